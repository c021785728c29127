"""Renders an edition, and where its PDF can't be made finds the story to blame and goes on without it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from ..compose import Reported
from ..errors import Fault, PressError
from ..model import Article, Edition, Rendering
from ..settings import OnFailure

__all__ = ["LeftOut", "Printed", "print_edition"]

_ROUNDS = 3
_SIDE_BY_SIDE = 8
_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A story that can't be set, and why."""

    event: Reported
    reason: str

    def faults(self) -> Iterator[Fault]:
        """Give a fault for each of its articles."""
        for article in self.event.articles:
            yield Fault(_place(article), f"can't be set as PDF, so it is left out: its story {self.reason}")


@dataclass(frozen=True, slots=True)
class Printed:
    """An edition with its renderings, and what had to be left out of it."""

    edition: Edition
    renderings: tuple[Rendering, ...]
    left_out: tuple[LeftOut, ...] = ()


def print_edition(
    events: Sequence[Reported],
    *,
    composed: Callable[[Sequence[Reported], Sequence[LeftOut]], Edition],
    rendered: Callable[[Edition], tuple[Rendering, ...]],
    tried: Callable[[Edition], object],
    policy: OnFailure,
) -> Printed:
    """Compose and render an edition of events, without those whose story alone can't be set either.

    `tried` sets an edition and throws the PDF away; it is called from several threads. Raises PressError, naming the
    articles, when the policy is to hold the edition, and as it came when no story is to blame.
    """
    left_out: tuple[LeftOut, ...] = ()
    events = tuple(events)
    for last in (*[False] * _ROUNDS, True):
        edition = composed(events, left_out)
        try:
            return Printed(edition, rendered(edition), left_out)
        except PressError as error:
            found = () if last else _to_blame(edition, events, lambda some: composed(some, ()), tried)
            if not found:
                raise
            if policy is OnFailure.HOLD:
                raise PressError(tuple(_held(one) for one in found)) from error
        left_out += found
        blamed = {id(blame.event) for blame in found}
        events = tuple(event for event in events if id(event) not in blamed)
    raise AssertionError  # the last round returns or raises


def _to_blame(
    edition: Edition,
    events: Sequence[Reported],
    alone: Callable[[Sequence[Reported]], Edition],
    tried: Callable[[Edition], object],
) -> tuple[LeftOut, ...]:
    """Return the events whose story can't be set by itself; none, if a page without any story can't be set either."""
    printed = {article for story in edition.stories for article in story.articles}
    printed |= {article for brief in edition.briefs for article in brief.articles}
    suspects = [event for event in events if printed.intersection(article.id for article in event.articles)]

    def reason(some: Sequence[Reported]) -> str | None:
        try:
            tried(alone(some))
        except PressError as error:
            return error.failures[0][1]
        return None

    if not suspects or reason(()) is not None:
        return ()
    with ThreadPoolExecutor(_SIDE_BY_SIDE) as threads:
        reasons = threads.map(lambda event: reason((event,)), suspects)
        return tuple(LeftOut(event, told) for event, told in zip(suspects, reasons, strict=True) if told)


def _held(one: LeftOut) -> tuple[str, str]:
    lead = one.event.articles[0]
    title = lead.title if len(lead.title) <= _LONGEST_TITLE else f"{lead.title[:_LONGEST_TITLE]}…"
    return (
        f"the PDF of “{title}” ({_place(lead)})",
        f"{one.reason}; the edition is held, as on_failure under [limits] says",
    )


def _place(article: Article) -> str:
    return article.origin or article.url or article.id
