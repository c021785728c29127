"""An edition is proven by making it again: every byte, in another place; and what differs is named by its input."""

import json
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from reports.errors import EditionError
from reports.model import Decision
from reports.pipeline.add import add
from reports.pipeline.build import build
from reports.pipeline.collect import collect
from reports.pipeline.errata import draft_errata
from reports.pipeline.rulings import rule
from reports.pipeline.send import send
from reports.pipeline.verify import verify
from reports.workspace import open_workspace
from tests.acceptance.commands import dateline, dateline_json, refused

pytestmark = pytest.mark.slow

MONDAY = datetime(2026, 3, 9, 7, tzinfo=UTC)
TOML = """
[desk]
timezone = "Europe/Vilnius"
[lists.desk]
readers = "readers.csv"
[briefings.morning]
title = "Morning"
sources = ["news", "added"]
formats = ["mail", "text", "json"]
lists = ["desk"]
since_last = true
"""
FIRE = """---
publisher: Courier
published: 2026-03-08T19:00:00+00:00
---
# Fire in the harbour of Orvik

A fire in the harbour of Orvik killed 12 people on Sunday, the harbour office said. It began in a shed at noon.
"""
STORM = "Storm over Merrow\n\nNine people were hurt, the harbour master said."


@pytest.fixture
def place(tmp_path):
    """Make a desk with one article, in a folder of its own, and the first edition of it."""
    root = tmp_path / "desk"
    (root / "news").mkdir(parents=True)
    (root / "templates").mkdir()
    (root / "news/fire.md").write_text(FIRE)
    (root / "readers.csv").write_text("address,name\nann@example.org,Ann\n")
    (root / "templates/mine.css").write_text("p { color: black }\n")
    (root / "dateline.toml").write_text(TOML)
    found = open_workspace(root, environment={})
    build(found, "morning", at=MONDAY)
    return found


def differences(place, number=None):
    anew = open_workspace(place.root, environment={})
    return [(one.section, one.name, one.what) for one in verify(anew, "morning", number).differences]


def replaced(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def ruled(place):
    start = json.loads((place.editions / "morning/0001/edition.json").read_text())["articles"][0]["facts"]
    twelve = next(fact for fact in start if fact["kind"] == "figure" and fact["value"] == "12")
    span = {"start": twelve["start"], "end": twelve["end"]}
    now = MONDAY + timedelta(hours=1)
    rule(place, "news/fire.md", **span, decision=Decision.CORRECTED, by="K. Vale", why="own", now=now, value="11")


def test_an_edition_comes_out_the_same_elsewhere_with_all_its_forms(place, tmp_path):
    replaced(place.root / "dateline.toml", '"text", ', '"text", "html", "pdf", ')
    build(open_workspace(place.root, environment={}), "morning", at=MONDAY)
    there = tmp_path / "far" / "away"
    shutil.copytree(place.root, there, ignore=shutil.ignore_patterns("cache"))
    told = dateline("verify", "morning", cwd=there, TZ="Asia/Tokyo", PYTHONHASHSEED="7", LANG="C")
    assert "edition 1: made again, every byte of briefing.html, " in told
    assert "briefing.pdf" in told


def test_nothing_is_written_by_it(place):
    before = {path: path.stat().st_mtime_ns for path in place.root.rglob("*")}
    assert differences(place) == []
    assert {path: path.stat().st_mtime_ns for path in place.root.rglob("*")} == before


def test_a_file_of_the_edition_that_was_changed_is_named(place):
    replaced(place.editions / "morning/0001/briefing.txt", "12", "13")
    (place.editions / "morning/0001/edition.json").unlink()
    assert differences(place) == [
        ("files", "briefing.txt", "was changed since it was built"),
        ("files", "edition.json", "is no longer there, or can't be read"),
    ]


def test_a_changed_text_is_named_before_the_files_that_come_of_it(place):
    replaced(place.root / "news/fire.md", "in a shed", "in a barn")
    found = differences(place)
    assert found[0] == ("articles", "news/fire.md", "was changed since")
    assert ("files", "edition.json", "comes out differently") in found


def test_what_is_known_of_an_article_is_an_input_of_its_own(place):
    replaced(place.root / "news/fire.md", "Courier", "Herald")
    assert differences(place)[0] == ("about", "news/fire.md", "was changed since")


def test_an_article_that_is_gone_or_new_is_named(place):
    (place.root / "news/fire.md").rename(place.root / "news/blaze.md")
    assert differences(place)[:2] == [
        ("articles", "news/fire.md", "is no longer there, or no longer used"),
        ("articles", "news/blaze.md", "is new since"),
    ]


def test_a_ruling_made_since_is_named(place):
    ruled(place)
    assert differences(place)[0] == ("rulings", "data/rulings/fire.toml", "is new since")


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ('title = "Morning"', 'title = "Dawn"', "briefings.morning.title"),
        ("[desk]", '[desk]\nname = "Harbour desk"', "desk.name"),
        ("[desk]", '[desk]\naccent = "#8a1f1a"', "desk.accent"),
        ("[lists.desk]", '[mail]\nfrom = "A <a@example.org>"\n[lists.desk]', "mail.from"),
    ],
)
def test_a_setting_that_shapes_an_edition_is_named(place, old, new, name):
    replaced(place.root / "dateline.toml", old, new)
    assert differences(place)[0] == ("settings", name, "was changed since")


