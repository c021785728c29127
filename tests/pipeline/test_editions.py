"""From day to day: what was sent is remembered, what is new is told, and what was wrong is corrected."""

import json
from datetime import datetime, timedelta

import pytest

from reports.errors import ConfigurationError, EditionError
from reports.model import Decision, Format, Run, RunState
from reports.pipeline.build import build
from reports.pipeline.cadence import _BuildAndSend
from reports.pipeline.errata import draft_errata, due_errata
from reports.pipeline.rulings import rule
from reports.pipeline.send import send, send_test
from reports.pipeline.why import reasons_now, reasons_of
from reports.workspace import open_workspace

pytestmark = pytest.mark.slow

MONDAY = datetime.fromisoformat("2026-03-09T07:00:00+02:00")
TOML = """
[desk]
timezone = "Europe/Vilnius"
[lists.desk]
readers = "readers.csv"
[briefings.morning]
title = "Morning"
sources = ["news"]
formats = ["text", "mail", "json"]
lists = ["desk"]
{more}
"""
FIRE = """---
publisher: Courier
published: {at}
url: https://courier.example/fire
{more}
---
# Fire in the harbour of Orvik

A fire in the harbour of Orvik killed {dead} people on Sunday, the harbour office said. It began in a shed at noon.

{extra}
"""


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "news").mkdir()
    (tmp_path / "readers.csv").write_text("address,name\nann@example.org,Ann\n")

    def place(more=""):
        (tmp_path / "dateline.toml").write_text(TOML.format(more=more))
        return open_workspace(tmp_path, environment={})

    return place


def write(place, name, *, dead=12, at=MONDAY - timedelta(hours=12), more="", extra="Nobody knows the cause."):
    text = FIRE.format(dead=dead, at=at.isoformat(), more=more, extra=extra)
    (place.root / "news" / name).write_text(text)


def edition(place, at, **options):
    made = build(place, "morning", at=at, **options)
    return json.loads(made.files[Format.JSON].read_text())["edition"]


def sent(place, at):
    found = edition(place, at)
    send(place, "morning", clock=lambda: at, owner="test")
    return found


def test_a_draft_that_nobody_was_sent_is_not_remembered(desk):
    place = desk()
    write(place, "fire.md")
    edition(place, MONDAY)
    assert edition(place, MONDAY + timedelta(days=1))["stories"][0]["newness"] is None


def test_a_story_without_news_shrinks_to_a_line_the_next_day(desk):
    place = desk()
    write(place, "fire.md")
    sent(place, MONDAY)
    second = edition(place, MONDAY + timedelta(days=1))
    assert second["stories"] == []
    assert [(brief["headline"]["text"], brief["edition"]) for brief in second["briefs"]] == [
        ("Fire in the harbour of Orvik", 1)
    ]


def test_a_toll_that_rose_is_told_with_the_old_one(desk):
    place = desk("since_last = true")
    write(place, "fire.md")
    sent(place, MONDAY)
    write(place, "later.md", dead=15, at=MONDAY + timedelta(hours=5), extra="The search goes on.")
    (story,) = edition(place, MONDAY + timedelta(days=1))["stories"]
    assert (story["newness"], story["told_in"]) == ("updated", 1)
    assert [(c["before"], c["after"]) for c in story["changes"]] == [("12", "15")]


def test_a_scheduled_edition_without_news_is_not_made_where_the_briefing_says_so(desk):
    place = desk('nothing_new = "skip"')
    write(place, "fire.md")
    sent(place, MONDAY)
    later = MONDAY + timedelta(days=1)
    assert build(place, "morning", at=later, scheduled=True).skipped
    outcome = _BuildAndSend(place, lambda: later, "test")(Run("morning", later, RunState.BUILDING), built=print)
    assert outcome.state is RunState.SKIPPED
    assert not (place.editions / "morning" / "0002").exists()
    assert not build(place, "morning", at=later).skipped, "on demand it is made"


def test_an_edition_without_news_is_made_and_says_so_by_default(desk):
    place = desk()
    write(place, "fire.md")
    sent(place, MONDAY)
    assert not build(place, "morning", at=MONDAY + timedelta(days=1), scheduled=True).skipped


def test_a_ruling_after_an_edition_is_due_and_a_draft_of_corrections_tells_it_once(desk):
    place = desk()
    write(place, "fire.md")
    sent(place, MONDAY)
    article = json.loads((place.editions / "morning/0001/edition.json").read_text())["articles"][0]
    twelve = next(f for f in article["facts"] if f["kind"] == "figure" and f["value"] == "12")
    ruled = MONDAY + timedelta(hours=2)
    span = {"start": twelve["start"], "end": twelve["end"]}
    rule(
        place, "news/fire.md", **span, decision=Decision.CORRECTED, by="K. Vale", why="own count", now=ruled, value="11"
    )
    later = MONDAY + timedelta(hours=3)
    (due,) = due_errata(place, "morning", at=later).due
    assert (due.edition, due.said, due.right, due.by, due.since) == (1, "12", "11", "K. Vale", ruled)
    made = draft_errata(place, "morning", at=later)
    told = json.loads(made.files[Format.JSON].read_text())["edition"]
    assert (made.edition, told["stories"], [e["right"] for e in told["errata"]]) == (2, [], ["11"])
    assert "11" in made.files[Format.TEXT].read_text()
    send(place, "morning", clock=lambda: later, owner="test")
    with pytest.raises(EditionError, match="nothing is to be corrected"):
        draft_errata(place, "morning", at=later + timedelta(hours=1))


