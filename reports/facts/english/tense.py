"""Whether a moment lies ahead or is past, by the verb that it stands with."""

from __future__ import annotations

import re

__all__ = ["AHEAD", "PAST", "had_happened", "is_ahead", "is_past"]

AHEAD = (
    r"(?:will|would|shall|to)(?:\s(?:not|also|soon))?\sbe(?:\s\w+ly)?\s\w+|"
    r"will|shall|would|must|scheduled|due|upcoming|(?:is|are|was|were|plans?|planned|expected|expects?|set|going|hopes?|aims?|wants?|"
    r"vowed|promised|agreed|ordered|has|have|needs?)\sto(?:\sbe(?:\s\w+ly)?\s\w+)?|to\sbe|expect(?:s|ing)?|expected\s(?:an?|the|some|no)\b|"
    r"(?:call(?:s|ed)\son|urge[sd]?|ask(?:s|ed)|invite[sd]?|order(?:s|ed)|want(?:s|ed)|summon(?:s|ed))\s[^,.;:\n]{2,60}\sto\s[a-z]+|"
    r"(?:council|parliament|assembly|committee|senate|congress|party|members|union|board|country)\svotes?|"
    r"ends?|closes|reopens?|goes|comes|stays|lasts|applies|in\sforce|resumes?|opens?|begins?|starts?|meets?|takes?\s(?:place|effect)|kicks?\soff|"
    r"goes\son\strial|go\sto\sthe\spolls|expires?|hosts|arrives|leaves\sfor"
)
"""What speaks of something to come; present tense, in news, tells a plan."""
PAST = (
    r"\w{2,}ed|said|told|was|were|had|did|rose|fell|went|came|took|made|gave|got|saw|lost|won|held|met|began|ran|led|sent|spent|"
    r"paid|bought|sold|broke|brought|built|kept|felt|found|heard|stood|struck|spoke|wrote|drove|grew|shut|hit|died|burst|sank|swore|"
    r"threw|flew|shot|stole|fought|caught|taught|thought|knew|showed|beat|rode|rang|drew|ate|wore|left|became|has\sbeen|have\sbeen"
)
"""What tells something done."""
_AHEAD = re.compile(rf"\b(?:{AHEAD})\b")
_PAST = re.compile(rf"\b(?:{PAST})\b")
_BOUNDARY = re.compile(r"[;!?\n“”\"]|:(?!\d)|[.]\s|,\s|\b(?:that|but|which|who|when|while|because|although)\s")
_IS = re.compile(r"\b(?:is|are)\b(?!.*\b(?:as|than|like)\b)")
_ON_OR_IN = re.compile(r"\b(?:on|in)\s\Z", re.IGNORECASE)
_SINCE = re.compile(r"\b[Ss]ince\s(?:\w+\s)?\Z")
_HAD = re.compile(r"\bha(?:d|s|ve)\s(?:\w+ly\s|already\s|all\s)?(?:been\s)?\w{3,}")
_AFTER = re.compile(r"(?:,?\s(?!that\b|which\b|who\b)[\w’'-]+){0,7}")
_REACH = 120
_AHEAD_LEAD = re.compile(r"\b(?:until|till)\s\Z", re.IGNORECASE)


def is_ahead(match: re.Match[str]) -> bool:
    """Say whether a moment is told as something to come."""
    return (
        _tense(match) == "ahead"
        or _AHEAD_LEAD.search(match.string, max(0, match.start() - 7), match.start()) is not None
    )


def is_past(match: re.Match[str]) -> bool:
    """Say whether a moment is told as something done."""
    return _tense(match) == "past"


def _tense(match: re.Match[str]) -> str | None:
    """Read the last verb before a moment in its own clause, else the first one after it; "is" alone tells a plan."""
    clause = _clause_before(match)
    if match[0].startswith("since") or _SINCE.search(clause):
        return "past"
    ahead = max((m.end() for m in _AHEAD.finditer(clause)), default=-1)
    past = max((m.end() for m in _PAST.finditer(clause)), default=-1)
    if max(ahead, past) >= 0:
        return "ahead" if ahead >= past else "past"
    after = _AFTER.match(match.string, match.end())
    words = after[0] if after else ""
    first_ahead, first_past = _AHEAD.search(words), _PAST.search(words)
    if first_ahead and (first_past is None or first_ahead.start() <= first_past.start()):
        return "ahead"
    if first_past:
        return "past"
    return "ahead" if _IS.search(clause) and (match[0].startswith("on ") or _ON_OR_IN.search(clause)) else None


def had_happened(match: re.Match[str]) -> bool:
    """Say whether a moment is when something had come about: "nine had died by Monday"."""
    return _HAD.search(_clause_before(match)) is not None


def _clause_before(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    return before[max((m.end() for m in _BOUNDARY.finditer(before)), default=0) :]
