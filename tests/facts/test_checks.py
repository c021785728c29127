"""Doubt is said, and only where there is reason for it."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from reports.facts import compare, extract, read_facts, settle


def found(text, check):
    return [(f["message"], f["severity"]) for f in extract(text).as_dict()["findings"] if f["check"] == check]


SUM = "Crew safe\n\nThe ship carried 12 sailors. Of those saved, {} sailors swam, while the remaining three were towed."


def test_a_sum_that_holds_is_said_to_hold():
    assert found(SUM.format("9"), "sum") == [("9 + 3 = 12", "ok")]


def test_a_figure_of_other_things_between_the_parts_does_not_hide_the_sum():
    text = (
        "640 residents fled. Of those, 580 residents slept in two schools, while the remaining 60 stayed with friends."
    )
    assert found(f"Storm\n\n{text}", "sum") == [("580 + 60 = 640", "ok")]


def test_a_sum_that_does_not_hold_is_a_warning():
    assert found(SUM.format("8"), "sum") == [("8 + 3 = 11, not 12", "warning")]


@pytest.mark.parametrize("words", ["about 8", "at least 8"])
def test_a_bound_is_not_added_up(words):
    assert found(SUM.format(words), "sum") == []


def test_a_headline_that_differs_from_the_text_is_a_warning():
    text = "Fire Kills 14 Horses in Orvik\n\nA fire killed 12 horses in Orvik."
    assert found(text, "headline") == [("the headline says 14, the text says 12", "warning")]


def test_unnamed_sources_and_agentless_judgements_are_noted():
    text = "Vote\n\nObservers said that the vote was fair. It is seen as a step."
    assert found(text, "unnamed source") == [("the source is not named: “Observers”", "note")]
    assert len(found(text, "agentless judgement")) == 1


def test_what_nobody_states_of_an_article_is_noted():
    assert found("Vote\n\nIt was.", "publication time") == [("the publication time is not stated", "note")]


ONE = "Storm in Orvik\n\nThe storm drove {} residents of the harbour quarter from their homes."


@pytest.mark.parametrize(("first", "second"), [("640", "460"), ("exactly 640", "460")])
def test_two_sources_that_give_different_figures_are_a_warning(first, second):
    messages = [f.message for f in compare([extract(ONE.format(first)), extract(ONE.format(second))])]
    assert len(messages) == 1
    assert "640" in messages[0]
    assert "460" in messages[0]


@pytest.mark.parametrize(("first", "second"), [("640", "640"), ("at least 460", "640"), ("about 460", "640")])
def test_bounds_that_do_not_contradict_are_no_finding(first, second):
    assert compare([extract(ONE.format(first)), extract(ONE.format(second))]) == ()


def test_what_is_promised_is_not_told_as_done():
    text = "Deal\n\nThe sanctions will be lifted. The port is to be opened. The mayor agreed to pay. It was paid."
    assert found(text, "promised") == [
        ("promised, not done: “will be lifted”, “is to be opened”, “agreed to pay”", "note")
    ]


def test_a_past_event_after_the_publication_is_a_warning():
    told = extract("Fire\n\nThe port burned on May 9, 2025.", published="2025-05-03").findings
    assert [f.message for f in told if f.check == "after publication"] == [
        "“May 9, 2025” is told as past, but lies after the publication on 2025-05-03"
    ]
    announced = extract("Fire\n\nThe port will open on May 9, 2025.", published="2025-05-03").findings
    assert [f for f in announced if f.check == "after publication"] == []


def test_two_roles_that_exclude_each_other_are_a_warning():
    text = "Vote\n\nFormer mayor Ada Renn spoke. Later, mayor Ada Renn left."
    assert found(text, "roles") == [("Ada Renn is called “Former mayor” and “mayor”", "warning")]


def differences(one, other, check):
    return [f.message for f in compare([extract(one), extract(other)]) if f.check == check]


def test_a_quotation_whose_words_differ_is_a_warning_and_a_part_of_one_is_none():
    whole = "Storm\n\n“We lost every boat in the harbour that night,” Ada Renn said."
    altered = whole.replace("every boat", "each boat")
    part = "Storm\n\n“We lost every boat in the harbour,” Ada Renn said."
    assert differences(whole, altered, "quotation differs") == [
        (
            "a quotation differs: “We lost every boat in the harbour that night,” (Storm) / "
            "“We lost each boat in the harbour that night,” (Storm)"
        )
    ]
    assert differences(whole, part, "quotation differs") == []


def test_one_name_in_two_spellings_is_noted_and_two_sisters_are_not():
    one = "Storm\n\nMinister Sviatlana Tsikhanova spoke."
    assert len(differences(one, "Storm\n\nMinister Svetlana Tikhanova spoke.", "spelling")) == 1
    assert differences(one, "Storm\n\nMinister Alena Tsikhanova spoke.", "spelling") == []


def test_the_newer_of_two_sources_stands_first_with_its_time():
    early, late = (
        extract(ONE.format(n), published=f"2025-12-14T{h}:00:00+00:00") for n, h in (("640", "09"), ("460", "11"))
    )
    (finding,) = compare([early, late], zone=ZoneInfo("Europe/Vilnius"))
    assert (
        finding.message
        == "sources differ: 460 residents (Storm in Orvik, 13:00) / 640 residents (Storm in Orvik, 11:00)"
    )


def test_a_part_that_is_larger_than_its_whole_is_a_warning():
    assert found("Fire\n\nIt hurt 12 people, including 15 children.", "sum") == [
        ("a part is larger than its whole: 15 of 12", "warning")
    ]
    assert found("Fire\n\nIt hurt 12 people, including 5 children.", "sum") == []
    assert found("Fire\n\nIt hurt at least 12 people, including 15 children.", "sum") == []


TWICE = (
    "Storm\n\nThe storm in the harbour sank {} fishing boats. Nobody was hurt. "
    "The storm in the harbour sank {} boats{}."
)


def test_one_quantity_that_is_told_in_two_ways_is_a_warning():
    assert found(TWICE.format("12", "15", ""), "told differently") == [("told in two ways: 12 and 15 boats", "warning")]


@pytest.mark.parametrize(
    ("one", "other", "more"),
    [("12", "12", ""), ("at least 12", "15", ""), ("12", "15", " on May 3, 2024 in Vael"), ("12", "15 of the", "")],
)
def test_quantities_that_can_both_be_true_are_no_finding(one, other, more):
    text = TWICE.format(one, other, more).replace("harbour sank 12", "harbour of Orvik sank 12 on May 1, 2025")
    assert found(text, "told differently") == []


def test_an_article_that_is_old_on_the_day_of_its_edition_is_noted():
    article = extract("Fire\n\nIt burned.", published="2025-05-03").article
    for on, noted in ((date(2025, 5, 10), 0), (date(2025, 6, 3), 1)):
        told = [f.message for f in settle(read_facts(article), on=on).findings if f.check == "publication time"]
        assert told == ["published on 2025-05-03, 31 days before this edition"] * noted


@pytest.mark.parametrize(
    "text",
    [
        "It visited 12 countries, including 30 cities.",
        "Three towns, including Orvik, where 12 people died, flooded.",
        "It sent five trucks, including 300 tents.",
    ],
)
def test_other_things_are_no_part_of_a_whole(text):
    assert found(f"Aid\n\n{text}", "sum") == []


@pytest.mark.parametrize(
    "text",
    [
        "The fair opens on June 20.",
        "The law takes effect July 1.",
        "He is to stand trial on June 22.",
        "It will be without rain.",
    ],
)
def test_an_announcement_is_neither_past_nor_promised(text):
    told = extract(f"Day\n\n{text}", published="2025-06-10").findings
    assert [f.message for f in told if f.check in ("after publication", "promised")] == []


@pytest.mark.parametrize(
    "text",
    [
        "The first ship in the convoy carried 1,200 soldiers. The second ship in the convoy carried 900 soldiers.",
        "The men in the survey slept 7 hours. The women in the survey slept 8 hours.",
        "Turnout in the north harbour fell to 40 percent. Turnout in the north harbour fell to 30 percent.",
    ],
)
def test_what_is_set_side_by_side_is_no_contradiction(text):
    assert found(f"Day\n\n{text}", "told differently") == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("12 people were killed in the fire in Orvik.", "In Orvik, 15 people died in the fire.", True),
        ("12 people were hurt in Orvik.", "Three people were arrested in Orvik.", False),
        ("Profit fell 12 percent to 40 million euros.", "Revenue rose 3 percent to 512 million euros.", False),
    ],
)
def test_sources_differ_only_where_their_sentences_tell_the_same(one, other, differ):
    assert bool(compare([extract(f"Fire\n\n{one}"), extract(f"Fire\n\n{other}")])) is differ


def test_a_headline_about_something_else_is_not_held_against_the_text():
    assert found("Firm Cuts 500 Jobs in Orvik\n\nThere are 12,000 jobs at its plants abroad.", "headline") == []


def test_a_weekday_that_its_verb_sets_ahead_is_not_told_as_past():
    told = extract("Talks\n\n“I expect an answer on Friday,” she said.", published="2026-03-10").findings
    assert [f.message for f in told if f.check == "after publication"] == []
