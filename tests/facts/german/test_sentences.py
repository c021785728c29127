"""German sentences end where a reader would say that they end."""

import pytest

from reports.facts.german import GERMAN
from reports.model import blocks_of


@pytest.mark.parametrize(
    "sentences",
    [
        ["Am 3. Mai kam Dr. Renn.", "Sie blieb."],
        ["Es waren z. B. Boote, u. a. Kutter.", "Alle sanken."],
        ["Es kostet ca. 3 Mio. Euro bzw. 2,9 Mio. Franken.", "Nr. 5 ist teurer."],
        ["Das waren Nägel, Schrauben usw.", "Die Werft kaufte alles."],
        ["„Ist das so?“, fragte Renn.", "Niemand wusste es."],
        ["„Es ist vorbei.“", "Renn ging."],
        ["»Es ist vorbei.«", "»Wirklich?«"],
        ["Das ist seine Art.", "Er kam mit Max.", "Sie half Jan.", "Dann ging sie."],
        ["Mag. Ada Renn kam am 3. Jan. 2025 laut Art. 5 an.", "Sie blieb."],
        ["Er wurde 3.", "Die anderen gingen."],
        ["Sie kam um 7.30 Uhr am 1. Jänner nach St. Gallen.", "Es schneite."],
    ],
)
def test_a_paragraph_is_cut_into_its_sentences(sentences):
    text = " ".join(sentences)
    assert [s.of(text) for s in GERMAN.sentences(text, blocks_of(text, titled=False))] == sentences
