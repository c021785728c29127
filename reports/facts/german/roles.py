"""What the text says a person is: before the name, in apposition around it, or by "ist" and "wurde"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Role, Span
from ..words import Word
from .callings import TITLES, is_role
from .cues import CUE
from .vocabulary import FUNCTION_WORDS

__all__ = ["PARTY", "leading_roles", "role_after", "role_apposed_before"]

_BACK = 110
_AHEAD = 160
_ADJECTIVE = re.compile(r"[a-zäöü][\wäöüß-]*(?:e|er|en|em|es)\Z")
_AGED = re.compile(r"(?:\d+|[a-zäöüß]+)-?jährige[nrsm]?\Z")
_DETERMINER = (
    r"(?:[Dd](?:er|ie|as|em|en|es)|[Ee]ine?[rnms]?|[Ss]eine?[rnms]?|[Ii]hre?[rnms]?|[Uu]nsere?[rnms]?|"
    r"[Dd]eren|[Dd]essen|[Zz]u[mr]|[Bb]eim|[Vv]om)"
)
_CAPITAL = r"[A-ZÄÖÜ][\w’&-]*"
_ADJECTIVES = (
    r"(?:(?!(?:und|oder|aber|die|der|das|heute|gestern|beide|viele|sowie|seine|ihre)\b)"
    r"(?:\d+-)?[a-zäöü][\wäöüß-]{1,30}(?:e|er|en|em|es|s)\s){0,3}"
)
_LINKS = (
    r"(?:der|des|von|vom|für|aus|im|in|bei|beim|am|an|zu|zum|zur|auf|und|im\sFach|a\.\s?D\.|in\sder|in\sden|an\sder|"
    r"auf\sder|bei\sder|von\sder|aus\sdem|in\sdem|"
    r"für\sdie|für\sden|für\sdas|aus\sder|unter|über|gegen|gegen\sdie|mit)"
)
_COMPLEMENT = rf"(?:\s(?:{_LINKS}\s)?(?:der\s|des\s|den\s|dem\s|die\s)?{_ADJECTIVES}(?:{_CAPITAL}|a\.\s?D\.))"
_PHRASE = rf"{_ADJECTIVES}(?:{_CAPITAL}er\s(?={_CAPITAL}))?(?P<noun>{_CAPITAL}){_COMPLEMENT}{{0,6}}"
_APPOSED = re.compile(
    rf",\s(?:(?:\d{{1,3}}|{_DETERMINER}|heute|damals|derzeit|inzwischen|einst|früher|selbst|"
    rf"zuletzt),?\s){{0,3}}(?P<role>{_PHRASE})(?=[,.;:)!?“”«»\"]|\s[–—]|\Z|\sund\s[a-zäöü])"
)
_COPULA = re.compile(
    r"\s(?:ist|war|wird|wurde|bleibt|blieb)\s(?:von\s\d{4}\sbis\s\d{4}\s|(?:seit|bis|von)\s(?:\w+\s)?\d{4}\s|heute\s|"
    r"neue[rn]?\s|damals\s|"
    r"zuvor\s|selbst\s|lange\s)?"
    rf"(?:{_DETERMINER}\s)?(?P<role>{_PHRASE})(?=[,.;:)]|\s[–—]|\Z|\sund\s)"
)
_ENDS_APPOSITION = re.compile(r"[,.;:)]|\Z|\s(?:von|vom|aus|am|im|an)\s|\s\(")
_AS = re.compile(
    rf"(?:,\s(?:der|die))?\s(?:arbeitet|arbeitete|diente|amtiert|amtierte|fungiert|fungierte|wirkt|"
    rf"wirkte)\sals\s(?:{_DETERMINER}\s)?(?P<role>{_PHRASE})"
)
_BEFORE = re.compile(rf"\b{_DETERMINER}\s(?P<role>{_PHRASE})\Z")
PARTY = re.compile(
    r"\s\((?:\d{1,3}(?:,\s[^()]{1,40})?|[A-ZÄÖÜ]{2,6}(?:/[A-Za-zÄÖÜ]{2,12})?|(?:die\s)?Grünen?|Linke|Die Linke|"
    r"parteilos|unabhängig|BSW|Freie Wähler|[A-ZÄÖÜ]\w+(?:partei|liste|union))\)"
)


def leading_roles(text: str, words: Sequence[Word], sentence: Span) -> tuple[int, Role | None]:
    """Return how many words of a run are titles and roles before a name, and the role with the adjectives before it."""
    count = last = 0
    for index, word in enumerate(words):
        if word.text in TITLES:
            count = index + 1
        elif is_role(word.text):
            count = last = index + 1
        elif not (word.text.endswith("er") and index + 1 < len(words) and is_role(words[index + 1].text)):
            break
    first = next((w for w in words[:last] if w.text not in TITLES), None)
    if first is None:
        return count, None
    span = Span(_with_adjectives(text, first.start, sentence), words[last - 1].end)
    return count, Role(span.of(text), span)


def _with_adjectives(text: str, start: int, sentence: Span) -> int:
    """Return where the adjectives before a role begin; an age is none of the role's own."""
    for _ in range(3):
        before = text[max(sentence.start, start - 40) : start]
        word = before.rstrip().rsplit(" ", 1)[-1]
        begins = start - 1 - len(word)
        is_weak = word.endswith("en") and not _LED.search(text, sentence.start, max(sentence.start, begins))
        # „…“, fasste Marktleiterin Renn zusammen; das vereinbarte Ministerin Renn
        is_verb = text[max(0, begins - 4) : begins].endswith((", ", "das ", "Das "))
        if not before.endswith(" ") or is_weak or is_verb or not _is_adjective(word, opens=begins == sentence.start):
            return start
        start = begins
    return start


