"""Where a surname stands alone for the one who bears it: never inside another name, never where a place is meant."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from ...model import Span
from ..occupied import Occupied
from .gazetteer import CITIES, COUNTRIES, DEMONYMS, REGIONS
from .joining import Sighting, surname_of
from .names import Run
from .otherwise import SETTLED
from .titled import DAYS
from .vocabulary import MODIFIERS, NO_PERSON, OPENERS, ROLES

__all__ = ["SPEAKS", "surnames_in"]

SPEAKS = re.compile(
    r"(?:,[^,.;]{2,80},)?\s(?:also\s|later\s)?(?:said|says|told|added|wrote|tweeted|announced|claimed|argued|insisted|warned|"
    r"explained|noted|replied|denied|confirmed|called|welcomed|was|is|has|had|who)\b"
)
"""What follows a name that speaks or is something, as a person does and a body can."""
_TOKEN = re.compile(r"[\w-]+")
_SHORTEST = 3
_LONGEST = 12
_PLACES = COUNTRIES.keys() | CITIES.keys() | REGIONS
_KNOWN = _PLACES | DEMONYMS.keys()
_LOCATIVE = re.compile(r"\b(?:in|at|near|to|from|outside|across|around)\s\Z", re.IGNORECASE)
_BACK = 9
_FAR_BACK = 24
_THE = re.compile(r"\b[Tt]he\s\Z")
_SMALL_AFTER = re.compile(r"\s[a-z]")


def surnames_in(
    text: str,
    people: Sequence[Sighting],
    runs: Sequence[Run],
    sentences: Sequence[Span],
    *,
    bodies: Occupied,
    common: Collection[str],
) -> Mapping[str, list[Span]]:
    """Return where each person, by full name, is called by the surname that nobody else here bears.

    `common` are the words that the text writes in small letters. One pass over the text, however many people there are.
    """
    owners = _owners(text, people)
    by_token: defaultdict[str, list[str]] = defaultdict(list)
    for surname in owners:
        if first := _TOKEN.match(surname):
            by_token[first[0]].append(surname)
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for span, surname in _standing(text, by_token, sentences):
        owner = owners[surname]
        if span not in bodies and _is_alone(span, owner, runs) and not _is_word(text, span, sentences, common):
            found[surname].append(span)
    kept: defaultdict[str, list[Span]] = defaultdict(list)
    for surname, spans in found.items():
        kept[owners[surname].name] += _no_places(text, surname, spans, runs)
    return kept


def _owners(text: str, people: Iterable[Sighting]) -> dict[str, Sighting]:
    """Return the surnames that one person alone bears, in all spellings of the full name."""
    bearers: defaultdict[str, list[Sighting]] = defaultdict(list)
    for person in people:
        length = len(person.name.split())
        spellings = {" ".join(span.of(text).split()) for span in person.spans}
        for surname in {surname_of(name) for name in (person.name, *spellings) if len(name.split()) == length}:
            bearers[surname].append(person)
    return {name: who[0] for name, who in bearers.items() if len(who) == 1 and len(name) >= _SHORTEST}


def _standing(
    text: str, by_token: Mapping[str, Sequence[str]], sentences: Sequence[Span]
) -> Iterator[tuple[Span, str]]:
    for sentence in sentences:
        for token in _TOKEN.finditer(text, sentence.start, sentence.end):
            for surname in by_token.get(token[0], ()):
                end = token.start() + len(surname)
                if end <= sentence.end and text.startswith(surname, token.start()) and not _TOKEN.match(text, end):
                    yield Span(token.start(), end), surname


def run_at(span: Span, runs: Sequence[Run]) -> Run | None:
    """Return the run that a span lies in, found by bisection."""
    at = bisect_right(runs, span.start, key=lambda run: run.span.start) - 1
    return runs[at] if at >= 0 and runs[at].span.covers(span) else None


def _is_alone(span: Span, owner: Sighting, runs: Sequence[Run]) -> bool:
    """Say whether a surname is no part of another name: beside it stand titles, days, countries, or first names."""
    run = run_at(span, runs)
    if run is None:
        return True
    if len(run.words) > _LONGEST:
        return False
    own = {word.lower() for word in owner.name.split()}
    before = [word.own for word in run.words if word.end <= span.start]
    after = [word.own.lower() for word in run.words if word.start >= span.end]
    named = bool(before) and before[-1].lower() in own
    return all(word in DAYS or word in own for word in after) and (named or all(_leads(word, own) for word in before))


def _leads(word: str, own: Collection[str]) -> bool:
    small = word.lower()
    listed = small in ROLES or small in MODIFIERS or small in OPENERS or small in NO_PERSON
    return listed or small in own or word in _KNOWN


def _is_word(text: str, span: Span, sentences: Sequence[Span], common: Collection[str]) -> bool:
    """Say whether a surname is a common word here: "the Church", or "Stone walls fell" where it opens the sentence."""
    if _THE.search(text, max(0, span.start - 5), span.start):
        return True
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    opens = sentences[at].start == span.start and span.of(text).lower() in common
    return opens and _SMALL_AFTER.match(text, span.end) is not None and SPEAKS.match(text, span.end) is None


def _no_places(text: str, surname: str, spans: Sequence[Span], runs: Sequence[Run]) -> Sequence[Span]:
    """Return a surname's mentions; where the text means the place of that name too, those with a title."""
    settled = any(SETTLED.search(text, max(0, span.start - _FAR_BACK), span.start) for span in spans)
    known = surname in _PLACES and any(_LOCATIVE.search(text, max(0, span.start - _BACK), span.start) for span in spans)
    if not settled and not known:
        return spans
    return [span for span in spans if (run := run_at(span, runs)) and run.span.start < span.start]
