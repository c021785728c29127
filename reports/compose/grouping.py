"""Articles of one event, found by the words they share: TF-IDF cosine over title and first 1,500 code points."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

__all__ = ["Grouped", "group", "stories"]

_WORD = re.compile(r"[^\W_]{2,40}")
_LEAD = 1500
_TITLE_WEIGHT = 2
_SAME_EVENT = 0.15
_STOP = frozenset(
    (  # noqa: SIM905 - a hundred words read better as lines than as a list
        "a about after also although an and are as at be been before being but by can could did do does for "
        "from had has have he her his how in into is it its more most new no not of on one or other our out "
        "over said say says she so some such than that the their them then there they this to two under up "
        "was we were what when where which while who will with would you"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Grouped:
    """What grouping needs to know of an article."""

    id: str
    title: str
    text: str


def stories(records: Iterable[Mapping[str, Any]]) -> list[list[str]]:
    """Group records with `id`, `title` and `text` by event; return groups of ids, each in the order given."""
    return [[item.id for item in found] for found in group([Grouped(r["id"], r["title"], r["text"]) for r in records])]


def group(items: Sequence[Grouped]) -> list[list[Grouped]]:
    """Group articles by event: each joins the group it is most like on average, if it is like enough."""
    vectors = _vectors(items)
    groups: list[list[int]] = []
    for index, vector in enumerate(vectors):
        likeness = [(sum(_cosine(vector, vectors[i]) for i in members) / len(members), members) for members in groups]
        best, members = max(likeness, key=lambda pair: pair[0], default=(0.0, []))
        if best >= _SAME_EVENT:
            members.append(index)
        else:
            groups.append([index])
    return [[items[i] for i in members] for members in groups]


def _vectors(items: Sequence[Grouped]) -> list[dict[str, float]]:
    counts = [_words(item) for item in items]
    seen: Counter[str] = Counter(word for count in counts for word in count)
    vectors = []
    for count in counts:
        weights = {w: (1 + math.log(n)) * (1 + math.log((1 + len(items)) / (1 + seen[w]))) for w, n in count.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors.append({word: weight / length for word, weight in weights.items()})
    return vectors


def _words(item: Grouped) -> Counter[str]:
    count: Counter[str] = Counter()
    for text, weight in ((item.title, _TITLE_WEIGHT), (item.text[:_LEAD], 1)):
        for word in _WORD.findall(text.lower()):
            if word not in _STOP:
                count[_stem(word)] += weight
    return count


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return sum(weight * large[word] for word, weight in small.items() if word in large)
