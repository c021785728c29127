"""What an editor decided counts, or is said not to; and no article takes the others with it."""

import json
from datetime import datetime

import pytest

from reports.errors import ConfigurationError, EditionError
from reports.intake import read
from reports.model import Decision, Format, Span
from reports.pipeline import build, check
from reports.pipeline.rulings import rule
from reports.workspace import open_workspace

FIRST = "Storm in Orvik\n\nThe storm drove 640 residents from Orvik on May 3, 2025. Observers said that 9 boats sank.\n"
SECOND = "Storm in Orvik\n\nThe storm drove 460 residents from Orvik on May 3, 2025. Roofs were torn off.\n"
SETTINGS = """
[desk]
timezone = "Europe/Vilnius"

[briefings.morning]
title = "Morning briefing"
sources = ["data/articles"]

[briefings.evening]
title = "Evening briefing"
sources = ["data/evening"]
"""
NOW = datetime.fromisoformat("2025-12-15T07:00:00+02:00")
WHO = {"by": "A. Okafor", "why": "known", "now": NOW}
ARTICLE = "data/articles/first.txt"


@pytest.fixture
def desk(tmp_path):
    """A workspace of two briefings, two articles on one event in the first."""
    for name in ("articles", "evening", "rulings"):
        (tmp_path / "data" / name).mkdir(parents=True)
    (tmp_path / ARTICLE).write_text(FIRST)
    (tmp_path / "data/articles/second.txt").write_text(SECOND)
    (tmp_path / "data/evening/other.txt").write_text("Quiet in Hollin\n\nIt rained in Hollin.\n")
    (tmp_path / "dateline.toml").write_text(SETTINGS)
    return open_workspace(tmp_path, environment={})


def written(desk, article=ARTICLE, **more):
    """Write a ruling by hand, without an origin."""
    known = {
        "article": read(desk.root / article, shown=article).sha256,
        "kind": "figure", "start": FIRST.index("640"), "end": FIRST.index("640") + 3, "text": "640",
        "decision": "corrected", "value": "460", "by": "A", "why": "b",
    }  # fmt: skip
    table = "\n".join(f"{name} = {json.dumps(value)}" for name, value in (known | more).items() if value is not None)
    (desk.root / "data/rulings/hand.toml").write_text(f"[[ruling]]\n{table}\n")


def built(desk, key="morning", **more):
    made = build(desk, key, at=NOW, formats=(Format.JSON,), **more)
    return made, json.loads((made.folder / "edition.json").read_text())


def told(edition, check_name):
    articles = [f for a in edition["articles"] for f in a["findings"]]
    return [f["message"] for f in articles + edition.get("findings", []) if f["check"] == check_name]


def place_of(words, text=FIRST):
    return Span(text.index(words), text.index(words) + len(words))


def test_a_correction_that_meets_no_fact_is_said_with_the_fact_that_is_there(desk):
    written(desk, end=FIRST.index("640") + 13, text="640 residents")
    faults = [fault.message for fault in built(desk)[0].faults]
    assert len(faults) == 1
    assert "changes nothing: no figure was read there; the figure “640” is at" in faults[0]
    assert [fault.message for fault in check(desk).faults] == faults
    with pytest.raises(ConfigurationError):
        built(desk, strict=True)


def test_a_ruling_whose_text_no_article_has_is_said_and_one_for_another_briefing_is_not(desk):
    written(desk)
    assert built(desk, "evening")[0].faults == ()
    written(desk, article="data/evening/other.txt")
    (desk.root / "data/evening/other.txt").write_text("Rain in Hollin\n\nIt rained.\n")
    assert "no article has the text" in built(desk)[0].faults[0].message
    assert "no article has the text" in check(desk).faults[0].message


def test_rulings_on_an_article_that_was_taken_away_are_a_warning_of_the_check_only(desk):
    rule(desk, ARTICLE, places=[place_of("640")], decision=Decision.CONFIRMED, **WHO)
    (desk.root / ARTICLE).unlink()
    assert built(desk)[0].faults == ()
    assert any("first.txt is no longer among the sources; 1 ruling on it" in line for line in check(desk).warnings)