def test_a_setting_of_when_and_to_whom_changes_nothing(place):
    replaced(place.root / "dateline.toml", 'lists = ["desk"]', 'schedule = "0 7 * * *"')
    assert differences(place) == []


def test_one_byte_of_a_template_is_named_even_where_nothing_comes_of_it(place):
    replaced(place.root / "templates/mine.css", "black", "blacK")
    assert differences(place) == [("templates", "mine.css", "was changed since")]


def test_a_template_that_breaks_is_named_with_what_became_of_the_edition(place):
    (place.root / "templates/briefing.txt").write_text("{{ nothing_of_that_name }}")
    first, second = dateline_json("verify", "morning", cwd=place.root, code=1)["differences"]
    assert "can't be made again" in first["what"]
    assert (second["section"], second["name"], second["what"]) == ("templates", "briefing.txt", "was changed since")


def test_another_version_is_named_with_both(place):
    replaced(place.editions / "morning/0001/manifest.json", '"jinja2": "', '"jinja2": "0.')
    (found,) = differences(place)
    assert found[:2] == ("versions", "jinja2")
    assert found[2].startswith("was 0.")


def test_an_edition_that_was_sent_is_held_against_those_before_it_only(place):
    send(place, "morning", clock=lambda: MONDAY, owner="test")
    (place.root / "news/later.md").write_text(FIRE.replace("12", "15").replace("-08T19", "-09T19"))
    build(place, "morning", at=MONDAY + timedelta(days=1))
    assert differences(place, 2) == []
    (place.root / "news/later.md").unlink()
    assert differences(place, 1) == []


def test_a_correction_is_made_again_too(place):
    send(place, "morning", clock=lambda: MONDAY, owner="test")
    ruled(place)
    draft_errata(place, "morning", at=MONDAY + timedelta(hours=2))
    assert differences(place, 2) == []


def test_what_the_archive_has_got_since_is_not_in_it(place):
    for hour, name in ((-1, "Storm"), (2, "Flood")):
        (place.root / f"{name}.txt").write_text(STORM.replace("Storm", name))
        add(place, f"{name}.txt", clock=lambda hour=hour: MONDAY + timedelta(hours=hour), here=place.root)
        if name == "Storm":
            build(place, "morning", at=MONDAY)
    assert differences(place) == []


def test_what_its_sources_did_then_is_told_as_then(place):
    replaced(place.root / "dateline.toml", '"added"', '"added", "drop"')
    with (place.root / "dateline.toml").open("a") as file:
        file.write('[sources.drop]\nkind = "folder"\npath = "drop"\nexpect = "daily"\n')
    (place.root / "drop").mkdir()
    now = open_workspace(place.root, environment={})
    build(now, "morning", at=MONDAY)
    assert "never" in (place.editions / "morning/0001/edition.json").read_text()
    collect(now, clock=lambda: MONDAY + timedelta(hours=2))
    assert differences(place) == []


def test_an_edition_for_a_past_instant_keeps_what_was_there_when_it_was_built(place):
    (place.root / "storm.txt").write_text(STORM)
    add(place, "storm.txt", clock=lambda: MONDAY + timedelta(days=9), here=place.root)
    build(place, "morning", at=MONDAY)
    assert differences(place) == []


@pytest.mark.parametrize("broken", ["", "[]", "{}", '{"at": "2026-03-09", "files": {}}', '{"at": 1, "files": {}}'])
def test_a_manifest_that_says_nothing_proves_nothing(place, broken):
    (place.editions / "morning/0001/manifest.json").write_text(broken)
    with pytest.raises(EditionError, match="nothing says what this edition was made of"):
        verify(place, "morning")


def test_the_command_tells_the_first_and_counts_the_rest(place):
    replaced(place.root / "news/fire.md", "in a shed", "in a barn")
    told = dateline("verify", "morning", "1", cwd=place.root, code=1).splitlines()
    assert told[0] == "articles: news/fire.md was changed since"
    assert "--all names them" in told[1]
    every = dateline_json("verify", "morning", "--all", cwd=place.root, code=1)["differences"]
    assert [one["section"] for one in every][:2] == ["articles", "files"]
    assert [type(one["at"]) for one in every[1:]] == [int] * (len(every) - 1)
    assert "no edition 7" in refused("verify", "morning", "7", cwd=place.root)
