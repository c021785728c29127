"""Every language says all that English says, in its own words, dates, numbers, plurals and lists."""

import string
import subprocess
import sys
from dataclasses import asdict, fields
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from reports.model import Backing, Bound, Support
from reports.prose import LANGUAGES, wording
from reports.prose.findings import ENGLISH
from reports.prose.sayings import Sayings

OTHERS = [code for code in LANGUAGES if code != "en"]
SAME: dict[str, set[str]] = {
    "de": {"organisation", "person", "version"},
    "fr": {"certain", "moment", "moments", "organisation", "organisations", "page", "quotation", "source", "sources"}
    | {"to_mark"},
    "uk": set(),
    "ar": set(),
}
"""Words that a language really shares with English."""
DAY = date(2025, 12, 13)
AT = datetime(2025, 12, 15, 5, tzinfo=UTC)


def spaced(text):
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def braces(pattern):
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name}


@pytest.mark.parametrize("code", OTHERS)
def test_no_label_is_missing_empty_or_english_by_mistake(code):
    say, english = wording(code), wording("en")
    for own, theirs in ((say.labels, english.labels), (say.terms, english.terms)):
        words = asdict(own)
        assert {name for name, text in words.items() if not text.strip()} == set()
        assert {n for n, text in words.items() if text == getattr(theirs, n)} <= SAME[code]


@pytest.mark.parametrize("code", OTHERS)
def test_labels_end_as_the_english_ones_do_so_that_templates_punctuate_all_alike(code):
    say, english = wording(code), wording("en")
    for own, theirs in ((say.labels, english.labels), (say.terms, english.terms)):
        ends = {n for n, text in asdict(own).items() if text.endswith(".") != getattr(theirs, n).endswith(".")}
        assert ends == set()


@pytest.mark.parametrize("code", OTHERS)
def test_every_counted_thing_has_each_form_that_the_languages_numbers_ask_for(code):
    say = wording(code)
    asked = {say.locale.plural_form(number) for number in range(1001)}
    said = say.sayings
    counted = {**said.nouns, "more": said.more, "withheld": said.withheld, "unchosen": said.unchosen}
    for name, forms in {**counted, "unchanged": said.unchanged}.items():
        assert asked <= set(forms), name
        assert all("#" in forms[case] for case in ("other",)), name
    assert all("other" in forms for forms in said.units.values())


@pytest.mark.parametrize("code", OTHERS)
def test_every_sentence_of_a_check_keeps_what_stands_in_its_braces(code):
    own = wording(code).findings
    differing = {f.name for f in fields(ENGLISH) if braces(getattr(own, f.name)) != braces(getattr(ENGLISH, f.name))}
    assert differing == set()


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_names_the_same_things_and_expectations_as_the_others(code):
    german, own = wording("de").sayings, wording(code).sayings
    assert set(own.nouns) == set(german.nouns)
    assert set(own.expected) == set(german.expected) == {"hourly", "daily", "weekdays", "weekly", "monthly"}
    optional = {"since", "last_told", "as_in"}
    for f in fields(Sayings):
        if isinstance(getattr(own, f.name), str) and f.name not in optional:
            assert braces(getattr(own, f.name)) <= braces(getattr(german, f.name)) | {"last"}, f.name


@pytest.mark.parametrize(
    ("code", "day", "weekday", "instant"),
    [
        ("de", "13. Dezember 2025", "Samstag, 13. Dezember 2025", "15. Dezember 2025, 07:00 OEZ"),
        ("fr", "13 décembre 2025", "samedi 13 décembre 2025", "15 décembre 2025, 07:00 EET"),
        ("uk", "13 грудня 2025 р.", "субота, 13 грудня 2025 р.", "15 грудня 2025 р., 07:00 EET"),
        ("ar", "13 ديسمبر 2025", "السبت، 13 ديسمبر 2025", "15 ديسمبر 2025، 7:00 ص EET"),
    ],
)
def test_days_and_instants_are_the_languages_own(code, day, weekday, instant):
    say = wording(code)
    assert spaced(say.day(DAY)) == day
    assert spaced(say.day(DAY, weekday=True)) == weekday
    assert spaced(say.instant(AT, "Europe/Vilnius")) == instant
    assert spaced(say.instant(AT, "Asia/Dubai")).endswith("UTC+04:00")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("de", ["2020", "die 2020er-Jahre", "Dezember 2025", "50. Kalenderwoche 2025", "3. Quartal 2025"]),
        ("fr", ["2020", "les années 2020", "décembre 2025", "semaine 50 de 2025", "3e trimestre 2025"]),
        ("uk", ["2020", "2020-ті роки", "грудень 2025 р.", "50-й тиждень 2025 р.", "3-й квартал 2025 р."]),
        ("ar", ["2020", "السنوات 2020–2029", "ديسمبر 2025", "الأسبوع 50 من سنة 2025", "الربع الثالث 2025"]),
    ],
)
def test_an_iso_value_is_worded_at_its_own_granularity(code, words):
    values = ("2020", "202X", "2025-12", "2025-W50", "2025-Q3")
    assert [spaced(wording(code).moment(value)) for value in values] == words
    assert wording(code).moment("soon") == "soon"


