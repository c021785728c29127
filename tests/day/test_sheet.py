"""The sheet of the fixed day says what stands in its articles, and nothing else."""

import re
import tomllib
from collections import Counter
from datetime import datetime
from decimal import Decimal

import pytest

from reports.model import Tlp
from tests.day.received import HERE, received, sheet

DAYS = ("first", "second")
STORIES = sheet()["story"]
CHANGES = {"new", "updated", "corrected", "confirmed", "withdrawn", "retracted", "late", "released", "unchanged"}
STATUSES = {"newest", "older", "stands", "differs", "wrong"}


def entries(kind):
    """Each entry of a kind with its story's key and the day of its article."""
    return [(story["key"], entry.get("day", "first"), entry) for story in STORIES for entry in story.get(kind, ())]


def holds(name, words, day="first"):
    return words in " ".join(received(day)[name].text.split())


def shingles(text, size=4):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def paragraphs(one):
    return one.text.split("\n\n")[1:]


def test_the_day_has_its_articles_events_and_languages():
    counts = {day: len(received(day)) for day in DAYS}
    assert counts == {day: sheet()["day"][day]["articles"] for day in DAYS}
    assert counts["first"] >= 32
    assert 12 <= counts["second"] <= 15
    assert sum(story["main"] for story in STORIES) == 8
    assert {one.language for one in received("first").values()} == {"en", "de"}


@pytest.mark.parametrize("day", DAYS)
def test_every_article_belongs_to_one_story(day):
    assert Counter(name for story in STORIES for name in story[day]) == Counter(received(day).keys())


def test_stories_are_told_apart_by_keys_and_name_those_alike():
    keys = [story["key"] for story in STORIES]
    assert len(set(keys)) == len(keys)
    assert {alike for story in STORIES for alike in story.get("alike", ())} <= set(keys)


@pytest.mark.parametrize("day", DAYS)
def test_the_lists_of_the_day_are_what_the_articles_state(day):
    listed, articles = sheet()["day"][day], received(day)
    assert listed.get("german", []) == sorted(n for n, a in articles.items() if a.language == "de")
    assert listed.get("official", []) == sorted(n for n, a in articles.items() if a.official)
    assert listed.get("without_date", []) == [n for n, a in articles.items() if a.published is None]
    assert listed.get("without_publisher", []) == [n for n, a in articles.items() if a.publisher is None]
    assert listed.get("tlp_amber", []) == [n for n, a in articles.items() if a.tlp == "amber"]
    assert listed.get("tlp_green", []) == [n for n, a in articles.items() if a.tlp == "green"]
    assert listed.get("embargoed", []) == [n for n, a in articles.items() if a.embargo]
    assert listed.get("retracted", []) == [n for n, a in articles.items() if a.retracted]


@pytest.mark.parametrize("day", DAYS)
def test_articles_were_published_on_their_day_but_for_late_and_changed_ones(day):
    listed = sheet()["day"][day]
    moments = {n: a.published for n, a in received(day).items() if a.published}
    assert all(isinstance(moment, datetime) for moment in moments.values())
    assert all(str(moment.tzinfo) in ("UTC+02:00", "+02:00") for moment in moments.values())
    outside = [n for n, m in moments.items() if not listed["from"] <= m < listed["until"]]
    assert outside == listed.get("late", []) + listed.get("undated_changes", [])


def test_the_embargo_holds_over_the_first_edition_and_is_over_at_the_second():
    day = sheet()["day"]
    for name in day["first"]["embargoed"]:
        embargo = received("first")[name].embargo
        assert day["first"]["printed"] < embargo < day["second"]["printed"]


def test_labels_of_stories_and_of_the_day_are_the_highest_of_their_articles():
    for story in STORIES:
        labels = [received("first")[name].tlp for name in story["first"]]
        assert (Tlp.highest(*(Tlp(x) for x in labels if x)) or "none") == story["tlp"], story["key"]
    for day in DAYS:
        labels = [Tlp(a.tlp) for a in received(day).values() if a.tlp]
        assert (Tlp.highest(*labels) or "none") == sheet()["day"][day]["tlp"]


@pytest.mark.parametrize(("key", "day", "figure"), entries("figure"))
def test_a_figure_stands_in_its_article_word_for_word(key, day, figure):
    name = figure["file"]
    story = next(s for s in STORIES if s["key"] == key)
    assert name in story[day]
    assert holds(name, figure["text"], day)
    assert received(day)[name].published == figure["at"]
    assert figure["status"] in STATUSES
    assert Decimal(figure["value"]) >= 0


def test_a_count_that_grows_has_one_newest_figure_a_day_and_older_ones_before_it():
    for story in STORIES:
        for what in {f["what"] for f in story.get("figure", ()) if f["status"] == "newest"}:
            told = [f for f in story["figure"] if f["what"] == what]
            for day in DAYS:
                newest = [f for f in told if f["status"] == "newest" and f.get("day", "first") == day]
                older = [f for f in told if f["status"] == "older" and f.get("day", "first") == day]
                assert len(newest) <= 1
                assert all(f["at"] < n["at"] for n in newest for f in older)


@pytest.mark.parametrize(("key", "day", "total"), entries("sum"))
def test_a_sum_is_made_of_numbers_in_its_article(key, day, total):
    numbers = re.findall(r"\d+(?:[.,]\d+)*", received("first")[total["file"]].text)
    written = [*total["parts"], total["total"]] if total.get("total_is_written", True) else total["parts"]
    assert set(written) <= set(numbers)
    assert (sum(map(Decimal, total["parts"])) == Decimal(total["total"])) is total["holds"]


