"""Verbatim words that an editor corrected stay as they are, and every rendering says so after them."""

import email
import email.policy
import json
from dataclasses import replace

import lxml.html
import pypdfium2
import pytest

from reports.model import Format
from reports.render import build_page
from reports.render.message import subject
from tests.render.editions import sample_edition
from tests.render.worst import CORRECTED_WHY, LONG_NAME, TOLD, WRONG, corrected_edition

BY = "Corrected by the desk:"
DAY = "4\N{NO-BREAK SPACE}May 2025, not 3 May"


def text_of(element):
    """Return the words without their marks."""
    texts = element.xpath(".//text()[not(ancestor::sup)]")
    return " ".join("".join(texts).replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.fixture
def page(html):
    return lxml.html.document_fromstring(html(corrected_edition()))


@pytest.fixture
def mail(rendered):
    parsed = email.message_from_bytes(rendered(corrected_edition(), Format.MAIL), policy=email.policy.default)
    return lxml.html.document_fromstring(parsed.get_body(("html",)).get_content())


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("//h1", f"Storm: 9 boats {BY} {TOLD}"),
        ("//p[@class='standfirst']", f"{WRONG} {BY} {TOLD}"),
        ("//section[@class='points']//li", f"champion of 9 boats. {BY} {TOLD}; {DAY}"),
        ("//section[@class='strip']//li", f"{WRONG} {BY} {DAY}"),
        ("//section[@class='figures']//td[@class='number']/following-sibling::td[last()]", f"{WRONG} {BY} {DAY}"),
        ("//section[@class='said']//figure", f"“{WRONG},” {BY} {TOLD}; {DAY} Ida Renn, champion of 9 boats"),
        ("//section[@class='stated']//p", f"Renn of 9 boats said: {WRONG} {BY} {DAY}; {TOLD}"),
        ("//section[@class='who']//li", f"Ida Renn, champion of 9 boats {BY} {TOLD}"),
        ("//section[@class='when']//li", f"{WRONG} {BY} {TOLD}"),
    ],
)
def test_the_page_says_it_after_the_words(page, place, told):
    assert text_of(page.xpath(place)[0]).endswith(told.replace("\N{NO-BREAK SPACE}", " "))


def test_a_quotation_ends_before_the_correction(page):
    assert BY not in text_of(page.find(".//blockquote"))


def test_the_annex_has_room_for_by_whom_and_why(page):
    full = f"{BY} {TOLD} ({LONG_NAME}: {CORRECTED_WHY})"
    for note in page.xpath("//ol[@class='notes']/li"):
        assert full in text_of(note)
        assert DAY.replace("\N{NO-BREAK SPACE}", " ") in text_of(note)
    sources = page.xpath("//section[@class='source']/p")
    assert [text_of(p) for p in sources] == [full]
    stories = page.xpath("//article")
    assert stories
    assert all(LONG_NAME not in text_of(story) for story in stories)


def test_what_a_figure_says_itself_is_not_said_again_of_its_clause(page):
    figure = text_of(page.xpath("//section[@class='strip']//li")[0])
    assert "(corrected; the article says 9 boats)" in figure
    assert TOLD not in figure


def test_titles_and_previews_say_it(html):
    page = lxml.html.document_fromstring(html(corrected_edition()))
    assert page.find(".//title").text.endswith("Storm: 9 boats (corrected)")
    assert page.xpath("//meta[@name='description']/@content")[0].endswith(f"{WRONG}. {BY} {TOLD}")
    assert subject(corrected_edition()) == "Morning briefing: Storm: 9 boats (corrected)"
    story = corrected_edition().stories[0]
    long = replace(story, headline=replace(story.headline, text="word " * 60))
    cut = subject(replace(corrected_edition(), stories=(long,)))
    assert cut.endswith(" word… (corrected)")
    assert len(cut) <= 121


def test_the_mail_says_all_that_the_page_says(page, mail):
    def corrections(root):
        return sorted(text_of(c) for c in root.xpath("//*[@class='correction']"))

    said = corrections(mail)
    assert said == corrections(page)
    assert len(said) == 10 + len(corrected_edition().notes) + 1
    assert f"{WRONG} ({BY} {TOLD})" in text_of(mail.find(".//div"))


def test_the_text_says_it_in_brackets(rendered):
    text = " ".join(rendered(corrected_edition(), Format.TEXT).decode().replace("\N{NO-BREAK SPACE}", " ").split())
    day = DAY.replace("\N{NO-BREAK SPACE}", " ")
    assert f"Storm: 9 boats [2] [{BY} {TOLD}]" in text
    assert f"Renn of 9 boats said: {WRONG} [3] [{BY} {day}; {TOLD}]" in text
    assert f"“{WRONG},” [1] [{BY} {TOLD}; {day}] -- Ida Renn" in text
    assert f"Ida Renn, champion of 9 boats [1] [{BY} {TOLD}]" in text
    assert f"Calm [{BY} {TOLD} ({LONG_NAME}: {CORRECTED_WHY})] Publisher" in text
    assert f"[3] {WRONG} [{BY} {TOLD} ({LONG_NAME}: {CORRECTED_WHY}); {day} (" in text
    assert text.count(f"[{BY}") == 10 + len(corrected_edition().notes) + 1


def test_the_data_holds_them_with_who_and_why(rendered):
    story = json.loads(rendered(corrected_edition(), Format.JSON))["edition"]["stories"][0]
    (made,) = story["standfirst"]["corrections"]
    assert made == {
        "kind": "figure", "text": "9 boats", "span": [7, 14], "value": "8", "unit": "<b>", "by": LONG_NAME,
        "why": CORRECTED_WHY, "at": None,
    }  # fmt: skip
    assert story["when"][0]["passage"]["corrections"]


@pytest.mark.slow
def test_the_pdf_says_it(rendered):
    with pypdfium2.PdfDocument(rendered(corrected_edition(), Format.PDF)) as document:
        text = " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in document).split())
    assert text.count(BY) == 10 + len(corrected_edition().notes) + 1
    assert CORRECTED_WHY in text


def test_the_same_correction_is_told_once_after_the_same_words():
    edition = corrected_edition()
    story = edition.stories[0]
    (sunk,) = story.headline.corrections
    other = replace(sunk, why="by another count")
    twice = replace(story, headline=replace(story.headline, corrections=(sunk, sunk, other)))
    page = build_page(replace(edition, stories=(twice,)), digest="0")
    assert [c.why for c in page.lead.headline.corrections] == [CORRECTED_WHY, "by another count"]


def test_words_that_nobody_corrected_have_nothing_after_them(html):
    assert BY not in html(sample_edition())
