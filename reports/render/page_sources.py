"""Where the facts of a page come from, as a template may use it, and what could not be used; see `page`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from .account import Handling
from .page_facts import Correction, Piece

__all__ = ["NotIncluded", "Note", "Source"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One sentence of one article: where marks lead."""

    number: Annotated[int, "The note's number."]
    id: Annotated[str, "The note's anchor."]
    pieces: Annotated[
        tuple[Piece, ...], "The sentence in pieces; a long stretch without a fact is cut to its ends by […]."
    ]
    opening: Annotated[str, "As in `Words`."]
    closing: Annotated[str, "As in `Words`."]
    anchors: Annotated[tuple[str, ...], "The marks on this page that lead here, for the way back."]
    corrections: Annotated[
        tuple[Correction, ...], "All that an editor corrected in the sentence; here is room for by whom and why."
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article, in the sources section."""

    title: Annotated[str, "The article's title."]
    corrections: Annotated[tuple[Correction, ...], "What an editor corrected in the title."]
    language: Annotated[str | None, "The article's language where it isn't the page's; else None."]
    publisher: Annotated[str | None, "Its publisher; None is printed as not stated, here and below."]
    author: Annotated[str | None, "Its author."]
    published: Annotated[str | None, "Its day or time of publication, in words."]
    url: Annotated[str | None, "Its web address, only if it is http or https."]
    origin: Annotated[str | None, "The file or address that it was read from."]
    hash: Annotated[str, "The first eight characters of its text's SHA-256."]
    agency: Annotated[str | None, "The agency whose text it is; else None."]
    outlets: Annotated[str | None, "Who else carries a copy of it, as a list in words; else None."]
    version: Annotated[str | None, 'Which text at its address it is, as "second version"; None for the first.']
    retracted: Annotated[str | None, "That its source took it back, and the words it gave for that; else None."]
    official: Annotated[bool, "True where its source is an authority on it."]
    tlp: Annotated[Handling | None, "Its label, where that isn't the edition's; else None."]
    notes: Annotated[tuple[Note, ...], "The sentences that were used."]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotIncluded:
    """A source that could not be used."""

    path: Annotated[str, "Where it is."]
    message: Annotated[str, "What is wrong with it."]
    language: Annotated[
        str | None, "\"en\" where that isn't the page's language, since messages are English; else None."
    ]
