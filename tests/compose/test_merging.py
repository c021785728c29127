"""What several articles tell of one event is told once, with all who tell it, and what differs stands beside it."""

from datetime import UTC, datetime

import pytest

from reports.compose import Masthead, Reported, compose
from reports.compose.names import Names
from reports.compose.standing import Standing, is_unnamed
from reports.model import Backing, Bound, Relation
from tests.compose.reported import AT, Pointer

MASTHEAD = Masthead("morning", "Morning briefing", "Desk", 3, AT, "Europe/Vilnius", "en")


def at(hour, minute=0):
    return datetime(2025, 5, 3, hour, minute, tzinfo=UTC)


def ferry(sentence, publisher, when, **stated):
    return Pointer(f"Ferry sinks off Orvik\n\n{sentence}", publisher=publisher, published=when, **stated)


def story_of(*reports, **more):
    return compose(MASTHEAD, [Reported(tuple(reports), **more)]).stories[0]


def figures(story):
    return [*story.strip, *story.figures]


def test_a_count_that_grew_says_what_it_was_before():
    early = ferry("When the ferry sank, 12 people died.", "Courier", at(9)).figure("12", "people")
    late = ferry("The death toll is now 15 people.", "Gazette", at(21)).figure("15", "people")
    (figure,) = figures(story_of(early.done(), late.done()))
    assert (figure.text, [(o.text, o.relation, o.outlets) for o in figure.others]) == (
        "15",
        [("12", Relation.EARLIER, ("Courier",))],
    )


def test_those_aboard_do_not_grow_so_sources_that_count_them_differ():
    early = ferry("There were 118 people aboard the ferry that sank.", "Courier", at(9)).figure("118", "people")
    late = ferry("In all, 121 people were aboard the ferry that sank.", "Gazette", at(21)).figure("121", "people")
    (figure,) = figures(story_of(early.done(), late.done()))
    assert [(o.text, o.relation) for o in figure.others] == [("118", Relation.DIFFERS)]


def test_sources_that_differ_at_one_time_stand_side_by_side():
    one = ferry("The union said that 12000 workers walked out of the yards.", "Courier", at(9)).figure(
        "12000", "workers"
    )
    two = ferry("The ministry said 7500 workers walked out of the yards.", "Gazette", at(9, 20)).figure(
        "7500", "workers"
    )
    (figure,) = figures(story_of(one.done(), two.done()))
    assert [(o.text, o.relation) for o in figure.others] == [("12000", Relation.DIFFERS)]


def test_a_later_figure_of_the_same_source_has_moved_on_even_if_it_fell():
    one = ferry("Some 12 people were missing after the ferry sank.", "Courier", at(9)).figure("12", "people")
    two = ferry("By night 2 people were missing after the ferry sank.", "Courier", at(21)).figure("2", "people")
    (figure,) = figures(story_of(one.done(), two.done()))
    assert (figure.text, figure.others[0].relation) == ("2", Relation.EARLIER)


def test_the_dead_and_the_missing_are_two_quantities():
    one = ferry("Divers found 3 people dead inside the hull.", "Courier", at(9)).figure("3", "people")
    two = ferry("The coast guard is looking for 12 people who jumped overboard.", "Gazette", at(9)).figure(
        "12", "people"
    )
    assert all(not figure.others for figure in figures(story_of(one.done(), two.done())))


def test_a_part_of_a_whole_is_no_other_value_of_it():
    one = ferry("Divers found 9 people dead inside the hull.", "Courier", at(9)).figure("9", "people")
    two = ferry("Divers found bodies inside the hull; of those, 4 people were dead.", "Gazette", at(9)).figure(
        "4", "people"
    )
    assert all(not figure.others for figure in figures(story_of(one.done(), two.done())))


def test_the_same_figure_of_two_sources_is_backed_by_both():
    one = ferry("Rescuers pulled 12 bodies from the water.", "Courier", at(9)).figure("12", "bodies")
    two = ferry("In all, 12 bodies were recovered.", "Gazette", at(10)).figure("12", "bodies")
    (figure,) = figures(story_of(one.done(), two.done()))
    assert (figure.support.backing, figure.support.count) == (Backing.INDEPENDENT, 2)
    assert figure.support.outlets == ("Gazette", "Courier")


