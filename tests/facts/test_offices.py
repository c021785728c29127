"""A role is held against the desk's table, on the day that the article is about."""

from datetime import date

import pytest

from reports.facts import facts_of, parse_offices
from reports.intake.canonical import assemble
from reports.model import Article, BlockKind, digest

TABLE = """person,office,from,until,source
Ada Renn,President of Orvik,2015-05-01,2020-05-01,gazette 12
Ada Renn,President of Orvik,2024-05-01,,gazette 77
Tomas Vael,Mayor of Orvik,2010-01-01,2022-01-01,gazette 3
"""
OFFICES, _ = parse_offices(TABLE, shown="offices.csv")


def conflicts(sentence, **stated):
    text, blocks = assemble("Orvik news", [(BlockKind.PARAGRAPH, sentence)])
    article = Article("a", "Orvik news", text, digest(text), blocks, **stated)
    return [f.message for f in facts_of(article, offices=OFFICES).findings if f.check == "office"]


def test_a_former_role_that_is_held_on_the_day_is_a_warning_with_its_source():
    assert conflicts("On May 3, 2025, former President Ada Renn spoke.") == [
        ("the text calls Ada Renn “former President”; on 2025-05-03: President of Orvik since 2024-05-01 (gazette 77)")
    ]


def test_an_office_that_has_ended_is_a_warning():
    assert conflicts("Mayor Tomas Vael spoke.", published=date(2025, 5, 3)) == [
        "the text calls Tomas Vael “Mayor”; Mayor of Orvik ended on 2022-01-01 (gazette 3)"
    ]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Former President Ada Renn spoke.", date(2023, 1, 1)),
        ("President Ada Renn spoke.", date(2025, 1, 1)),
        ("Former Mayor Tomas Vael spoke.", date(2025, 1, 1)),
        ("President Ida Ost spoke.", date(2025, 1, 1)),
        ("Lawyer Ada Renn spoke.", date(2025, 1, 1)),
        ("Former President Ada Renn spoke.", None),
    ],
)
def test_what_the_table_agrees_with_or_does_not_know_is_no_finding(sentence, day):
    assert conflicts(sentence, published=day) == []


def test_every_fault_of_the_table_is_named_with_its_line():
    text = TABLE + "Ida Ost,,2020-01-01,,x\nIda Ost,Mayor,soon,,x\nIda Ost,Mayor,2022-01-01,2021-01-01,x\n"
    rows, faults = parse_offices(text, shown="offices.csv")
    assert len(rows) == 3
    assert [fault.line for fault in faults] == [5, 6, 7]
    assert parse_offices("person,office\n", shown="o.csv")[1][0].line == 1
