"""What an edition says of itself, in each form: backing, other values, news, sections, errata, what was looked at."""

import email
import email.policy
import re
from dataclasses import replace
from datetime import UTC, date, datetime

import lxml.html
import pytest

from reports.model import Backing, Brief, Format, Newness, Relation, Support, Watch, Watched
from reports.render import build_page
from reports.render.plain import WIDTH, columns
from tests.render.editions import HOSTILE, bare_edition, release, sample_desk, sample_edition
from tests.render.news import errata_edition, looked_at, news_edition, silent_edition, strange_edition

TOLD = (
    "Update: since No. 11",
    "passengers aboard: 208 → 212",
    "Headline before: “Twelve missing off Tresk”",
    "withdrawn: “The captain left the bridge at ten.” (No. 10; retracted by Osk Radio)",
    (
        "3 independent sources: The Lindmar Courier, Osk Radio and Merrow Courier; 14–15 December 2025; Northern Press "
        "text also in Merrow Times and Tresk Online"
    ),
    "director (one source)",
    "(new, unnamed source)",
    "The Lindmar Courier, 14 December 2025; single source",
    "earlier: 12 (Merrow Courier, 14 December 09:10)",
    "elsewhere: at most 7,500 (Osk Radio, 14 December)",
    "Late: published before the last edition",
    "Update: last told in No. 11",
    "as in No. 10",
    (
        "No. 9 of 10 December 2025, “Lindmar counts the cost of the storm”, said: “Repairs to the quay will cost "
        "$3.67 million.”"
    ),
    "It should have said: “Repairs to the quay will cost $7.36 million”",
    (
        "Why: two digits were transposed in the article. Decided by: The Lindmar Courier. Known since: "
        "14 December 2025, 17:30 EET."
    ),
    "said: “The captain left the bridge at ten.”",
    "This is taken back, and nothing stands in its place.",
    "Decided by: not stated. Known since: not stated.",
    "Looked at 34 articles from 4 sources, 14 December 07:00 to 15 December 07:00.",
    "Silent: coast guard feed (expected daily, last 12 December).",
    "Failed: Sund Gazette (timed out after 20 s).",
    "Not collected yet: Ebbing Post.",
    "1 article under embargo was withheld.",
    "6 stories were left out by the briefing’s rules; dateline why morning says why.",
    "Agency: Northern Press",
    "Also in: Merrow Times and Tresk Online",
    "Text: second version",
    "Retracted: the count was wrong",
    "Publisher: Merrow Courier (official)",
)
SPACES = re.compile(r"[\s\N{NO-BREAK SPACE}]+")


def plain(text):
    """Leave out marks, and set what plain text sets in capitals or code as the others have it."""
    return SPACES.sub(" ", re.sub(r" \[[\d, ]+\]", "", text)).replace("`", "").casefold()


def printed_in(root):
    for mark in root.xpath("//sup | //style | //head"):
        mark.drop_tree()
    for block in root.iter("p", "li", "h1", "h2", "h3", "h4", "td", "div", "span", "br"):
        block.tail = f" {block.tail or ''}" if block.tag != "span" or block.get("class") == "other" else block.tail
        if block.get("class") == "other":
            block.text = f" {block.text or ''}"
    return plain(root.text_content())


@pytest.fixture
def page(html):
    return lambda edition: lxml.html.document_fromstring(html(edition))


@pytest.fixture
def forms(rendered, page):
    def read(edition):
        mail = email.message_from_bytes(rendered(edition, Format.MAIL), policy=email.policy.default)
        body = lxml.html.document_fromstring(mail.get_body(("html",)).get_content())
        return {
            "html": printed_in(page(edition)),
            "mail": printed_in(body),
            "text": plain(rendered(edition, Format.TEXT).decode()),
        }

    return read


def text_of(element):
    return SPACES.sub(" ", element.text_content()).strip()


def test_each_form_says_all_that_an_edition_says_of_itself(forms):
    for form, printed in forms(news_edition()).items():
        assert [words for words in TOLD if words.casefold() not in printed] == [], form


def test_the_table_of_a_page_has_other_values_with_source_and_time(page):
    (table,) = page(news_edition()).iter("table")
    rows = [text_of(row[-1]) for row in table.iter("tr")][1:]
    assert rows == [
        "repairs to the quay13",
        "people missing2earlier: 12 (Merrow Courier, 14 December 09:10)5",
        "fuel leaked8elsewhere: at most 7,500 (Osk Radio, 14 December)7",
    ]


