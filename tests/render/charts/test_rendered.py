"""Charts on the page, in the PDF and in the mail: words beside every picture, and the same bytes every time."""

import io
import re
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from html import unescape

import page as conformance
import pikepdf
import pypdfium2
import pytest

from reports.errors import MachineError
from reports.model import Format, Relation
from reports.render import build_page
from reports.render.charts.words import is_joined
from reports.render.pdf import Direct
from reports.render.pictures import charts_on, pictures
from tests.render.charts.stories import all_kinds, grown, summed, told
from tests.render.conftest import OURS
from tests.render.editions import AT, HOSTILE, ROOT


class NoMachine:
    """A press on a machine that can't make a PDF."""

    def pull(self, jobs):
        raise MachineError("no Pango")


def made(edition, press=None):
    page = build_page(edition, digest="0123456789abcdef")
    return pictures(page, folders=(OURS,), workspace=ROOT, press=press or Direct())


def parts(content):
    return list(message_from_bytes(content, policy=default).walk())


def test_every_chart_has_its_words_inside_and_no_name_twice(html):
    text = html(all_kinds())
    charts = re.findall(r"<svg .*?</svg>", text, re.DOTALL)
    assert [re.search(r'class="(\w+)"', svg)[1] for svg in charts] == ["steps", "map", "times"]
    for svg in charts:
        title, desc = re.search(r'aria-labelledby="(\S+) (\S+)"', svg).groups()
        assert re.search(rf'<title id="{title}">\w', svg)
        assert re.search(rf'<desc id="{desc}">\w', svg)
    ids = re.findall(r'\bid="(chart-[^"]+)"', text)
    assert len(ids) == len(set(ids)) == 6


@pytest.mark.parametrize("template", ["briefing", "digest", "onepager", "alert"])
def test_no_page_leaves_a_sum_to_a_chart_that_it_does_not_draw(html, template):
    edition = summed()
    again = replace(edition.stories[0], id="again")
    text = html(replace(edition, stories=(*edition.stories, again)), template=template)
    for story in re.findall(r"<article .*?</article>", text, re.DOTALL):
        assert '<figure class="chart"' in story or "A sum" in story


def test_a_template_of_ones_own_that_draws_no_chart_still_tells_its_sum(html, own):
    folders = own(
        briefing_html='{% extends "stock:briefing.html" %}{% import "macros.html" as set with context %}'
        "{% block lead_top %}{{ set.strip(lead) }}{{ set.checks(lead, 2) }}{% endblock %}"
        "{% block lead_columns %}{{ set.figures(lead, 2) }}{% endblock %}"
    )
    text = html(summed(), folders=folders)
    assert "<figure" not in text
    assert "A sum" in text
    assert all(f">{value}<" in text for value in ("114", "9"))


def test_every_mark_of_a_chart_leads_to_a_note_of_the_page(html):
    text = html(summed())
    chart = re.search(r'<figure class="chart">.*?</figure>', text, re.DOTALL)[0]
    targets = set(re.findall(r'href="#(s\d+)"', chart))
    assert targets
    assert all(f'id="{target}"' in text for target in targets)


def test_what_a_chart_tells_stands_in_no_table_and_under_no_check(html):
    text = html(summed())
    assert '<section class="figures">' not in text
    assert 'class="check"' not in text


def test_without_charts_the_page_tells_the_same_in_its_table_and_checks(rendered):
    text = rendered(summed(), Format.HTML, charts=()).decode()
    assert "<svg" not in text
    assert '<section class="figures">' in text
    assert 'class="check"' in text


def test_plain_text_keeps_all_in_words(rendered):
    edition = grown("3", "7", "11")
    assert rendered(edition, Format.TEXT) == rendered(edition, Format.TEXT, charts=())


