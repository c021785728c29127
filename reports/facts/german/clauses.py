"""The clauses in which German reports speech: with "dass", in the subjunctive, before ", sagte Renn", after "laut".

A reader takes the text, a sentence and the quotations near it, and returns the content and who said it, or None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ...model import Span
from ..language import Said
from .cues import CUE, FINITE, SUBJUNCTIVE, cue_at
from .nouns import noun_phrase
from .sources import source_after, source_before
from .sourcing import according, as_told, impersonal, source_of_it

__all__ = ["READERS", "Found", "promised"]

_THAT = re.compile(r",\s(?:dass|ob|daß)\s")
_CONTENT = re.compile(r"[,:]\s(?!(?:dass|ob|weil|als|wenn|während|nachdem|bevor|um|ohne|wo|wie|so|und)\s)(?=\S)")
_INFINITIVE = re.compile(r"(?<!\w)zu\s[a-zäöüß]+e?n\b|[a-zäöüß]{2,}zu[a-zäöüß]+en\b")
_TAKES_INFINITIVE = re.compile(
    r"(?:kündig|versprach|verspr|forder|droh|behaupt|appell|verlang|empf|riet|rief|bat|warn|schwor|mahn|bestritt|"
    r"bestreit)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(?:in\s|mit\s|von\s)?(?:der|die|das|den|dem|denen|deren|dessen|was|wer)\b")
_BESIDE = re.compile(
    r"\s(?:von|aus|vom|beim|an|am)\s(?:de[rm]\s)?[A-ZÄÖÜ][\w-]*(?:\s[A-ZÄÖÜ][\w-]*){0,2}(?=\s[a-zäöü])"
)
_SO = re.compile(r",\s(?P<cue>so)\s(?=[A-ZÄÖÜ]|(?:der|die|das|eine?)\s)")
_NOT_SAID = re.compile(r"\s(?:\w+\s){0,2}?(?:nicht|nie|niemals|kaum)\b(?!\s(?:nur|ohne))")
_QUESTION = re.compile(r"(?:Was|Wer|Wen|Wem|Wie|Wann|Wo|Woher|Wohin|Warum|Weshalb|Ob|Welche[nrs]?)\s")
_SHORT = re.compile(r"\s\([A-ZÄÖÜ][\w-]{1,11}\)")
_CLAUSE_ON_SOURCE = re.compile(r",\s(?:der|die|das|den|dem)\s[^,„“]{5,120},")
_LONGEST_TAIL = 170
_MOST_CUES = 12
_LEAST_REST = 4
Found = tuple[Span, Said]
_Near = Sequence[Span]


def _with_that(text: str, sentence: Span, near: _Near) -> Found | None:
    """Read "Renn sagte am Montag, dass …": the verb that speaks stands before "dass" in its own clause."""
    that = _THAT.search(text, sentence.start, sentence.end)
    if that is None or _covered(that.start(), near):
        return None
    for cue in _cues(text, Span(sentence.start, that.start()), near):
        if source := _source(text, cue, sentence, that.start()):
            return Span(that.end(), sentence.end), Said(source, Span(*cue.span()))
    return None


def _trailing(text: str, sentence: Span, near: _Near) -> Found | None:
    """Read "…, sagte Renn am Montag." and "…, so Renn." at a sentence's end."""
    for comma in [
        m.start() for m in re.finditer(r",\s", text[max(sentence.start, sentence.end - _LONGEST_TAIL) : sentence.end])
    ][::-1]:
        at = max(sentence.start, sentence.end - _LONGEST_TAIL) + comma
        if _covered(at, near) or any(q.start > at and text[q.start - 2] == ":" for q in near):
            continue
        cue = CUE.match(text, at + 2, sentence.end)
        so = _SO.match(text, at, sentence.end)
        if so and not any(q.start > at for q in near):
            source = source_after(text, so.end() - 1, sentence.end)
            if source:
                return Span(sentence.start, at), Said(source, Span(*so.span("cue")))
        if said := impersonal(text, at + 2, sentence.end):
            return Span(sentence.start, at), said
        if cue is None or not cue_at(text, cue, sentence.end) or _apposes(text, sentence.start, at):
            continue
        source = source_after(text, cue.end(), sentence.end, several=cue[0].endswith("en"))
        if source and _NOT_SAID.match(text, source.end, sentence.end):
            return None
        if source and not _asks(text, sentence):
            return Span(sentence.start, at), Said(source, Span(*cue.span()))
    return None


def _asks(text: str, sentence: Span) -> bool:
    """Say whether a sentence opens with an indirect question, whose answer nobody gives: "Was das kostet, weiß er"."""
    return _QUESTION.match(text, sentence.start) is not None and text[sentence.end - 1] != "?"


def _apposes(text: str, start: int, comma: int) -> bool:
    """Say whether a comma closes an apposition to the subject: "Der Chef der Partei, Ole Brandt, forderte …"."""
    subject = noun_phrase(text, start, comma)
    return subject is not None and re.compile(r",\s[^,]{2,200}").fullmatch(text, subject.end, comma) is not None


