"""What stands beside a story's facts: their other values, what is new since earlier editions."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date

from .. import model
from ..prose import Wording
from .account import Change, News, Other
from .direction import isolated
from .folded import folded, told_once
from .lines import one_line
from .marks import Mark
from .quoted import quoted
from .values import value_in_words

__all__ = ["Teller", "names_in"]

_VALUES = frozenset(("figure", "moment"))
_HEADLINE = "headline"
_LONGEST = 280
_CUT = " […] "
_RIGHT_TO_LEFT = "\N{RIGHT-TO-LEFT MARK}"


def names_in(names: Sequence[str], say: Wording) -> str:
    """Return strangers' names as a list in words, none of which turns the others around."""
    return say.listing([isolated(one_line(name), say.direction) for name in names])


@dataclass(frozen=True, slots=True)
class Teller:
    """Words what one story says beside its facts; `near` is the edition's day in its zone."""

    story: model.Story
    say: Wording
    near: date
    timezone: str
    marks: Callable[[tuple[model.Mark, ...]], tuple[Mark, ...]]

    def word(self, newness: model.Newness | None) -> str | None:
        """Return the word for a fact that an updated story didn't have before."""
        if newness is model.Newness.WITHDRAWN:
            return self.say.labels.withdrawn
        if self.story.newness is not model.Newness.UPDATED:
            return None
        terms = self.say.terms
        return terms.new if newness is model.Newness.NEW else terms.late if newness is model.Newness.LATE else None

    def others(self, figure: model.KeyFigure, *, short: bool = False) -> tuple[Other, ...]:
        """Return a figure's other values; `short` leaves out the earlier ones but for the one that `moved` tells."""
        told = self._last_step(figure)
        kept = [o for o in figure.others if not short or o is told or o.relation is not model.Relation.EARLIER]
        return tuple(self._other(other) for other in kept)

    def moved(self, figure: model.KeyFigure, shown: str) -> str | None:
        """Return the last step of a count, as "12 → 15"; None where the story's changes tell it, or nothing moved."""
        earlier = self._last_step(figure)
        if earlier is None:
            return None
        sides = (isolated(value, self.say.direction) for value in (self._value(earlier), shown))
        return f"{_RIGHT_TO_LEFT}{' ← '.join(sides)}" if self.say.direction == "rtl" else " → ".join(sides)

    def news(self) -> News | None:
        """Return what the story is against earlier editions; None where it is simply new."""
        labels, told_in = self.say.labels, self.story.told_in
        why = self._why()
        changes = tuple(self._change(same, told=why is not None) for same in folded(self.story.changes, _one_line))
        if self.story.newness is model.Newness.LATE:
            return News(word=self.say.terms.came_late, told=self.say.terms.published_before, changes=changes, why=why)
        if self.story.newness is model.Newness.UNCHANGED:
            return News(
                word=labels.unchanged, told=self.say.as_in(told_in) if told_in else "", changes=changes, why=why
            )
        if self.story.newness is model.Newness.UPDATED or changes:
            return News(word=self.say.terms.updated, told=self._since(told_in), changes=changes, why=why)
        return None

    def _since(self, told_in: int | None) -> str:
        if told_in is None:
            return ""
        return self.say.since(told_in) if self.story.changes else self.say.last_told(told_in)

    def _why(self) -> str | None:
        """Return the one reason for which several things are withdrawn; None where there are more, or one thing."""
        gone = [change for change in self.story.changes if change.newness is model.Newness.WITHDRAWN]
        reasons = {change.why for change in gone}
        why = reasons.pop() if len(gone) > 1 and len(reasons) == 1 else None
        return self.say.reason(one_line(why)) if why else None

    def _last_step(self, figure: model.KeyFigure) -> model.Other | None:
        earlier = next((o for o in figure.others if o.relation is model.Relation.EARLIER), None)
        told = {one_line(change.before) for change in self.story.changes}
        return None if earlier is None or one_line(earlier.text) in told else earlier

    def _other(self, other: model.Other) -> Other:
        labels, moved = self.say.labels, other.relation is model.Relation.EARLIER
        return Other(
            before=self.say.terms.earlier if moved else self.say.terms.elsewhere,
            shown=self._value(other),
            outlets=self.say.first_of([isolated(one_line(name), self.say.direction) for name in other.outlets]),
            time=self.say.brief_instant(other.at, self.near, self.timezone) if other.at else labels.not_stated,
            moved=moved,
            marks=self.marks(other.marks),
        )

    def _value(self, other: model.Other) -> str:
        return value_in_words(other.text, other.value, other.unit, other.bound, say=self.say)

    def _change(self, same: Sequence[model.Change], *, told: bool) -> Change:
        """Set a change, or several as one; `told` says that the reason of those withdrawn is told of all."""
        change, told_in = same[0], self.story.told_in
        withdrawn = change.newness is model.Newness.WITHDRAWN
        return Change(
            withdrawn=withdrawn,
            about=self._about(change) if len(same) == 1 else "",
            before=self._words(change.before, change.kind) if len(same) == 1 else self._listed(same),
            after=self._after(change),
            edition=self.say.edition(change.edition) if change.edition != told_in else None,
            why=self.say.reason(one_line(change.why)) if change.why and not (told and withdrawn) else None,
            marks=self.marks(() if change.kind == _HEADLINE else change.marks),
        )

    def _listed(self, same: Sequence[model.Change]) -> str:
        """Return what is withdrawn for one reason, without figures that stand in its sentences anyway."""
        words = {
            change.before: " ".join((self._words(change.before, change.kind), self._about(change))) for change in same
        }
        return "; ".join(words[before].strip() for before in told_once([change.before for change in same]))

    def _after(self, change: model.Change) -> str | None:
        """Return what holds now; None for a headline, since the new one stands above."""
        if change.kind == _HEADLINE or change.newness is model.Newness.WITHDRAWN:
            return None
        return self.say.labels.not_stated if change.after is None else self._words(change.after, change.kind)

    def _words(self, text: str, kind: str) -> str:
        words = one_line(text)
        if len(words) > _LONGEST:
            words = words[: 2 * _LONGEST // 3].rpartition(" ")[0] + _CUT + words[-_LONGEST // 3 :].partition(" ")[2]
        return words if kind in _VALUES else quoted(words, say=self.say)

    def _about(self, change: model.Change) -> str:
        if change.counted and change.counted.casefold() not in change.before.casefold():
            return one_line(change.counted)
        return "" if change.newness is model.Newness.WITHDRAWN else self._kind(change.kind)

    def _kind(self, kind: str) -> str:
        labels = self.say.labels
        known = {
            "figure": labels.figure,
            _HEADLINE: self.say.terms.headline_before,
            "moment": labels.moment,
            "organisation": labels.organisation,
            "person": labels.person,
            "place": labels.place,
            "quotation": labels.quotation,
            "role": self.say.terms.role,
            "statement": labels.statement,
        }
        return known.get(kind, one_line(kind))


def _one_line(change: model.Change) -> Hashable | None:
    """Return what changes must share to be told in one line; None for all but what is simply withdrawn."""
    alone = change.newness is not model.Newness.WITHDRAWN or change.marks
    return None if alone else (change.edition, change.why)