def test_a_difference_between_articles_can_be_silenced_and_is_told_again_with_other_values(desk):
    from reports.pipeline import comparing  # noqa: PLC0415

    found = []
    compare = comparing.unsilenced

    def spied(*arguments):
        found.append(compare(*arguments))
        return found[-1]

    comparing.unsilenced = spied
    try:
        built(desk)
        rule(desk, ARTICLE, places=[place_of("640")], decision=Decision.SILENCED, check="sources differ", **WHO)
        built(desk)
        rule(desk, ARTICLE, places=[place_of("640")], decision=Decision.CORRECTED, value="700", **WHO)
        built(desk)
    finally:
        comparing.unsilenced = compare
    checks = [[f.check for f in findings] for findings in (found[0], found[-2], found[-1])]
    assert checks == [["sources differ"], [], ["sources differ"]]


def test_silencing_a_finding_names_no_fact_and_leaves_a_correction_alone(desk):
    rule(desk, ARTICLE, places=[place_of("640")], decision=Decision.CORRECTED, value="650", **WHO)
    rule(desk, ARTICLE, places=[place_of("640")], decision=Decision.SILENCED, check="sources differ", **WHO)
    article = next(a for a in built(desk)[1]["articles"] if a["origin"] == ARTICLE)
    assert "650" in [f.get("value") for f in article["facts"]]
    assert (desk.root / "data/rulings/first.toml").read_text().count("kind =") == 1


def test_what_the_table_of_offices_contradicts_can_be_silenced(desk):
    (desk.root / "offices.csv").write_text("person,office,from,until,source\nAda Renn,mayor,,2020-01-01,gazette\n")
    with (desk.root / "dateline.toml").open("a") as file:
        file.write('\n[facts]\noffices = "offices.csv"\n')
    text = "Ada Renn speaks\n\nMayor Ada Renn spoke in Orvik on May 3, 2025.\n"
    (desk.root / "data/evening/other.txt").write_text(text)
    place = open_workspace(desk.root, environment={})
    assert told(built(place, "evening")[1], "office")
    span = place_of("Mayor", text)
    rule(place, "data/evening/other.txt", places=[span], decision=Decision.SILENCED, check="office", **WHO)
    assert told(built(place, "evening")[1], "office") == []


def test_an_article_that_the_rules_fail_on_is_a_fault_and_the_others_are_printed(desk, monkeypatch):
    from reports.pipeline import reading  # noqa: PLC0415

    real = reading.read_facts

    def fails(article):
        if article.origin == ARTICLE:
            raise ZeroDivisionError("no luck")
        return real(article)

    monkeypatch.setattr(reading, "read_facts", fails)
    made, edition = built(desk)
    assert [(fault.path, "ZeroDivisionError" in fault.message) for fault in made.faults] == [(ARTICLE, True)]
    assert [a["origin"] for a in edition["articles"]] == ["data/articles/second.txt"]


def test_numbers_of_any_length_and_digits_of_other_scripts_stop_no_edition(desk):
    long = "1" * 40
    (desk.root / "data/evening/long.txt").write_text(
        f"Numbers\n\nIt cost {long} euros and −99999999999999999999999999999 euros. "
        "In 20٢٥ it rained here. Two years later it snowed.\n"
    )
    made, edition = built(desk, "evening")
    build(desk, "evening", at=NOW, formats=(Format.HTML, Format.TEXT))
    assert made.faults == ()
    values = [f.get("value") for a in edition["articles"] for f in a["facts"] if f["kind"] == "figure"]
    assert {long, "-" + "9" * 29} <= set(values)


def test_a_silence_needs_the_places_of_one_finding(desk):
    text = "Toll\n\nThe flood killed 12 people in Orvik valley.\n\nThe flood killed 15 people in Orvik valley.\n\n" + (
        "The flood killed 20 people in Orvik valley.\n"
    )
    (desk.root / "data/evening/other.txt").write_text(text)
    arguments = {"decision": Decision.SILENCED, "check": "told differently", **WHO}
    before = told(built(desk, "evening")[1], "told differently")
    with pytest.raises(EditionError, match="give all the places of one"):
        rule(desk, "data/evening/other.txt", places=[place_of("12", text)], **arguments)
    rule(desk, "data/evening/other.txt", places=[place_of("12", text), place_of("15", text)], **arguments)
    assert len(told(built(desk, "evening")[1], "told differently")) == len(before) - 1
