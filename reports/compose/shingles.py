"""Texts that share whole runs of words: a copy of another, or a part of it.

A shingle is five words in a row. A shortened copy shares all its shingles with the long text but makes up only a part
of it, so what counts is how much of the shorter one stands in the longer. Candidates are found by a sample of the
shingles, chosen by their own hash, so that the same run of words is in the sample of both (Broder, "On the
resemblance and containment of documents", 1997).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from zlib import crc32

__all__ = ["containment", "overlapping", "shingles"]

_RUN = 5
_READ = 40_000
_WORD = re.compile(r"[^\W_]{1,40}")
_SAMPLE = 4
_MOST_COMMON = 50


def shingles(text: str) -> frozenset[int]:
    """Return the hashes of all runs of five words in the first 40,000 code points; a shorter text is one run."""
    words = _WORD.findall(text[:_READ].lower())
    runs = (words[at : at + _RUN] for at in range(max(1, len(words) - _RUN + 1)))
    return frozenset(crc32(" ".join(run).encode("utf-8", "surrogatepass")) for run in runs if run)


def containment(a: frozenset[int], b: frozenset[int]) -> float:
    """Return how much of the shorter text stands in the longer, from 0 to 1."""
    return len(a & b) / (min(len(a), len(b)) or 1)


def overlapping(texts: Sequence[frozenset[int]]) -> Iterator[tuple[int, int]]:
    """Yield the places of two texts that share some of their sample, the earlier first, each pair once.

    A run of words that more than 50 texts have is nobody's: it leads to the latest of them only.
    """
    places: defaultdict[int, list[int]] = defaultdict(list)
    for here, text in enumerate(texts):
        sample = _sample(text)
        found = Counter(there for run in sample for there in places[run][-_MOST_COMMON:])
        yield from ((there, here) for there in found)
        for run in sample:
            places[run].append(here)


def _sample(text: frozenset[int]) -> list[int]:
    """Every fourth by its hash, and the smallest, so that a short text has one as well."""
    chosen = {run for run in text if run % _SAMPLE == 0}
    return sorted(chosen | {min(text)}) if text else []
