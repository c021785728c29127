"""Who says a quotation: read after it, before it, in the next sentence, in the paragraph above, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Quotation, Span
from ..language import Said
from .cues import CUE, cue_at
from .datelines import dateline
from .nouns import noun_phrase
from .sources import source_after, source_before
from .sourcing import according, as_told, impersonal

__all__ = ["goes_on", "said_of"]

_MOST_WORDS = 25
_LEAD = re.compile(r"[\s,–—-]*")
_SO = re.compile(r"(?P<cue>so)\s(?=[A-ZÄÖÜ]|der\s|die\s|das\s|ein)")
_SAID_SO = re.compile(r"\s*(?:Das|Dies|So|Dazu|Damit)\s")
_TITLED = re.compile(
    r"(?:(?:zeitung|zeitschrift|journal|magazin|sender|film|buch|roman|lied|album|stück|schiff|fähre|frachter|kutter|"
    r"yacht|titel|projekt|"
    r"namen?|serie|oper|sendung|portal|podcast|boot|"
    r"aktion|initiative|kampagne|gruppe|band|operation|lokal|hotel|restaurant|gasthaus|kneipe|show|blatt|"
    r"wochenblatt|verein|partei|bündnis|liste)[sn]?)\s\Z",
    re.IGNORECASE,
)
_APPOSED = re.compile(r",\s[^,:]{2,120},|\s\([^()]{1,40}\)")
_PAPERS = frozenset(
    "Bild Spiegel Stern Zeit Welt Focus Handelsblatt Kurier Standard Presse Krone Blick Science Nature".split()
)
_ARTICLE = re.compile(r"\b(?:de[rms]|die|das|vom|beim|im|zu[rm])\s\Z")
_COLON = re.compile(r":\s?\Z")
_ANY_VERB = re.compile(
    r"(?!(?:nicht|seit|damit|sonst|selbst|heißt|mit|statt|laut|rat|zuletzt|sofort|jetzt|erst|"
    r"fast)\b)[a-zäöüß]{3,}te?\b(?=\s)"
)
_VERB = re.compile(r"\s[a-zäöüß]+(?:t|te|ten|en|st|et|tt|b|g|ch|ß|m|f|d|nd)\b")


def said_of(
    text: str, quote: Span, frame: Span, sentences: Sequence[Span], first: int, *, near: Sequence[Span]
) -> Said | None:
    """Return who says a quotation, None when no rule finds anybody.

    `frame` are the sentences that it touches, `first` the index of the first of them, `near` the quotations around it.
    """
    if _names(text, quote):
        return None
    after_end = min([frame.end, *(q.start for q in near if q.start >= quote.end)])
    before_start = max([frame.start, *(q.end for q in near if q.end <= quote.start)])
    before, after = Span(before_start, quote.start), Span(quote.end, max(quote.end, after_end))
    return (
        _right_after(text, after)
        or _before(text, before)
        or _later(text, after)
        or _said_next(text, quote, sentences, first, near)
        or _said_above(text, quote, sentences, first)
    )


def _names(text: str, quote: Span) -> bool:
    """Say whether what stands in quotation marks is a name: of a newspaper, a ship, a film."""
    before = text[max(0, quote.start - 24) : quote.start]
    words = text[quote.start + 1 : quote.end - 1].split()
    all_capitals = len(words) <= 4 and all(
        word[0].isupper() or word in ("der", "des", "von", "am", "und") for word in words
    )
    if text[quote.start + 1 : quote.end - 1] in _PAPERS:
        return True
    return _TITLED.search(before) is not None or (
        all_capitals and len(words) > 1 and _ARTICLE.search(before) is not None
    )


def _right_after(text: str, clause: Span) -> Said | None:
    """Read what follows a closing mark: ", sagte Renn", ", so Renn", ", wie Renn mitteilte", ", heißt es im Brief"."""
    lead = _LEAD.match(text, clause.start, clause.end)
    at = lead.end() if lead else clause.start
    if so := _SO.match(text, at, clause.end):
        source = source_after(text, so.end() - 1, clause.end)
        return Said(source, Span(*so.span("cue"))) if source else None
    if (
        told := impersonal(text, at, clause.end)
        or as_told(text, at, clause.end)
        or according(text, Span(at, min(clause.end, at + 12)), clause.end)
    ):
        return told
    cue = CUE.match(text, at, clause.end)
    if cue is None:
        cue = _ANY_VERB.match(text, at, clause.end) if "," in text[clause.start : at] else None
    elif not cue_at(text, cue, clause.end):
        return None
    source = source_after(text, cue.end(), clause.end, several=cue[0].endswith("en")) if cue else None
    return Said(source, Span(*cue.span())) if cue and source else None


def _later(text: str, clause: Span) -> Said | None:
    """Read ", sagte Renn" after the rest of a sentence that is quoted in part: „beispiellos“ gewesen, sagte Renn."""
    for cue in _cues(text, clause):
        between = text[clause.start : cue.start()]
        if len(between.split()) > _MOST_WORDS or not re.search(r",\s\Z", between):
            continue
        source = source_after(text, cue.end(), clause.end, several=cue[0].endswith("en"))
        if source:
            return Said(source, Span(*cue.span()))
    comma = text.find(", ", clause.start, clause.end)
    told = as_told(text, comma + 2, clause.end) if comma >= 0 else None
    return told or _so_later(text, clause) or according(text, clause, clause.end)


def _so_later(text: str, clause: Span) -> Said | None:
    so = re.compile(r",\s(?P<cue>so)\s(?=[A-ZÄÖÜ]|der\s|die\s|das\s|eine?\s)").search(text, clause.start, clause.end)
    source = source_after(text, so.end() - 1, clause.end) if so else None
    return Said(source, Span(*so.span("cue"))) if so and source else None


def _before(text: str, clause: Span) -> Said | None:
    """Read the last verb of speech before a quotation; its subject stands before it or, where else leads, after it."""
    cues = [*_cues(text, clause)]
    for cue in reversed(cues[-3:]):
        start = _clause_start(text, clause.start, cue.start())
        source = source_before(text, start, cue.start()) or source_after(text, cue.end(), clause.end)
        if source is not None:
            return Said(source, Span(*cue.span()))
    told = as_told(text, clause.start, clause.end)
    return told or according(text, clause, clause.end) or _so_later(text, clause) or _colon(text, clause)


def _colon(text: str, clause: Span) -> Said | None:
    """Read "Renn zeigte sich erleichtert: „…“": whoever opens the sentence speaks, its verb is the cue."""
    if not _COLON.search(text, max(clause.start, clause.end - 3), clause.end):
        return None
    opening = dateline(text, clause)
    source = noun_phrase(text, opening[1] if opening else clause.start, clause.end)
    apposed = _APPOSED.match(text, source.end, clause.end) if source else None
    verb = _VERB.match(text, apposed.end() if apposed else source.end, clause.end) if source else None
    return Said(source, Span(verb.start() + 1, verb.end())) if source and verb else None


def _cues(text: str, clause: Span) -> Iterator[re.Match[str]]:
    return (m for m in CUE.finditer(text, clause.start, clause.end) if cue_at(text, m, clause.end))


def _clause_start(text: str, start: int, at: int) -> int:
    """Return where the main clause of a verb begins: after the last full stop, semicolon or colon before it."""
    return max([start, *(text.rfind(mark, start, at) + 2 for mark in ("; ", ": ") if text.rfind(mark, start, at) >= 0)])


def _said_next(text: str, quote: Span, sentences: Sequence[Span], first: int, near: Sequence[Span]) -> Said | None:
    """Read "Das sagte Renn am Montag." after a quotation that has ended its sentence."""
    if text[quote.end - 2 : quote.end - 1] not in (".", "?", "!", "…"):
        return None
    following = next((s for s in sentences[first : first + 60] if s.start >= quote.end), None)
    if following is None or "\n" in text[quote.end : following.start]:
        return None
    end = min([following.end, *(q.start for q in near if q.start >= quote.end)])
    opening = _SAID_SO.match(text, following.start, end)
    cue = CUE.match(text, opening.end(), end) if opening and opening.end() < end else None
    if cue is None or not cue_at(text, cue, end):
        return None
    source = source_after(text, cue.end(), end, several=cue[0].endswith("en"))
    return Said(source, Span(*cue.span())) if source else None


def _said_above(text: str, quote: Span, sentences: Sequence[Span], first: int) -> Said | None:
    """Read "Renn erklärte weiter:" at the end of the paragraph before a quotation that opens one."""
    if first == 0 or text[max(0, quote.start - 1) : quote.start] != "\n":
        return None
    above = sentences[first - 1]
    return _before(text, above) if text[above.end - 1 : above.end] == ":" else None


def goes_on(text: str, earlier: Quotation, span: Span) -> bool:
    """Say whether a quotation without speaker goes on from the one shortly before it in the same paragraph."""
    between = text[earlier.span.end : span.start]
    told_after = _LEAD.match(text, span.end)
    if told_after and CUE.match(text, told_after.end()):
        return False
    if earlier.speaker is None or _names(text, span) or len(between) >= 160 or "\n\n" in between:
        return False
    if earlier.sentence.covers(span):
        return CUE.search(between) is None or len(between) < 120
    told = between.strip()
    *_, last = re.split(r"[.!?]\s", told)
    is_sentence_between = last != told and CUE.search(last) is not None
    return (not told or told[-1] in ".!?") and not is_sentence_between
