"""A text without end is read up to a limit, and what was left unread is said."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from reports.facts import extract

SENTENCE = "The storm sank 12 boats in Orvik. "
LIMIT = 5_000
LONG = 200_000


@pytest.fixture
def limited(monkeypatch):
    monkeypatch.setattr("reports.facts.reading.MOST_READ", LIMIT)


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
def test_a_long_german_text_is_read_whatever_is_repeated(repeated):
    text = f"Titel\n\n{repeated * (LONG // len(repeated))}"
    assert extract(text, language="de", published="2025-12-14").article.text == text


@pytest.mark.usefixtures("limited")
def test_a_text_longer_than_the_limit_is_read_up_to_it_and_says_so():
    text = "Storm\n\n" + SENTENCE * (LIMIT // len(SENTENCE) + 100)
    found = extract(text)
    assert max(fact.span.end for fact in found.facts) <= LIMIT
    assert found.findings[0].message == f"only the first 5,000 of {len(text):,} characters were read for facts"


@pytest.mark.usefixtures("limited")
def test_paragraphs_beyond_the_limit_are_left_unread_too():
    text = "Storm\n\n" + f"{SENTENCE}\n\n" * (LIMIT // len(SENTENCE))
    assert extract(text).findings[0].check == "length"


def test_a_text_within_the_limit_says_nothing_of_it():
    assert "length" not in [finding.check for finding in extract("Storm\n\n" + SENTENCE * 100).findings]


BUDGET = 120
"""Seconds of processor time for sixty texts of 20 kB: some twenty times what they take, a fraction of any explosion."""


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "de", "fi"])
def test_no_rule_explodes_on_texts_made_of_what_the_rules_look_for(language):
    budget = (BUDGET, BUDGET)
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("hostile.py"), language, "0", "60"],
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, budget),
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
        check=False,
    )
    assert done.returncode == 0, f"stopped at the text of seed {done.stdout.split()[-1:]}: {done.stderr[-500:]}"
