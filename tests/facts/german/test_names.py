"""Names in German, where every noun has a capital, need something that shows what they name."""

import pytest

from reports.facts import extract


def facts(text, kind):
    return [f for f in extract(text, language="de").as_dict()["facts"] if f["kind"] == kind]


def people(text):
    return [(p["name"], [r["text"] for r in p["roles"]]) for p in facts(text, "person")]


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("Bürgermeisterin Ada Renn kam.", "Ada Renn", ["Bürgermeisterin"]),
        ("Die frühere Justizministerin Ada Renn kam.", "Ada Renn", ["frühere Justizministerin"]),
        ("Die Bürgermeisterin von Orvik, Ada Renn, kam.", "Ada Renn", ["Bürgermeisterin von Orvik"]),
        ("Ada Renn, Sprecherin der Hafenbehörde, kam.", "Ada Renn", ["Sprecherin der Hafenbehörde"]),
        ("Ada Renn ist seit 2020 Bürgermeisterin von Orvik.", "Ada Renn", ["Bürgermeisterin von Orvik"]),
        ("Der 45-jährige Fischer Karl Voss kam.", "Karl Voss", ["Fischer"]),
        ("Die 34-jährige Tilda Grau kam.", "Tilda Grau", []),
        ("SPD-Chefin Ada Renn kam.", "Ada Renn", ["SPD-Chefin"]),
        ("Es kam Frau Dr. Renn.", "Renn", []),
        ("Kanzler Ost kam.", "Ost", ["Kanzler"]),
        ("Unbekannt war Yorvik Tasmer (SPD) nicht.", "Yorvik Tasmer", []),
        ("Das habe ihn gefreut, sagte Yorvik Tasmer.", "Yorvik Tasmer", []),
        ("Orviks Bürgermeisterin Ada Renn kam.", "Ada Renn", ["Bürgermeisterin"]),
        ("Das vereinbarte Ministerin Ada Renn.", "Ada Renn", ["Ministerin"]),
        ("Der Sprecher der Hafenbehörde, Renn, kam.", "Renn", ["Sprecher der Hafenbehörde"]),
        ("Kommissionschefin Ursula von der Leyen kam.", "Ursula von der Leyen", ["Kommissionschefin"]),
    ],
)
def test_a_person_has_a_name_and_what_the_text_calls_them(text, name, roles):
    assert people(text) == [(name, roles)]


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister legte Pläne vor.",
        "Am Montag gab der Hafen Fischern Geld.",
        "Tausende Demonstranten forderten Hilfe.",
        "Sie zahlte zehn Millionen Euro Strafe.",
        "Die Merrower Hafenbehörde sagte nichts.",
        "In Port Lume sagte niemand etwas.",
        "Ende März war Schluss.",
    ],
)
def test_nouns_in_a_row_are_nobody(text):
    assert people(text) == []


def test_a_name_that_and_joins_to_a_person_is_another_one():
    assert [name for name, _ in people("Es kamen Anwältin Ada Renn und Yorvik Tasmer.")] == [
        "Ada Renn",
        "Yorvik Tasmer",
    ]


def test_two_people_of_one_surname_have_only_their_full_names():
    text = "Bürgermeisterin Ada Renn kam. Anwalt Karl Renn ging. Renn blieb."
    assert [len(p["mentions"]) for p in facts(text, "person")] == [1, 1]


def test_a_surname_alone_is_a_mention_with_a_genitive_too_and_not_after_an_article():
    text = "Bürgermeister Karl Fischer kam. Fischer blieb. Fischers Boot sank. Der Fischer ging, zwei Fischer nicht."
    (person,) = facts(text, "person")
    assert [text[start:end] for start, end in person["mentions"]] == ["Karl Fischer", "Fischer", "Fischer"]


