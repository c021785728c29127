"""The archive keeps every text once, counts versions, and gives back what it was given."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from sqlalchemy import text

from reports.model import Checkpoint, Kept, Span, Tlp
from reports.store import Archive
from tests.store.pieces import arrival, plain

pytestmark = pytest.mark.slow

NOW = datetime(2025, 12, 15, 7, tzinfo=UTC)
LATER = NOW + timedelta(hours=3)
PORT = "Harbour of Merrow closes\n\nThe harbour closed on Monday.\n\nNine ferries stayed in port."
OPEN = "Harbour of Merrow opens\n\nThe harbour opened on Tuesday.\n\nNine ferries left port."
URL = "https://courier.example/harbour"


@pytest.fixture
def archive(store):
    return Archive(store)


def keep(archive, *arrivals, source="courier", now=NOW, **more):
    return archive.keep(plain(*arrivals), source=source, now=now, **more)


def test_an_article_comes_back_as_it_was_kept(archive):
    zone = timezone(timedelta(hours=2))
    told = arrival(
        URL,
        PORT,
        language="en",
        publisher="Merrow Courier",
        author="Ada Renn",
        url=URL,
        published=datetime(2025, 12, 15, 6, 30, tzinfo=zone),
        origin="data/articles/harbour.txt",
        embargo=datetime(2025, 12, 16, 6, tzinfo=zone),
        tlp=Tlp.AMBER_STRICT,
        official=True,
    )
    assert keep(archive, told) == (Kept.ADDED,)
    found = archive.article(told.article.id)
    assert found == replace(told.article, source="courier", seen=NOW)
    assert found.published.utcoffset() == timedelta(hours=2)
    assert [block.span.of(found.text) for block in found.blocks][1] == "The harbour closed on Monday."
    assert archive.article("0" * 16) is None


def test_a_day_stays_a_day_and_what_is_not_stated_stays_unknown(archive):
    keep(archive, arrival(URL, PORT, published=date(2025, 12, 14)), arrival("b", OPEN))
    dated, bare = archive.articles()
    assert {dated.published, bare.published} == {date(2025, 12, 14), None}
    assert type(dated.published or bare.published) is date
    assert (bare.tlp, bare.embargo, bare.retracted, bare.version) == (None, None, None, 1)


def test_the_same_again_changes_nothing(archive):
    keep(archive, arrival(URL, PORT), arrival("two", OPEN))
    assert keep(archive, arrival("two", OPEN), arrival(URL, PORT), now=LATER) == (Kept.UNCHANGED,) * 2
    assert [one.seen for one in archive.articles(everything=True)] == [NOW, NOW]


def test_another_text_is_a_new_version_and_the_former_one_stays(archive):
    keep(archive, arrival(URL, PORT))
    assert keep(archive, arrival(URL, OPEN), now=LATER) == (Kept.CHANGED,)
    (current,) = archive.articles()
    assert (current.text, current.version, current.seen) == (OPEN, 2, LATER)
    assert [(one.version, one.text) for one in archive.versions(URL)] == [(1, PORT), (2, OPEN)]
    assert archive.versions(current.id) == archive.versions(URL)
    assert [one.version for one in archive.articles(everything=True)] == [1, 2]


def test_a_return_to_a_former_text_is_a_version_of_its_own(archive):
    for told in (PORT, OPEN, PORT):
        keep(archive, arrival(URL, told))
    assert [one.text for one in archive.versions(URL)] == [PORT, OPEN, PORT]
    assert archive.article(archive.versions(URL)[0].id).version == 3


def test_one_batch_may_hold_several_versions_and_copies_of_one_piece(archive):
    kept = keep(archive, arrival(URL, PORT), arrival(URL, PORT), arrival(URL, OPEN), arrival(URL, PORT))
    assert kept == (Kept.ADDED, Kept.UNCHANGED, Kept.CHANGED, Kept.CHANGED)
    assert [one.version for one in archive.versions(URL)] == [1, 2, 3]
    assert [one.version for one in archive.articles()] == [3]


def test_a_source_that_still_carries_a_former_text_does_not_turn_the_clock_back(archive):
    keep(archive, arrival(URL, PORT))
    keep(archive, arrival(URL, PORT), source="wire")
    keep(archive, arrival(URL, OPEN))
    assert keep(archive, arrival(URL, PORT), source="wire") == (Kept.UNCHANGED,)
    assert [one.text for one in archive.articles()] == [OPEN]


def test_addresses_are_everybodys_and_other_keys_their_sources_own(archive):
    assert keep(archive, arrival(URL, PORT), arrival("1", OPEN), source="courier") == (Kept.ADDED, Kept.ADDED)
    assert keep(archive, arrival(URL, PORT), arrival("1", OPEN), source="wire") == (Kept.UNCHANGED, Kept.ADDED)
    assert len(archive.versions("courier:1")) == len(archive.versions("wire:1")) == 1


def test_what_several_sources_give_is_each_ones_own(archive):
    """A desk's feeds share pieces, and a renamed source gives again what the former one had given."""
    keep(archive, arrival(URL, PORT), arrival("https://courier.example/other", OPEN))
    keep(archive, arrival(URL, PORT), source="sport")
    for name in ("sport", "courier"):
        assert (name, PORT) in [(one.source, one.text) for one in archive.articles(sources=[name])]
    assert [one.source for one in archive.articles(sources=["sport"])] == ["sport"]
    assert [one.source for one in archive.articles(sources=["sport", "courier"])] == ["courier", "courier"]
    assert [hit.article.source for hit in archive.search("harbour", sources=["sport"])] == ["sport"]
    keep(archive, arrival(URL, OPEN), source="wire", now=LATER)
    for name in ("sport", "wire"):
        assert [(one.source, one.text) for one in archive.articles(sources=[name])] == [(name, OPEN)]
    assert [*archive.articles(sources=["nobody"])] == []