def test_the_strip_of_a_page_has_the_last_step_of_a_count_and_who_differs(page):
    figures = [text_of(li) for li in page(news_edition()).xpath("//section[@class='strip']//li")]
    assert figures == [
        "15 people missing212 → 155 (official)",
        "212 passengers aboard6",
        "about 7,200 fuel leaked8elsewhere: at most 7,500 (Osk Radio)7 (new, one source)",
    ]


def test_a_step_that_the_changes_tell_is_not_told_again_in_the_strip(page):
    edition = news_edition()
    lead = edition.stories[0]
    told = replace(lead.changes[0], before="12", after="15", counted="people missing")
    root = page(replace(edition, stories=(replace(lead, changes=(told,)), *edition.stories[1:])))
    (news,) = root.xpath("//section[@class='news']")
    assert "people missing: 12 → 15" in text_of(news)
    assert "→" not in text_of(root.xpath("//section[@class='strip']")[0])


def test_two_earlier_values_are_one_step_in_the_strip_and_both_in_a_table(page):
    edition = news_edition()
    lead, quay, *rest = edition.stories
    first = lead.strip[0].others[0]
    second = replace(first, text="8", value=first.value - 4, at=None, outlets=())
    strip = (replace(lead.strip[0], others=(first, second)),)
    table = (replace(quay.figures[1], others=(*quay.figures[1].others, replace(second, marks=()))),)
    root = page(replace(edition, stories=(replace(lead, strip=strip), replace(quay, figures=table), *rest)))
    assert "12 → 155 (official)" in text_of(root.xpath("//section[@class='strip']")[0])
    assert "earlier: 8 (not stated, not stated)" in text_of(root.find(".//table"))


def test_a_value_published_on_the_editions_day_has_its_time_alone():
    edition = news_edition()
    lead = edition.stories[0]
    other = replace(lead.strip[0].others[0], at=datetime(2025, 12, 15, 3, 10, tzinfo=UTC))
    last_year = replace(other, at=date(2024, 12, 15), relation=Relation.DIFFERS)
    figures = (replace(lead.strip[0], others=(other, last_year)),)
    made = build_page(replace(edition, stories=(replace(lead, figures=figures),)), digest="0" * 64)
    times = [SPACES.sub(" ", one.time) for one in made.lead.figures[0].others]
    assert times == ["05:10", "15 December 2024"]


def test_backing_is_told_only_where_it_is_not_the_whole_storys(page):
    root = page(news_edition())
    beside = [text_of(span) for span in root.xpath("//article[1]//span[@class='beside']")]
    assert beside == [
        "(official)",
        "(new, one source)",
        "(new, official)",
        "(one source)",
        "(new, unnamed source)",
        "(one source)",
    ]
    assert not root.xpath("//article[2]//span[@class='beside']")


def test_an_edition_of_one_article_says_nothing_of_its_backing(html):
    desk = sample_desk()
    del desk.articles["harbour"], desk.articles["harbour-two"]
    story = release(desk)
    quiet = desk.edition(story)
    one = Support(Backing.SINGLE, 1)
    said = tuple(replace(quote, support=one, newness=Newness.NEW) for quote in story.said)
    stated = tuple(replace(claim, support=Support(Backing.OFFICIAL, 1)) for claim in story.stated)
    full = replace(quiet, stories=(replace(story, said=said, stated=stated, support=one, newness=Newness.NEW),))
    full = replace(full, looked=looked_at(sources=(), articles=story.articles, withheld=0, unchosen=0))
    as_before = html(quiet).replace(quiet.digest[:8], full.digest[:8])
    assert html(full) == as_before


def test_what_is_new_is_marked_in_an_updated_story_alone(page):
    edition = news_edition()
    lead = edition.stories[0]
    whole = replace(edition, stories=(replace(lead, newness=Newness.NEW, changes=(), told_in=None),))
    assert len(page(edition).xpath("//span[@class='beside']/b[.='new']")) == 3
    assert not page(whole).xpath("//span[@class='beside']/b | //section[@class='news']")


