"""Numbers that count nothing: years, clock times, ages, scores, postcodes, and parts of names."""

from __future__ import annotations

import re

from ...model import Bound, Span
from ..quantities import Number
from .bounds import bound_of
from .counted import is_plural
from .ranges import Told

__all__ = ["counts"]

_YEARS_OLD = re.compile(r"[-\s](?:years?|months?|weeks?)[-\s]olds?\b", re.IGNORECASE)
_OLDEST = 130
_NOT_AFTER = re.compile(
    r"(?:st|nd|rd|th)\b|(?:-|\s)?(?:years?|months?)\sold|:\d|\s?[ap]\.?m\b|\s?o['’]clock|/\d|"
    r"-(?:year|day|month|week|hour|minute)-old|\s(?:GMT|UTC|BST|EST|EDT|CET|CEST|PST|PDT)\b|\spast(?:\s(?:\w+|\d)\b|(?=[,.;:]|\Z))|[-–][A-Za-z]\d|\.\d",
    re.IGNORECASE,
)
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}(?!\d)")
_ADDRESS = re.compile(
    r"(?:[-–]\d{1,5})?\s(?:[A-Z][\w.]*\s){0,3}(?:Road|Rd|St|Street|Ave|Avenue|Way|Drive|Lane|Boulevard|Blvd|Place|Square|Terrace|Crescent)\b"
)
_JET = re.compile(r"7[0-8]7\s(?:[A-Z][a-z]|jets?\b|planes?\b|aircraft\b|airliners?\b)")
_RESULT = re.compile(r"(?<!\d)\d{1,2}[-–]\d{1,2}(?!\d)")
_GAME = re.compile(
    r"\b(?:w[io]ns?|lost|loss|beat(?:en)?|defeat(?:ed)?|draws?|drew|victory|score[ds]?|lead|led|goals?|match)\b"
)
_PHONE = re.compile(r"[-–]\d{2,4}[-–]\d{2,4}")
_AGED = re.compile(r"(?:\b(?:aged?|turned)\s|\b(?:No\.|Number|#)\s?|\bat\s(?=\d{1,2}:)|/|\d:)\Z", re.IGNORECASE)
_AGE_BEFORE = re.compile(
    r"(?:\b(?:I|[Hh]e|[Ss]he|who)\s(?:was|is|turned|turns|am)|\b(?:[Cc]hildren|[Pp]eople|them|[Tt]hose|[Aa]dults|[Ww]omen|[Mm]en|[Pp]atients|"
    r"[Aa]nyone|[Gg]irls|[Bb]oys|[Ee]veryone|[Pp]assengers|[Pp]upils|[Vv]isitors|[Pp]layers|[Dd]rivers|[Vv]oters)\s(?:aged\s)?(?:over|under|above|below))\s\Z"
)
_AGE_AFTER = re.compile(r"(?=[,.;:)”’\"]|\s(?:and|or|but|when|who)\b|\Z)")
_AGED_SUBJECT = re.compile(r",?\s(?:the|he|she|I|his|her|[A-Z])")
_APPOSED_AGE = re.compile(r",\s\Z")
_STATE = re.compile(r"\b[A-Z]{2}\s\Z")
_WHEN = re.compile(r"\b(?:by|in|since|until|till|before|after|during|from)\s(?:early\s|late\s|mid-?)?\Z", re.IGNORECASE)
_YEARS = range(1500, 2200)
_COMMON = frozenset(
    (
        "the a an in of at on by for from some about more all only another nearly over under around almost up to "
        "least these those its his her their our and or but with than as when while after before since until "
        "between among just even exactly another roughly approximately both additional another total us$ eur usd "
        "gbp"
    ).split()
)
_NUMBERED = re.compile(
    r"(?:Article|Boeing|iPhone|Route|Highway|Section|Chapter|Flight|Group|Apollo|Channel|Room|Gate|Page|Phase|Level|"
    r"Interstate|S&P|Dow|Windows|Title|Proposition|Catch|Area|Pier|Line|Psalm|Airbus|Formula|Resolution|[Cc]ategory|"
    r"[Tt]ype|phase|level|grade|version|season|episode|chapter|page|stage|[Ss]ession|[Tt]ier|COVID[\s-]|[Vv]olume|model)\s?\Z"
)


