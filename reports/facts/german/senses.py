"""What can have become of people, things and places that German news counts: one name for words that say the same."""

from __future__ import annotations

import re

from ..senses import Senses

__all__ = ["SENSES"]

SENSES = Senses(
    words=re.compile(
        r"\b(?:(?P<death>tot|tote[nr]?|todesopfern?|getötet|töteten?|starben?|gestorben|ums\sleben|ertranken|ertrunken|umgekommen)"
        r"|(?P<hurt>(?:(?:schwer|leicht)[- ]?)?verletz(?:t|te[nr]?|ten|ungen)|verwundet(?:e[nr]?)?)"
        r"|(?P<missing>vermisst(?:e[nr]?)?)"
        r"|(?P<rescued>gerettet(?:e[nr]?)?|retteten?|geborgen|überlebt(?:en)?|überlebende[nr]?|lebend)"
        r"|(?P<aboard>an\sbord|auf\sdem\sschiff|auf\sder\sfähre)"
        r"|(?P<arrested>festgenommen|festnahmen|verhaftet|verhaftungen|in\sgewahrsam)"
        r"|(?P<fled>evakuiert|geflohen|flohen|flüchteten|in\ssicherheit\sgebracht|obdachlos)"
        r"|(?P<freed>freigelassen|freilassung|entlassen\saus)"
        r"|(?P<charged>angeklagt|verurteilt|freigesprochen)"
        r"|(?P<strike>streik(?:s|en|ten|t)?|streikende[nr]?|arbeit\snieder|arbeit\sniedergelegt|ausstand)"
        r"|(?P<hired>eingestellt|neu\seinstellen)"
        r"|(?P<dismissed>gestrichen|streicht|streichen|wegfallen|entlassen|abgebaut))\b"
    ),
    leads=re.compile(
        r"(?:\s(?:mindestens|wenigstens|höchstens|etwa|rund|ungefähr|knapp|fast|mehr\sals|weitere|alle|bis\szu|nur|"
        r"über|die))?\s\Z"
    ),
    shares=frozenset("sitz mandat stimm stell arbeitsplatz abgeordnet anklagepunkt".split()),
    people=frozenset(("mensch", "person", "leut")),
    was=re.compile(r"\b(?:von|gegenüber|statt|nach)\s(?:etwa\s|rund\s|knapp\s)?\Z"),
)
