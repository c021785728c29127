"""The order in which things give way: the least certain and least important first."""

from dataclasses import replace

from reports.model import Severity
from reports.render.sheet.kept import keep
from reports.render.sheet.ladder import ladder
from reports.render.sheet.room import SECTIONS, Room
from tests.render.editions import bare_edition, sample_edition
from tests.render.news import news_edition
from tests.render.worst import many_edition

ONE = Room(1)


def places(edition, room=ONE):
    return [(rung.story, rung.field, rung.item) for rung in ladder(edition, room)]


def test_everything_but_the_first_headline_has_one_place_on_the_ladder():
    edition = sample_edition()
    found = places(edition)
    assert len(found) == len(set(found))
    items = sum(len(getattr(story, field)) for story in edition.stories for field in (*SECTIONS, "findings"))
    assert len([p for p in found if p[1] in {*SECTIONS, "findings"}]) == items
    assert (0, "story", 0) not in found


def test_who_is_only_named_gives_way_before_whoever_has_a_role():
    found = places(sample_edition())
    names = [place for place in found if place[:2] == (0, "who")]
    assert [sample_edition().stories[0].who[place[2]].name for place in names][:2] == ["Belaruskali", "Viktar Babaryka"]


def test_what_is_likely_gives_way_before_what_is_certain():
    found = places(sample_edition())
    figures = [place[2] for place in found if place[:2] == (1, "figures")]
    assert figures[0] == 3


def test_checks_that_hold_go_first_and_warnings_of_the_first_story_nearly_last():
    edition = sample_edition()
    found = places(edition)
    severities = [edition.stories[0].findings[p[2]].finding.severity for p in found if p[:2] == (0, "findings")]
    assert severities == [Severity.OK, Severity.NOTE, Severity.WARNING]
    assert found.index((0, "findings", 1)) > found.index((0, "points", 0))


def test_later_stories_go_before_earlier_ones():
    found = [place[0] for place in places(many_edition(6)) if place[1] == "story"]
    assert found == [5, 4, 3, 2, 1]


def test_the_sources_sentences_are_shortened_before_certain_facts_go():
    found = places(sample_edition())
    assert found.index((-1, "annex", 1)) < found.index((0, "said", 0))
    assert found.index((-1, "annex", 1)) < found.index((-1, "annex", 2)) < found.index((0, "points", 0))


def test_stories_beyond_those_that_there_is_room_for_are_the_first_to_go_and_bring_nothing_with_them():
    found = places(many_edition(4), Room(0.5, stories=1))
    assert found[:3] == [(3, "story", 0), (2, "story", 0), (1, "story", 0)]
    assert {place[0] for place in found[3:]} <= {0, -1}


def test_the_order_of_sections_is_the_templates():
    edition = sample_edition()
    one = replace(edition, stories=edition.stories[:1])
    usual = places(one)
    other = places(one, Room(1, order=("when", "where", *(s for s in SECTIONS if s not in {"when", "where"}))))
    assert usual.index((0, "when", 0)) < usual.index((0, "points", 0))
    assert other.index((0, "when", 0)) > other.index((0, "points", 0))


def test_at_the_ladders_end_nothing_is_left_but_the_headline():
    for edition in (sample_edition(), news_edition(), many_edition(3), bare_edition()):
        left = keep(edition, ladder(edition, ONE)).edition
        (story,) = left.stories
        assert story.headline.text
        assert not any(getattr(story, field) for field in (*SECTIONS, "findings", "changes", "standfirst"))
        assert not any((left.briefs, left.faults, left.errata, left.looked))