def counts(text: str, told: Told, sentence: Span, *, titled: bool) -> bool:
    """Say whether a number counts or measures, rather than names, dates or orders something."""
    number, counted = told.number, told.counted
    if told.measure.unit is not None:
        return True
    before = text[max(sentence.start, number.span.start - 24) : number.span.start]
    if _orders_or_dates(text, told, before, sentence):
        return False
    bare = number.in_digits and not number.scaled and "," not in number.span.of(text)
    if bare and number.value in _YEARS and number.span.of(text).isdigit():
        if _WHEN.search(before):
            return False
        return bound_of(text, number.span, sentence) is not Bound.EXACT or counted is not None
    return not (bare and _is_label(text, told, before, sentence, titled=titled))


def _orders_or_dates(text: str, told: Told, before: str, sentence: Span) -> bool:
    """Say whether a number is an ordinal, an age, a clock time, a telephone number, or part of a hyphenated name."""
    start, end = told.number.span.start, told.number.span.end
    if _YEARS_OLD.match(text, end, sentence.end):
        return told.number.value <= _OLDEST
    if told.number.value < _OLDEST and _is_age(text, told, before, sentence):
        return True
    if _NOT_AFTER.match(text, end, sentence.end) or _AGED.search(before) or _PHONE.match(text, end, sentence.end):
        return True
    joined = text[max(0, start - 1) : start] in ("-", "–", "/", "&", ".") and before[-2:-1].isalnum()
    return joined and not told.ranged


def _is_age(text: str, told: Told, before: str, sentence: Span) -> bool:
    """Say whether a number is how old somebody is: "I was 27,", "children under five", "At 38 she"."""
    number = told.number.span
    if _AGE_BEFORE.search(before):
        counts_nothing = told.counted is None or not is_plural(told.counted.rsplit(maxsplit=1)[-1])
        return counts_nothing or _AGE_AFTER.match(text, number.end, sentence.end) is not None
    opens = number.start - sentence.start < 4 and before.endswith("At ")
    return opens and _AGED_SUBJECT.match(text, number.end, sentence.end) is not None


def _is_label(text: str, told: Told, before: str, sentence: Span, *, titled: bool) -> bool:
    """Say whether bare digits are an age in apposition, a score, a postcode, or part of a name."""
    start, end = told.number.span.start, told.number.span.end
    age = _APPOSED_AGE.search(before) and text[end : end + 1] in (",", ".") and told.number.value < 110
    score = _SCORE.match(text, start, sentence.end) and not told.ranged
    score = score or _is_result(text, told.number, sentence)
    postcode = end - start == 5 and (_STATE.search(before) or text.startswith(" ZIP", end))
    named = _NUMBERED.search(before) or (not titled and (_names(before, sentence, start) or _is_model(told.counted)))
    address = _ADDRESS.match(text, end, sentence.end) or _JET.match(text, start, sentence.end)
    return bool(age or score or postcode or named or address)


def _is_result(text: str, number: Number, sentence: Span) -> bool:
    """Say whether a number is one side of a game's result: "a 2–0 win"."""
    around = Span(max(sentence.start, number.span.start - 40), min(sentence.end, number.span.end + 40))
    result = next(
        (m for m in _RESULT.finditer(text, around.start, around.end) if m.start() <= number.span.start < m.end()), None
    )
    return result is not None and _GAME.search(text, around.start, around.end) is not None


def _is_model(counted: str | None) -> bool:
    """Say whether what follows is one thing with a name of its own: the "Dreamliner" of "787 Dreamliner"."""
    named = counted is not None and counted[0].isupper() and " " not in counted and not counted.isupper()
    return named and not is_plural(counted or "")


def _names(before: str, sentence: Span, start: int) -> bool:
    """Say whether the word before makes the number part of a name: iPhone 14, Flight 370."""
    match = re.search(r"([^\W_][\w&’'.-]*)\s\Z", before)
    if match is None or not match[1][0].isupper():
        return False
    word = match[1].lower()
    at_start = start - len(match[1]) - 1 <= sentence.start
    return word not in _COMMON and not at_start and not word.endswith(("’s", "'s"))
