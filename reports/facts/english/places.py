"""Places: countries and large cities by name, others by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from ...model import Place, Span
from ..given_names import GIVEN_NAMES
from ..named import place_at
from ..occupied import Occupied
from .gazetteer import CITIES, COUNTRIES, DEMONYMS, PLACE_ENDINGS, REGIONS, STATES
from .names import Run
from .otherwise import SETTLED
from .vocabulary import BODIES, NO_PERSON

__all__ = ["known_places", "places_in"]

_SAME = {"U.S.": "United States", "U.S": "United States", "US": "United States", "USA": "United States",
         "America": "United States", "United States of America": "United States", "U.K.": "United Kingdom",
         "UK": "United Kingdom", "Britain": "United Kingdom", "Kiev": "Kyiv", "Odessa": "Odesa"}  # fmt: skip
_GAZETTEER = COUNTRIES | CITIES | dict.fromkeys(REGIONS, None)
_NAMES = re.compile(
    r"(?<![\w.-])(?:" + "|".join(re.escape(n) for n in sorted(_GAZETTEER, key=len, reverse=True)) + r")(?![\w-])"
)
_LOCATIVE = re.compile(r"\b(?:in|at|on|near|from|across|outside|inside|throughout|around|to|of)\s(?:the\s)?\Z")
_IN = re.compile(r"\b(?:[Ii]n|near|outside)\s\Z")
_ON = re.compile(r"\b(?:at|across|throughout|on|off)\s\Z")
_MOVED = re.compile(
    r"\b(?:ferry|flights?|train|bus|road|trip|way|flown|flew|travel(?:led|ed|s)?|moved|returned|sent|drove|sailed|sail|came|"
    r"went|headed|fled|walked|deported|exported|shipped)\s(?:back\s|home\s)?(?:to|from)\s\Z"
)
_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z .'’-]{2,40}[A-Z])(?:,\s[A-Z][\w. ]{2,24}){0,2}"
    r"(?:,\s[A-Z][a-z]{2,8}\.?\s\d{1,2})?(?:\s\([^()\n]{2,40}\))?\s?[—–-]{1,2}\s"
)
_PREFIXES = frozenset(
    ("Lower Upper North South East West Port Lake Mount Fort Cape San Santa Saint St. New Great").split()
)
_STATE = re.compile(r",\s(?P<state>" + "|".join(sorted(STATES, key=len, reverse=True)) + r")(?=[,.;:)’']|\s?\Z|\n)")
_COUNTRY = re.compile(r",\s(?:" + "|".join(re.escape(name) for name in COUNTRIES) + r")(?=[,.;:)]|\s|\Z)")
_NUMBERED = re.compile(r"\s(?:No\.\s)?\d")
_OPENING = 6
_DAYS = frozenset("Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays".split())
_ARTICLE = re.compile(r"\b[Tt]he\s\Z")


def known_places(text: str, sentences: Sequence[Span]) -> list[tuple[str, str | None, Span]]:
    """Return (name, country code, span) of every mention of a place in the gazetteer."""
    found: list[tuple[str, str | None, Span]] = []
    within: dict[int, str] = {}
    elsewhere: dict[str, set[str]] = {}
    for sentence in sentences:
        for match in _NAMES.finditer(text, sentence.start, sentence.end):
            name, code = _SAME.get(match[0], match[0]), _GAZETTEER[match[0]]
            if match[0] == "US" and text[match.end() : match.end() + 2].strip().startswith("$"):
                continue
            if name in CITIES and (state := _STATE.match(text, match.end(), sentence.end)) and state["state"] != name:
                code = within[state.start("state")] = within[match.start()] = STATES[state["state"]]
                elsewhere.setdefault(name, set()).add(code)
            elif name in CITIES and _COUNTRY.match(text, match.end(), sentence.end):
                within[match.start()] = CITIES[name]
                elsewhere.setdefault(name, set()).add(CITIES[name])
            found.append((name, within.get(match.start(), code), Span(*match.span())))
    # A text that says "Paris, Texas" once means that Paris, unless it names two.
    meant = {name: next(iter(codes)) for name, codes in elsewhere.items() if len(codes) == 1}
    return [(name, code if span.start in within else meant.get(name, code), span) for name, code, span in found]


def places_in(
    text: str, runs: Sequence[Run], sentences: Sequence[Span], *, taken: Collection[Span]
) -> tuple[Place, ...]:
    """Return the places of a text, those named first first; `taken` are spans of other names, which hold none."""
    mentions: dict[tuple[str, str | None], list[Span]] = {}
    occupied = Occupied(taken)
    for name, code, span in known_places(text, sentences):
        if span not in occupied and not _in_longer_name(span, runs):
            mentions.setdefault((name, code), []).append(span)
    for name, span in _datelines(text, sentences):
        if span not in occupied:
            mentions.setdefault((name, CITIES.get(name)), []).append(span)
    known = {span for spans in mentions.values() for span in spans}
    invented = [run for run in runs if run.span not in known and run.span not in occupied]
    names = {" ".join(run.texts) for run in invented if _is_place(text, run)}
    for run in invented:
        if (name := " ".join(run.texts)) in names:
            mentions.setdefault((name, None), []).append(run.span)
    places = [
        place_at(text, name, code, spans, sentences, known=bool(code) or name in REGIONS)
        for (name, code), spans in mentions.items()
    ]
    return tuple(sorted(places, key=lambda place: place.span))


def _datelines(text: str, sentences: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """Yield the place in capitals that a report opens with: "KESTREL FORD, Alberta —", called as in running text."""
    for sentence in sentences[:_OPENING]:
        match = _DATELINE.match(text, sentence.start, sentence.end)
        if match:
            yield match["place"].title(), Span(*match.span("place"))


def _is_place(text: str, run: Run) -> bool:
    texts = run.texts
    numbered = len(texts) == 1 and _NUMBERED.match(text, run.span.end)
    if texts[-1].lower() in BODIES or texts[-1] in DEMONYMS or len(texts) > 4 or numbered:
        return False
    if len(texts) > 1 and (texts[-1] in PLACE_ENDINGS or texts[0] in _PREFIXES):
        return True
    other = any(word.lower() in NO_PERSON or word in _DAYS for word in texts) or texts[-1].isupper()
    return not other and _stands_as_place(text, run)


def _stands_as_place(text: str, run: Run) -> bool:
    """Say whether what stands before a name makes it a place: "the town of", "in", "the ferry to"."""
    before = text[max(run.sentence.start, run.span.start - 40) : run.span.start]
    if SETTLED.search(before):
        return True
    if len(run.texts) == 1:
        return bool(_IN.search(before) or _ON.search(before) or _MOVED.search(before))
    return run.texts[0].lower() not in GIVEN_NAMES and _IN.search(before) is not None


def _in_longer_name(span: Span, runs: Sequence[Run]) -> bool:
    """Say whether a known name is a part of another: the Georgia in "Georgia Tech University"."""
    return any(
        run.span.covers(span) and run.span != span and run.last.lower() in BODIES for run in runs_near(span, runs)
    )


def runs_near(span: Span, runs: Sequence[Run]) -> Sequence[Run]:
    """Return the runs that may touch a span, found by bisection."""
    low, high = 0, len(runs)
    while low < high:
        middle = (low + high) // 2
        if runs[middle].span.end < span.start:
            low = middle + 1
        else:
            high = middle
    return runs[low : low + 2]
