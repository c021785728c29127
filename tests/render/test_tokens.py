"""The design's one set of values: what can be read on what, and that no style sheet has values of its own."""

import re

import pytest

from reports.settings import contrast
from reports.settings.colour import DARK, PAPER
from tests.render.conftest import OURS

TEXT, SMALL = 7, 4.5
COLOUR = re.compile(r"#[0-9a-fA-F]{3,6}\b")
TLP = {"#000", "#000000", "#fff", "#ffffff", "#ff2b2b", "#ffc000", "#3f0", "#33ff00"}


def css(name):
    return re.sub(r"/\*.*?\*/", "", (OURS / name).read_text(encoding="utf-8"), flags=re.DOTALL)


def values(text):
    return dict(re.findall(r"--([a-z]+):\s*([^;]+);", text))


def dark(name):
    return values(re.search(r"prefers-color-scheme: dark\) \{(.*?\})\s*\}", css(name), re.DOTALL)[1])


LIGHT_SETS = {
    "screen": values(css("tokens.css")),
    "sheet": values(css("tokens.css")) | values(css("print.css").partition("@page")[0]),
    "proof": values(css("tokens.css")) | values(css("facts.css").partition("}")[0]),
}
DARK_SETS = {
    "screen": LIGHT_SETS["screen"] | dark("screen.css"),
    "proof": LIGHT_SETS["proof"] | dark("facts.css"),
}
SETS = [(f"{name} light", found) for name, found in LIGHT_SETS.items()]
SETS += [(f"{name} dark", found) for name, found in DARK_SETS.items()]


def wide(colour):
    return "#" + "".join(2 * c for c in colour[1:]) if len(colour) == 4 else colour


@pytest.mark.parametrize(("name", "found"), SETS, ids=[name for name, _ in SETS])
def test_text_and_small_print_can_be_read_on_their_paper(name, found):
    paper = wide(found["paper"])
    assert contrast(wide(found["ink"]), paper) >= TEXT
    assert contrast(wide(found["soft"]), paper) >= TEXT
    assert contrast(wide(found["accent"]), paper) >= SMALL
    for kind in {"figure", "moment", "person", "organisation", "place", "quotation", "statement"} & found.keys():
        assert contrast(found[kind], paper) >= SMALL, kind
    for tint in {"warning", "tint"} & found.keys():
        assert contrast(wide(found["ink"]), found[tint]) >= TEXT, tint


def test_the_scale_has_four_sizes_two_steps_of_1_22_and_more_apart():
    sizes = [float(LIGHT_SETS["screen"][name].removesuffix("rem")) for name in ("small", "text", "large", "head")]
    assert [round(1.22**step, 2) for step in (-1, 0, 1, 4)] == sizes
    printed = [float(LIGHT_SETS["sheet"][name].removesuffix("pt")) for name in ("small", "text", "large", "head")]
    assert printed == pytest.approx([10 * size for size in sizes], abs=0.1)


def test_the_settings_know_the_papers_of_the_style_sheets():
    assert LIGHT_SETS["screen"]["paper"] == PAPER
    assert dark("screen.css")["paper"] == DARK


SHEETS = sorted(p.name for p in OURS.glob("*.css") if p.name not in {"tokens.css", "facts.css"})


@pytest.mark.parametrize("name", SHEETS)
def test_no_style_sheet_has_a_colour_that_is_no_token(name):
    known = {value.lower() for found in (*LIGHT_SETS.values(), *DARK_SETS.values()) for value in found.values()}
    assert {colour.lower() for colour in COLOUR.findall(css(name))} - TLP <= known


def test_the_mail_has_the_sizes_of_the_scale_at_16_px():
    sizes = {int(size) for size in re.findall(r"font-size: (\d+)px", css("mail.css"))} - {1}
    steps = {round(16 * 1.22**step) for step in (-1, 0, 0.5, 1)} | {11, 27}
    assert sizes <= steps


@pytest.mark.parametrize("name", sorted(p.name for p in OURS.glob("*.html")))
def test_templates_hold_no_colours_and_no_sizes_of_their_own(name):
    text = (OURS / name).read_text(encoding="utf-8")
    assert not re.search(r"style=\"[^\"]*(?:color|font)", text)
