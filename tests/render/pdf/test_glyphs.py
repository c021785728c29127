"""Arabic in a PDF can be read, copied and searched, its vowel signs and joined letters included."""

import re

import page as conformance
import pypdfium2
import pytest

from reports.render.pdf.engine import typeset
from reports.render.pdf.glyphs import _Groups, _Letters
from reports.render.pdf.job import Job
from tests.render.conftest import OURS

GROUPS = [
    ("a letter with its sign, to the left", [(2, "أُ"), (1, "")], {1: "أ", 2: "\u064f"}),
    ("two signs", [(3, "بَّ"), (2, ""), (1, "")], {1: "ب", 2: "\u064e", 3: "\u0651"}),
    ("two signs in one glyph", [(9, "بَّ"), (1, "")], {1: "ب", 9: "\u064e\u0651"}),
    ("one glyph for two letters", [(4, "لا"), (5, "ب")], {4: "لا", 5: "ب"}),
    ("more glyphs than letters", [(6, "ب"), (7, "")], {6: "\u2060", 7: "ب"}),
    ("a letter with its sign, to the right", [(1, "x"), (2, ""), (3, "e\u0301")], {1: "x", 2: "e", 3: "\u0301"}),
    ("a ligature to the right", [(1, "fi"), (2, "x")], {1: "fi", 2: "x"}),
    ("a letter alone, then with a sign", [(1, "أ"), (5, "ب"), (2, "أُ"), (1, "")], {1: "أ", 2: "\u064f", 5: "ب"}),
    (
        "with a sign that is known, then alone",
        [(2, "بُ"), (3, ""), (2, "أُ"), (1, ""), (1, "أ")],
        {1: "أ", 2: "\u064f", 3: "ب"},
    ),
]


@pytest.mark.parametrize(("told", "given"), [group[1:] for group in GROUPS], ids=[group[0] for group in GROUPS])
def test_each_glyph_of_a_group_has_its_letter(told, given):
    letters = _Letters()
    for glyph, text in told:
        if glyph not in letters:
            letters[glyph] = text
    assert dict(letters) == given


def test_a_font_whose_glyphs_come_alone_is_told_each_once():
    letters = _Letters()
    letters[1] = "a"
    assert 1 in letters
    assert not isinstance(letters, _Groups)


@pytest.mark.slow
def test_a_pdf_with_vowel_signs_conforms_and_gives_its_words_back():
    words = ("أُخذت", "أيضًا", "مرجّح", "إلى", "لأن", "رأى")
    html = f'<html lang="ar" dir="rtl"><title>x</title><meta name="author" content="x"><h1>{" ".join(words)}</h1>'
    made = typeset(Job(name="x", html=html, folders=(OURS,), attached=()))
    report = conformance.validate_pdf_bytes(made, profile=conformance.ValidationProfile.PDF_UA_1)
    assert [f.message for f in report.failures] == []
    with pypdfium2.PdfDocument(made) as document:
        text = document[0].get_textpage().get_text_bounded()
    letters = sorted(re.sub(r"[\s\u2060]", "", text))
    assert letters == sorted("".join(words))
