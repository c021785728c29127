"""What a page folds, so that nothing is said twice: quotations of one speaker, promises, dates; and long editions."""

from dataclasses import replace
from decimal import Decimal

import lxml.html
import pytest

from reports.model import Certainty, Finding, Format, Severity, Warned
from reports.prose import wording
from tests.render.editions import sample_edition
from tests.render.worst import many_edition


@pytest.fixture
def page(html):
    return lambda edition: lxml.html.document_fromstring(html(edition))


def text_of(element):
    return " ".join(element.text_content().split())


def with_lead(**known):
    edition = sample_edition()
    return replace(edition, stories=(replace(edition.stories[0], **known), *edition.stories[1:]))


def quoted(*certainties):
    quote = sample_edition().stories[0].said[0]
    plain = replace(quote, quote=replace(quote.quote, marks=()), marks=(), support=None)
    return with_lead(said=tuple(replace(plain, certainty=certainty) for certainty in certainties))


def test_quotations_of_one_speaker_in_a_row_share_one_line(page, rendered):
    edition = quoted(Certainty.CERTAIN, Certainty.LIKELY)
    (figure,) = page(edition).xpath("(//article)[1]//section[@class='said']/figure")
    assert len(figure.findall("blockquote")) == 2
    assert text_of(figure.findall("blockquote")[1]).endswith("(speaker likely)")
    assert "(likely)" not in text_of(figure.find("figcaption"))
    text = rendered(edition, Format.TEXT).decode()
    assert text.count(f"-- {edition.stories[0].said[0].speaker}") == 1
    assert text.count("(speaker likely)") == 1


def test_where_all_of_them_are_only_likely_the_line_says_so(page):
    (figure,) = page(quoted(Certainty.LIKELY, Certainty.LIKELY)).xpath("(//article)[1]//section[@class='said']/figure")
    assert text_of(figure).count("likely") == 1
    assert "(likely)" in text_of(figure.find("figcaption"))


def test_promises_are_one_line_and_other_findings_are_not_folded(page):
    told = ("“will be lifted”", "“is to be built”")
    promised = [Finding("promised", Severity.NOTE, f"promised, not done: {words}") for words in told]
    other = Finding("agentless", Severity.NOTE, "a judgement that nobody is named for: “is seen as”")
    root = page(with_lead(findings=tuple(Warned(finding, ()) for finding in (promised[0], other, promised[1]))))
    assert [text_of(li) for li in root.xpath("(//article)[1]//section[@class='check']//li")] == [
        "Promised, not done: “will be lifted”; “is to be built”",
        "A judgement that nobody is named for: “is seen as”",
    ]


def test_findings_tell_dates_in_words_but_leave_an_articles_own(page):
    message = "told on 2024-12-13 at last, then 2024-02-30 and “2024-12-13”; (Osk Radio, 2024-12-13 17:45)"
    root = page(with_lead(findings=(Warned(Finding("moments", Severity.NOTE, message), ()),)))
    (check,) = root.xpath("(//article)[1]//section[@class='check']//li")
    assert text_of(check) == (
        "Told on 13 December 2024 at last, then 2024-02-30 and “2024-12-13”; (Osk Radio, 13 December 2024 17:45)"
    )


def test_a_timeline_of_likely_dates_says_so_once_in_its_head(page, rendered):
    moment = sample_edition().stories[0].when[0]
    likely = replace(moment, certainty=Certainty.LIKELY, marks=(), passage=replace(moment.passage, marks=()))
    edition = with_lead(when=(likely,) * 3)
    (section,) = page(edition).xpath("(//article)[1]//section[@class='when']")
    assert text_of(section).count("likely") == 1
    assert len(section.xpath(".//time[@class='likely']")) == 3
    assert "WHEN (dates likely)" in rendered(edition, Format.TEXT).decode()


def test_a_long_edition_sets_figures_beside_the_text_each_in_its_clause(page):
    edition = many_edition(9)
    lead, *rest = edition.stories
    clause = replace(rest[0].headline, text="Some 1,234 of them agreed", marks=())
    inside = replace(lead.strip[0], text="1,234", passage=clause, marks=())
    elsewhere = replace(inside, text="1,235")
    corrected = replace(inside, value=Decimal(7), corrected=True)
    stories = (lead, *(replace(story, strip=(inside, elsewhere), figures=(corrected,)) for story in rest))
    first, *others = page(replace(edition, stories=stories)).xpath("//article")
    assert first.xpath(".//section[@class='strip']")
    assert not [story for story in others if story.xpath(".//section[@class='strip'] | .//table")]
    items = others[0].xpath(".//div[@class='narrow']//section[@class='figures']//li")
    assert [text_of(item.xpath(".//b | .//*[@class='name']")[0]) for item in items] == ["1,234", "1,235", "7"]
    assert text_of(items[0]).startswith("Some 1,234 of them agreed")
    assert text_of(items[1]).startswith("1,235 ")
    assert "the article says 1,234" in text_of(items[2])


@pytest.mark.parametrize(("value", "unit"), [("1", "year"), ("4", "years"), ("0.5", "years")])
def test_spans_of_time_are_in_the_plural_unless_they_are_one(value, unit):
    assert wording("en").unit("year", Decimal(value)) == unit
