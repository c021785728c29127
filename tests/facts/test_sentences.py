"""Sentences end where a reader would say that they end."""

import pytest

from reports.facts.english import ENGLISH
from reports.model import blocks_of


@pytest.mark.parametrize(
    "sentences",
    [
        ["The U.S. Special Envoy arrived.", "He left."],
        ["It was “terror and extremism.”", "The release followed."],
        ["Mr. Renn of Orvik Inc. spoke on Dec. 3 at 5 p.m. in the rain.", "Nobody came."],
        ["He lives in the U.S.", "The house is large."],
        ["J. R. Vael won 3.5 million.", "Why?", "Luck!"],
        ["“Is it true?” she asked.", "It was."],
        ["No. 5 was sold… and then No. 6.", "All went."],
    ],
)
def test_a_paragraph_is_cut_into_its_sentences(sentences):
    text = " ".join(sentences)
    assert [s.of(text) for s in ENGLISH.sentences(text, blocks_of(text, titled=False))] == sentences