def test_a_withdrawn_figure_says_what_it_counted(page):
    edition = news_edition()
    lead = edition.stories[0]
    gone = replace(
        lead.changes[0],
        newness=Newness.WITHDRAWN,
        before="three",
        after=None,
        counted="dead",
        marks=(),
        why="counted twice",
    )
    root = page(replace(edition, stories=(replace(lead, changes=(gone,)),)))
    assert text_of(root.xpath("//section[@class='news']//li")[0]) == "withdrawn: three dead (counted twice)"


def test_a_unit_that_the_value_says_already_is_not_said_twice(page):
    edition = news_edition()
    lead = edition.stories[0]
    gone = replace(lead.changes[0], newness=Newness.WITHDRAWN, before="nine metres", counted="metre", marks=())
    (item,) = page(replace(edition, stories=(replace(lead, changes=(gone,)),))).xpath("//section[@class='news']//li")
    assert text_of(item) == "withdrawn: nine metres"


def test_one_reason_for_which_several_things_are_withdrawn_is_told_once(forms, page):
    edition = news_edition()
    lead = edition.stories[0]
    gone = replace(lead.changes[2], edition=11, why="retracted by Osk Radio")
    three = replace(edition, stories=(replace(lead, changes=(*lead.changes[:2], gone, gone, gone)),))
    for printed in forms(three).values():
        assert printed.count("retracted by osk radio") == 1
        assert "why: retracted by osk radio" in printed
    two = replace(three, stories=(replace(lead, changes=(gone, replace(gone, why="counted twice"))),))
    assert [text_of(li)[-24:] for li in page(two).xpath("//section[@class='news']//li")] == [
        "(retracted by Osk Radio)",
        "at ten.” (counted twice)",
    ]


def test_changed_words_of_any_length_take_a_few_lines(page):
    edition = news_edition()
    lead = edition.stories[0]
    long = replace(lead.changes[2], before="first " + "word and " * 400 + "last")
    (item,) = page(replace(edition, stories=(replace(lead, changes=(long,)),))).xpath("//section[@class='news']//li")
    assert "“first word" in text_of(item)
    assert "and last”" in text_of(item)
    assert " […] " in text_of(item)
    assert len(text_of(item)) < 400


def test_stories_stand_under_their_sections_and_the_rest_last(page):
    root = page(news_edition())
    heads = [text_of(h) for h in root.xpath("//h2[@class='divider']")]
    assert heads == ["Corrections", "On land", "At sea", "Also in this edition", "Unchanged", "Sources"]
    groups = [[text_of(h) for h in s.iter("h3")] for s in root.xpath("//section[@class='others']")]
    assert [group[0][:4] for group in groups] == ["Quay", "Sund", "Osk "]


def test_a_section_that_the_edition_does_not_name_follows_those_it_names(page):
    edition = news_edition(sections=())
    heads = [text_of(h) for h in page(edition).xpath("//section[@class='others']/h2")]
    assert heads == ["On land", "At sea", "Also in this edition"]


def test_a_long_edition_with_sections_lists_its_stories_once(page):
    edition = news_edition()
    lead, quay, *_ = edition.stories
    many = tuple(replace(quay, id=f"q{i}", section="At sea" if i % 2 else None) for i in range(9))
    root = page(replace(edition, stories=(lead, *many)))
    assert len(root.xpath("//nav[@class='contents']//a")) == 9
    assert text_of(root.xpath("//nav/preceding-sibling::h2")[0]) == "In this edition"


def test_unchanged_stories_are_a_line_each_with_their_mark(page):
    (item,) = page(news_edition()).xpath("//section[@class='briefs']//li")
    assert text_of(item) == "Ebbing moves its market20 as in No. 10"
    assert item.xpath(".//a[@href='#s20']")


def test_corrections_follow_the_lead_and_precede_all_else(page, rendered):
    root = page(news_edition())
    after = root.xpath("//article[1]/following-sibling::*[1]")[0]
    assert (after.get("class"), len(after.xpath(".//div[@class='erratum']"))) == ("errata", 2)
    text = rendered(news_edition(), Format.TEXT).decode()
    assert text.index("\nWHEN\n") < text.index("\nCORRECTIONS\n") < text.index("\nON LAND\n")


