"""JSON Lines: each line an article or a fault with its number; a file is read on from where it was left."""

import io
import json
import os
from datetime import UTC, date, datetime

import pytest

from reports.errors import SourceError
from reports.intake.json_lines import read_lines
from reports.intake.lines import LONGEST_LINE
from reports.model import Arrival, Tlp
from tests.intake.sources import collected


def line(number=1, **fields):
    about = {"id": f"n{number}", "title": f"Bridge {number}", "text": "It opened on Monday."}
    return json.dumps({**about, **fields}, ensure_ascii=False) + "\n"


def read(text, **given):
    return list(read_lines(io.BytesIO(text if isinstance(text, bytes) else text.encode()), shown="a.jsonl", **given))


def articles(text):
    return [item.article for item in read(text) if isinstance(item, Arrival)]


def test_a_line_states_all_that_a_sidecar_can():
    (found,) = read(
        line(
            text="Opening\n\nIt opened on Monday.\n\nIt is long.",
            published="2026-03-14T09:00:00Z",
            publisher="Orvik Post",
            author="Ada Fenn",
            url="https://news.example/1?utm_source=x",
            language="en",
            embargo="2026-03-15T00:00:00Z",
            tlp="TLP:AMBER",
            retracted="It did not open.",
            official=True,
            note="for people",
        )
    )
    article = found.article
    assert found.key == "https://news.example/1"
    assert found.retracted == article.retracted == "It did not open."
    assert article.published == datetime(2026, 3, 14, 9, tzinfo=UTC)
    assert (article.tlp, article.official, article.author) == (Tlp.AMBER, True, "Ada Fenn")
    assert [b.kind.value for b in article.blocks] == ["title", "heading", "paragraph", "paragraph"]
    assert article.origin == "a.jsonl:1"


def test_parts_are_paragraphs_or_name_their_kind():
    (article,) = articles(line(text=None, parts=["One.", {"kind": "heading", "text": "Two"}, {"text": "Three."}, " "]))
    assert [b.span.of(article.text) for b in article.blocks[1:]] == ["One.", "Two", "Three."]
    assert article.blocks[2].kind.value == "heading"


def test_keys_are_the_address_else_the_id_else_title_and_day():
    assert [item.key for item in read(line() + line(id=7) + line(url="https://A.example/x#y"))] == [
        *("n1", "7", "https://a.example/x")
    ]
    days = [read(line(id=None, published=day))[0].key for day in ("2026-03-13", "2026-03-14", "2026-03-14")]
    assert days[0] != days[1] == days[2]


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("nonsense", "it isn't JSON: Expecting value at character 1"),
        ("[1]", "it isn't an object"),
        ('{"title": "T"}', "needs either text, a string, or parts"),
        ('{"title": "T", "text": "x", "parts": []}', "needs either text"),
        ('{"title": "T", "parts": [3]}', "parts: each must be"),
        ('{"text": "x y"}', "has no title"),
        ('{"title": "T", "text": " "}', "has no text after its title"),
        ('{"title": "T", "text": "x", "published": "soon"}', "published: must be a date"),
        ('{"title": "T", "text": "x", "colour": "red"}', "there is no field 'colour'"),
        ("[" * 100_000, "nested too deeply"),
        (b"\xff\xfe", "it isn't UTF-8"),
        ("1" * 5000, "can't be read"),
    ],
)
def test_a_bad_line_is_a_fault_with_its_number_and_costs_no_other(bad, said):
    bad = bad if isinstance(bad, bytes) else bad.encode()
    found = read(line(1).encode() + b"\n" + bad + b"\n" + line(2).encode())
    assert [isinstance(item, Arrival) for item in found] == [True, False, True]
    assert (found[1].path, found[1].line) == ("a.jsonl", 3)
    assert said in found[1].message


def test_a_line_of_more_than_five_megabytes_is_refused_and_the_next_is_read():
    found = read(line(1) + line(2, text="x" * LONGEST_LINE) + line(3))
    assert [str(item) for item in found if not isinstance(item, Arrival)] == ["a.jsonl:2: is longer than 5 MB"]
    assert [item.key for item in found if isinstance(item, Arrival)] == ["n1", "n3"]


