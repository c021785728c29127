"""People, bodies and places are told apart by what the text says of them."""

import pytest

from reports.facts import extract


def found(text, kind):
    return {f["name"]: f for f in extract(f"Day\n\n{text}").as_dict()["facts"] if f["kind"] == kind}


def called(text):
    return {f.name: [m.text for m in f.mentions] for f in extract(f"Day\n\n{text}").facts if f.kind == "person"}


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
    read = extract("Day\n\nAles Bialiatski spoke first. Ales Bialiatsky left; Bialiatsky said nothing more.")
    people = [f for f in read.facts if f.kind == "person"]
    assert [(p.name, [m.text for m in p.mentions]) for p in people] == [
        ("Ales Bialiatski", ["Ales Bialiatski", "Ales Bialiatsky", "Bialiatsky"])
    ]
    assert [f.message for f in read.findings if f.check == "spelling"] == [
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


FAMILY = "The minister, Ada Renn, and her husband, Olaf Renn, a lawyer, live here. "


def test_a_surname_that_two_bear_is_nobodys():
    assert called(FAMILY + "Renn said no. Dr Renn left.") == {"Ada Renn": ["Ada Renn"], "Olaf Renn": ["Olaf Renn"]}


def test_mr_and_mrs_tell_two_of_one_surname_apart_where_a_role_tells_which_is_a_man():
    said = called(FAMILY + "Mrs Renn said yes. Mr Renn said no, and Mr Renn left.")
    assert said == {"Ada Renn": ["Ada Renn", "Renn"], "Olaf Renn": ["Olaf Renn", "Renn", "Renn"]}


def test_a_title_tells_which_of_two_with_one_surname_is_meant():
    said = called("President Ada Renn met Olaf Renn, a lawyer. President Renn left.")
    assert said == {"Ada Renn": ["Ada Renn", "Renn"], "Olaf Renn": ["Olaf Renn"]}


def test_mr_and_mrs_are_no_roles():
    people = found("Mr Olaf Renn and Mrs Ada Holm spoke. Dr Ida Vett left.", "person")
    assert [[r["text"] for r in p["roles"]] for p in people.values()] == [[], [], ["Dr"]]


@pytest.mark.parametrize(
    "text",
    [
        "Marta Kovac, a nurse, and Marta Kovar, a judge, were hurt.",
        "Marta Kovac and Marta Kovar were hurt.",
        "Marta Kovac, a nurse, was hurt. Marta Kovar, a judge, was hurt.",
        "Olga Petrov was hurt. Olga Petrova was not.",
    ],
)
def test_two_who_stand_in_one_sentence_or_are_two_things_are_no_two_spellings(text):
    assert len(named(text, "person")) == 2


def test_a_respelled_surname_with_its_title_is_the_same_person():
    said = called("President Viktor Zelenskyy spoke. President Zelensky left. Viktor Zelensky came back.")
    assert said == {"Viktor Zelenskyy": ["Viktor Zelenskyy", "Zelensky", "Viktor Zelensky"]}


def test_a_surname_inside_another_name_is_no_mention():
    said = called(
        "Ada Renn, a lawyer, spoke. The Renn Foundation met on Renn Street. Ida Renn Holm came. On Monday Renn left."
    )
    assert said["Ada Renn"] == ["Ada Renn", "Renn"]


def test_a_surname_is_no_mention_where_the_text_means_the_place_of_that_name():
    text = "Chancellor Angela Berlin spoke in Berlin. Berlin cheered. Chancellor Berlin left."
    assert called(text) == {"Angela Berlin": ["Angela Berlin", "Berlin"]}
    assert len(found(text, "place")["Berlin"]["mentions"]) == 2


def test_a_surname_that_opens_a_sentence_as_a_common_word_is_no_mention():
    said = called("Judge Ada Stone said a stone fell. Stone walls broke. Stone said no.")
    assert said == {"Ada Stone": ["Ada Stone", "Stone"]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Heather Mills left.", "Heather Mills"),
        ("Prime Minister Tony Church spoke in Church Street near the Church.", "Tony Church"),
        ("Judge Emma Court spoke.", "Emma Court"),
        ("Christian Lamb, a judge, spoke.", "Christian Lamb"),
        ("Jordan Henderson, a player, spoke.", "Jordan Henderson"),
    ],
)
def test_a_given_name_or_a_title_outweighs_a_surname_that_bodies_and_places_have_too(text, name):
    assert named(text, "person") == [name]
    assert named(text, "organisation") == []


