"""Reported speech: who is said to have stated what, by which word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Certainty, Cue, Span, Statement
from .cues import ACCORDING, CUE, is_result, source_after, source_before
from .naming import Naming
from .stating import NO_INVERSION, OWNED, content_of, source_of
from .subjects import DATELINE
from .tense import PAST
from .unsaid import is_passive, is_unsaid
from .words import Line

__all__ = ["statements_in"]

_TO = r"(?:\s(?:to\s)?(?:reporters|journalists|lawmakers|parliament|[A-Z][\w’'-]*))?"
_WHEN = (
    r"(?:\s(?:in|on|at|during|after|before|earlier|late|last|this)\s[\w’' -]{2,44}?"
    r"|\s(?:yesterday|today|[A-Z][a-z]+day)){0,2}"
)
_WHOM = r"(?:\s[\w’'-]+){1,9}?"
_THAT = re.compile(
    rf"(?:{_TO}{_WHEN}|(?<=\btold){_WHOM}|(?<=\bassured){_WHOM}|(?<=\breminded){_WHOM}|(?<=\bwarned){_WHOM})\sthat\s"
)
_ASIDE = re.compile(r",\s(?:[a-z]+(?:ed|wn|en)|which|that|made|held|seen|sent)\s[^,“”\"]{3,80}(?=,\s)")
_RELATIVE = re.compile(rf"(?:{PAST}|is|are|has|have|will|would|can|could)\b")
_TRAILING = re.compile(r",[”’\"]?\s")
_HEADLINES = (
    re.compile(r"(?P<source>[A-Z][\w’' .-]{1,50}?)\s"
               r"(?P<cue>Says?|Warns?|Claims?|Tells(?=\s[A-Z]\w+\s[A-Z])|Admits?|Denies|Insists)\s(?P<content>.+)"),
    re.compile(r"(?P<content>.+),\s(?P<source>[A-Z][\w’' .-]{1,50}?)\s"
               r"(?P<cue>Says?|Rules|Finds|Warns?|Claims?|Shows|Reports?|Told)"),
)  # fmt: skip
_DIRECT = re.compile(r"\s(?=(?:the|a|an|it|he|she|they|there|his|her|its|no|some|[A-Z])\b)")
_DIRECT_CUES = frozenset(
    "said says say warned warns believes believe thinks estimated estimates claimed claims".split()
)
_THAT_ALONE = len(" that ")
_LEAST_WORDS = 3
_LONGEST_TITLE = 400


def statements_in(text: str, lines: Sequence[Line], naming: Naming, *, quoted: Sequence[Span]) -> tuple[Statement, ...]:
    """Return the statements of a text, one for a sentence at most; speech that is all quoted is a quotation."""
    found = []
    ahead = 0
    for line in lines:
        sentence = line.sentence
        while ahead < len(quoted) and quoted[ahead].end <= sentence.start:
            ahead += 1
        near = [q for q in quoted[ahead : ahead + 8] if q.overlaps(sentence)]
        statement = _in_sentence(text, line, naming, near)
        if statement is not None:
            found.append(statement)
    return tuple(found)


def _in_sentence(text: str, line: Line, naming: Naming, near: Sequence[Span]) -> Statement | None:
    sentence = line.sentence
    titled = line.is_headline and sentence.end - sentence.start < _LONGEST_TITLE
    for reader in (_headline,) if titled else (_according, _with_that, _trailing, _direct):
        found = reader(text, sentence, near)
        if found is None:
            continue
        content, source, cue = found
        content = _trimmed(text, _without_dateline(text, content, sentence))
        words = len(content.of(text).split())
        if words < _LEAST_WORDS or any(q.start <= content.start and content.end <= q.end for q in near):
            continue
        return Statement(
            text=content.of(text),
            span=content,
            sentence=sentence,
            source=naming(text, source),
            cue=Cue(cue.of(text), cue),
            certainty=Certainty.LIKELY
            if reader in (_direct, _headline) or naming.is_open(text, source)
            else Certainty.CERTAIN,
        )
    return None


_Found = tuple[Span, Span, Span] | None


def _according(text: str, sentence: Span, near: Sequence[Span]) -> _Found:
    match = _outside(ACCORDING, text, sentence, near)
    source = source_after(text, match.end() - 1, sentence.end) if match else None
    if match is None or source is None or is_result(source.of(text)):
        return None
    cue = Span(*match.span("cue"))
    if match.start() - sentence.start < 3:
        aside = _ASIDE.match(text, source.end, sentence.end)
        comma = text.find(",", aside.end() if aside else source.end, sentence.end)
        return (Span(comma + 1, sentence.end), source, cue) if comma >= 0 else None
    if any(q.start <= sentence.start for q in near):
        return None
    return Span(sentence.start, match.start()), source, cue


def _with_that(text: str, sentence: Span, near: Sequence[Span]) -> _Found:
    for cue in CUE.finditer(text, sentence.start, sentence.end):
        if _covered(cue.start(), near):
            continue
        that = _THAT.match(text, cue.end(), sentence.end)
        source = source_of(text, sentence, Span(*cue.span())) if that else None
        if that and that.end() - cue.end() > _THAT_ALONE and _RELATIVE.match(text, that.end()):
            continue  # "said in a letter that took an hour to read"
        if that and source and not _covered(source.start, near):
            return content_of(text, that.end(), sentence.end), source, Span(*cue.span())
    return None


def _headline(text: str, sentence: Span, _: Sequence[Span]) -> _Found:
    """Read "Passenger Says Captain Slept" and "Trader Must Repay, Court Rules"."""
    match = next((m for p in _HEADLINES if (m := p.fullmatch(text, sentence.start, sentence.end))), None)
    if match is None:
        return None
    return Span(*match.span("content")), Span(*match.span("source")), Span(*match.span("cue"))


def _trailing(text: str, sentence: Span, near: Sequence[Span]) -> _Found:
    """Read "…, officials said." at a sentence's end."""
    commas = list(_TRAILING.finditer(text, sentence.start, sentence.end))
    if not commas or (len(commas[-1][0]) == 2 and _covered(commas[-1].start(), near)):
        return None
    if any(q.start <= sentence.start for q in near):
        return None
    comma, clause = commas[-1].start(), Span(commas[-1].end(), sentence.end)
    cue = CUE.search(text, clause.start, clause.end)
    if cue is None or cue.end() < _without_stop(text, sentence) - 24:
        return None
    is_noun = OWNED.search(text, clause.start, cue.start()) is not None
    if is_noun or is_unsaid(text, clause.start, cue.start()) or is_passive(text, clause.start, Span(*cue.span())):
        return None
    source = source_before(text, clause, cue.start()) if cue.start() > clause.start else None
    if source is None and cue[0] not in NO_INVERSION:
        source = source_after(text, cue.end(), clause.end)
    opener = text[clause.start : cue.start()].split(" ", maxsplit=1)[0].lower()
    if source is None or opener in ("which", "who", "and", "but", "as", "where"):
        return None
    return Span(sentence.start, comma + len(commas[-1][0].rstrip(" "))), source, Span(*cue.span())