def test_a_strangers_words_are_words_in_a_chart_too(html):
    edition = told(Relation.DIFFERS, [("12", AT), ("15", AT)], outlets=[HOSTILE, "B"], counted=HOSTILE)
    text = html(edition)
    (svg,) = re.findall(r"<svg .*?</svg>", text, re.DOTALL)
    assert "<script>" not in svg
    assert "<img" not in svg
    assert "{{ 7*7 }}" in unescape(svg)


def test_a_number_of_a_hundred_digits_has_no_room_in_a_chart(html):
    edition = told(Relation.DIFFERS, [("9" * 100, AT), ("15", AT)])
    assert "<svg" not in html(edition)


def test_the_alternative_to_a_picture_has_a_bounded_length():
    edition = told(Relation.DIFFERS, [("12", AT), ("15", AT)], outlets=["x" * 50_000, "B"], counted="y" * 50_000)
    (chart,) = charts_on(build_page(edition, digest="0" * 64))
    assert len(chart.title) < 500
    assert len(chart.shapes) < 20


def test_a_machine_without_a_press_sends_mail_without_pictures():
    assert made(all_kinds(), NoMachine()) == ()


@pytest.mark.slow
def test_the_pdf_conforms_and_says_what_each_chart_shows(rendered):
    edition = all_kinds()
    content = rendered(edition, Format.PDF)
    report = conformance.validate_pdf_bytes(content, profile=conformance.ValidationProfile.PDF_UA_1)
    assert [f.message for f in report.failures] == []
    page = build_page(edition, digest="0" * 64)
    assert set(alternatives(content)) == {chart.title for chart in charts_on(page)}


def alternatives(content):
    with pikepdf.open(io.BytesIO(content)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure" and "/Alt" in thing:
                yield str(thing.Alt)


@pytest.mark.slow
def test_pictures_are_small_and_the_same_bytes_every_time():
    first, again = made(all_kinds()), made(all_kinds())
    assert [picture.id for picture in first] == ["chart-1-figures", "chart-1-map", "chart-1-times"]
    assert first == again
    assert all(p.content.startswith(b"\x89PNG") and len(p.content) < 20_000 for p in first)


@pytest.mark.slow
def test_a_mail_carries_its_charts_and_tells_them_in_words_too(rendered):
    edition = all_kinds()
    found = parts(rendered(edition, Format.MAIL))
    assert [part.get_content_type() for part in found] == [
        "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png", "image/png", "image/png"
    ]  # fmt: skip
    html = found[3].get_content()
    names = {part["Content-ID"].strip("<>") for part in found[4:]}
    assert set(re.findall(r'src="cid:([^"]+)"', html)) == names
    alts = {unescape(alt) for alt in re.findall(r'<img [^>]*alt="([^"]+)"', html)}
    assert alts == {chart.title for chart in charts_on(build_page(edition, digest="0" * 64))}
    assert "earlier" in html


@pytest.mark.slow
def test_a_mail_without_charts_is_as_it_was(rendered):
    found = parts(rendered(grown("3", "7"), Format.MAIL))
    assert [part.get_content_type() for part in found] == ["multipart/alternative", "text/plain", "text/html"]


ARABIC = "جريدة النهار"


@pytest.mark.slow
def test_letters_that_join_are_drawn_on_a_screen_and_told_in_a_table_on_the_sheet(html, rendered):
    edition = told(Relation.DIFFERS, [("12", AT), ("15", AT)], outlets=[ARABIC, "B"])
    assert ARABIC in re.search(r"<svg .*?</svg>", html(edition), re.DOTALL)[0]
    content = rendered(edition, Format.PDF)
    assert list(alternatives(content)) == []
    with pypdfium2.PdfDocument(content) as document:
        assert "What it counts" in document[0].get_textpage().get_text_range()
    assert made(edition) == ()


@pytest.mark.parametrize(
    ("words", "joined"),
    [("Straße, ЄС, Ελλάδα", False), ("東京 1", False), (ARABIC, True), ("שלום", True), ("नमस्ते", True), ("ไทย", True)],
)
def test_letters_that_join_are_known(words, joined):
    assert is_joined(words) is joined