def test_an_edition_of_errata_alone_is_headed_by_them(page, rendered):
    edition = errata_edition()
    assert text_of(page(edition).find(".//h1")) == "Corrections"
    one = replace(edition, errata=edition.errata[:1], tlp=None)
    root = page(one)
    assert text_of(root.find(".//h1")) == "Correction"
    assert root.xpath("//div[@class='erratum']//a[@role='doc-noteref']")
    assert "No article was found" not in text_of(root)
    assert (
        root.find(".//meta[@name='description']").get("content").startswith("Correction: No.\N{NO-BREAK SPACE}9 of 10")
    )
    mail = email.message_from_bytes(rendered(one, Format.MAIL), policy=email.policy.default)
    assert mail["Subject"] == "Morning briefing: Correction"


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        ({"looked": None}, "No article was found for this edition."),
        (
            {"looked": looked_at(articles=(), withheld=0, unchosen=0)},
            "No article was found, and not every source could be collected.",
        ),
        (
            {"looked": looked_at(articles=(), withheld=0, unchosen=0, sources=(Watched("a", Watch.QUIET, 0),))},
            "No article was found for this edition.",
        ),
        (
            {"looked": looked_at(unchanged=3, sources=(Watched("a", Watch.BROUGHT, 34),))},
            "Nothing is new since the last edition.",
        ),
        (
            {"looked": looked_at(unchanged=3)},
            "Nothing is new since the last edition. Not every source could be collected.",
        ),
        (
            {"looked": looked_at(sources=(Watched("a", Watch.BROUGHT, 34),))},
            "Articles were found, but none of them is printed.",
        ),
    ],
)
def test_an_edition_without_stories_says_why(forms, known, sentence):
    for printed in forms(silent_edition(**known)).values():
        assert sentence.casefold() in printed


def test_an_edition_of_unchanged_stories_alone_says_that_nothing_is_new(page):
    edition = news_edition()
    root = page(replace(edition, stories=(), errata=(), looked=None))
    assert text_of(root.xpath("//p[@class='standfirst']")[0]) == "Nothing is new since the last edition."
    assert root.xpath("//section[@class='briefs']//li")


def test_where_all_is_well_and_all_is_printed_nothing_is_said_of_it(page):
    edition = news_edition()
    articles = tuple(article for story in edition.stories for article in story.articles)
    well = looked_at(sources=(Watched("feed", Watch.BROUGHT, 6),), articles=articles, withheld=0, unchosen=0)
    assert not page(replace(edition, looked=well)).xpath("//section[@class='looked']")
    (told,) = page(replace(edition, looked=replace(well, since=None, unchosen=1))).xpath("//section[@class='looked']/p")
    assert text_of(told) == (
        "Looked at 6 articles from 1 source, up to 15 December 07:00. 1 story was left out by the briefing’s rules; "
        "dateline why morning says why."
    )
    assert not told.xpath(".//b")


def test_stories_left_out_since_nothing_is_new_are_counted_where_they_have_no_line(page):
    edition = news_edition(looked=looked_at(unchanged=2))
    assert "nothing is new in them" not in text_of(page(edition))
    assert "2 stories were left out, since nothing is new in them." in text_of(page(replace(edition, briefs=())))


def test_strangers_words_in_all_this_stay_words(html, page, rendered):
    edition = strange_edition()
    whole = html(edition)
    assert not re.search(r"<script|<img|javascript:", whole, re.IGNORECASE)
    for element in page(edition).find("body").iter():
        around = element.getparent() if element.tag != "bdi" else element
        for text, inside in ((element.text, element), (element.tail, around)):
            if "\u202e" in (text or ""):
                assert inside.xpath("ancestor-or-self::bdi") or f"\u2068\u2068{HOSTILE}\u2069" in text, text
    text = rendered(edition, Format.TEXT).decode()
    assert [line for line in text.split("\n") if columns(line) > WIDTH and "://" not in line] == []


def test_a_brief_in_another_language_says_so(page):
    edition = sample_edition()
    headline = replace(edition.stories[1].headline, text="x")
    facts = tuple(
        replace(one, article=replace(one.article, language="de")) if one.article.id == "harbour" else one
        for one in edition.facts
    )
    root = page(replace(edition, facts=facts, briefs=(Brief("b", ("harbour",), headline, 3),)))
    assert root.xpath("//section[@class='briefs']//bdi[@lang='de']")


