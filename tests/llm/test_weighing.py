"""What a model tells is believed word by word: exactly in the text, or dropped for a reason that is counted."""

from decimal import Decimal

import pytest

from reports.llm import weigh
from reports.model import Certainty, Person
from tests.llm.texts import TEXT, Unread, only_fact, reading_of, the, weighed, why

ESTMARK = TEXT.index("Estmark")
SECOND_HOLLIN = TEXT.index("Hollin with")
MONEY = "Losses in Orvik\n\nThe port lost more than $7.36 billion."


def unread(*told, text=TEXT, **more):
    """Weigh without anything that is known already."""
    return weigh(list(told), Unread(reading_of(text, **more)), shown=text, model="m")


def test_a_fact_whose_words_stand_alone_in_the_text_is_accepted_as_likely_and_signed():
    fact = only_fact(the("place", "Estmark"))
    assert (fact.span.start, fact.text, fact.certainty, fact.reader) == (ESTMARK, "Estmark", Certainty.LIKELY, "m")
    assert fact.sentence.of(TEXT) == "At dress rehearsal the quay of Estmark was empty."
    assert fact.as_dict()["reader"] == "m"


def test_shifted_offsets_are_ignored_where_the_words_stand_alone():
    assert only_fact(the("place", "Estmark", start=ESTMARK + 3, end=ESTMARK + 10)).span.start == ESTMARK


@pytest.mark.parametrize("start", [-1, 10**30, 1.5, "9", True, None, [], {}])
def test_an_offset_of_any_shape_does_no_harm(start):
    assert only_fact(the("place", "Estmark", start=start)).span.start == ESTMARK


def test_words_that_stand_in_several_places_are_dropped_without_a_place():
    assert why(the("organisation", "Hollin")) == "ambiguous"
    assert why(the("organisation", "Hollin", start=SECOND_HOLLIN + 1)) == "ambiguous"


def test_words_that_stand_in_several_places_are_accepted_at_the_one_that_is_given():
    assert only_fact(the("place", "Hollin", start=SECOND_HOLLIN)).span.start == SECOND_HOLLIN
    assert only_fact(the("place", "Hollin", context="left Hollin with")).span.start == SECOND_HOLLIN


@pytest.mark.parametrize("context", ["Hollin", "left Hollin without", "to Hollin. Hollin", "", 7, "x" * 10_000])
def test_a_context_that_does_not_settle_the_place_settles_nothing(context):
    assert why(the("place", "Hollin", context=context)) == "ambiguous"


def test_a_name_is_mentioned_wherever_exactly_its_words_stand():
    fact = only_fact(the("place", "Hollin", start=SECOND_HOLLIN))
    assert [m.span.of(TEXT) for m in fact.mentions] == ["Hollin"] * TEXT.count("Hollin")


@pytest.mark.parametrize("words", ["Estmarc", "estmark", "Estmark  was", "Es\u0301tmark", "\ud800", "x" * 5000])
def test_what_is_only_alike_is_not_in_the_text(words):
    assert why(the("place", words)) == "not in the text"


@pytest.mark.parametrize("words", ["stmark", "Estmar", "ollin yard"])
def test_a_part_of_a_word_is_no_name(words):
    assert why(the("place", words)) == "cut"


def test_a_letter_without_its_accent_is_a_part_of_it():
    assert why(the("place", "Maq"), text="Storm\n\nIt rained in Maq\u0301 on Monday.") == "cut"


@pytest.mark.parametrize(("words", "value"), [("200", "200"), ("1", "1"), ("37", "37")])
def test_a_part_of_a_number_is_no_figure(words, value):
    assert why(the("figure", words, value=value, start=TEXT.index(words))) == "cut"


def test_a_figures_value_is_what_its_words_say():
    fact = only_fact(the("figure", "47", value="47", counted="rail"))
    assert (fact.value, fact.text, fact.counted) == (Decimal(47), "47", "rail")
    assert only_fact(the("figure", "aged 47", value=47)).text == "47"


@pytest.mark.parametrize(
    "value", ["74", 74, "4.7e2", "NaN", "sNaN", "Infinity", "47 people", "", True, [47], {}, "9" * 99]
)
def test_a_figure_with_another_value_is_dropped(value):
    assert why(the("figure", "47", value=value)) == "another value"


def test_a_figure_is_read_with_its_scale_its_unit_and_its_bound_whatever_the_model_points_at():
    for words, value in (("7.36", "7360000000"), ("$7.36 billion", 7_360_000_000), ("than $7.36 billion", None)):
        (fact,) = unread(the("figure", words, value=value), text=MONEY).facts
        assert (fact.text, fact.value, fact.unit, fact.bound) == ("$7.36 billion", 7_360_000_000, "USD", "at_least")
    assert why(the("figure", "7.36", value="7.36"), text=MONEY) == "another value"


def test_words_without_a_number_are_no_figure():
    assert why(the("figure", "the quay")) == "no number"


