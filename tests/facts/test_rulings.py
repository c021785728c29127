"""A ruling holds for the very words that it was made on, through every reading anew, and for nothing else."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.facts import as_toml, extract, facts_of, parse_rulings
from reports.model import Certainty, Decision, Figure, Moment, Ruling, Span

TEXT = "Storm in Orvik\n\nThe storm drove 640 residents from Orvik on May 3, 2025. Observers said that 9 boats sank."
ARTICLE = extract(TEXT).article


def ruling(words, decision, **more):
    start = TEXT.index(words)
    known = {"kind": "figure", "by": "A. Okafor", "why": "counted again"}
    return Ruling(
        article=ARTICLE.sha256, span=Span(start, start + len(words)), text=words, decision=decision, **(known | more)
    )


def ruled(*rulings):
    return facts_of(ARTICLE, rulings=rulings)


def values(found, kind=Figure):
    return [fact.value for fact in found.facts if isinstance(fact, kind)]


def test_a_corrected_value_takes_the_place_of_the_one_that_was_read():
    found = ruled(ruling("640", Decision.CORRECTED, value="460"))
    assert values(found) == [460, 9]
    fact = next(f for f in found.facts if isinstance(f, Figure))
    assert (fact.text, fact.as_dict()["ruling"]["value"], fact.as_dict()["ruling"]["by"]) == ("640", "460", "A. Okafor")
    moved = ruled(ruling("May 3, 2025", Decision.CORRECTED, kind="moment", value="2025-05-04"))
    assert values(moved, Moment) == ["2025-05-04"]


def test_a_withdrawn_fact_is_gone_and_a_confirmed_one_is_certain():
    assert values(ruled(ruling("640", Decision.WITHDRAWN))) == [9]
    found = ruled(ruling("9", Decision.CONFIRMED))
    assert [f.certainty for f in found.facts if isinstance(f, Figure)] == [Certainty.CERTAIN] * 2


def test_a_note_is_a_finding_and_a_silenced_finding_is_told_no_more():
    before = [f.check for f in ruled().findings]
    assert "unnamed source" in before
    silenced = ruled(ruling("Observers", Decision.SILENCED, kind=None, check="unnamed source"))
    assert [f.check for f in silenced.findings] == [check for check in before if check != "unnamed source"]
    noted = ruled(ruling("640", Decision.NOTED)).findings[-1]
    assert (noted.check, noted.message) == ("note", "counted again (A. Okafor)")


def test_a_ruling_on_another_text_or_other_words_binds_nothing():
    other = extract(TEXT.replace("storm drove", "flood drove")).article
    correction = ruling("640", Decision.CORRECTED, value="460")
    assert values(facts_of(other, rulings=[correction])) == [640, 9]
    assert values(ruled(Ruling(**{**fields(correction), "text": "641"}))) == [640, 9]


def fields(one):
    return {name: getattr(one, name) for name in Ruling.__dataclass_fields__}


def test_a_sum_is_checked_with_the_corrected_value():
    text = "Crew\n\nThe ship had 12 sailors. Of those, 9 sailors swam, while the remaining three were towed."
    article = extract(text).article
    at = text.index("9")
    change = Ruling(
        article=article.sha256, span=Span(at, at + 1), text="9", decision=Decision.CORRECTED, kind="figure", value="8",
        by="A", why="b",
    )  # fmt: skip
    messages = [f.message for f in facts_of(article, rulings=[change]).findings if f.check == "sum"]
    assert messages == ["8 (corrected) + 3 = 11, not 12"]


@given(
    st.text(min_size=1, max_size=40).filter(lambda t: t.strip() and t.isprintable()),
    st.text(min_size=1, max_size=40).filter(lambda t: t.strip()),
    st.sampled_from(list(Decision)),
)
def test_a_ruling_is_read_as_it_was_written(text, why, decision):
    one = ruling("640", decision, check="sum" if decision is Decision.SILENCED else None,
                 value="1.5" if decision is Decision.CORRECTED else None, why=why.strip(), path="r.toml",
                 origin=text, at=datetime(2025, 12, 15, 6, 40, tzinfo=UTC))  # fmt: skip
    one = Ruling(**{**fields(one), "text": text})
    if not all(c.isprintable() or c in "\t\n" for c in one.why):
        return
    assert parse_rulings(as_toml(one), shown="r.toml") == ((one,), ())


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("start = 9\nend = 3", "start and end"),
        ('decision = "perhaps"', "decision: must be one of"),
        ('article = "abc"', "article: must be the SHA-256"),
        ('by = ""', "by: must be a line"),
        ('value = "many"', "value: must be a number"),
        ('colour = "red"', "there is no field 'colour'"),
        ("at = 12", "at: must be a time"),
    ],
)
def test_every_faulty_ruling_is_named_with_its_line_and_the_others_count(line, fault):
    good = as_toml(ruling("640", Decision.CORRECTED, value="460"))
    names = {part.partition(" ")[0] for part in line.splitlines()}
    bad = "\n".join(part for part in good.splitlines() if part.partition(" ")[0] not in names) + f"\n{line}\n"
    rulings, faults = parse_rulings(good + "\n" + bad, shown="r.toml")
    assert len(rulings) == 1
    assert [(f.line, f.message.startswith(fault)) for f in faults] == [(good.count("\n") + 2, True)]


def test_a_file_that_is_no_toml_is_a_fault():
    assert parse_rulings("[[ruling]]\nx = ?\n", shown="r.toml")[1][0].line == 2
    assert parse_rulings("[other]\n", shown="r.toml")[1][0].message.startswith("holds something else")


def told(text, *rulings):
    article = extract(text).article
    made = [replace(r, article=article.sha256) for r in rulings]
    return facts_of(article, rulings=made)


def ruling_on(text, words, decision, **more):
    start = text.index(words)
    known = {"kind": "figure", "by": "A. Okafor", "why": "the port's count", "article": "0" * 64}
    return Ruling(span=Span(start, start + len(words)), text=words, decision=decision, **(known | more))


FIRE = "Fire\n\nIt hurt 640 people in Orvik on May 3, 2025."


def amounts(found):
    return [str(f.value) for f in found.facts if f.kind == "figure"]


def test_silencing_a_finding_leaves_a_correction_of_the_same_words_as_it_is():
    correction = ruling_on(FIRE, "640", Decision.CORRECTED, value="460")
    silence = ruling_on(FIRE, "640", Decision.SILENCED, kind="figure", check="headline")
    assert amounts(told(FIRE, correction, silence)) == ["460"]


def test_a_withdrawal_stands_when_the_facts_borders_have_moved_and_a_correction_is_said_to_meet_nothing():
    assert amounts(told(FIRE, ruling_on(FIRE, "640 people", Decision.WITHDRAWN))) == []
    found = told(FIRE, ruling_on(FIRE, "640 people", Decision.CORRECTED, value="460"))
    assert amounts(found) == ["640"]
    assert [f.check for f in found.findings if f.check == "ruling"] == ["ruling"]


def test_a_ruling_that_meets_no_fact_is_said():
    lost = ruling_on(FIRE, "Orvik", Decision.CORRECTED, value="460")
    found = told(FIRE, lost)
    assert amounts(found) == ["640"]
    assert [f.message for f in found.findings if f.check == "ruling"] == [
        "a ruling meets no figure: “Orvik”, corrected by A. Okafor"
    ]


def test_the_newer_of_two_rulings_counts_whatever_their_order():
    old = ruling_on(FIRE, "640", Decision.CORRECTED, value="999", at=datetime(2025, 5, 1, tzinfo=UTC))
    new = ruling_on(FIRE, "640", Decision.CORRECTED, value="460", at=datetime(2025, 5, 2, tzinfo=UTC))
    undated = ruling_on(FIRE, "640", Decision.CORRECTED, value="1")
    assert amounts(told(FIRE, new, old, undated)) == ["460"]


def test_a_silence_holds_for_the_finding_that_was_told_and_for_no_other():
    text = "Crew safe\n\nIt had 12 sailors. Of those saved, 9 sailors swam, while the remaining three were towed."
    silence = ruling_on(text, "9", Decision.SILENCED, kind=None, check="sum", message="9 + 3 = 12")
    assert not [f for f in told(text, silence).findings if f.check == "sum"]
    wrong = ruling_on(text, "9", Decision.CORRECTED, value="8")
    assert [f.message for f in told(text, silence, wrong).findings if f.check == "sum"] == [
        "8 (corrected) + 3 = 11, not 12"
    ]


@pytest.mark.parametrize(
    "value", ["2025-02-30", "2025<script>", "2025 is wrong", "1e999999999999", "1e5", "٢", "9" * 40]
)
def test_what_is_no_value_is_refused(value):
    kind = "moment" if value.startswith("2025") else "figure"
    text = as_toml(ruling_on(FIRE, "640", Decision.CORRECTED, kind=kind, value=value))
    assert parse_rulings(text, shown="x.toml")[1]


@pytest.mark.parametrize(
    "text", ["ruling = [1]", 'ruling = ["a"]', '[[ruling]]\nkind = ["a"]', "[[ruling]]\norigin = 7"]
)
def test_a_file_of_another_shape_is_a_fault(text):
    assert parse_rulings(text, shown="x.toml") == ((), parse_rulings(text, shown="x.toml")[1])
    assert parse_rulings(text, shown="x.toml")[1]
