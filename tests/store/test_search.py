"""The archive is searched by words, the same way on both databases, and nothing typed is an error."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.store import Archive
from reports.store.query import Query, Term, fold, parse_query
from tests.store.pieces import arrival, plain

pytestmark = pytest.mark.slow

NOW = datetime(2025, 12, 15, 7, tzinfo=UTC)
TEXTS = {
    "storm": "Storm closes the harbour of Merrow\n\nNine ferries stayed in port on Monday.\n\nThe harbour said so.",
    "café": "A café for Zürich Street\n\nThe first guests drank coffee beside the harbour wall.",
    "vote": "Council votes on the flood wall\n\nSix of nine members voted for it, the state-of-the-art wall included.",
    "ferry": "Ferry fares\n\nA ferry to Aldholm costs nine crowns. Storms are not forecast.",
}


@pytest.fixture
def archive(store):
    archive = Archive(store)
    for hour, (key, told) in enumerate(TEXTS.items()):
        archive.keep(plain(arrival(key, told)), source=key, now=NOW + timedelta(hours=hour))
    return archive


def found(archive, query, **more):
    return [hit.article.source for hit in archive.search(query, **more)]


@pytest.mark.parametrize(
    ("query", "sources"),
    [
        ("harbour", ["storm", "café"]),
        ("HARBOUR merrow", ["storm"]),
        ("cafe zurich", ["café"]),
        ("CAFÉ", ["café"]),
        ("cafe\u0301", ["café"]),
        ("stor*", ["storm", "ferry"]),
        ("storm", ["storm"]),
        ('"flood wall"', ["vote"]),
        ('"wall flood"', []),
        ("state-of-the-art", ["vote"]),
        ("nine -ferry", ["storm", "vote"]),
        ('nine -"ferry fares" -voted', ["storm"]),
        ("-nine", ["café"]),
        ("nowhere", []),
        ("", ["ferry", "vote", "café", "storm"]),
        ("  ", ["ferry", "vote", "café", "storm"]),
    ],
)
def test_words_find_the_articles_that_hold_them(archive, query, sources):
    assert sorted(found(archive, query)) == sorted(sources)
    if not query.strip():
        assert found(archive, query) == sources


def test_a_word_in_the_title_counts_more(archive):
    assert found(archive, "harbour") == ["storm", "café"]
    assert found(archive, "wall") == ["vote", "café"]


@pytest.mark.parametrize(
    "query",
    [
        '"', '""', '"""', "'", "AND", "NOT", "OR nine", "NEAR(a b)", "title:storm", "storm AND (", "*", "-", "--", "-*",
        "^storm", "{title}: a", "a' OR 1=1 --", ");DROP TABLE articles;", "%", "_", "\\", ":*", "& |", "!", "<->",
        "\x00", "\ud800", "a\x00b", "ﬁ", "İstanbul", "𞤀𞤁", "क्षि", "東京", "a" * 5000, "a " * 5000, '"' + "a " * 5000,
        "-a " * 300, "a* " * 300, "٣٤",
    ],
)  # fmt: skip
def test_nothing_typed_is_an_error(archive, query):
    assert isinstance(archive.search(query), tuple)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(query=st.text(max_size=40) | st.text(alphabet="ab\"*- ():&|'\\^<>!", max_size=30))
def test_no_string_is_an_error(archive, query):
    assert isinstance(archive.search(query), tuple)


def test_hits_are_limited_by_time_source_and_number(archive):
    assert set(found(archive, "nine", since=NOW + timedelta(hours=1))) == {"ferry", "vote"}
    assert found(archive, "nine", sources=["vote"]) == ["vote"]
    assert len(found(archive, "nine", limit=2)) == 2
    assert found(archive, "", limit=1) == ["ferry"]


def test_only_the_current_version_is_found(archive):
    archive.keep(plain(arrival("storm", "Calm over Merrow\n\nThe ferries sail.")), source="storm", now=NOW)
    assert found(archive, "calm") == ["storm"]
    assert found(archive, "storm") == []
    assert set(found(archive, "-calm")) == {"café", "vote", "ferry"}


def test_a_snippet_shows_the_words_and_is_short(archive):
    long = "Long\n\n" + "It was quiet. " * 200 + "Then a lighthouse fell. " + "It was quiet again. " * 200
    archive.keep(plain(arrival("long", long)), source="long", now=NOW)
    (hit,) = archive.search("lighthouse")
    assert "Then a lighthouse fell." in hit.snippet
    assert len(hit.snippet) < 200
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    (hit,) = archive.search("guests")
    assert hit.snippet.startswith("The first guests")


@pytest.mark.slow
def test_texts_that_no_vector_holds_are_found_by_their_beginning(archive):
    words = " ".join(f"w{n:x}" for n in range(300_000))
    told = [arrival("endless", f"Endless\n\n{words}"), arrival("one", f"One word\n\n{'x' * 5000} end, {'y' * 2100}")]
    archive.keep(plain(*told), source="odd", now=NOW)
    assert found(archive, "endless w1f") == ["odd"]
    assert found(archive, '"one word" end') == ["odd"]


def test_queries_are_read_as_people_type_them():
    assert parse_query('Merrow -"flood wall" har*') == Query(
        (Term(("Merrow",)), Term(("har",), prefix=True)), (Term(("flood", "wall")),)
    )
    assert parse_query("-- * \" ' ()") == Query()
    assert fold("CAFÉ") == fold("café") == "cafe"
    assert fold("한국") == "한국"
