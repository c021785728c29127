"""What changed between two versions of an article, paragraph by paragraph, in time that no text can drive up."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from ..model import Article, Edit, Edits, Mention

__all__ = ["differences"]

_MOST_PAIRS = 40_000
_ALIKE = 0.3


def differences(before: Article, after: Article) -> Edits:
    """Return the paragraphs that were added, removed or changed, in the order of the texts.

    A paragraph is a changed one where it shares words enough with one that stood there. Where very long stretches
    differ, their paragraphs are told as removed and added without a search for pairs.
    """
    old, new = _paragraphs(before), _paragraphs(after)
    texts = [mention.text for mention in old], [mention.text for mention in new]
    head = _shared(*texts)
    tail = _shared(*(list(reversed(side[head:])) for side in texts))
    middles = old[head : len(old) - tail], new[head : len(new) - tail]
    return Edits(before.id, after.id, before.version, after.version, tuple(_changes(*middles)))


def _paragraphs(article: Article) -> list[Mention]:
    return [Mention(block.span.of(article.text), block.span) for block in article.blocks]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many lie alike at the beginning."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _changes(old: Sequence[Mention], new: Sequence[Mention]) -> Iterator[Edit]:
    if len(old) * len(new) > _MOST_PAIRS:
        yield from (Edit(mention, None) for mention in old)
        yield from (Edit(None, mention) for mention in new)
        return
    matcher = difflib.SequenceMatcher(None, [m.text for m in old], [m.text for m in new], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield from _paired(old[a:b], new[c:d])


def _paired(old: Sequence[Mention], new: Sequence[Mention]) -> Iterator[Edit]:
    """Pair each old paragraph with the first new one, not passed yet, that is most like it."""
    at = 0
    words = [set(mention.text.split()) for mention in new]
    for mention in old:
        mine = set(mention.text.split())
        likeness = [_likeness(mine, words[place]) for place in range(at, len(new))]
        best = max(range(len(likeness)), key=likeness.__getitem__, default=None)
        if best is None or likeness[best] < _ALIKE:
            yield Edit(mention, None)
            continue
        yield from (Edit(None, one) for one in new[at : at + best])
        yield Edit(mention, new[at + best])
        at += best + 1
    yield from (Edit(None, one) for one in new[at:])


def _likeness(one: set[str], other: set[str]) -> float:
    return 2 * len(one & other) / max(1, len(one) + len(other))
