"""What an editor decided counts, or is said not to; and no article takes the others with it."""

import json
from datetime import datetime
from importlib import import_module

import pytest

from reports.errors import ConfigurationError
from reports.model import Decision, Format, Span
from reports.pipeline.build import build
from reports.pipeline.check import check
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


def built(desk, key="morning", **more):
    made = build(desk, key, at=NOW, formats=(Format.JSON, Format.TEXT), **more)
    return made, json.loads((made.folder / "edition.json").read_text())


def told(edition, check_name):
    articles = [f for a in edition["articles"] for f in a["findings"]]
    return [f["message"] for f in articles + edition.get("findings", []) if f["check"] == check_name]


def place_of(words, text=FIRST):
    return Span(text.index(words), text.index(words) + len(words))


def one(place, file, words, **how):
    span = Span(*words)
    return rule(place, file, start=span.start, end=span.end, **how, **WHO)


def at(words, text=FIRST):
    start = text.index(words)
    return start, start + len(words)


def test_a_difference_between_articles_can_be_silenced(desk):
    built(desk)
    assert "sources differ" in (desk.root / "var/editions/morning/0001/briefing.txt").read_text()
    one(desk, ARTICLE, at("640"), decision=Decision.SILENCED, check="sources differ")
    built(desk)
    assert "sources differ" not in (desk.root / "var/editions/morning/0001/briefing.txt").read_text()


def test_silencing_a_finding_names_no_fact_and_leaves_a_correction_alone(desk):
    one(desk, ARTICLE, at("640"), decision=Decision.CORRECTED, value="650")
    one(desk, ARTICLE, at("640"), decision=Decision.SILENCED, check="sources differ")
    article = next(a for a in built(desk)[1]["articles"] if a["article"]["origin"] == ARTICLE)
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
    one(place, "data/evening/other.txt", (span.start, span.end), decision=Decision.SILENCED, check="office")
    assert told(built(place, "evening")[1], "office") == []


def test_an_article_that_the_rules_fail_on_is_a_fault_and_the_others_are_printed(desk, monkeypatch):
    module = import_module("reports.pipeline.reading")
    real = module.read_facts

    def fails(article):
        if article.origin == ARTICLE:
            raise ZeroDivisionError("no luck")
        return real(article)

    monkeypatch.setattr(module, "read_facts", fails)
    made, edition = built(desk)
    assert [(fault.path, "ZeroDivisionError" in fault.message) for fault in made.faults] == [(ARTICLE, True)]
    assert [a["article"]["origin"] for a in edition["articles"]] == ["data/articles/second.txt"]


def test_a_ruling_that_meets_no_fact_is_a_fault_of_the_build_and_of_the_check(desk):
    one(desk, ARTICLE, at("640"), decision=Decision.CORRECTED, value="460")
    file = desk.root / "data/rulings/first.toml"
    file.write_text(
        file.read_text()
        .replace('text = "640"', 'text = "640 residents"')
        .replace(f"end = {at('640')[1]}", f"end = {at('640 residents')[1]}")
    )
    for faults in (built(desk)[0].faults, check(desk).faults):
        assert [fault.message for fault in faults] == [
            "a ruling meets no figure: “640 residents”, corrected by A. Okafor"
        ]
    with pytest.raises(ConfigurationError):
        built(desk, strict=True)
