"""One article is added by hand: from a file, from bytes, from the web."""

import io
import json
from contextlib import nullcontext
from datetime import UTC, datetime

import pytest

from reports.errors import ArticleError, ConfigurationError, Fault, SourceError
from reports.model import Kept
from reports.pipeline.add import add
from reports.pipeline.search import search
from reports.workspace import open_workspace
from tests.store.pieces import arrival

NOW = datetime(2025, 12, 15, 7, tzinfo=UTC)
STORM = "Storm over Merrow\n\nNine were hurt on Monday."
TOML = """
[sources.office]
kind = "feed"
url = "https://office.example/feed"
allow = ["office.example"]
[sources.box]
kind = "imap"
url = "imaps://ada@mail.example/INBOX"
allow = ["mail.example"]
"""


@pytest.fixture
def place(tmp_path):
    (tmp_path / "dateline.toml").write_text(TOML, encoding="utf-8")
    return open_workspace(tmp_path, environment={})


def added(place, what, **more):
    return add(place, what, clock=lambda: NOW, here=place.root, **more)


def stream(text):
    return io.BufferedReader(io.BytesIO(text.encode()))


def test_a_file_is_added_once_and_again_when_its_text_changes(place):
    file = place.root / "storm.txt"
    file.write_text(STORM, encoding="utf-8")
    ((article, kept),) = added(place, "storm.txt").articles
    assert (article.title, article.origin, kept) == ("Storm over Merrow", "storm.txt", Kept.ADDED)
    assert added(place, str(file)).articles[0][1] is Kept.UNCHANGED
    file.write_text(STORM.replace("Nine", "Twelve"), encoding="utf-8")
    assert added(place, "storm.txt").articles[0][1] is Kept.CHANGED
    (found,) = search(place, "storm", with_changes=True)
    assert (found.hit.article.source, found.hit.article.version) == ("added", 2)
    assert [change.after.text for change in found.changes[0].paragraphs] == ["Twelve were hurt on Monday."]


def test_bytes_are_added_as_text_or_as_a_page(place):
    page = f"<!doctype html><title>Flood</title><article><h1>Flood</h1><p>{'The water rose by two metres. ' * 9}</p>"
    assert added(place, stream(STORM)).articles[0][1] is Kept.ADDED
    ((article, _),) = added(place, stream(page)).articles
    assert (article.title, article.text.count("water")) == ("Flood", 9)
    assert added(place, stream(STORM)).articles[0][1] is Kept.UNCHANGED
    with pytest.raises(ArticleError, match="standard input"):
        added(place, stream(""))


def test_many_articles_are_added_as_json_lines(place):
    lines = [json.dumps({"title": f"Storm {n}", "text": f"The storm hurt {n}."}) for n in range(120)]
    (place.root / "wire.jsonl").write_text("\n".join([*lines[:60], "{broken"]), encoding="utf-8")
    found = added(place, "wire.jsonl")
    assert (len(found.articles), [fault.line for fault in found.faults]) == (60, [61])
    assert len(added(place, stream("\n".join(lines))).articles) == 120
    assert len(search(place, "storm", limit=500)) == 120


def test_a_page_of_the_web_comes_by_way_of_the_collector(place):
    asked = []

    def collector(name, source, *, record, root, web, now):
        asked.append((name, source.kind, source.url, source.allow, web))
        yield arrival("https://x.example/storm", STORM)
        yield Fault("https://x.example/storm", "states no day")

    found = added(place, "https://x.example/storm?utm_source=a", collector=collector, web=lambda _: nullcontext("way"))
    assert asked == [("added", "page", "https://x.example/storm?utm_source=a", (), "way")]
    assert ([kept for _, kept in found.articles], len(found.faults)) == ([Kept.ADDED], 1)


def test_a_host_that_the_desk_allows_is_open_to_its_own_address_and_not_to_redirects_of_others(place):
    allowed = []

    def collector(name, source, **_):
        allowed.append(source.allow)
        yield arrival(source.url, STORM)

    others = ("https://x.example/?to=office.example", "https://office.example.x/", "https://mail.example/")
    for url in ("https://OFFICE.example/storm", *others):
        added(place, url, collector=collector, web=lambda _: nullcontext())
    assert allowed == [("office.example",), (), (), ()]


def test_what_can_not_be_added_says_why(place):
    def refuses(*_, **__):
        yield from ()
        raise SourceError("https://x.example/", "answers 404")

    def finds_nothing(*_, **__):
        yield Fault("https://x.example/", "has no text after its title")

    web = {"web": lambda _: nullcontext()}
    with pytest.raises(SourceError, match="404"):
        added(place, "https://x.example/", collector=refuses, **web)
    with pytest.raises(ArticleError, match="no text"):
        added(place, "https://x.example/", collector=finds_nothing, **web)
    with pytest.raises(ArticleError, match="vanished"):
        added(place, "nowhere.txt")
    with pytest.raises(ArticleError, match="no address"):
        added(place, "https:///", **web)


def test_looking_into_an_archive_that_is_not_there_makes_none(place):
    assert search(place, "storm") == ()
    assert not (place.root / "var").exists()
    with pytest.raises(ConfigurationError, match=r"no source 'mire'; known: added, box, office"):
        search(place, sources=["mire"])
    added(place, stream(STORM))
    assert len(search(place, sources=["added"])) == 1
    with pytest.raises(ConfigurationError, match="no source 'mire'"):
        search(place, sources=["mire"])
