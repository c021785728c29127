"""Articles of one event come together, different events stay apart, and a story of yesterday is the same one today."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.compose import Grouped, group, join, stories
from reports.compose.stories.abroad import told_abroad
from reports.compose.stories.terms import read
from tests.compose.day import DAY, TEXTS, article, event

FIRE = "A fire destroyed twelve boats in the harbour of Orvik on Saturday night, the harbour master said."
FIRE_AGAIN = "Twelve boats were lost when a fire broke out in the harbour of Orvik, according to the harbour master."
VOTE = "The assembly of Merrow voted to ration drinking water after the driest autumn in forty years."


def records(*texts):
    return [{"id": str(n), "title": text[:30], "text": text} for n, text in enumerate(texts)]


def events_of(groups):
    return sorted(sorted(item.id for item in members) for members in groups)


EVENTS = sorted(sorted(name for name in TEXTS if event(name) == one) for one in {event(name) for name in TEXTS})


def test_two_reports_of_one_event_are_one_story():
    assert stories(records(FIRE, VOTE, FIRE_AGAIN)) == [["0", "2"], ["1"]]


def test_nothing_and_one_article_are_no_difficulty():
    assert stories([]) == []
    assert stories(records(FIRE)) == [["0"]]


def test_articles_without_a_word_in_common_stay_apart():
    assert stories(records("", "…", "Orvik")) == [["0"], ["1"], ["2"]]


def test_a_records_publication_may_be_a_text_a_date_nothing_or_nonsense():
    given = records(FIRE, FIRE_AGAIN, FIRE, FIRE_AGAIN)
    for record, published in zip(given, ("2031-10-04T08:00:00Z", date(2031, 10, 4), None, "yesterday"), strict=True):
        record["published"] = published
    assert stories(given) == [["0", "1", "2", "3"]]


def test_a_days_news_is_grouped_by_event_across_languages_and_the_two_fires_stay_apart():
    assert events_of(group([article(name) for name in TEXTS])) == EVENTS


@pytest.mark.parametrize("changed", [{"published": None}, {"publisher": None}, {"language": ""}])
def test_it_is_so_without_times_publishers_or_languages(changed):
    assert events_of(group([article(name, **changed) for name in TEXTS])) == EVENTS


@given(st.randoms(use_true_random=False))
@settings(max_examples=10, deadline=None)
def test_the_order_of_articles_makes_no_difference(chance: random.Random):
    assert events_of(group([article(name) for name in chance.sample(list(TEXTS), len(TEXTS))])) == EVENTS


def test_names_that_somebody_has_read_count_instead_of_capitals():
    one = Grouped("1", "", "the mayor opened the bridge over the river and cut the ribbon", language="en")
    two = Grouped("2", "", "die bürgermeisterin hat die brücke eingeweiht und das band zerschnitten", language="de")
    names = frozenset({"Lene Tamm", "Orvik", "Halden"})
    assert len(group([one, two])) == 2
    named = [Grouped(item.id, item.title, item.text, language=item.language, names=names) for item in (one, two)]
    assert len(group(named)) == 1


def test_the_same_kind_of_event_a_year_later_is_another_story():
    report = (
        "The marathon in Halden drew {} runners; mayor Olga Brim started it at nine on the market square by the bridge."
    )
    one = Grouped("1", "Marathon in Halden", report.format("4,100") + " Ines Kolb won the race.", DAY)
    two = Grouped("2", "Halden marathon", report.format("3,870") + " Timo Rask was first.", DAY + timedelta(days=365))
    late, near = (join([one, two])[1].likeness, join([one, two.__class__("2", two.title, two.text, DAY)])[1].likeness)
    assert late < near


def test_each_article_is_told_its_story_the_nearest_article_and_the_words_they_share():
    told = dict(zip(TEXTS, join([article(name) for name in TEXTS]), strict=True))
    assert told["fire-2"].story == "fire-1"
    assert told["fire-1"].nearest in ("fire-2", "fire-3")
    assert told["fire-2"].days is not None
    assert "Orvik" in told["fire-2"].shared
    assert {"Orvik", "Solveig"} <= set(told["fire-3"].shared)
    assert all(0 < told[name].likeness < 1 for name in ("fire-1", "fire-2", "fire-3"))


def test_in_german_a_noun_is_no_name_that_another_language_shares():
    german = "Ein Boot sank im Hafen. Ida Renn sagte, das Wasser und der Wind seien kalt gewesen, und Merrow trauere."
    english = "A boat sank off Merrow on Monday. Harbour master Ida Renn said the wind had turned."
    one = read(Grouped("1", "Boot sank", german, language="de"))
    two = read(Grouped("2", "Boat sank", english, language="en"))
    (kept, _) = told_abroad([one, two])
    assert {"renn", "merrow"} <= set(kept.names)
    assert not {"wasser", "wind", "hafen"} & set(kept.names)
    (alone,) = told_abroad([one])
    assert "wasser" in alone.names


def test_an_article_that_is_alone_is_its_own_story_and_near_nothing():
    (told,) = join([article("fire-1")])
    assert (told.story, told.nearest, told.likeness, told.shared, told.days) == ("fire-1", None, 0.0, (), None)


def test_a_known_story_keeps_its_identity_and_new_articles_join_it():
    known = {"fire-2": "yesterdays-first"}
    told = dict(zip(TEXTS, join([article(name) for name in TEXTS], known=known), strict=True))
    assert {told[name].story for name in ("fire-1", "fire-2", "fire-3")} == {"yesterdays-first"}


def test_two_known_stories_never_become_one():
    items = [article(name) for name in ("fire-1", "fire-2", "fire-3")]
    told = join(items, known={"fire-1": "a", "fire-2": "b"})
    assert [one.story for one in told[:2]] == ["a", "b"]
    assert told[2].story in {"a", "b"}


def test_what_is_known_to_be_one_story_stays_one_however_different():
    items = [article("fire-1"), article("cup-1"), article("bank-1")]
    told = join(items, known={"fire-1": "a", "cup-1": "a"})
    assert [one.story for one in told] == ["a", "a", "bank-1"]


@given(st.sets(st.sampled_from(sorted(TEXTS))), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_known_stories_stay_as_they_are_whatever_comes_and_in_whatever_order(known, chance):
    before = {name: event(name) + " of old" for name in known}
    names = chance.sample(list(TEXTS), len(TEXTS))
    told = dict(zip(names, join([article(name) for name in names], known=before), strict=True))
    assert {name: told[name].story for name in known} == before


@given(st.lists(st.text(max_size=200), max_size=12))
@settings(max_examples=60, deadline=None)
def test_each_article_is_in_exactly_one_story(texts):
    given = records(*texts)
    groups = stories(given)
    assert sorted(one for members in groups for one in members) == sorted(record["id"] for record in given)
    assert all(members for members in groups)


def test_articles_with_one_id_are_each_told_a_story():
    again = [article("fire-1"), article("fire-1", publisher="Halden Echo"), article("cup-1")]
    assert [[item.publisher for item in members] for members in group(again)] == [
        ["fire-1 Post", "Halden Echo"],
        ["cup-1 Post"],
    ]


def test_a_stranger_s_text_of_any_size_is_read_at_its_beginning_only():
    giant = "a" * 1_000_000
    many = " ".join(f"w{n:x}q" for n in range(100_000))
    digits = "1,2" * 300_000
    given = records(giant, many, digits, FIRE)
    assert stories(given) == [["0"], ["1"], ["2"], ["3"]]
