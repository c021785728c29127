"""Quotations and reported speech in German have the speaker that the text gives, or none."""

import pytest

from reports.facts import extract


def facts(text, kind):
    return [f for f in extract(text, language="de").as_dict()["facts"] if f["kind"] == kind]


@pytest.mark.parametrize(
    "quotation", ["„Es ist vorbei“", "»Es ist vorbei«", "«Es ist vorbei»", '"Es ist vorbei"', "“Es ist vorbei”"]
)
def test_every_pair_of_marks_makes_a_quotation(quotation):
    text = f"{quotation}, sagte Ada Renn. Dann ging sie. {quotation}, sagte Karl Voss."
    found = facts(text, "quotation")
    assert [q["text"] for q in found] == [quotation] * 2
    assert [q["speaker"]["name"] for q in found] == ["Ada Renn", "Karl Voss"]


def test_marks_inside_others_make_no_quotation_of_their_own():
    text = "„Er sagte ‚nein‘ und ging“, sagte Ada Renn."
    assert [q["text"] for q in facts(text, "quotation")] == ["„Er sagte ‚nein‘ und ging“"]


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        ("„Es ist vorbei“, sagte Ada Renn.", "Ada Renn", "Ada Renn"),
        ("„Es ist vorbei“, sagte die Bürgermeisterin von Orvik, Ada Renn, am Montag.", "Ada Renn", "Ada Renn"),
        ("Ada Renn sagte: „Es ist vorbei.“", "Ada Renn", "Ada Renn"),
        ("Ada Renn kam. Dazu sagte sie: „Es ist vorbei.“", "sie", "Ada Renn"),
        ("„Es ist“, sagte Ada Renn, „vorbei.“", "Ada Renn", "Ada Renn"),
        ("Anwältin Ada Renn kam. „Es ist vorbei“, so Renn.", "Renn", "Ada Renn"),
        ("„Es ist vorbei“, wie Ada Renn dem Sender mitteilte.", "Ada Renn", "Ada Renn"),
        ("Der Sturm sei „beispiellos“ gewesen, sagte Ada Renn.", "Ada Renn", "Ada Renn"),
        ("Ada Renn nannte die Lage „beispiellos“.", "Ada Renn", "Ada Renn"),
        ("Anwältin Ada Renn zeigte sich froh: „Es ist vorbei.“", "Anwältin Ada Renn", "Ada Renn"),
        ("„Es ist vorbei“, teilte die Polizei am Montag mit.", "die Polizei", None),
        ("„Es ist vorbei“, heißt es in dem Bericht.", "dem Bericht", None),
        ("Laut der Polizei war der Hafen „gesperrt“.", "der Polizei", None),
        ("„Es ist vorbei.“ Das sagte Ada Renn am Montag.", "Ada Renn", "Ada Renn"),
        ("Anwältin Ada Renn, 58, kam. „Es ist vorbei“, sagte die 58-Jährige.", "die 58-Jährige", "Ada Renn"),
        ("FPÖ, ÖVP und NEOS sprachen von einem „Skandal“.", "FPÖ, ÖVP und NEOS", None),
        ("Sie las die Zeitung „Orviker Bote“ gern.", None, None),
        ("Der „Sturm des Jahrhunderts“ zog vorbei.", None, None),
    ],
)
def test_a_quotation_has_its_speaker(text, speaker, name):
    given = facts(text, "quotation")[0]["speaker"]
    assert (given and given["text"], given and given["name"]) == (speaker, name)


def test_a_pronoun_stands_for_the_one_person_of_its_sex():
    text = "Anwältin Ada Renn und Fischer Karl Voss kamen. „Es ist vorbei“, sagte {}."
    names = [facts(text.format(pronoun), "quotation")[0]["speaker"]["name"] for pronoun in ("er", "sie")]
    assert names == ["Karl Voss", "Ada Renn"]


def test_a_pronoun_that_can_mean_two_people_means_nobody():
    text = "Anwältin Ada Renn und Lehrerin Mira Toll kamen. Beide gingen. „Es ist vorbei“, sagte er."
    assert facts(text, "quotation")[0]["speaker"]["name"] is None


