"""What a template may use of an edition's account of itself: what is new, who else says so, what was looked at.

As in `page`, which offers all of these too, every field is annotated with its help text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from .marks import Mark

__all__ = ["Change", "Erratum", "Handling", "Looked", "News", "Other", "Watched"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """A label of the Traffic Light Protocol."""

    shown: Annotated[str, 'The label as the protocol writes it: "TLP:AMBER+STRICT".']
    colour: Annotated[str, '"red", "amber", "green" or "clear", for a class.']
    meaning: Annotated[str, 'How far it lets a thing be passed on: "for your community, not for the public".']


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Another value of a figure."""

    before: Annotated[str, 'The word before it: "earlier" where the count has moved, else "elsewhere".']
    shown: Annotated[str, "The value, its bound and unit included."]
    outlets: Annotated[str, "Who tells it, as a list in words; empty where that isn't known."]
    time: Annotated[str, "When that was published, as shortly as the edition's day allows, or that it isn't stated."]
    moved: Annotated[bool, "True where the count has moved since, False where another source holds to it."]
    marks: Annotated[tuple[Mark, ...], "The marks on the sentence that it was read from."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What has changed in a story since an earlier edition."""

    withdrawn: Annotated[bool, "True where nobody stands by it any more, False where it has another value."]
    about: Annotated[str, "What a figure counts, or what kind of thing it is; may be empty where it is withdrawn."]
    before: Annotated[
        str,
        "What the earlier edition told, in quotation marks unless it is a value; several things parted by semicolons.",
    ]
    after: Annotated[str | None, "What holds now, likewise; None where it is withdrawn, or stands beside it anyway."]
    edition: Annotated[str | None, "Which edition told it, where that isn't the one that the story names; else None."]
    why: Annotated[str | None, "Why it has changed, where that is known."]
    marks: Annotated[tuple[Mark, ...], "The marks on the words that hold now."]


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What a story is, held against earlier editions."""

    word: Annotated[str, '"Update", "Late" or "Unchanged".']
    told: Annotated[str, 'What the word means here: "since No. 4".']
    changes: Annotated[tuple[Change, ...], "What has changed; empty where things were only added."]
    why: Annotated[
        str | None, "Why, where all that is withdrawn is so for one reason, and it is long to tell; else None."
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Erratum:
    """What an earlier edition said wrongly."""

    edition: Annotated[str, 'Which edition said it, as "No. 3 of 10 March 2026".']
    headline: Annotated[str, "Its story's headline, in quotation marks."]
    said: Annotated[str, "What it said, verbatim, in quotation marks; several things parted by semicolons."]
    right: Annotated[str | None, "What holds, in quotation marks; None where it is taken back."]
    why: Annotated[str, "Why, without a full stop."]
    by: Annotated[str | None, "Who decided; None is printed as not stated, here and below."]
    since: Annotated[str | None, "Since when that is known."]
    marks: Annotated[tuple[Mark, ...], "The marks on the words that hold."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A source that brought nothing though it should have."""

    name: Annotated[str, "Its name."]
    told: Annotated[str, "What was expected, when it last brought something, or why it failed; empty if unknown."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What was looked at for the edition."""

    told: Annotated[str, "How many articles and sources, and their period, in a sentence without its full stop."]
    silent: Annotated[tuple[Watched, ...], "Sources that were expected to bring something."]
    failed: Annotated[tuple[Watched, ...], "Sources that could not be collected."]
    never: Annotated[tuple[Watched, ...], "Sources that have not been collected yet."]
    withheld: Annotated[str | None, "That articles are under embargo, as a sentence without its full stop; else None."]
    unchosen: Annotated[str | None, "That stories were left out by the briefing's rules, likewise."]
    unchanged: Annotated[str | None, "That stories were left out since nothing is new in them, likewise."]
    command: Annotated[str, "The command that tells why a story is in or out."]
