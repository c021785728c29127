"""People: names with what shows that they are people, their roles, and every mention by surname."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence

from ...model import Certainty, Mention, Person, Role, Span
from ..given_names import GIVEN_NAMES
from ..occupied import Occupied
from ..sentences import sentence_around
from ..spellings import one_in_two_spellings
from ..words import Word
from .gazetteer import CITIES, COUNTRIES, DEMONYMS, REGIONS
from .names import Run
from .otherwise import common_words, is_something_else
from .roles import roles_after, roles_apposed_before, roles_before
from .vocabulary import BODIES, NO_PERSON, ROLES, TITLES

__all__ = ["people_in"]

_SPEAKS = re.compile(
    r"(?:,[^,.;]{2,80},)?\s(?:also\s|later\s)?(?:said|says|told|added|wrote|tweeted|announced|claimed|argued|insisted|warned|"
    r"explained|noted|replied|denied|confirmed|called|welcomed|was|is|has|had|who)\b"
)
_BEFORE_TITLES = ROLES | frozenset(
    "special prime deputy vice acting interim former senior chief foreign finance".split()
)
_COURTESY = frozenset("Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Sir Dame Lord Lady Prof Prof.".split())
_LETTERS_AFTER = frozenset("KC QC MP MEP MSP TD OBE MBE CBE PhD MD FRS Esq".split())
_MOST_ALIKE = 40
_NO_NAME = COUNTRIES.keys() | CITIES.keys() | DEMONYMS.keys() | REGIONS
_LEADING_PLACE = COUNTRIES.keys() | DEMONYMS.keys() | {"U.S.", "US"}


def people_in(
    text: str, runs: Sequence[Run], sentences: Sequence[Span], *, taken: Collection[Span]
) -> tuple[Person, ...]:
    """Return the people of a text, those named first first; `taken` are spans of bodies, which hold none."""
    found: dict[str, list[tuple[Span, Span, bool]]] = {}
    roles: dict[str, list[Role]] = {}
    bodies = Occupied(taken)
    common = common_words(text)
    for run in runs:
        words = () if run.span in bodies else _name_words(run)
        if not words:
            continue
        span = Span(words[0].start, words[-1].own_end)
        given = _roles_of(text, span, run.sentence)
        if not _is_person(text, words, span, run, given) or is_something_else(text, words, given, common):
            continue
        name = " ".join(span.of(text).split())
        certain = bool(given) or _SPEAKS.match(text, span.end, run.sentence.end) is not None
        found.setdefault(name, []).append((span, run.sentence, certain))
        roles.setdefault(name, []).extend(given)
    names = _joined(found, roles)
    people = [_person(text, name, found, roles, names, sentences=sentences) for name in names]
    return tuple(sorted(people, key=lambda person: person.span))


def _roles_of(text: str, name: Span, sentence: Span) -> tuple[Role, ...]:
    """Return the roles around a name; a mere courtesy title before it does not hide the apposition."""
    before = roles_before(text, name, sentence)
    if not before or before[0].text in _COURTESY:
        apposed = Span(before[0].span.start, name.end) if before else name
        before = roles_apposed_before(text, apposed, sentence) or before
    return (*before, *roles_after(text, name, sentence))


def _name_words(run: Run) -> tuple[Word, ...]:
    """Drop titles and countries before a name, and letters after it: "President Ost", "Rupert Vane KC"."""
    words = list(run.words)
    while words and (words[0].text.lower() in _BEFORE_TITLES or words[0].text in _LEADING_PLACE):
        if len(words) == 1:
            return ()
        words.pop(0)
    while len(words) > 1 and words[-1].own in _LETTERS_AFTER:
        words.pop()
    return tuple(words)


def _is_person(text: str, words: Sequence[Word], span: Span, run: Run, given: Sequence[Role]) -> bool:
    texts = [w.own for w in words]
    name = span.of(text)
    if len(texts) > 5 or name in _NO_NAME or any(t.lower() in NO_PERSON or t.lower() in BODIES for t in texts):
        return False
    if any(t.isupper() and len(t) > 2 for t in texts) or any(c.isdigit() for c in name):
        return False
    if len(texts) == 1:
        titled = len(run.words) > 1 and run.words[0].text.lower() in TITLES
        known = texts[0].lower() in GIVEN_NAMES and bool(given)
        return (titled or known) and len(name) > 2 and texts[0].isalpha()
    if texts[0] in _NO_NAME and not given:
        return False
    return not _locative(text, span, run) or bool(given)


def _locative(text: str, span: Span, run: Run) -> bool:
    before = text[max(run.sentence.start, span.start - 12) : span.start]
    return bool(re.search(r"\b(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Aa]cross)\s(?:the\s)?\Z", before))


def _joined(found: dict[str, list[tuple[Span, Span, bool]]], roles: dict[str, list[Role]]) -> list[str]:
    """Fold shorter names into the fuller one that ends alike, and other spellings into the first of them."""
    names = sorted(found, key=lambda name: (-len(name.split()), found[name][0][0]))
    kept: list[str] = []
    for name in names:
        fuller = next((k for k in kept if k.split()[-1] == name.split()[-1] and _fits(name, k)), None)
        fuller = fuller or next((k for k in kept[-_MOST_ALIKE:] if one_in_two_spellings(k, name)), None)
        if fuller is None:
            kept.append(name)
        else:
            found[fuller] += found[name]
            roles[fuller] += roles[name]
    return kept


def _fits(short: str, full: str) -> bool:
    parts, whole = short.split(), full.split()
    return len(parts) < len(whole) and (len(parts) == 1 or parts[0][0] == whole[0][0])


def _person(
    text: str,
    name: str,
    found: dict[str, list[tuple[Span, Span, bool]]],
    roles: dict[str, list[Role]],
    names: Sequence[str],
    *,
    sentences: Sequence[Span],
) -> Person:
    full = sorted(span for span, _, _ in found[name] if " ".join(span.of(text).split()) == name)
    spans = {span for span, _, _ in found[name]}
    words = len(name.split())
    for spelling in {
        name,
        *(told for span in spans if len((told := " ".join(span.of(text).split())).split()) == words),
    }:
        spans |= set(_by_surname(text, spelling, names, sentences, full))
    kept = _outermost(sorted(spans))
    first = full[0]
    later = [role for s in kept for role in roles_after(text, s, sentence_around(s, sentences))]
    unique = {role.text.lower(): role for role in sorted({*roles[name], *later}, key=lambda r: r.span)[::-1]}
    return Person(
        text=first.of(text),
        span=first,
        sentence=sentence_around(first, sentences),
        name=name,
        mentions=tuple(Mention(s.of(text), s) for s in kept),
        roles=tuple(sorted(unique.values(), key=lambda role: role.span)),
        certainty=Certainty.CERTAIN if any(certain for _, _, certain in found[name]) else Certainty.LIKELY,
    )


def _outermost(spans: Sequence[Span]) -> list[Span]:
    """Return sorted spans without those that lie inside another."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def _by_surname(
    text: str, name: str, names: Sequence[str], sentences: Sequence[Span], full: Sequence[Span]
) -> list[Span]:
    """Return where the surname stands, unless two people share it."""
    surname = name.rsplit(maxsplit=1)[-1]
    if len(surname) < 3 or sum(other.split()[-1] == surname for other in names) > 1:
        return list(full)
    pattern = re.compile(rf"(?<![\w-]){re.escape(surname)}(?![\w-])")
    found = []
    for match in pattern.finditer(text):
        at = bisect_right(sentences, match.start(), key=lambda s: s.start) - 1
        if at >= 0 and match.end() <= sentences[at].end:
            found.append(Span(match.start(), match.end()))
    return found
