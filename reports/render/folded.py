"""Several things that are taken back for one reason, told in one line."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from .lines import one_line

__all__ = ["folded", "told_once"]

T = TypeVar("T")
_MARKS = "“”„«»\"'‘’「」.,;: "


def folded(things: Iterable[T], key: Callable[[T], Hashable | None]) -> tuple[tuple[T, ...], ...]:
    """Return the things in their order, those of one key together at the place of the first; None is alone."""
    found: dict[Hashable, list[T]] = {}
    for number, thing in enumerate(things):
        name = key(thing)
        found.setdefault((number,) if name is None else ("key", name), []).append(thing)
    return tuple(tuple(same) for same in found.values())


def told_once(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the texts without those whose words another one of them holds: a figure beside its sentence."""
    words = [f" {one_line(text).strip(_MARKS).casefold()} " for text in texts]
    return tuple(
        text
        for at, text in enumerate(texts)
        if not any(
            other != at and words[at] in words[other] and (words[at] != words[other] or other < at)
            for other in range(len(texts))
        )
    )