def _is_adjective(word: str, *, opens: bool) -> bool:
    """Say whether a word is an adjective that can belong to a role; one that opens a sentence has a capital."""
    if word == "nicht":
        return True
    if _AGED.match(word) or CUE.fullmatch(word) or word.casefold() in FUNCTION_WORDS - _OF_ROLES:
        return False
    return _ADJECTIVE.match(word.casefold() if opens and word.istitle() else word) is not None and len(word) < 33


# "Das vereinbarten Minister": a word in -en is an adjective only where an article or preposition leads to it.
_LED = re.compile(
    r"(?:\b(?:de[nmrs]|die|eine[nmrs]?|seine[nmr]?|ihre[nmr]?|mit|von|vom|zum|zur|beim|bei|an|aus|für|durch|gegen|"
    r"und)|e[nmr])\s\Z"
)
_OF_ROLES = frozenset(
    "neue neuer neuen frühere früherer früheren erste erster ersten zweite zweiter politische politischer".split()
)


def role_apposed_before(text: str, name: Span, sentence: Span) -> Role | None:
    """Return the role that stands before a name in apposition: "Die Bürgermeisterin von Orvik, Ada Renn, sagte"."""
    start = max(sentence.start, name.start - _BACK)
    if text[max(start, name.start - 2) : name.start] != ", " or not _ENDS_APPOSITION.match(text, name.end):
        return None
    comma = name.start - 2
    opening = max(text.rfind(mark, start, comma) for mark in ',;:(„“»«"\n')
    for match in re.finditer(rf"\b{_DETERMINER}\s", text[max(start, opening + 1) : comma]):
        at = max(start, opening + 1) + match.start()
        found = _BEFORE.match(text, at, comma)
        if found and is_role(found["noun"]):
            return _role(text, Span(*found.span("role")))
    return None


def role_after(text: str, name: Span, sentence: Span) -> Role | None:
    """Return the role that follows a name: in apposition, by "ist" and "wurde", or by "arbeitet als"."""
    at, end = name.end, min(sentence.end, name.end + _AHEAD)
    if party := PARTY.match(text, at, end):
        at = party.end()
    for pattern in (_APPOSED, _COPULA, _AS):
        match = pattern.match(text, at, end)
        if match and is_role(match["noun"]):
            return _role(text, Span(*match.span("role")))
    return None


def _role(text: str, span: Span) -> Role:
    """Return a role without an age before it."""
    first = span.of(text).split(" ", 1)[0]
    start = span.start + (len(first) + 1 if _AGED.match(first) else 0)
    return Role(text[start : span.end], Span(start, span.end))
