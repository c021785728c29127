"""The content of one dated build of a briefing: what every rendering prints.

Renderings word dates, numbers and labels; they choose and compute nothing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any

from ..errors import Fault
from .article import Span, digest
from .correction import Correction
from .desk import Brief, Erratum, Looked, Verdict
from .facts import ArticleFacts, Finding
from .handling import Tlp
from .news import Told
from .printed import Note, Story

__all__ = ["Edition", "Format", "Rendering", "Source"]


@dataclass(frozen=True, slots=True)
class Source:
    """An article as the sources section names it; None is printed as "not stated".

    `corrections` are to its title, empty where a note tells them. `outlets` are the others that carry a copy of it,
    `agency` whose text it is. `version` counts its texts at one address, `retracted` says that its source took it back.
    """

    article: str
    title: str
    publisher: str | None
    author: str | None
    published: datetime | date | None
    url: str | None
    origin: str | None
    sha256: str
    notes: tuple[int, ...]
    corrections: tuple[Correction, ...] = ()
    outlets: tuple[str, ...] = ()
    agency: str | None = None
    version: int = 1
    retracted: str | None = None
    official: bool = False
    tlp: Tlp | None = None


class Format(StrEnum):
    """The forms of an edition; the value is the word in dateline.toml."""

    HTML = "html"
    PDF = "pdf"
    MAIL = "mail"
    TEXT = "text"
    JSON = "json"

    @property
    def filename(self) -> str:
        """The file's name in an edition's folder."""
        return {
            Format.HTML: "briefing.html",
            Format.PDF: "briefing.pdf",
            Format.MAIL: "message.eml",
            Format.TEXT: "briefing.txt",
            Format.JSON: "edition.json",
        }[self]


@dataclass(frozen=True, slots=True)
class Rendering:
    """One form of an edition, ready to be written."""

    format: Format
    content: bytes


@dataclass(frozen=True, slots=True)
class Edition:
    """One dated build of a briefing. `at` carries its zone; `covers` spans the known publication days, or is None.

    `sections` are the headings in their order. `briefs` are stories without news, `errata` what earlier editions said
    wrongly; an edition of errata alone has no stories. `looked` is what was looked at, `verdicts` why each story is in
    or out, `told` what later editions are held against. `tlp` is the strictest label of all that is printed, and
    `not_before` the latest embargo of it: no copy may leave earlier.
    """

    briefing: str
    title: str
    desk: str
    number: int
    at: datetime
    timezone: str
    language: str
    covers: tuple[date, date] | None
    stories: tuple[Story, ...]
    notes: tuple[Note, ...]
    sources: tuple[Source, ...]
    facts: tuple[ArticleFacts, ...]
    faults: tuple[Fault, ...] = ()
    sections: tuple[str, ...] = ()
    briefs: tuple[Brief, ...] = ()
    errata: tuple[Erratum, ...] = ()
    looked: Looked | None = None
    verdicts: tuple[Verdict, ...] = ()
    told: tuple[Told, ...] = ()
    tlp: Tlp | None = None
    not_before: datetime | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the stable JSON form of `edition.json`: the printed content, then each article's facts and spans."""
        printed = {f.name: _plain(getattr(self, f.name)) for f in fields(self) if f.name != "facts"}
        return {"edition": printed, "articles": [facts.as_dict() for facts in self.facts]}

    def as_json(self) -> str:
        """Return `as_dict` as JSON text: sorted nowhere, indented by one, ending in a newline."""
        return json.dumps(self.as_dict(), ensure_ascii=False, indent=1) + "\n"

    @property
    def digest(self) -> str:
        """The SHA-256 of `as_json`; its first eight characters stand in the foot of every page."""
        return digest(self.as_json())


def _plain(value: Any) -> Any:
    """Turn records into what JSON knows: spans become pairs, dates ISO 8601, decimals strings."""
    match value:
        case Span():
            plain: Any = value.as_list()
        case Finding() | Fault():
            plain = value.as_dict()
        case tuple():
            plain = [_plain(item) for item in value]
        case Enum():
            plain = value.value
        case date():
            plain = value.isoformat()
        case Decimal():
            plain = format(value, "f")
        case _ if is_dataclass(value):
            plain = {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
        case _:
            plain = value
    return plain
