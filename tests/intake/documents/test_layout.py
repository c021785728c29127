"""Lines with places become headings and paragraphs, without what pages repeat."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.intake.documents.hyphens import Hyphens
from reports.intake.documents.layout import Line, Page, paragraphs, without_running
from reports.model import BlockKind

LEFT, RIGHT = 60.0, 360.0


def page(*rows, top=500.0):
    """Each row: its text, and how far below the last it stands, and its height."""
    lines, at = [], top
    for text, down, height in rows:
        at -= down
        lines.append(Line(text, LEFT, LEFT + min(300.0, 6.0 * len(text)), at, height))
    return Page(tuple(lines), 600.0)


LONG = "The harbour authority of Orvik closed its breakwater,"


def test_lines_at_one_distance_are_a_paragraph_and_a_gap_begins_another():
    found = paragraphs(
        [page((LONG, 0, 12), ("which a storm had", 14, 12), ("broken.", 14, 12), ("It was late.", 28, 12))]
    )
    assert found == [
        (BlockKind.PARAGRAPH, f"{LONG} which a storm had broken."),
        (BlockKind.PARAGRAPH, "It was late."),
    ]


def test_a_larger_line_is_a_heading():
    found = paragraphs([page((LONG, 0, 12), ("What happened", 20, 16), (LONG, 20, 12))])
    assert [kind for kind, _ in found] == [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_a_sentence_goes_on_over_the_end_of_a_page():
    found = paragraphs([page((LONG, 0, 12)), page(("and the ferry stayed.", 0, 12))])
    assert found == [(BlockKind.PARAGRAPH, f"{LONG} and the ferry stayed.")]


def test_heads_feet_and_page_numbers_that_three_pages_share_are_left_out():
    pages = [
        page(("Orvik Herald", -60, 12), (LONG, 60, 12), (f"Text {n}.", 14, 12), (f"Page {n} of 3", 60, 9))
        for n in range(1, 4)
    ]
    assert [text for _, text in paragraphs(without_running(pages))] == [f"{LONG} Text {n}." for n in (1, 2, 3)]


def test_what_only_two_pages_share_stays():
    pages = [page(("Orvik Herald", -60, 12), (LONG, 60, 12)) for _ in range(2)]
    assert without_running(pages) == tuple(pages)


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["the inter-", "national port"], "the inter-national port"),
        (["the inter-", "national port, an international one"], "the international port, an international one"),
        (["a well-", "known and well-known, wellknown port"], "a well-known and well-known, wellknown port"),
        (["the inter\u2010", "national port"], "the international port"),
        (["a well\u2010known inter\u2010", "national port"], "a well\u2010known inter\u2010national port"),
        (["the inter\xad", "national port"], "the international port"),
        (["the Bay of Merrow-", "Orvik"], "the Bay of Merrow-Orvik"),
        (["in 2025-", "26 it rained"], "in 2025- 26 it rained"),
    ],
)
def test_a_parted_word_is_mended_only_where_it_is_certain(lines, joined):
    assert Hyphens(lines).joined(lines) == joined


@given(st.lists(st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1).filter(str.strip), max_size=12))
def test_joining_loses_no_letter(lines):
    joined = Hyphens(lines).joined(lines)
    assert [c for c in joined if c.isalnum()] == [c for line in lines for c in line if c.isalnum()]
