"""A desk's own look, by dateline.toml alone: logo, accent, paper, each with its fault's line."""

import re

import pytest

from reports.errors import ConfigurationError
from reports.model import Format
from reports.pipeline.check import check
from reports.pipeline.look import letter_faults, look_of
from reports.render import glyphs
from reports.workspace import open_workspace
from tests.render.worst import arabic_edition

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
TOML = '[desk]\nname = "Harbour desk"\n{}\n[briefings.morning]\ntitle = "Morning"\nsources = ["data"]\n{}'


@pytest.fixture
def opened(tmp_path):
    def make(desk, briefing="", **files):
        (tmp_path / "data").mkdir(exist_ok=True)
        for name, text in files.items():
            (tmp_path / "data" / name.replace("_", ".")).write_text(text, encoding="utf-8")
        (tmp_path / "dateline.toml").write_text(TOML.format(desk, briefing), encoding="utf-8")
        return open_workspace(tmp_path, environment={})

    return make


def look(workspace):
    return look_of(workspace, workspace.briefing("morning"))


def test_a_desk_that_says_nothing_has_the_designs_look(opened):
    found = look(opened(""))
    assert (found.accent, found.accent_dark, found.paper, found.logo) == (None, None, None, None)


def test_logo_accent_and_paper_come_from_the_desk(opened):
    found = look(opened('logo = "data/logo.svg"\naccent = "#005a9c"\npaper = "Letter"', logo_svg=SVG))
    assert found.logo.startswith("data:image/svg+xml;base64,")
    assert (found.accent, found.paper) == ("#005a9c", "Letter")
    assert re.fullmatch("#[0-9a-f]{6}", found.accent_dark)


def test_a_briefing_may_have_paper_of_its_own(opened):
    assert look(opened('paper = "Letter"', 'paper = "A4"')).paper == "A4"


@pytest.mark.parametrize(
    ("logo", "files", "told"),
    [
        ("data/none.svg", {}, "data/none.svg can't be read: No such file or directory"),
        ("data/logo.svg", {"logo_svg": SVG.replace("<path", "<script/><path")}, "holds <script>"),
        ("/etc/hostname", {}, "lies outside of the workspace"),
        ("data", {}, "can't be read: Is a directory"),
    ],
)
def test_a_logo_that_can_not_be_used_is_a_fault_with_its_line(opened, logo, files, told):
    workspace = opened(f'logo = "{logo}"', **files)
    with pytest.raises(ConfigurationError) as caught:
        look(workspace)
    (fault,) = caught.value.faults
    assert (fault.path, fault.line) == ("dateline.toml", 3)
    assert told in fault.message
    assert fault in check(workspace).faults


def test_letters_that_the_pdf_can_not_show_are_told_by_check_and_by_the_build(opened, monkeypatch):
    monkeypatch.setattr(glyphs, "_stacks", lambda: ((),))
    workspace = opened("", ar_txt="وصول السفينة\n\nقال رئيس الميناء.")
    assert any("letters of Arabic" in warning for warning in check(workspace).warnings)
    (fault,) = letter_faults(arabic_edition(), (Format.PDF,))
    assert fault.path == "briefing.pdf"
    assert letter_faults(arabic_edition(), (Format.HTML,)) == ()