def test_a_byte_order_mark_and_surrogates_are_survived():
    (article,) = articles(b"\xef\xbb\xbf" + line(title="Bridge \ud800").encode("utf-8", "replace"))
    assert article.title.startswith("Bridge")
    assert articles('{"title": "Bridge \\ud800", "text": "It opened."}')[0].title == "Bridge"


def test_lines_count_from_where_the_stream_began():
    assert read("x\n", first=41)[0].line == 41


@pytest.fixture
def watch(tmp_path):
    def run(text=None, state=None, **settings):
        if text is not None:
            (tmp_path / "a.jsonl").write_text(text)
        found = collected(tmp_path, state=state, kind="jsonl", path="a.jsonl", **settings)
        found.keys = [arrival.key for arrival in found.arrivals]
        return found

    return run


def test_a_file_that_grew_is_read_on(watch):
    first = watch(line(1) + line(2))
    assert first.keys == ["n1", "n2"]
    assert watch(state=first.state).keys == []
    grown = watch(line(1) + line(2) + line(3) + "bad\n", first.state)
    assert grown.keys == ["n3"]
    assert grown.faults[0].startswith("a.jsonl:4: ")
    assert watch(state=grown.state).faults == []


def test_a_file_that_is_another_is_read_from_its_start(watch):
    state = watch(line(1) + line(2)).state
    assert watch(line(1, text="It closed again.") + line(2), state).keys == ["n1", "n2"]
    assert watch(line(3), state).keys == ["n3"]


def test_most_lines_are_read_at_once_and_the_next_collection_goes_on(watch):
    text = "".join(line(n) for n in range(5))
    first = watch(text, most=3)
    second = watch(state=first.state, most=3)
    assert (first.keys, second.keys) == (["n0", "n1", "n2"], ["n3", "n4"])


def test_a_last_line_that_is_still_written_waits_for_its_end(watch):
    whole = line(2)
    first = watch(line(1) + whole[:20])
    assert (first.keys, first.faults) == (["n1"], [])
    assert watch(line(1) + whole, first.state).keys == ["n2"]


def test_a_last_line_without_a_line_break_is_read(watch):
    first = watch(line(1) + line(2).rstrip("\n"))
    assert first.keys == ["n1", "n2"]
    assert watch(line(1) + line(2) + line(3), first.state).keys == ["n3"]


def test_checkpoints_stand_for_what_came_before_them(watch):
    found = watch("".join(line(n) for n in range(120)))
    assert [checkpoint.state["lines"] for checkpoint in found.checkpoints] == ["50", "100", "120"]
    assert watch(state=found.checkpoints[0].state).keys == found.keys[50:]


@pytest.mark.parametrize(
    "state", [{"offset": "-1"}, {"offset": "x"}, {"offset": "99999"}, {"offset": "3", "sha256": "0"}]
)
def test_a_state_that_does_not_fit_is_no_state(watch, state):
    assert watch(line(1), state).keys == ["n1"]


def test_a_file_that_is_not_there_fails_as_a_whole(watch):
    with pytest.raises(SourceError, match="No such file"):
        watch()


def test_a_link_that_leads_out_fails_as_a_whole(watch, tmp_path, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "b.jsonl"
    outside.write_text(line(1))
    (tmp_path / "a.jsonl").symlink_to(outside)
    with pytest.raises(SourceError, match="leads out of the workspace"):
        watch()


def test_the_source_states_publisher_and_language(watch):
    (article,) = watch(line(1, published="2026-03-14"), publisher="Orvik Post", language="de").articles
    assert (article.publisher, article.language, article.published) == ("Orvik Post", "de", date(2026, 3, 14))


@pytest.mark.parametrize("kind", ["jsonl", "mbox"])
def test_a_pipe_that_nobody_writes_to_is_no_file_and_is_not_waited_for(tmp_path, kind):
    os.mkfifo(tmp_path / "a.jsonl")
    with pytest.raises(SourceError, match="is not a regular file"):
        collected(tmp_path, kind=kind, path="a.jsonl")
