"""What tests of sources share: a network of stated answers, and what a collection yielded, sorted."""

from datetime import UTC, datetime

from reports.errors import SourceError
from reports.intake.collecting import collect
from reports.intake.web import Answer
from reports.model import Arrival, Checkpoint, SourceRecord
from reports.settings import Source

NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)


class FakeWeb:
    """Answers from a table of URLs; what isn't there can't be had. `asked` is what was asked for, in order."""

    def __init__(self):
        self.pages, self.asked, self.head = {}, [], []

    def get(self, url, *, etag=None, modified=None, most=0, accept="*/*"):
        self.asked.append(url)
        self.head.append((etag, modified))
        found = self.pages.get(url)
        if found is None:
            raise SourceError(url, "can't be reached")
        if isinstance(found, bytes | str):
            content = found.encode() if isinstance(found, str) else found
            return Answer(url, 200, content, "text/html" if b"<html" in content[:200] else "application/xml")
        if found.etag and found.etag == etag:
            return Answer(url, 304, etag=etag)
        return found


class Collected:
    """What one collection of a source yielded, sorted by kind; `order` is as it came."""

    def __init__(self, order):
        self.order = list(order)
        self.arrivals = [item for item in self.order if isinstance(item, Arrival)]
        self.articles = [item.article for item in self.arrivals]
        self.checkpoints = [item for item in self.order if isinstance(item, Checkpoint)]
        self.faults = [str(item) for item in self.order if not isinstance(item, Arrival | Checkpoint)]
        self.state = dict(self.checkpoints[-1].state) if self.checkpoints else {}

    def by_title(self):
        return {article.title: article for article in self.articles}


def collected(root, web=None, state=None, now=NOW, **settings):
    """Collect a source with these settings, as if `state` were what is remembered of it."""
    record = SourceRecord("wire", state=state or {})
    return Collected(collect("wire", Source(**settings), record=record, root=root, web=web, now=now))
