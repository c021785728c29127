"""Stories that articles join one by one: found again, bounded, and rebuilt by adding again."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from reports.compose import Grouped, Stories
from tests.compose.day import DAY, TEXTS, article, event


def placed(names, **options):
    index = Stories(**options)
    return {name: index.add(article(name)).story for name in names}


def number(n: int) -> str:
    """Return a made-up word of letters."""
    return "".join(chr(ord("a") + int(digit)) * 2 for digit in f"{n:04}")


def unlike(n: int, *, days: float = 0) -> Grouped:
    words = " ".join(f"{number(n)}{letter}" for letter in "klmnopqrstuvw")
    return Grouped(f"unlike-{n}", number(n), words, DAY + timedelta(days=days), language="en")


def test_articles_join_the_story_of_their_event_as_they_come_in():
    assert placed(TEXTS) == {name: event(name) + "-1" for name in TEXTS}


def test_the_reason_names_the_nearest_article_and_the_words_they_share():
    index = Stories()
    index.add(article("fire-1"))
    told = index.add(article("fire-2", published=DAY + timedelta(hours=12)))
    assert (told.nearest, told.days) == ("fire-1", 0.5)
    assert "Orvik" in told.shared
    assert told.likeness > 0.2


def test_a_story_lives_on_across_days():
    index = Stories()
    index.add(article("fire-1"))
    for n in range(300):
        index.add(unlike(n, days=n / 10))
    assert index.add(article("fire-2", published=DAY + timedelta(days=30))).story == "fire-1"


def test_known_articles_go_where_they_were_and_new_ones_follow():
    known = {"fire-1": "old fire", "other-fire-1": "old warehouse"}
    told = placed(TEXTS, known=known)
    assert {told[name] for name in ("fire-1", "fire-2", "fire-3")} == {"old fire"}
    assert {told[name] for name in ("other-fire-1", "other-fire-2")} == {"old warehouse"}


def test_adding_again_what_is_remembered_rebuilds_the_state():
    before = placed(TEXTS)
    assert placed(TEXTS, known=before) == before
    assert placed(TEXTS) == before


@given(st.permutations([n for n in TEXTS if not n.startswith("fire")]))
@settings(max_examples=20, deadline=None)
def test_the_order_of_unrelated_articles_makes_no_difference_to_a_known_story(names):
    told = placed(["fire-1", *names, "fire-2", "fire-3"], known={"fire-1": "old fire"})
    assert [told[name] for name in ("fire-1", "fire-2", "fire-3")] == ["old fire"] * 3


def test_a_story_that_heard_nothing_for_long_is_forgotten():
    index = Stories(days=20)
    for n in range(2_000):
        index.add(unlike(n, days=n / 10))
    assert len(index) < 2 * 200 + 500
    assert index.add(unlike(1, days=200)).nearest is None


def test_no_more_stories_are_remembered_than_asked_for_even_without_times():
    index = Stories(most=50)
    for n in range(700):
        item = unlike(n)
        index.add(Grouped(item.id, item.title, item.text))
    assert len(index) <= 55


def test_an_empty_article_is_a_story_of_its_own():
    index = Stories()
    assert index.add(Grouped("1", "", "")).story == "1"
    assert index.add(Grouped("2", "", "…")).story == "2"
