"""What shows that a capitalised name is a body: its last word, what stands before it, and what is said of it after."""

from __future__ import annotations

import re

from ..given_names import GIVEN_NAMES
from .gazetteer import CITIES, COUNTRIES, DEMONYMS, PLACE_ENDINGS, REGIONS
from .names import Run
from .titled import has_a_bodys_surname
from .vocabulary import BODIES, NO_PERSON

__all__ = ["LEGAL_FORMS", "ends_in_a_s", "is_body", "is_likely_body"]

LEGAL_FORMS = frozenset(
    "AG SE SA NV BV AB ASA AS Oy Oyj GmbH KG SpA PLC plc LLC LLP Ltd Inc Corp Co Pty Bhd KK OHG Srl ApS".split()
)
"""Endings of a company's name that the law of its country asks for, without full stops."""
_KIND = (
    r"(?:newspaper|daily|weekly|broadcaster|company|firm|airline|bank|retailer|club|union|charity|agency|network|website|"
    r"start-?up|operator|brand|insurer|utility|chain|band|magazine|consultancy|think tank|carmaker|drugmaker|chipmaker|"
    r"planemaker|shipmaker|steelmaker|automaker|(?:\w+\s)?maker|supplier|newswire|wholesaler|lender|miner|exporter|producer)"
)
_KIND_BEFORE = re.compile(rf"\b{_KIND}\s\Z")
_KIND_APPOSED = re.compile(rf"\b(?:{_KIND}|party|group|team|coalition|movement|service),\s(?:the\s)?\Z")
_OWNED = re.compile(
    r"\b(?:shares\s(?:of|in)|owned by|operated by|published by|employed by|chief executive of|subsidiary of|unit of|"
    r"stake in|works for|worked for|employees of|poll by|survey by|supplier to)\s(?:the\s|rival\s)?\Z"
)
_SEATS = re.compile(r"\b(?:seats?|majority|members|MPs|lawmakers|deputies)\s(?:in|of)\sthe\s\Z")
_THE = re.compile(r"\b[Tt]he\s\Z")
_TRADED = re.compile(
    r"(?:[’']s)?\s(?:shares|stock|headquarters|shareholders|subsidiary|chief executive|shareholder)\b"
    r"|,\s(?:founded|headquartered|listed\s(?:in|on)|a subsidiary|(?:maker|operator|publisher|owner)\sof|which\s"
    r"(?:employs|makes|sells|operates|owns|hires|produces|publishes|broadcasts))\b"
)
_PARTIES = frozenset(
    (
        "social democrats|christian democrats|"
        "liberal democrats|lib dems|left party|centre party|center party|workers party|green left"
    ).split("|")
)
_ONE_WORD_PARTIES = frozenset("conservatives liberals greens tories republicans democrats nationalists".split())
_KNOWN = COUNTRIES.keys() | CITIES.keys() | DEMONYMS.keys() | REGIONS
_REACH = 60


def is_body(text: str, run: Run) -> bool:
    """Say whether a run is a body beyond doubt."""
    texts = run.texts
    last = texts[-1].rstrip(".")
    if " ".join(texts) in _KNOWN or has_a_bodys_surname(text, run):
        return False
    if len(texts) > 1 and (last.lower() in BODIES or last in LEGAL_FORMS or ends_in_a_s(text, run)):
        return True
    if _is_named_otherwise(run):
        return False
    before = text[max(run.sentence.start, run.span.start - _REACH) : run.span.start]
    if _KIND_BEFORE.search(before) or _KIND_APPOSED.search(before):
        return True
    return _TRADED.match(text, run.span.end, run.sentence.end) is not None


def ends_in_a_s(text: str, run: Run) -> bool:
    """Say whether a run is cut before the slash of the Danish legal form "A/S"."""
    return run.last == "A" and text.startswith("/S", run.span.end)


def is_likely_body(text: str, run: Run) -> bool:
    """Say whether a run is a body by its usual reading: a team, a party, a parliament, something owned."""
    if _is_named_otherwise(run):
        return False
    before = text[max(run.sentence.start, run.span.start - _REACH) : run.span.start]
    if _OWNED.search(before) or (len(run.texts) == 1 and _SEATS.search(before)):
        return True
    if _THE.search(before) is None:
        return False
    name = " ".join(run.texts).lower()
    return name in _PARTIES or name in _ONE_WORD_PARTIES or _is_team(run)


def _is_team(run: Run) -> bool:
    """Read "the Calloway Foxes": two names or more, the last in the plural."""
    last = run.last
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is")) and last[-2:] not in ("’s", "'s")
    return len(run.texts) > 1 and plural and last not in PLACE_ENDINGS and not last.isupper()


def _is_named_otherwise(run: Run) -> bool:
    """Say whether a run is a person's name by its first word, a known place, or a thing that is no body."""
    texts = run.texts
    known = " ".join(texts) in _KNOWN or texts[-1] in DEMONYMS
    return known or texts[0].lower() in GIVEN_NAMES or any(t.lower() in NO_PERSON for t in texts)
