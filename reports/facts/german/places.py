"""Places: countries and large cities by name, others by what stands around them and how the text speaks of them elsewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from ...model import Certainty, Mention, Place, Span
from ..occupied import Occupied
from ..sentences import sentence_around
from ..tries import any_of
from .bodies import FORMS, NO_ACRONYM, is_body, is_own
from .callings import is_role
from .datelines import dateline
from .gazetteer import CITIES, COUNTRIES, REGIONS, WITH_ARTICLE
from .given import GIVEN
from .names import Reading, Run, base
from .vocabulary import BARE_NOUNS, DETERMINERS, NOUN_ENDING, PLACE_OPENING

__all__ = ["places_in"]

_SAME = {
    "Vereinigten Staaten": "USA", "Vereinigte Staaten": "USA", "Niederlanden": "Niederlande", "Holland": "Niederlande", "Weißrussland": "Belarus",
    "Bundesrepublik": "Deutschland", "Vereinigten Königreich": "Großbritannien", "Vereinigtes Königreich": "Großbritannien",
    "Tschechischen Republik": "Tschechien", "Tschechische Republik": "Tschechien", "Moldawien": "Moldau", "Kyjiw": "Kiew", "Frankfurt am Main": "Frankfurt",
    "Vereinigten Arabischen Emiraten": "Vereinigte Arabische Emirate", "Vereinigten Arabischen Emirate": "Vereinigte Arabische Emirate",
    "Sankt Petersburg": "St. Petersburg", "Bosnien": "Bosnien-Herzegowina",
}  # fmt: skip
_GAZETTEER = COUNTRIES | CITIES | dict.fromkeys(REGIONS, None)
_NAMES = re.compile(
    rf"\b(?<!-)(?P<name>{any_of(_GAZETTEER)})s?(?![\w-])"
)
# Their people are called like the country: "die Polen", "zwei Schweden". Some towns are words: they need a preposition.
_PEOPLES = frozenset("Polen Schweden Sachsen Hessen Bayern Ungarn Niederlanden".split())
_LOCATIVE = re.compile(r"\b(?:[Ii]n|[Aa]us|[Nn]ach|[Bb]ei|[Nn]ahe|[Ii]m|[Vv]on|[Rr]ichtung|[Aa]uf|[Ii]nsel|[Bb]is)\s\Z")
_SETTLED = re.compile(
    r"(?:\b(?:Stadt|Hauptstadt|Hafenstadt|Kleinstadt|Großstadt|Kreisstadt|Gemeinde|Insel|Halbinsel|Inselgruppe|Ort|Ortschaft|Dorf|Fischerdorf|Bergdorf|Ortsteil|"
    r"Stadtteil|Bezirk|Provinz|Region|Kanton|Landkreis|Bundesland|Fürstentum|Republik|Königreich|Inselrepublik|Hafen|Tal|Küstenort|Badeort|Kreis|Regierungsbezirk)"
    r"|\b(?:Hafen|Küste|Stadt|Insel|Bürgermeister(?:in)?|Straßen|Bewohner(?:n)?|Menschen|Zentrum|Innenstadt|Norden|Süden|Osten|Westen|Rathaus|Universität|Gericht|"
    r"Kirche|Einwohner(?:n)?|Leuten?|Fischer(?:n)?|Bischof|Strand|Stränden?|Bucht|Nähe|Umgebung|Altstadt|Marktplatz|Bahnhof|Flughafen|Großraum|Höhe)\svon"
    r"|\b(?:Kap|Bad|Sankt|St\.|Port|Ober|Unter|Neu))\s\Z"
)
_STRONG = frozenset(("in",))
_WEAK = frozenset("aus nach bei von bis richtung nahe auf um über ab".split())
_ENDING = re.compile(
    r"(?:Inseln?|Gebirge|Meer(?:es)?|See|Bucht|Sund(?:es)?|Fjord|Kanal|Halbinsel|Küste|Meerenge|Straße|Platz|Gasse|Allee|Brücke|Park|Tal|Fluss|Archipel|Hafen|Bank|"
    r"straße|platz|gasse|allee|brücke)\Z"
)
_SETTLEMENT = re.compile(
    r"(?:burg|berg|dorf|stadt|stedt|stadt|heim|hausen|ingen|bach|feld|furt|hafen|haven|brück|brunn|kirchen|rode|walde|münde|büttel|wil|ow|vik|vig|sund|holm|by|au|stein|"
    r"land|mar|fels|kamp|horst|koog|siel|hof|hofen|wang|wangen|ach)\Z"
)
_HOME = re.compile(r"([A-ZÄÖÜ]\w+)\saus\s\Z")
_IN_COUNTRY = re.compile(r"\bim\s[a-zäöüß-]+(?:isch|deutsch)en\s\Z")
_PLURAL = re.compile(r"(?:en|ern|eln|er|e|s|ös|chen)\Z")


def places_in(text: str, reading: Reading, sentences: Sequence[Span], *, taken: Collection[Span]) -> tuple[Place, ...]:
    """Return the places of a text, those named first first; `taken` are spans of other names, which hold none."""
    occupied = Occupied(taken)
    mentions: dict[tuple[str, str | None], list[Span]] = {}
    for name, code, span in _known(text, sentences):
        if span not in occupied:
            mentions.setdefault((name, code), []).append(span)
    known = Occupied(span for spans in mentions.values() for span in spans)
    free = [run for run in reading.runs if run.span not in occupied and run.span not in known]
    for name, span in _invented(text, free, reading, sentences, occupied):
        if span not in known:
            mentions.setdefault((name, None), []).append(span)
    places = [_place(text, name, code, spans, sentences) for (name, code), spans in mentions.items()]
    return tuple(sorted(places, key=lambda place: place.span))


def _known(text: str, sentences: Sequence[Span]) -> Iterator[tuple[str, str | None, Span]]:
    """Yield (name, country code, span) of every mention of a place in the gazetteer."""
    for sentence in sentences:
        for match in _NAMES.finditer(text, sentence.start, sentence.end):
            name = match["name"]
            before = text[max(sentence.start, match.start() - 14) : match.start()].rstrip().rsplit(" ", 1)[-1].casefold()
            if name in _PEOPLES and (before in DETERMINERS or before.isdigit()):
                continue
            yield _SAME.get(name, name), _GAZETTEER[name], Span(match.start(), match.start() + len(name))


def _invented(
    text: str, runs: Sequence[Run], reading: Reading, sentences: Sequence[Span], occupied: Occupied
) -> Iterator[tuple[str, Span]]:
    """Yield the places that no list has: what the text puts something in, and all other mentions of the same name."""
    opening = (dateline(text, sentence) for sentence in sentences)
    weight = {told[0]: 2 for told in opening if told and _can_be_place(told[0], reading)}
    for run in runs:
        for name, span, found in _told(text, run, reading):
            weight[name] = weight.get(name, 0) + found
            if " " in name and found >= 2:
                yield name, span
    for name, found in weight.items():
        hinted = f"{name}er" in reading.places or f"{name}ern" in reading.places or f"{name}s" in reading.places
        if found + hinted < 2 or " " in name:
            continue
        for span in (*reading.places.get(name, ()), *reading.places.get(f"{name}s", ())):
            if span not in occupied:
                yield name, Span(span.start, span.start + len(name))


def _told(text: str, run: Run, reading: Reading) -> Iterator[tuple[str, Span, int]]:
    """Yield what of a run can be a place, with the weight of what shows it; two is enough."""
    words = run.words
    texts = run.texts
    if len(texts) > 1 and (texts[0] in PLACE_OPENING or (_ENDING.search(texts[-1]) and _names_sea(run))):
        yield " ".join(texts), run.span, 2
        return
    if len(texts) == 1 and "-" in texts[0] and _ENDING.search(texts[0].rpartition("-")[2]):
        yield texts[0], run.span, 2
        return
    before = text[max(run.sentence.start, run.span.start - 40) : run.span.start]
    if len(texts) == 2 and _SETTLED.search(f"{before}{texts[0]} ") and _can_be_place(texts[1], reading):
        yield base(texts[1]), Span(words[1].start, words[1].end), 2
    if len(texts) == 1 and _SETTLEMENT.search(texts[0]) and _IN_COUNTRY.search(before) and _can_be_place(texts[0], reading, led=True):
        yield texts[0], run.span, 2
    if run.led or len(texts) > 2 or not _can_be_place(texts[0], reading) or (len(texts) == 2 and texts[1] not in reading.nouns):
        return
    name = base(texts[0]) if base(texts[0]) in reading.places else texts[0]
    span = Span(words[0].start, words[0].start + len(name))
    if _SETTLED.search(before) or ((home := _HOME.search(before)) and is_role(home[1])):
        yield name, span, 2
    elif run.before in _STRONG:
        sure = _SETTLEMENT.search(name) or not _PLURAL.search(name)
        yield name, span, 2 if sure else 1
    elif run.before in _WEAK:
        yield name, span, 1


def _names_sea(run: Run) -> bool:
    """Say whether what leads "Inseln" or "Bucht" is a name: a town's adjective, or a capital that isn't only first."""
    first = run.texts[0]
    return (first.endswith("er") or not run.first) and first not in BARE_NOUNS and not is_role(first) and first not in GIVEN


def _can_be_place(word: str, reading: Reading, *, led: bool = False) -> bool:
    if word in BARE_NOUNS or word in GIVEN or word in FORMS or word in NO_ACRONYM or (word.isupper() and len(word) < 6):
        return False
    if NOUN_ENDING.search(word) or is_role(word) or is_body(word) or is_own(word) or len(word) < 3 or not word[0].isupper():
        return False
    return (led or word not in reading.nouns) and word.casefold() not in reading.small and not any(c.isdigit() for c in word)


def _place(text: str, name: str, code: str | None, spans: list[Span], sentences: Sequence[Span]) -> Place:
    spans = sorted(set(spans))
    first = spans[0]
    return Place(
        text=first.of(text),
        span=first,
        sentence=sentence_around(first, sentences),
        name=name,
        country=code,
        mentions=tuple(Mention(span.of(text), span) for span in spans),
        certainty=Certainty.CERTAIN if code or name in REGIONS else Certainty.LIKELY,
    )
