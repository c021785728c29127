"""Names that mean the same in another language: in German every noun has a capital, and most of them are no names.

A name that is one abroad stands there in the other language's articles too; a noun doesn't.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .terms import Terms

__all__ = ["told_abroad"]

_CAPITALS = frozenset(("de", "lb"))
"""Languages that give every noun a capital."""


def told_abroad(articles: Sequence[Terms]) -> list[Terms]:
    """Keep of the names of articles in such a language those that articles in others know too, and numbers.

    Where all articles are in one such language, everything is kept: there is nothing to compare it with.
    """
    elsewhere = [one for one in articles if one.language not in _CAPITALS]
    if not elsewhere:
        return list(articles)
    known = {name for one in elsewhere for name in one.names}
    return [one if one.language not in _CAPITALS else _kept(one, known) for one in articles]


def _kept(article: Terms, known: set[str]) -> Terms:
    return replace(article, names={n: count for n, count in article.names.items() if n in known or n.isdigit()})
