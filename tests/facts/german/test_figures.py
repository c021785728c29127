"""Figures in German are what counts or measures; years, times, ages, names and results are none."""

import pytest

from reports.facts import extract


def figures(text, *names):
    found = [f for f in extract(text, language="de").as_dict()["facts"] if f["kind"] == "figure"]
    return [tuple(f[name] for name in names) if len(names) > 1 else f[names[0]] for f in found]


@pytest.mark.parametrize(
    ("text", "value", "unit", "counted", "bound"),
    [
        ("Es kostete 7,36 Milliarden Dollar.", "7360000000", "USD", "Dollar", "exact"),
        ("Mehr als 1.200 bewaffnete Männer kamen.", "1200", None, "bewaffnete Männer", "at_least"),
        ("Rund 1 234 Menschen kamen.", "1234", None, "Menschen", "about"),
        ("Das Boot kostet 1'234.50 Franken.", "1234.50", "CHF", "Franken", "exact"),
        ("Das Boot kostet CHF 900.", "900", "CHF", None, "exact"),
        ("Fast fünfundzwanzig Boote sanken.", "25", None, "Boote", "about"),
        ("Bis zu 40 Prozent der Ernte sind verloren.", "40", "%", "Ernte", "at_most"),
        ("Er zahlte 3 Mio. Euro.", "3000000", "EUR", "Euro", "exact"),
        ("Sie zahlte 2,5 Mrd. €.", "2500000000", "EUR", "€", "exact"),
        ("Es waren 2 Billionen Euro.", "2000000000000", "EUR", "Euro", "exact"),
        ("Die Mauer ist 90 Meter lang.", "90", "m", "Meter", "exact"),
        ("Dreihundertfünf Menschen stimmten ab.", "305", None, "Menschen", "exact"),
        ("Das sind hunderttausend Bäume.", "100000", None, "Bäume", "exact"),
        ("Eine halbe Million Bewohner floh.", "500000", None, "Bewohner", "exact"),
        ("Höchstens zweieinhalb Tonnen Fisch.", "2.5", "t", "Tonnen", "at_most"),
        ("Öl kostet 58,24 Dollar je Barrel.", "58.24", "USD/barrel", "Dollar je Barrel", "exact"),
        ("Sie verdient 15 Euro pro Stunde.", "15", "EUR/h", "Euro pro Stunde", "exact"),
        ("Sie zahlt 300 Euro im Monat.", "300", "EUR/month", "Euro im Monat", "exact"),
        ("Es fiel auf minus 5 Grad Celsius.", "-5", "°C", "Grad Celsius", "exact"),
        ("Das Plus beträgt 6,8 Prozentpunkte.", "6.8", "pp", "Prozentpunkte", "exact"),
        ("Ein Drittel der Boote sank.", "0.333333333333", None, "Boote", "exact"),
        ("Mehr als die Hälfte der Ernte verdarb.", "0.5", None, "Ernte", "at_least"),
        ("Drei Viertel des Hafens sind gesperrt.", "0.75", None, "Hafens", "exact"),
        ("Etwa jeder sechste Haushalt hat keinen.", "0.166666666667", None, "Haushalt", "about"),
        ("Vier von fünf Befragten sind dafür.", "0.8", None, "Befragten", "exact"),
        ("Gut 200 Menschen kamen.", "200", None, "Menschen", "at_least"),
        ("Weniger als 50 Stimmen fehlten.", "50", None, "Stimmen", "at_most"),
        ("Sie wartete drei Stunden.", "3", "h", "Stunden", "exact"),
        ("Zehn schwer verletzte Männer lagen dort.", "10", None, "schwer verletzte Männer", "exact"),
        ("Er kam mit zwölf neuen Booten.", "12", None, "neuen Booten", "exact"),
        ("Die drei jungen Orviker Fischer sind frei.", "3", None, "jungen Orviker Fischer", "exact"),
        ("Ein Mensch starb.", "1", None, "Mensch", "exact"),
        ("Nur ein Boot kam zurück.", "1", None, "Boot", "exact"),
    ],
)
def test_a_figure_has_value_unit_what_it_counts_and_its_bound(text, value, unit, counted, bound):
    assert figures(text, "value", "unit", "counted", "bound") == [(value, unit, counted, bound)]


