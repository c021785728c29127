"""An edition of many stories tells each shorter, and tells nothing that leans on what it leaves out."""

import pytest

from reports.compose.clauses import is_cut_quotation
from reports.compose.room import room_for
from reports.model import Attribution, Quotation
from tests.compose.reported import Pointer, harbour
from tests.compose.test_compose import edition_of


def few(*reports):
    return edition_of(list(reports)).stories[0]


def many(*reports):
    """Return a story of an edition that has three more, of which it is the lead or not."""
    others = [[Pointer(f"Other {i}\n\nNothing else was told here of number {i}, they say.").done()] for i in range(4)]
    edition = edition_of(list(reports), *others)
    return next(story for story in edition.stories if reports[0].article.id in story.articles)


def test_three_stories_have_all_the_room_and_of_many_the_last_have_least():
    assert room_for(2, stories=3) == room_for(0, stories=1)
    lead, upper, lower = (room_for(place, stories=12) for place in (0, 1, 9))
    assert lead.statements > upper.statements > lower.statements
    assert lead.points > upper.points > lower.points
    assert room_for(6, stories=8) == upper


@pytest.mark.parametrize(
    "leaning",
    [
        "Two of them flew to Osk on 3 May 2025 with 12 others.",
        "Of the three, 12 were found on 3 May 2025.",
        "All three were brought to Osk on 3 May 2025 by 12 men.",
        "The other sailed to Osk on 3 May 2025 with 12 men.",
        "The note of 3 May 2025 reads: “12 boats are dead.",
    ],
)
def test_a_sentence_that_leans_on_another_one_or_cuts_a_quotation_is_no_point(leaning):
    pointer = Pointer(f"Orvik\n\nThe harbour of Orvik was closed by ice for the whole of the week, they say. {leaning}")
    pointer.moment("3 May 2025", "2025-05-03").figure("12", "boats")
    assert few(pointer.done()).points == ()


@pytest.mark.parametrize(
    ("text", "is_cut"),
    [
        ("He said: “Radar 2 dead.", True),
        ("Spare ordered.”", True),
        ("“All is well,” he said.", False),
        ("„Alles gut“, sagte er.", False),
        ("„Alles gut.", True),
        ('It was "cut.', True),
        ("It’s the crews’ boat.", False),
    ],
)
def test_a_quotation_is_cut_where_its_marks_do_not_match(text, is_cut):
    assert is_cut_quotation(text) is is_cut


def test_a_scene_in_a_few_words_gives_way_to_the_sentence_that_tells_what_happened():
    told = "On Tuesday morning the ferry was struck by a dredger with 112 people on board."
    pointer = Pointer(f"Orvik\n\nIt is the nurses’ boat. Everybody knows where everybody sits. {told}")
    assert few(pointer.figure("112", "people").done()).standfirst.text == told


def test_a_short_first_sentence_stays_where_nothing_tells_more():
    pointer = Pointer("Orvik\n\nThe store burned down. Everybody came to see it and nobody said a single word.")
    assert few(pointer.done()).standfirst.text == "The store burned down."


def test_what_a_mere_she_says_is_not_quoted():
    pointer = Pointer("Orvik\n\nThe boat sank. “They were very kind to us,” she said. “I was glad,” Ida Renn said.")
    for words, name in (("“They were very kind to us,”", "she"), ("“I was glad,”", "Ida Renn")):
        known = name if name != "she" else None
        pointer.add(Quotation, words, speaker=Attribution(name, pointer.at(name), known))
    assert [said.speaker for said in few(pointer.done()).said] == ["Ida Renn"]


def test_a_figure_of_another_language_that_has_the_same_value_is_not_told_again():
    english = Pointer("Hens\n\nOn one farm, 14000 hens will be killed by Friday.", language="en").figure(
        "14000", "hens"
    )
    german = Pointer("Hennen\n\nAuf einem Hof müssen 14000 Hennen getötet werden.", language="de")
    story = few(english.done(), german.figure("14000", "Hennen").done())
    assert [figure.counted for figure in (*story.strip, *story.figures)] == ["hens"]


def test_many_stories_print_no_figure_twice_and_no_bare_name_that_is_only_likely():
    whole, short = few(harbour()), many(harbour())
    clauses = [figure.passage for figure in (*short.strip, *short.figures)]
    assert len({(p.article, p.span) for p in clauses if p}) == len([p for p in clauses if p])
    assert len(short.when) <= len(whole.when)
    assert {one.name for one in short.who} <= {one.name for one in whole.who}


def test_a_name_leads_to_a_sentence_that_the_page_prints_and_to_no_other():
    pointer = Pointer("Ice\n\nIce closed the whole harbour of Orvik for 12 days in spring. Orvik is small.")
    (place,) = few(pointer.place("Orvik").figure("12", "days").done()).where
    assert len(place.marks) == 1


def test_whoever_tells_a_story_is_not_among_those_whom_it_names():
    pointer = Pointer("Ice\n\nThe Courier told of ice in Orvik.", publisher="Courier").person("Courier")
    assert few(pointer.done()).who == ()
