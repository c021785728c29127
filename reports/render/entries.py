"""The facts of one article as a list by kind, in words."""

from __future__ import annotations

from collections.abc import Sequence

from .. import model
from ..prose import Wording, is_iso
from .corrected import corrected
from .galley import Entry, Group, Ruled, Spot
from .laid import SIGNS, anchor_of, first_words, speaker_of
from .lines import one_line

__all__ = ["groups", "ruled"]

_MENTIONS = 12


def groups(facts: Sequence[model.Fact], names: Sequence[str], say: Wording) -> tuple[Group, ...]:
    """Return the facts, whose anchors are `names`, by kind, each kind in the order of the text."""
    found: dict[str, list[Entry]] = {kind: [] for kind in SIGNS}
    for fact, name in zip(facts, names, strict=True):
        found[fact.kind].append(_entry(fact, name, say))
    return tuple(Group(kind=kind, sign=SIGNS[kind], entries=tuple(one)) for kind, one in found.items() if one)


def ruled(fact: model.Fact, say: Wording) -> Ruled | None:
    """Return in words what an editor decided on a fact; None where nobody did."""
    ruling, correction = fact.ruling, model.correction_of(fact)
    if ruling is None:
        return None
    return Ruled(
        told=corrected((correction,), say=say)[0].told if correction else None,
        by=one_line(ruling.by),
        why=one_line(ruling.why),
        at=say.instant(ruling.at) if ruling.at else None,
    )


def _entry(fact: model.Fact, name: str, say: Wording) -> Entry:
    figure = fact if isinstance(fact, model.Figure) else None
    mentions = fact.mentions if isinstance(fact, model.Named) and len(fact.mentions) > 1 else ()
    value, iso = _value(fact, say)
    speaker, cue = speaker_of(fact), getattr(fact, "cue", None)
    return Entry(
        id=f"about-{name}",
        spot=Spot(id=name, words=first_words(fact.name if isinstance(fact, model.Named) else fact.text)),
        place=f"{fact.span.start}–{fact.span.end}",
        value=value,
        iso=iso,
        unit=one_line(say.unit(figure.unit)) if figure else "",
        counted=first_words(figure.counted) if figure and figure.counted else None,
        bound=say.bound(figure.bound) if figure else "",
        country=fact.country if isinstance(fact, model.Place | model.Organisation) else None,
        roles=tuple(first_words(role.text) for role in getattr(fact, "roles", ())),
        speaker=first_words(speaker) if speaker else None,
        cue=first_words(cue.text) if cue else None,
        mentions=tuple(Spot(id=anchor_of(fact.kind, m.span), words=first_words(m.text)) for m in mentions[:_MENTIONS]),
        more=len(mentions[_MENTIONS:]),
        likely=fact.certainty is model.Certainty.LIKELY,
        reader=first_words(fact.reader) if fact.reader else None,
        ruling=ruled(fact, say),
    )


def _value(fact: model.Fact, say: Wording) -> tuple[str | None, str | None]:
    """Return a figure's number or a date in words, and the date for machines."""
    if isinstance(fact, model.Figure):
        return say.number(fact.value), None
    if not isinstance(fact, model.Moment) or not fact.value:
        return None, None
    one_day = is_iso(fact.value) and "/" not in fact.value
    return one_line(say.moment(fact.value)), fact.value if one_day else None
