"""One item of a feed as an article: as the feed has it, or from its page where the feed has only a teaser."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...errors import ArticleError, Fault, SourceError
from ...model import Arrival
from ...settings import Source
from ..draft import Draft
from ..made import made
from ..web import Web
from ..web.passing import SpentError
from .drafts import draft_of
from .entry import Feed
from .following import page_draft
from .identity import Keyed
from .teaser import fuller, is_teaser, is_worth_keeping

__all__ = ["Piece", "Reader"]

_MOST_FAILURES = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """What became of an item: `arrival` is None where it can't be an article.

    `is_settled` says that another try would bring nothing else, `is_tried` that its page was asked for.
    """

    arrival: Arrival | None = None
    faults: tuple[Fault, ...] = ()
    is_settled: bool = True
    is_tried: bool = True


class Reader:
    """Reads the items of one feed; after five pages in a row that can't be had, it asks for no more of them."""

    def __init__(self, feed: Feed, source: Source, web: Web, *, shown: str) -> None:
        self._feed, self._source, self._web, self._shown = feed, source, web, shown
        self._failures = 0

    def read(self, item: Keyed) -> Piece:
        """Return the item's article, or the fault that it is."""
        shown = item.link or f"{self._shown}#{item.key}"[:500]
        try:
            draft = draft_of(item.entry, self._feed, link=item.link, shown=shown)
        except ArticleError as error:
            return Piece(faults=(error.fault,))
        except Exception as error:  # noqa: BLE001 - whatever one item does to a parser, the others go on
            return Piece(faults=(Fault(shown, f"can't be read: {type(error).__name__}: {error}"[:300]),))
        if not (self._source.full_text and item.link and is_teaser(draft, item.entry)):
            return self._made(draft, item, shown)
        return self._followed(draft, item, item.link)

    def _followed(self, draft: Draft, item: Keyed, link: str) -> Piece:
        if self._failures >= _MOST_FAILURES:
            piece = self._kept(draft, item, link, "too many of the feed's pages can't be had; the next time")
            return replace(piece, is_tried=False)
        try:
            page = page_draft(link, web=self._web, language=draft.language or self._source.language)
        except SpentError as error:
            self._failures = _MOST_FAILURES
            return replace(self._kept(draft, item, link, error.reason), is_tried=False)
        except (ArticleError, SourceError) as error:
            self._failures += 1
            return self._kept(draft, item, link, error.reason)
        except Exception as error:  # noqa: BLE001 - whatever one page does to a parser, the others go on
            return self._kept(draft, item, link, f"{type(error).__name__}: {error}")
        self._failures = 0
        return self._made(fuller(draft, page), item, link)

    def _kept(self, draft: Draft, item: Keyed, link: str, reason: str) -> Piece:
        """Keep a teaser whose page can't be had, if it says anything."""
        if not (draft.title and is_worth_keeping(draft)):
            fault = Fault(link, f"has only a headline in the feed, and its page can't be had: {reason}"[:300])
            return Piece(faults=(fault,), is_settled=False)
        piece = self._made(draft, item, link)
        fault = Fault(link, f"is only the feed's teaser, since its page can't be had: {reason}"[:300])
        return Piece(piece.arrival, (*piece.faults, fault), is_settled=False)

    def _made(self, draft: Draft, item: Keyed, shown: str) -> Piece:
        defaults = {"publisher": self._source.publisher or self._feed.title, "language": self._source.language}
        try:
            return Piece(Arrival(made(draft, shown=shown, defaults=defaults), item.key))
        except ArticleError as error:
            return Piece(faults=(error.fault,))