@pytest.mark.parametrize(
    "text",
    [
        "Es geschah 2019.",
        "Sie trafen sich um 7.30 Uhr.",
        "Um sieben Uhr war es dunkel.",
        "Eine 45-Jährige kam.",
        "Sie ist 45 Jahre alt.",
        "Ada Renn, 45, ist Anwältin.",
        "Karl Voss (45) ist Fischer.",
        "Im Alter von 45 Jahren starb er.",
        "Mit 58 Jahren wurde sie gewählt.",
        "Auf der A 8 war Stau.",
        "Es steht in Paragraf 5.",
        "Orvik gewann 2:1.",
        "Der Brief ging an 10115 Berlin.",
        "Die Nummer ist 030 123456.",
        "Sie wurde am 3. Platz gesehen.",
        "Zum 5. Mal regnet es.",
        "Eine Frau kam aus einem Haus.",
        "Eine Stunde später regnete es.",
        "Mehrere Hundert Menschen kamen, Dutzende blieben.",
        "Abschnitt 4 ist gesperrt.",
        "Wie in den 1990er-Jahren.",
        "Am 13.12.2025 regnete es.",
    ],
)
def test_what_only_looks_like_a_figure_is_none(text):
    assert figures(text, "text") == []


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "Zwischen 24 und 33 Millionen Euro kostet es.",
            [("24000000", "EUR", "at_least"), ("33000000", "EUR", "at_most")],
        ),
        ("Rund 12 bis 15 Boote sanken.", [("12", None, "at_least"), ("15", None, "at_most")]),
        ("Das sind 5–7 Prozent.", [("5", "%", "at_least"), ("7", "%", "at_most")]),
        ("Es stieg von 3,2 auf 4,1 Prozent.", [("3.2", "%", "exact"), ("4.1", "%", "exact")]),
    ],
)
def test_both_ends_of_a_range_are_figures_and_bounds_and_share_what_the_last_one_says(text, ends):
    assert figures(text, "value", "unit", "bound") == ends


def test_an_elliptic_figure_counts_what_the_subject_before_it_counts():
    text = "Das Schiff hatte 12 Matrosen an Bord. Davon schwammen 9 Matrosen in 2 Booten, die übrigen drei ertranken."
    assert figures(text, "value", "counted")[-1] == ("3", "Matrosen")
    text = "114 von ihnen kamen in die Ukraine."
    assert figures(f"Frei\n\nBelarus ließ 123 Gefangene frei. {text}", "value", "counted")[-1] == ("114", "Gefangene")


def test_both_numbers_of_a_part_of_a_whole_count_the_same():
    assert figures("Neun der 14 Kräne standen still.", "value", "counted") == [("9", "Kräne"), ("14", "Kräne")]


def test_what_is_counted_may_stand_before_its_number():
    assert figures("Die Zahl der Toten stieg auf 12.", "value", "counted") == [("12", "Toten")]


def test_a_mass_noun_after_a_verb_is_not_counted():
    assert figures("Von den 186 Patienten brauchten 114 Sauerstoff.", "counted")[1] != "Sauerstoff"


@pytest.mark.parametrize("text", ["Es kostet 5 Mİo. Euro.", "ſechs Boote.", "DREI Boote", "fünfundzwanzigtauſend"])
def test_letters_that_only_look_like_others_break_nothing(text):
    assert isinstance(figures(text, "value"), list)


def test_the_first_of_a_range_says_its_scale_in_what_it_counts_so_that_it_is_not_printed_without_it():
    text = "Zwischen 24 und 33 Millionen Euro kostet es, 2 bis 3 Millionen Menschen zahlen."
    assert figures(text, "counted") == ["Millionen Euro", "Euro", "Millionen Menschen", "Menschen"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Bis 9 Uhr 2.300 Gäste: So voll war es nie.", ["2300"]),
        ("Um 14 Uhr 12 Boote, um 15 Uhr keines.", ["12"]),
        ("Am Tor wurden zwischen 8 und 10 Uhr 1.200 Fische gewogen.", ["1200"]),
        ("Der Zug fährt um 14 Uhr 30.", []),
        ("Der Laden ist von 8 bis 18 Uhr offen.", []),
    ],
)
def test_a_number_after_a_clock_time_counts_what_follows_it(text, values):
    assert figures(text, "value") == values
