"""An edition prints each thing once, in the article's own words, and every mark leads to its sentence."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from reports.compose import Masthead, Reported, compose
from reports.errors import Fault
from reports.model import Evidence, Finding, Role, Severity, Span
from tests.compose.reported import AT, HARBOUR, Pointer, harbour

MASTHEAD = Masthead("morning", "Morning briefing", "Desk", 3, AT, "Europe/Vilnius", "en")


def edition_of(*events, **more):
    return compose(MASTHEAD, [Reported(tuple(event)) for event in events], **more)


@pytest.fixture
def edition():
    return edition_of([harbour()])


def passages(story):
    yield story.headline
    if story.standfirst:
        yield story.standfirst
    yield from story.points
    yield from (s.quote for s in story.said)
    yield from (s.content for s in story.stated)
    yield from (w.passage for w in story.when)
    yield from (f.passage for f in (*story.strip, *story.figures) if f.passage)


def all_marks(story):
    printed = (*story.points, *story.strip, *story.figures, *story.who, *story.where, *story.when)
    printed += (*story.said, *story.stated, *story.findings, story.headline)
    yield from (mark for one in printed for mark in one.marks)
    if story.standfirst:
        yield from story.standfirst.marks


def test_every_passage_is_the_articles_own_words(edition):
    texts = {facts.article.id: facts.article.text for facts in edition.facts}
    for story in edition.stories:
        for passage in passages(story):
            assert passage.span.of(texts[passage.article]) == passage.text


def test_every_mark_leads_to_a_note_and_every_note_leads_back(edition):
    marks = [mark for story in edition.stories for mark in all_marks(story)]
    assert Counter(m.anchor for m in marks) == Counter(a for note in edition.notes for a in note.anchors)
    back = {anchor: note.number for note in edition.notes for anchor in note.anchors}
    assert all(back[mark.anchor] == mark.note for mark in marks)
    assert [note.number for note in edition.notes] == list(range(1, len(edition.notes) + 1))


def test_a_notes_segments_join_to_its_sentence_and_mark_the_fact(edition):
    for note in edition.notes:
        assert "".join(s.text for s in note.segments) == note.sentence.of(HARBOUR)
    marked = {segment.text for note in edition.notes for segment in note.segments if segment.marked}
    assert {"30", "12", "the cause was a faulty cable"} <= marked


def test_the_standfirst_is_the_first_sentence(edition):
    assert edition.stories[0].standfirst.text.startswith("The harbour of Orvik reopened on 3 May 2025")


def test_a_sentence_is_printed_in_full_once(edition):
    story = edition.stories[0]
    full = [p.span for p in (story.standfirst, *story.points, *(f.passage for f in story.strip if f.passage))]
    assert len(full) == len(set(full))
    assert not any(a.overlaps(b) for a in full for b in full if a != b)
    said = [s.quote.span for s in story.said] + [s.content.span for s in story.stated]
    assert not any(point.span.overlaps(span) for point in story.points for span in said)


def test_large_figures_say_what_they_count_by_their_clause(edition):
    strip = {f.text: f.passage.text if f.passage else None for f in edition.stories[0].strip}
    assert strip["30"] == "Of the crews, 30 sailors were taken to hospital"
    assert strip["4"] == "4 stayed aboard"
    assert strip["12"] is None, "its sentence is the standfirst"


def test_a_speaker_whose_role_stands_by_the_statement_is_in_who_only_for_what_is_more(edition):
    names = [who.name for who in edition.stories[0].who]
    assert names == ["Ida Renn"]
    assert edition.stories[0].who[0].roles == ("Harbour master",)


def test_the_timeline_is_in_the_order_of_time_with_the_words_around():
    pointer = Pointer(
        "Orvik\n\nThe harbour opened on 3 May 2025, and the fire was in 2024. Nothing burned since 1962, they say."
    )
    pointer.moment("3 May 2025", "2025-05-03").moment("2024", "2024").moment("1962", "1962")
    assert [(w.value, w.passage.text) for w in edition_of([pointer.done()]).stories[0].when] == [
        ("1962", "Nothing burned since 1962"),
        ("2024", "the fire was in 2024"),
        ("2025-05-03", "The harbour opened on 3 May 2025"),
    ]


def test_one_or_two_dates_are_not_told_again_where_their_sentence_is_printed(edition):
    assert edition.stories[0].standfirst.text.startswith("The harbour of Orvik reopened on 3 May 2025")
    assert edition.stories[0].points[-1].text == "Orvik had seen no such fire since 1962."
    assert edition.stories[0].when == ()


STATED = "Orvik\n\nIt rained. Ida Renn told all that {}. It cost 70 crowns and 60 nets."


def test_a_figure_or_date_inside_speech_is_printed_with_who_says_it_and_of_their_words_alone():
    words = "it sank in March, on 7 May 2025, and 9 boats sank in 2024"
    pointer = Pointer(STATED.format(words)).person("Ida Renn")
    pointer.statement(words, "Ida Renn", "told").moment("7 May 2025", "2025-05-07").moment("March", "2025-03")
    pointer.figure("9", "boats").figure("70", "crowns").figure("60", "nets").moment("2024", "2024")
    story = edition_of([pointer.done()]).stories[0]
    nine = next(f for f in (*story.strip, *story.figures) if f.text == "9")
    assert nine.source == "Ida Renn"
    assert {(w.value, w.source) for w in story.when} == {("2025-03", "Ida Renn"), ("2024", "Ida Renn")}
    assert all(w.passage.text in words for w in story.when)
    assert next(f for f in (*story.strip, *story.figures) if f.text == "70").source is None


def test_a_role_that_a_longer_one_says_too_is_left_out():
    pointer = Pointer("Orvik\n\nMayor Ida Renn spoke. Ida Renn, mayor of Orvik, left.")
    pointer.person("Ida Renn", "Mayor")
    person = pointer.facts[0]
    longer = Role("mayor of Orvik", pointer.at("mayor of Orvik"))
    pointer.facts[0] = replace(person, roles=(*person.roles, longer))
    assert edition_of([pointer.done()]).stories[0].who[0].roles == ("mayor of Orvik",)


def test_the_same_fact_of_two_articles_is_printed_once_with_both_marks():
    other = Pointer("Fire in Orvik\n\nA fire destroyed 12 boats in Orvik.").figure("12", "boats").place("Orvik").done()
    story = edition_of([harbour(), other]).stories[0]
    twelve = [f for f in (*story.strip, *story.figures) if f.text == "12"]
    assert len(twelve) == 1
    assert len(twelve[0].marks) == 2
    assert story.articles == (harbour().article.id, other.article.id)


def test_the_gravest_finding_comes_first():
    found = [
        Finding("sum", Severity.OK, "30 + 4 = 34", (Evidence(harbour().article.id, Span(100, 102)),)),
        Finding("headline", Severity.WARNING, "the headline differs"),
        Finding("publisher", Severity.NOTE, "publisher not stated"),
    ]
    story = compose(MASTHEAD, [Reported((harbour(),), tuple(found))]).stories[0]
    assert [w.finding.check for w in story.findings] == ["headline", "publisher", "sum"]


def test_what_is_not_stated_is_said_in_one_line():
    found = [Finding(check, Severity.NOTE, f"the {check} is not stated") for check in ("publication time", "publisher")]
    story = compose(MASTHEAD, [Reported((harbour(),), (*found, *found))]).stories[0]
    assert [w.finding.message for w in story.findings] == ["publisher and publication time not stated"]
    alone = compose(MASTHEAD, [Reported((harbour(),), (found[0], found[0]))]).stories[0]
    assert [w.finding.message for w in alone.findings] == ["the publication time is not stated"]


def test_the_story_with_most_facts_leads():
    small = Pointer("Rain in Orvik\n\nIt rained in Orvik.").place("Orvik").done()
    assert [s.headline.text for s in edition_of([small], [harbour()]).stories] == [
        "Orvik Harbour Reopens After Fire",
        "Rain in Orvik",
    ]


def test_what_is_too_much_for_a_page_is_counted_and_left_to_the_data():
    lines = [f"Ida said that boat {n} sank in {1900 + n}." for n in range(60)]
    pointer = Pointer("Orvik\n\nIt rained.\n\n" + "\n\n".join(lines))
    for n in range(60):
        pointer.statement(f"boat {n} sank in {1900 + n}", "Ida", "said").moment(str(1900 + n), str(1900 + n))
    story = edition_of([pointer.done()]).stories[0]
    assert (len(story.stated), len(story.when), story.more) == (24, 24, 72)


def test_an_article_without_any_fact_is_still_a_story():
    story = edition_of([Pointer("Quiet day\n\nNothing happened here.").done()]).stories[0]
    assert story.headline.text == "Quiet day"
    assert story.standfirst.text == "Nothing happened here."
    assert (story.points, story.strip, story.who, story.when, story.said) == ((), (), (), (), ())


def test_an_edition_without_articles_is_empty_and_keeps_the_faults():
    fault = Fault("in/a.txt", "is empty")
    edition = edition_of(faults=[fault])
    assert (edition.stories, edition.covers, edition.faults) == ((), None, (fault,))


def test_the_period_covered_runs_over_the_known_publication_days():
    first = harbour(published=datetime(2025, 5, 3, 22, tzinfo=UTC))
    second = Pointer("Rain\n\nIt rained.", published=date(2025, 5, 1)).done()
    third = Pointer("Fog\n\nThere was fog.").done()
    assert edition_of([first], [second], [third]).covers == (date(2025, 5, 1), date(2025, 5, 3))


def test_the_same_facts_give_the_same_digest(edition):
    assert edition.digest == edition_of([harbour()]).digest
