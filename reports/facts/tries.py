"""Very many words as one pattern: a tree of their letters, so that a word that is none of them is left at once."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["any_of"]

_Tree = dict[str, "_Tree"]


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of exactly these words, the longest first where one begins another."""
    tree: _Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _pattern(tree)


def _pattern(tree: _Tree) -> str:
    branches = [re.escape(letter) + _pattern(below) for letter, below in sorted(tree.items()) if letter]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and "" not in tree else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if "" in tree else joined
