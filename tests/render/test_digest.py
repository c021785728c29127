"""The weekly digest: a front with the news before its contents, then stories that each have their own sources."""

import re
from dataclasses import replace

import lxml.html
import pytest

from reports.model import Format
from reports.render import check_templates
from reports.render.environment import environment
from reports.render.parted import is_in_parts, part
from tests.render.conftest import OURS
from tests.render.editions import sample_edition
from tests.render.worst import WORST, many_edition


@pytest.fixture
def digest(html):
    return lambda edition, **known: lxml.html.document_fromstring(html(edition, template="digest", **known))


def text_of(element):
    return " ".join(element.text_content().split())


def sectioned(count=9):
    edition = many_edition(count)
    named = [replace(s, section=("Harbour", "Town", None)[i % 3]) for i, s in enumerate(edition.stories)]
    return replace(edition, stories=tuple(named), sections=("Town", "Harbour"))


def test_the_front_tells_the_lead_and_the_top_stories_before_its_contents(digest):
    edition = sectioned()
    front = digest(edition).xpath("//div[@class='front']")[0]
    heads = [text_of(h) for h in front.xpath(".//h1 | .//h2")]
    assert heads[0] == edition.stories[0].headline.text
    assert len(heads) == 6
    assert heads[-1] == "In this edition"
    assert {edition.stories[1].headline.text, edition.stories[2].headline.text} <= set(heads)


def test_the_contents_name_every_story_under_its_section_in_the_order_of_the_pages(digest):
    root = digest(sectioned())
    assert [text_of(h) for h in root.xpath("//nav//h3")] == ["Town", "Harbour", "Also in this edition"]
    listed = [a.get("href") for a in root.xpath("//nav//a")]
    assert listed == [f"#{a.get('id')}" for a in root.xpath("//article")]


def test_a_week_of_few_stories_has_no_contents_and_its_lead_stands_first_and_whole(digest):
    root = digest(sample_edition())
    assert root.xpath("//nav | //div[@class='front']") == []
    first, second = root.xpath("//article")
    assert "lead" in first.get("class")
    assert text_of(root.xpath("//h1")[0]).startswith(sample_edition().stories[0].headline.text)
    assert first.getnext().get("class") == "own"
    assert second.xpath(".//section[@class='own']")


def test_the_front_carries_no_marks_and_leads_to_the_stories_that_do(digest):
    edition = sectioned()
    root = digest(edition)
    assert root.xpath("//div[@class='front']//sup") == []
    (to,) = root.xpath("//h1//a/@href")
    assert text_of(root.xpath(f"//article[@id='{to[1:]}']/header/h3")[0]).startswith(edition.stories[0].headline.text)


@pytest.mark.parametrize("name", WORST)
def test_every_anchor_is_one_and_every_link_inside_leads_to_one(digest, name):
    root = digest(WORST[name]())
    anchors = root.xpath("//@id")
    assert len(anchors) == len(set(anchors))
    assert {to[1:] for to in root.xpath("//a/@href[starts-with(., '#')]")} <= set(anchors)


def test_each_story_has_its_own_sources_with_notes_from_one_on(digest):
    edition = sample_edition()
    root = digest(edition)
    for own, told in zip(root.xpath("//section[@class='own']"), edition.stories, strict=True):
        notes = own.xpath(".//ol[@class='notes']/li")
        numbers = sorted(int(note.get("value")) for note in notes)
        assert numbers == list(range(1, len(notes) + 1))
        assert len(own.xpath(".//section[@class='source']")) == len(told.articles)
    assert len(root.xpath("//ol[@class='notes']/li")) == len(edition.notes)


def test_a_mark_leads_to_the_sentence_that_its_words_stand_in_and_back(digest):
    root = digest(sample_edition())
    marks = root.xpath("//sup/a")
    assert len(marks) > 30
    for mark in marks:
        (note,) = root.xpath(f"//li[@id='{mark.get('href')[1:]}']")
        assert text_of(mark) == note.get("value")
        assert f"#{mark.get('id')}" in note.xpath(".//a[@role='doc-backlink']/@href")
    (fate,) = [li for li in root.xpath("//section[@class='points']//li") if "114 prisoners" in text_of(li)]
    (to,) = fate.xpath(".//sup/a/@href")
    assert "114 prisoners were transferred to Ukraine" in text_of(root.xpath(f"//li[@id='{to[1:]}']")[0])


def test_a_story_is_set_in_the_same_words_whatever_else_the_edition_tells(html):
    edition = sectioned(12)

    def last(edition):
        found = re.findall(r"<article.*?</article>", html(edition, template="digest"), re.DOTALL)
        return next(one for one in found if edition.stories[-1].headline.text in one)

    fewer = replace(edition, stories=edition.stories[:1] + edition.stories[3:], number=13)
    turned = replace(edition, stories=edition.stories[1::-1] + edition.stories[2:])
    assert last(edition) == last(fewer) == last(turned)


def test_a_source_is_not_headed_by_the_headline_again(digest):
    root = digest(sample_edition())
    heads = [text_of(h) for h in root.xpath("//section[@class='source']/*[self::h3 or self::h5]")]
    assert heads == ["Two boats lost as storm hits Lindmar"]


def test_errata_have_their_own_notes_and_the_front_names_them(digest):
    root = digest(replace(sectioned(), errata=WORST["errata"]().errata))
    (section,) = root.xpath("//section[@id='errata']")
    assert text_of(root.xpath("//nav//a[@href='#errata']")[0]) == text_of(section.find("h2"))


def test_its_text_and_mail_are_the_briefings(rendered):
    edition = sample_edition()
    for form in (Format.TEXT, Format.MAIL):
        plain = rendered(edition, form)
        assert rendered(edition, form, template="digest") == plain


def test_its_template_is_in_order_and_can_be_extended(html, own):
    check_templates([OURS], "digest")
    folders = own(digest_html='{% extends "stock:digest.html" %}{% block foot %}{{ part() }}<i>Bye</i>{% endblock %}')
    assert "<i>Bye</i>" in html(sample_edition(), template="digest", folders=folders)
    assert is_in_parts(environment(tuple(folders)), ("digest.html",))


def test_a_template_without_parts_is_none_in_parts(own):
    assert not is_in_parts(environment((OURS,)), ("briefing.html",))
    folders = own(weekly_html='{% if true %}{{ part("a") }}{% endif %}', broken_html="{% if %}")
    assert is_in_parts(environment(folders), ("weekly.html",))
    assert not is_in_parts(environment(folders), ("broken.html",))
    assert not is_in_parts(environment(folders), ("gone.html",))


@pytest.mark.parametrize("name", ["", "a b", "-->", "<x>", "é", "a" * 65])
def test_a_part_has_a_plain_name(name):
    with pytest.raises(ValueError, match="named by letters"):
        part(name)
