"""The sentences that an edition has printed in full: a sentence stands in one place, whichever article it is from."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import ArticleFacts, Passage, Span
from .words import words_of

__all__ = ["Once"]

_LEAST_WORDS = 4


class Once:
    """What is printed in full so far, by the words of the sentences; very short ones may come again."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def told_in(self, report: ArticleFacts) -> set[tuple[str, Span]]:
        """Return the sentences of an article that another one has already printed word for word."""
        text = report.article.text
        return {(report.article.id, s) for s in report.sentences if self.is_told(s.of(text))}

    def is_told(self, text: str) -> bool:
        """Say whether these words stand in full somewhere."""
        return words_of(text) in self._told

    def tell(self, passages: Iterable[Passage | None]) -> None:
        """Note what is printed."""
        for words in (words_of(passage.text) for passage in passages if passage):
            if words.count(" ") + 1 >= _LEAST_WORDS:
                self._told.add(words)