@pytest.mark.parametrize("body", ["Trinity Church", "King George Hospital", "General Motors", "Jordan Press"])
def test_a_body_with_a_persons_word_in_it_stays_a_body(body):
    assert named(f"They sued the {body} on Monday.", "organisation") == [body]


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Morgan Stanley said profits rose.", "likely"),
        ("Ada Renn said profits rose.", "likely"),
        ("Ada Renn said that she was glad.", "certain"),
        ("Ada Renn, 61, left.", "certain"),
        ("Ada Renn said no. Renn left.", "certain"),
        ("Judge Ada Renn left.", "certain"),
    ],
)
def test_speech_alone_makes_a_person_no_more_than_likely(text, certainty):
    (person,) = found(text, "person").values()
    assert person["certainty"] == certainty


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Interior Minister", "Farid Nazari"),
        ("Transport Minister", "Jonas Weil"),
        ("Northern Ireland Secretary", "Hilary Benn"),
        ("Secretary of State", "Ada Renn"),
        ("Then-minister", "Ada Renn"),
        ("New York Mayor", "Eric Adams"),
    ],
)
def test_a_title_of_several_words_is_no_part_of_the_name(title, name):
    people = found(f"{title} {name} spoke to another minister.", "person")
    assert {n: [r["text"] for r in p["roles"]] for n, p in people.items()} == {name: [title]}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("It rained on the West Bank.", "West Bank", "PS"),
        ("It rained in Northern Ireland.", "Northern Ireland", "GB"),
        ("It rained in East Jerusalem.", "East Jerusalem", None),
        ("It rained in Paris, Texas, and Paris was wet.", "Paris", "US"),
        ("It rained in Birmingham, Alabama.", "Birmingham", "US"),
        ("It rained in Paris, London and Rome.", "Paris", "FR"),
        ("It rained in Athens, Georgia.", "Georgia", "US"),
    ],
)
def test_a_place_lies_where_the_words_beside_it_say(text, name, country):
    assert found(text, "place")[name]["country"] == country
    assert named(text, "organisation") == []


def test_two_towns_of_one_name_lie_in_two_countries():
    text = "It rained in Paris, Texas, but not in Paris, France. Paris was dry."
    places = [f for f in extract(f"Day\n\n{text}").facts if f.kind == "place" and f.name == "Paris"]
    assert [(p.country, len(p.mentions)) for p in places] == [("US", 1), ("FR", 2)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Tuesday Ada Renn, 40, spoke.", "Ada Renn"),
        ("Ursula von der Leyen, 66, spoke.", "Ursula von der Leyen"),
        ("UN Secretary-General António Guterres spoke.", "António Guterres"),
    ],
)
def test_a_name_ends_neither_at_a_particle_nor_begins_before_a_day_or_a_title(text, name):
    assert named(text, "person") == [name]


def test_a_surname_of_a_town_that_the_text_names_is_no_mention_of_the_person():
    assert called("It is the town of Orvik. Mayor Ada Orvik spoke in Orvik.") == {"Ada Orvik": ["Ada Orvik"]}


def test_who_looks_alike_is_found_among_very_many_people():
    letters = "bdfgklmnprst"
    names = [f"{a}a{b}o{c}u".title() for a in letters for b in letters for c in letters]
    text = " ".join(f"Ada {name}, a judge, left. {name} wept." for name in names)
    said = called(f"{text} Zora Bialiatski, a judge, spoke. Zora Bialiatsky, a judge, left.")
    assert said["Ada " + names[-1]] == ["Ada " + names[-1], names[-1]]
    assert said["Zora Bialiatski"] == ["Zora Bialiatski", "Zora Bialiatsky"]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("TARNE, Vael — The mill burned. It was the last mill of Tarne.", "organisation", "TARNE"),
        ("Prices rose in August, the bank said, while rents fell.", "organisation", "August"),
        ("The mill moves to Orvik, the company said.", "organisation", "Orvik"),
        ("She sells bread at the gate on Fridays.", "place", "Fridays"),
        ("He sails for Tarne Line on Monday.", "person", "Tarne Line"),
    ],
)
def test_towns_in_capitals_months_and_weekdays_are_no_other_names(text, kind, name):
    assert name not in found(text, kind)


def test_a_town_in_capitals_is_the_town_that_the_text_names_later():
    (place,) = found("TARNE — The mill burned in Tarne.", "place").values()
    assert (place["name"], len(place["mentions"])) == ("Tarne", 2)
