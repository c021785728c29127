"""Copies fold into one source that names its outlets; only independent sources count."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.compose import Folded, Grouped, fold, independent
from reports.compose.agencies import agency_named, credited

MORNING = datetime(2031, 10, 4, 8, tzinfo=UTC)

FIRST = (
    "A fire destroyed twelve boats in the harbour of Orvik on Saturday night and injured three people, harbour "
    "master Lene Tamm said. The flames broke out on the trawler Solveig shortly before midnight and spread along "
    "the north quay."
)
SECOND = (
    "Firefighters from Orvik and neighbouring Halden fought the blaze for six hours, and two of them were treated "
    "for smoke. Tamm put the damage at four and a half million crowns, and said that an electrical fault was being "
    "looked at."
)
THIRD = (
    "Owners of smaller boats gathered on the quay in the morning to see what was left of them. Many had no "
    "insurance, as premiums have doubled since the storm of two years ago, said the fishermen's cooperative, which "
    "called for help."
)
OTHER = (
    "The assembly of Sarn voted on Friday to ration drinking water after the driest autumn in forty years. From "
    "Monday households may use ninety litres a person and day, and gardens must not be watered at all, the minister "
    "told members."
)
OWN_WORDS = (
    "Three people were hurt when a blaze that began on a trawler left a dozen vessels burnt out along the quay of "
    "Orvik. It took crews until dawn to put it out, and the harbour stays closed to traffic until the wrecks have "
    "been lifted."
)


def printed(name, *parts, publisher=None, title="", hours=0):
    return Grouped(name, title, "\n\n".join(parts), MORNING + timedelta(hours=hours), publisher)


def test_the_same_words_are_one_source_even_under_one_id():
    items = [printed("x", FIRST, publisher="Orvik Post"), printed("x", FIRST, publisher="Halden Echo", hours=1)]
    assert fold(items) == (Folded("x", ("x",), None, ("Orvik Post", "Halden Echo"), (0, 1)),)


def test_the_same_words_under_another_headline_are_a_copy():
    items = [
        printed("a", "Fire in Orvik", FIRST, SECOND, title="Fire in Orvik"),
        printed("b", "Boats burn in harbour", FIRST, SECOND, title="Boats burn in harbour"),
    ]
    assert [sorted(one.places) for one in fold(items)] == [[0, 1]]


def test_a_text_with_a_few_words_changed_is_a_copy():
    changed = (FIRST + SECOND + THIRD).replace("Saturday night", "Saturday evening").replace("quay.", "pier.")
    assert len(fold([printed("a", FIRST + SECOND + THIRD), printed("b", changed)])) == 1


def test_a_shortened_text_is_a_copy_of_the_long_one():
    assert len(fold([printed("long", FIRST, SECOND, THIRD), printed("short", FIRST)])) == 1
    assert len(fold([printed("short", SECOND), printed("long", FIRST, SECOND, THIRD)])) == 1


def test_other_words_on_the_same_event_are_no_copy():
    assert len(fold([printed("a", FIRST, SECOND), printed("b", OWN_WORDS)])) == 2


def test_a_quoted_paragraph_in_a_longer_text_of_ones_own_is_no_copy():
    assert len(fold([printed("a", FIRST, SECOND), printed("b", OWN_WORDS, THIRD, FIRST, OTHER)])) == 2


def test_a_teaser_of_a_few_words_is_no_copy_but_the_same_few_words_are():
    few = "Fire destroys twelve boats in the harbour of Orvik"
    assert len(fold([printed("a", few), printed("b", few + " on Saturday, says the harbour master")])) == 2
    assert len(fold([printed("a", few), printed("b", few)])) == 1


def test_half_of_the_words_make_a_copy_where_both_credit_the_same_agency():
    one = printed("a", "ORVIK (Norra) — " + FIRST, SECOND, THIRD, publisher="Orvik Post")
    two = printed("b", "ORVIK (Norra) — " + FIRST, SECOND, OWN_WORDS, publisher="Halden Echo", hours=1)
    assert [(source.agency, source.outlets) for source in fold([one, two])] == [
        ("Norra", ("Orvik Post", "Halden Echo"))
    ]
    plain = [printed("a", FIRST, SECOND, THIRD), printed("b", FIRST, SECOND, OWN_WORDS)]
    assert len(fold(plain)) == 2


def test_one_agency_on_two_events_is_two_sources_of_one_origin():
    sources = fold([printed("a", "ORVIK (Norra) — " + FIRST), printed("b", "SARN (Norra) — " + OTHER)])
    assert len(sources) == 2
    assert independent(sources) == 1


def test_the_agencys_own_article_leads_though_it_came_later():
    items = [
        printed("outlet", "ORVIK (Reuters) - " + FIRST, SECOND, publisher="Orvik Post"),
        printed("own", FIRST, SECOND, THIRD, publisher="Reuters", hours=3),
    ]
    (source,) = fold(items)
    assert (source.lead, source.copies, source.agency) == ("own", ("outlet",), "Reuters")
    assert source.outlets == ("Reuters", "Orvik Post")


def test_without_an_agency_the_earliest_leads_and_without_times_the_longest():
    items = [printed("late", FIRST, SECOND, THIRD, hours=2), printed("early", FIRST, SECOND, hours=1)]
    assert fold(items)[0].lead == "early"
    timeless = [Grouped(item.id, item.title, item.text) for item in reversed(items)]
    assert fold(timeless)[0].lead == "late"


def test_a_publisher_and_an_agency_count_once_each():
    items = [
        printed("a", FIRST, publisher="Orvik Post"),
        printed("b", OWN_WORDS, publisher="www.orvik post"),
        printed("c", OTHER, publisher="Halden Echo"),
        printed("d", "ORVIK (Norra) — " + SECOND, publisher="Halden Echo"),
        printed("e", "HALDEN (Norra) — " + THIRD, publisher="Merrow Mail"),
    ]
    assert len(fold(items)) == 5
    assert independent(fold(items)) == 3


def test_articles_without_a_publisher_are_not_taken_for_independent_of_one_another():
    assert independent(fold([printed("a", FIRST), printed("b", OTHER)])) == 1
    assert independent([]) == 0


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("MERROW (AP) — " + FIRST, "AP"),
        ("MERROW, Oct 4 (Reuters) - " + FIRST, "Reuters"),
        ("Merrow (dpa/APA) – " + FIRST, "dpa"),
        ("MERROW (Norra) — " + FIRST, "Norra"),
        ("By The Associated Press\n\n" + FIRST, "AP"),
        ("Von Deutsche Presse-Agentur\n\n" + FIRST, "dpa"),
        (FIRST + "\n\n— Reuters", "Reuters"),
        (FIRST + " (AFP)", "AFP"),
        (FIRST + "\n\nSource: Xinhua", "Xinhua"),
        (FIRST + "\n\n© dpa-infocom", "dpa"),
        (FIRST, None),
        (FIRST + "\n\nReuters contributed to this report.", None),
        ("MERROW (AP) — " + FIRST + "\n\nThe Associated Press contributed to this report.", None),
        (FIRST + "\n\nWith material from dpa", None),
        (FIRST + "\n\nMit Material von dpa", None),
        ("Lene Tamm (47) — the harbour master — " + FIRST, None),
        ("The cooperative (founded in the year of the storm) — " + FIRST, None),
        (FIRST + " — Lene Tamm", None),
        ("", None),
    ],
)
def test_a_credit_for_the_whole_names_the_agency_and_one_for_help_does_not(text, agency):
    assert credited("", text) == agency


def test_a_title_before_the_dateline_does_not_hide_it():
    assert credited("Fire in Orvik", "Fire in Orvik\n\nORVIK (Norra) — " + FIRST) == "Norra"


@pytest.mark.parametrize(
    ("name", "agency"),
    [
        ("The Associated Press", "AP"),
        ("www.reuters.com", "Reuters"),
        ("DPA", "dpa"),
        ("Orvik Post", None),
        (None, None),
    ],
)
def test_a_publisher_may_be_an_agency(name, agency):
    assert agency_named(name) == agency


PARTS = st.lists(st.sampled_from([FIRST, SECOND, THIRD, OTHER, OWN_WORDS, "Orvik", ""]), max_size=4)
CREDIT = st.sampled_from(["", "ORVIK (Norra) — ", "ORVIK (AP) — "])
ITEMS = st.lists(st.tuples(CREDIT, PARTS, st.sampled_from([None, "Orvik Post", "AP"]), st.integers(0, 3)), max_size=8)


@given(ITEMS)
@settings(max_examples=60, deadline=None)
def test_folding_covers_all_once_and_folding_the_leads_again_changes_nothing(drawn):
    items = [printed(str(n), credit, *parts, publisher=p, hours=h) for n, (credit, parts, p, h) in enumerate(drawn)]
    sources = fold(items)
    assert sorted(place for source in sources for place in source.places) == list(range(len(items)))
    assert all((source.lead, *source.copies) == tuple(items[p].id for p in source.places) for source in sources)
    leads = [items[source.places[0]] for source in sources]
    assert [one.lead for one in fold(leads)] == [source.lead for source in sources]
    assert all(not one.copies for one in fold(leads))
    assert independent(sources) <= len(sources)


def test_a_strangers_text_of_any_size_is_no_difficulty():
    giant = printed("1", "a" * 1_000_000)
    many = printed("2", " ".join(f"w{n:x}" for n in range(100_000)))
    dashes = printed("3", "(" * 200_000 + " — " * 100_000)
    assert [one.lead for one in fold([giant, many, dashes])] == ["1", "2", "3"]


def test_a_run_of_words_that_everybody_prints_makes_no_copies():
    notice = "All rights reserved. This material may not be published, broadcast, rewritten or redistributed by anyone."
    items = [
        printed(str(n), f"Report {n} on the {n * 7} boats of harbour {n * n}, and {n + 3} more.", notice)
        for n in range(80)
    ]
    assert len(fold(items)) == 80
