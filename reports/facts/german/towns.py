"""What shows that a capital is a town's or an island's name: "in", "Hafen von", "Insel", or how it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Span
from .bodies import FORMS, NO_ACRONYM, is_body, is_own
from .callings import is_role
from .given import GIVEN
from .names import Reading, Run, base
from .vocabulary import BARE_NOUNS, PLACE_OPENING, is_formed

__all__ = ["can_be_place", "told_places"]

_SETTLED = re.compile(
    r"(?:\b(?:Stadt|Hauptstadt|Hafenstadt|Kleinstadt|Großstadt|Kreisstadt|Gemeinde|Insel|Halbinsel|Inselgruppe|Ort|"
    r"Ortschaft|Dorf|Fischerdorf|Bergdorf|Ortsteil|"
    r"Stadtteil|Bezirk|Provinz|Region|Kanton|Landkreis|Bundesland|Fürstentum|Republik|Königreich|Inselrepublik|Hafen|"
    r"Tal|Küstenort|Badeort|Kreis|Regierungsbezirk)"
    r"|\b(?:Hafen|Küste|Stadt|Insel|Bürgermeister(?:in)?|Straßen|Bewohner(?:n)?|Menschen|Zentrum|Innenstadt|Norden|"
    r"Süden|Osten|Westen|Rathaus|Universität|Gericht|"
    r"Kirche|Einwohner(?:n)?|Leuten?|Fischer(?:n)?|Bischof|Strand|Stränden?|Bucht|Nähe|Umgebung|Altstadt|Marktplatz|"
    r"Bahnhof|Flughafen|Großraum|Höhe|Theater|Museum|Klinik|Werft|Markt|Stadion|Gefängnis|Schloss|Burg|Leuchtturm|"
    r"Vorort|Vororten)\svon"
    r"|\b(?:Kap|Bad|Sankt|St\.|Port|Ober|Unter|Neu))\s\Z"
)
_STRONG = frozenset(("in",))
_WEAK = frozenset("vor aus nach bei von bis richtung nahe auf um über ab".split())
_ENDING = re.compile(
    r"(?:Inseln?|Gebirge|Meer(?:es)?|See|Bucht|Sund(?:es)?|Fjord|Kanal|Halbinsel|Küste|Meerenge|Straße|Platz|Gasse|"
    r"Allee|Brücke|Park|Tal|Fluss|Archipel|Hafen|Bank|"
    r"straße|platz|gasse|allee|brücke)\Z"
)
_SETTLEMENT = re.compile(
    r"(?:burg|berg|dorf|stadt|stedt|stadt|heim|hausen|ingen|bach|feld|furt|hafen|haven|brück|brunn|kirchen|rode|"
    r"walde|münde|büttel|wil|ow|vik|vig|sund|holm|by|au|stein|"
    r"land|mar|fels|kamp|horst|koog|siel|hof|hofen|wang|wangen|ach)\Z"
)
_HOME = re.compile(r"([A-ZÄÖÜ]\w+)\saus\s\Z")
_IN_COUNTRY = re.compile(r"\bim\s[a-zäöüß-]+(?:isch|deutsch)en\s\Z")
_PLURAL = re.compile(r"(?:en|ern|eln|er|e|s|ös|chen)\Z")


def told_places(text: str, run: Run, reading: Reading) -> Iterator[tuple[str, Span, int]]:
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
    if len(texts) == 2 and _SETTLED.search(f"{before}{texts[0]} ") and can_be_place(texts[1], reading):
        yield base(texts[1]), Span(words[1].start, words[1].end), 2
    if (
        len(texts) == 1
        and _SETTLEMENT.search(texts[0])
        and _IN_COUNTRY.search(before)
        and can_be_place(texts[0], reading, led=True)
    ):
        yield texts[0], run.span, 2
    if (
        run.led
        or len(texts) > 2
        or not can_be_place(texts[0], reading)
        or (len(texts) == 2 and not _is_noun(texts[1], reading))
    ):
        return
    name = base(texts[0]) if base(texts[0]) in reading.places else texts[0]
    span = Span(words[0].start, words[0].start + len(name))
    if _SETTLED.search(before) or ((home := _HOME.search(before)) and is_role(home[1])):
        yield name, span, 2
    elif run.before in _STRONG:
        sure = _SETTLEMENT.search(name) or not _PLURAL.search(name)
        yield name, span, 2 if sure else 1
    elif run.before in _WEAK and not (name.endswith("ern") and not _SETTLEMENT.search(name)):
        yield name, span, 1


def _names_sea(run: Run) -> bool:
    """Say whether what leads "Inseln" or "Bucht" is a name: a town's adjective, or a capital that isn't only first."""
    first = run.texts[0]
    return (
        (first.endswith("er") or not run.first)
        and first not in BARE_NOUNS
        and not is_role(first)
        and first not in GIVEN
    )


def can_be_place(word: str, reading: Reading, *, led: bool = False) -> bool:
    """Say whether a word can be a place's name; `led` allows for an article before it."""
    if word in BARE_NOUNS or word in GIVEN or word in FORMS or word in NO_ACRONYM or (word.isupper() and len(word) < 6):
        return False
    if is_formed(word) or is_role(word) or is_body(word) or is_own(word) or len(word) < 3 or not word[0].isupper():
        return False
    return (
        (led or word not in reading.nouns)
        and word.casefold() not in reading.small
        and not any(c.isdigit() for c in word)
    )


def _is_noun(word: str, reading: Reading) -> bool:
    """Say whether a word after a possible place is a noun of its own: "in Orvik Dächer abgedeckt"."""
    return word in reading.nouns or word in BARE_NOUNS or is_formed(word) or is_role(word)
