"""Whether a moment lies ahead or is past, by the verb that it stands with."""

from __future__ import annotations

import re

__all__ = ["AHEAD", "PAST", "is_ahead", "is_past"]

AHEAD = (
    r"(?:will|would|shall|to)(?:\s(?:not|also|soon))?\sbe(?:\s\w+ly)?\s\w+|"
    r"will|shall|would|scheduled|due|upcoming|(?:is|are|was|were|plans?|planned|expected|expects?|set|going|hopes?|aims?|wants?|vowed|"
    r"promised|agreed|ordered)\sto|to\sbe|resumes?|opens?|begins?|starts?|meets?|takes?\s(?:place|effect)|kicks?\soff|"
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
_BOUNDARY = re.compile(r"[;:!?\n“”\"]|[.]\s|,\s|\b(?:that|but|which|who|when|while|because|although)\s")
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
    """Read the last verb before a moment in its own clause, else the first one after it."""
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    clause = before[max((m.end() for m in _BOUNDARY.finditer(before)), default=0) :]
    ahead = max((m.end() for m in _AHEAD.finditer(clause)), default=-1)
    past = max((m.end() for m in _PAST.finditer(clause)), default=-1)
    if max(ahead, past) >= 0:
        return "ahead" if ahead >= past else "past"
    after = _AFTER.match(match.string, match.end())
    words = after[0] if after else ""
    first_ahead, first_past = _AHEAD.search(words), _PAST.search(words)
    if first_ahead and (first_past is None or first_ahead.start() <= first_past.start()):
        return "ahead"
    return "past" if first_past else None
