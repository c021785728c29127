"""Sentences are cut at punctuation only, and never inside a fact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.compose.clauses import clause_around, lead_of, phrase_around
from reports.model import Span

SENTENCE = "Of those released, 114 prisoners went north, while the remaining nine, including Ost, went east."


def around(cut, sentence, fact):
    start = sentence.index(fact)
    return cut(sentence, Span(0, len(sentence)), Span(start, start + len(fact))).of(sentence)


@pytest.mark.parametrize(
    ("fact", "clause"),
    [
        ("114", "Of those released, 114 prisoners went north"),
        ("nine", "the remaining nine, including Ost, went east"),
    ],
)
def test_a_clause_ends_where_a_conjunction_begins_the_next(fact, clause):
    assert around(clause_around, SENTENCE, fact) == clause


@pytest.mark.parametrize(
    ("sentence", "fact", "phrase"),
    [
        ("The plan, announced on May 3, 2025, was bold.", "May 3, 2025", "announced on May 3, 2025"),
        (
            "On May 3, 2025, the minister of Orvik resigned.",
            "May 3, 2025",
            "On May 3, 2025, the minister of Orvik resigned",
        ),
        ("It held in 2020.", "2020", "It held in 2020"),
        ("2020", "2020", "2020"),
    ],
)
def test_a_phrase_says_something_beside_the_fact(sentence, fact, phrase):
    assert around(phrase_around, sentence, fact) == phrase


def test_nothing_is_cut_inside_what_must_stay_whole():
    sentence = "“We asked in 2019, and we waited,” said Ost, who left."
    fact, quote = Span(13, 17), Span(0, sentence.index("”") + 1)
    assert fact.of(sentence) == "2019"
    assert phrase_around(sentence, Span(0, len(sentence)), fact, whole=[quote]).covers(quote)


@pytest.mark.parametrize("opener", ["and", "but", "or", "while"])
def test_an_opening_conjunction_is_left_out(opener):
    assert around(phrase_around, f"It rained, {opener} 12 boats sank.", "12") == "12 boats sank"


def test_a_standfirst_is_cut_only_before_a_relative_clause():
    sentence = "The harbour reopened, which nobody had thought possible after such a night of fire and wind."
    assert lead_of(sentence, Span(0, len(sentence)), most=5).of(sentence) == "The harbour reopened"
    unless = "The harbour will reopen tomorrow, unless the wind turns and the fire comes back to the quay."
    assert lead_of(unless, Span(0, len(unless)), most=8) is None


@given(st.text("ab ,;.()–", min_size=1, max_size=60), st.data())
def test_cuts_stay_inside_the_sentence_and_keep_the_fact(sentence, data):
    start = data.draw(st.integers(0, len(sentence) - 1))
    fact = Span(start, data.draw(st.integers(start + 1, len(sentence))))
    whole = Span(0, len(sentence))
    assert whole.covers(phrase_around(sentence, whole, fact))
    assert phrase_around(sentence, whole, fact).covers(fact)
    assert whole.covers(clause_around(sentence, whole, fact))