def _without_stop(text: str, sentence: Span) -> int:
    tail = text[max(sentence.start, sentence.end - 20) : sentence.end]
    return sentence.end - len(tail) + len(tail.rstrip('.!”" '))


def _direct(text: str, sentence: Span, near: Sequence[Span]) -> _Found:
    for cue in CUE.finditer(text, sentence.start, sentence.end):
        if cue[0] not in _DIRECT_CUES or _covered(cue.start(), near):
            continue
        opening = _DIRECT.match(text, cue.end(), sentence.end)
        source = source_of(text, sentence, Span(*cue.span())) if opening else None
        if opening and source and not _covered(source.start, near):
            return content_of(text, opening.end(), sentence.end), source, Span(*cue.span())
    return None


def _outside(pattern: re.Pattern[str], text: str, sentence: Span, near: Sequence[Span]) -> re.Match[str] | None:
    matches = pattern.finditer(text, sentence.start, sentence.end)
    return next((m for m in matches if not _covered(m.start(), near)), None)


def _covered(at: int, near: Sequence[Span]) -> bool:
    return any(q.start <= at < q.end for q in near)


def _without_dateline(text: str, content: Span, sentence: Span) -> Span:
    """Return what is said without the town that a report opens with."""
    opening = DATELINE.match(text, content.start, content.end) if content.start == sentence.start else None
    return Span(opening.end(), content.end) if opening else content


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;."):
        end -= 1
    return Span(start, end)
