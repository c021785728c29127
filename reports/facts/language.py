"""What a language is to the readers of facts: how it cuts sentences, what it reads, which phrases checks ask for.

The rules of a language are one folder beside this file, whose `__init__` makes one `Language`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ..model import Attribution, Block, Fact, Figure, Quotation, Span
from .senses import Senses

__all__ = ["Language", "Phrases", "Said", "Speech"]


@dataclass(frozen=True, slots=True)
class Said:
    """Where it says who speaks, and the cue (empty: no word says it); `likely` where another reading is left."""

    source: Span
    cue: Span
    likely: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """How a language says who speaks.

    `said_of` takes (text, quotation, its frame, sentences, index of the first of them) and the quotations `near`;
    `named_by` a source's span, and `is_open` says whether the name that it gives is only the likeliest; `goes_on` says
    whether a quotation goes on from an earlier one.
    """

    said_of: Callable[..., Said | None]
    named_by: Callable[[str, Span], Attribution]
    goes_on: Callable[[str, Quotation, Span], bool]
    is_open: Callable[[str, Span], bool] = lambda _text, _source: False


@dataclass(frozen=True, slots=True)
class Phrases:
    """What an editor's checks look for in a language's sentences.

    `parts` opens the parts of a whole, or, where a language says it so, `parts_after` follows the first of them,
    `remainder` stands between them, `including` leads into parts that needn't be
    all; `subset_before` and `subset_after` mark a figure that is a part. `unnamed` is a source without a name,
    `agentless` a judgement that nobody makes, `promised` what is not done yet, `ahead` a word of what is to come,
    `past` opens a role that somebody had once, `name` is a capital that can make two sentences speak of two things.
    `done` is a verb of what has happened, `persons` a noun for people, `puts` stands before a
    number that somebody gives ("put it at"): None where a check can do without.
    """

    parts: re.Pattern[str]
    remainder: re.Pattern[str]
    including: re.Pattern[str]
    subset_before: re.Pattern[str]
    subset_after: re.Pattern[str]
    unnamed: re.Pattern[str]
    agentless: re.Pattern[str]
    promised: re.Pattern[str]
    ahead: re.Pattern[str]
    past: re.Pattern[str]
    parts_after: re.Pattern[str] | None = None
    done: re.Pattern[str] | None = None
    persons: re.Pattern[str] | None = None
    puts: re.Pattern[str] | None = None
    name: re.Pattern[str] = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True)
class Language:
    """The rules of one language; `phrases` is None where no check is made, `unread` names what is not read.

    `senses` tell what became of those counted; None where nothing is compared by it.
    `small` are words that say nothing of what two sentences share; `same` gives words that say the same one name.
    `numbers` reads every number of a sentence as a figure, whether or not it counts something: where somebody else says
    that it does, its value is still what the rules make of its words.
    """

    name: str
    sentences: Callable[[str, Sequence[Block]], tuple[Span, ...]]
    read: Callable[[str, Sequence[Block], Sequence[Span], date | None], list[Fact]]
    head: Callable[[str | None], str | None]
    phrases: Phrases | None = None
    senses: Senses | None = None
    small: frozenset[str] = frozenset()
    same: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    numbers: Callable[[str, Span], Sequence[Figure]] = lambda _text, _sentence: ()
