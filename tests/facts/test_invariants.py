"""Whatever the text, every fact's words stand where it says."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.facts import extract
from reports.model import Quotation, Statement
from reports.model.facts import Named

PIECES = """said told according to the of those remaining nine 114 2020 $4.2 million percent “ ” " ’s Ada Renn President
Orvik Merrow Port Authority December 13, 2025 last Tuesday U.S. Mr. , . ; — \u202e \u00a0 🛶 1,200 and that who was"""
GERMAN = """sagte teilte mit dass laut zufolge wie so von ihnen die übrigen neun 114 2020 1.234,5 Millionen Euro
Prozent „ “ » « ‚ ’s Ada Renn Renns Bürgermeisterin Orvik Orviker Hafenbehörde GmbH am 3. Mai Dienstag
Dr. Mio. , . ; : – bis und zwischen rund in der Hälfte jeder dritte zweiundzwanzig ſechs İn sei soll von
der Leyen ( 45 ) -jährige"""
WORDS = st.sampled_from([*PIECES.split(), *GERMAN.split(), "\n\n"])
LANGUAGES = ("en", "de")
ANY = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=40).map(" ".join))


def mentions(fact):
    yield fact.text, fact.span
    if isinstance(fact, Named):
        yield from ((m.text, m.span) for m in fact.mentions)
        yield from ((r.text, r.span) for r in getattr(fact, "roles", ()))
    if isinstance(fact, Quotation) and fact.speaker:
        yield fact.speaker.text, fact.speaker.span
    if isinstance(fact, Statement):
        yield fact.source.text, fact.source.span
    if isinstance(fact, Quotation | Statement) and fact.cue:
        yield fact.cue.text, fact.cue.span


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=150, deadline=None)
@given(text=ANY)
def test_every_span_holds_its_words_and_lies_in_its_sentence(text, language):
    found = extract(text, language=language, published="2025-12-14")
    for fact in found.facts:
        assert fact.sentence.covers(fact.span)
        for words, span in mentions(fact):
            assert span.of(text) == words != ""
    for evidence in (e for finding in found.findings for e in finding.evidence):
        assert evidence.span.of(text)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=100, deadline=None)
@given(text=ANY)
def test_sentences_are_in_order_and_apart(text, language):
    spans = extract(text, language=language).sentences
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=30, deadline=None)
@given(text=ANY)
def test_the_same_text_gives_the_same_facts(text, language):
    assert extract(text, language=language).as_dict() == extract(text, language=language).as_dict()


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_long_and_malicious_texts_are_read_to_their_end(language):
    for text in (
        "„" * 20_000,
        "»" * 20_000,
        "123 " * 10_000,
        "wie Renn, " * 5_000,
        "am 3. Mai " * 5_000,
        "der Polizei zufolge " * 2_000,
        "“" * 20_000,
        '"' * 20_001,
        "9" * 20_000,
        "A. " * 10_000,
        "Ada Renn, " * 5_000,
        "x" * 500_000,
        "1,000" * 5_000,
    ):
        assert extract("Title\n\n" + text, language=language).article.text.endswith(text)
