"""The stories of an edition, chosen and ordered by a briefing's rules; for each a verdict that says why.

The order in which rules decide: never · must · what the briefing asks for · nothing new · quotas of sections · the
edition's own limit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ...model import Newness, Score, Verdict
from ...settings import Briefing, Part, Select, Unchanged
from ..reported import Reported
from .matching import held, matched
from .weights import main_places, weigh

__all__ = ["Selected", "choose_stories"]

_SAME_PLACE = -0.5
_MOST_PENALTY = 3


@dataclass(frozen=True, slots=True)
class Selected:
    """The stories to tell in their order, each with its section; those told in a line; a verdict for every one.

    `unchosen` counts the stories that the rules left out, `unchanged` those left out since nothing is new in them.
    """

    told: tuple[tuple[Reported, str | None], ...]
    briefs: tuple[Reported, ...]
    verdicts: tuple[Verdict, ...]
    unchosen: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class _Candidate:
    event: Reported
    scores: tuple[Score, ...]
    must: str | None
    part: Part | None
    places: frozenset[str]

    @property
    def points(self) -> float:
        return sum(score.points for score in self.scores)


def choose_stories(events: Sequence[Reported], briefing: Briefing, *, language: str, now: datetime) -> Selected:
    """Choose and order the stories of an edition; the order in which `events` come doesn't matter."""
    out: list[Verdict] = []
    briefs: list[Reported] = []
    candidates: list[_Candidate] = []
    unchanged = 0
    for event in sorted(events, key=_name):
        scores = weigh(event, briefing.select, now=now)
        reason = _refused(event, briefing.select)
        if reason is None and _shrinks(event, briefing):
            in_a_line = briefing.unchanged is Unchanged.LINE
            reason = f"nothing new since No. {event.told_in}{': told in a line' if in_a_line else ''}"
            briefs += [event] if in_a_line else []
            unchanged += not in_a_line
        if reason is None:
            candidates.append(_candidate(event, briefing, scores))
        else:
            out.append(_verdict(event, language, reason, scores=scores))
    chosen, refused = _within_quotas(_ordered(candidates), briefing)
    out += [_verdict(c.event, language, reason, part=c.part, scores=c.scores) for c, reason in refused]
    placed = _arranged(chosen, briefing)
    told = [
        _verdict(c.event, language, _why_in(c), part=c.part, scores=c.scores, place=n) for n, c in enumerate(placed, 1)
    ]
    return Selected(
        told=tuple((c.event, c.part.title if c.part else None) for c in placed),
        briefs=tuple(sorted(briefs, key=lambda e: (-(e.told_in or 0), _name(e)))),
        verdicts=(*told, *out),
        unchosen=len(out) - len(briefs) - unchanged,
        unchanged=unchanged,
    )


def _shrinks(event: Reported, briefing: Briefing) -> bool:
    """Say whether nothing is new in a story, and the briefing doesn't tell it again for that."""
    is_told = briefing.unchanged is Unchanged.FULL or held(event, briefing.select.must)
    return event.newness is Newness.UNCHANGED and not is_told


def _candidate(event: Reported, briefing: Briefing, scores: tuple[Score, ...]) -> _Candidate:
    part = next((part for part in briefing.sections if matched(event, part)), None)
    must = next(iter(held(event, briefing.select.must)), None)
    return _Candidate(event, scores, must, part, main_places(event))


def _name(event: Reported) -> str:
    return event.id or event.facts[0].article.id


def _refused(event: Reported, select: Select) -> str | None:
    """Return why a rule keeps a story out, None where none does."""
    if never := held(event, select.never):
        return f"it holds “{never[0]}”, which is never printed"
    if held(event, select.must):
        return None
    return (
        "it meets none of the words, people and places that the briefing asks for"
        if matched(event, select) is None
        else None
    )


def _ordered(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Return candidates by weight; each story from a place that was told already loses a little."""
    waiting, found = list(candidates), []
    seen: Counter[str] = Counter()
    while waiting:
        best = min(waiting, key=lambda c: (-c.points - _penalty(c, seen), _name(c.event)))
        waiting.remove(best)
        penalty = _penalty(best, seen)
        seen.update(best.places)
        if penalty:
            reason = f"{-penalty / -_SAME_PLACE:.0f} stories from the same place before it"
            best = _Candidate(
                best.event, (*best.scores, Score("diversity", penalty, reason)), best.must, best.part, best.places
            )
        found.append(best)
    return found


def _penalty(candidate: _Candidate, seen: Counter[str]) -> float:
    told = max((seen[place] for place in candidate.places), default=0)
    return _SAME_PLACE * min(told, _MOST_PENALTY)


def _within_quotas(
    ordered: Sequence[_Candidate], briefing: Briefing
) -> tuple[list[_Candidate], list[tuple[_Candidate, str]]]:
    """Fill the sections and the edition up to their limits; what must be in goes first and takes a place."""
    chosen: list[_Candidate] = []
    refused: list[tuple[_Candidate, str]] = []
    most = briefing.select.most
    for candidate in sorted(ordered, key=lambda c: c.must is None):
        part = candidate.part
        inside = sum(c.part is part for c in chosen)
        if candidate.must is None and part is not None and part.most is not None and inside >= part.most:
            refused.append((candidate, f"the section “{part.title}” is full ({part.most})"))
        elif candidate.must is None and most is not None and len(chosen) >= most:
            refused.append((candidate, f"the edition is full ({most})"))
        else:
            chosen.append(candidate)
    return [c for c in ordered if c in chosen], refused


def _arranged(chosen: Sequence[_Candidate], briefing: Briefing) -> list[_Candidate]:
    """Put the weightiest story on top, then the sections in their order, then what has none."""
    if not chosen:
        return []
    lead, *others = chosen
    order = {part.title: number for number, part in enumerate(briefing.sections)}
    return [lead, *sorted(others, key=lambda c: order.get(c.part.title, len(order)) if c.part else len(order))]


def _why_in(candidate: _Candidate) -> str:
    if candidate.must is not None:
        return f"it holds “{candidate.must}”, which must be in"
    if candidate.part is not None:
        return f"it belongs to “{candidate.part.title}” by {matched(candidate.event, candidate.part)}"
    return "its weight"


def _verdict(
    event: Reported,
    language: str,
    reason: str,
    *,
    scores: tuple[Score, ...],
    part: Part | None = None,
    place: int | None = None,
) -> Verdict:
    lead = event.leading_first(language)[0].article
    ids = tuple(article.id for article in event.articles)
    return Verdict(_name(event), lead.title, ids, place, part.title if part else None, reason, scores)
