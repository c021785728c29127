"""Whether a name is the head of the noun phrase that it stands in: "Mayor Ada Renn", but not "Ada Renn's lawyer"."""

from __future__ import annotations

import re

from ...model import Span
from .vocabulary import MODIFIERS, ROLES

__all__ = ["is_head", "opens_sentence"]

_GOES_ON = re.compile(
    r"\s*(?:\Z|[,(]|[-–—]\s|(?:of|from|in|at|for|with|who|whose|on|[Jj]r\.?|[Ss]r\.?|himself|herself|[A-Z]{2,4}\Z)\b)"
)
_ANOTHER = re.compile(
    r"\b(?:and|or|nor|of|for|by|with|about|against|to|from|in|on|at|near|between|like|behind|under|over|who|whom|whose|"
    r"that|which|what|where|when|not|neither|nobody|as|than|is|was|were|are|be|been|had|has|have|after|before|since|"
    r"until|during|because|but|while|if|unless|he|she|they|we|it)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:of|for)\s(?:(?:the\s)?(?:state|staff|defen[cs]e|homeland|security|research|police|education|health|transport|"
    r"commerce|labou?r|justice|agriculture|energy|operations|communications|mission|parliament|interior|treasury)\s?)+",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"\s*(?:[A-Z][A-Z .,’'-]+(?:[\w. ]{2,20})?(?:\s\([\w /.]+\))?\s?[—–-]{1,2}\s|"
    r"(?:But|And|So|Yet|Then|Still|However|Meanwhile|While|As|When|After|Before|If)\b,?\s|"
    r"(?:In|On|At|During|For|Earlier|Later|Last|This)\b[^,]{1,60},\s)?"
)
_COMMA = re.compile(r",[’'”\"]*\s")
_DESCRIBED = re.compile(r"(?:(?:[Aa]n?|[Ff]ormer)\s)?(?:[a-z-]+(?<!s)(?<!ed)\s){1,2}")
_PARTICIPLE = re.compile(r"(?:^|\s)(?P<before>[\w’'-]+)\s(?P<doing>[a-z]+ing)\b")
_TITLE_ABBREVIATED = re.compile(r"(?:^|\s)[A-Z][\w.]*\.\s\Z")
_SMALL = frozenset("the a an his her its their our my".split())


def is_head(text: str, phrase: Span, name: Span) -> bool:
    """Say whether a name inside a phrase is who it is about: titles before it, no ’s and no noun after."""
    if not _GOES_ON.match(text[name.end : phrase.end]):
        return False
    lead = _lead(text[phrase.start : name.start])
    return lead is not None and (not lead or _is_title(lead, whole=len(name.of(text).split()) > 1))


def opens_sentence(before: str) -> bool:
    """Say whether what a sentence holds before a name leaves it the subject: an opening phrase and titles alone."""
    lead = _lead(before)
    if not lead:
        return lead is not None
    known = ROLES | MODIFIERS | _SMALL
    return _is_title(lead, whole=True) and all(w.lower() in known or w[:1].isupper() for w in lead.split())


def _lead(before: str) -> str | None:
    """Return the words right before a name, from its own clause and apposition on; None where they govern it."""
    lead = before[_OPENED.match(before).end() :]  # type: ignore[union-attr]  # matches the empty string too
    lead = _OFFICE.sub(" ", lead[[0, *(comma.end() for comma in _COMMA.finditer(lead))][-1] :])
    if not lead.strip(" “\"'‘([—–-"):
        return ""
    if _ANOTHER.search(lead) or not lead[-1].isspace():
        return None
    found = _PARTICIPLE.search(lead)
    governs = found is not None and found["before"].lower() not in _SMALL | MODIFIERS
    return None if governs else lead


def _is_title(lead: str, *, whole: bool) -> bool:
    """Say whether words end in a title or role; another capital leads a `whole` name alone."""
    last = lead.rsplit(maxsplit=1)[-1]
    return (
        last.lower() in ROLES | MODIFIERS | _SMALL
        or _TITLE_ABBREVIATED.search(lead) is not None
        or (whole and last[:1].isupper())
        or (_DESCRIBED.fullmatch(lead) is not None and (whole or lead[0] in "Aa"))
        or last.endswith(("ist", "man", "woman", "or", "er", "ian", "ant", "ent", "star"))
    )
