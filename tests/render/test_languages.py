"""A page in each language: its own labels, its direction, and strangers' words that turn nothing around them."""

import re
from dataclasses import asdict, replace

import page as conformance
import pypdfium2
import pytest

from reports.errors import Fault
from reports.model import Evidence, Finding, Format, Severity, Span, Warned
from reports.prose import LANGUAGES, wording
from reports.render import build_page
from reports.render.direction import reads_right_to_left
from tests.render.editions import sample_edition
from tests.render.news import news_edition
from tests.render.worst import arabic_edition

OTHERS = [code for code in LANGUAGES if code != "en"]
LABELS = sorted({len(t) > 3 and t for t in asdict(wording("en").labels).values()} - {False})


def edition_in(code):
    return replace(news_edition(), language=code, faults=(Fault("a.txt", "it is empty"),))


@pytest.mark.parametrize("code", OTHERS)
def test_every_label_of_a_page_is_in_its_language(html, code):
    """What the page says around strangers' words has no English label in it."""
    made = html(edition_in(code))
    body = made.partition("<body")[2]
    ours = re.sub(r"<(bdi|code)\b.*?</\1>", " ", body, flags=re.DOTALL)
    said = {*re.findall(r">([^<>]*[^\s<>][^<>]*)<", ours), *re.findall(r'(?:aria-label|data-\w+)="([^"]*)"', ours)}
    shared = set(asdict(wording(code).labels).values())
    for label in LABELS:
        if label not in shared:
            assert not [text for text in said if re.search(rf"\b{re.escape(label)}\b", text)], label


@pytest.mark.parametrize("code", OTHERS)
def test_a_page_names_its_language_and_direction_and_marks_what_is_english(html, code):
    made = html(edition_in(code))
    assert f'<html lang="{code}" dir="{wording(code).direction}">' in made
    assert re.search(r'<bdi lang="en"[^>]*>it is empty</bdi>', made)
    assert re.search(r'<h1><bdi lang="en"', made)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_finding_without_words_in_the_pages_language_is_marked_as_english(code):
    desk = sample_edition()
    odd = Warned(Finding("model", Severity.NOTE, "the model m was not asked: no room", ()), ())
    known = Warned(Finding("publisher", Severity.NOTE, "the publisher is not stated", ()), ())
    story = replace(desk.stories[0], findings=(odd, known))
    page = build_page(replace(desk, language=code, stories=(story,)), digest="0" * 64)
    assert [check.language for check in page.lead.checks] == [None if code == "en" else "en", None]


def test_a_day_in_a_finding_is_worded_in_the_pages_language_and_quoted_words_stay(html):
    message = "“on 2026-01-02” is told as past, but lies after the publication on 2025-12-13"
    warned = Warned(Finding("after publication", Severity.WARNING, message, (Evidence("a", Span(0, 1)),)), ())
    edition = sample_edition()
    edition = replace(edition, language="de", stories=(replace(edition.stories[0], findings=(warned,)),))
    (check,) = build_page(edition, digest="0" * 64).lead.checks
    assert check.message.replace("\xa0", " ") == (
        "„on 2026-01-02“ wird als geschehen erzählt, liegt aber nach der Veröffentlichung am 13. Dezember"
    )


def test_an_arabic_page_says_for_each_text_that_runs_the_other_way_that_it_does(html):
    made = html(replace(sample_edition(), language="ar"))
    assert re.search(r'<h1><bdi lang="en" dir="ltr">Belarus', made)
    assert re.search(
        r'<bdi dir="ltr">114 \+ 9 = 123</bdi>|<bdi dir="ltr">\u2068114 \+ 9\u2069 = \u2068123\u2069</bdi>', made
    )
    assert 'dir="rtl"' not in made.partition("<body")[2]


def test_an_arabic_page_leaves_arabic_words_as_they_run_and_an_english_page_turns_them(html):
    passages = [p for s in arabic_edition().stories for p in s.points if reads_right_to_left(p.text)]
    assert passages
    for words in (re.escape(passage.text) for passage in passages):
        assert re.search(rf'<bdi lang="ar" dir="rtl">{words}<', html(arabic_edition()))
        assert re.search(rf"<bdi>{words}<", html(replace(arabic_edition(), language="ar")))


def test_steps_of_a_count_run_to_the_left_on_an_arabic_page(rendered):
    arabic = rendered(replace(news_edition(), language="ar"), Format.TEXT).decode()
    assert " ← " in arabic
    assert " → " not in arabic
    assert " ← " not in rendered(news_edition(), Format.TEXT).decode()


def test_a_decimal_comma_stands_where_the_point_does(html):
    made = html(replace(news_edition(), language="de"))
    assert re.search(r">7<span class=\"fraction\" style=\"width: 3ch\">,36</span>", made)


@pytest.mark.slow
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_pdf_is_conformant_in_each_language(rendered, code):
    made = rendered(replace(news_edition(), language=code), Format.PDF)
    report = conformance.validate_pdf_bytes(made, profile=conformance.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, report


@pytest.mark.slow
def test_the_columns_of_an_arabic_sheet_are_mirrored(rendered):
    def left(content, words):
        with pypdfium2.PdfDocument(content) as document:
            text = document[0].get_textpage()
            at = text.search(words).get_next()
            return text.get_charbox(at[0])[0]

    english = rendered(sample_edition(), Format.PDF)
    arabic = rendered(replace(sample_edition(), language="ar"), Format.PDF)
    assert left(english, "Of those released") < left(english, "The article calls")
    assert left(arabic, "Of those released") > left(arabic, "The article calls")
    assert left(english, "prisoners released") < left(english, "prisoners transferred to")
    assert left(arabic, "prisoners released") > left(arabic, "prisoners transferred to")
    assert left(english, "Morning briefing") < 300 < left(arabic, "Morning briefing")
