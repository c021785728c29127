"""Charts of figures: only of those that belong together, from zero, each value with its words and its marks."""

from datetime import UTC, date, timedelta
from decimal import Decimal

import pytest

from reports.model import Bound, Certainty, ChartKind, Relation, Severity
from reports.render.charts import charts_of
from reports.render.charts.scale import Scale
from reports.render.charts.words import broken, width
from tests.render.charts.stories import grown, known, summed, told, with_figure
from tests.render.editions import AT

HOUR = timedelta(hours=1)


def chosen(edition, *kinds):
    return charts_of(edition.stories[0], known(edition), "c", kinds=kinds or tuple(ChartKind), leads=True)


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def bars(chart):
    """Return where each bar begins and ends, as parts of the width."""
    found = [dict(s.at) for s in chart.shapes if s.tag == "rect"]
    ends = [(float(at["x"].rstrip("%")), float(at["width"].rstrip("%"))) for at in found]
    return [(left, round(left + wide, 1)) for left, wide in ends]


def words(chart):
    return ["".join(run.text for run in s.runs) for s in chart.shapes if s.tag == "text"]


def test_a_sum_that_holds_is_its_whole_and_its_parts_end_to_end():
    found = chosen(summed())
    assert found.figures.title == "114 + 9 = 123: 123 prisoners; 114 were moved to Ukraine; 9 to Lithuania"
    assert bars(found.figures) == [(0, 100), (0, 92.7), (92.68, 100)]
    assert words(found.figures)[1] == "114\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}were moved to Ukraine"


def test_a_sum_shows_its_figures_and_its_check_so_that_they_stand_nowhere_else():
    edition = summed()
    found = chosen(edition)
    story = edition.stories[0]
    assert found.rows == {*story.strip, *story.figures}
    assert found.checked is story.findings[0]


def test_a_sum_that_does_not_hold_is_no_chart():
    assert chosen(summed(severity=Severity.WARNING)).figures is None


def test_parts_that_do_not_add_up_are_no_chart_whatever_the_check_says():
    assert chosen(summed("114", "9", "140")).figures is None


def test_a_part_that_hardly_shows_is_still_seen():
    (_, _, (left, right)) = bars(chosen(summed("4,000,000", "1", "4,000,001")).figures)
    assert right - left >= 0.3


def test_every_value_of_a_sum_leads_to_its_sentence():
    edition = summed()
    notes = {note.number: "".join(s.text for s in note.segments) for note in edition.notes}
    for datum in chosen(edition).figures.data:
        assert datum.shown in notes[datum.notes[0]]


def test_a_count_that_has_grown_steps_up_when_it_was_told():
    chart = chosen(grown("3", "7", "8", "9", "11")).figures
    assert chart.kind == "steps"
    assert [(datum.joint, datum.shown) for datum in chart.data] == [
        ("", "3"), ("→", "7"), ("→", "8"), ("→", "9"), ("→", "11")
    ]  # fmt: skip
    assert plain(chart.title).startswith("dead: 3 (Paper 4, 14 December 19:00) → 7 (Paper 3, 14 December 22:00)")


def test_two_values_of_a_count_are_read_faster_than_looked_at():
    assert chosen(grown("3", "7")).figures is None


def test_a_value_without_its_hour_stands_on_no_line_of_hours_and_that_is_said():
    times = [(str(n), AT - n * HOUR) for n in (9, 8, 7)]
    edition = told(Relation.EARLIER, [("10", AT), *((value, at) for value, at in times), ("5", date(2025, 12, 14))])
    chart = chosen(edition).figures
    assert [datum.shown for datum in chart.data] == ["9", "8", "7", "10"]
    assert plain(chart.notice) == "Not drawn: 5 (Paper 4, 14 December)"


