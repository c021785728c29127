"""Moments in German are read at their own granularity, relative ones only against a known day of publication."""

import pytest

from reports.facts import extract


def moments(text, published=None):
    found = extract(text, published=published, language="de").as_dict()["facts"]
    return [(f["text"], f["value"]) for f in found if f["kind"] == "moment"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Es war am 13. Dezember 2025.", [("13. Dezember 2025", "2025-12-13")]),
        ("Es war am 13.12.2025.", [("13.12.2025", "2025-12-13")]),
        ("Am Samstag, dem 13. Dezember 2025, war es.", [("Samstag, dem 13. Dezember 2025", "2025-12-13")]),
        ("Im Dezember 2025 regnete es.", [("Dezember 2025", "2025-12")]),
        ("Am 1. Jänner 2026 beginnt es.", [("1. Jänner 2026", "2026-01-01")]),
        ("Seit 2020 regnet es.", [("2020", "2020")]),
        ("Mitte 2024 war es trocken.", [("Mitte 2024", "2024")]),
        ("In den 1990er-Jahren war es trocken.", [("1990er-Jahren", "199X")]),
        ("In den Neunzigerjahren war es trocken.", [("Neunzigerjahren", "199X")]),
        ("Im dritten Quartal 2024.", [("dritten Quartal 2024", "2024-Q3")]),
        ("In der Saison 2024/25.", [("2024/25", "2024/2025")]),
        ("Seit 2019 Bürgermeisterin.", [("2019", "2019")]),
        ("Rund 1500 Menschen kamen.", []),
        ("Die 2000 Häuser stehen leer.", []),
        ("Am 30. Februar 2025.", [("30. Februar 2025", None)]),
        ("Zwei Tage später regnete es.", [("Zwei Tage später", None)]),
        ("Die „Welt am Sonntag“ schrieb es.", []),
    ],
)
def test_absolute_moments_need_no_day_of_publication(text, found):
    assert moments(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Gestern regnete es.", "2025-12-13"),
        ("Morgen soll es regnen.", "2025-12-15"),
        ("Am Dienstag regnete es.", "2025-12-09"),
        ("Am vergangenen Dienstag regnete es.", "2025-12-09"),
        ("Am kommenden Freitag regnet es.", "2025-12-19"),
        ("Der Rat wird am Dienstag tagen.", "2025-12-16"),
        ("Am Dienstag soll der Rat tagen.", "2025-12-16"),
        ("Bis Dienstag bleibt es dabei.", "2025-12-16"),
        ("Am Sonntagabend regnete es.", "2025-12-14"),
        ("Am 3. Dezember regnete es.", "2025-12-03"),
        ("Am 3. Dezember soll die Brücke gesperrt werden.", "2026-12-03"),
        ("Vor drei Jahren regnete es.", "2022"),
        ("Vor einem Jahr regnete es.", "2024"),
        ("Vor rund zwei Wochen regnete es.", "2025-W48"),
        ("Im vergangenen Jahr regnete es.", "2024"),
        ("Diese Woche regnete es.", "2025-W50"),
        ("Im März regnete es.", "2025-03"),
        ("Bis Ende des Jahres regnet es.", "2025-12"),
        ("Anfang des kommenden Jahres regnet es.", "2026-01"),
        ("Heuer regnete es kaum.", "2025"),
    ],
)
def test_relative_moments_are_resolved_against_the_day_of_publication(text, value):
    assert [v for _, v in moments(text, published="2025-12-14")] == [value]
    assert [v for _, v in moments(text)] == [None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sie hofft, dass am Freitag ein Vertrag zustande kommt.", "2026-03-13"),
        ("Das Amt gibt sie im Juni ab.", "2026-06"),
        ("Am Donnerstag stellt sich der Wirt der Presse.", "2026-03-12"),
        ("Am Dienstagabend tanzt die Gilde.", "2026-03-10"),
        ("Am Montag brannte der Stall.", "2026-03-09"),
        ("Der Stall ist am Montag abgebrannt.", "2026-03-09"),
        ("Seit Montag fehlt der Hahn.", "2026-03-09"),
        ("Nach dem Sturm am Montag fehlt der Hahn.", "2026-03-09"),
        ("Im Januar kostet das Brot mehr als je zuvor.", "2026-01"),
    ],
)
def test_the_present_tense_tells_a_plan(text, value):
    assert [value for _, value in moments(text, published="2026-03-10")][-1] == value
