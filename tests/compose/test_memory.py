"""Earlier editions are remembered, whatever version wrote them."""

import copy
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from reports.compose.memory import Memory, held_against, told_of
from reports.model import Decision, Figure, Newness, Ruling, Told
from tests.compose.earlier import DAY, MONDAY, edition_on, toll
from tests.compose.reported import Pointer, harbour

HARBOUR = harbour(published=MONDAY - DAY / 2)
STORY = HARBOUR.article.id
FIRST = edition_on(MONDAY, 3, (HARBOUR,))


def test_what_is_told_says_what_may_change_and_what_stays():
    told = {(t.kind, t.key): (t.value, t.text) for t in told_of("s", [HARBOUR])}
    assert told["figure", "figure||boat||"] == ("12", "12")
    assert told["figure", "figure||sailor||"] == ("30", "30")
    assert told["person", "person|ida renn"] == ("Harbour master", "Ida Renn")
    assert told["moment", "moment|2025-05-03"] == ("2025-05-03", "3 May 2025")
    assert {kind for kind, _ in told} == {"figure", "quotation", "statement", "person", "moment"}
    assert all(t.story == "s" and t.sentence for t in told_of("s", [HARBOUR]))
    assert all(HARBOUR.article.text[t.start : t.end] == t.text for t in told_of("s", [HARBOUR]))


def test_what_two_articles_tell_is_told_once_and_a_retracted_one_tells_nothing():
    other = toll("A fire destroyed 12 boats in Orvik.", ("12", "boats")).done()
    assert told_of("s", [HARBOUR, other]) == told_of("s", [HARBOUR])
    assert told_of("s", [replace(HARBOUR, article=replace(HARBOUR.article, retracted="wrong"))]) == ()


@pytest.mark.slow
def test_of_very_many_facts_a_bounded_number_is_told_and_the_rest_is_known_all_the_same():
    words = " ".join(f"Ship {n} lost {n} of its nets off Orvik." for n in range(1000, 1500))
    pointer = Pointer(f"Nets\n\n{words}", published=MONDAY - DAY)
    for n in range(1000, 1500):
        pointer.figure(str(n), "nets", occurrence=1)
    report = pointer.done()
    assert len(told_of("s", [report])) <= 400
    memory = Memory.of([edition_on(MONDAY, 3, (report,))])
    copied = toll("Ship 1499 lost 1499 of its nets off Orvik, too.", ("1499", "nets")).done()
    assert held_against(memory, report.article.id, [copied]).newness is Newness.UNCHANGED


def test_memory_loses_nothing_of_what_an_edition_told():
    memory = Memory.of([FIRST])
    told = {Told(**t) for t in FIRST["edition"]["told"] if t["kind"] != "headline"}
    assert told <= {known.as_told(STORY) for known in memory.told(STORY)}
    assert memory.stories == {STORY: STORY}
    assert memory.articles == {STORY}
    assert memory.last == (3, MONDAY)
    assert memory.told_in(STORY) == 3


def test_what_was_looked_at_and_not_printed_is_remembered_too():
    memory = Memory.of([edition_on(MONDAY, 3, (HARBOUR,), looked=("elsewhere",))])
    assert memory.articles == {STORY, "elsewhere"}
    assert memory.story_of(["elsewhere", STORY]) == STORY
    assert memory.story_of(["elsewhere"]) is None


def test_an_edition_of_a_version_before_is_remembered_by_its_articles_facts():
    old = copy.deepcopy(FIRST)
    for name in ("told", "looked", "briefs", "errata"):
        del old["edition"][name]
    memory = Memory.of([old])
    fourteen = toll("The fire in the harbour of Orvik destroyed 14 boats in all.", ("14", "boats"), at=MONDAY + DAY)
    news = held_against(memory, STORY, [HARBOUR, fourteen.done()])
    assert [(t.before, t.after, t.counted) for t in news.changes] == [("12", "14", "boats")]
    del old["edition"]["notes"]
    again = toll("Of all boats, 12 boats are lost.", ("12", "boats"), at=MONDAY + DAY).done()
    assert held_against(Memory.of([old]), STORY, [again]).newness is Newness.UNCHANGED
    assert held_against(Memory.of([old]), STORY, [fourteen.done()]).changes == ()