def _told(text: str, sentence: Span, near: _Near) -> Found | None:
    """Read "Wie die Polizei mitteilte, …" and "…, wie die Polizei mitteilte."."""
    if said := as_told(text, sentence.start, sentence.end):
        comma = text.find(",", said.cue.end, sentence.end)
        return (Span(comma + 1, sentence.end), said) if comma >= 0 else None
    for match in re.finditer(r",\swie\s", text[sentence.start : sentence.end]):
        at = sentence.start + match.start()
        said = None if _covered(at, near) else as_told(text, at + 2, sentence.end)
        if said:
            goes_on = len(text[said.cue.end : sentence.end].split()) > _LEAST_REST
            return Span(sentence.start, sentence.end if goes_on else at), said
    return None


def _according(text: str, sentence: Span, near: _Near) -> Found | None:
    """Read "Laut Renn …", "der Polizei zufolge", "nach Angaben der Stadt": the rest of the sentence is the content."""
    said = according(text, sentence, sentence.end)
    if said is None or _covered(said.cue.start, near):
        return None
    first, last = min(said.source.start, said.cue.start), max(said.source.end, said.cue.end)
    if len(text[sentence.start : first].split()) <= 1:
        for skipped in (_SHORT, _BESIDE, _CLAUSE_ON_SOURCE):
            match = skipped.match(text, last, sentence.end)
            last = match.end() if match else last
        return Span(last, sentence.end), said
    rest = text[last : sentence.end].strip(" .,“”")
    return Span(sentence.start, sentence.end if rest else first), said


def _direct(text: str, sentence: Span, near: _Near) -> Found | None:
    """Read "Renn sagte, der Hafen sei zu": a clause in the mood of reported speech after a verb that speaks."""
    for cue in _cues(text, sentence, near):
        content = _CONTENT.search(text, cue.end(), sentence.end)
        source = _source(text, cue, sentence, content.start()) if content else None
        while content and source and content.start() < source.end:
            content = _CONTENT.search(text, content.end(), sentence.end)
        if content is None or source is None or _covered(content.start(), near):
            continue
        first = SUBJUNCTIVE.search(text, content.end(), sentence.end)
        finite = FINITE.search(text, content.end(), sentence.end)
        if (
            first
            and not _is_relative(text, content.end(), first, sentence)
            and (finite is None or first.start() < finite.start() or first.start() - content.end() < 60)
        ):
            return Span(content.end(), sentence.end), Said(source, Span(*cue.span()))
    return None


def _is_relative(text: str, start: int, verb: re.Match[str], sentence: Span) -> bool:
    """Say whether a clause hangs on the noun before it: "…, die geflossen seien" has its verb at the end."""
    ends = verb.end() >= sentence.end - 2 or text[verb.end()] in ",.;“"
    words = text[start : verb.start()].split()
    return (
        _RELATIVE.match(text, start) is not None
        and ends
        and (len(words) > 2 or not words or not words[-1][0].isupper())
    )


def promised(text: str, sentence: Span, near: _Near) -> Found | None:
    """Read "Renn kündigte an, den Hafen zu schließen"."""
    for cue in _cues(text, sentence, near):
        if not _TAKES_INFINITIVE.match(cue[0]):
            continue
        content = _CONTENT.search(text, cue.end(), sentence.end)
        source = _source(text, cue, sentence, content.start()) if content else None
        if (
            content
            and source
            and content.start() >= source.end
            and _INFINITIVE.search(text, content.end(), sentence.end)
        ):
            return Span(content.end(), sentence.end), Said(source, Span(*cue.span()))
    return None


def _source(text: str, cue: re.Match[str], sentence: Span, end: int) -> Span | None:
    """Return the subject of a verb: what opens its clause, or, where something else does, what follows it."""
    quoted = max(text.rfind(mark, sentence.start, cue.start()) for mark in "“«;:")
    start = max(sentence.start, quoted + 1)
    if cue[0].casefold().startswith(("hei", "hie")):
        return source_of_it(text, start, cue.start())
    before = source_before(text, start, cue.start()) if cue.start() > start else None
    return before or source_after(text, cue.end(), end, several=cue[0].endswith("en"))


def _cues(text: str, span: Span, near: _Near) -> Iterator[re.Match[str]]:
    """Yield the first verbs of speech outside of quotations."""
    for count, cue in enumerate(CUE.finditer(text, span.start, span.end)):
        if count >= _MOST_CUES:
            return
        if not _covered(cue.start(), near) and cue_at(text, cue, span.end):
            yield cue


def _covered(at: int, near: _Near) -> bool:
    return any(q.start <= at < q.end for q in near)


READERS: tuple[Callable[[str, Span, _Near], Found | None], ...] = (
    _told,
    _with_that,
    _trailing,
    _direct,
    _according,
    promised,
)