def test_an_edition_of_corrections_takes_no_news_from_the_next_one(desk):
    place = desk("since_last = true")
    write(place, "fire.md")
    sent(place, MONDAY)
    write(place, "fire.md", more='retracted: "an exercise"')
    between = MONDAY + timedelta(hours=1)
    write(place, "storm.md", at=between, extra="It was another fire, and it rained.", dead=3)
    later = MONDAY + timedelta(hours=3)
    draft_errata(place, "morning", at=later)
    send(place, "morning", clock=lambda: later, owner="test")
    third = edition(place, MONDAY + timedelta(days=1))
    assert [story["headline"]["text"] for story in third["stories"]] == ["Fire in the harbour of Orvik"]
    assert datetime.fromisoformat(third["looked"]["since"]) == MONDAY
    assert third["errata"] == []


def test_a_retracted_article_is_not_told_and_the_edition_that_told_it_is_corrected(desk):
    place = desk()
    write(place, "fire.md")
    sent(place, MONDAY)
    write(place, "fire.md", more='retracted: "an exercise, not a fire"')
    second = edition(place, MONDAY + timedelta(days=1))
    assert second["stories"] == second["briefs"] == []
    assert all("an exercise, not a fire" in erratum["why"] for erratum in second["errata"])
    assert second["errata"]


def test_an_article_under_embargo_raises_the_instant_before_which_its_edition_may_not_leave(desk):
    place = desk()
    until = MONDAY - timedelta(hours=1)
    write(place, "fire.md", more=f"embargo: {until.isoformat()}")
    assert edition(place, MONDAY - timedelta(hours=2))["stories"] == []
    edition(place, MONDAY)
    manifest = json.loads((place.editions / "morning/0001/manifest.json").read_text())
    assert manifest["not_before"] == until.isoformat()
    with pytest.raises(EditionError, match="under embargo until"):
        send(place, "morning", clock=lambda: until - timedelta(minutes=1), owner="test")
    assert send(place, "morning", clock=lambda: MONDAY, owner="test").tally.accepted == 1


def test_why_says_of_each_story_why_it_is_in_or_out_now_and_then(desk):
    place = desk('[briefings.morning.select]\nnever = ["harbour"]')
    write(place, "fire.md")
    (verdict,) = reasons_now(place, "morning", at=MONDAY).verdicts
    assert (verdict.place, verdict.reason) == (None, "it holds “harbour”, which is never printed")
    edition(place, MONDAY)
    assert reasons_of(place, "morning", 1).verdicts == (verdict,)
    with pytest.raises(EditionError):
        reasons_of(place, "morning", 9)


def test_a_test_mail_is_held_back_as_the_edition_is(desk):
    place = desk()
    until = MONDAY + timedelta(hours=5)
    write(place, "fire.md", more=f"embargo: {until.isoformat()}\ntlp: amber")
    later = MONDAY + timedelta(days=1)
    edition(place, later)
    with pytest.raises(EditionError, match="under embargo until"):
        send_test(place, "morning", "eve@example.net", clock=lambda: MONDAY)
    with pytest.raises(ConfigurationError, match="TLP:AMBER"):
        send_test(place, "morning", "ann@example.org", clock=lambda: later)
    toml = place.root / "dateline.toml"
    toml.write_text(toml.read_text().replace('readers = "readers.csv"', 'readers = "readers.csv"\ntlp = "amber"'))
    place = open_workspace(place.root, environment={})
    with pytest.raises(EditionError, match=r"may not go to eve@example\.net"):
        send_test(place, "morning", "eve@example.net", clock=lambda: later)
    assert send_test(place, "morning", "ann@example.org", clock=lambda: later).tally.accepted == 1


def test_what_a_story_tells_as_withdrawn_is_not_told_a_second_time_as_an_erratum(desk):
    place = desk("since_last = true")
    write(place, "fire.md")
    sent(place, MONDAY)
    write(place, "fire.md", more='retracted: "an exercise"')
    write(place, "later.md", dead=15, at=MONDAY + timedelta(hours=5), extra="The search goes on.")
    second = sent(place, MONDAY + timedelta(days=1))
    withdrawn = {c["before"] for s in second["stories"] for c in s["changes"] if c["newness"] == "withdrawn"}
    assert not withdrawn & {erratum["said"] for erratum in second["errata"]}
    third = edition(place, MONDAY + timedelta(days=2))
    assert third["errata"] == []
