"""The parts of an edition, in the order of the page.

Whatever is printed of an article is its own words (`Passage`) or a typed value, and carries marks that lead to the
sentence it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .article import Span
from .correction import Correction
from .facts import Bound, Certainty, Finding
from .handling import Tlp
from .mark import Mark
from .news import Change, Newness, Other, Support

__all__ = [
    "KeyFigure",
    "Note",
    "Passage",
    "Said",
    "Segment",
    "Stated",
    "Story",
    "Warned",
    "When",
    "Where",
    "Who",
]


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
    None where the article itself does. `corrected` says that `value` is an editor's, and `text` is not. `others` are
    the same quantity's other values, the newest first. Here and below, `support` says who tells it, and `newness` what
    it is held against earlier editions; None where that isn't weighed.
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
    others: tuple[Other, ...] = ()
    support: Support | None = None
    newness: Newness | None = None


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
    support: Support | None = None
    newness: Newness | None = None


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
    support: Support | None = None
    newness: Newness | None = None


@dataclass(frozen=True, slots=True)
class Warned:
    """A finding, with marks on the sentences that it speaks of."""

    finding: Finding
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """One event: what is printed of it. Empty tuples and None stand for sections that vanish.

    `articles` are ids, the leading article first. `more` is how many facts and findings are left to the data, since
    there are too many for a page. `section` is the heading that it stands under, `tlp` the strictest label of its
    articles. `newness` is NEW, UPDATED, LATE or UNCHANGED, None where there is no earlier edition; `told_in` is the
    number of the edition that told it last, and `changes` are what changed since.
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
    section: str | None = None
    support: Support | None = None
    newness: Newness | None = None
    told_in: int | None = None
    changes: tuple[Change, ...] = ()
    tlp: Tlp | None = None


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