def test_two_customers_of_an_agency_are_one_source():
    one = ferry("Rescuers pulled 12 bodies from the water.", "Courier", at(9)).figure("12", "bodies").done()
    two = ferry("In all, 12 bodies were recovered.", "Gazette", at(10)).figure("12", "bodies").done()
    articles = {report.article.id: report.article for report in (one, two)}
    standing = Standing(articles, origins=dict.fromkeys(articles, "agency:NP"))
    (figure,) = figures(story_of(one, two, standing=standing))
    assert (figure.support.backing, figure.support.count) == (Backing.SINGLE, 1)


def test_articles_whose_publisher_nobody_states_count_as_one_source():
    one = ferry("When the ferry sank, 12 people died.", None, at(9)).figure("12", "people")
    two = ferry("In all, 12 people died in the water.", None, at(10)).figure("12", "people")
    (figure,) = figures(story_of(one.done(), two.done()))
    assert (figure.support.backing, figure.support.count) == (Backing.SINGLE, 1)


def test_an_official_source_says_so():
    one = ferry("Rescuers pulled 12 bodies from the water.", "Coast Guard", at(9), official=True)
    (figure,) = figures(story_of(one.figure("12", "bodies").done()))
    assert figure.support.backing is Backing.OFFICIAL


def test_a_bound_is_kept_beside_the_other_value():
    early = ferry("Rescuers pulled at least 12 bodies from the water.", "Courier", at(9))
    early.figure("12", "bodies", bound=Bound.AT_LEAST)
    late = ferry("Rescuers had pulled 15 bodies from the water.", "Gazette", at(21)).figure("15", "bodies")
    (figure,) = figures(story_of(early.done(), late.done()))
    assert figure.others[0].bound is Bound.AT_LEAST


def test_a_quotation_that_another_source_cut_is_one_quotation():
    long = ferry("“We heard the hull crack, and then all lights went out,” said Ida Renn.", "Courier", at(9))
    long.quote("“We heard the hull crack, and then all lights went out,”", "Ida Renn")
    short = ferry("“and then all lights went out,” Renn said.", "Gazette", at(10))
    short.quote("“and then all lights went out,”", "Renn")
    (said,) = story_of(long.done(), short.done()).said
    assert said.quote.text.startswith("“We heard")
    assert said.support.count == 2


def test_a_statement_in_nearly_the_same_words_is_one_statement():
    one = ferry(
        "It was cold. Ida Renn said that the ferry had not been inspected since spring.", "Courier", at(9)
    ).person("Ida Renn")
    one.statement("the ferry had not been inspected since spring", "Ida Renn", "said")
    two = ferry("It was dark. Renn said the ferry was not inspected since the spring.", "Gazette", at(10)).person(
        "Renn"
    )
    two.statement("the ferry was not inspected since the spring", "Renn", "said")
    (stated,) = story_of(one.done(), two.done()).stated
    assert (stated.support.backing, stated.support.count) == (Backing.INDEPENDENT, 2)


def test_a_surname_joins_the_one_full_name_that_it_can_mean():
    one = ferry("Ida Renn spoke. Tomas Vael listened.", "A", at(9)).person("Ida Renn").person("Tomas Vael")
    two = ferry("Renn left early.", "B", at(9)).person("Renn")
    three = ferry("I. Renn came back.", "C", at(9)).person("I. Renn")
    names = Names([one.done(), two.done(), three.done()])
    assert [names.person(name) for name in ("Renn", "I. Renn", "Vael")] == ["Ida Renn", "Ida Renn", "Tomas Vael"]


def test_a_surname_that_two_people_bear_joins_neither():
    one = ferry("Ida Renn spoke. Paul Renn listened.", "A", at(9)).person("Ida Renn").person("Paul Renn")
    two = ferry("Renn left early.", "B", at(9)).person("Renn")
    assert Names([one.done(), two.done()]).person("Renn") == "Renn"


@pytest.mark.parametrize(
    ("source", "unnamed"),
    [
        ("a person familiar with the matter", True),
        ("two diplomatic sources", True),
        ("an official who asked not to be named", True),
        ("Ida Renn", False),
        ("the coast guard", False),
    ],
)
def test_a_source_that_is_not_named_is_known(source, unnamed):
    assert is_unnamed(source) is unnamed
