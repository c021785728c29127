"""The page's HTML: structure, marks, wording, and what strangers' text can't do to it."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import lxml.html
import pytest

from reports.model import Certainty, Format, Mark
from tests.render.editions import (
    AT,
    Desk,
    a_story,
    an_article,
    bare_edition,
    empty_edition,
    release,
    renamed,
    sample_desk,
    sample_edition,
    single_edition,
)
from tests.render.worst import HOSTILE, WORST

LABELS = ("Key points", "Said", "Stated", "Figures", "Who", "Where", "When", "Check before quoting", "Sources")


@pytest.fixture
def page(html):
    return lambda edition: lxml.html.document_fromstring(html(edition))


def text_of(element):
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("name", WORST)
def test_every_page_has_one_h1_and_headings_that_skip_no_level(page, name):
    levels = [int(h.tag[1]) for h in page(WORST[name]()).iter("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", WORST)
def test_every_id_is_unique_and_every_inner_link_leads_somewhere(page, name):
    root = page(WORST[name]())
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in root.xpath("//a/@href") if href.startswith("#")} <= set(ids)


@pytest.mark.parametrize("name", WORST)
def test_there_are_landmarks_a_skip_link_a_language_and_a_title(page, name):
    root = page(WORST[name]())
    assert root.get("lang") == "en"
    assert root.find(".//title").text
    assert root.xpath("//body/*[1]")[0].get("href") == "#news"
    assert [e.tag for e in root.xpath("//body/*[self::header or self::main or self::footer]")] == [
        "header",
        "main",
        "footer",
    ]


def test_a_mark_leads_to_its_sentence_and_back(page):
    edition = sample_edition()
    root = page(edition)
    for passage in edition.stories[0].points:
        (mark,) = passage.marks
        link = root.get_element_by_id(mark.anchor)
        assert (link.get("href"), link.get("role"), link.text) == (f"#s{mark.note}", "doc-noteref", str(mark.note))
        note = root.get_element_by_id(f"s{mark.note}")
        assert passage.text in text_of(note)
        assert note.xpath(f".//a[@href='#{mark.anchor}'][@role='doc-backlink']")


def test_marks_stand_after_the_punctuation_without_a_space(page):
    root = page(sample_edition())
    (point,) = [li for li in root.iter("li") if text_of(li).startswith("– ") or "moved to Lithuania." in text_of(li)][
        :1
    ]
    assert text_of(point).endswith("were moved to Lithuania.3")


def test_a_notes_sentence_is_whole_and_what_was_taken_is_marked(page):
    edition = sample_edition()
    root = page(edition)
    for note in edition.notes:
        sentence = root.get_element_by_id(f"s{note.number}").find("bdi")
        assert sentence.text_content().replace("\n", " ") == "".join(s.text for s in note.segments).replace("\n", " ")
    assert "campaign manager" in [m.text for m in root.iter("mark")]


def test_a_stretch_of_a_sentence_that_holds_no_fact_is_cut_to_its_ends(page):
    text = f"Wide\n\nIt {'went on and ' * 200}then paid 12 crowns."
    desk = Desk(an_article(text, id="w"))
    strip = (desk.figure("w", "12", "paid 12 crowns", counted="crowns"),)
    root = page(desk.edition(a_story("w", ("w",), desk.passage("w", "Wide"), strip=strip)))
    sentence = text_of(root.xpath("//li[@id='s2' or @id='s1'][.//mark]")[0])
    assert "It went on" in sentence
    assert " […] " in sentence
    assert "then paid 12 crowns" in sentence
    assert len(sentence) < 500


def test_two_marks_on_one_note_in_one_place_are_one_numeral(page):
    desk = sample_desk()
    story = release(desk)
    twice = replace(story.points[0], marks=(*story.points[0].marks, Mark(story.points[0].marks[0].note, "again")))
    root = page(desk.edition(replace(story, points=(twice,))))
    assert len(root.xpath("//section[@class='points']//sup/a")) == 1
    assert not root.xpath("//a[@href='#again']")


def test_sections_stand_in_the_order_of_the_page(page):
    root = page(sample_edition())
    lead = root.xpath("//article[1]")[0]
    heads = [text_of(h) for h in lead.iter("h2")]
    assert heads == ["Key points", "Check before quoting", "Said", "Stated", "Who", "Where", "When"]
    assert [text_of(h) for h in root.iter("h2")][-2:] == ["Sources", "Not included"]
    assert [e.text for e in root.xpath("//*[@class='digits']")] == ["123", "114", "9"]


def test_empty_sections_vanish_with_their_heads(page):
    root = page(bare_edition())
    assert [text_of(h) for h in root.iter("h2", "h3")] == ["Sources", "Nothing further was said"]
    assert not root.xpath("//main//section[not(starts-with(@class, 'source'))]")


def test_an_edition_without_news_says_so(page):
    root = page(empty_edition())
    assert text_of(root.find(".//main")).endswith("No article was found for this edition.")
    assert "Sources" not in [text_of(h) for h in root.iter("h2")]


def test_what_is_unknown_is_not_stated(page):
    root = page(single_edition())
    source = text_of(root.xpath("//section[@class='source']")[0])
    assert "Publisher: not stated" in source
    assert "Published: not stated" in source
    assert "Publisher and date not stated" in text_of(root.xpath("//article")[0])


def test_a_quotation_without_a_speaker_says_so(page):
    desk = sample_desk()
    story = release(desk)
    root = page(desk.edition(replace(story, said=(replace(story.said[0], speaker=None, role=None),))))
    assert text_of(root.find(".//figcaption")) == "speaker not stated"


def test_what_is_likely_differs_in_form_and_in_words(page):
    root = page(sample_edition())
    likely = root.xpath("//section[@class='who']//*[@class='likely']")
    assert [text_of(name) for name in likely] == ["Belaruskali", "Nordstrom Net"]
    assert [text_of(name.getnext()) for name in likely] == ["(likely)", "(likely)"]
    certain = sample_desk()
    story = release(certain)
    sure = replace(story, who=tuple(replace(w, certainty=Certainty.CERTAIN) for w in story.who))
    assert not page(certain.edition(sure)).xpath("//*[@class='likely']")


def test_a_likely_speaker_source_or_date_says_so_in_every_form(page, rendered):
    desk = sample_desk()
    story = release(desk)
    likely = {
        name: tuple(replace(one, certainty=Certainty.LIKELY) for one in getattr(story, name))
        for name in ("said", "stated", "when")
    }
    edition = desk.edition(replace(story, who=(), **likely))
    root = page(edition)
    assert text_of(root.find(".//figcaption")).count("(likely)") == 1
    assert all("(likely)" in text_of(line) for line in root.xpath("//section[@class='stated']/p"))
    assert {time.getnext().text for time in root.xpath("//section[@class='when']//time")} == {"(likely)"}
    told = len(story.said) + len(story.stated) + len(story.when)
    for form in (Format.TEXT, Format.MAIL):
        assert rendered(edition, form).decode(errors="replace").replace("=\n", "").count("likely") >= told


def test_what_is_left_to_the_data_is_said(page, rendered):
    desk = sample_desk()
    edition = desk.edition(replace(release(desk), more=17))
    assert "17 more facts are in edition.json." in text_of(page(edition).find(".//main"))
    for form in (Format.TEXT, Format.MAIL):
        assert b"17 more facts are in edition.json." in rendered(edition, form)


def test_attribution_comes_before_assertion(page):
    lines = [text_of(p) for p in page(sample_edition()).xpath("//section[@class='stated']/p")]
    assert lines[0].startswith("U.S. Special Envoy for Belarus John Coale confirmed: sanctions against Belaruskali")
    assert lines[1].startswith("According to Belarusian officials: the prisoners were previously held")


def test_findings_that_matter_come_first_and_checks_that_hold_are_small(page):
    check = page(sample_edition()).xpath("//section[@class='check']")[0]
    assert [text_of(li)[:9] for li in check.iter("li")] == ["Doubtful:", "The artic"]
    assert [text_of(p) for p in check.iter("p")] == ["Checked: 114 + 9 = 1233,1"]
    assert check.find("p").get("class") == "aside"


def test_decimal_points_of_a_table_stand_under_each_other(page):
    rows = page(WORST["figures"]()).xpath("//tbody/tr/td[@class='number']/span[@class='fraction']")
    assert len(rows) == 40
    assert {row.get("style") for row in rows} == {"width: 4ch"}
    assert [text_of(row) for row in rows[:4]] == [".5", "", ".25", ".36"]


def test_a_table_without_units_has_no_column_for_them(page):
    desk = sample_desk()
    story = release(desk)
    root = page(desk.edition(replace(story, figures=story.strip)))
    assert [text_of(th) for th in root.iter("th")] == ["Figure", "What it counts"]


def test_a_figure_written_in_words_is_set_large_in_digits_and_its_bound_is_not_said_twice(page):
    desk = sample_desk()
    story = release(desk)
    about = replace(story.strip[0], text="about 123", bound="about")
    root = page(desk.edition(replace(story, strip=(about, story.strip[2]))))
    assert [text_of(a) for a in root.xpath("//*[@class='amount']")] == ["123", "9"]


def test_a_figures_clause_stands_for_what_it_counts_where_it_says_that(page):
    root = page(sample_edition())
    (row,) = [tr for tr in root.iter("tr") if "7.36" in tr.text_content()]
    assert [text_of(td) for td in row.iter("td")] == [
        "about 7.36",
        "million US dollars",
        "Repairs will cost about $7.36 million18",
    ]
    strip = [text_of(c) for c in root.xpath("//*[@class='counted']")]
    assert strip == ["prisoners released2", "prisoners transferred to Ukraine3", "moved to Lithuania3"]


def test_contents_come_after_the_lead_and_only_in_a_long_edition(page):
    assert not page(sample_edition()).xpath("//nav")
    root = page(WORST["many"]())
    assert len(root.xpath("//article[1]/following::nav//a")) == 29


def test_words_in_another_language_say_so(page):
    root = page(WORST["arabic"]())
    arabic = root.xpath("//bdi[@lang='ar']")
    assert len(arabic) >= 4
    assert {b.get("dir") for b in arabic} == {"rtl"}
    assert not root.xpath("//bdi[@lang='en']")


def test_strangers_text_is_printed_as_text(html):
    page = html(WORST["hostile"]())
    assert not re.search(r"<script|<img|javascript:", page, re.IGNORECASE)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }}" in page
    assert "\r" not in page
    assert "\x00" not in page
    assert "\x1b" not in page


def test_verbatim_words_keep_their_direction_controls(page):
    root = page(WORST["hostile"]())
    printed = [b.text_content() for b in root.iter("bdi") if b.get("class") is None]
    assert HOSTILE in root.find(".//h1/bdi").text_content()
    assert sum(HOSTILE in text for text in printed) >= 8
    for element in root.find("body").iter():
        around = element.getparent() if element.tag != "bdi" else element
        for text, inside in ((element.text, element), (element.tail, around)):
            if "\u202e" in (text or ""):
                assert inside.xpath("ancestor-or-self::bdi"), text


def test_the_page_is_one_file_that_loads_nothing(html):
    page = html(sample_edition())
    assert not re.search(r"url\(|@import|<link|<script|src=", page)
    assert "@media (prefers-color-scheme: dark)" in page


def test_the_foot_names_edition_hash_and_data(page):
    edition = sample_edition()
    foot = text_of(page(edition).find(".//footer"))
    assert f"Edition {edition.digest[:8]}" in foot
    assert "Facts as data: edition.json" in foot


def test_the_period_covered_stands_in_the_nameplate(page):
    root = page(renamed(bare_edition(), covers=(date(2025, 12, 13), date(2025, 12, 15))))
    plate = text_of(root.find(".//header")).replace("\N{NO-BREAK SPACE}", " ")
    assert plate == "Morning briefing Morning desk No. 12 15 December 2025, 07:00 EET Covers 13–15 December 2025"
    assert root.find(".//time").get("datetime") == AT.isoformat()


def test_the_editions_day_is_that_of_its_zone(page):
    late = datetime(2025, 12, 14, 23, 30, tzinfo=UTC)
    root = page(renamed(bare_edition(), at=late))
    assert text_of(root.find(".//time")).replace("\N{NO-BREAK SPACE}", " ") == "15 December 2025, 01:30 EET"
    assert root.find("body").get("data-day").startswith("Monday 15")


def test_json_is_the_editions_own(rendered):
    edition = sample_edition()
    assert rendered(edition, Format.JSON).decode() == edition.as_json()


def _luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_contrast_is_at_least_seven(html, scheme):
    page = html(bare_edition())
    dark = page[page.index("prefers-color-scheme: dark") :]
    found = dict(re.findall(r"--(ink|soft|accent|paper): (#[0-9a-f]{6})", page if scheme == "light" else dark)[:4])
    paper = _luminance(found.pop("paper"))
    for colour in found.values():
        light, low = sorted((_luminance(colour), paper), reverse=True)
        assert (light + 0.05) / (low + 0.05) >= 7
