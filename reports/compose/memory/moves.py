"""Which told figures have moved since: one quantity, one new value, told later; whatever is ambiguous hasn't."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from .keys import Key
from .quantity import Quantity, admits
from .telling import Telling

__all__ = ["Move", "is_later", "is_update", "moves", "stamp"]


@dataclass(frozen=True, slots=True)
class Move:
    """A quantity's tellings before and after, each with one value."""

    before: tuple[Telling, ...]
    after: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    """The tellings of one value of the same things."""

    tellings: tuple[Telling, ...]

    @property
    def quantity(self) -> Quantity:
        found = self.tellings[0].quantity
        assert found is not None  # noqa: S101 - only figures are grouped
        return found


def moves(
    old: Iterable[Telling], new: Iterable[Telling], *, is_newer: Callable[[Telling, Telling], bool]
) -> tuple[Move, ...]:
    """Return the quantities whose new value is another one; `is_newer` takes a new and an old telling.

    It is no move where a new value could stand for two old ones, or two new values of one time for one old, where the
    newest article still tells the old value, or where the new one isn't newer than all that told the old.
    """
    olds, news = _groups(old), _groups(new)
    found: list[Move] = []
    for thing, before in olds.items():
        after = [a for a in news.get(thing, []) if not any(_is_known(a, b) for b in before)]
        links = [[b for b in before if _is_moved(a, b)] for a in after]
        for group in before:
            reached = [a for a, linked in zip(after, links, strict=True) if linked == [group]]
            disputed = any(len(linked) > 1 and group in linked for linked in links)
            newest = None if disputed else _newest(reached)
            if newest and _outlasts(newest, group, news[thing], is_newer):
                found.append(Move(group.tellings, newest.tellings))
    return tuple(found)


def is_later(one: datetime | date | None, other: datetime | date | None) -> bool:
    """Say whether one is surely later: by the instant where both are known, else by the day; unknown never is."""
    if one is None or other is None:
        return False
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one > other
    return _day(one) > _day(other)


def is_update(new: Telling, old: Telling, *, since: datetime | None = None) -> bool:
    """Say whether a telling comes after another rather than beside it.

    Two sources that differ on one day disagree, unless the later one was published after `since`, when an edition had
    told the other.
    """
    if not is_later(new.at, old.at):
        return False
    if new.publisher is not None and new.publisher == old.publisher:
        return True
    after = since is not None and isinstance(new.at, datetime) and new.at > since
    return after or (new.at is not None and old.at is not None and _day(new.at) != _day(old.at))


def stamp(at: datetime | date | None) -> str:
    """Return what sorts by time; unknown is oldest, a day without time is that day's start."""
    if isinstance(at, datetime):
        return at.astimezone(UTC).isoformat()
    return at.isoformat() if at else ""


def _day(at: datetime | date) -> date:
    return at.astimezone(UTC).date() if isinstance(at, datetime) else at


def _groups(tellings: Iterable[Telling]) -> dict[Key, list[_Group]]:
    """Return the tellings by what they count, and there by their values."""
    by_value: dict[tuple[Key, Decimal], list[Telling]] = {}
    for telling in tellings:
        if (q := telling.quantity) is not None and not q.key.aside:
            by_value.setdefault((q.key, q.value), []).append(telling)
    found: dict[Key, list[_Group]] = {}
    for (thing, _), group in by_value.items():
        found.setdefault(thing, []).append(_Group(tuple(group)))
    return found


def _is_moved(new: _Group, old: _Group) -> bool:
    """Say whether two groups tell one quantity, and what the new one says doesn't follow from the old one."""
    if _follows(new, old):
        return False
    return any(_are_one(b, a) for a in new.tellings for b in old.tellings)


def _follows(new: _Group, old: _Group) -> bool:
    """Say whether the old value leaves the new one no news, in any of its bounds."""
    pairs = ((a.quantity, b.quantity) for a in new.tellings for b in old.tellings)
    return any(admits(a, b) for a, b in pairs if a and b)


def _are_one(old: Telling, new: Telling) -> bool:
    if old.quantity is None or new.quantity is None:
        return False
    of_one_source = old.publisher is not None and old.publisher == new.publisher
    return old.quantity.is_one_with(new.quantity, of_one_source=of_one_source)


def _is_known(new: _Group, old: _Group) -> bool:
    """Say whether a value was told before, so that it can't be what another one has become."""
    return new.quantity.value == old.quantity.value and any(
        a.quantity and b.quantity and a.quantity.repeats(b.quantity) for a in new.tellings for b in old.tellings
    )


def _newest(groups: Sequence[_Group]) -> _Group | None:
    """Return the group that an article tells later than all of the others; None where that isn't sure."""
    for group in groups:
        others = [t for other in groups if other is not group for t in other.tellings]
        if any(all(is_later(t.at, other.at) for other in others) for t in group.tellings):
            return group
    return None


def _outlasts(
    newest: _Group, old: _Group, after: Sequence[_Group], is_newer: Callable[[Telling, Telling], bool]
) -> bool:
    """Say whether a value is newer than all that told the old one, and no new article goes on to tell that."""
    if not any(all(is_newer(new, told) for told in old.tellings) for new in newest.tellings):
        return False
    repeats = [t for g in after if _follows(g, old) for t in g.tellings]
    return all(any(is_later(new.at, repeat.at) for new in newest.tellings) for repeat in repeats)
