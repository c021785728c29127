"""A language without rules of its own is read for what looks alike everywhere, and what was not read is said."""

import pytest

from reports.facts import extract

POLISH = (
    "Burza w Orviku\n\nBurmistrz Ada Renn powiedziała 2025-05-03: „Nikt nie zginął”. Ewakuowano 640 osób, o 07:30 było "
    "1,5 metra wody, a w 2024 roku 12.\n\nCały tekst jest zmyślony."
)


def read(text, language="pl"):
    return [(f["kind"], f["text"], f.get("value")) for f in extract(text, language=language).as_dict()["facts"]]


def test_quotations_iso_dates_and_whole_numbers_are_read_and_nothing_else():
    assert read(POLISH) == [
        ("moment", "2025-05-03", "2025-05-03"),
        ("quotation", "„Nikt nie zginął”", None),
        ("figure", "640", "640"),
        ("figure", "12", "12"),
    ]


def test_a_bare_number_is_only_likely_to_count_something():
    figures = [f for f in extract(POLISH, language="pl").facts if f.kind == "figure"]
    assert {f.certainty.value for f in figures} == {"likely"}


@pytest.mark.parametrize(
    "quoted", ["«Rien de grave»", "„Nic takiego”", "“Nada grave”", "«Ничего страшного»", "»Intet sket«"]
)
def test_quotations_are_read_by_the_marks_of_any_language(quoted):
    assert [text for kind, text, _ in read(f"X\n\nAbc: {quoted}.", "fr") if kind == "quotation"] == [quoted]


def test_what_was_not_read_is_a_finding_and_an_english_article_has_none():
    (finding,) = [f for f in extract(POLISH, language="pl").findings if f.check == "language"]
    assert "(pl)" in finding.message
    assert "not read were names, roles, speakers, statements" in finding.message
    assert not [f for f in extract("Day\n\nIt rained.").findings if f.check == "language"]


def test_a_region_of_a_language_is_read_by_its_rules():
    assert read("Day\n\nAda Renn, a lawyer, said it.", "en-GB") == read("Day\n\nAda Renn, a lawyer, said it.", "en")
