"""A feed at an address that a test fills, and feeds written for the purpose."""

from pathlib import Path

import pytest

from tests.intake.sources import FakeWeb, collected

URL = "https://news.example/feed.xml"


@pytest.fixture
def web():
    return FakeWeb()


@pytest.fixture
def gathered(web, tmp_path):
    """Collect a feed of bytes or text, with settings and a state."""

    def run(feed=None, state=None, **settings):
        if feed is not None:
            web.pages[URL] = feed
        return collected(tmp_path, web, state, **{"kind": "feed", "url": URL, "full_text": False, **settings})

    return run


@pytest.fixture
def sample():
    def read(name):
        return (Path(__file__).parent / "samples" / name).read_bytes()

    return read


@pytest.fixture
def rss():
    """Make an RSS 2.0 feed of items as they are to stand in it."""

    def make(*items, head=""):
        body = "".join(f"<item>{item}</item>" for item in items)
        return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>{head}{body}</channel></rss>'

    return make
