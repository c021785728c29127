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
class Correction:
    """What an editor corrected in words that are printed as they are."""

    told: Annotated[str, 'What holds and what the words say: "460, not 640".']
    by: Annotated[str, "Who decided."]
    why: Annotated[str, "Why."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words printed verbatim from an article."""

    text: Annotated[str, "The words, exactly as in the article."]
    language: Annotated[
        str | None, "The article's language where it isn't the page's, for a `lang` attribute; else None."
    ]
    opening: Annotated[str, "Invisible characters to put before stray direction controls; nearly always empty."]
    closing: Annotated[str, "The same, to put after them."]
    marks: Annotated[tuple[Mark, ...], "The marks that stand after the words."]
    corrections: Annotated[
        tuple[Correction, ...], "What an editor corrected in these words, to be told after them; nearly always empty."
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of a sentence."""

    text: Annotated[str, "The piece's words."]
    marked: Annotated[bool, "True where a printed fact stands."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A figure."""

    shown: Annotated[str, "The figure as it is set large: as the article writes it where that is in digits."]
    bound: Annotated[str, '"at least", "at most", "about" or empty.']
    whole: Annotated[str, "The number for a table, up to its decimal point."]
    fraction: Annotated[str, "The rest of the number, point included; empty for a whole one."]
    room: Annotated[
        int, "How many characters the table's longest fraction takes, so that points stand under each other."
    ]
    unit: Annotated[str, 'The scale and unit beside the number: "billion US dollars", "%", or empty.']
    counted: Annotated[str | None, "What is counted, in the article's words; None when the text or `words` says it."]
    likely: Annotated[bool, "True when the reading is likely, not certain."]
    corrected: Annotated[str | None, "That an editor corrected it, and what the article says; else None."]
    source: Annotated[str | None, "Who says it, to stand before it; None where the article itself does."]
    words: Annotated[
        Words | None, "The clause that the figure stands in; None where it is printed elsewhere on the page."
    ]
    inside: Annotated[
        tuple[Piece, ...],
        "The clause in pieces, the figure marked; empty where it doesn't stand in it once, as the article writes it.",
    ]
    marks: Annotated[tuple[Mark, ...], "The marks on the sentence that it was read from."]
    charted: Annotated[bool, "True where the story's chart tells it whole: a page with that chart needs no row for it."]
    traced: Annotated[bool, "True where the story's chart tells its other values."]
    moved: Annotated[
        str | None, 'How the count has moved, as "12 → 15", unless the story\'s changes tell it; else None.'
    ]
    others: Annotated[tuple[Other, ...], "Its other values, the newest first."]
    support: Annotated[str | None, "Who tells it, where that isn't what the byline says of the whole story; else None."]
    news: Annotated[str | None, 'In an updated story "new", "late" or "withdrawn"; else None.']


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person or an organisation."""

    name: Annotated[str, "The fullest form of the name."]
    roles: Annotated[tuple[str, ...], "What the article says they are, verbatim."]
    person: Annotated[bool, "True for a person, False for an organisation."]
    likely: Annotated[bool, "True when the reading is likely, not certain."]
    marks: Annotated[tuple[Mark, ...], "The marks on the sentences that name them."]
    corrections: Annotated[tuple[Correction, ...], "What an editor corrected in the words of the roles."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place."""

    name: Annotated[str, "The place's name."]
    marks: Annotated[tuple[Mark, ...], "The marks on the sentences that name it."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A point of the timeline."""

    date: Annotated[str, "The date in words, or as the article writes it where it can't be resolved."]
    iso: Annotated[str | None, "The date for machines (a `datetime` attribute), None where it can't be resolved."]
    source: Annotated[str | None, "Who says it, to stand before it; None where the article itself does."]
    words: Annotated[Words, "The clause around it."]
    likely: Annotated[bool, "True when the date is likely, not certain."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A quotation."""

    words: Annotated[Words, "The quotation with its own quotation marks."]
    speaker: Annotated[str | None, "Who says it, by the fullest name known; None when the text names nobody."]
    role: Annotated[str | None, "What the article says the speaker is, verbatim, or None."]
    likely: Annotated[bool, "True when the speaker is likely, not certain, of this and all that are joined with it."]
    doubt: Annotated[str | None, "That the speaker of these words alone is only likely; else None."] = None
    follows: Annotated[bool, "True when the quotation before is the same speaker's, and joined with it."] = False
    joined: Annotated[bool, "True when the next quotation is the same speaker's, whose line stands under that."] = False
    support: Annotated[str | None, "Who tells it, where that isn't what the byline says of the whole story; else None."]
    news: Annotated[str | None, 'In an updated story "new", "late" or "withdrawn"; else None.']


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a source is reported to have stated."""

    before: Annotated[str, 'The cue where it stands before the source ("According to"), or empty.']
    source: Annotated[str, "Who states it, as the article writes it."]
    after: Annotated[str, 'The cue where it stands after the source ("confirmed"), or empty.']
    words: Annotated[Words, "What is stated."]
    likely: Annotated[bool, "True when the reading is likely, not certain."]
    support: Annotated[str | None, "Who tells it, where that isn't what the byline says of the whole story; else None."]
    news: Annotated[str | None, 'In an updated story "new", "late" or "withdrawn"; else None.']


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A finding."""

    message: Annotated[str, "What the check found, in a sentence."]
    language: Annotated[str | None, '"en" where the page\'s language has no words for it; else None.']
    doubtful: Annotated[bool, "True when the finding is a warning, not only worth knowing."]
    charted: Annotated[bool, "True where the story's chart tells it."]
    marks: Annotated[tuple[Mark, ...], "The marks on the sentences that it speaks of."]


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
class NotIncluded:
    """A source that could not be used."""

    path: Annotated[str, "Where it is."]
    message: Annotated[str, "What is wrong with it."]
    language: Annotated[
        str | None, "\"en\" where that isn't the page's language, since messages are English; else None."
    ]


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
