"""Who says a quotation: read after it, before it, in the next sentence, in the paragraph above, or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Quotation, Span
from ..language import Said
from .clauses import according_to, by_noun, inverted, told_after, told_before
from .cues import CUE, PARTICIPLE, source_before
from .subjects import subject_of
from .unsaid import agent_of, cited, nobody_leads_in, undergoes, unsaid_in
from .words import is_title_case, words_of

__all__ = ["goes_on", "said_of"]

_SPOKEN = re.compile(rf"(?:{CUE.pattern}|{PARTICIPLE.pattern})(?:\s(?:that|him|her|them|it))?\Z")
_SPOKEN_AFTER = re.compile(rf"\s(?:[\w.’'-]+\s){{0,4}}?{CUE.pattern}")
_TRAILING = 90
_FAR = 240
_SIGNED = re.compile(
    r"\s{0,2}\n{1,2}(?P<cue>[-–—]{1,2})\s?(?P<who>(?:[A-Z][\w.’'-]+)(?:\s[A-Z][\w.’'-]+){0,4})(?=[,.\n(]|\Z)"
)
_CLOSES = re.compile(r"[“”\"]")
_ISSUED = re.compile(
    r"\b(?:issued|released|posted|sent|published|delivered|gave)\b(?=[^.;“”]{0,60}\b(?:statement|message|tweet|letter|note|"
    r"response|reply|warning|answer)s?\b)"
)
_LONG = 330
_OPENS = re.compile(r"(?:[“‘«„\"]|``)\s?(?:[A-Z0-9]|[\[(…‘'])")
_AND_CUE = re.compile(rf"[,\s]*(?:and|but|then)(?:\s\w+ly|\salso|\slater)?\s(?:{CUE.pattern})")


def said_of(
    text: str, quote: Span, frame: Span, sentences: Sequence[Span], first: int, *, near: Sequence[Span]
) -> Said | None:
    """Return who says a quotation, None when no rule finds anybody.

    `frame` are the sentences that it touches, `first` the index of the first of them, `near` the quotations around it.
    """
    if _is_title(text, quote):
        return None
    after_end = min([frame.end, *(q.start for q in near if q.start >= quote.end)])
    before, after = _clause_before(quote, frame, near), Span(quote.end, max(quote.end, after_end))
    if told := told_after(text, after):
        return told
    if unsaid_in(text, before):
        return told_before(text, before) or agent_of(text, Span(before.end, before.end), after.end, after=after.start)
    return (
        _said(text, frame, near, before=before, after=after)
        or _said_next(text, quote, sentences, first, near)
        or _said_above(text, quote, sentences, first)
        or _signed(text, quote)
        or _led_in(text, quote, frame, near)
        or _told_above(text, quote, sentences, first)
    )


def _said(text: str, frame: Span, near: Sequence[Span], *, before: Span, after: Span) -> Said | None:
    """Look for the speaker before the quotation, in an "according to", and at the sentence's end."""
    if nobody_leads_in(text, before):
        return _at_the_end(text, frame, near)
    return (
        by_noun(text, before)
        or cited(text, before)
        or told_before(text, before)
        or inverted(text, before)
        or according_to(text, before)
        or according_to(text, after)
        or _at_the_end(text, frame, near)
    )


def _is_title(text: str, quote: Span) -> bool:
    """Say whether what stands in marks is the name of a work: in title case, and no verb of speech leads in."""
    before = text[max(0, quote.start - 24) : quote.start].rstrip(" ,:")
    return is_title_case(words_of(text, quote)) and not (_SPOKEN.search(before) or _SPOKEN_AFTER.match(text, quote.end))


def _clause_before(quote: Span, frame: Span, near: Sequence[Span]) -> Span:
    return Span(max([frame.start, *(q.end for q in near if q.end <= quote.start)]), quote.start)


def _at_the_end(text: str, frame: Span, near: Sequence[Span]) -> Said | None:
    """Read the ", Renn said." that ends a sentence, for each fragment in it."""
    inside = [q for q in near if frame.covers(q)]
    comma = text.rfind(", ", inside[-1].end, frame.end)
    return told_after(text, Span(comma + 1, frame.end)) if comma >= 0 and frame.end - comma < _TRAILING else None


def _signed(text: str, quote: Span) -> Said | None:
    """Read the line "— Ada Renn, of Orvik" under a quotation that stands alone."""
    signed = _SIGNED.match(text, quote.end)
    return Said(Span(*signed.span("who")), Span(*signed.span("cue"))) if signed else None


def _led_in(text: str, quote: Span, frame: Span, near: Sequence[Span]) -> Said | None:
    """Read "Renn was blunt: “…" and "Renn declined to give its “specific focus”": whoever the clause is about."""
    clause = _clause_before(quote, frame, near)
    colon = text[max(0, quote.start - 2) : quote.start].strip() == ":"
    fragment = text[quote.start + 1 : quote.start + 2].islower()
    if (
        nobody_leads_in(text, clause)
        or undergoes(text, clause)
        or not (colon or fragment)
        or not 0 < quote.start - clause.start <= _FAR
    ):
        return None
    subject = subject_of(text, clause)
    return Said(subject, Span(subject.end, subject.end), likely=True) if subject else None


def _told_above(text: str, quote: Span, sentences: Sequence[Span], first: int) -> Said | None:
    """Read "Renn went on." in the paragraph above a quotation that is a paragraph of its own."""
    alone = text[max(0, quote.start - 1) : quote.start] == "\n" and text[quote.end : quote.end + 1] in ("", "\n")
    if first == 0 or not alone:
        return None
    above = sentences[first - 1]
    cue = next(CUE.finditer(text, above.start, above.end), None) or _ISSUED.search(text, above.start, above.end)
    if cue is None or _CLOSES.search(text, above.start, above.end):
        return None
    source = source_before(text, above, cue.start())
    return Said(source, Span(*cue.span()), likely=True) if source else None


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
    return told_after(text, Span(following.start, end))


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
    return told_before(text, above) or inverted(text, above) or told_after(text, above)


def goes_on(text: str, earlier: Quotation, span: Span) -> bool:
    """Say whether a quotation without speaker goes on from the one shortly before it in the same paragraph."""
    between = text[earlier.span.end : span.start]
    if earlier.speaker is None or "\n\n" in between or _is_title(text, span):
        return False
    gap = Span(earlier.span.end, span.start)
    if unsaid_in(text, gap) or nobody_leads_in(text, gap):
        return False
    if earlier.sentence.covers(span):
        own = earlier.cue is not None and earlier.span.end <= earlier.cue.span.start < span.start
        cue = CUE.search(between)
        return len(between) < _LONG and (own or cue is None or _AND_CUE.match(between) is not None)
    opens = _OPENS.match(text, span.start) is not None
    return opens and (len(between) < 160 or (len(between) < _LONG and earlier.sentence.end >= span.start - 2))
