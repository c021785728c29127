"""The facts of a story as a template may use them: one record for each kind of thing; see `page`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from .account import Other
from .marks import Mark

__all__ = ["Amount", "Check", "Claim", "Correction", "Moment", "Name", "Piece", "Quote", "Site", "Words"]


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