def test_a_story_that_a_brief_told_was_told_in_the_edition_that_the_brief_names():
    second = edition_on(MONDAY + DAY, 4)
    second["edition"]["briefs"] = [{"id": STORY, "articles": [STORY], "headline": {"text": "Fire"}, "edition": 3}]
    assert Memory.of([second]).told_in(STORY) == 3
    assert Memory.of([FIRST, second]).told_in(STORY) == 3


def test_nothing_remembered_makes_every_story_new():
    news = held_against(Memory.of([]), STORY, [HARBOUR])
    assert (news.newness, news.told_in, news.changes) == (Newness.NEW, None, ())
    assert {news.newness_of(f, HARBOUR.article) for f in HARBOUR.facts} == {Newness.NEW, None}


@pytest.mark.parametrize(
    ("published", "seen", "newness"),
    [
        (MONDAY - DAY, MONDAY + DAY, Newness.LATE),
        (MONDAY - DAY, None, Newness.LATE),
        (date(2025, 5, 4), None, Newness.LATE),
        (date(2025, 5, 5), None, Newness.NEW),
        (MONDAY + DAY, None, Newness.NEW),
        (None, MONDAY + DAY, Newness.NEW),
        (MONDAY - DAY, MONDAY - DAY, Newness.NEW),
    ],
)
def test_a_story_is_late_if_it_was_published_before_the_last_edition_and_came_after(published, seen, newness):
    report = toll("It rained in Hollin.", title="Rain in Hollin", at=published, seen=seen).done()
    assert held_against(Memory.of([FIRST]), report.article.id, [report]).newness is newness


def test_what_was_looked_at_before_the_last_edition_is_not_late():
    report = toll("It rained in Hollin.", title="Rain in Hollin").done()
    memory = Memory.of([edition_on(MONDAY, 3, (HARBOUR,), looked=(report.article.id,))])
    assert held_against(memory, report.article.id, [report]).newness is Newness.NEW


def ruled(report, words, value):
    fact = next(f for f in report.facts if f.text == words)
    ruling = Ruling(
        article=report.article.sha256, span=fact.span, text=words, decision=Decision.CORRECTED, by="K. Vale",
        why="counted again", kind=fact.kind, value=value, at=datetime(2025, 5, 5, 9, tzinfo=UTC),
    )  # fmt: skip
    now = replace(fact, ruling=ruling, value=Decimal(value) if isinstance(fact, Figure) else value)
    return replace(report, facts=tuple(now if f is fact else f for f in report.facts))


def test_a_value_that_an_editor_corrected_since_is_a_change_with_the_reason_and_told_once():
    report = ruled(HARBOUR, "12", "14")
    news = held_against(Memory.of([FIRST]), STORY, [report])
    why = "corrected by the desk (K. Vale): counted again"
    assert [(t.before, t.after, t.counted, t.why, t.kind) for t in news.changes] == [
        ("12", "14", "boats", why, "figure")
    ]
    assert {f.text for f in report.facts if news.newness_of(f, report.article) is Newness.UPDATED} == {"12"}
    second = edition_on(MONDAY + DAY, 4, (report,))
    assert held_against(Memory.of([FIRST, second]), STORY, [report]).newness is Newness.UNCHANGED
    back = held_against(Memory.of([FIRST, second]), STORY, [HARBOUR])
    assert [(t.before, t.after, t.why) for t in back.changes] == [("14", "12", "the desk took its correction back")]


def test_a_corrected_date_is_a_change_too():
    news = held_against(Memory.of([FIRST]), STORY, [ruled(HARBOUR, "3 May 2025", "2025-05-02")])
    assert [(t.kind, t.before, t.after) for t in news.changes] == [("moment", "3 May 2025", "2\u00a0May 2025")]


@pytest.mark.parametrize("value", ["1E999999999", "NaN", "9" * 400, "∞", ">=>=1"])
def test_a_value_that_is_no_number_is_left_out(value):
    data = copy.deepcopy(FIRST)
    for fact in (*data["articles"][0]["facts"], *data["edition"]["told"]):
        fact["value"] = value
    memory = Memory.of([data])
    assert not [k for k in memory.told(STORY) if k.telling.kind == "figure"]
