"""Whether the machine can make PDFs, told before WeasyPrint would die of it."""

import subprocess
import sys

import pytest

from reports.render import check_machine

pytestmark = pytest.mark.slow

NO_FONTS = (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><cachedir>{}</cachedir></fontconfig>'
)
PROGRAM = """
import sys
from pathlib import Path
from reports.model import Format
from reports.render import check_machine, render
from tests.render.editions import ROOT, sample_edition
print(*check_machine(), sep="\\n")
(made,) = render(sample_edition(), [Format.PDF], folders=[ROOT / "templates"], workspace=ROOT)
print(made.content[:5].decode())
"""


def run(program, cwd, **environment):
    return subprocess.run(
        [sys.executable, "-c", program], env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(cwd)} | environment,
        cwd=cwd, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_machine_that_can_is_told_so_in_a_tuple():
    assert isinstance(check_machine(), tuple)


def test_without_any_system_font_a_pdf_is_still_made_and_the_lack_is_told(checkout, tmp_path):
    configuration = tmp_path / "fonts.conf"
    configuration.write_text(NO_FONTS.format(tmp_path / "cache"))
    done = run(PROGRAM, checkout, FONTCONFIG_FILE=str(configuration))
    assert done.returncode == 0, done.stderr
    assert "no font of its own" in done.stdout
    assert "apt-get install libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core" in done.stdout
    assert done.stdout.endswith("%PDF-\n")
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("lacking", "outcome"),
    [
        ("pangoft2-1.0", "MachineError: a PDF needs libraries that this machine lacks: pangoft2-1.0. Debian"),
        ("harfbuzz-subset", "PDFs take 2.5 times as long without harfbuzz-subset. Debian"),
    ],
)
def test_a_missing_library_is_named_with_the_command_that_installs_it(checkout, lacking, outcome):
    program = f"""
import ctypes
whole = ctypes.CDLL
def without(name, *rest, **more):
    if name.startswith("lib{lacking}."):
        raise OSError(name)
    return whole(name, *rest, **more)
ctypes.CDLL = without
from reports.render import check_machine
print(*check_machine())
"""
    done = run(program, checkout)
    assert outcome in done.stdout + done.stderr
    assert "apt-get install" in done.stdout + done.stderr


def test_with_neither_system_nor_packaged_fonts_nothing_is_tried(checkout, tmp_path):
    configuration = tmp_path / "fonts.conf"
    configuration.write_text(NO_FONTS.format(tmp_path / "cache"))
    hide = "import sys\nsys.modules |= dict.fromkeys(['font_source_serif_pro', 'font_source_sans_pro'])\n"
    done = run(hide + PROGRAM, checkout, FONTCONFIG_FILE=str(configuration))
    assert "MachineError: this machine has no font" in done.stderr
    assert done.returncode == 1


def test_importing_the_room_loads_neither_weasyprint_nor_css_inline(checkout):
    program = "import sys, reports.render; print({'weasyprint', 'css_inline', 'fontTools'} & set(sys.modules))"
    assert run(program, checkout).stdout == "set()\n"
