"""Which line of a TOML text a setting stands on: tomllib keeps no positions, and an editor needs them."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["line_of"]

_HEADER = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(?:#.*)?")
_KEY = re.compile(r"\s*([A-Za-z0-9_.\"'-]+)\s*=")


def line_of(text: str, path: Sequence[str]) -> int | None:
    """Return the line, from 1, of the setting at `path` or of its nearest enclosing section; None if neither."""
    wanted = [str(part) for part in path]
    section: list[str] = []
    best: tuple[int, int] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.fullmatch(line):
            section = _parts(header[1])
            here = section
        elif key := _KEY.match(line):
            here = section + _parts(key[1])
        else:
            continue
        depth = len(here)
        if here == wanted[:depth] and (best is None or depth > best[0]):
            best = (depth, number)
    return best[1] if best else None


def _parts(dotted: str) -> list[str]:
    return [part.strip().strip("\"'") for part in dotted.split(".")]
