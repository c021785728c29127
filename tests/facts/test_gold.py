"""The rules read our own annotated articles at least as well as when this was written; `make score` prints how well."""

import tomllib

import pytest

from benchmarks.score import annotated, place, scores

FLOORS = {
    "figure": 0.95,
    "figure + unit, counted, bound": 0.83,
    "moment": 0.97,
    "moment + value": 0.94,
    "quotation": 0.95,
    "quotation + speaker": 0.91,
    "statement": 0.86,
    "statement + source": 0.87,
    "person": 0.93,
    "person + role": 0.86,
    "organisation": 0.83,
    "place": 0.83,
}


@pytest.fixture(scope="module")
def f1():
    """The harmonic mean of precision and recall: of what is right in what was found and in what is annotated."""
    return {line: 2 * right / (found + gold) for line, (right, found, gold) in scores().items()}


@pytest.mark.parametrize("line", FLOORS)
def test_no_kind_of_fact_is_read_worse_than_before(f1, line):
    assert f1[line] >= FLOORS[line]


def test_there_are_at_least_twelve_articles_with_every_kind_of_fact_and_each_says_that_it_is_fictional():
    articles = list(annotated())
    assert len(articles) >= 12
    assert {kind for _, _, gold in articles for kind in gold} >= {line for line in FLOORS if "+" not in line}
    assert all("fictional" in text.rsplit("\n\n", 1)[-1] for _, text, _ in articles)


def test_what_is_annotated_stands_in_its_article(checkout):
    for stem, text, gold in annotated():
        assert tomllib.loads((checkout / "tests/gold" / f"{stem}.toml").read_text()) == gold
        for kind in ("figure", "moment", "quotation", "statement"):
            for fact in gold.get(kind, ()):
                start, end = place(text, fact["text"], fact.get("nth", 1))
                assert text[start:end] == fact["text"]