def test_new_words_beside_the_same_text_are_taken_over_without_a_new_version(archive):
    keep(archive, arrival(URL, PORT, publisher="Courier"))
    told = {"publisher": "Merrow Courier", "published": date(2025, 12, 14), "tlp": Tlp.GREEN}
    assert keep(archive, arrival(URL, PORT, **told), now=LATER) == (Kept.UNCHANGED,)
    (found,) = archive.articles()
    assert (found.publisher, found.published, found.tlp) == tuple(told.values())
    assert (found.version, found.seen) == (1, NOW)
    keep(archive, arrival(URL, PORT, publisher="Somebody else"), source="wire")
    assert [one.publisher for one in archive.articles()] == ["Merrow Courier"]


def test_another_source_of_a_text_may_bind_it_more_strictly_and_no_silence_loosens_that(archive):
    until = NOW + timedelta(days=1)
    keep(archive, arrival(URL, PORT))
    keep(archive, arrival(URL, PORT, tlp=Tlp.AMBER, embargo=until), source="wire")
    keep(archive, arrival(URL, PORT))
    keep(archive, arrival(URL, PORT, tlp=Tlp.GREEN), source="wire")
    (found,) = archive.articles()
    assert (found.tlp, found.embargo, found.source) == (Tlp.AMBER, until, "courier")
    keep(archive, arrival(URL, PORT, tlp=Tlp.CLEAR))
    assert next(archive.articles()).tlp is Tlp.CLEAR, "its own source may say so"


def test_a_hold_is_counted_from_the_first_sight_of_a_text(archive):
    hold = timedelta(hours=2)
    held = replace(arrival(URL, PORT), hold=hold)
    keep(archive, held)
    keep(archive, held, now=LATER)
    assert [one.embargo for one in archive.articles()] == [NOW + hold]
    keep(archive, replace(arrival(URL, PORT, embargo=LATER), hold=hold), now=LATER)
    assert [one.embargo for one in archive.articles()] == [LATER]
    keep(archive, replace(arrival(URL, OPEN), hold=hold), now=LATER)
    assert [one.embargo for one in archive.articles()] == [LATER + hold]


