"""The facts of one article as layers over its words, each with an anchor and a way to its entry in the list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .. import model
from ..prose import Wording
from .direction import isolated
from .lines import one_line
from .values import in_words

__all__ = ["SIGNS", "Laid", "anchor_of", "anchors", "first_words", "laid", "speaker_of"]

SIGNS = {
    "figure": "F",
    "moment": "D",
    "person": "P",
    "organisation": "O",
    "place": "Pl",
    "quotation": "Q",
    "statement": "S",
}
"""The letters of the kinds, in the order of the list."""
_MANNERS = {"certain": "", "likely": "?", "confirmed": "✓", "corrected": "≠"}
_RANKS = ("statement", "quotation", "person", "organisation", "place", "moment", "figure")
_FIRST_WORDS = 72


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """One fact or remark over its words, before these are cut; the fields are those of `galley.Layer`.

    `number` is a remark's.
    """

    span: model.Span
    kind: str
    id: str | None
    to: str
    sign: str
    manner: str
    told: str
    number: int = 0

    @property
    def rank(self) -> int:
        """Where it lies on the same words as another: speech outside of what is said in it, all inside of remarks.

        Of two remarks the first one lies inside, so that its number stands first.
        """
        return -self.number if self.kind == "remark" else _RANKS.index(self.kind)


def first_words(text: str) -> str:
    """Return the first words of a stranger's text on one line, kept from turning the words around them."""
    words = one_line(text[: 4 * _FIRST_WORDS])
    return isolated(words if len(words) <= _FIRST_WORDS else f"{words[: _FIRST_WORDS - 1].rstrip()}…")


def anchor_of(kind: str, span: model.Span) -> str:
    """Return the anchor of a place in the text: `figure-984-987`."""
    return f"{kind}-{span.start}-{span.end}"


def anchors(facts: Sequence[model.Fact]) -> tuple[str, ...]:
    """Return an anchor for each fact; of two facts of one kind on the same words the second is numbered."""
    found = []
    counts: Counter[str] = Counter()
    for name in (anchor_of(fact.kind, fact.span) for fact in facts):
        counts[name] += 1
        found.append(name if counts[name] == 1 else f"{name}-{counts[name]}")
    return tuple(found)


def laid(facts: Sequence[model.Fact], names: Sequence[str], say: Wording) -> Iterator[Laid]:
    """Yield the words of the facts, whose anchors are `names`, and all other places that name one."""
    taken = set(names)
    for fact, name in zip(facts, names, strict=True):
        manner, told = _manner(fact), first_words(_told(fact, say))
        spans = {fact.span: None} | {m.span: None for m in fact.mentions} if isinstance(fact, model.Named) else ()
        for number, span in enumerate(spans or (fact.span,)):
            anchor = anchor_of(fact.kind, span) if number else name
            yield Laid(
                span=span,
                kind=fact.kind,
                id=None if number and anchor in taken else anchor,
                to=f"about-{name}",
                sign=SIGNS[fact.kind] + _MANNERS[manner],
                manner=manner,
                told=told,
            )
            taken.add(anchor)


def speaker_of(fact: model.Fact) -> str | None:
    """Return who says a quotation or statement, by the fullest name known."""
    said_by = getattr(fact, "speaker", None) or getattr(fact, "source", None)
    return (said_by.name or said_by.text) if said_by else None


def _manner(fact: model.Fact) -> str:
    decision = fact.ruling.decision.value if fact.ruling else ""
    return decision if decision in _MANNERS else fact.certainty.value


def _told(fact: model.Fact, say: Wording) -> str:
    """Return what a fact is in some words: how many of what, which day, who, or who says it."""
    match fact:
        case model.Figure():
            number = in_words(fact.value, fact.unit, say=say)
            return " ".join(filter(None, (say.bound(fact.bound), number, fact.noun)))
        case model.Moment():
            return say.moment(fact.value) if fact.value else fact.text
        case model.Named():
            return ", ".join((fact.name, *(role.text for role in getattr(fact, "roles", ())[:1])))
        case _:
            return speaker_of(fact) or say.labels.no_speaker
