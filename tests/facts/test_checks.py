"""Doubt is said, and only where there is reason for it."""

import pytest

from reports.facts import compare, extract


def found(text, check):
    return [(f["message"], f["severity"]) for f in extract(text).as_dict()["findings"] if f["check"] == check]


SUM = "Crew safe\n\nThe ship carried 12 sailors. Of those saved, {} sailors swam, while the remaining three were towed."


def test_a_sum_that_holds_is_said_to_hold():
    assert found(SUM.format("9"), "sum") == [("9 + 3 = 12", "ok")]


def test_a_figure_of_other_things_between_the_parts_does_not_hide_the_sum():
    text = (
        "640 residents fled. Of those, 580 residents slept in two schools, while the remaining 60 stayed with friends."
    )
    assert found(f"Storm\n\n{text}", "sum") == [("580 + 60 = 640", "ok")]


def test_a_sum_that_does_not_hold_is_a_warning():
    assert found(SUM.format("8"), "sum") == [("8 + 3 = 11, not 12", "warning")]


@pytest.mark.parametrize("words", ["about 8", "at least 8"])
def test_a_bound_is_not_added_up(words):
    assert found(SUM.format(words), "sum") == []


def test_a_headline_that_differs_from_the_text_is_a_warning():
    text = "Fire Kills 14 Horses in Orvik\n\nA fire killed 12 horses in Orvik."
    assert found(text, "headline") == [("the headline says 14, the text says 12", "warning")]


def test_unnamed_sources_and_agentless_judgements_are_noted():
    text = "Vote\n\nObservers said that the vote was fair. It is seen as a step."
    assert found(text, "unnamed source") == [("the source is not named: “Observers”", "note")]
    assert len(found(text, "agentless judgement")) == 1


def test_what_nobody_states_of_an_article_is_noted():
    assert found("Vote\n\nIt was.", "publication time") == [("the publication time is not stated", "note")]


ONE = "Storm in Orvik\n\nThe storm drove {} residents of the harbour quarter from their homes."


@pytest.mark.parametrize(("first", "second"), [("640", "460"), ("exactly 640", "460")])
def test_two_sources_that_give_different_figures_are_a_warning(first, second):
    messages = [f.message for f in compare([extract(ONE.format(first)), extract(ONE.format(second))])]
    assert len(messages) == 1
    assert "640" in messages[0]
    assert "460" in messages[0]


@pytest.mark.parametrize(("first", "second"), [("640", "640"), ("at least 460", "640"), ("about 460", "640")])
def test_bounds_that_do_not_contradict_are_no_finding(first, second):
    assert compare([extract(ONE.format(first)), extract(ONE.format(second))]) == ()
