"""Noun phrases that can be a source: names with their titles, an article with its noun and complements, a pronoun."""

from __future__ import annotations

import re

from ...model import Span
from .bodies import is_body
from .callings import is_role
from .given import GIVEN
from .vocabulary import BARE_NOUNS, FUNCTION_WORDS

__all__ = ["noun_phrase"]

_DETERMINER = (
    r"(?:[Dd](?:er|ie|as|em|en|es)|[Ee]ine?[rnms]?|[Kk]eine?[rnms]?|[Ss]eine?[rnms]?|[Ii]hre?[rnms]?|"
    r"[Uu]nsere?[rnms]?|[Mm]eine?[rnms]?|[Dd]iese?[rnms]?|"
    r"[Bb]eide|[Vv]iele|[Ee]inige|[Mm]ehrere|[Zz]ahlreiche|[Aa]ndere|[Aa]lle|[Dd]eren|[Dd]essen|[Zz]wei|[Dd]rei)"
)
_CAPITAL = (
    r"(?:\d{1,3}-Jährige[rn]?|(?:Dr|Prof|St|[A-ZÄÖÜ])\.|"
    r"(?!(?:Der|Die|Das|Den|Dem|Ein|Eine|Im|Am|In)\b)[A-ZÄÖÜ][\w’&-]*)"
)
_ADJECTIVE = (
    r"(?!(?:und|oder|aber|der|die|das|den|dem|des|eine?[rnms]?|heute|gestern|später|wegen|gegen|unter|über|hinter|"
    r"weiter|"
    r"selber)\b)(?:(?:nicht|sehr|neu|frisch)\s)?(?:\d+-)?[a-zäöüß][\wäöüß-]{1,40}(?:e|er|en|em|es)"
)
_NAMES = rf"{_CAPITAL}(?:\s{_CAPITAL}){{0,4}}"
_PHRASE = re.compile(
    rf"(?:(?P<det>{_DETERMINER})\s)?(?P<adjectives>(?:{_ADJECTIVE}\s){{0,3}})(?P<names>{_NAMES})"
    rf"(?P<rest>(?:\s(?:der|des|von|vom|für|aus|beim|bei)\s(?:(?:der|die|den|dem|"
    rf"das)\s)?(?:{_ADJECTIVE}\s){{0,2}}{_CAPITAL}(?:\s{_CAPITAL}){{0,2}}){{0,2}})"
    rf"(?P<more>(?:,\s(?:{_DETERMINER}\s)?{_CAPITAL}(?:\s{_CAPITAL})?){{0,3}}\sund\s(?:{_DETERMINER}\s)?(?:{_ADJECTIVE}\s)?{_CAPITAL}(?:\s{_CAPITAL}){{0,2}})?"
)
_PRONOUN = re.compile(r"(?:[Ee]r|[Ss]ie|[Ii]ch|[Ww]ir)\b")
_HEARERS = frozenset(
    "Journalisten Reportern Medien Medienvertretern Abgeordneten Zuhörern Anhängern Demonstranten".split()
)
_NO_SOURCE = frozenset(
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Montagabend Abend Morgen Nachmittag "
    "Vormittag Mittag Nacht Januar "
    "Februar März April Mai Juni Juli August September Oktober November Dezember Anfang Mitte Ende Uhr".split()
)
_NOBLE = re.compile(r"\s(?:von|van|zu)\b")


def noun_phrase(text: str, at: int, end: int, *, several: bool = False) -> Span | None:
    """Return the noun phrase that begins at a place; `several` lets "und" join two of them."""
    if pronoun := _PRONOUN.match(text, at, end):
        return Span(*pronoun.span())
    match = _PHRASE.match(text, at, end)
    if match is None or (not match["det"] and match["adjectives"]):
        return None
    names = match["names"].split()
    if names[0] in _NO_SOURCE or (not match["det"] and names[0].casefold() in FUNCTION_WORDS):
        return None
    last = match.end("names")
    while len(names) > 1 and (names[-1] in _HEARERS or names[-1] in _NO_SOURCE):
        last -= len(names.pop()) + 1
    if several and match["more"] and last == match.end("names"):
        return Span(at, match.end("more"))
    if last < match.end("names") or not _takes_rest(match, names):
        return Span(at, last)
    return Span(at, match.end("rest"))


def _takes_rest(match: re.Match[str], names: list[str]) -> bool:
    """Say whether "der …" and "von …" belong to the phrase: to a noun with its article, not to a name."""
    if _NOBLE.match(match["rest"] or "") and names[-1] in GIVEN:
        return True
    if len(names) > 1 and not (is_role(names[-1]) or is_body(names[-1])):
        return False
    return bool(match["det"]) or is_role(names[-1]) or is_body(names[-1]) or names[-1] in BARE_NOUNS
