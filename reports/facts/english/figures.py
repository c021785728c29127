"""Figures: numbers that count or measure, told apart from years, times, ages, names and scores."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Bound, Certainty, Figure, Span
from .counted import counted_after, inherited, is_plural
from .measures import Measure, measure_of
from .numbers import Number, numbers_in
from .ranges import shared
from .words import is_title_case, words_of

__all__ = ["figures_in", "measured_in"]

_BOUNDS = (
    (Bound.AT_LEAST, r"more than|at least|no fewer than|no less than|upwards of|over|exceeding|above|a minimum of"),
    (Bound.AT_MOST, r"up to|at most|no more than|less than|fewer than|under|below|as many as|as much as|a maximum of"),
    (Bound.ABOUT, r"about|around|nearly|almost|roughly|approximately|some|an estimated|estimated|close to|circa|~"),
)
_BEFORE = tuple((bound, re.compile(rf"(?:^|(?<=[\s(“\"]))(?:{words})\s?\Z", re.IGNORECASE)) for bound, words in _BOUNDS)
_AFTER = ((Bound.AT_LEAST, re.compile(r"\s+(?:or|and) more\b")), (Bound.ABOUT, re.compile(r"\s+or so\b")))
_MINUS = re.compile(r"(?<![\w)])[−-]\Z")
_YEARS_OLD = re.compile(r"[-\s](?:years?|months?|weeks?)[-\s]olds?\b", re.IGNORECASE)
_OLDEST = 130
_NOT_AFTER = re.compile(
    r"(?:st|nd|rd|th)\b|(?:-|\s)?(?:years?|months?)\sold|:\d|\s?[ap]\.?m\b|\s?o['’]clock|/\d|"
    r"-(?:year|day|month|week|hour|minute)-old|[-–][A-Za-z]\d|\.\d",
    re.IGNORECASE,
)
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}(?!\d)")
_ADDRESS = re.compile(
    r"\s(?:[A-Z][\w.]*\s){0,3}(?:Road|Rd|St|Street|Ave|Avenue|Way|Drive|Lane|Boulevard|Blvd|Place|Square|Terrace|Crescent)\b"
)
_JET = re.compile(r"7[0-8]7\s(?:[A-Z][a-z]|jets?\b|planes?\b|aircraft\b|airliners?\b)")
_RESULT = re.compile(r"(?<!\d)\d{1,2}[-–]\d{1,2}(?!\d)")
_GAME = re.compile(
    r"\b(?:w[io]ns?|lost|loss|beat(?:en)?|defeat(?:ed)?|draws?|drew|victory|score[ds]?|lead|led|goals?|match)\b"
)
_PHONE = re.compile(r"[-–]\d{2,4}[-–]\d{2,4}")
_AGED = re.compile(r"(?:\b(?:aged?|turned)\s|\b(?:No\.|Number|#)\s?|\bat\s(?=\d{1,2}:)|/|\d:)\Z", re.IGNORECASE)
_APPOSED_AGE = re.compile(r",\s\Z")
_STATE = re.compile(r"\b[A-Z]{2}\s\Z")
_NEAR = 6
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


def figures_in(text: str, sentences: Sequence[Span], *, dates: Sequence[Span]) -> tuple[Figure, ...]:
    """Return the figures of a text in order; `dates` are the spans of moments, which are none."""
    found: list[Figure] = []
    ahead = 0
    for sentence in sentences:
        while ahead < len(dates) and dates[ahead].end <= sentence.start:
            ahead += 1
        near = [d for d in dates[ahead : ahead + 40] if d.overlaps(sentence)]
        found += _in_sentence(text, sentence, near, found)
    return tuple(found)


def measured_in(text: str, sentence: Span) -> list[Figure]:
    """Return every number of a sentence as a figure, whether it counts something or not."""
    numbers = sorted(numbers_in(text, sentence), key=lambda n: n.span)
    return [
        _measured(text, number, measure, counted, sentence)
        for number, measure, counted in shared(text, numbers, sentence)
    ]


def _in_sentence(text: str, sentence: Span, dates: Sequence[Span], earlier: Sequence[Figure]) -> list[Figure]:
    words = words_of(text, sentence)
    titled = is_title_case(words)
    found: list[Figure] = []
    free = [
        n
        for n in sorted(numbers_in(text, sentence), key=lambda n: n.span)
        if not any(d.overlaps(n.span) for d in dates)
    ]
    for number, measure, counted in shared(text, free, sentence):
        if not _counts(text, number, measure, counted, sentence, titled=titled):
            continue
        near = [*earlier[-_NEAR:], *found[-_NEAR:]]
        figure = _figure(text, number, measure, counted, sentence, near)
        if figure is not None and not (found and found[-1].span.overlaps(figure.span)):
            found.append(figure)
    return found


def _figure(  # noqa: PLR0917 - a step of a reader, called in one place
    text: str,
    number: Number,
    measure: Measure,
    counted: str | None,
    sentence: Span,
    earlier: Sequence[Figure],
) -> Figure | None:
    if counted is None and measure.unit is None:
        counted, elliptic = inherited(text, number.span, sentence, earlier)
        small = not number.in_digits and number.value <= 12 and not number.is_part
        if small and counted is None and not elliptic:
            return None
    if not number.in_digits and number.value == 1 and not _is_counted_one(text, number.span):
        return None
    return _measured(text, number, measure, counted, sentence)


def _measured(text: str, number: Number, measure: Measure, counted: str | None, sentence: Span) -> Figure:
    span = (
        Span(min(number.span.start, measure.start), max(number.span.end, measure.end)) if measure.unit else number.span
    )
    value = number.value
    if span.start < number.span.start and _MINUS.search(text, max(sentence.start, span.start - 2), span.start):
        span, value = Span(span.start - 1, span.end), -value
    return Figure(
        text=span.of(text),
        span=span,
        sentence=sentence,
        value=value,
        unit=measure.unit,
        counted=counted,
        bound=_bound(text, span, sentence),
        certainty=Certainty.LIKELY if counted is None and measure.unit is None else Certainty.CERTAIN,
    )


def _counts(text: str, number: Number, measure: Measure, counted: str | None, sentence: Span, *, titled: bool) -> bool:
    """Say whether a number counts or measures, rather than names, dates or orders something."""
    if measure.unit is not None:
        return True
    before = text[max(sentence.start, number.span.start - 24) : number.span.start]
    if _orders_or_dates(text, number, before, sentence):
        return False
    bare = number.in_digits and not number.scaled and "," not in number.span.of(text)
    if bare and number.value in _YEARS and number.span.of(text).isdigit():
        return _bound(text, number.span, sentence) is not Bound.EXACT or counted is not None
    return not (bare and _is_label(text, number, before, counted, sentence, titled=titled))


def _orders_or_dates(text: str, number: Number, before: str, sentence: Span) -> bool:
    """Say whether a number is an ordinal, an age, a clock time, a telephone number, or part of a hyphenated name."""
    start, end = number.span.start, number.span.end
    if _YEARS_OLD.match(text, end, sentence.end):
        return number.value <= _OLDEST
    if _NOT_AFTER.match(text, end, sentence.end) or _AGED.search(before) or _PHONE.match(text, end, sentence.end):
        return True
    joined = text[max(0, start - 1) : start] in ("-", "–", "/", "&", ".") and before[-2:-1].isalnum()
    return joined and not _is_range(text, number, sentence)


def _is_label(text: str, number: Number, before: str, counted: str | None, sentence: Span, *, titled: bool) -> bool:
    """Say whether bare digits are an age in apposition, a score, a postcode, or part of a name."""
    start, end = number.span.start, number.span.end
    age = _APPOSED_AGE.search(before) and text[end : end + 1] in (",", ".") and number.value < 110
    score = _SCORE.match(text, start, sentence.end) and not _is_range_start(text, number, sentence)
    score = score or _is_result(text, number, sentence)
    postcode = end - start == 5 and (_STATE.search(before) or text.startswith(" ZIP", end))
    named = _NUMBERED.search(before) or (not titled and (_names(before, sentence, start) or _is_model(counted)))
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


def _is_range(text: str, number: Number, sentence: Span) -> bool:
    digits_before = re.search(r"\d\s?[-–]\Z", text[max(sentence.start, number.span.start - 3) : number.span.start])
    return bool(digits_before) and counted_after(text, number.span.end, sentence) is not None


def _is_range_start(text: str, number: Number, sentence: Span) -> bool:
    other = re.compile(r"[-–](\d[\d,.]*)").match(text, number.span.end, sentence.end)
    if other is None:
        return False
    measured = measure_of(text, Span(other.start(1), other.end(1)), sentence).unit is not None
    return measured or counted_after(text, other.end(1), sentence) is not None


def _is_counted_one(text: str, span: Span) -> bool:
    after = re.compile(r"\s(?:person|man|woman|child|soldier|death|million|billion|percent|hundred|thousand)\b")
    return bool(after.match(text, span.end)) and text[max(0, span.start - 3) : span.start].lower() != "no "


def _bound(text: str, span: Span, sentence: Span) -> Bound:
    before = text[max(sentence.start, span.start - 24) : span.start]
    for bound, pattern in _BEFORE:
        if pattern.search(before):
            return bound
    for bound, pattern in _AFTER:
        if pattern.match(text, span.end, sentence.end):
            return bound
    return Bound.EXACT
