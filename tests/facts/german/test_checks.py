"""The checks ask German articles what they ask others."""

import pytest

from reports.facts import compare, extract


def found(text, check, published=None):
    findings = extract(text, language="de", published=published).as_dict()["findings"]
    return [(f["message"], f["severity"]) for f in findings if f["check"] == check]


SUM = "Frei\n\nBelarus ließ 123 Gefangene frei. {} von ihnen kamen in die Ukraine, die übrigen neun nach Litauen."


@pytest.mark.parametrize(
    ("number", "told"), [("114", ("114 + 9 = 123", "ok")), ("112", ("112 + 9 = 121, not 123", "warning"))]
)
def test_parts_are_added_up(number, told):
    assert found(SUM.format(number), "sum") == [told]


def test_a_part_that_is_larger_than_its_whole_is_a_warning():
    text = "Sturm\n\nEs kamen 12 Menschen, darunter 13 Kinder."
    assert found(text, "sum") == [("a part is larger than its whole: 13 of 12", "warning")]


def test_a_headline_that_differs_from_the_text_is_a_warning_whatever_the_case_of_the_noun():
    text = "Brand mit 14 toten Pferden in Orvik\n\nBei einem Brand in Orvik verendeten 12 Pferde."
    assert found(text, "headline") == [("the headline says 14, the text says 12", "warning")]


def test_unnamed_sources_and_agentless_judgements_are_noted():
    text = "Wahl\n\nBeobachter sagten, die Wahl sei fair gewesen. Sie gilt als Erfolg."
    assert found(text, "unnamed source") == [("the source is not named: “Beobachter”", "note")]
    assert len(found(text, "agentless judgement")) == 1


def test_what_is_promised_is_not_told_as_done():
    text = "Hafen\n\nDie Sperrung soll bald aufgehoben werden. Die Brücke wird im Mai gebaut werden. Sie wurde gebaut."
    assert found(text, "promised") == [
        ("promised, not done: “soll bald aufgehoben werden”, “wird im Mai gebaut werden”", "note")
    ]


def test_a_past_event_after_the_publication_is_a_warning():
    past, ahead = "Der Hafen brannte am 9. Mai 2025.", "Der Hafen soll am 9. Mai 2025 öffnen."
    assert len(found(f"Hafen\n\n{past}", "after publication", "2025-05-03")) == 1
    assert found(f"Hafen\n\n{ahead}", "after publication", "2025-05-03") == []


def test_two_roles_that_exclude_each_other_are_a_warning():
    text = "Wahl\n\nDie frühere Bürgermeisterin Ada Renn kam. Später ging Bürgermeisterin Ada Renn."
    assert found(text, "roles") == [("Ada Renn is called “frühere Bürgermeisterin” and “Bürgermeisterin”", "warning")]


ONE = "Sturm in Orvik\n\nDer Sturm vertrieb {} Bewohner des Hafenviertels aus ihren Häusern."


def test_two_sources_that_give_different_figures_are_a_warning():
    messages = [f.message for f in compare([extract(ONE.format(n), language="de") for n in ("640", "460")])]
    assert len(messages) == 1


def test_one_quantity_told_in_two_ways_is_a_warning():
    text = (
        "Sturm\n\nDer Sturm zerstörte 12 Boote im Hafen der Stadt. Es regnete. "
        "Der Sturm zerstörte 15 Boote im Hafen der Stadt."
    )
    assert found(text, "told differently") == [("told in two ways: 12 and 15 Boote", "warning")]


def test_nothing_of_german_is_left_unread():
    assert found("Wahl\n\nEs war.", "language") == []


def test_a_rule_that_holds_from_a_day_on_is_not_told_as_past():
    assert found("Markt\n\nDas Verbot gilt vom 20. Mai an.", "after publication", "2025-05-03") == []
    assert found("Markt\n\nDer Markt hat ab dem 20. Mai offen.", "after publication", "2025-05-03") == []
