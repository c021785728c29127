"""The timeline: three days or more, at their distances; what is likely, long or far off looks like it."""

import pytest

from reports.model import ChartKind
from reports.render.charts import charts_of
from reports.render.charts.when import stretch_of
from tests.render.charts.stories import dated, known


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def timeline(*values, **more):
    edition = dated(*values, **more)
    return charts_of(edition.stories[0], known(edition), "c", kinds=(ChartKind.TIMELINE,), leads=False).times


def labels(chart):
    return [plain("".join(run.text for run in s.runs)) for s in chart.shapes if s.tag == "text"]


def dots(chart):
    return [(float(dict(s.at)["cx"].rstrip("%")), s.look) for s in chart.shapes if s.tag == "circle"]


def test_days_stand_at_their_distances():
    chart = timeline("2025-12-01", "2025-12-05", "2025-12-21")
    assert labels(chart) == ["1 December", "5 December", "21 December"]
    assert [x for x, _ in dots(chart)] == [2, 21.2, 98]


def test_two_days_are_no_timeline():
    assert timeline("2025-12-01", "2025-12-05", "2025", None) is None


def test_one_day_told_three_times_is_no_timeline():
    assert timeline("2025-12-01", "2025-12-01", "2025-12-01") is None


def test_a_likely_day_is_hollow_and_said_to_be_likely():
    chart = timeline("2025-12-01", "2025-12-05", "2025-12-21", likely=("2025-12-05",))
    assert [look for _, look in dots(chart)] == ["point", "point hollow", "point"]
    assert "5 December (likely)" in plain(chart.title)


def test_a_period_is_a_bar_over_its_days():
    chart = timeline("2025-12-01", "2025-12-05/2025-12-08", "2025-12-11", "2025-12-21")
    (bar,) = [dict(s.at) for s in chart.shapes if s.tag == "rect"]
    assert (bar["x"], bar["width"]) == ("21.2%", "19.2%")
    assert "5–8 December 2025" in plain(chart.title)


def test_a_day_far_from_all_others_does_not_press_them_together():
    chart = timeline("1998-05-01", "2025-12-01", "2025-12-05", "2025-12-21")
    assert [x for x, _ in dots(chart)] == [2, 21.2, 98]
    assert plain(chart.notice) == "Not drawn: 1 May 1998"


def test_a_period_outside_the_days_is_left_to_the_list_and_that_is_said():
    assert timeline("1998", "2025-12-01", "2025-12-05", "2025-12-21").notice == "Not drawn: 1998"


@pytest.mark.parametrize("value", [None, "", "202X", "2025-13-01", "2025-12-09/2025-12-01", "soon"])
def test_what_is_no_stretch_of_days_is_not_drawn(value):
    assert stretch_of(dated(value).stories[0].when[0]) is None


@pytest.mark.parametrize(
    ("value", "days"),
    [("2024", 366), ("2025-02", 28), ("2025-Q4", 92), ("2025-W01", 7), ("2025-12-13", 1), ("9999-12", 30)],
)
def test_a_period_lasts_as_long_as_it_says(value, days):
    found = stretch_of(dated(value).stories[0].when[0])
    assert found.end - found.start == days


def test_labels_never_touch_each_other_or_their_lines_in_the_narrow_column():
    chart = timeline(*(f"2025-12-{day:02}" for day in range(1, 29)))
    assert 3 <= len(labels(chart)) <= 12
    assert len(dots(chart)) == 28
