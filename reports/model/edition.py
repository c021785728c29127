"""The content of one dated build of a briefing: what every rendering prints, in the order of the page.

Whatever is printed of an article is its own words (`Passage`) or a typed value, and carries marks that lead to the
sentence it came from. Renderings word dates, numbers and labels; they choose and compute nothing.
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
from .facts import ArticleFacts, Bound, Certainty, Finding

__all__ = [
    "Edition",
    "Format",
    "KeyFigure",
    "Mark",
    "Note",
    "Passage",
    "Rendering",
    "Said",
    "Segment",
    "Source",
    "Stated",
    "Story",
    "Warned",
    "When",
    "Where",
    "Who",
]


@dataclass(frozen=True, slots=True)
class Mark:
    """A superior numeral: `note` is the note that it leads to, `anchor` its own name, unique in the edition."""

    note: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words printed verbatim: `text` equals the article's text at `span`.

    `corrections` are an editor's to these words, but for those that are told beside the passage anyway.
    """

    text: str
    article: str
    span: Span
    marks: tuple[Mark, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure for the strip or the table.

    `text` is how the article writes it; `value`, `unit`, `counted` and `bound` are the figure's own. `passage` is the
    clause or sentence it stands in, None where that is already printed elsewhere on the page. `source` is who says it,
    None where the article itself does. `corrected` says that `value` is an editor's, and `text` is not.
    """

    text: str
    value: Decimal
    unit: str | None
    counted: str | None
    bound: Bound
    certainty: Certainty
    marks: tuple[Mark, ...]
    passage: Passage | None = None
    source: str | None = None
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Who:
    """A person or organisation, with the roles that the text gives, verbatim; `corrections` are to their words."""

    name: str
    roles: tuple[str, ...]
    is_person: bool
    certainty: Certainty
    marks: tuple[Mark, ...]
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Where:
    """A place; `country` is an ISO 3166-1 alpha-2 code or None."""

    name: str
    country: str | None
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class When:
    """A point of the timeline.

    `value` is ISO 8601 (None: unresolved), `text` as written, `passage` the clause around it. `source` is who says it,
    None where the article itself does.
    """

    value: str | None
    text: str
    passage: Passage
    marks: tuple[Mark, ...]
    source: str | None = None
    certainty: Certainty = Certainty.CERTAIN


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation, its quotation marks included; `speaker` is the fullest name known, None when nobody is named.

    `corrections` are to the words of the role, `certainty` is that of the speaker.
    """

    quote: Passage
    speaker: str | None
    role: str | None
    marks: tuple[Mark, ...]
    corrections: tuple[Correction, ...] = ()
    certainty: Certainty = Certainty.CERTAIN


@dataclass(frozen=True, slots=True)
class Stated:
    """What one source is reported to have stated: `source` and `cue` as written.

    `corrections` are to the words of the source.
    """

    source: str
    cue: str | None
    content: Passage
    marks: tuple[Mark, ...]
    corrections: tuple[Correction, ...] = ()
    certainty: Certainty = Certainty.CERTAIN


@dataclass(frozen=True, slots=True)
class Warned:
    """A finding, with marks on the sentences that it speaks of."""

    finding: Finding
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """One event: what is printed of it. Empty tuples and None stand for sections that vanish.

    `articles` are ids, the leading article first. `more` is how many facts and findings are left to the data, since
    there are too many for a page.
    """

    id: str
    articles: tuple[str, ...]
    headline: Passage
    standfirst: Passage | None
    points: tuple[Passage, ...]
    strip: tuple[KeyFigure, ...]
    figures: tuple[KeyFigure, ...]
    who: tuple[Who, ...]
    where: tuple[Where, ...]
    when: tuple[When, ...]
    said: tuple[Said, ...]
    stated: tuple[Stated, ...]
    findings: tuple[Warned, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a note's sentence; `marked` where a printed fact stands."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence of one article, with what was taken from it: the end of every mark, and the way back.

    The segments' texts join to the sentence exactly; `anchors` are the marks that lead here. `corrections` are all
    that an editor made to the sentence.
    """

    number: int
    article: str
    sentence: Span
    segments: tuple[Segment, ...]
    anchors: tuple[str, ...]
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """An article as the sources section names it; None is printed as "not stated".

    `corrections` are to its title, empty where a note tells them.
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
    """One dated build of a briefing. `at` carries its zone; `covers` spans the known publication days, or is None."""

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
