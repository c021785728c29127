"""People, bodies and places are told apart by what the text says of them."""

import pytest

from reports.facts import extract


def named(text, kind):
    return [f["name"] for f in extract(f"Day\n\n{text}").as_dict()["facts"] if f["kind"] == kind]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shares of rival Nordvarm A/S fell.", "Nordvarm A/S"),
        ("The bus was operated by Prairie Link Tours of Orvik.", "Prairie Link Tours"),
        ("Her party, the Green Left, holds 19 seats.", "Green Left"),
        ("The bill passed with 61 of the seats in the Ringting.", "Ringting"),
        ("A plan leaked to the newspaper Dagposten on Tuesday.", "Dagposten"),
        ("‘I can count,’ she told Radio 1.", "Radio 1"),
        ("They beat the Calloway Foxes on Sunday.", "Calloway Foxes"),
        ("He died in St Aldate's Hospital on Monday.", "St Aldate's Hospital"),
        ("Drugmaker Halden Pharma, which makes it, fell.", "Halden Pharma"),
    ],
)
def test_a_body_without_a_telling_word_is_known_by_what_stands_around_it(text, name):
    assert named(text, "organisation") == [name]
    assert named(text, "person") == []


def test_a_body_that_is_called_by_its_first_words_is_one_body():
    text = "Heating maker Brightwater AG rose. Brightwater shares gained 9 percent, and Brightwater hired 20 people."
    bodies = [f for f in extract(f"Day\n\n{text}").as_dict()["facts"] if f["kind"] == "organisation"]
    assert [(b["name"], len(b["mentions"])) for b in bodies] == [("Brightwater AG", 3)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("KESTREL FORD, Alberta — A train struck a bus.", "Kestrel Ford"),
        ("It happened near the town of Kestrel Ford.", "Kestrel Ford"),
        ("Four were flown to Quillhaven.", "Quillhaven"),
        ("The reef off Skarn is large.", "Skarn"),
    ],
)
def test_a_place_is_known_by_what_stands_before_it(text, name):
    assert name in named(text, "place")
    assert named(text, "person") == []


@pytest.mark.parametrize(
    "text",
    [
        "The pit was deep. It was a Bottomless Pit of debt.",
        "The control was lost. Cruz Control failed.",
        "They met at Breitbart California on Monday.",
        "It rose 5 °C. Two-thirds of it melted.",
    ],
)
def test_capitals_alone_make_nobody_a_person(text):
    assert named(text, "person") == []


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The clinic’s owner, Dr Ada Renn, spoke.", ["clinic’s owner"]),
        ("Coach Ada Renn, 61, a former goalkeeper, spoke.", ["Coach", "former goalkeeper"]),
        ("Ada Renn, a lawyer and former judge, spoke.", ["lawyer", "former judge"]),
        ("Ada Renn, once a trawler captain, spoke.", ["trawler captain"]),
        ("A team led by the marine biologist Ada Renn spoke.", ["marine biologist"]),
        ("Ada Renn, a former rocket engineer who took over in 2021, spoke.", ["former rocket engineer"]),
        ("Ada Renn, 63, and its former manager, Piers Holm, spoke.", []),
        ("Ada Renn, wrote a host of songs, spoke.", []),
    ],
)
def test_a_persons_roles_are_read_before_and_after_the_name(text, roles):
    people = [f for f in extract(f"Day\n\n{text}").as_dict()["facts"] if f["kind"] == "person"]
    assert [r["text"] for p in people if p["name"] == "Ada Renn" for r in p["roles"]] == roles


def test_letters_after_a_name_are_no_part_of_it():
    assert named("Rupert Vane KC, for the defence, spoke.", "person") == ["Rupert Vane"]


def test_two_spellings_of_one_name_are_one_person_and_that_is_noted():
    found = extract("Day\n\nAles Bialiatski spoke first. Ales Bialiatsky left; Bialiatsky said nothing more.")
    people = [f for f in found.facts if f.kind == "person"]
    assert [(p.name, [m.text for m in p.mentions]) for p in people] == [
        ("Ales Bialiatski", ["Ales Bialiatski", "Ales Bialiatsky", "Bialiatsky"])
    ]
    assert [f.message for f in found.findings if f.check == "spelling"] == [
        "one name in two spellings: Ales Bialiatski and Ales Bialiatsky"
    ]


@pytest.mark.parametrize("pair", [("Daniel Renn", "Danielle Renn"), ("Ada Renn", "Ida Renn"), ("Ada Renn", "Ada Holm")])
def test_two_of_one_family_are_two_people(pair):
    assert named(f"{pair[0]}, a lawyer, spoke. {pair[1]}, a lawyer, left.", "person") == list(pair)


@pytest.mark.parametrize(
    ("name", "country"), [("Belarusian government", "BY"), ("Norway’s parliament", "NO"), ("Port Authority", None)]
)
def test_a_bodys_own_name_says_its_country(name, country):
    (body,) = [f for f in extract(f"Day\n\nThe {name} met.").as_dict()["facts"] if f["kind"] == "organisation"]
    assert (body["name"], body["country"]) == (name, country)
