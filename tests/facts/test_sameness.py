"""Figures of two articles are held against each other only where both tell one quantity."""

from datetime import UTC, datetime

import pytest

from reports.facts import compare
from reports.facts.reading import facts_of
from reports.model import Article, Severity, blocks_of, digest


def article(body, *, at=None, publisher=None, language="en", title="News of the day"):
    text = f"{title}\n\n{body}"
    told = Article(
        digest(text + str(at))[:16],
        title,
        text,
        digest(text),
        blocks_of(text),
        language=language,
        publisher=publisher,
        published=at,
    )
    return facts_of(told)


def at(hour, minute=0):
    return datetime(2026, 5, 4, hour, minute, tzinfo=UTC)


def checks(one, other, language="en"):
    return [f.check for f in compare([article(body, at=at(9), language=language) for body in (one, other)])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Four people were killed when the bridge at Orvik fell.",
            "60 people were rescued when the bridge at Orvik fell.",
        ),
        ("The bridge at Orvik fell, killing four people.", "The bridge at Orvik fell, and seven people are missing."),
        ("Four people died on the bridge at Orvik.", "There were 70 people aboard the tram on the bridge at Orvik."),
        (
            "In April unemployment in the isles rose to 4.1 percent.",
            "Unemployment in the isles was 3.8 percent in January.",
        ),
        ("The court found her guilty on three of five charges.", "The court found her guilty on three charges."),
        ("Four people died in the flood in Orvik.", "Nine people died in the flood in Orvik in 2011."),
    ],
)
def test_figures_of_other_fates_or_other_times_do_not_differ(one, other):
    assert checks(one, other) == []
    assert checks(other, one) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("There were 70 people on board the tram.", "Her brother, who sells the tickets, counted 66 people aboard."),
        ("Four people were hurt when the bridge fell.", "The fall of the bridge injured five people."),
        ("Unemployment in the isles rose to 4.1 percent in April.", "In April unemployment stood at 4.4 percent."),
    ],
)
def test_one_quantity_with_two_values_differs(one, other):
    assert checks(one, other) == ["sources differ"]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Beim Einsturz der Brücke starben vier Menschen.", "Beim Einsturz der Brücke wurden 60 Menschen gerettet.", 0),
        ("Beim Einsturz der Brücke starben vier Menschen.", "Beim Einsturz der Brücke starben fünf Menschen.", 1),
        ("An Bord der Bahn waren 70 Menschen.", "66 Personen waren an Bord, sagt ihr Bruder.", 1),
        ("Vier Menschen werden noch vermisst.", "Fünf Menschen wurden bei dem Einsturz verletzt.", 0),
    ],
)
def test_german_figures_are_told_apart_by_fate(one, other, differ):
    assert len(checks(one, other, "de")) == differ


def told(early, late, **publishers):
    one, other = (
        article(body, at=at, publisher=publishers.get(name, name))
        for name, body, at in (("Courier", *early), ("Gazette", *late))
    )
    return [(f.check, f.severity, f.message) for f in compare([one, other])]


FALL = "{} people were killed when the bridge at Orvik fell."


def test_a_count_that_grew_is_a_newer_figure_and_no_difference():
    assert told((FALL.format("12"), at(9)), (FALL.format("15"), at(21))) == [
        ("newer figure", Severity.NOTE, "15 people (Gazette, 21:00 +00:00), earlier 12 (Courier, 09:00 +00:00)")
    ]


def test_a_count_that_another_paper_tells_at_the_same_time_or_smaller_differs():
    assert [f[0] for f in told((FALL.format("12"), at(9)), (FALL.format("15"), at(9, 30)))] == ["sources differ"]
    assert [f[0] for f in told((FALL.format("15"), at(9)), (FALL.format("12"), at(21)))] == ["sources differ"]


def test_a_paper_that_corrects_itself_tells_a_newer_figure():
    found = told((FALL.format("15"), at(9)), (FALL.format("12"), at(21)), Courier="Gazette")
    assert [f[0] for f in found] == ["newer figure"]


def test_the_list_of_those_aboard_does_not_grow():
    aboard = "The tram had {} people on board when it left Orvik."
    assert [f[0] for f in told((aboard.format("66"), at(9)), (aboard.format("70"), at(21)))] == ["sources differ"]


def test_those_missing_become_fewer():
    missing = "After the fall of the bridge {} people are missing."
    assert [f[0] for f in told((missing.format("12"), at(9)), (missing.format("7"), at(21)))] == ["newer figure"]


def test_two_values_are_told_once_however_many_papers_print_them():
    papers = [
        article(FALL.format(n), at=at(h), publisher=p)
        for n, h, p in (("15", 20, "A"), ("15", 19, "B"), ("12", 9, "C"), ("12", 8, "D"))
    ]
    assert [f.message for f in compare(papers)] == ["15 people (A, 20:00 +00:00), earlier 12 (C, 09:00 +00:00)"]


@pytest.mark.parametrize(
    ("body", "language", "message"),
    [
        ("The guild spoke of 900 weavers. The owners counted 600.", "en", "told in two ways: 900 and 600 weavers"),
        ("The owners put the number of looms lost at 90. The guild says 120.", "en", "told in two ways: 90 and 120"),
        (
            "Die Gilde spricht von 900 Webern. Die Fabrik zählt 600.",
            "de",
            "told in two ways: 900 and 600 Webern",
        ),
    ],
)
def test_a_bare_number_of_another_party_disputes_the_one_before(body, language, message):
    found = [f.message for f in article(body, language=language).findings if f.check == "told differently"]
    assert found == [message]


@pytest.mark.parametrize(
    "body",
    [
        "The guild spoke of 900 weavers. It has 600 members.",
        "The guild spoke of 900 weavers. The owners counted 600 looms.",
        "There are 900 weavers in Orvik. It rained. The owners counted 600.",
        "The guild spoke of 900 weavers.\n\nThe owners counted 600.",
        "The guild spoke of at least 500 weavers. The owners counted 600.",
    ],
)
def test_a_number_of_something_else_disputes_nothing(body):
    assert [f for f in article(body).findings if f.check == "told differently"] == []


def test_seats_do_not_grow_with_the_hours():
    seats = "The Guild has won {} seats in the hall of Orvik."
    assert [f[0] for f in told((seats.format("12"), at(9)), (seats.format("13"), at(21)))] == ["sources differ"]
