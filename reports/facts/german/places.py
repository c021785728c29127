"""Places: countries and large cities by name, others by what stands around them, here and elsewhere in the text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from ...model import Place, Span
from ..named import place_at
from ..occupied import Occupied
from ..tries import any_of
from .datelines import dateline
from .gazetteer import CITIES, COUNTRIES, REGIONS, SAME
from .names import Reading, Run
from .towns import can_be_place, told_places
from .vocabulary import DETERMINERS

__all__ = ["places_in"]

_GAZETTEER = COUNTRIES | CITIES | dict.fromkeys(REGIONS, None)
_NAMES = re.compile(rf"\b(?<!-)(?P<name>{any_of(_GAZETTEER)})s?(?![\w-])")
# Their people are called like the country: "die Polen", "zwei Schweden".
_PEOPLES = frozenset("Polen Schweden Sachsen Hessen Bayern Ungarn Niederlanden".split())
# Towns that are words too: "im Zug", "mit drei Siegen", "in den Bergen".
_WORDS = frozenset(
    "Zug Split Wels Siegen Bergen Sitten Worms Posen Porto Kiel Münster Celle Gent Essen Plauen Biel".split()
)


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
    places = [
        place_at(text, name, code, spans, sentences, known=bool(code) or name in REGIONS)
        for (name, code), spans in mentions.items()
    ]
    return tuple(sorted(places, key=lambda place: place.span))


def _known(text: str, sentences: Sequence[Span]) -> Iterator[tuple[str, str | None, Span]]:
    """Yield (name, country code, span) of every mention of a place in the gazetteer."""
    for sentence in sentences:
        for match in _NAMES.finditer(text, sentence.start, sentence.end):
            name = match["name"]
            before = (
                text[max(sentence.start, match.start() - 14) : match.start()].rstrip().rsplit(" ", 1)[-1].casefold()
            )
            if name in _PEOPLES and (before in DETERMINERS or before.isdigit()):
                continue
            if name in _WORDS and before not in ("in", "aus"):
                continue
            yield SAME.get(name, name), _GAZETTEER[name], Span(match.start(), match.start() + len(name))


def _invented(
    text: str, runs: Sequence[Run], reading: Reading, sentences: Sequence[Span], occupied: Occupied
) -> Iterator[tuple[str, Span]]:
    """Yield the places that no list has: what the text puts something in, and all other mentions of the same name."""
    opening = (dateline(text, sentence) for sentence in sentences)
    weight = {told[0]: 2 for told in opening if told and can_be_place(told[0], reading)}
    for run in runs:
        for name, span, found in told_places(text, run, reading):
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