def test_a_source_takes_a_piece_back_and_so_does_a_desk(archive):
    keep(archive, arrival(URL, PORT), arrival("two", OPEN))
    gone = arrival(URL, PORT, retracted="The report was wrong.")
    assert keep(archive, gone) == (Kept.RETRACTED,)
    assert keep(archive, gone) == (Kept.UNCHANGED,)
    assert archive.retract("courier:two", why="never happened", now=NOW)
    assert archive.retract("courier:two", why="another reason", now=NOW)
    assert {one.title: one.retracted for one in archive.articles()} == {
        "Harbour of Merrow closes": "The report was wrong.",
        "Harbour of Merrow opens": "never happened",
    }
    assert {one.retracted_at for one in archive.articles()} == {NOW}
    assert not archive.retract("nobody", why="-", now=NOW)


def test_a_retraction_stays_through_new_versions_until_it_is_taken_back(archive):
    keep(archive, arrival(URL, PORT, retracted="wrong"))
    keep(archive, arrival(URL, OPEN))
    assert [one.retracted for one in archive.versions(URL)] == ["wrong", "wrong"]
    assert archive.reinstate(URL)
    assert not archive.reinstate(URL)
    assert [one.retracted for one in archive.articles()] == [None]


def test_articles_are_given_by_source_and_by_when_they_were_seen(archive):
    for hour in range(4):
        at = NOW + timedelta(hours=hour)
        texts = [f"Title {hour} {n}\n\nSome text." for n in range(40)]
        source = "courier" if hour % 2 else "wire"
        keep(archive, *(arrival(one, one) for one in texts), source=source, now=at)
    found = [*archive.articles()]
    assert len(found) == 160
    assert found == sorted(found, key=lambda one: (one.seen, one.id))
    since = [*archive.articles(since=NOW + timedelta(hours=1), until=NOW + timedelta(hours=3))]
    assert {one.seen.hour for one in since} == {8, 9}
    assert len([*archive.articles(sources=["wire"])]) == 80
    assert [*archive.articles(sources=[])] == []


def test_articles_can_be_kept_while_others_are_read(archive):
    keep(archive, *(arrival(f"{n}", f"Title {n}\n\nText.") for n in range(60)))
    reading = archive.articles()
    next(reading)
    assert keep(archive, arrival(URL, PORT), now=LATER) == (Kept.ADDED,)
    assert len([*reading]) == 60


def test_facts_are_kept_beside_a_text_and_wanted_only_once(archive):
    told = arrival(URL, PORT, published=date(2025, 12, 15))
    assert archive.wanting([told, arrival("two", OPEN)], source="courier") == (True, True)
    archive.keep([(told, '{"facts":[1]}')], source="courier", now=NOW)
    assert archive.wanting([told], source="courier") == (False,)
    assert archive.facts([told.article.id, "unknown"]) == {told.article.id: '{"facts":[1]}'}
    moved = arrival(URL, PORT, published=date(2025, 12, 16))
    assert archive.wanting([moved, arrival(URL, OPEN)], source="courier") == (True, True)
    archive.keep([(moved, None)], source="courier", now=NOW)
    assert archive.facts([told.article.id]) == {}


def test_facts_of_an_older_reader_are_wanted_again(archive, store):
    told = arrival(URL, PORT)
    archive.keep([(told, "{}")], source="courier", now=NOW)
    with store.write() as connection:
        connection.execute(text("UPDATE article_facts SET reader = '0.0.1'"))
    assert archive.wanting([told], source="courier") == (True,)
    assert archive.facts([told.article.id]) == {}
    archive.keep_facts({told.article.id: '{"kept":1}', "unknown": "{}"})
    assert archive.facts([told.article.id]) == {told.article.id: '{"kept":1}'}
    archive.keep([(told, '{"new":1}')], source="courier", now=NOW)
    assert archive.facts([told.article.id]) == {told.article.id: '{"new":1}'}


