"""A text without end is read up to a limit, and what was left unread is said."""

import pytest

from reports.facts import extract
from reports.facts.extract import MOST_READ

SENTENCE = "The storm sank 12 boats in Orvik. "


# Each of these once cost, or could cost, more for each of its characters the more of them there were.
REPEATED = (
    "„Es ist vorbei“, sagte Ada Renn. ",
    "Die Bürgermeisterin von Orvik, Ada Renn, ",
    "wie Renn, ",
    "am 3. Mai ",
    "laut Renn ",
    "der Polizei zufolge ",
    "zwischen 5 und 7 Prozent ",
    "123 ",
    "einundzwanzig ",
    "„",
    "»",
    "in Orvik ",
    "Nordwind GmbH ",
    "Davon ",
    "soll wird ",
)


@pytest.mark.slow
@pytest.mark.parametrize("repeated", REPEATED)
def test_german_is_read_up_to_the_limit_whatever_is_repeated(repeated):
    text = f"Titel\n\n{repeated * (MOST_READ // len(repeated))}"
    assert extract(text, language="de", published="2025-12-14").article.text == text


@pytest.mark.slow
def test_a_text_longer_than_the_limit_is_read_up_to_it_and_says_so():
    text = "Storm\n\n" + SENTENCE * (MOST_READ // len(SENTENCE) + 100)
    found = extract(text)
    assert max(fact.span.end for fact in found.facts) <= MOST_READ
    assert found.findings[0].message == f"only the first 200,000 of {len(text):,} characters were read for facts"


@pytest.mark.slow
def test_paragraphs_beyond_the_limit_are_left_unread_too():
    text = "Storm\n\n" + f"{SENTENCE}\n\n" * (MOST_READ // len(SENTENCE))
    assert extract(text).findings[0].check == "length"


def test_a_text_within_the_limit_says_nothing_of_it():
    assert "length" not in [finding.check for finding in extract("Storm\n\n" + SENTENCE * 100).findings]
