"""Strangers' words on one line: titles, names and paths, which may hold line breaks and other control characters."""

from __future__ import annotations

import re

__all__ = ["one_line"]

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\s]+")


def one_line(text: str) -> str:
    """Return a stranger's words as one line: control characters and runs of white space become one space."""
    return _CONTROL.sub(" ", text).strip()