def test_the_lines_of_a_count_stand_at_heights_from_zero():
    chart = chosen(grown("5", "10", "20")).figures
    down = [float(dict(s.at)["cy"]) for s in chart.shapes if s.tag == "circle"]
    axis = next(float(dict(s.at)["y1"]) for s in chart.shapes if s.look == "axis")
    assert [round((axis - y) / (axis - down[-1]), 2) for y in down] == [0.25, 0.5, 1]


def test_sources_that_differ_have_a_bar_each():
    chart = chosen(told(Relation.DIFFERS, [("12", AT), ("15", AT - HOUR)])).figures
    assert chart.kind == "tellers"
    assert chart.title == "dead: 12 (Paper 0, 07:00) / 15 (Paper 1, 06:00)"
    assert bars(chart) == [(0, 80), (0, 100)]


@pytest.mark.parametrize(
    "values",
    [[("121", AT), ("118", AT)], [("12", None), ("15", AT)], [("12", AT)]],
    ids=["bars that would look alike", "a time that isn't stated", "one source"],
)
def test_there_is_no_chart_of(values):
    published = values[0][1]
    assert chosen(told(Relation.DIFFERS, values, published=published)).figures is None


def test_one_source_with_two_values_is_no_comparison_of_sources():
    edition = told(Relation.DIFFERS, [("3", AT), ("4", AT)], outlets=["Weather Service", "Weather Service"])
    assert chosen(edition).figures is None


@pytest.mark.parametrize("change", [{"certainty": Certainty.LIKELY}, {"corrected": True}, {"unit": "m"}])
def test_what_is_uncertain_corrected_or_in_another_unit_is_no_chart(change):
    edition = told(Relation.DIFFERS, [("12", AT), ("15", AT)])
    assert chosen(edition).figures
    assert chosen(with_figure(edition, **change)).figures is None


def test_bounds_are_told_in_words_and_in_form():
    bounds = {"12": Bound.AT_LEAST, "15": Bound.AT_MOST, "18": Bound.ABOUT}
    values = [("12", AT), ("15", AT), ("18", AT), ("20", AT)]
    chart = chosen(told(Relation.DIFFERS, values, bounds=bounds)).figures
    assert [datum.shown for datum in chart.data] == ["at least 12", "at most 15", "about 18", "20"]
    looks = [s.look for s in chart.shapes if s.tag == "rect" or s.look == "open"]
    assert looks == ["bar part", "open", "bar part hollow", "bar part hollow", "bar part"]


def test_negative_values_run_to_the_left_of_zero():
    chart = chosen(told(Relation.DIFFERS, [("-3", AT), ("2", AT)], unit="%")).figures
    assert bars(chart) == [(0, 60), (60, 100)]
    assert plain(chart.data[0].shown) == "−3 %"


def test_more_than_a_dozen_bars_are_a_table():
    assert chosen(told(Relation.DIFFERS, [(str(n), AT) for n in range(1, 14)])).figures is None


def test_a_desk_that_wants_no_charts_has_none():
    edition = grown("3", "7", "11")
    assert chosen(edition, ChartKind.MAP).figures is None


def test_a_scale_holds_zero_and_all_values():
    scale = Scale.of([Decimal("0.1"), Decimal(7_000_000_000)])
    assert (scale.place(Decimal(0)), scale.place(Decimal(7_000_000_000))) == (0, 1)
    assert Scale.of([Decimal(0)]).bar(Decimal(0)) == (0, 0.004)


def test_long_names_break_into_two_lines_that_fit_and_end_in_an_ellipsis():
    lines = broken("Wolfeschlegelsteinhausenbergerdorff" * 9, 300)
    assert len(lines) == 2
    assert all(width(line) <= 300 for line in lines)
    assert lines[-1].endswith("…")


def test_times_are_told_in_the_editions_zone():
    chart = chosen(told(Relation.DIFFERS, [("12", AT.astimezone(UTC)), ("15", AT)])).figures
    assert chart.data[0].label == "Paper 0, 07:00"
