"""What the real article must give: the figures, dates, people, places, quotations and statements that it holds."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reports import extract

NAMES = {
    "Ales Bialiatski": "Nobel Peace Prize winner",
    "Maria Kalesnikava": "prominent opposition figure",
    "Donald Trump": "former President",
    "John Coale": "U.S. Special Envoy for Belarus",
    "Viktar Babaryka": None,
    "Maxim Znak": None,
    "Alexander Lukashenko": "President",
    "Sviatlana Tsikhanouskaya": "key opposition leader",
}


@pytest.fixture(scope="module")
def found(real_text):
    return extract(real_text).as_dict()


def facts(found, kind):
    return [fact for fact in found["facts"] if fact["kind"] == kind]


def test_the_figures_are_123_114_and_the_remaining_nine_and_no_year(found):
    figures = facts(found, "figure")
    assert {f["value"] for f in figures} == {"123", "114", "9"}
    assert {"text": "114", "start": 984, "end": 987, "counted": "prisoners", "bound": "exact"}.items() <= next(
        f for f in figures if f["value"] == "114"
    ).items()
    assert next(f for f in figures if f["value"] == "9")["text"] == "nine"
    assert [f["start"] for f in figures if f["value"] == "123"] == [17, 104]


def test_both_dates_are_found_at_their_own_granularity(found):
    assert [(m["text"], m["value"]) for m in facts(found, "moment")] == [
        ("December 13, 2025", "2025-12-13"),
        ("2020", "2020"),
    ]


def test_the_eight_people_have_the_roles_that_the_text_gives_them(found):
    people = {p["name"]: p for p in facts(found, "person")}
    assert set(people) == set(NAMES)
    for name, role in NAMES.items():
        assert role is None or any(role in r["text"] for r in people[name]["roles"]), (name, people[name]["roles"])
    assert any("campaign manager" in r["text"] for r in people["Maria Kalesnikava"]["roles"])


def test_surnames_are_joined_to_full_names(found, real_text):
    people = {p["name"]: p for p in facts(found, "person")}
    for surname, name in (("Bialiatski", "Ales Bialiatski"), ("Kalesnikava", "Maria Kalesnikava")):
        assert len(people[name]["mentions"]) == real_text.count(surname)
    assert len(people["Viktar Babaryka"]["mentions"]) == real_text.count("Babaryka")


def test_belaruskali_and_the_governments_are_organisations(found):
    names = {o["name"] for o in facts(found, "organisation")}
    assert "Belaruskali" in names
    assert {"Belarusian government", "Ukrainian government"} <= {
        n.removeprefix("The ").removeprefix("the ") for n in names
    }


def test_the_four_countries_are_places_with_their_codes(found):
    assert {"BY", "US", "UA", "LT"} == {p["country"] for p in facts(found, "place")}


def test_both_quotations_have_their_speakers(found, real_text):
    quotes = {q["text"]: q for q in facts(found, "quotation")}
    fragment = quotes["“espionage, terrorism, and extremism.”"]
    assert fragment["speaker"]["text"] == "Belarusian officials"
    being = next(q for text, q in quotes.items() if text.startswith("“Being released means"))
    assert (being["start"], being["end"]) == (1634, 1749)
    assert being["speaker"]["name"] == "Ales Bialiatski"
    assert being["cue"]["text"] == "stating"


def test_at_least_three_statements_have_sources(found):
    statements = facts(found, "statement")
    assert len(statements) >= 3
    coale = next(s for s in statements if s["source"]["name"] == "John Coale")
    assert (
        coale["text"] == "sanctions against Belaruskali, one of Belarus’s largest state-owned companies, will be lifted"
    )
    assert (coale["start"], coale["end"]) == (845, 938)


def test_the_parts_are_added_up(found):
    sums = [f for f in found["findings"] if f["check"] == "sum"]
    assert [(f["message"], f["severity"]) for f in sums] == [("114 + 9 = 123", "ok")]
    assert sorted(map(tuple, sums[0]["spans"])) == [(104, 107), (984, 987), (1047, 1051)]


def test_every_span_holds_its_text(found, real_text):
    for fact in found["facts"]:
        assert real_text[fact["start"] : fact["end"]] == fact["text"]
        start, end = fact["sentence"]
        assert start <= fact["start"] < fact["end"] <= end


@pytest.mark.slow
def test_the_command_prints_the_same(found, checkout):
    article = "data/articles/000_3fb4b1d8af8228ce.txt"
    command = [str(Path(sys.executable).parent / "dateline"), "facts", article, "--json"]
    printed = json.loads(subprocess.run(command, cwd=checkout, check=True, capture_output=True).stdout)
    assert printed["facts"] == found["facts"]
    assert printed["article"]["length"] == 3000
    assert printed["article"]["published"] is None
