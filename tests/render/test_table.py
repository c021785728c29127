"""The table of facts: every fact a row, every cell harmless in a spreadsheet."""

import csv
import io
from dataclasses import replace
from decimal import Decimal

import pytest

from reports.facts import facts_of
from reports.model import ArticleFacts, Certainty, Figure, Person, Span
from reports.render.table import COLUMNS, facts_table
from tests.render.editions import Desk, a_story, an_article, sample_edition


def rows(edition):
    return list(csv.DictReader(io.StringIO(facts_table(edition), newline="")))


def holding(article, *facts):
    """Return an edition of one story of this article, with these facts."""
    desk = Desk(article)
    edition = desk.edition(a_story("s1", (article.id,), desk.passage(article.id, article.title)))
    return replace(edition, facts=(ArticleFacts(article, (), facts),))


def named(name, **known):
    article = an_article(f"{name} came", id="a", **known)
    words = Span(0, len(name))
    return holding(article, Person(text=name, span=words, sentence=Span(0, len(article.text)), name=name, mentions=()))


def test_every_fact_of_every_article_is_a_row_with_its_sentence_and_source():
    edition = sample_edition()
    articles = [found.article for found in edition.facts]
    edition = replace(edition, facts=tuple(facts_of(article) for article in articles))
    table = rows(edition)
    assert len(table) == sum(len(found.facts) for found in edition.facts) > 20
    by_title = {article.title: article for article in articles}
    for row in table:
        article = by_title[row["title"]]
        span = Span(int(row["start"]), int(row["end"]))
        assert span.of(article.text) == row["words"]
        assert row["words"] in row["sentence"]
        assert (row["publisher"], row["url"]) == (article.publisher or "", article.url or "")
    assert {row["story"] for row in table} == {"release", "harbour"}


def test_a_figure_has_its_number_unit_and_bound_and_a_person_a_name():
    text = "Repairs cost at least 5 million dollars, Ida Renn said"
    article = an_article(text, id="a", publisher="Osk Radio")
    figure = Figure(
        text="at least 5 million dollars", span=Span(13, 39), sentence=Span(0, 54), value=Decimal("5E+6"), unit="USD",
        certainty=Certainty.LIKELY,
    )  # fmt: skip
    person = Person(text="Ida Renn", span=Span(41, 49), sentence=Span(0, 54), name="Ida Renn", mentions=())
    first, second = rows(holding(article, figure, person))
    assert tuple(first) == COLUMNS
    assert (first["value"], first["unit"], first["bound"], first["certainty"]) == ("5000000", "USD", "exact", "likely")
    assert (second["kind"], second["value"], second["unit"], second["bound"]) == ("person", "Ida Renn", "", "")


@pytest.mark.parametrize("name", ["=1+2", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", "\uff1dx"])
def test_a_cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe(name):
    (row,) = rows(named(name, publisher=name, url=name))
    assert row["value"] == row["publisher"] == row["url"] == f"'{name}"


@pytest.mark.parametrize("number", ["-5", "+3.2", "-1,200", "-0.5"])
def test_a_figure_below_zero_stays_a_number(number):
    (row,) = rows(named(number))
    assert row["words"] == number


def test_commas_quotes_and_line_ends_stay_inside_their_cell():
    name = 'Ida, "the pilot"\nRenn'
    (row,) = rows(named(name))
    assert row["value"] == name


def test_an_edition_without_facts_has_the_head_alone():
    assert facts_table(Desk().edition()) == ",".join(COLUMNS) + "\r\n"
