"""Who says a quotation: read after it, before it, in the next sentence, in the paragraph above, or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Quotation, Span
from ..language import Said
from .cues import ACCORDING, CUE, PARTICIPLE, source_after, source_before

__all__ = ["goes_on", "said_of"]


def said_of(
    text: str, quote: Span, frame: Span, sentences: Sequence[Span], first: int, *, near: Sequence[Span]
) -> Said | None:
    """Return who says a quotation, None when no rule finds anybody.

    `frame` are the sentences that it touches, `first` the index of the first of them, `near` the quotations around it.
    """
    return (
        _said(text, quote, frame, near)
        or _said_next(text, quote, sentences, first, near)
        or _said_above(text, quote, sentences, first)
    )


def _said(text: str, quote: Span, frame: Span, near: Sequence[Span]) -> Said | None:
    """Look for the speaker after the quotation, before it, and in an "according to"."""
    after_end = min([frame.end, *(q.start for q in near if q.start >= quote.end)])
    before_start = max([frame.start, *(q.end for q in near if q.end <= quote.start)])
    before, after = Span(before_start, quote.start), Span(quote.end, max(quote.end, after_end))
    return (
        _after(text, after)
        or _by_noun(text, before)
        or _before(text, before)
        or _according(text, before)
        or _according(text, after)
    )


def _said_next(text: str, quote: Span, sentences: Sequence[Span], first: int, near: Sequence[Span]) -> Said | None:
    """Read "Renn asked." after a quotation whose own mark has ended the sentence: "Why?" Renn asked."""
    if text[quote.end - 2 : quote.end - 1] not in ("?", "!", "…", "—", "-"):
        return None
    following = next((s for s in sentences[first : first + 60] if s.start >= quote.end), None)
    if following is None or "\n" in text[quote.end : following.start]:
        return None
    end = min([following.end, *(q.start for q in near if q.start >= quote.end)])
    cue = CUE.search(text, following.start, end) if following.start < end else None
    if cue is None or len(text[following.start : cue.start()].split()) > 8:
        return None
    return _after(text, Span(following.start, end))


def _said_above(text: str, quote: Span, sentences: Sequence[Span], first: int) -> Said | None:
    """Read "Renn continued:" at the end of the paragraph before a quotation that opens one."""
    if first == 0 or text[max(0, quote.start - 1) : quote.start] != "\n":
        return None
    above = sentences[first - 1]
    if not above.of(text).rstrip().endswith(":"):
        return None
    issued = _ISSUED.search(text, above.start, above.end)
    source = source_before(text, above, issued.start()) if issued else None
    if issued and source:
        return Said(source, Span(*issued.span()))
    return _before(text, above) or _after(text, above)


_ISSUED = re.compile(
    r"\b(?:issued|released|posted|sent|published|delivered|gave)\b(?=[^.;“”]{0,60}\b(?:statement|message|tweet|letter|note|"
    r"response|reply|warning|answer)s?\b)"
)
_NOUN_OF_SPEECH = re.compile(
    r"(?P<who>\b(?:his|her|their|its|my)|\b[A-Z][\w-]+[’']s?)\s(?:\w+\s)?(?P<cue>(?:remark|comment|statement|claim|assertion|view|"
    r"warning|pledge|promise|suggestion|belief|argument|declaration|conclusion)s?)(?:\s[\w’'-]+){0,4}?,?\s(?:that|as|about)?,?\s?\Z"
)


def _by_noun(text: str, clause: Span) -> Said | None:
    """Read "her remark that “…": whose remark it is, and the noun as the cue."""
    noun = _NOUN_OF_SPEECH.search(text[max(clause.start, clause.end - 100) : clause.end])
    if noun is None:
        return None
    offset = max(clause.start, clause.end - 100)
    own = re.sub(r"[’']s?\Z", "", noun["who"])
    start = offset + noun.start("who")
    return Said(Span(start, start + len(own)), Span(offset + noun.start("cue"), offset + noun.end("cue")))


def _after(text: str, clause: Span) -> Said | None:
    cue = CUE.search(text, clause.start, clause.end)
    if cue is None or len(text[clause.start : cue.start()].split()) > 12:
        return None
    if _GOES_ELSEWHERE.match(text, clause.start, cue.start()):
        return None
    source = source_before(text, clause, cue.start()) if text[clause.start : cue.start()].strip(" ,") else None
    if source is None:
        source = source_after(text, cue.end(), clause.end)
        if source and not (_SOMEBODY.match(text, source.start) or cue[0] in ("said", "says", "say")):
            source = None
    return Said(source, Span(*cue.span())) if source else None


_SOMEBODY = re.compile(r"(?:the|an?|one|another|his|her|its|their|our|my|he|she|they|it|we|some|many|several)\b|[A-Z]")
_GOES_ELSEWHERE = re.compile(r"[\s,]*(?:[a-z]+ing|in|on|at|for|from|to|of|with|as|during|among|around|by|that|which)\s")


def _before(text: str, clause: Span) -> Said | None:
    cues = [*CUE.finditer(text, clause.start, clause.end)]
    participles = [*PARTICIPLE.finditer(text, clause.start, clause.end)]
    cue = max([*cues, *participles], key=lambda m: m.start(), default=None)
    if cue is None:
        return None
    if cue in participles:
        subject = _subject(text, clause)
        return Said(subject, Span(*cue.span())) if subject else None
    source = source_before(text, clause, cue.start())
    return Said(source, Span(*cue.span())) if source else None


def _according(text: str, clause: Span) -> Said | None:
    match = ACCORDING.search(text, clause.start, clause.end)
    source = source_after(text, match.end() - 1, clause.end) if match else None
    return Said(source, Span(*match.span("cue"))) if match and source else None


_SUBJECT = re.compile(
    r"(?P<source>(?:(?:The|A|An|Another|One|His|Her)\s)?(?:[A-Z][\w.’'-]*|[Hh]e|[Ss]he|[Tt]hey)(?:\s[A-Z][\w.’'-]*){0,5}"
    r"(?:\s(?:officials?|spokesman|spokeswoman|spokesperson|ministry|government|police))?)\b"
)


def _subject(text: str, clause: Span) -> Span | None:
    """Return the first noun phrase of a clause that can be somebody."""
    opening = re.compile(r"(?:(?:In|On|At|As|After|Before|During|While|With|For)\s[^,]{2,90},\s)?").match(
        text, clause.start
    )
    match = _SUBJECT.match(text, opening.end() if opening else clause.start, clause.end)
    return Span(*match.span("source")) if match else None


def goes_on(text: str, earlier: Quotation, span: Span) -> bool:
    """Say whether a quotation without speaker goes on from the one shortly before it in the same paragraph."""
    between = text[earlier.span.end : span.start]
    if earlier.sentence.covers(span) and len(between) < 120 and CUE.search(between) is None:
        return earlier.speaker is not None
    return "\n\n" not in between and len(between) < 160 and text[span.start + 1 : span.start + 2].isupper()