@pytest.mark.parametrize(("key", "day", "differing"), entries("differs"))
def test_values_that_differ_stand_in_their_articles(key, day, differing):
    columns = [differing[name] for name in ("values", "files", "words", "who")]
    assert len({len(column) for column in columns}) == 1
    for value, name, words, _ in zip(*columns, strict=True):
        assert holds(name, words)
        bare = words.replace(",", "")
        assert value in bare


@pytest.mark.parametrize(("key", "day", "said"), entries("unnamed"))
def test_what_unnamed_sources_say_stands_in_its_article(key, day, said):
    assert holds(said["file"], said["source"])
    assert holds(said["file"], said["text"])


@pytest.mark.parametrize(("key", "day", "later"), entries("later"))
def test_what_the_second_day_changes_stands_in_both_articles(key, day, later):
    assert later["change"] in CHANGES
    assert "file" in later or "old_file" in later
    if "file" in later:
        assert holds(later["file"], later["text"], "second")
    if "old_file" in later:
        assert holds(later["old_file"], later["old_text"])
    if later["change"] in ("updated", "corrected"):
        assert later["old"] != later["new"]


def test_stories_of_which_nothing_is_new_are_listed():
    silent = [s["key"] for s in STORIES if s["first"] and all(x["change"] == "unchanged" for x in s.get("later", ()))]
    assert silent == [
        key for key in (s["key"] for s in STORIES) if key in sheet()["day"]["second"]["unchanged_stories"]
    ]
    assert [s["key"] for s in STORIES if not s["first"]] == sheet()["day"]["second"]["new_stories"]


@pytest.mark.parametrize("copy", sheet()["copy"], ids=lambda copy: copy["file"])
def test_copies_repeat_their_agency_as_claimed(copy):
    one, of = received("first")[copy["file"]], received("first")[copy["of"]]
    assert of.publisher == copy["agency"]
    assert one.publisher != of.publisher
    assert copy["credit"] in one.text
    assert one.published > of.published
    if copy["kind"] == "exact":
        assert one.text == of.text
    elif copy["kind"] == "shortened":
        kept = [p for p in paragraphs(one) if p != copy["credit"]]
        originals = {p.replace("QUILLHAVEN (SPA) — ", "") for p in paragraphs(of)}
        assert set(kept) < originals
    else:
        mine, theirs = shingles("\n".join(paragraphs(one))), shingles("\n".join(paragraphs(of)))
        assert 0.8 < len(mine & theirs) / len(mine) < 1


def test_nothing_else_of_the_day_is_a_copy():
    claimed = {frozenset((c["file"], c["of"])) for c in sheet()["copy"]} | {
        frozenset(("ferry-observer.md", "ferry-echo.txt"))
    }
    texts = {name: shingles(one.text) for name, one in received("first").items()}
    near = {
        frozenset((a, b))
        for a in texts
        for b in texts
        if a < b and len(texts[a] & texts[b]) > 0.4 * min(len(texts[a]), len(texts[b]))
    }
    assert near == claimed


def test_independent_sources_are_the_publishers_without_the_copies():
    copied = {copy["file"] for copy in sheet()["copy"]}
    for story in STORIES:
        for day in DAYS:
            own = [received(day)[n].publisher for n in story[day] if day == "second" or n not in copied]
            assert len(set(own)) == story["independent"][day], story["key"]
        first = {received("first")[n].publisher for n in story["first"] if n not in copied} - {None}
        told = first or {received("second")[n].publisher for n in story["second"]}
        assert sorted(told) == story["sources"], story["key"]


@pytest.mark.parametrize("version", sheet()["version"], ids=lambda version: version["file"])
def test_a_changed_article_keeps_its_address_and_says_what_changed(version):
    old, new = (received(day)[version["file"]] for day in DAYS)
    assert old.url
    assert old.url == new.url
    undated = version["file"] in sheet()["day"]["second"]["undated_changes"]
    assert (old.published == new.published) is undated
    assert old.published <= new.published
    assert version["says"] in (new.retracted or new.text)
    if version["kind"] == "retracted":
        assert new.text == old.text
        assert new.retracted
        assert old.retracted is None
    else:
        assert version["removed"] in old.text
        assert version["removed"] not in new.text
        assert version["added"] in new.text
        assert version["added"] not in old.text


def test_no_other_address_comes_twice():
    first, second = ({a.url for a in received(day).values() if a.url} for day in DAYS)
    assert first & second == {received("first")[v["file"]].url for v in sheet()["version"]}


@pytest.mark.parametrize("name", sheet()["day"]["second"]["repeats"])
def test_articles_that_only_repeat_bring_no_number_that_is_new(name):
    story = next(s for s in STORIES if name in s["second"])
    known = " ".join(received("first")[n].text for n in story["first"])
    numbers = set(re.findall(r"\d+(?:[.,:]\d+)*", received("second")[name].text))
    assert numbers <= set(re.findall(r"\d+(?:[.,:]\d+)*", known))


@pytest.mark.parametrize("day", DAYS)
def test_every_file_says_in_its_note_that_it_is_fictional_and_never_in_its_text(day):
    for file in sorted((HERE / day).iterdir()):
        told = file.with_suffix(".toml") if file.suffix == ".txt" else file
        assert "Fictional" in told.read_text(encoding="utf-8"), file.name
        assert file.suffix != ".toml" or tomllib.loads(file.read_text(encoding="utf-8"))["note"]
    assert not [
        a.name for a in received(day).values() if re.search(r"fictional|erfunden|invented", a.text, re.IGNORECASE)
    ]


def test_the_formats_are_mixed():
    suffixes = Counter(file.suffix for file in (HERE / "first").iterdir())
    assert set(suffixes) == {".txt", ".md", ".html", ".toml", ".eml", ".jsonl", ".xml"}
