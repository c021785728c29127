"""People: names with what shows that they are people, their roles, and every mention by surname."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from ...model import Certainty, Person, Role, Span
from ..named import mentions_at, outermost
from ..occupied import Occupied
from ..sentences import sentence_around
from ..words import Word
from .callings import TITLES, is_role
from .evidence import Evidence, is_name
from .names import Reading, Run, base
from .roles import leading_roles, role_after, role_apposed_before
from .vocabulary import DETERMINERS

__all__ = ["people_in"]

_NOBLE = re.compile(r"\s(?:von|van|de|di|da|del|zu|ten|ter|al|bin)(?:\s(?:der|den|dem|la))?\s[A-ZÄÖÜ][\w’-]+")
_SHORTEST = 3
_JOINS = (" und ", " sowie ")


@dataclass(slots=True)
class _Found:
    """Where a name stands, with what roles, and whether something beside its own words shows that it is a person's."""

    spans: list[Span] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    certain: bool = False


def people_in(text: str, reading: Reading, sentences: Sequence[Span], *, taken: Collection[Span]) -> tuple[Person, ...]:
    """Return the people of a text, those named first first; `taken` are spans of bodies, which hold none."""
    found: dict[str, _Found] = {}
    bodies = Occupied(taken)
    evidence = Evidence(text, reading)
    joined = 0
    for run in reading.runs:
        words, role, titled = _candidate(text, run, bodies)
        span = _span(text, words, run.sentence, titled=titled) if words else None
        if span is None or span in bodies:
            continue
        apposed = None if role else role_apposed_before(text, span, run.sentence)
        roles = [*filter(None, (role, apposed, role_after(text, span, run.sentence)))]
        certain = evidence.of(run, words, span, has_role=bool(roles), apposed=apposed is not None, titled=titled)
        if certain is None and not (joined and text[joined : span.start] in _JOINS and evidence.can_stand(words)):
            continue
        joined = span.end
        span = _without_case(text, span, reading)
        one = found.setdefault(" ".join(span.of(text).split()), _Found())
        one.spans.append(span)
        one.roles += roles
        one.certain = one.certain or bool(certain)
    names = _joined(found)
    sharing = Counter(name.rsplit(maxsplit=1)[-1] for name in names)
    people = []
    for name in names:
        surname = name.rsplit(maxsplit=1)[-1]
        alone = len(surname) >= _SHORTEST and sharing[surname] == 1
        spans = {*found[name].spans, *(_by_surname(text, surname, reading, bodies) if alone else ())}
        people.append(_person(text, name, found[name], spans, sentences))
    return tuple(sorted(people, key=lambda person: person.span))


def _candidate(text: str, run: Run, bodies: Occupied) -> tuple[tuple[Word, ...], Role | None, bool]:
    """Return what of a run can be a name, the role before it, and whether a title or role stands there at all.

    Bodies, and nouns that an article leads, are left out.
    """
    words = run.words
    while words and Span(words[0].start, words[-1].end) in bodies:
        inside = [n for n, w in enumerate(words) if Span(w.start, w.end) in bodies]
        words = words[inside[-1] + 1 :]
    words = _from_role(words)
    count, role = leading_roles(text, words, run.sentence) if words else (0, None)
    if not count and run.led and len(words) == len(run.words) and not any(is_name(w.text) for w in words[1:-1]):
        words = words[1:] if len(words) > 2 else words if is_name(words[0].text) else ()
    words = words[count:]
    if words and not count and not is_name(words[0].text):
        words = words[next((n for n, word in enumerate(words[:-1]) if is_name(word.text)), 0) :]
    least = 2 if words and (not count or is_name(words[0].text)) else 1
    while len(words) > least and not is_name(words[-1].text, surname=True):
        words = words[:-1]
    return words, role, bool(count)


def _from_role(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Leave out what stands before a role inside a run: "Orviks Bürgermeisterin Ada Renn"."""
    at = next((n for n, word in enumerate(words[:-1]) if is_role(word.text)), 0)
    leads = at and not (is_name(words[0].text) or words[0].text in TITLES or words[at - 1].text.endswith("er"))
    return words[at:] if leads else words


def _span(text: str, words: Sequence[Word], sentence: Span, *, titled: bool) -> Span | None:
    """Return the span of a name; "von der Leyen" belongs to it where one word alone stands before."""
    span = Span(words[0].start, words[-1].end)
    noble = (
        _NOBLE.match(text, span.end, sentence.end) if len(words) == 1 and (titled or is_name(words[0].text)) else None
    )
    return Span(span.start, noble.end()) if noble else span


def _without_case(text: str, span: Span, reading: Reading) -> Span:
    """Return a name's span without the ending of its genitive, where the text has the name without it too."""
    last = span.of(text).rsplit(maxsplit=1)[-1]
    bare = base(last)
    ends = bare != last and (bare in reading.places or last[-1] in "’'")
    return Span(span.start, span.end - len(last) + len(bare)) if ends and bare else span


def _joined(found: dict[str, _Found]) -> list[str]:
    """Fold shorter names into the first fuller one that ends alike: "Kanzler Ost" into "Ada Ost"."""
    names = sorted(found, key=lambda name: (-len(name.split()), found[name].spans[0]))
    fuller: dict[str, list[str]] = {}
    kept: list[str] = []
    for name in names:
        alike = fuller.get(name.rsplit(maxsplit=1)[-1], [])
        one = next((k for k in alike[:8] if _fits(name, k)), None)
        if one is None:
            kept.append(name)
            fuller.setdefault(name.rsplit(maxsplit=1)[-1], []).append(name)
        else:
            found[one].spans += found[name].spans
            found[one].roles += found[name].roles
            found[one].certain = found[one].certain or found[name].certain
    return kept


def _fits(short: str, full: str) -> bool:
    parts, whole = short.split(), full.split()
    return len(parts) < len(whole) and (len(parts) == 1 or parts[0][0] == whole[0][0])


def _person(text: str, name: str, found: _Found, spans: Collection[Span], sentences: Sequence[Span]) -> Person:
    kept = outermost(spans)
    later = [role_after(text, span, sentence_around(span, sentences)) for span in kept]
    roles = {r.text.casefold(): r for r in sorted({*found.roles, *filter(None, later)}, key=lambda r: r.span)[::-1]}
    first = min(span for span in found.spans if " ".join(span.of(text).split()) == name)
    return Person(
        text=first.of(text),
        span=first,
        sentence=sentence_around(first, sentences),
        name=name,
        mentions=mentions_at(text, kept),
        roles=tuple(sorted(roles.values(), key=lambda role: role.span)),
        certainty=Certainty.CERTAIN if found.certain else Certainty.LIKELY,
    )


def _by_surname(text: str, surname: str, reading: Reading, bodies: Occupied) -> list[Span]:
    """Return where a surname stands alone, with a genitive -s too; after an article it is a common noun."""
    spans = [*reading.places.get(surname, ()), *reading.places.get(f"{surname}s", ())]
    return [Span(s.start, s.start + len(surname)) for s in spans if s not in bodies and not _is_led(text, s)]


def _is_led(text: str, span: Span) -> bool:
    before = text[max(0, span.start - 12) : span.start].rstrip().rsplit(" ", 1)[-1]
    return before.casefold() in DETERMINERS
