"""Where words come from without a verb of speech in front: laut, zufolge, nach Angaben, wie die Polizei mitteilte."""

from __future__ import annotations

import re

from ...model import Span
from ..language import Said
from .cues import FINAL
from .nouns import noun_phrase

__all__ = ["according", "as_told", "impersonal", "source_of_it"]

_LAUT = re.compile(r"\b(?P<cue>[Ll]aut)\s(?=[A-ZÄÖÜ]|(?:de[rmns]|eine[rsm]?|einem|seine[rm]?|ihre[rm]?)\s)")
_WORDS = (
    "Angaben|Darstellung|Auskunft|Informationen|Einschätzung|Ansicht|Meinung|Worten|Aussagen?|Berechnungen|"
    "Schätzungen|Erkenntnissen|Überzeugung|"
    "Mitteilung|Berichten|Zählung|Auffassung"
)
_AFTER = re.compile(
    rf"\b(?P<cue>[Nn]ach\s(?:(?:ersten|offiziellen|den|weiteren|übereinstimmenden|vorläufigen|früheren|"
    rf"jüngsten)\s){{0,2}}(?:{_WORDS}))\s(?:von\s|vom\s)?"
    r"(?=[A-ZÄÖÜ]|(?:der|des|eine[rs]|seiner|ihrer)\s)"
)
_COMPOUND = re.compile(
    r"\b(?P<cue>[Nn]ach)\s(?P<source>[A-ZÄÖÜ]\w+(?:angaben|berichten|informationen|kreisen|auskunft))\b"
)
_CAPITAL = r"[A-ZÄÖÜ][\w’&-]*"
_ZUFOLGE = re.compile(
    rf"(?P<source>(?:(?:[Dd]e[rmn]|[Ee]ine[rm]|[Ss]einen?|"
    rf"[Ii]hren?)\s)?(?:[a-zäöü][\wäöüß-]*e[nrm]\s){{0,2}}{_CAPITAL}(?:\s{_CAPITAL}){{0,4}}"
    rf"(?:\s(?:der|des|von|für)\s(?:[a-zäöü][\wäöüß-]*e[nrs]\s)?{_CAPITAL}(?:\s{_CAPITAL}){{0,2}})?)\s(?P<cue>zufolge)\b"
)
_ANGABEN = re.compile(rf"(?:[Dd]en\s)?(?:[a-z]+en\s)?(?:{_WORDS})\s(?:von\s|vom\s)?")
_IMPERSONAL = re.compile(
    r"(?P<cue>hei(?:ß|ss)t\ses|hie(?:ß|ss)\ses)(?:\s(?:dazu|weiter|außerdem|zudem|auch|am\s[A-ZÄÖÜ]\w+)){0,2}\s(?:in|"
    r"aus|von|bei|vom|beim|im|auf)\s"
)
_NOBODY = re.compile(rf"|(?:(?:[Dd]en|[Ee]rsten|[Ee]igenen|[Dd]iesen|[Ww]eiteren)\s)?(?:{_WORDS})")
_OUT_OF = re.compile(r"\s*(?:Aus|In|Von|Bei|Beim|Vom|Im|Auf)\s(?:dem\s|der\s|den\s)?(?=\S)")
_AS = re.compile(r"[Ww]ie\s")
_IN = re.compile(r"\s*(?:In|Im|Auf|Am|Bei|Beim)\s")
_WRITTEN = re.compile(
    r"(?:bericht|mitteilung|erklärung|schreiben|brief|papier|begründung|urteil|studie|gutachten|antwort|vertrag|kreis|umfeld|"
    r"amt|ministerium|behörde|partei|fraktion|protokoll|entwurf|antrag|kommentar|nachricht|mail|text|gesetz|verband|gewerkschaft|"
    r"polizei|feuerwehr|unternehmen|konzern|regierung|stellungnahme|buch|chronik|dokument|aufruf|beschluss)\w*",
    re.IGNORECASE,
)
_REACH = 220
_WINDOW = 110


def according(text: str, clause: Span, end: int) -> Said | None:
    """Return the source of a clause that "laut", "zufolge" or "nach Angaben" names; None where the text names none."""
    for pattern in (_LAUT, _AFTER):
        match = pattern.search(text, clause.start, clause.end)
        source = noun_phrase(text, match.end(), end) if match else None
        if match and source and text[source.end : source.end + 8] != " zufolge":
            return Said(source, Span(*match.span("cue")))
    if compound := _COMPOUND.search(text, clause.start, clause.end):
        return Said(Span(*compound.span("source")), Span(*compound.span("cue")))
    at = text.find(" zufolge", clause.start, clause.end)
    return _zufolge(text, max(clause.start, at - _WINDOW), at) if at > 0 else None


def _zufolge(text: str, start: int, at: int) -> Said | None:
    """Read the noun phrase right before "zufolge", which stands behind its source."""
    for begin in (start, *(start + m.end() for m in re.finditer(r"\s", text[start:at]))):
        match = _ZUFOLGE.match(text, begin)
        if match is None or match.start("cue") != at + 1:
            continue
        told = _ANGABEN.match(text, match.start("source"), match.end("source"))
        first = told.end() if told else match.start("source")
        source = Span(first, match.end("source"))
        return None if _NOBODY.fullmatch(source.of(text)) else Said(source, Span(*match.span("cue")))
    return None


def impersonal(text: str, at: int, end: int) -> Said | None:
    """Read "hieß es in einem Bericht" at a place."""
    match = _IMPERSONAL.match(text, at, end)
    source = noun_phrase(text, match.end(), end) if match else None
    return Said(source, Span(*match.span("cue"))) if match and source else None


def source_of_it(text: str, start: int, cue: int) -> Span | None:
    """Read whose words "Aus Kreisen der Delegation hieß es" gives: what the preposition before the verb leads to."""
    lead = _OUT_OF.match(text, start, cue)
    source = noun_phrase(text, lead.end(), cue) if lead else None
    if source is None or text[source.end : cue].strip():
        return None
    # What is said in a place is nobody's: "Im Hafen heißt es".
    return None if _IN.match(text, start) and not _WRITTEN.search(source.of(text)) else source


def as_told(text: str, at: int, end: int) -> Said | None:
    """Read "wie die Polizei am Montag mitteilte" at a place: the source, and the verb at the clause's end."""
    lead = _AS.match(text, at, end)
    source = noun_phrase(text, lead.end(), end, several=True) if lead else None
    if source is None:
        return None
    stop = re.compile(r"[,.;:!?„“”»«\"\n]").search(text, source.end, min(end, source.end + _REACH))
    last = stop.start() if stop else min(end, source.end + _REACH)
    if stop and stop[0] == "," and not FINAL.search(text, source.end, last):
        stop = re.compile(
            r"[.;:!?„“”»«\"\n]|,(?=\s(?:sind|ist|wurden?|war|waren|hat|haben|soll|sollen|habe|sei|seien))"
        ).search(text, last + 1, min(end, last + _REACH))
        last = stop.start() if stop else last
    verbs = [*FINAL.finditer(text, source.end, min(last, source.end + _REACH))]
    return Said(source, Span(*verbs[-1].span())) if verbs else None
