"""What `facts.html` may use: one article set for proof-reading, and one record for each kind of thing beside it.

As in `page`, every field is annotated with its help text, and a test compares the fields with what the template uses.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..prose import Labels
from .page import Correction

__all__ = [
    "Entry",
    "Galley",
    "Group",
    "Layer",
    "Margin",
    "Paragraph",
    "Particulars",
    "Remark",
    "Ruled",
    "Spot",
    "Stretch",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A fact, or a remark, on the words under it. Where it crosses another one it is set in parts."""

    kind: Annotated[str, '"figure", "moment", "person", "organisation", "place", "quotation", "statement" or "remark".']
    id: Annotated[str | None, "The anchor of its words; None in all parts but the first."]
    to: Annotated[str, "The anchor of its entry or remark."]
    linked: Annotated[bool, "True where the words are the link; False where other links lie inside."]
    last: Annotated[bool, "True in its last part, which its sign stands after."]
    sign: Annotated[
        str, "The kind's letters, with the sign of a likely or ruled reading; a remark's number, and how many more."
    ]
    manner: Annotated[str, '"certain", "likely", "confirmed" or "corrected"; a remark\'s gravity.']
    told: Annotated[str, "What it is, in some words, for a tooltip and for readers who listen."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of text without a border inside: as many layers end after it as began before or in it."""

    opens: Annotated[tuple[Layer, ...], "The layers that begin before the words, outer ones first."]
    text: Annotated[str, "The words; empty where a layer is only a place."]
    closes: Annotated[tuple[Layer, ...], "The layers that end after the words, inner ones first."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A title, heading or paragraph of the article: its stretches' words join to it exactly."""

    kind: Annotated[str, '"title", "heading" or "paragraph".']
    row: Annotated[int, "Its row in the grid of text and margin; remarks stand beside it or in the row after it."]
    text: Annotated[str, "Its words, to find their direction."]
    stretches: Annotated[tuple[Stretch, ...], "Its words, cut where layers begin and end."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in the text to lead to."""

    id: Annotated[str, "Its anchor."]
    words: Annotated[str, "Its first words, on one line."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What stands in the margin: a finding, or a correction by the desk."""

    id: Annotated[str | None, "Its anchor; None where it speaks of no words."]
    number: Annotated[int | None, "Its number, which stands at its words too; None where it speaks of no words."]
    gravity: Annotated[str, '"warning", "note" or "ok", as the checks have it, or "corrected".']
    language: Annotated[str | None, '"en" where the page\'s language has no words for the message; else None.']
    message: Annotated[str, "What was found, in a sentence; for a correction who decided and why."]
    correction: Annotated[Correction | None, "What holds instead of the words; None for a finding."]
    spots: Annotated[tuple[Spot, ...], "The words that it speaks of, the first few."]
    more: Annotated[int, "How many other words it speaks of."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Margin:
    """The remarks on one paragraph."""

    row: Annotated[int, "The paragraph's row."]
    end: Annotated[int, "The row of the next paragraph that has remarks: so far there is room for these."]
    remarks: Annotated[tuple[Remark, ...], "The remarks in the order of the words."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """What an editor decided on a fact."""

    told: Annotated[str | None, 'What holds and what the words say: "460, not 640"; None where it was confirmed.']
    by: Annotated[str, "Who decided."]
    why: Annotated[str, "Why."]
    at: Annotated[str | None, "When, in words; None where nobody wrote that down."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A fact in the list. None and empty are what this kind of fact has not, or what is not stated."""

    id: Annotated[str, "Its anchor."]
    spot: Annotated[Spot, "Its words in the text; a name in its fullest form."]
    place: Annotated[str, 'Where its words stand, in characters of the text: "984–987".']
    value: Annotated[str | None, "A figure's number in full digits, a date in words; None for a date not resolved."]
    iso: Annotated[str | None, "A date for machines."]
    unit: Annotated[str, "A figure's unit, in words, or empty."]
    counted: Annotated[str | None, "What a figure counts."]
    bound: Annotated[str, '"at least", "at most", "about", or empty for an exact figure.']
    country: Annotated[str | None, "The country of a place or a body, as ISO 3166-1 has it."]
    roles: Annotated[tuple[str, ...], "What the text says a person is."]
    speaker: Annotated[str | None, "Who says it, by the fullest name known."]
    cue: Annotated[str | None, "The word that marks speech."]
    mentions: Annotated[tuple[Spot, ...], "The places that name it, the first few."]
    more: Annotated[int, "How many other places name it."]
    likely: Annotated[bool, "True when the reading is likely, not certain."]
    reader: Annotated[str | None, "The model that read it, where the rules of the language did not; else None."]
    ruling: Annotated[Ruled | None, "What an editor decided on it; else None."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The facts of one kind."""

    kind: Annotated[str, "As in `Layer`."]
    sign: Annotated[str, "The kind's letters."]
    entries: Annotated[tuple[Entry, ...], "The facts, in the order of the text."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What is known of the article; None is printed as not stated."""

    publisher: Annotated[str | None, "Its publisher."]
    author: Annotated[str | None, "Its author."]
    published: Annotated[str | None, "Its day or time of publication, in words."]
    url: Annotated[str | None, "Its web address, only if it is http or https."]
    origin: Annotated[str | None, "The file that it was read from."]
    hash: Annotated[str, "The first eight characters of its text's SHA-256."]
    extent: Annotated[str, "How many characters, facts and findings, in words."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Galley:
    """All that `facts.html` may use, by name."""

    language: Annotated[str, "The ISO 639 code of the page's own words."]
    direction: Annotated[str, 'Where lines begin, for a `dir` attribute: "ltr" or "rtl".']
    label: Annotated[Labels, "The page's labels, by name."]
    generator: Annotated[str, "This program's name and version."]
    title: Annotated[str, "The article's title, on one line."]
    spoken: Annotated[str | None, "The article's language where it isn't the page's; else None."]
    about: Annotated[Particulars, "What is known of the article."]
    paragraphs: Annotated[tuple[Paragraph, ...], "The article's whole text."]
    general: Annotated[tuple[Remark, ...], "The remarks that speak of no words, but of the whole article."]
    margins: Annotated[tuple[Margin, ...], "The remarks that speak of words."]
    groups: Annotated[tuple[Group, ...], "The facts by kind; kinds without facts are left out."]
    beside: Annotated[bool, "False where a text has more paragraphs than a grid has rows: the remarks then follow it."]
