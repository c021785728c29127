"""Who wrote a piece, out of the mail addresses that RSS asks for: names, since an address names nobody."""

from __future__ import annotations

import re

__all__ = ["person"]

_ADDRESS = re.compile(r"[^\s@<>()]{1,100}+@[^\s@<>()]{1,200}+")
_LONGEST = 300


def person(words: str) -> str:
    """Return the name in `desk@example.org (Ada Fenn)` or `Ada Fenn <desk@example.org>`; "" where there is none."""
    bare = _ADDRESS.sub(" ", words[: 2 * _LONGEST].replace("mailto:", ""))
    if bare != words:
        bare = bare.replace("<", " ").replace(">", " ").strip().removeprefix("(").removesuffix(")")
    return " ".join(bare.split())[:_LONGEST]
