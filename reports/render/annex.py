"""The sources section: every article used, what is known of it, and the sentences that marks lead to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from .. import model
from ..prose import Wording
from . import page
from .corrected import corrected
from .direction import balance
from .handling import handling
from .lines import one_line
from .marks import Numbering
from .news import names_in

__all__ = ["annex", "pieces", "published", "web_address"]

_EDGES = re.compile(r"(\A\s+|\s+\Z)")
_WEB = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_SHORT_HASH = 8
_STRETCH = 600


def annex(
    edition: model.Edition,
    sources: Sequence[model.Source],
    *,
    say: Wording,
    languages: Mapping[str, str | None],
    numbering: Numbering,
    notes: Mapping[int, model.Note],
) -> tuple[page.Source, ...]:
    """Return sources of an edition with those of its `notes`, by number, that the numbering holds."""
    return tuple(
        page.Source(
            title=one_line(source.title),
            corrections=corrected(source.corrections, say=say),
            language=languages.get(source.article),
            publisher=one_line(source.publisher) if source.publisher else None,
            author=one_line(source.author) if source.author else None,
            published=published(source.published, say=say, timezone=edition.timezone),
            url=web_address(source.url),
            origin=one_line(source.origin) if source.origin else None,
            hash=source.sha256[:_SHORT_HASH],
            agency=one_line(source.agency) if source.agency else None,
            outlets=names_in(source.outlets, say) or None,
            version=say.version(source.version) if source.version > 1 else None,
            retracted=(one_line(source.retracted) or say.labels.not_stated) if source.retracted is not None else None,
            official=source.official,
            tlp=handling(source.tlp, say=say, beside=edition.tlp),
            notes=tuple(_note(notes[n], numbering, say) for n in source.notes if n in notes and numbering.holds(n)),
        )
        for source in sources
    )


def published(at: datetime | date | None, *, say: Wording, timezone: str | None = None) -> str | None:
    """Return a publication time in words, in its own zone where none is given; None where it isn't stated."""
    if at is None:
        return None
    return say.instant(at, timezone) if isinstance(at, datetime) else say.day(at)


def web_address(url: str | None) -> str | None:
    """Return an address that a page may lead to; None for any other than http or https."""
    return url if url and _WEB.fullmatch(url) else None


def _note(note: model.Note, numbering: Numbering, say: Wording) -> page.Note:
    opening, closing = balance("".join(segment.text for segment in note.segments))
    return page.Note(
        number=numbering.number(note.number),
        id=numbering.name(note.number),
        pieces=tuple(pieces(note.segments)),
        opening=opening,
        closing=closing,
        anchors=numbering.back(note.anchors),
        corrections=corrected(note.corrections, say=say),
    )


def pieces(segments: Iterable[model.Segment]) -> Iterator[page.Piece]:
    """Cut long stretches without a fact to their ends, and part white space at a segment's ends from its words.

    The latter since WeasyPrint breaks lines well only between elements.
    """
    for segment in segments:
        words = segment.text
        if not segment.marked and len(words) > _STRETCH:
            words = f"{words[: _STRETCH // 3]} […] {words[-_STRETCH // 3 :]}"
        for text in filter(None, _EDGES.split(words)):
            yield page.Piece(text=text, marked=segment.marked and not text.isspace())