def test_a_second_sentence_of_quotation_goes_on_and_is_only_likely():
    text = "„Wir haben alles verloren“, sagte Ada Renn. „Den Laden, den Ofen.“"
    assert [(q["speaker"]["name"], q["certainty"]) for q in facts(text, "quotation")] == [
        ("Ada Renn", "certain"),
        ("Ada Renn", "likely"),
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Ada Renn sagte am Montag, dass der Kai gesperrt ist.", "Ada Renn", "der Kai gesperrt ist"),
        ("Ada Renn sagte, der Kai sei gesperrt.", "Ada Renn", "der Kai sei gesperrt"),
        ("Der Kai sei gesperrt, sagte Ada Renn.", "Ada Renn", "Der Kai sei gesperrt"),
        ("Der Kai ist gesperrt, teilte die Polizei am Montag mit.", "die Polizei", "Der Kai ist gesperrt"),
        ("Der Kai ist gesperrt, wie die Polizei mitteilte.", "die Polizei", "Der Kai ist gesperrt"),
        ("Wie die Polizei mitteilte, ist der Kai gesperrt.", "die Polizei", "ist der Kai gesperrt"),
        ("Laut der Polizei ist der Kai gesperrt.", "der Polizei", "ist der Kai gesperrt"),
        ("Der Polizei zufolge ist der Kai gesperrt.", "Der Polizei", "ist der Kai gesperrt"),
        ("Nach Angaben der Polizei ist der Kai gesperrt.", "der Polizei", "ist der Kai gesperrt"),
        ("Nach Angaben von Ada Renn ist der Kai gesperrt.", "Ada Renn", "ist der Kai gesperrt"),
        ("Der Kai sei gesperrt, hieß es aus dem Rathaus.", "dem Rathaus", "Der Kai sei gesperrt"),
        ("Der Chef der Partei, Ole Brandt, forderte, der Kai müsse öffnen.", "Ole Brandt", "der Kai müsse öffnen"),
        ("Aus Kreisen der Stadt hieß es, der Kai sei gesperrt.", "Kreisen der Stadt", "der Kai sei gesperrt"),
        ("Ada Renn wies das zurück: Der Kai sei gesperrt.", "Ada Renn", "Der Kai sei gesperrt"),
        ("Orvik (dpa) – Der Kai sei gesperrt, sagte Ada Renn.", "Ada Renn", "Der Kai sei gesperrt"),
        ("Ada Renn kündigte an, den Kai zu schließen.", "Ada Renn", "den Kai zu schließen"),
    ],
)
def test_a_statement_has_its_source_and_content(text, source, content):
    statement = facts(text, "statement")[0]
    assert (statement["source"]["text"], statement["text"]) == (source, content)


def test_what_this_says_is_the_sentence_before():
    text = "Der Kai ist gesperrt. Das teilte die Polizei am Montag mit."
    assert [(s["text"], s["source"]["text"]) for s in facts(text, "statement")] == [
        ("Der Kai ist gesperrt", "die Polizei")
    ]


def test_a_headline_names_its_source_before_a_colon_and_a_place_there_is_none():
    (statement,) = facts("Gericht: Händler muss vier Millionen zahlen\n\nEs war.", "statement")
    assert (statement["source"]["text"], statement["text"]) == ("Gericht", "Händler muss vier Millionen zahlen")
    assert facts("Hamburg: Händler muss vier Millionen zahlen\n\nEs war.", "statement") == []


@pytest.mark.parametrize(
    "text",
    [
        "Der Kai sei gesperrt.",
        "Den Angaben zufolge ist der Kai gesperrt.",
        "Ada Renn sprach mit Fischern, die verletzt seien.",
        "Der Kai teilte die Stadt.",
    ],
)
def test_where_nobody_is_named_nothing_is_stated(text):
    assert facts(text, "statement") == []


@pytest.mark.parametrize(
    "text",
    [
        "Im Dorf heißt es, der Müller sei geflohen.",
        "Bürgermeister Olaf Vett kam. Wie teuer es wird, sagte er nicht.",
        "Bürgermeister Olaf Vett kam. Ob es teuer wird, weiß er nicht.",
    ],
)
def test_what_nobody_states_is_no_statement(text):
    assert facts(text, "statement") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Nach Angaben der Gilde der Müller (GdM) ruhen 40 Räder.", "ruhen 40 Räder"),
        ("Dem Gutachten zufolge, das die Stadt am Montag vorlegte, ruhen 40 Räder.", "ruhen 40 Räder"),
        ("Orvik (mwa) – 40 Räder ruhen, sagte Bürgermeister Olaf Vett.", "40 Räder ruhen"),
        ("In einem Bericht des Amtes heißt es, der Müller sei geflohen.", "der Müller sei geflohen"),
    ],
)
def test_a_statement_is_cut_from_what_names_its_source(text, content):
    assert [f["text"] for f in facts(text, "statement")] == [content]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bürgermeisterin Ada Renn schwieg. Eine Nachbarin sagte, es sei laut. „Ich blieb wach“, sagte sie.", None),
        ("Bürgermeister Olaf Vett schwieg. Ein älterer Fischer klagte. „Ich blieb wach“, sagte er.", None),
        ("Bürgermeisterin Ada Renn schwieg. Ein Fischer klagte. „Ich blieb wach“, sagte sie.", "Ada Renn"),
        ("Eine Nachbarin klagte. Bürgermeisterin Ada Renn schwieg. „Ich blieb wach“, sagte sie.", "Ada Renn"),
        ("Eine Lehrerin, Ada Renn, schwieg. „Ich blieb wach“, sagte sie.", "Ada Renn"),
    ],
)
def test_sie_is_nobody_named_where_somebody_without_a_name_spoke_last(text, name):
    assert facts(text, "quotation")[0]["speaker"]["name"] == name
