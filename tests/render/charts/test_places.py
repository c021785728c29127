"""The map: two countries or more, close around them, each with its name, in outlines that ISO 3166 names."""

import pytest

from reports.model import ChartKind
from reports.render.charts import charts_of
from reports.render.charts.countries import _holds
from reports.render.charts.outlines import outlines
from tests.render.charts.stories import known, placed


def world_map(*countries, language="en", leads=True):
    edition = placed(*countries)
    return charts_of(edition.stories[0], known(edition, language), "c", kinds=(ChartKind.MAP,), leads=leads).places


def names(chart):
    return ["".join(run.text for run in s.runs) for s in chart.shapes if s.tag == "text"]


def test_countries_are_darker_than_those_around_and_named():
    chart = world_map("BY", "UA", "LT")
    assert sorted(names(chart)) == ["Belarus", "Lithuania", "Ukraine"]
    assert sum(s.look == "land named" for s in chart.shapes) == 3
    assert chart.title == "Where: Belarus, Ukraine and Lithuania"


@pytest.mark.parametrize("countries", [("BY",), ("BY", "BY"), ("BY", None), (None, None), ("BY", "ZZ"), ()])
def test_one_country_is_no_map(countries):
    assert world_map(*countries) is None


def test_only_the_leading_story_has_a_map():
    assert world_map("BY", "UA", leads=False) is None


def test_one_country_far_from_all_others_stays_off_and_that_is_said():
    chart = world_map("BY", "US", "UA", "LT")
    assert chart.notice == "Not drawn: United States. Country outlines: Natural Earth"
    assert "United States" not in names(chart)


def test_two_countries_far_apart_are_both_on_the_map():
    assert sorted(names(world_map("BY", "US"))) == ["Belarus", "United States"]


def test_of_a_much_larger_neighbour_the_near_part_is_shown_with_its_name():
    assert sorted(names(world_map("RU", "UA"))) == ["Russia", "Ukraine"]


def test_a_country_too_small_for_an_outline_is_a_dot_with_its_name():
    chart = world_map("VA", "IT")
    assert [s.tag for s in chart.shapes if s.look == "land named"] == ["path", "circle"]
    assert sorted(names(chart)) == ["Italy", "Vatican City"]


def test_countries_on_both_sides_of_the_antimeridian_are_neighbours():
    chart = world_map("FJ", "TO")
    assert sorted(names(chart)) == ["Fiji", "Tonga"]


def test_countries_are_named_in_the_editions_language():
    assert sorted(names(world_map("BY", "UA", language="de"))) == ["Belarus", "Ukraine"]
    assert "Litauen" in names(world_map("LT", "UA", language="de"))


@pytest.mark.parametrize("pair", [("CN", "TW"), ("IL", "PS"), ("CD", "RW"), ("US", "CA"), ("XK", "RS"), ("SG", "MY")])
def test_all_that_is_drawn_lies_on_the_sheet(pair):
    chart = world_map(*pair)
    _, _, wide, high = map(float, chart.viewbox.split())
    for shape in chart.shapes:
        at = dict(shape.at)
        for piece in at.get("d", "").replace("Z", "").replace("M", "L").split("L")[1:]:
            x, y = map(float, piece.split())
            assert -2 <= x <= wide + 2
            assert -2 <= y <= high + 2


@pytest.mark.parametrize(
    ("point", "code"),
    [((27.6, 53.9), "BY"), ((25.3, 54.7), "LT"), ((34.1, 45.0), "UA"), ((33.4, 35.3), "CY"), ((44.0, 9.6), "SO")],
    ids=["Minsk", "Vilnius", "Simferopol", "Northern Nicosia", "Hargeisa"],
)
def test_outlines_are_what_iso_3166_names(point, code):
    holders = [c for c, rings in outlines().countries.items() if any(_holds(ring, point) for ring in rings)]
    assert holders == [code]


def test_every_country_has_a_name_and_there_are_no_more_outlines_than_codes():
    world = outlines()
    assert set(world.names) == {*world.countries, *world.dots}
    assert len(world.countries) == 174