@pytest.mark.parametrize(
    ("code", "same_month", "same_year"),
    [
        ("de", "13.–15. Dezember 2025", "30. November – 2. Dezember 2025"),
        ("fr", "13–15 décembre 2025", "30 novembre – 2 décembre 2025"),
        ("uk", "13–15 грудня 2025 р.", "30 листопада – 2 грудня 2025 р."),
        ("ar", "13–15 ديسمبر 2025", "30 نوفمبر – 2 ديسمبر 2025"),
    ],
)
def test_a_period_says_nothing_twice(code, same_month, same_year):
    say = wording(code)
    assert spaced(say.period(DAY, date(2025, 12, 15))) == same_month
    assert spaced(say.period(date(2025, 11, 30), date(2025, 12, 2))) == same_year
    assert say.period(DAY, DAY) == say.day(DAY)


def test_the_first_of_a_month_is_an_ordinal_in_french():
    assert spaced(wording("fr").period(date(2025, 12, 1), date(2025, 12, 2))) == "1er–2 décembre 2025"
    assert spaced(wording("fr").day(date(2026, 1, 1))) == "1er janvier 2026"
    assert spaced(wording("fr").day(date(2026, 1, 31))) == "31 janvier 2026"


@pytest.mark.parametrize(
    ("code", "number", "minus", "amounts"),
    [
        ("de", "1.234.567,50", "−7", ["7,36 Milliarden US-Dollar", "1 Million Euro", "2,5 Millionen Euro"]),
        (
            "fr",
            "1 234 567,50",
            "−7",
            ["7,36 milliards de dollars américains", "1 million d’euros", "2,5 millions d’euros"],
        ),
        ("uk", "1 234 567,50", "−7", ["7,36 мільярда доларів США", "1 мільйон євро", "2,5 мільйона євро"]),
        ("ar", "1,234,567.50", "\u200e−7", ["7.36 مليار دولار أمريكي", "1 مليون يورو", "2.5 مليون يورو"]),
    ],
)
def test_numbers_have_the_languages_signs_scales_and_units(code, number, minus, amounts):
    say = wording(code)
    assert spaced(say.number(Decimal("1234567.50"))) == number
    assert say.number(Decimal(-7)) == minus
    made = []
    for value, unit in (("7360000000", "USD"), ("1000000", "EUR"), ("2500000", "EUR")):
        digits, scale = say.short_number(Decimal(value))
        made.append(f"{digits} {say.scaled(scale, say.unit(unit, Decimal(value)))}")
    assert made == amounts
    assert say.short_number(Decimal(1234567)) == (say.number(Decimal(1234567)), "")


@pytest.mark.parametrize(
    ("code", "units"),
    [
        ("de", ["Kilometer", "US-Dollar je Barrel", "Tag", "Tage", "km/h", "%"]),
        ("fr", ["kilomètres", "dollars américains par baril", "jour", "jours", "km/h", "%"]),
        ("uk", ["кілометрів", "доларів США / барель", "день", "днів", "km/h", "%"]),
        ("ar", ["كيلومتر", "دولار أمريكي لكل برميل", "يوم", "أيام", "km/h", "%"]),
    ],
)
def test_units_are_words_where_english_has_words(code, units):
    say, one, five = wording(code), Decimal(1), Decimal(5)
    asked = (("km", None), ("USD/barrel", None), ("day", one), ("day", five), ("km/h", None), ("%", None))
    assert [say.unit(unit, value) for unit, value in asked] == units
    assert say.unit(None) == ""


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("unit", ["m", "cm", "mm", "mi", "ft", "in", "kg", "g", "t", "ton", "l", "gal", "bbl", "ha"])
def test_a_unit_that_english_spells_out_is_spelt_out(code, unit):
    assert wording(code).unit(unit) not in {unit, ""}


@pytest.mark.parametrize(
    ("code", "counts"),
    [
        ("de", ["0 Artikel", "1 Artikel", "2 Artikel", "5 Artikel", "11 Artikel", "21 Artikel", "100 Artikel"]),
        ("fr", ["0 article", "1 article", "2 articles", "5 articles", "11 articles", "21 articles", "100 articles"]),
        ("uk", ["0 статей", "1 стаття", "2 статті", "5 статей", "11 статей", "21 стаття", "100 статей"]),
        ("ar", ["لا مقالات", "مقالة واحدة", "مقالتان", "5 مقالات", "11 مقالة", "21 مقالة", "100 مقالة"]),
    ],
)
def test_a_count_has_the_form_that_its_number_asks_for(code, counts):
    assert [spaced(wording(code).count(n, "article")) for n in (0, 1, 2, 5, 11, 21, 100)] == counts


@pytest.mark.parametrize(
    ("code", "two", "three"),
    [
        ("de", "A und B", "A, B und C"),
        ("fr", "A et B", "A, B et C"),
        ("uk", "A і B", "A, B і C"),
        ("ar", "A وB", "A وB وC"),
    ],
)
def test_lists_are_the_languages_own_and_names_stay_as_they_are(code, two, three):
    say = wording(code)
    assert (say.listing(["A", "B"]), say.listing(["A", "B", "C"])) == (two, three)
    assert (say.listing([]), say.listing(["{0}"])) == ("", "{0}")
    assert "{0}" in say.listing(["{0}", "{1}"])
    assert "{1}" in say.byline(1, ("{0}", "{1}"), None)


