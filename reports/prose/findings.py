"""What the checks found, in the page's language: the English sentence is the key, as in gettext.

A finding keeps its sentence and not what it was made of, in editions and in the archive. So the sentence of a check is
read by its English pattern and written by the language's; what stands in braces is the article's, or a number. One that
no pattern knows stays English, and the page says that it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter

__all__ = ["ENGLISH", "Findings", "told_in"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """One pattern for each sentence of a check; names that begin with `count` are numbers."""

    headline: str
    part_larger: str
    sum_wrong: str
    sum_holds: str
    two_ways: str
    sources_differ: str
    newer: str
    office_held: str
    office_ended: str
    quotation_differs: str
    two_spellings: str
    one_or_two: str
    length: str
    unread: str
    promised: str
    too_early: str
    roles: str
    unnamed: str
    agentless: str
    no_time: str
    no_publisher: str
    neither: str
    stale: str
    ruling: str
    since: str
    """Before a day, inside of `held`."""
    and_more: str
    """{count}, inside of `quoted`."""


ENGLISH = Findings(
    headline="the headline says {head}, the text says {text}",
    part_larger="a part is larger than its whole: {part} of {whole}",
    sum_wrong="{parts} = {total}, not {whole}",
    sum_holds="{parts} = {total}",
    two_ways="told in two ways: {one} and {other}",
    sources_differ="sources differ: {rest}",
    newer="{now}, earlier {before}",
    office_held="the text calls {name} “{role}”; on {day}: {held}",
    office_ended="the text calls {name} “{role}”; {office} ended on {rest}",
    quotation_differs="a quotation differs: {rest}",
    two_spellings="one name in two spellings: {one} and {other}",
    one_or_two="one name or two: {rest}",
    length="only the first {count_read} of {count_all} characters were read for facts",
    unread="the text is in a language ({code}) without full rules: not read were names, roles, speakers, "
    "statements, dates and numbers in words and what numbers count",
    promised="promised, not done: {quoted}",
    too_early="“{text}” is told as past, but lies after the publication on {day}",
    roles="{name} is called “{one}” and “{other}”",
    unnamed="the source is not named: “{source}”",
    agentless="a judgement that nobody is named for: “{words}”",
    no_time="the publication time is not stated",
    no_publisher="the publisher is not stated",
    neither="publisher and publication time not stated",
    stale="published on {day}, {count_days} days before this edition",
    ruling="a ruling meets no {kind}: “{text}”, {decision} by {by}",
    since="since",
    and_more="and {count} more",
)
_CHECKS: Mapping[str, tuple[str, ...]] = {
    "after publication": ("too_early",),
    "agentless judgement": ("agentless",),
    "headline": ("headline",),
    "language": ("unread",),
    "length": ("length",),
    "newer figure": ("newer",),
    "office": ("office_held", "office_ended"),
    "promised": ("promised",),
    "publication": ("neither",),
    "publication time": ("no_time", "stale"),
    "publisher": ("no_publisher",),
    "quotation differs": ("quotation_differs",),
    "roles": ("roles",),
    "ruling": ("ruling",),
    "sources differ": ("sources_differ",),
    "spelling": ("two_spellings", "one_or_two"),
    "sum": ("part_larger", "sum_wrong", "sum_holds"),
    "told differently": ("two_ways",),
    "unnamed source": ("unnamed",),
}
"""The sentences of each check, by its name; a sentence that contains another comes before it."""
_LONGEST = 4_000


def told_in(language: Findings, check: str, message: str, *, worded: Callable[[str, str], str]) -> str | None:
    """Return a check's sentence in a language, None where no pattern knows it.

    `worded` returns what stands in braces as the language has it, by its name in the pattern.
    """
    for name in _CHECKS.get(check, ()) if len(message) <= _LONGEST else ():
        found = _pattern(name).fullmatch(message)
        if found:
            values = {key: worded(key, text) for key, text in found.groupdict().items()}
            return str(getattr(language, name)).format(**values)
    return None


@lru_cache(maxsize=64)
def _pattern(name: str) -> re.Pattern[str]:
    """Return what reads an English sentence; its groups are the names in braces."""
    parts = Formatter().parse(str(getattr(ENGLISH, name)))
    return re.compile(
        "".join(re.escape(text) + (f"(?P<{key}>.+?)" if key else "") for text, key, _, _ in parts), re.DOTALL
    )