def test_two_numbers_are_not_one_figure():
    assert why(the("figure", "370 crews two", value="370")) == "no number"


def test_what_a_figure_counts_must_stand_in_its_sentence():
    accepted = weighed(the("figure", "47", value="47", counted="sailors"))
    assert accepted.facts[0].counted is None
    assert {reason.value: count for reason, count in accepted.dropped.items()} == {"detail of a fact": 1}


GERMAN = (
    "Orvik\n\nDie Brücke wurde am 3. Mai 2025 gesperrt, um 21 Uhr 30, und 1998/99 gebaut. Im Mai, am 7. Mai, regnet es."
)


@pytest.mark.parametrize(
    ("words", "value", "kept"),
    [
        ("3. Mai 2025", "2025-05-03", True),
        ("3. Mai 2025", "2025-05-13", False),
        ("3. Mai 2025", "2024-05-03", False),
        ("3. Mai 2025", "2025-05", False),
        ("3. Mai 2025", "2025-05-33", False),
        ("3. Mai 2025", "next May", False),
        ("3. Mai 2025", 20250503, False),
        ("3. Mai 2025", ["2025-05-03"], False),
        ("Mai 2025", "2025-05", True),
        ("Mai 2025", "2025-05-03", False),
        ("2025 gesperrt, um 21 Uhr 30", "2025", False),
        ("3. Mai 2025 gesperrt, um 21 Uhr 30", "2025-05-03T21:30", True),
        ("3. Mai 2025 gesperrt, um 21 Uhr 30", "2025-05-03T22:30", False),
        ("1998/99", "1998/1999", True),
        ("1998/99", "1998/1997", False),
        ("1998/99", "1998/", False),
        ("Mai 2025", "2025-05/soon", False),
        ("7. Mai", "2025-05-07", False),
        ("Im Mai", "2025-05", False),
    ],
)
def test_a_moments_value_is_believed_as_far_as_its_words_write_it(words, value, kept):
    accepted = weighed(the("moment", words, value=value), text=GERMAN, language="nds")
    assert [fact.value for fact in accepted.facts] == [value if kept else None]
    assert sum(accepted.dropped.values()) == (not kept)


@pytest.mark.parametrize(("value", "kept"), [("2025-05-07", True), ("2024-05-07", True), ("2019-05-07", False)])
def test_a_year_that_is_not_written_is_that_of_publication_or_beside_it(value, kept):
    told = the("moment", "7. Mai", value=value)
    (fact,) = unread(told, text=GERMAN, language="nds", published="2025-05-20").facts
    assert fact.value == (value if kept else None)


def test_a_moment_without_a_number_has_no_value():
    (fact,) = unread(
        the("moment", "Im Mai", value="2025-05"), text=GERMAN, language="nds", published="2025-05-20"
    ).facts
    assert fact.value is None
    accepted = weighed(the("moment", "dress rehearsal", value="2025-05-05"), the("moment", "May"))
    assert [fact.value for fact in accepted.facts] == [None]
    assert {reason.value: count for reason, count in accepted.dropped.items()} == {
        "detail of a fact": 1,
        "known already": 1,
    }


def test_what_the_rules_have_read_is_known_already():
    for told in (
        the("figure", "114", value="114"),
        the("figure", "1,200", value="1200"),
        the("moment", "May 3, 2025", value="2025-05-03"),
        the("moment", "May 3", value="2025-05-03"),
        the("person", "Lise Vanderkamp"),
        the("person", "Vanderkamp", context="Vanderkamp said"),
        the("quotation", "“Never again.”"),
        the("statement", "It paid 1,200 crowns for 9 ropes", source="the log"),
    ):
        assert why(told) == "known already", told


def test_what_the_rules_have_read_as_something_else_is_that():
    assert why(the("figure", "2025", value="2025")) == "read otherwise"
    assert why(the("place", "Lise Vanderkamp")) == "read otherwise"
    assert why(the("moment", "two nights")) == "read otherwise"
    assert why(the("statement", "slept on deck", source="Vanderkamp")) == "read otherwise"


def test_what_is_told_twice_counts_once():
    accepted = weighed(the("place", "Estmark"), the("place", "Estmark"))
    assert len(accepted.facts) == 1
    assert {reason.value: count for reason, count in accepted.dropped.items()} == {"told twice": 1}


def test_an_invented_quotation_is_dropped():
    assert why(the("quotation", "“The sea was as black as oil,”", speaker="Vanderkamp")) == "not in the text"


@pytest.mark.parametrize("words", ["“We slept on the deck,”", "“we slept on deck,”", '"We slept on deck,"'])
def test_an_altered_quotation_is_dropped(words):
    assert why(the("quotation", words)) == "not in the text"