def test_a_checkpoint_is_kept_with_the_batch_before_it_or_not_at_all(archive, monkeypatch):
    keep(archive, arrival(URL, PORT), checkpoint=Checkpoint({"etag": "one"}))
    assert (archive.record("courier").state, archive.record("courier").arrived) == ({"etag": "one"}, NOW)
    monkeypatch.setattr("reports.store.archive.write_record", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        keep(archive, arrival(URL, OPEN), checkpoint=Checkpoint({"etag": "two"}))
    assert [one.text for one in archive.articles()] == [PORT]
    assert archive.record("courier").state == {"etag": "one"}


def test_of_a_source_is_remembered_how_its_collections_ended(archive):
    assert archive.record("courier").tried is None
    archive.note("courier", now=NOW)
    keep(archive, checkpoint=Checkpoint({"uid": "7"}))
    archive.note("courier", now=LATER, failure="answers 503", not_before=LATER + timedelta(minutes=5))
    record = archive.record("courier")
    assert (record.tried, record.succeeded, record.failure) == (LATER, NOW, "answers 503")
    assert (record.state, record.not_before) == ({"uid": "7"}, LATER + timedelta(minutes=5))
    archive.note("courier", now=LATER)
    assert archive.record("courier").failure is archive.record("courier").not_before is None
    assert [*archive.records()] == ["courier"]


def test_a_failure_of_any_words_is_remembered(archive):
    archive.note("courier", now=NOW, failure="a\x00b: can't be read: \ud800")
    assert archive.record("courier").failure == "ab: can't be read: \\ud800"


def test_collectors_at_once_never_make_two_versions_of_one_text(archive):
    texts = [f"Title {n}\n\nSome text about {n}." for n in range(60)]

    def collect(turn):
        order = texts if turn % 2 else texts[::-1]
        kept = []
        for at in range(0, 60, 7):
            kept += keep(archive, *(arrival(f"https://x.example/{one[:8]}", one) for one in order[at : at + 7]))
        return kept

    with ThreadPoolExecutor(4) as threads:
        kept = [one for share in threads.map(collect, range(4)) for one in share]
    assert (kept.count(Kept.ADDED), kept.count(Kept.UNCHANGED)) == (60, 180)
    assert len([*archive.articles(everything=True)]) == 60


def test_keys_of_any_length_and_paths_of_any_bytes_are_kept(archive):
    long, odd = "https://x.example/" + "a" * 9000, "caf\udce9.txt"
    told = [arrival(long + "1", PORT), arrival(long + "2", OPEN), arrival(odd, PORT + " Yes.", origin=odd)]
    assert keep(archive, *told) == (Kept.ADDED,) * 3
    assert keep(archive, *told) == (Kept.UNCHANGED,) * 3
    assert archive.article(told[2].article.id).origin == "caf\\udce9.txt"


def test_what_changed_is_told_paragraph_by_paragraph(archive):
    before = "Storm over Merrow\n\nNine were hurt in the storm on Monday.\n\nSchools are closed.\n\nMore follows."
    after = "Storm over Merrow\n\nTwelve were hurt in the storm on Monday.\n\nMore follows.\n\nFerries sail again."
    keep(archive, arrival(URL, before))
    keep(archive, arrival(URL, after), now=LATER)
    (changes,) = archive.changes(URL)
    told = [(one.before and one.before.text, one.after and one.after.text) for one in changes.paragraphs]
    assert told == [
        ("Nine were hurt in the storm on Monday.", "Twelve were hurt in the storm on Monday."),
        ("Schools are closed.", None),
        (None, "Ferries sail again."),
    ]
    assert (changes.old, changes.new) == (1, 2)
    assert changes.paragraphs[0].after.span == Span(19, 59)
    assert archive.changes("nobody") == ()
