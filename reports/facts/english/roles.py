"""What the text says a person is: before the name, in apposition after it, or by "who served as"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Role, Span
from .cues import CUE
from .gazetteer import COUNTRIES, DEMONYMS
from .vocabulary import MODIFIERS, ROLES
from .words import words_of

__all__ = ["roles_after", "roles_apposed_before", "roles_before"]

_BACK = 90
_OF = re.compile(
    r"(?P<head>[\w’'-]+)\s(?:of|for|to|at)\s(?:the\s)?(?P<rest>(?:[A-Z][\w.’'-]*\s){1,4})\Z"
)  # fmt: skip
_APPOSED = re.compile(
    r"(?:,\s\d{1,3})?,\s(?:(?:once|formerly|now|also|then)\s)?(?:(?:a|an|the|another|his|her|its|their|one of the)\s)?"
    r"(?P<role>(?!and\s|or\s|but\s|with\s)[^,.;:()“”\"\n]{3,90}?)(?=[,.;]|\s[–—]|\s(?:who|which|that)\b)"
)
_SERVED = re.compile(
    r",?\s(?:who\s)?(?:serve[sd]?|work(?:s|ed)|act(?:s|ed))\sas\s(?:(?:a|an|the|his|her|its|their)\s)?(?P<role>[^,.;:()“”\"\n]{3,80}?)(?=[,.;]|\s(?:until|from|in|during|and|when)\b)"
)
_WHO_IS = re.compile(r",\swho\s(?:is|was)\s(?:(?:a|an|the|his|her)\s)?(?P<role>[^,.;:()“”\"\n]{3,80}?)(?=[,.;])")
_DETERMINER = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y)|[’']s?)\s")
_BEFORE_COMMA = re.compile(r"[^,.;:“”\"\n]{3,100},\s\Z")
_CLOSED = re.compile(r"[,.;:”\"’)]|\s(?:and|who)\b|\Z")
_SMALL_WORD = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[’']s?)\s(?P<word>[a-z][\w-]+)\s\Z")
_PEOPLE_ENDING = re.compile(r"[a-z]{2,}(?:er|or|ist|ian|man|woman|eer|wright|smith)\Z")
_ARTICLE = re.compile(r"(?:the|an?|its|his|her|their)\s")
_VERB = re.compile(
    rf"{CUE.pattern}|won|led|held|made|took|ran|gave|got|went|came|had|has|met|left|lost|is|was|died|lived|moved|joined"
)
_NO_PEOPLE = frozenset(
    (
        "maker producer retailer carrier insurer lender broadcaster manufacturer publisher developer operator supplier "
        "provider newspaper paper river tower border number order matter power letter chapter quarter harbour harbor "
        "port corner center centre theater theatre customer computer winter summer water weather cluster tanker liner "
        "freighter trawler ferry barrier breaker exporter importer builder trader factor sector motor floor door error "
        "color colour labour labor favour flavour other another either neither never under over after later earlier "
        "however former human german roman woman"
    ).split()
)


def roles_before(text: str, name: Span, sentence: Span) -> tuple[Role, ...]:
    """Return the role that leads up to a name: "former President", "Special Envoy for Belarus"."""
    start = max(sentence.start, name.start - _BACK)
    before = text[start : name.start]
    if not before or not before[-1].isspace():
        return ()
    tail = name.start
    place = _OF.search(before)
    if place and place["head"].lower() in ROLES:
        tail = start + place.end("head")
        end = name.start - 1
    else:
        end = name.start - 1
    words = words_of(text, Span(start, tail))
    if not words or not _ends_role(words[-1].text) or text[words[-1].end : tail].strip():
        return ()
    first = len(words) - 1
    while (
        first > 0 and _belongs(words[first - 1].text) and text[words[first - 1].end : words[first].start] in (" ", "\n")
    ):
        first -= 1
    span = Span(words[first].start, end)
    if small := _SMALL_WORD.search(text, max(sentence.start, span.start - 40), span.start):
        span = Span(small.start("word"), end)
    span = Span(span.start, span.start + len(span.of(text).rstrip()))
    return (Role(span.of(text), span),)


def roles_apposed_before(text: str, name: Span, sentence: Span) -> tuple[Role, ...]:
    """Return the role that stands before a name in apposition: "The mayor of Orvik, Ada Renn, said"."""
    before = text[max(sentence.start, name.start - _BACK) : name.start]
    apposed = _BEFORE_COMMA.search(before)
    if apposed is None or not _CLOSED.match(text, name.end):
        return ()
    determiners = sorted(_DETERMINER.finditer(before, apposed.start()), key=lambda m: (m[0][0] in "’'", -m.start()))
    for determiner in determiners:
        words = before[determiner.end() : -2]
        if _names_role(words):
            start = name.start - len(before) + determiner.end()
            return (Role(words, Span(start, start + len(words))),)
    return ()


def roles_after(text: str, name: Span, sentence: Span) -> tuple[Role, ...]:
    """Return the roles that follow a name: in apposition, or in a relative clause; two that "and" joins are two."""
    for pattern in (_SERVED, _WHO_IS, _APPOSED):
        match = pattern.match(text, name.end, sentence.end)
        if match and _names_role(match["role"]):
            return tuple(_parted(match["role"], match.start("role")))
    return ()


def _parted(words: str, start: int) -> Iterator[Role]:
    """Yield the roles of a phrase: "lawyer and former judge" names two."""
    first, joined, second = words.partition(" and ")
    article = _ARTICLE.match(second)
    rest = second[article.end() :] if article else second
    if joined and _names_role(first) and _names_role(rest) and rest.split()[0].lower() not in MODIFIERS - {"former"}:
        yield Role(first, Span(start, start + len(first)))
        at = start + len(words) - len(rest)
        yield Role(rest, Span(at, at + len(rest)))
    else:
        yield Role(words, Span(start, start + len(words)))


def _ends_role(word: str) -> bool:
    """Say whether a word is what somebody is: a listed role, or a small word with an ending like "biologist"."""
    last = word.lower()
    return last.rsplit("-", 1)[-1] in ROLES or (
        word.islower() and bool(_PEOPLE_ENDING.match(word)) and word not in _NO_PEOPLE
    )


def _belongs(word: str) -> bool:
    """Say whether a word before a role is a part of it: a capital, a country, or a known modifier."""
    small = word.lower()
    if small in MODIFIERS or small in ROLES or word in DEMONYMS or word in COUNTRIES:
        return True
    return word[0].isupper() and small not in (
        "the",
        "as",
        "in",
        "and",
        "of",
        "according",
        "a",
        "an",
        "for",
        "with",
        "when",
    )


def _names_role(words: str) -> bool:
    """Say whether a phrase names a role in its first words, before any verb or preposition leads elsewhere."""
    first = re.split(r"\s(?:of|for|in|at|from|who|that|with|on|to)\s", words)[0].split()
    if not first or first[0].lower().endswith("ing") or len(first) > 7 or _VERB.fullmatch(first[0]):
        return False
    last = re.sub(r"[^\w-]", "", first[-1]).lower()
    if last in ROLES or (_PEOPLE_ENDING.match(last) and last not in _NO_PEOPLE and first[-1].islower()):
        return True
    return not last.endswith("s") and any(w.lower() in ROLES for w in first[-2:])
