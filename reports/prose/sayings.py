"""The sentences of a language as patterns, whose braces are filled in by `spoken`.

One instance for each language beside English, whose own code came first. A counted thing is a record of the forms that
the language's numbers ask for, by CLDR's categories; "#" stands for the number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Forms", "Sayings"]

Forms = Mapping[str, str]
"""By CLDR plural category; "other" is always there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayings:
    """All that a language says in sentences; what stands in braces is named in each comment."""

    nouns: Mapping[str, Forms]
    """The things that the page counts of itself, by their English name."""
    units: Mapping[str, Forms]
    """Units that CLDR doesn't name, or not as a newsroom would, by symbol; without a number."""
    marks: tuple[str, str]
    """Quotation marks, with the space that belongs to them."""
    day_of_month: str
    """CLDR pattern of a day without its month, where a month follows later: "13." in German."""
    day_and_month: str
    """CLDR pattern of a day with its month."""
    span: str
    """From one date to another: {first}, {last}."""
    decade: str
    """{year}, {last}."""
    week: str
    """{week}, {year}."""
    at_least: str
    at_most: str
    about: str
    per: str
    """{unit}, {per}."""
    scaled: str
    """A unit after "million": {scale}, {unit}."""
    according: str
    """What stands before a source whose cue is "according to"."""
    more: Forms
    """{file}."""
    correction: str
    """{now}, {said}."""
    edition: str
    """{number}."""
    official: str
    one_source: str
    unnamed_source: str
    single_source: str
    official_among_them: str
    publisher_not_stated: str
    date_not_stated: str
    neither_stated: str
    text_also_in: str
    """{text}, {outlets}."""
    also_in: str
    """{outlets}."""
    since: str
    """{edition} or {number}, here and in the next three."""
    last_told: str
    as_in: str
    edition_of: str
    """{day} too."""
    looked: str
    """{articles}, {sources}, {period}."""
    from_to: str
    """{since}, {until}."""
    up_to: str
    """{until}."""
    expected: Mapping[str, str]
    """What was expected of a source, by the setting's word."""
    last: str
    """{day}."""
    withheld: Forms
    unchosen: Forms
    unchanged: Forms
    versions: tuple[str, ...]
    """The second to the ninth text of an article."""
    version: str
    """{number}."""
    comma: str
    colon: str
    semicolon: str
