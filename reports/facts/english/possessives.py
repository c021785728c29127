"""Whether a ’ ends a quotation in single marks, or marks a possessive: “‘on its last legs’ after the dockers’ vote”."""

from __future__ import annotations

import re

from .vocabulary import FUNCTION_WORDS

__all__ = ["closes_phrase"]

_ANOTHER = re.compile(r"\s(?:and|or)\s(?:[\w-]+\s){0,2}\w+s’\s[a-z]")
_NEXT = re.compile(r"\s([a-z][\w-]*)")


def closes_phrase(text: str, at: int) -> bool:
    """Say whether the ’ at a place ends a phrase: after punctuation, or where no noun follows that it could own."""
    if text[at - 1 : at] in ".,!?…;:—":
        return True
    following = _NEXT.match(text, at + 1)
    if text[at - 1 : at] != "s" or following is None:
        return True
    if _ANOTHER.match(text, at + 1):
        return False
    return following[1] in FUNCTION_WORDS