def bodies(text):
    return [b["name"] for b in facts(text, "organisation")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Merrower Hafenbehörde schloss.", "Merrower Hafenbehörde"),
        ("Das Finanzministerium schwieg.", "Finanzministerium"),
        ("Die Nordwind GmbH baut Boote.", "Nordwind GmbH"),
        ("Die Firma Kaltwasser ist pleite.", "Kaltwasser"),
        ("Das Bezirksgericht Skarn urteilte.", "Bezirksgericht Skarn"),
        ("Die Partei der Gezeiten gewann.", "Partei der Gezeiten"),
        ("Das Amt für Seewesen prüft.", "Amt für Seewesen"),
        ("Die Gewerkschaft Verdi streikt.", "Gewerkschaft Verdi"),
        ("Der SC Orvik verlor.", "SC Orvik"),
        ("Die belarussische Regierung schwieg.", "belarussische Regierung"),
        ("Sie las die Zeitung „Orviker Bote“.", "Orviker Bote"),
        ("Er half den Vereinten Nationen.", "Vereinte Nationen"),
        ("Der Halvard-Konzern wächst.", "Halvard-Konzern"),
        ("Die SPD verlor.", "SPD"),
        ("Die Kammer des Landgerichts Skarn urteilte.", "Landgericht Skarn"),
        ("Die Freie Liste Skarn gewann.", "Freie Liste Skarn"),
    ],
)
def test_a_body_is_known_by_what_it_is_called(text, name):
    assert bodies(text) == [name]


@pytest.mark.parametrize(
    "text", ["Die Polizei kam.", "Eine Behörde schloss.", "Der Verein verlor.", "Das AKW läuft.", "Der neue Rat tagte."]
)
def test_a_common_noun_names_no_body(text):
    assert bodies(text) == []


def test_a_body_in_two_cases_is_one():
    text = "Die Europäische Union zahlt. Das Parlament der Europäischen Union stimmt zu."
    (body,) = facts(text, "organisation")
    assert (body["name"], len(body["mentions"])) == ("Europäische Union", 2)


def places(text):
    return [(p["name"], p["country"]) for p in facts(text, "place")]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("In Deutschland regnet es.", "Deutschland", "DE"),
        ("Es regnet in der Schweiz.", "Schweiz", "CH"),
        ("Österreichs Kanzler kam.", "Österreich", "AT"),
        ("Sie fuhr in die USA.", "USA", "US"),
        ("Es regnet in den Vereinigten Staaten.", "USA", "US"),
        ("Er kam aus Lissabon.", "Lissabon", "PT"),
        ("In Thüringen regnet es.", "Thüringen", "DE"),
        ("Der Hafen von Orvik ist zu.", "Orvik", None),
        ("In Orvik regnet es.", "Orvik", None),
        ("Auf der Insel Skarn regnet es.", "Skarn", None),
        ("Auf den Merrow-Inseln regnet es.", "Merrow-Inseln", None),
        ("Am Kap Sorge regnet es.", "Kap Sorge", None),
        ("Quellhafen (dpa) – Es regnet.", "Quellhafen", None),
    ],
)
def test_a_place_has_its_country_where_a_list_knows_it(text, name, country):
    assert places(text) == [(name, country)]


@pytest.mark.parametrize(
    "text",
    [
        "Er ist in Haft und in Gefahr.",
        "Die Orviker Fischer und die Polen kamen.",
        "Nach Angaben aus Protest und bei Regen.",
        "In Zukunft wird in Schulen gelüftet.",
        "Sie sagte das in Interviews.",
        "Im Zug, mit drei Siegen und in den Bergen.",
    ],
)
def test_a_noun_after_a_preposition_or_a_people_is_no_place(text):
    assert places(text) == []


def test_a_plural_that_something_is_made_of_is_no_place():
    text = "Vael\n\nDas Amt stoppt die Einfuhr von Hühnern. Auch der Handel und die Zucht von Hühnern ruhen."
    assert [f.name for f in extract(text, language="de").facts if f.kind == "place" and f.name == "Hühnern"] == []
