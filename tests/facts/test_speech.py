"""Words between quotation marks and reported speech have the speaker that the text gives, or none."""

import pytest

from reports.facts import extract


def facts(text, kind):
    return [f for f in extract(text).as_dict()["facts"] if f["kind"] == kind]


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        ("“We are glad that it is over,” Ada Renn said.", "Ada Renn", "Ada Renn"),
        ("“We are glad that it is over,” said Ada Renn, a lawyer.", "Ada Renn", "Ada Renn"),
        ("Ada Renn spoke. “We are glad that it is over,” she added.", "she", "Ada Renn"),
        ("Ada Renn, speaking from Orvik, smiled, saying, “We are glad.”", "Ada Renn", "Ada Renn"),
        ('According to the harbour office, the quay was "closed for the night."', "the harbour office", None),
        ("The “storm of the century” passed.", None, None),
        ("“Why did nobody ring the bell?” Ada Renn asked.", "Ada Renn", "Ada Renn"),
        ("Ada Renn continued:\n\n“The bell is broken.”", "Ada Renn", "Ada Renn"),
        ("Mayor Ada Renn issued the following statement:\n\n“The bell is broken.”", "Mayor Ada Renn", "Ada Renn"),
        ("It doesn’t surprise lawyer Ada Renn: “The bell is broken.”", "Ada Renn", "Ada Renn"),
        ("Ada Renn rang. They laughed at her remark that “the bell is broken.”", "her", None),
        ("The complaint, which was filed in Orvik, alleged that the port “failed to act.”", "The complaint", None),
        ("“It is over,” Ada Renn, 30, of Orvik, N.C., who was there, said in May.", "Ada Renn", "Ada Renn"),
        ("“It is over,” Renn said on the radio in May.", "Renn", None),
        ("Ada Renn said he’d seen “nothing at all.”", "Ada Renn", "Ada Renn"),
    ],
)
def test_a_quotation_has_its_speaker(text, speaker, name):
    quotation = facts(text, "quotation")[0]
    given = quotation["speaker"]
    assert (given and given["text"], given and given["name"]) == (speaker, name)


def test_a_quotation_may_run_over_two_paragraphs():
    text = "Speech\n\n“It was cold.\n\n“It was dark,” said Ada Renn."
    assert facts(text, "quotation")[0]["text"] == "“It was cold.\n\n“It was dark,”"


def speakers(text):
    return [q["speaker"] and q["speaker"]["text"] for q in facts(text, "quotation")]


def test_a_second_piece_in_the_same_sentence_has_the_same_speaker():
    assert speakers("Ada Renn called it “a disgrace” that the port “did nothing for years.”") == ["Ada Renn"] * 2


def test_a_paragraph_of_quotation_alone_goes_on_from_the_one_before_and_is_only_likely():
    text = "“We waited for years,” Ada Renn said.\n\n“Nobody came to help us.”\n\nIt rained. “A stray one.”"
    assert speakers(text) == ["Ada Renn", "Ada Renn", None]
    assert [q["certainty"] for q in facts(text, "quotation")] == ["certain", "likely", "certain"]


def test_straight_marks_may_run_over_paragraphs_too():
    text = '"It was cold.\n\n"It was dark," said Ada Renn.'
    assert [q["text"] for q in facts(text, "quotation")] == ['"It was cold.\n\n"It was dark,"']


def test_a_mark_that_is_never_closed_opens_nothing():
    assert facts("He said “it was cold and left.", "quotation") == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Ada Renn said that the quay was closed.", "Ada Renn", "the quay was closed"),
        ("The quay was closed, according to the harbour office.", "the harbour office", "The quay was closed"),
        ("According to the harbour office, the quay was closed.", "the harbour office", "the quay was closed"),
        ("The quay will stay closed, officials said.", "officials", "The quay will stay closed"),
    ],
)
def test_a_statement_has_its_source_and_content(text, source, content):
    statement = facts(text, "statement")[0]
    assert (statement["source"]["text"], statement["text"]) == (source, content)


def test_a_shorter_name_of_a_body_is_joined_to_the_fuller_one():
    text = "The Merrow Port Authority closed. The Port Authority opened it again."
    bodies = [f for f in extract(text).as_dict()["facts"] if f["kind"] == "organisation"]
    assert [(b["name"], len(b["mentions"])) for b in bodies] == [("Merrow Port Authority", 2)]
