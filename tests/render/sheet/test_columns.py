"""The sources of one sheet, shared among columns."""

from dataclasses import replace

import pytest

from reports.render import build_page
from reports.render.sheet import trimmed
from reports.render.sheet.columns import in_columns
from tests.render.editions import empty_edition, sample_edition
from tests.render.worst import figures_edition, many_edition

EDITIONS = (sample_edition, many_edition, figures_edition, empty_edition)


@pytest.mark.parametrize("made", EDITIONS)
@pytest.mark.parametrize("shortened", [0, 1, 2])
@pytest.mark.parametrize("count", [1, 3])
def test_every_note_stands_once_and_in_order_and_every_source_begins_once(made, shortened, count):
    sources = trimmed(build_page(made(), digest="0" * 64), shortened=shortened).sources
    columns = in_columns(sources, count)
    assert len(columns) == count
    parts = [part for column in columns for part in column]
    assert [note for source, _ in parts for note in source.notes] == [n for source in sources for n in source.notes]
    assert [source.title for source, begins in parts if begins] == [source.title for source in sources]


def test_columns_are_of_about_one_length():
    sources = trimmed(build_page(figures_edition(), digest="0" * 64), shortened=0).sources
    counts = [sum(len(source.notes) for source, _ in column) for column in in_columns(sources, 3)]
    assert max(counts) - min(counts) <= 4


def test_a_source_of_few_words_is_not_parted():
    sources = trimmed(build_page(many_edition(5), digest="0" * 64), shortened=2).sources
    assert all(begins for column in in_columns(sources, 3) for _, begins in column)
    alone = replace(sources[0], notes=())
    assert [len(column) for column in in_columns((alone,), 3)] == [1, 0, 0]
