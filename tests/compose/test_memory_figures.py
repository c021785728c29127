"""A figure is updated only where one quantity surely has a new value; else it is a new fact, or told already."""

from dataclasses import replace
from datetime import timedelta

import pytest

from reports.compose.memory import Memory, held_against
from reports.model import Bound, Newness
from tests.compose.earlier import DAY, MONDAY, edition_on, toll

KILLED = "The fire in the harbour of Orvik killed 12 people on Saturday, the harbour office said."
TWELVE = toll(KILLED, ("12", "people")).done()
STORY = TWELVE.article.id
LATER = MONDAY + timedelta(hours=5)


def news_of(*today, before=(TWELVE,), **more):
    story = before[0].article.id
    return held_against(Memory.of([edition_on(MONDAY, 3, before)]), story, today, **more)


def figures(news, report):
    return {f.text: news.newness_of(f, report.article) for f in report.facts if f.kind == "figure"}


def told(news):
    return [(t.newness.value, t.before, t.after) for t in news.changes]


def fifteen(words="The death toll of the harbour fire in Orvik rose to 15.", counted=None, **stated):
    return toll(words, ("15", counted), at=stated.pop("at", LATER), **stated).done()


def test_a_toll_that_grew_is_told_with_the_old_one_and_leads_to_the_new_words():
    report = fifteen()
    news = news_of(TWELVE, report)
    assert news.newness is Newness.UPDATED
    assert told(news) == [("updated", "12", "15")]
    (turn,) = news.changes
    assert (turn.counted, turn.edition, turn.kind, turn.why) == ("people", 3, "figure", None)
    assert turn.evidence[0].span.of(report.article.text) == "15"
    assert figures(news, report) == {"15": Newness.UPDATED}
    assert figures(news, TWELVE) == {"12": Newness.UNCHANGED}


def test_words_that_say_the_same_of_people_are_one_quantity():
    assert told(news_of(fifteen("15 people have died in the fire in the harbour of Orvik.", "people"))) == [
        ("updated", "12", "15")
    ]


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("The fire in the harbour of Orvik injured 15 people, the harbour office said.", "people"),
        ("The fire in the harbour of Orvik killed 15 horses on Saturday, the harbour office said.", "horses"),
        ("The fire in the harbour of Orvik killed, of those 15 people, the oldest first.", "people"),
        ("The fire killed 15 people in Merrow on Saturday, the harbour office said.", "people"),
        ("Last year the fire in the harbour of Orvik killed 15 people, the harbour office said.", "people"),
        ("In Hollin 15 people died.", "people"),
    ],
)
def test_another_quantity_is_a_new_fact_and_no_update(words, counted):
    report = fifteen(words, counted)
    news = news_of(report)
    assert told(news) == []
    assert figures(news, report) == {"15": Newness.NEW}
    assert news.newness is Newness.UPDATED


def test_another_unit_is_another_quantity():
    words = "The fire in the harbour of Orvik cost {} crowns, the harbour office said on Saturday."
    old = toll(words.format(12), ("12", "crowns", {"unit": "EUR"})).done()
    new = toll(words.format(15), ("15", "crowns", {"unit": "USD"}), at=LATER).done()
    assert told(news_of(new, before=(old,))) == []


def test_an_older_or_undated_article_updates_nothing():
    for at in (MONDAY - DAY, None):
        report = fifteen(at=at)
        news = news_of(report)
        assert told(news) == []
        assert figures(news, report) == {"15": Newness.NEW}


def test_what_another_source_told_differently_on_the_same_day_is_no_update():
    morning, noon = MONDAY - timedelta(hours=20), MONDAY - timedelta(hours=16)
    old = toll(KILLED, ("12", "people"), at=morning).done()
    other = fifteen(at=noon, publisher="North Sound Gazette")
    assert told(news_of(other, before=(old,))) == []
    same = fifteen(at=noon)
    assert told(news_of(same, before=(old,))) == [("updated", "12", "15")]


def test_what_another_source_told_after_the_edition_is_an_update_even_on_the_same_day():
    old = toll(KILLED, ("12", "people"), at=MONDAY - timedelta(hours=2)).done()
    assert told(news_of(fifteen(publisher="North Sound Gazette"), before=(old,))) == [("updated", "12", "15")]


def test_a_value_that_an_earlier_edition_knew_beside_the_other_is_no_update():
    both = (TWELVE, fifteen(at=MONDAY - timedelta(hours=11), publisher="North Sound Gazette"))
    again = fifteen("The fire in the harbour of Orvik killed 15 people, the harbour office said.", "people")
    news = news_of(again, before=both)
    assert told(news) == []
    assert news.newness is Newness.UNCHANGED


