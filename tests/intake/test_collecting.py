"""Every kind is collected in one way, and its articles get what the source says of all of them."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from reports.errors import SourceError
from reports.intake.collecting import collect, handled
from reports.model import SourceRecord, Tlp
from reports.settings import Kind, Source
from tests.intake.sources import NOW, FakeWeb, collected

HOUR = timedelta(hours=1)
LINE = {"title": "Orvik Bridge Opens", "text": "The bridge of Orvik opened on Monday."}


@pytest.fixture
def article(tmp_path):
    """Collect one article of JSON Lines, with the source's settings and fields of its own."""

    def run(fields=None, **settings):
        (tmp_path / "a.jsonl").write_text(json.dumps({**LINE, **(fields or {})}) + "\n")
        found = collected(tmp_path, kind="jsonl", path="a.jsonl", **settings)
        assert found.faults == []
        return found.articles[0]

    return run


def test_an_article_knows_its_source_and_when_it_was_seen(article):
    assert (article().source, article().seen, article().official, article().tlp) == ("wire", NOW, False, None)


def test_the_source_states_what_the_article_does_not(article):
    found = article(publisher="Orvik Post", language="de", official=True, tlp="green")
    assert (found.publisher, found.language, found.official, found.tlp) == ("Orvik Post", "de", True, Tlp.GREEN)
    own = article({"publisher": "Lunde Courier", "language": "en"}, publisher="Orvik Post", language="de")
    assert (own.publisher, own.language) == ("Lunde Courier", "en")


@pytest.mark.parametrize(("own", "common"), [("amber", "green"), ("green", "amber"), ("amber", None), (None, "amber")])
def test_the_stricter_label_holds(article, own, common):
    assert article({"tlp": own}, tlp=common).tlp is Tlp.AMBER


def test_an_embargo_counts_from_the_publication(article):
    found = article({"published": "2026-03-14T09:00:00+01:00"}, embargo_hours=2)
    assert found.embargo == datetime(2026, 3, 14, 10, tzinfo=UTC)


def test_an_embargo_on_a_day_counts_from_its_end_everywhere(article):
    assert article({"published": "2026-03-14"}, embargo_hours=1).embargo == datetime(2026, 3, 15, 13, tzinfo=UTC)


def test_an_embargo_without_a_publication_is_left_to_who_knows_the_first_sight(tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps(LINE) + "\n" + json.dumps({**LINE, "published": "2026-03-14"}) + "\n")
    found = collected(tmp_path, kind="jsonl", path="a.jsonl", embargo_hours=1).arrivals
    assert [(one.hold, one.article.embargo is None) for one in found] == [(HOUR, True), (None, False)]


def test_the_later_of_two_embargoes_holds(article):
    fields = {"published": "2026-03-14T09:00:00Z"}
    early, late = {"embargo": "2026-03-14T09:30:00Z"}, {"embargo": "2026-03-20T00:00:00Z"}
    assert article(fields | early, embargo_hours=2).embargo == datetime(2026, 3, 14, 11, tzinfo=UTC)
    assert article(fields | late, embargo_hours=2).embargo == datetime(2026, 3, 20, tzinfo=UTC)
    assert article(fields | early).embargo == datetime(2026, 3, 14, 9, 30, tzinfo=UTC)


def test_what_is_official_by_itself_stays_so(article):
    found = article({"official": True})
    assert handled(found, "wire", Source(kind="jsonl", path="a.jsonl"), NOW).official


def test_whatever_breaks_a_kind_is_the_sources_failure(tmp_path, monkeypatch):
    def broken(*given, **named):
        yield from ()
        raise RuntimeError("boom")

    monkeypatch.setattr("reports.intake.feeds.collect_feed", broken)
    with pytest.raises(SourceError, match=r"https://a\.example/: can't be collected: RuntimeError: boom"):
        collected(tmp_path, FakeWeb(), kind="feed", url="https://a.example/")


def test_a_source_that_cannot_be_had_fails_when_it_is_read(tmp_path):
    source = Source(kind="feed", url="https://a.example/")
    items = collect("wire", source, record=SourceRecord("wire"), root=tmp_path, web=FakeWeb(), now=NOW)
    with pytest.raises(SourceError, match="can't be reached"):
        next(items)


def test_every_kind_has_its_room():
    from reports.intake.collecting import _ROOMS  # noqa: PLC0415 - the table itself is under test

    assert set(_ROOMS) == set(Kind)
