"""What a template may use: one record for the page, and one for each kind of thing on it.

Every field is annotated with its help text, which `explained` returns. A test compares the fields with what our
templates use, both ways, and the manual's page on templates is made of them.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Annotated, get_type_hints

from ..prose import Labels
from .account import Change, Erratum, Handling, Looked, News, Other, Watched
from .charts import Chart, Datum, Run, Shape
from .look import Look
from .marks import Mark
from .page_facts import Amount, Check, Claim, Correction, Moment, Name, Piece, Quote, Site, Words
from .page_sources import Note, NotIncluded, Source

__all__ = [
    "Amount",
    "Brief",
    "Change",
    "Chart",
    "Check",
    "Claim",
    "Correction",
    "Datum",
    "Erratum",
    "Group",
    "Handling",
    "Look",
    "Looked",
    "Mark",
    "Moment",
    "Name",
    "Nameplate",
    "News",
    "NotIncluded",
    "Note",
    "Other",
    "Page",
    "Piece",
    "Quote",
    "Run",
    "Shape",
    "Site",
    "Source",
    "Story",
    "Watched",
    "Words",
    "explained",
]


def explained(record: type) -> dict[str, str]:
    """Return each field of one of these records with its help text, in order."""
    hints = get_type_hints(record, include_extras=True)
    return {f.name: hints[f.name].__metadata__[0] for f in fields(record)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One event. Empty sections and None vanish, with their heads."""

    id: Annotated[str, "The story's anchor on the page."]
    headline: Annotated[Words, "The headline."]
    byline: Annotated[str, "What it is made of: articles or independent sources, publishers, dates, copies."]
    tlp: Annotated[Handling | None, "Its label, where that isn't the edition's; else None."]
    news: Annotated[News | None, "What it is against earlier editions; None for a new story."]
    standfirst: Annotated[Words | None, "The paragraph under the headline."]
    points: Annotated[tuple[Words, ...], "The key points."]
    strip: Annotated[tuple[Amount, ...], "Up to four figures that are set large."]
    figures: Annotated[tuple[Amount, ...], "The figures of the table."]
    figures_each: Annotated[
        str | None, "For the table's head, that its figures have one source each, where most do; else None."
    ]
    said_each: Annotated[str | None, "The same for the quotations."]
    stated_each: Annotated[str | None, "The same for the statements."]
    when_each: Annotated[str | None, "For the timeline's head, that all its dates are likely, not certain; else None."]
    brief: Annotated[
        bool,
        "True for a story after the first of a long edition: all its figures stand in one list, in the narrow column.",
    ]
    units: Annotated[bool, "True when a figure of the table has a unit, so that the table needs its column."]
    chart: Annotated[Chart | None, "The chart of its figures; None where they support none."]
    timeline: Annotated[Chart | None, "Its dates on a line, to stand above their list; else None."]
    map: Annotated[Chart | None, "The countries of its places, to stand above their list; else None."]
    who: Annotated[tuple[Name, ...], "People and organisations of whom the text says what they are."]
    named: Annotated[tuple[Name, ...], "People and organisations that are only named."]
    where: Annotated[tuple[Site, ...], "Places."]
    when: Annotated[tuple[Moment, ...], "The timeline."]
    said: Annotated[tuple[Quote, ...], "Quotations."]
    stated: Annotated[tuple[Claim, ...], "Reported statements."]
    checks: Annotated[tuple[Check, ...], "Findings to know before quoting."]
    checked: Annotated[tuple[Check, ...], "Checks that hold."]
    more: Annotated[str | None, "That facts are left to the data, since there are too many for a page; else None."]
    main: Annotated[bool, "True when there is something to say beyond points, strip and checks in the main column."]
    narrow: Annotated[bool, "True when the narrow column (who, where, when) has something in it."]
    sources: Annotated[
        tuple[Source, ...],
        "In a template in parts: the articles and sentences of this story alone, numbered from 1; else empty.",
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Stories under one heading."""

    title: Annotated[str, "The heading."]
    stories: Annotated[tuple[Story, ...], "The stories."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A story without news, in one line."""

    words: Annotated[Words, "Its headline."]
    told: Annotated[str, 'Which edition told it last: "as in No. 3".']


@dataclass(frozen=True, slots=True, kw_only=True)
class Nameplate:
    """What stands above the news."""

    desk: Annotated[str, "Who publishes."]
    title: Annotated[str, "The briefing's title."]
    number: Annotated[str, 'The edition\'s number, as "No. 12".']
    day: Annotated[str, "The edition's day, with its weekday."]
    time: Annotated[str, "The edition's day and time with its zone."]
    iso: Annotated[str, "The same for machines."]
    covers: Annotated[str | None, "The days of publication that it covers; None when none is known."]
    tlp: Annotated[Handling | None, "The edition's label of the Traffic Light Protocol, for every sheet; else None."]
    embargo: Annotated[str | None, "The instant before which no copy may leave, where that is still ahead; else None."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that a template may use, by name; there is nothing else but Jinja itself and our filters."""

    language: Annotated[str, "The ISO 639 code of the page's own words."]
    direction: Annotated[str, 'Where lines begin, for a `dir` attribute: "ltr" or "rtl".']
    label: Annotated[Labels, "The page's labels, by name: `label.key_points`."]
    generator: Annotated[str, "This program's name and version."]
    nameplate: Annotated[Nameplate, "Desk, title, number, dates."]
    summary: Annotated[str, "The lead's headline and standfirst as plain text, for previews."]
    lead: Annotated[Story | None, "The first story; None when the edition has none."]
    others: Annotated[tuple[Story, ...], "The stories after it."]
    groups: Annotated[
        tuple[Group, ...], "The same stories under their headings; in a template in parts, the first story too."
    ]
    top: Annotated[
        tuple[Story, ...], "The few stories after the first to tell in short: the first of each heading, then others."
    ]
    briefs: Annotated[tuple[Brief, ...], "Stories without news, in one line each."]
    errata: Annotated[tuple[Erratum, ...], "What earlier editions said wrongly."]
    errata_head: Annotated[str, 'The heading of these: "Correction" or "Corrections".']
    empty: Annotated[str | None, "Why there is no story, unless it is that no article was found; else None."]
    looked: Annotated[Looked | None, "What was looked at, where that says more than the sources do; else None."]
    contents: Annotated[bool, "True when the edition is long enough for a list of its stories."]
    sources: Annotated[
        tuple[Source, ...], "The articles and the sentences used; in a template in parts, only those of no story."
    ]
    left_out: Annotated[tuple[NotIncluded, ...], "What could not be included."]
    digest: Annotated[str, "The first eight characters of the edition's SHA-256."]
    data: Annotated[str, "The name of the file with the machine-readable facts."]
    attached: Annotated[bool, "In mail: True when the PDF is attached."]
    pictures: Annotated[tuple[str, ...], "In mail: the ids of the charts that travel with it as pictures."]
    length: Annotated[str, 'In mail: "full", "short" or "brief", shorter so that no mail program cuts it.']
    handlings: Annotated[tuple[Handling, ...], "Every label on the page, the strictest first, to be explained once."]
    look: Annotated[Look, "The desk's own colours, paper and logo."]
    left_for_room: Annotated[
        str | None,
        'Where a template gives itself little room, what was left out for it: "3 quotations and 2 stories"; else None.',
    ]
