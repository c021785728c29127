"""A story over three days as the rules read it: what each edition finds new."""

from dataclasses import replace
from datetime import datetime

import pytest

from reports.compose.memory import Memory, held_against
from reports.facts import extract
from reports.model import Newness
from tests.compose.earlier import edition_on

FIRST = """Ferry runs aground off Orvik

The ferry Selma Lund ran aground off Orvik on Sunday evening with 214 passengers on board. At least three people \
died and 27 were injured, the coastguard said.

Captain Tomas Vael said that the steering had failed. “There was no time to think,” Vael told reporters.
"""
COPY = """Three dead as ferry runs aground

(Sound News) — The ferry Selma Lund ran aground off Orvik on Sunday evening with 214 passengers on board. At least \
three people died and 27 were injured, according to the coastguard.
"""
SECOND = """Ferry disaster: toll rises

Five people are now known to have died on the ferry Selma Lund, which ran aground off Orvik. The number of injured \
people stayed at 27, the coastguard said.

“We will raise the ship before winter,” said minister Ida Renn.
"""
THIRD = """Five died on the ferry off Orvik

Five people died when the ferry Selma Lund ran aground off Orvik, the coastguard said. Minister Ida Renn \
said: “We will raise the ship before winter.”
"""
DEUTSCH = """Fähre vor Orvik auf Grund gelaufen

Die Fähre „Selma Lund“ ist am Sonntagabend vor Orvik auf Grund gelaufen. Dabei wurden {} Menschen getötet, teilte die \
Küstenwache von Orvik mit. An Bord der Fähre waren 214 Passagiere.
"""


def at(day, hour):
    return datetime.fromisoformat(f"2025-05-{day:02}T{hour:02}:00:00+02:00")


def report(text, published, publisher, language="en", **stated):
    found = extract(text, published=published, language=language)
    return replace(found, article=replace(found.article, publisher=publisher, **stated))


MONDAY = report(FIRST, at(5, 5), "Merrow Courier")
STORY = MONDAY.article.id


@pytest.fixture(scope="module")
def days():
    """Monday's edition, and Wednesday's, which knows that the toll rose."""
    copied = report(COPY, at(5, 6), "Hollin Mail")
    risen = report(SECOND, at(6, 19), "North Sound Gazette")
    first, second = edition_on(at(5, 7), 1, (MONDAY, copied)), edition_on(at(7, 7), 2, (MONDAY, copied, risen))
    return first, second, copied, risen


def changes(news):
    return [(t.newness.value, t.before, t.after, t.edition) for t in news.changes]


def test_on_the_first_day_all_is_new_and_on_the_next_a_copy_is_not(days):
    assert held_against(Memory.of([]), STORY, [MONDAY]).newness is Newness.NEW
    alone = edition_on(at(5, 7), 1, (MONDAY,))
    assert held_against(Memory.of([alone]), STORY, [MONDAY, days[2]]).newness is Newness.UNCHANGED


def test_the_toll_that_rose_is_told_with_what_it_was_and_what_stayed_is_not(days):
    first, _, copied, risen = days
    news = held_against(Memory.of([first]), STORY, [MONDAY, copied, risen])
    assert news.newness is Newness.UPDATED
    assert changes(news) == [("updated", "three", "Five", 1)]
    what = {f.text: news.newness_of(f, risen.article) for f in risen.facts if f.kind in ("figure", "quotation")}
    assert what == {
        "Five": Newness.UPDATED, "27": Newness.UNCHANGED, "“We will raise the ship before winter,”": Newness.NEW
    }  # fmt: skip


def test_on_the_third_day_nothing_is_new_though_all_words_are(days):
    first, second, copied, risen = days
    last = report(THIRD, at(8, 19), "Hollin Mail")
    news = held_against(
        Memory.of([first, second]), second["edition"]["stories"][0]["id"], [MONDAY, copied, risen, last]
    )
    assert (news.newness, news.changes, news.told_in) == (Newness.UNCHANGED, (), 2)


def test_a_german_toll_rises_too():
    first = report(DEUTSCH.format("drei"), at(5, 5), "Merrower Bote", "de")
    later = report(DEUTSCH.format("fünf"), at(6, 5), "Merrower Bote", "de")
    news = held_against(Memory.of([edition_on(at(5, 7), 1, (first,))]), first.article.id, [first, later])
    assert changes(news) == [("updated", "drei", "fünf", 1)]
