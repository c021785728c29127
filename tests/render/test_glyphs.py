"""Letters that our fonts lack: what is said of them, and which of the system's fonts stand in."""

import io
import subprocess
import sys

import pikepdf
import pytest

from reports.model import Format
from reports.render import glyphs
from reports.render.fonts import FACES, font_file
from reports.render.glyphs import STACKS, fallbacks, fonts_used, lacks, texts_of
from tests.render.conftest import OURS
from tests.render.editions import sample_edition
from tests.render.worst import arabic_edition

NO_FONTS = (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><cachedir>{}</cachedir></fontconfig>'
)


def test_latin_greek_and_cyrillic_need_no_other_font():
    texts = ("Žižkov – “Łódź”, naïve … €5", "Ελλάδα", "Київ, Москва", *texts_of(sample_edition()))
    assert fallbacks(texts) == ()
    assert lacks(texts) == ()
    assert list(fonts_used(texts)) == sorted(name for *_, name in FACES if font_file(name))


def test_each_font_is_named_with_the_hash_of_its_file():
    assert all(len(value) == 64 for value in fonts_used().values())


def test_a_letter_that_no_font_has_is_named_with_its_script_once_and_a_package(monkeypatch):
    monkeypatch.setattr(glyphs, "_stacks", lambda: ((),))
    found = lacks(["\u0628\u0629 \u062a", "\U0001f9ff"])
    assert [(lack.script, lack.package) for lack in found] == [
        ("Arabic", "fonts-noto-core"),
        ("symbols", "fonts-noto-color-emoji"),
    ]
    assert str(found[0]) == (
        "no font of this machine has the letters of Arabic (as U+0628): a PDF shows boxes in their place. "
        "Debian and Ubuntu: apt-get install fonts-noto-core"
    )


def test_the_families_are_those_of_the_tokens_in_their_order():
    tokens = (OURS / "tokens.css").read_text()
    for name, stack in zip(("serif", "sans"), STACKS, strict=True):
        line = tokens.split(f"--{name}: ")[1].split(";")[0]
        assert tuple(family.strip(' "') for family in line.split(",")) == stack


@pytest.mark.slow
def test_without_system_fonts_every_foreign_script_is_named_with_its_package(checkout, tmp_path):
    (tmp_path / "fonts.conf").write_text(NO_FONTS.format(tmp_path))
    program = "from reports.render.glyphs import lacks\nfor lack in lacks(['Київ قال', 'שלום 日本 नमस्ते']): print(lack)"
    environment = {"PATH": "/usr/bin", "PYTHONPATH": str(checkout), "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True, cwd=checkout
    )
    told = {line.split(" (")[0].rpartition(" ")[2]: line.rpartition(" ")[2] for line in done.stdout.splitlines()}
    assert told == {
        "Arabic": "fonts-noto-core",
        "Hebrew": "fonts-noto-core",
        "Devanagari": "fonts-noto-core",
        "CJK": "fonts-noto-cjk",
    }


@pytest.mark.slow
def test_what_a_pdf_embeds_is_among_the_fonts_that_are_named(rendered):
    texts = tuple(texts_of(arabic_edition()))
    if lacks(texts):
        pytest.skip("this machine has no Arabic letters")
    with pikepdf.open(io.BytesIO(rendered(arabic_edition(), Format.PDF))) as document:
        kinds = [
            o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"
        ]
        embedded = {str(font.FontName).partition("+")[2].replace("-", "").lower() for font in kinds}
    named = {name.partition(".")[0].replace("-", "").lower().removesuffix("regular") for name in fonts_used(texts)}
    assert embedded <= named
