"""People: names with what shows that they are people, their roles, and every mention by surname."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ...model import Certainty, Person, Role, Span
from ..given_names import GIVEN_NAMES
from ..named import mentions_at, outermost
from ..occupied import Occupied
from ..sentences import sentence_around
from ..words import Word
from .bearers import SPEAKS, surnames_in
from .gazetteer import CITIES, COUNTRIES, DEMONYMS, REGIONS
from .joining import Sighting, joined
from .names import Run
from .otherwise import AGED, common_words, is_something_else
from .roles import roles_after, roles_apposed_before, roles_before
from .titled import COURTESY, has_a_bodys_surname, name_words, title_of
from .vocabulary import BODIES, NO_PERSON

__all__ = ["people_in"]

_FORMAL = COURTESY | frozenset("dr dr. sir dame lord lady prof prof.".split())
_SHE_SAID = re.compile(r"(?:\s\w+){0,2}\s(?:that\s)?(?:he|she)\b")
_NO_NAME = COUNTRIES.keys() | CITIES.keys() | DEMONYMS.keys() | REGIONS
_LOCATIVE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Aa]cross)\s(?:the\s)?\Z")


def people_in(
    text: str, runs: Sequence[Run], sentences: Sequence[Span], *, taken: Collection[Span]
) -> tuple[Person, ...]:
    """Return the people of a text, those named first first; `taken` are spans of bodies, which hold none."""
    bodies, common = Occupied(taken), common_words(text)
    found: dict[tuple[str, str], Sighting] = {}
    for run in runs:
        words = () if run.span in bodies else name_words(text, run)
        if not words:
            continue
        span = Span(words[0].start, words[-1].own_end)
        given = _roles_of(text, span, run.sentence)
        if not _is_person(text, words, run, given) or is_something_else(text, words, given, common):
            continue
        name = " ".join(span.of(text).split())
        title = title_of(run, words) if len(words) == 1 else ""
        proven = bool(given) or _shows_a_person(text, span, run.sentence)
        speaks = SPEAKS.match(text, span.end, run.sentence.end) is not None
        sighting = Sighting(name, title, [span], {run.sentence}, list(given), proven=proven, speaks=speaks)
        found.setdefault((name, title), Sighting(name, title)).add(sighting)
    names = joined(found.values())
    surnames = surnames_in(text, names, runs, sentences, bodies=bodies, common=common)
    people = [_person(text, one, surnames.get(one.name, ()), sentences) for one in names]
    return tuple(sorted(people, key=lambda person: person.span))


def _shows_a_person(text: str, name: Span, sentence: Span) -> bool:
    """Say whether a person alone can go on so: with an age, "who", or "said she"."""
    if AGED.match(text, name.end, sentence.end):
        return True
    speaks = SPEAKS.match(text, name.end, sentence.end)
    return speaks is not None and _SHE_SAID.match(text, speaks.end(), sentence.end) is not None


def _roles_of(text: str, name: Span, sentence: Span) -> tuple[Role, ...]:
    """Return the roles around a name; a mere courtesy title before it does not hide the apposition."""
    before = roles_before(text, name, sentence)
    if not before or before[0].text.lower() in _FORMAL:
        apposed = Span(before[0].span.start, name.end) if before else name
        before = roles_apposed_before(text, apposed, sentence) or before
    return (*before, *roles_after(text, name, sentence))


def _is_person(text: str, words: Sequence[Word], run: Run, given: Sequence[Role]) -> bool:
    texts = [w.own for w in words]
    span = Span(words[0].start, words[-1].own_end)
    name = span.of(text)
    if len(texts) > 5 or name in _NO_NAME or _holds_no_person(text, texts, run, known=bool(given)):
        return False
    if any(t.isupper() and len(t) > 2 and "." not in t for t in texts) or any(c.isdigit() for c in name):
        return False
    if len(texts) == 1:
        known = texts[0].lower() in GIVEN_NAMES and bool(given)
        return (bool(title_of(run, words)) or known) and len(name) > 2 and texts[0].isalpha()
    return bool(given) or (texts[0] not in _NO_NAME and not _locative(text, span, run))


def _holds_no_person(text: str, texts: Sequence[str], run: Run, *, known: bool) -> bool:
    """Say whether a word shows that a name is no person's; a given name, and a surname like Mills, may be one."""
    rest = list(texts)
    if known and len(rest) > 1 and rest[0].lower() in GIVEN_NAMES:
        rest.pop(0)
    if has_a_bodys_surname(text, run):
        rest.pop()
    return any(t.lower() in NO_PERSON or t.lower() in BODIES for t in rest)


def _locative(text: str, span: Span, run: Run) -> bool:
    return _LOCATIVE.search(text, max(run.sentence.start, span.start - 12), span.start) is not None


def _person(text: str, one: Sighting, surnames: Sequence[Span], sentences: Sequence[Span]) -> Person:
    kept = outermost({*one.spans, *surnames})
    first = min(span for span in one.spans if " ".join(span.of(text).split()) == one.name)
    later = [role for span in kept for role in roles_after(text, span, sentence_around(span, sentences))]
    told = sorted({*one.roles, *later}, key=lambda role: role.span)
    unique = {role.text.lower(): role for role in reversed(told) if role.text.lower() not in COURTESY}
    # A body's name can speak too, but nobody calls it by its last word.
    proven = one.proven or (one.speaks and not set(one.spans).issuperset(kept))
    return Person(
        text=first.of(text),
        span=first,
        sentence=sentence_around(first, sentences),
        name=one.name,
        mentions=mentions_at(text, kept),
        roles=tuple(sorted(unique.values(), key=lambda role: role.span)),
        certainty=Certainty.CERTAIN if proven else Certainty.LIKELY,
    )
