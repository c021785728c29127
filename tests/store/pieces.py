"""Invented articles, as sources give them."""

from reports.model import Arrival, Article, BlockKind, blocks_of, digest


def article(text, **stated):
    sha256, blocks = digest(text), blocks_of(text)
    title = next(block.span.of(text) for block in blocks if block.kind is BlockKind.TITLE)
    return Article(sha256[:16], title, text, sha256, blocks, **stated)


def arrival(key, text, *, retracted=None, **stated):
    return Arrival(article(text, **stated), key, retracted)


def plain(*arrivals):
    """Return arrivals of which nobody has read the facts."""
    return [(one, None) for one in arrivals]