def test_an_edition_that_says_nothing_of_itself_prints_none_of_it(html):
    page = html(bare_edition())
    body = page.partition("<body")[2]
    for word in ("beside", "tlp", "errat", "briefs", "looked", 'class="news"', "standing", "handling"):
        assert word not in body, word


@pytest.mark.parametrize(
    ("backings", "told", "lines"),
    [
        (["single"] * 4, "Said (one source each)", 0),
        (["single", "single", "single", "official"], "Said (one source each, unless marked)", 1),
        (["single", "single", "official", "official"], "Said", 2),
        (["single"], "Said", 1),
    ],
)
def test_a_list_of_which_most_have_one_source_says_so_in_its_head(page, rendered, backings, told, lines):
    edition = news_edition()
    lead = edition.stories[0]
    quote = replace(lead.said[1], newness=None)
    said = tuple(
        replace(quote, quote=replace(quote.quote, marks=()), support=Support(Backing(backing), 1))
        for backing in backings
    )
    changed = replace(edition, stories=(replace(lead, said=said), *edition.stories[1:]))
    (section,) = page(changed).xpath("//article[1]//section[@class='said']")
    assert text_of(section.find("h2")) == told
    assert len(section.xpath(".//span[@class='beside']")) == lines
    head = told.replace("Said", "SAID")
    assert f"\n{head}\n" in rendered(changed, Format.TEXT).decode()


def test_many_outlets_are_counted_in_a_line_and_named_in_the_sources(page):
    edition = news_edition()
    lead, quay, *rest = edition.stories
    names = tuple(f"Paper {i}" for i in range(9))
    other = replace(quay.figures[1].others[0], outlets=names)
    quay = replace(quay, figures=(replace(quay.figures[1], others=(other,)),))
    sources = (replace(edition.sources[0], outlets=names), *edition.sources[1:])
    root = page(replace(edition, stories=(lead, quay, *rest), sources=sources))
    assert "(Paper 0, Paper 1, Paper 2, Paper 3 and 5 others, 14" in text_of(root.find(".//table"))
    assert "also in Paper 0, Paper 1, Paper 2, Paper 3 and 5 others" in text_of(root.xpath("//p[@class='byline']")[0])
    assert "Also in: Paper 0, Paper 1, Paper 2, Paper 3, Paper 4, Paper 5, Paper 6, Paper 7 and Paper 8" in text_of(
        root
    )


RETRACTED = "retracted by Osk Radio: The bulletin was part of an exercise."
TAKEN_BACK = (
    "140 km/h",
    "“A storm with gusts of 140 km/h will reach Osk”",
    "nine metres",
    "“This is a danger to life,”",
)


def test_what_was_told_of_one_retracted_article_is_withdrawn_in_one_line(forms, page):
    edition = news_edition()
    lead = edition.stories[0]
    kinds = ("figure", "statement", "figure", "quotation")
    gone = tuple(
        replace(lead.changes[2], kind=kind, before=words, edition=11, why=RETRACTED, counted=None, marks=())
        for kind, words in zip(kinds, TAKEN_BACK, strict=True)
    )
    told = replace(edition, stories=(replace(lead, changes=gone),))
    (item,) = page(told).xpath("//section[@class='news']//li")
    assert (
        text_of(item)
        == "withdrawn: “A storm with gusts of 140 km/h will reach Osk”; nine metres; “This is a danger to life,”"
    )
    for printed in forms(told).values():
        assert printed.count("part of an exercise") == 1


def test_what_one_story_said_wrongly_for_one_reason_is_one_correction(forms, page):
    edition = errata_edition()
    gone = replace(edition.errata[1], right=None, marks=(), why=RETRACTED)
    several = replace(edition, errata=tuple(replace(gone, said=words) for words in TAKEN_BACK))
    root = page(several)
    assert text_of(root.find(".//h1")) == "Correction"
    (entry,) = root.xpath("//div[@class='erratum']")
    assert "said: “A storm with gusts of 140 km/h will reach Osk”; “nine metres”; “This is" in text_of(entry)
    for printed in forms(several).values():
        assert printed.count("part of an exercise. decided by") == 1
    two = replace(several, errata=(*several.errata, replace(gone, edition=8)))
    assert len(page(two).xpath("//div[@class='erratum']")) == 2