def test_two_told_values_that_it_could_replace_leave_it_a_new_fact():
    other = toll(KILLED.replace("12", "13"), ("13", "people"), publisher="North Sound Gazette").done()
    report = fifteen()
    news = news_of(report, before=(TWELVE, other))
    assert told(news) == []
    assert figures(news, report) == {"15": Newness.NEW}


def test_two_new_values_of_one_time_leave_both_new_facts():
    words = "The fire in the harbour of Orvik killed 15 people on Saturday. The harbour fire of Orvik killed 16 people."
    report = toll(words, ("15", "people"), ("16", "people"), at=LATER).done()
    news = news_of(report)
    assert told(news) == []
    assert set(figures(news, report).values()) == {Newness.NEW}


def test_of_two_new_values_the_newest_article_tells_the_update():
    first, second = fifteen(), toll(KILLED.replace("12", "17"), ("17", "people"), at=LATER + DAY).done()
    assert told(news_of(first, second)) == [("updated", "12", "17")]


def test_an_old_value_that_a_newer_article_goes_on_to_tell_is_not_replaced():
    again = toll(f"{KILLED} It rained.", ("12", "people"), at=LATER + DAY).done()
    report = fifteen()
    news = news_of(report, again)
    assert told(news) == []
    assert figures(news, again) == {"12": Newness.UNCHANGED}


@pytest.mark.parametrize(
    ("before", "after", "newness"),
    [
        ((12, Bound.AT_LEAST), (15, Bound.EXACT), Newness.UPDATED),
        ((12, Bound.AT_LEAST), (15, Bound.AT_LEAST), Newness.UPDATED),
        ((12, Bound.AT_LEAST), (12, Bound.EXACT), Newness.UNCHANGED),
        ((12, Bound.EXACT), (12, Bound.AT_LEAST), Newness.UNCHANGED),
        ((15, Bound.EXACT), (12, Bound.AT_LEAST), Newness.UNCHANGED),
        ((15, Bound.EXACT), (20, Bound.AT_MOST), Newness.UNCHANGED),
        ((500, Bound.ABOUT), (512, Bound.EXACT), Newness.UNCHANGED),
        ((500, Bound.ABOUT), (700, Bound.EXACT), Newness.UPDATED),
        ((7_360_000, Bound.EXACT), (7_400_000, Bound.EXACT), Newness.UNCHANGED),
        ((7_360_000, Bound.EXACT), (7_800_000, Bound.EXACT), Newness.UPDATED),
        ((12, Bound.EXACT), (10, Bound.EXACT), Newness.UPDATED),
    ],
)
def test_bounds_and_roundings_that_the_old_value_allows_are_no_news(before, after, newness):
    def report(value, bound, at, more=""):
        words = KILLED.replace("12", str(value)) + more
        return toll(words, (str(value), "people", {"bound": bound}), at=at).done()

    old, new = report(*before, MONDAY - DAY), report(*after, LATER, " It rained.")
    news = news_of(new, before=(old,))
    assert list(figures(news, new).values()) == [newness]
    assert bool(news.changes) is (newness is Newness.UPDATED)
    assert news.newness is newness


def test_from_twelve_to_fifteen_is_one_move_and_twelve_is_what_was_before():
    report = toll(
        "The death toll of the harbour fire in Orvik rose from 12 to 15.", ("12", None), ("15", None), at=LATER
    )
    assert told(news_of(report.done())) == [("updated", "12", "15")]


def test_the_next_edition_goes_on_from_the_latest_value():
    second = edition_on(MONDAY + DAY, 4, (TWELVE, fifteen()))
    second["edition"]["stories"][0]["id"] = STORY
    for told_once in second["edition"]["told"]:
        told_once["story"] = STORY
    memory = Memory.of([edition_on(MONDAY, 3, (TWELVE,)), second])
    eighteen = fifteen("The death toll of the harbour fire in Orvik rose to 15, then more.", at=LATER + DAY)
    value = replace(eighteen.facts[0], value=eighteen.facts[0].value + 3)
    (turn,) = held_against(memory, STORY, [replace(eighteen, facts=(value,))]).changes
    assert (turn.before, turn.edition) == ("15", 4)
    assert [k.telling.text for k in memory.told(STORY) if k.telling.kind == "figure"] == ["15"]
    late_copy = toll(f"{KILLED} It rained.", ("12", "people")).done()
    assert held_against(memory, STORY, [late_copy]).newness is Newness.UNCHANGED


def test_what_an_article_says_of_the_count_before_does_not_hold_the_old_value():
    words = (
        "The death toll of the harbour fire in Orvik rose to 15. By Saturday 12 people had been confirmed dead by then."
    )
    report = toll(words, ("15", None), ("12", "people"), at=LATER).done()
    assert told(news_of(report)) == [("updated", "12", "15")]
