"""An edition held against itself brings no news, one more article brings its own, and no edition can break the next."""

import copy
import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.compose.errata import carried, errata
from reports.compose.memory import Memory, held_against
from reports.facts import extract
from reports.model import Moment, Newness
from tests.compose.earlier import DAY, MONDAY, edition_on
from tests.compose.reported import harbour

pytestmark = pytest.mark.slow

HARBOUR = harbour(published=MONDAY - DAY / 2)
STORY = HARBOUR.article.id
FIRST = edition_on(MONDAY, 3, (HARBOUR,))
STRANGE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


def places(value, path=()):
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from places(inner, (*path, key))


PLACES = list(places(FIRST))


@given(st.lists(st.tuples(st.sampled_from(PLACES), STRANGE), max_size=6))
def test_whatever_stands_in_an_edition_is_survived(changes):
    data = copy.deepcopy(FIRST)
    for path, strange in changes:
        target = data
        for key in path[:-1]:
            target = target[key] if isinstance(target, dict | list) and _has(target, key) else {}
        if path and isinstance(target, dict | list) and _has(target, path[-1]):
            target[path[-1]] = strange
    memory = Memory.of([data, FIRST, data])
    assert held_against(memory, STORY, [HARBOUR]).told_in == 3
    errata([data], {STORY: HARBOUR}, unprinted=True)
    carried([data], article=STORY)


def _has(target, key):
    return key in target if isinstance(target, dict) else isinstance(key, int) and key < len(target)


@given(STRANGE)
def test_anything_at_all_may_stand_for_an_edition(strange):
    assert Memory.of([strange, {"edition": strange, "articles": strange}]).told(STORY) == ()
    assert errata([strange], {}) == ()


SENTENCES = (
    "The fire in the harbour of Orvik killed {n} people on Saturday.",
    "At least {n} boats burned out at the old quay.",
    "Harbour master Ida Renn said the repairs would cost ${n} million.",
    "“We lost {n} nets and all our hope in one night,” said Tomas Vael.",
    "Turnout at the vote on the new quay reached {n} percent on 3 May 2025.",
    "According to the police, {n} sailors were injured by falling masts.",
    "The storm that followed drove {n} residents of Merrow from their homes.",
)


@st.composite
def articles(draw, at=MONDAY - DAY):
    lines = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
    text = " ".join(line.format(n=draw(st.integers(2, 90))) for line in lines)
    report = extract(f"Fire in the harbour of Orvik\n\n{text}\n", published=at.date())
    publisher = draw(st.sampled_from(["Merrow Courier", "North Sound Gazette", None]))
    return replace(report, article=replace(report.article, published=at, publisher=publisher))


def distinct(reports):
    return tuple({report.article.id: report for report in reports}.values())


@given(st.lists(articles(), min_size=1, max_size=3).map(distinct), st.booleans())
def test_an_edition_held_against_itself_is_unchanged(reports, told):
    edition = edition_on(MONDAY, 3, reports, told=told)
    news = held_against(Memory.of([edition]), edition["edition"]["stories"][0]["id"], reports)
    assert (news.newness, news.told_in, news.changes) == (Newness.UNCHANGED, 3, ())
    assert set(news.facts.values()) <= {Newness.UNCHANGED}
    assert errata([edition], {r.article.id: r for r in reports}, unprinted=True) == ()


@given(st.lists(articles(), min_size=1, max_size=2).map(distinct), articles(at=MONDAY + DAY))
def test_one_more_article_brings_its_own_facts_as_news_and_no_others(reports, more):
    edition = edition_on(MONDAY, 3, reports)
    now = distinct((*reports, more))
    news = held_against(Memory.of([edition]), edition["edition"]["stories"][0]["id"], now)
    fresh = {name for (name, _), newness in news.facts.items() if newness is not Newness.UNCHANGED}
    assert fresh <= {more.article.id} - {r.article.id for r in reports}
    assert {e.article for turn in news.changes for e in turn.evidence} <= fresh
    assert all(turn.newness is Newness.UPDATED for turn in news.changes)
    assert news == held_against(
        Memory.of([json.loads(json.dumps(edition))]), edition["edition"]["stories"][0]["id"], now
    )


@given(articles())
def test_a_copy_under_another_name_brings_nothing_new(report):
    edition = edition_on(MONDAY, 3, (report,))
    body = report.article.text.partition("\n")[2]
    copied = extract(f"Orvik: fire in the harbour\n{body}", published=date(2025, 5, 6))
    copied = replace(copied, article=replace(copied.article, published=MONDAY + timedelta(hours=20)))
    news = held_against(Memory.of([edition]), report.article.id, [copied])
    assert news.newness is Newness.UNCHANGED, news
    assert not any(isinstance(f, Moment) and news.newness_of(f, copied.article) for f in copied.facts)
