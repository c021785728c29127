"""Stories are chosen and ordered by a briefing's rules, and each says why it is in, where, or out."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.compose import Reported
from reports.compose.memory import News
from reports.compose.selection import choose_stories, fits
from reports.model import Newness
from reports.settings import Briefing
from tests.compose.reported import Pointer

NOW = datetime(2025, 5, 4, 7, tzinfo=UTC)


def event(name, words="It rained.", *, place=None, hours=2, publisher="Courier", **more):
    text = f"{name}\n\n{words}" + (f" It was in {place}." if place else "")
    pointer = Pointer(text, publisher=publisher, published=NOW - timedelta(hours=hours))
    if place:
        pointer.place(place)
    return Reported((pointer.done(),), id=name, **more)


def chosen(events, **rules):
    return choose_stories(events, Briefing(title="M", sources=("x",), **rules), language="en", now=NOW)


def order(selected):
    return [event.id for event, _ in selected.told]


def reason(selected, name):
    return next(verdict for verdict in selected.verdicts if verdict.story == name).reason


def test_newer_and_watched_stories_go_first():
    events = [event("Old", hours=40), event("New"), event("Watched", "The harbour froze.", hours=40)]
    selected = chosen(events, select={"watch": ["harbour"]})
    assert order(selected) == ["Watched", "New", "Old"]
    assert any(score.reason == "on the watch list: harbour" for score in selected.verdicts[0].scores)


def test_what_is_never_printed_is_out_whatever_else_it_holds():
    selected = chosen([event("Ad", "Horoscope and harbour.")], select={"never": ["horoscope"], "must": ["harbour"]})
    assert order(selected) == []
    assert reason(selected, "Ad") == "it holds “horoscope”, which is never printed"


def test_a_word_is_a_whole_word():
    assert order(chosen([event("Car", "The cargo came.")], select={"words": ["car go"]})) == []
    assert order(chosen([event("Cargo", "The  cargo\ncame.")], select={"words": ["Cargo came"]})) == ["Cargo"]


def test_a_briefing_that_asks_for_places_tells_no_other_stories():
    selected = chosen([event("A", place="Orvik"), event("B", place="Merrow")], select={"places": ["merrow"]})
    assert order(selected) == ["B"]
    assert "none of the words, people and places" in reason(selected, "A")


def test_a_full_section_leaves_out_the_lighter_story_and_says_so():
    events = [event("A", "Harbour."), event("B", "Harbour.", hours=30), event("C", "Road.")]
    selected = chosen(events, sections=[{"title": "Coast", "words": ["harbour"], "most": 1}])
    assert [(e.id, section) for e, section in selected.told] == [("A", "Coast"), ("C", None)]
    assert reason(selected, "B") == "the section “Coast” is full (1)"
    assert selected.unchosen == 1


def test_what_must_be_in_takes_a_place_of_a_full_edition():
    events = [event("A"), event("B"), event("Must", "Tide tables.", hours=90)]
    selected = chosen(events, select={"must": ["tide tables"], "most": 2})
    assert set(order(selected)) >= {"Must"}
    assert len(selected.told) == 2
    assert "must be in" in reason(selected, "Must")


def test_the_weightiest_story_leads_and_sections_follow_in_their_order():
    events = [event("Road", "Road."), event("Coast", "Harbour.", hours=30), event("Lead", "Road.", hours=0)]
    sections = [{"title": "Coast", "words": ["harbour"]}, {"title": "Roads", "words": ["road"]}]
    assert order(chosen(events, sections=sections)) == ["Lead", "Coast", "Road"]


def test_a_story_without_news_shrinks_to_a_line_or_is_left_out_as_the_briefing_says():
    old = event("Old", news=News(Newness.UNCHANGED, 3))
    line = chosen([old, event("New")])
    assert (order(line), [e.id for e in line.briefs]) == (["New"], ["Old"])
    out = chosen([old, event("New")], unchanged="leave out")
    assert (order(out), out.briefs, out.unchanged, out.unchosen) == (["New"], (), 1, 0)
    assert reason(out, "Old") == "nothing new since No. 3"
    assert order(chosen([old], unchanged="full")) == ["Old"]


def test_stories_from_one_place_do_not_fill_the_top():
    events = [event(f"M{n}", place="Merrow") for n in range(3)] + [event("O", place="Orvik", hours=3)]
    assert order(chosen(events))[1] == "O"


def test_only_articles_of_the_publishers_and_languages_asked_for_fit():
    article = event("A").facts[0].article
    rules = Briefing(title="M", sources=("x",), select={"publishers": ["courier"], "languages": ["en"]}).select
    assert fits(article, rules)
    assert not fits(event("B", publisher="Gazette").facts[0].article, rules)


@given(st.permutations(range(6)))
def test_the_order_in_which_stories_come_does_not_matter(order_given):
    events = [event(f"S{n}", place=["Orvik", "Merrow"][n % 2], hours=n) for n in range(6)]
    assert order(chosen([events[n] for n in order_given])) == order(chosen(events))


@pytest.mark.parametrize("count", [0, 1, 5])
def test_every_story_has_a_verdict(count):
    selected = chosen([event(f"S{n}") for n in range(count)], select={"most": 2})
    assert len(selected.verdicts) == count
    assert [v.place for v in selected.verdicts] == [1, 2, None, None, None][:count]
