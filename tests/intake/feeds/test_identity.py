"""Which item is which: by address, else by id, else by title; of two with one key the newest counts."""

from reports.intake.feeds.entry import Entry, Feed, Words
from reports.intake.feeds.identity import newest

HOME = "https://news.example/"


def entry(number=1, **given):
    fields = {"id": f"id-{number}", "link": f"{HOME}{number}", "title": Words(f"Title {number}")}
    return Entry(**{**fields, **given})


def keys(*entries, most=10):
    return [item.key for item in newest(Feed(entries, link=HOME), most)]


def test_the_address_without_what_tracks_is_the_key():
    assert keys(entry(link="HTTPS://News.example/1?utm_source=rss#top")) == [f"{HOME}1"]


def test_an_id_that_is_an_address_stands_in_for_a_missing_link():
    assert keys(entry(link=None, id=f"{HOME}a")) == [f"{HOME}a"]


def test_without_a_link_the_id_is_the_key_and_without_both_title_and_date_are():
    assert keys(entry(link=None)) == ["id-1"]
    (lone,) = keys(entry(link=None, id=None))
    assert lone.startswith("sha256:")
    assert keys(entry(link=None, id=None, summary=Words("Other text"))) == [lone]
    assert keys(entry(link=None, id=None, published="2026-03-14")) != [lone]


def test_of_one_piece_told_twice_the_newer_counts_and_of_equals_the_first():
    old, new = entry(updated="2026-03-13"), entry(updated="2026-03-14", summary=Words("new"))
    assert [item.entry for item in newest(Feed((old, new)), 10)] == [new]
    first, second = entry(summary=Words("first")), entry(summary=Words("second"))
    assert [item.entry for item in newest(Feed((first, second)), 10)] == [first]


def test_one_id_under_two_addresses_is_two_pieces():
    assert len(keys(entry(1, id="0"), entry(2, id="0"))) == 2


def test_one_address_under_several_ids_and_titles_is_no_pieces_own():
    ticker = f"{HOME}ticker"
    assert keys(entry(1, link=ticker), entry(2, link=ticker)) == ["id-2", "id-1"]


def test_one_address_under_several_ids_with_one_title_is_one_piece():
    assert keys(entry(1), entry(1, id="other")) == [f"{HOME}1"]


def test_the_home_page_is_no_pieces_address():
    assert keys(entry(1, link=HOME)) == ["id-1"]
    assert keys(entry(1, link="https://other.example")) == ["id-1"]


def test_the_newest_are_taken_and_come_oldest_first():
    entries = [entry(n, published=f"2026-03-{n:02}") for n in (3, 1, 5, 2, 4)]
    assert keys(*entries, most=3) == [f"{HOME}{n}" for n in (3, 4, 5)]


def test_without_dates_the_first_of_the_feed_are_the_newest():
    assert keys(*(entry(n) for n in range(1, 6)), most=2) == [f"{HOME}2", f"{HOME}1"]


def test_an_undated_item_is_as_new_as_the_one_before_it():
    entries = [entry(1, published="2026-03-14"), entry(2), entry(3, published="2026-03-13")]
    assert keys(*entries) == [f"{HOME}{n}" for n in (3, 2, 1)]


def test_a_key_is_never_longer_than_500():
    assert all(len(key) <= 500 for key in keys(entry(link=None, id="x" * 2000)))