@pytest.mark.parametrize(("code", "word"), [("de", "Laut"), ("fr", "Selon"), ("uk", "За словами"), ("ar", "بحسب")])
@pytest.mark.parametrize("cue", ["according to", "laut", "selon", "за словами", "بحسب", "nach Angaben"])
def test_according_to_is_said_in_the_pages_language_before_the_source(code, word, cue):
    assert wording(code).attribution("X", cue) == (word, "")


@pytest.mark.parametrize("code", OTHERS)
def test_a_verb_of_speech_stays_the_articles_and_stands_after_its_source(code):
    say = wording(code)
    assert say.attribution("X", "confirmed") == ("", "confirmed")
    assert say.attribution("X", "told") == say.attribution("X said", "said") == say.attribution("X", None) == ("", "")


@pytest.mark.parametrize(("code", "quoted"), [("de", "„neun“"), ("fr", "« neun »"), ("uk", "«neun»"), ("ar", "«neun»")])
def test_our_quotation_marks_are_the_languages_and_an_articles_own_stay(code, quoted):
    say = wording(code)
    assert spaced(say.quoted("neun")) == quoted
    assert say.quoted("“nine”") == "“nine”"


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("de", ["A und B, 13. Dezember 2025; nur eine Quelle", "2 unabhängige Quellen: A und B; 13. Dezember 2025"]),
        ("fr", ["A et B, 13 décembre 2025 ; source unique", "2 sources indépendantes : A et B ; 13 décembre 2025"]),
        ("uk", ["A і B, 13 грудня 2025 р.; єдине джерело", "2 незалежні джерела: A і B; 13 грудня 2025 р."]),
        ("ar", ["A وB، 13 ديسمبر 2025؛ مصدر وحيد", "مصدران مستقلان: A وB؛ 13 ديسمبر 2025"]),
    ],
)
def test_a_byline_is_punctuated_as_the_language_does(code, lines):
    supports = (Support(Backing.SINGLE, 1), Support(Backing.INDEPENDENT, 2))
    made = [wording(code).byline(s.count, ("A", "B"), (DAY, DAY), s) for s in supports]
    assert [spaced(line) for line in made] == lines


@pytest.mark.parametrize("code", OTHERS)
def test_whatever_english_says_the_language_says_in_other_words(code):
    def said(say):
        single, unnamed, official = (Support(b, 1) for b in (Backing.SINGLE, Backing.UNNAMED, Backing.OFFICIAL))
        return {
            "support": [say.support(s) for s in (single, unnamed, official, Support(Backing.INDEPENDENT, 3))],
            "copies": [say.copies("AP", ("X",)), say.copies(None, ("X",))],
            "byline": [say.byline(1, (), None), say.byline(3, (), None), say.byline(1, ("A",), None, official)],
            "told": [say.since(4), say.last_told(4), say.as_in(3), say.edition_of(3, DAY), say.edition(3)],
            "looked": [say.looked(34, 5, "x", "y"), say.looked(1, 1, None, "y"), say.watched("daily", "x", None)],
            "left": [make(n) for make in (say.withheld, say.unchosen, say.unchanged) for n in (1, 2, 5)],
            "versions": [say.version(n) for n in range(1, 13)],
            "rest": [say.more(n, "f") for n in (1, 2, 17)] + [say.correction("1", "2")],
            "bounds": [say.bound(b) for b in Bound if b is not Bound.EXACT],
            "first": [say.first_of("abcdefg")],
        }

    own, english = said(wording(code)), said(wording("en"))
    allowed = {"version 10", "version 11", "version 12"}
    for kind, sentences in own.items():
        assert not (set(sentences) & set(english[kind])) - allowed, kind
        assert not [s for s in sentences if not s or "{" in s or "#" in s], kind


@pytest.mark.parametrize("code", OTHERS)
def test_a_time_is_as_short_as_the_editions_day_allows(code):
    say, at = wording(code), datetime(2026, 3, 10, 8, 10, tzinfo=UTC)
    assert say.brief_instant(at, date(2026, 3, 10), "UTC") == say.clock(at)
    assert "2026" not in say.brief_instant(at, date(2026, 3, 11), "UTC")
    assert "2024" in say.brief_instant(date(2024, 3, 1), date(2026, 3, 10), "UTC")


def test_arabic_runs_to_the_left_and_has_the_digits_that_cldr_names_as_its_default():
    assert {code: wording(code).direction for code in LANGUAGES} == {
        "ar": "rtl", "de": "ltr", "en": "ltr", "fr": "ltr", "uk": "ltr",
    }  # fmt: skip
    assert wording("ar").locale.default_numbering_system == "latn"


@pytest.mark.slow
def test_english_pages_do_not_load_babel():
    asked = "import sys, reports.render, reports.pipeline, reports.prose as p; p.wording('en')"
    code = f"{asked}; sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
