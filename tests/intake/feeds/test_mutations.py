"""Feeds that were damaged on the way are read, or refused by a named error; nothing else ever comes out."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from reports.errors import DatelineError
from reports.intake.draft import Draft
from reports.intake.feeds import parse_feed
from reports.intake.feeds.drafts import draft_of
from reports.intake.feeds.identity import newest

pytestmark = pytest.mark.slow

SAMPLES = [path.read_bytes() for path in sorted((Path(__file__).parent / "samples").iterdir())]
PIECES = [
    b"<",
    b">",
    b"&",
    b'"',
    b"]]>",
    b"<![CDATA[",
    b"<!--",
    b"<!DOCTYPE x [",
    b"</item>",
    b"<item>",
    b"\x00",
    b"\xff",
]
PIECES += [
    b"xmlns:a='",
    b" type='xhtml'",
    b" mode='base64'",
    b"<content",
    b"&#x0;",
    b"&nbsp;",
    b"{",
    b"[",
    b"null",
    b"1e999",
]


def read_or_refused(feed):
    try:
        found = parse_feed(feed, shown="https://news.example/feed")
        return [draft_of(item.entry, found, link=item.link, shown="x") for item in newest(found, 100)]
    except DatelineError as refused:
        return refused


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    some.sampled_from(SAMPLES),
    some.lists(some.tuples(some.floats(0, 1), some.sampled_from(PIECES), some.integers(0, 40)), max_size=12),
)
def test_a_damaged_feed_is_read_or_refused(feed, damages):
    for place, piece, lost in damages:
        at = int(place * len(feed))
        feed = feed[:at] + piece + feed[at + lost :]
    found = read_or_refused(feed)
    assert isinstance(found, DatelineError) or all(isinstance(draft, Draft) for draft in found)
