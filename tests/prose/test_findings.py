"""What the checks found is told in the page's language, and nothing of an article's is changed by that."""

from dataclasses import fields, replace

import pytest

from reports.facts import compare, facts_of
from reports.intake import gather
from reports.prose import LANGUAGES, wording
from reports.prose.findings import ENGLISH
from tests.render.editions import ROOT

OTHERS = [code for code in LANGUAGES if code != "en"]
SAID = [
    ("headline", "the headline says 9, the text says 12 (corrected)"),
    ("sum", "a part is larger than its whole: 30 of 12"),
    ("sum", "114 + 9 = 123, not 124"),
    ("told differently", "told in two ways: 340 and 410 litres"),
    ("sources differ", "sources differ: 12 dead (A, 09:10) / 15 dead (B, 11:40)"),
    ("newer figure", "15 dead (B, 11:40), earlier 12 (A, 09:10)"),
    ("office", "the text calls Ada Renn “former mayor”; on 2026-03-10: mayor since 2025-01-01 (a list)"),
    ("office", "the text calls Ada Renn “mayor”; mayor ended on 2025-01-01 (a list)"),
    ("quotation differs", "a quotation differs: “We and 3 more since 2025-01-01” (A) / “We” (B)"),
    ("spelling", "one name in two spellings: Renn and Wren"),
    ("spelling", "one name or two: Ada Renn (A) / Ada Wren (B)"),
    ("length", "only the first 1,000,000 of 1,234,567 characters were read for facts"),
    ("promised", "promised, not done: “will be lifted”, “is to open” and 2 more"),
    ("after publication", "“March 11” is told as past, but lies after the publication on 2026-03-10"),
    ("roles", "Ada Renn is called “mayor” and “former mayor”"),
    ("unnamed source", "the source is not named: “observers”"),
    ("agentless judgement", "a judgement that nobody is named for: “widely seen as”"),
    ("publication time", "the publication time is not stated"),
    ("publication time", "published on 2026-03-01, 12 days before this edition"),
    ("publisher", "the publisher is not stated"),
    ("publication", "publisher and publication time not stated"),
    ("ruling", "a ruling meets no figure: “12”, corrected by Ada Renn"),
]


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize(("check", "message"), SAID)
def test_a_finding_is_told_in_each_language(code, check, message):
    told = wording(code).finding(check, message)
    assert told is not None
    assert told != message
    assert "{" not in told


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_formula_is_the_same_everywhere(code):
    told = wording(code).finding("sum", "114 + 9 = 123")
    assert told.translate({0x2068: None, 0x2069: None}) == "114 + 9 = 123"


@pytest.mark.parametrize(
    ("message", "german"),
    [
        (SAID[0][1], "in der Überschrift steht 9, im Text 12 (berichtigt)"),
        (SAID[6][1], "der Text nennt Ada Renn „former mayor“; am 2026-03-10: mayor seit 2025-01-01 (a list)"),
        (SAID[8][1], "ein Zitat weicht ab: “We and 3 more since 2025-01-01” (A) / “We” (B)"),
        (SAID[11][1], "nur die ersten 1.000.000 von 1.234.567 Zeichen wurden auf Fakten gelesen"),
        (SAID[12][1], "angekündigt, nicht geschehen: „will be lifted“, „is to open“ und 2 weitere"),
        (SAID[21][1], "eine Entscheidung trifft auf keinen Fakt (Zahl): „12“, berichtigt von Ada Renn"),
    ],
)
def test_an_articles_words_stay_as_they_are_and_ours_are_german(message, german):
    check = next(check for check, said in SAID if said == message)
    assert wording("de").finding(check, message) == german


def test_quoted_words_with_marks_of_their_own_keep_them_all():
    said = "promised, not done: “will “never” open”"
    assert wording("de").finding("promised", said) == "angekündigt, nicht geschehen: “will “never” open”"


@pytest.mark.parametrize("code", OTHERS)
def test_what_no_pattern_knows_stays_english_and_an_editors_note_stays_the_editors(code):
    assert wording(code).finding("sum", "something else") is None
    assert wording(code).finding("model", "the model m was not asked: no room") is None
    assert wording(code).finding("publisher", "the publisher is not stated" * 1000) is None
    assert wording(code).finding("note", "Anruf steht aus (Ada)") == "Anruf steht aus (Ada)"


def test_every_pattern_is_tried_here():
    used = {f.name for f in fields(ENGLISH)} - {"since", "and_more", "sum_holds", "unread"}
    assert len(SAID) == len(used)


@pytest.mark.slow
def test_all_that_the_checks_find_on_the_fixed_day_has_words_in_each_language():
    articles = gather(["tests/day/first", "tests/day/second"], root=ROOT).articles
    facts = [facts_of(article) for article in articles]
    unread = facts_of(replace(articles[0], language="xx"))
    found = [*(f for one in (*facts, unread) for f in one.findings), *compare(facts)]
    assert {f.check for f in found} >= {"promised", "language", "sources differ", "newer figure"}
    for code in OTHERS:
        assert [f.message for f in found if wording(code).finding(f.check, f.message) is None] == []
