"""An article's proof: its words untouched, its facts marked and listed, what was found beside them."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.errors import TemplateError
from reports.facts import extract, facts_of
from reports.intake import read
from reports.model import Evidence, Finding, Quotation, Severity, Span
from reports.render import build_galley, check_templates, prove
from tests.render.conftest import OURS
from tests.render.editions import ROOT, SAMPLE
from tests.render.proofs import SMALL, large, small, worst
from tests.render.test_page import _luminance
from tests.render.worst import HOSTILE, LONG_NAME

GOLDEN = Path(__file__).with_name("proof.html")
STORM = ROOT / "data" / "articles" / "merrow-courier-storm.txt"
KINDS = ("figure", "moment", "person", "organisation", "place", "quotation", "statement")
CASES = {
    "small": small,
    "real": lambda: facts_of(read(SAMPLE, shown="sample")),
    "storm": lambda: facts_of(read(STORM, shown="storm")),
    "worst": worst,
    "large": lambda: large(400),
    "bare": lambda: extract("Nothing further was said"),
    "empty": lambda: extract(""),
}


def html_of(found, folders=(OURS,)):
    return prove(found, folders=folders, workspace=ROOT).decode()


def page_of(found):
    return lxml.html.document_fromstring(html_of(found))


def text_of(element):
    return " ".join(element.text_content().replace("\N{NO-BREAK SPACE}", " ").split())


def shown(text):
    """Return a text as a page can hold it."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "\N{REPLACEMENT CHARACTER}", text)


class Outline(HTMLParser):
    """Checks that every element ends where it must, and that no link lies inside another."""

    EMPTY = frozenset({"meta", "input"})

    def __init__(self, page):
        super().__init__()
        self.open, self.faults = [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag == "a" and "a" in self.open:
            self.faults.append(f"a link inside a link at {self.getpos()}")
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> at {self.getpos()}")


def test_a_small_articles_proof_is_the_one_that_was_looked_at():
    made = re.sub(r"<style>.*?</style>", "<style></style>", html_of(small()), flags=re.DOTALL)
    made = re.sub(r'content="Dateline [^"]+"', 'content="Dateline"', made)
    assert made == GOLDEN.read_text(), f"look at the page, then write it to {GOLDEN}"


@pytest.mark.parametrize("name", CASES)
def test_the_words_of_the_article_are_its_own_character_by_character(name):
    found = CASES[name]()
    article = page_of(found).find(".//article")
    blocks = [shown(block.span.of(found.article.text)) for block in found.article.blocks]
    assert [block.text_content() for block in article] == blocks
    assert article.text_content() == "".join(blocks)
    tags = {"title": "h1", "heading": "h2", "paragraph": "p"}
    assert [block.tag for block in article] == [tags[block.kind.value] for block in found.article.blocks]


PIECES = "said that Ada Renn 9 boats 2025 Orvik “ ” < & &amp; <b> </article> \u202e \u2069 nine of the , . 12 percent"
WORDS = st.lists(st.sampled_from([*PIECES.split(), "\n\n", "\n", "  "]), max_size=40).map(" ".join)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.one_of(WORDS, st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=80)))
def test_whatever_the_text_its_words_stay(text):
    found = extract(text)
    page = html_of(found)
    assert Outline(page).faults == []
    article = lxml.html.document_fromstring(page).find(".//article")
    assert article.text_content() == "".join(shown(b.span.of(text)) for b in found.article.blocks)


@pytest.mark.parametrize("name", CASES)
def test_every_element_ends_and_no_link_lies_inside_another(name):
    outline = Outline(html_of(CASES[name]()))
    assert (outline.faults, outline.open) == ([], [])


@pytest.mark.parametrize("name", CASES)
def test_ids_are_unique_and_every_link_leads_somewhere(name):
    root = page_of(CASES[name]())
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in root.xpath("//a/@href") if href.startswith("#")} <= set(ids)


