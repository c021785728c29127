"""Feeds and pages of a server come into the archive by the guarded way out, side by side."""

import threading
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from reports.errors import ForbiddenError
from reports.model import Kept
from reports.pipeline.add import add
from reports.pipeline.collect import collect
from reports.pipeline.search import search
from reports.workspace import open_workspace

pytestmark = pytest.mark.slow
NOW = datetime(2025, 12, 15, 7, tzinfo=UTC)
PAGE = "<!doctype html><html lang=en><title>{0}</title><article><h1>{0}</h1><p>{1}</p></article>"
SAYS = "The harbour of Merrow stayed closed for nine hours, and the ferries waited. " * 6


class Handler(BaseHTTPRequestHandler):
    """A feed of three pieces for every path with `feed`, and a page for every other."""

    def do_GET(self):
        name = self.path.strip("/")
        if name == "robots.txt":
            return self.answer(b"", "text/plain", status=404)
        if "broken" in name:
            return self.answer(b"", "text/plain", status=500)
        if name.endswith("feed"):
            host = f"http://{self.headers['Host']}"
            items = "".join(f"<item><title>Piece {n}</title><link>{host}/{name}/{n}</link></item>" for n in range(3))
            told = f'<rss version="2.0"><channel><title>Courier</title>{items}</channel></rss>'
            return self.answer(told.encode(), "application/rss+xml")
        return self.answer(PAGE.format(f"Piece of {name}", f"{name}: {SAYS}").encode(), "text/html")

    def answer(self, content, media, *, status=200):
        self.send_response(status)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


@pytest.fixture
def address():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def place_with(tmp_path, address, *names, allow='["127.0.0.1"]'):
    told = "".join(f'[sources.{name}]\nkind = "feed"\nurl = "{address}/{name}"\nallow = {allow}\n' for name in names)
    (tmp_path / "dateline.toml").write_text(told, encoding="utf-8")
    return open_workspace(tmp_path, environment={})


def test_feeds_are_collected_with_the_texts_behind_their_links(tmp_path, address):
    place = place_with(tmp_path, address, "a-feed", "b-feed", "broken-feed")
    found = {one.source: one for one in collect(place, clock=lambda: NOW).sources}
    assert [found[name].kept for name in ("a-feed", "b-feed")] == [{Kept.ADDED: 3}] * 2
    assert "500" in found["broken-feed"].failure
    assert len(search(place, "ferries waited")) == 6
    again = collect(place, ["a-feed"], clock=lambda: NOW).sources[0]
    assert again.kept.get(Kept.ADDED, 0) == again.kept.get(Kept.CHANGED, 0) == 0


def test_a_page_is_added_where_the_desk_allows_its_host(tmp_path, address):
    place = place_with(tmp_path, address, "a-feed")
    added = add(place, f"{address}/storm?utm_source=x", clock=lambda: NOW, here=tmp_path)
    assert [(article.url, kept) for article, kept in added.articles] == [(f"{address}/storm", Kept.ADDED)]
    shut = place_with(tmp_path, address, "a-feed", allow="[]")
    with pytest.raises(ForbiddenError):
        add(shut, f"{address}/flood", clock=lambda: NOW, here=tmp_path)
    assert collect(shut, clock=lambda: NOW).sources[0].failure