@pytest.mark.parametrize("words", ["slept on deck", "“We slept", "We slept on deck,” Vanderkamp said", "the quay"])
def test_a_quotation_is_all_that_stands_between_its_marks_and_nothing_else(words):
    assert why(the("quotation", words)) == "not quoted"


@pytest.mark.parametrize("words", ["“We slept on deck,”", "We slept on deck,"])
def test_a_quotation_gets_the_marks_that_the_model_left_out(words):
    (fact,) = unread(the("quotation", words, speaker="Vanderkamp", cue="said")).facts
    assert (fact.text, fact.span.of(TEXT)) == ("“We slept on deck,”", "“We slept on deck,”")
    assert (fact.speaker.text, fact.cue.text) == ("Vanderkamp", "said")
    assert fact.speaker.span.start == TEXT.index("Vanderkamp said")


def test_a_speaker_or_cue_that_is_not_near_is_dropped_and_the_quotation_stays():
    accepted = unread(the("quotation", "“Never again.”", speaker="the old pilots", cue="whispered"))
    assert accepted.facts[0].speaker is accepted.facts[0].cue is None
    assert {reason.value: count for reason, count in accepted.dropped.items()} == {"detail of a fact": 2}


def test_nobody_speaks_from_inside_a_quotation():
    (fact,) = unread(the("quotation", "“Never again.”", speaker="deck")).facts
    assert fact.speaker is None


def test_a_statement_needs_a_source_near_by():
    fact = only_fact(the("statement", "the fog", source="the old pilots", cue="blame"))
    assert (fact.source.text, fact.source.name, fact.cue.text) == ("the old pilots", None, "blame")
    for source in ("the harbour master", "Lise Vanderkamp", "fog", None, 7, ["the old pilots"], "", "x" * 500):
        assert why(the("statement", "the fog", source=source)) == "no source"


def test_a_source_gets_the_full_name_of_the_person_whom_it_names():
    told = the("statement", "The crossing took Flight 370 crews", source="Vanderkamp")
    assert only_fact(told).source.name == "Lise Vanderkamp"


def test_a_statement_parts_no_number_no_name_and_no_quotation():
    for words in ("deck,” Vanderkamp said. “Never", "stood at the rail, aged 47, and waved to Hollin.\n\nThe crossing"):
        assert why(the("statement", words, source="Vanderkamp")) in ("cut", "too long")
    assert why(the("statement", "people on May 3", source="Lise Vanderkamp")) == "cut"


def test_roles_stand_in_the_persons_sentence_letter_by_letter():
    told = the("person", "Maren", roles=["ferry", "captain of the fleet", "Estmark", 7, None])
    accepted = weighed(told)
    (fact,) = accepted.facts
    assert isinstance(fact, Person)
    assert [(role.text, role.span.of(TEXT)) for role in fact.roles] == [("ferry", "ferry")]
    assert {reason.value: count for reason, count in accepted.dropped.items()} == {"detail of a fact": 4}


@pytest.mark.parametrize("words", ["the old pilots", "370", "—"])
def test_what_begins_with_no_capital_anywhere_is_no_name(words):
    assert why(the("person", words), text=TEXT + "\n—\n") == "no name"


def test_a_name_lies_in_one_sentence():
    assert why(the("place", "Estmark was empty. Nobody")) == "too long"


def test_what_the_model_was_not_shown_is_not_in_the_text():
    shown = TEXT[: TEXT.index("At dress")]
    assert why(the("place", "Estmark"), shown=shown) == "not in the text"
    assert only_fact(the("place", "Flight"), shown=shown)


@pytest.mark.parametrize(
    "told",
    [None, 7, "fact", [], {}, {"kind": "figure"}, {"kind": "rumour", "text": "Estmark"}, {"kind": ["place"]}]
    + [{"kind": "place", "text": words} for words in (None, 7, "", "  \n", ["Estmark"])],
)
def test_what_has_not_the_shape_of_a_fact_is_none(told):
    assert why(told) == "no fact"


def test_more_than_any_article_holds_is_counted_and_not_weighed():
    accepted = weighed(*[the("place", "Nowhere")] * 1000)
    assert {reason.value: count for reason, count in accepted.dropped.items()} == {
        "not in the text": 400,
        "too many": 600,
    }


def test_an_article_in_another_language_keeps_its_numbers_and_gets_its_names():
    text = "Brücke zu\n\nSeit 12 Tagen ist sie zu, sagte Anke Mohr, die Bürgermeisterin. Es gab 1.200 Klagen."
    fact = only_fact(the("person", "Anke Mohr", roles=["die Bürgermeisterin"]), text=text, language="nds")
    assert [role.text for role in fact.roles] == ["die Bürgermeisterin"]
    assert why(the("figure", "1.200", value="1200"), text=text, language="nds") == "no number"


def test_scripts_without_spaces_have_names_too():
    text = "東京の話\n\n山田太郎は東京で話した。"
    assert only_fact(the("person", "山田太郎"), text=text, language="ja").text == "山田太郎"