@pytest.mark.parametrize("name", CASES)
def test_there_are_landmarks_headings_in_order_and_a_language(name):
    root = page_of(CASES[name]())
    assert root.get("lang") == "en"
    assert [e.tag for e in root.xpath("//body/*[self::header or self::main]")] == ["header", "main"]
    levels = [int(h.tag[1]) for h in root.iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [a.get("href") for a in root.xpath("//a[@class='skip']")] == ["#text", "#facts"]


@pytest.mark.parametrize("name", ["small", "real", "storm"])
def test_every_fact_leads_to_its_entry_and_the_entry_back(name):
    found = CASES[name]()
    root = page_of(found)
    for fact in found.facts:
        place = root.get_element_by_id(f"{fact.kind}-{fact.span.start}-{fact.span.end}")
        entry = root.get_element_by_id(f"about-{place.get('id')}")
        assert place.xpath("ancestor::article")
        assert entry.xpath(f".//a[@href='#{place.get('id')}']")
        back = f"#{entry.get('id')}"
        assert back in (place.get("href"), *root.xpath("//article//a[contains(@class, 'sign')]/@href"))


def test_a_figure_inside_a_quotation_inside_a_statement_lies_inside_of_both():
    root = page_of(small())
    figure = root.get_element_by_id(f"figure-{SMALL.index('9 boats')}-{SMALL.index('9 boats') + 1}")
    around = [e.get("class").split()[1] for e in figure.iterancestors("mark")]
    assert around == ["quotation", "statement"]


def test_facts_that_cross_are_set_in_parts_with_one_anchor_and_one_sign():
    found = extract("Title\n\nOne two three.")
    spans = (Span(7, 14), Span(11, 20))
    facts = tuple(Quotation(text=s.of(found.article.text), span=s, sentence=s) for s in spans)
    article = page_of(replace(found, facts=facts)).find(".//article")
    assert article[1].text_content() == "One two three."
    parts = article.xpath(".//mark[contains(@class, 'quotation')]")
    assert [(part.text_content(), part.get("id")) for part in parts] == [
        ("One two", "quotation-7-14"),
        ("two", "quotation-11-20"),
        (" three", None),
    ]
    assert len(article.xpath(".//a[@class='sign quotation']")) == 2


def test_two_facts_of_one_kind_on_the_same_words_have_an_anchor_each():
    found = extract("Title\n\nOne two three.")
    facts = tuple(Quotation(text="One", span=Span(7, 10), sentence=Span(7, 10)) for _ in range(2))
    root = page_of(replace(found, facts=facts))
    assert root.xpath("//article//mark/@id") == ["quotation-7-10", "quotation-7-10-2"]


def test_kinds_differ_in_more_than_colour():
    root = page_of(small())
    signs = {a.get("class").split()[1]: a.get("data-sign") for a in root.xpath("//h3/span[contains(@class, 'sign')]")}
    assert set(signs) == set(KINDS)
    assert len(set(signs.values())) == len(signs)
    for sign in root.xpath("//article//*[contains(@class, 'sign ')][not(contains(@class, 'remark'))]"):
        assert sign.get("data-sign").startswith(signs[sign.get("class").split()[1]])
        assert sign.text_content() == ""


def test_what_is_likely_confirmed_or_corrected_differs_in_line_and_sign():
    root = page_of(small())
    css = (OURS / "facts.css").read_text()
    seen = {}
    for mark in root.xpath("//article//*[contains(@class, 'on ')][not(contains(@class, 'remark'))]"):
        sign = mark.getnext()
        seen.setdefault(mark.get("class").split()[2], set()).add(re.sub(r"[A-Za-z]", "", sign.get("data-sign")))
    assert seen == {"certain": {""}, "likely": {"?"}, "confirmed": {"✓"}, "corrected": {"≠"}}
    for manner, line in (("likely", "dotted"), ("confirmed", "double"), ("corrected", "line-through")):
        assert re.search(rf"\.on\.{manner} {{[^}}]*{line}", css)


def test_an_entry_says_all_that_is_known_of_a_fact():
    root = page_of(small())

    def entry(kind, words):
        start = SMALL.rindex(words)
        return text_of(root.get_element_by_id(f"about-{kind}-{start}-{start + len(words)}"))

    assert entry("figure", "600") == "600 97–100 Value 600 What it counts people"
    assert entry("figure", "640").endswith(
        "Value 650 What it counts people Corrected by the desk: 650, not 640. A. Okafor, 3 May 2025, 20:00 UTC: "
        "The port's own count"
    )
    assert entry("figure", "9").endswith(
        "Confirmed by the desk. A. Okafor, 3 May 2025, 20:00 UTC: The port's own count"
    )
    assert entry("moment", "May 3, 2025") == "May 3, 2025 74–85 Value 3 May 2025"
    assert entry("person", "Ada Renn") == "Ada Renn 182–190 Role mayor of Orvik"
    assert entry("quotation", "“9 boats”").endswith("Says Ada Renn Cue said")
    assert entry("statement", "the quay will be mended").endswith("Says Observers Cue said")
    place = text_of(root.get_element_by_id("about-place-9-14"))
    assert place == "Orvik (likely) 9–14 Country not stated Named 1 2 3"
    assert root.xpath("//section[contains(@class, 'moment')]//time/@datetime") == ["2025-05-03"]


def test_what_is_not_known_is_said():
    found = extract("Title\n\nIt paid $4.2 million. “We were not asked at all.”")
    text = text_of(page_of(found).find(".//section[@id='facts']"))
    assert "Unit US dollars What it counts not stated" in text
    assert "Says not stated" in text
    assert "Publisher: not stated Author: not stated Published: not stated" in text_of(page_of(found).find(".//header"))
    assert "No facts were read in this article." in text_of(page_of(extract("Rain\n\nIt rained.")))


def test_a_finding_stands_beside_the_paragraph_that_it_speaks_of():
    found = small()
    galley = build_galley(found)
    sums = next(f for f in found.findings if f.check == "sum")
    (margin,) = [m for m in galley.margins if any(r.message == "600 + 50 = 650" for r in m.remarks)]
    assert sums.evidence[0].span.of(SMALL) == "600"
    assert margin.row == next(p.row for p in galley.paragraphs if "600" in p.text)
    root = page_of(found)
    (item,) = root.xpath("//ul[@class='margin']/li[@class='ok']")
    assert item.getparent().get("style") == f"--row: {margin.row}; --end: {margin.end}"
    assert re.fullmatch(r"\d Checked: 600 \+ 50 = 650 At 600, 50, 640", text_of(item))
    for link in item.xpath(".//a/@href"):
        (place,) = root.xpath(f"//mark[@id='{link[1:]}']")
        assert place.xpath(f".//following::a[@href='#{item.get('id')}']")


def test_the_margins_share_the_rows_and_none_is_on_a_paragraph_of_another():
    galley = build_galley(small())
    rows = [p.row for p in galley.paragraphs]
    assert rows == [2, 4, 6, 8]
    assert [(m.row, m.end) for m in galley.margins] == [(2, 4), (4, 8), (8, 10)]


def test_remarks_are_numbered_in_the_order_of_the_words():
    root = page_of(small())
    numbers = [int(a.text) for a in root.xpath("//ul[@class='margin']//a[@class='number']")]
    assert numbers == list(range(1, len(numbers) + 1))
    signs = {a.get("data-sign"): a.get("href") for a in root.xpath("//article//a[@class='sign remark']")}
    assert signs == {str(n): f"#remark-{n}" for n in numbers}


def test_gravity_is_told_in_words():
    found = extract("Title\n\nOne two.")
    evidence = (Evidence(found.article.id, Span(7, 10)),)
    findings = tuple(Finding("x", severity, "it is so", evidence) for severity in Severity)
    words = [text_of(li) for li in page_of(replace(found, findings=findings)).xpath("//ul[@class='margin']/li")]
    assert words == ["1 Doubtful: It is so", "2 Note: It is so", "3 Checked: It is so"]


def test_words_that_many_remarks_speak_of_have_the_first_numbers_and_the_facts_are_marked_all_the_same():
    found = extract("Title\n\nIt lost 12 boats.")
    finding = Finding("x", Severity.NOTE, "it is so", (Evidence(found.article.id, Span(15, 17)),))
    root = page_of(replace(found, findings=(finding,) * 30))
    signs = root.xpath("//article//a[@class='sign remark']/@data-sign")
    assert signs == ["1", "2", "3", "4 +26"]
    assert root.xpath("//article//a[@id='figure-15-17']")
    numbers = root.xpath("//ul[@class='margin']//a[@class='number']/@href")
    assert numbers == [f"#remark-{min(n, 4)}-1" for n in range(1, 31)]


def test_findings_that_speak_of_no_words_stand_on_top():
    found = extract("Title\n\nOne two.")
    elsewhere = Finding("x", Severity.WARNING, "of another article", (Evidence("another", Span(0, 3)),))
    root = page_of(replace(found, findings=(*found.findings, elsewhere)))
    (top,) = root.xpath("//ul[@class='general']")
    assert [text_of(li) for li in top] == [
        "Doubtful: Of another article",
        "Note: The publication time is not stated",
        "Note: The publisher is not stated",
    ]
    assert top.xpath("following::main")
    assert not root.xpath("//section[@class='findings']")


def test_every_kind_has_a_switch_that_a_keyboard_reaches_and_no_script():
    page = html_of(small())
    root = lxml.html.document_fromstring(page)
    switches = root.xpath("//fieldset/label/input[@type='checkbox'][@checked]")
    assert [s.get("id") for s in switches] == [f"show-{kind}" for kind in KINDS]
    css = (OURS / "facts.css").read_text()
    for kind in KINDS:
        assert f"body:has(#show-{kind}:not(:checked)) main .{kind}" in css
        assert f".{kind} {{ --hue: var(--{kind}); }}" in css
    assert "<script" not in page


def test_nothing_is_fetched_and_the_policy_says_so():
    page = html_of(small())
    assert not re.search(r"url\(|@import|<link|<script|src=|<img|<iframe", page)
    policy = lxml.html.document_fromstring(page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")


def test_strangers_text_is_printed_as_text_and_turns_nothing_around_it():
    page = html_of(worst())
    assert not re.search(r"<script|<img|href=\"javascript", page, re.IGNORECASE)
    assert "{{ 7*7 }}" in page
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", page)
    root = lxml.html.document_fromstring(page)
    body = root.find("body")
    (article,) = body.iter("article")
    inside = set(article.iter())
    for element in body.iter():
        for text, place in ((element.text, element), (element.tail, element.getparent())):
            if "\u202e" in (text or "") and place not in inside:
                assert place.xpath("ancestor-or-self::bdi"), text
    for attribute in body.xpath("//@title | //@aria-label"):
        opened, closed = (sum(map(attribute.count, marks)) for marks in ("\u2066\u2067\u2068", "\u2069"))
        assert opened == closed
    assert [p.get("dir") for p in article] == [None, None, "rtl"]
    assert LONG_NAME in root.xpath("//section[@id='facts']")[0].text_content()


def test_a_name_in_the_list_is_cut_only_where_it_is_very_long():
    root = page_of(worst())
    words = [a.text_content() for a in root.xpath("//li[@class='entry']//p[@class='spot']/a")]
    assert any(w == LONG_NAME for w in words)
    assert all(len(w) <= 80 for w in words)
    assert any(w.strip("\u2068\u2069").endswith("…") for w in words) or len(HOSTILE) < 72


def test_an_article_in_another_language_says_so():
    found = extract("وصول السفينة\n\nقال رئيس الميناء.", language="ar")
    article = page_of(found).find(".//article")
    assert article.get("lang") == "ar"
    assert {block.get("dir") for block in article} == {"rtl"}
    assert page_of(small()).find(".//article").get("lang") is None


@pytest.mark.slow
def test_a_text_with_more_paragraphs_than_a_grid_has_rows_has_its_remarks_after_it():
    many = extract("Title\n\n" + "One.\n\n" * 5_000)
    assert not build_galley(many).beside
    assert page_of(many).find(".//main").get("class") is None
    assert build_galley(small()).beside


@pytest.mark.slow
def test_twenty_thousand_facts_are_all_there():
    found = large(20_000)
    root = page_of(found)
    assert len(found.facts) == 20_000
    assert len(root.xpath("//li[@class='entry']")) == 20_000
    assert root.find(".//article").text_content() == found.article.text.replace("\n\n", "")


def test_the_same_facts_give_the_same_bytes():
    assert html_of(small()) == html_of(small())


def test_a_users_template_comes_first_and_can_extend_ours(own):
    folders = own(facts_html='{% extends "stock:facts.html" %}{% block legend %}<i>{{ title }}</i>{% endblock %}')
    page = html_of(small(), folders)
    assert "<i>Storm in Orvik moves 640 people</i>" in page
    assert "<fieldset" not in page
    assert "<article" in page


def test_a_fault_of_a_users_template_is_named_with_its_line_also_by_the_check(own):
    folders = own(facts_html="\n{{ nameplate }}")
    for look in (lambda: html_of(small(), folders), lambda: check_templates(folders, "briefing")):
        with pytest.raises(TemplateError, match="nameplate") as raised:
            look()
        assert (raised.value.path, raised.value.line) == (str(folders[0] / "facts.html"), 2)


def _colours(css):
    return {name: _luminance(value) for name, value in re.findall(r"--([a-z]+): (#[0-9a-f]{6})", css)}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_of_a_letter_can_be_read_on_every_ground(scheme):
    light, dark = (OURS / "facts.css").read_text().split("@media screen and (prefers-color-scheme: dark)")
    colours = _colours((OURS / "tokens.css").read_text()) | _colours(light)
    colours |= _colours(dark) if scheme == "dark" else {}
    for ground in ("paper", "tint", "warning"):
        for letter in (*KINDS, "ink", "soft", "accent"):
            low, high = sorted((colours[ground], colours[letter]))
            assert (high + 0.05) / (low + 0.05) >= 4.5, (ground, letter)


def test_a_galley_of_no_article_at_all_is_one():
    galley = build_galley(extract(""))
    assert (galley.paragraphs, galley.margins, galley.groups) == ((), (), ())
    assert text_of(page_of(extract("")).find(".//h1")) == "Proof of one article"


def test_a_fact_that_a_model_read_names_the_model():
    found = small()
    first, *others = found.facts
    page = page_of(replace(found, facts=(replace(first, reader="tiny-7b"), *others)))
    assert text_of(page.xpath("//li[contains(., 'Read by')]")[0]).endswith("Read by tiny-7b")
