"""The desk's language model, where dateline.toml names one: asked about readings, its facts put beside the rules'."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from urllib.parse import urlsplit

from ..errors import Fault
from ..facts import Office, Reading, settle
from ..llm import PROMPT, Asked, Budget, Cache, Consulted, Outcome, ask, needs, post, told_in, weigh
from ..model import ArticleFacts, Ruling
from ..settings.lines import line_of
from ..workspace import CONFIGURATION, Workspace

__all__ = ["consult", "model_faults", "remember", "settled"]


def consult(
    workspace: Workspace, readings: Iterable[Reading], *, clock: Callable[[], float] = time.monotonic
) -> Consulted | None:
    """Ask the model about each article, as far as the budget goes; None where there is no model.

    Raises nothing: whatever an endpoint does, the edition goes on, and the outcome says what happened.
    """
    llm = workspace.settings.llm
    return _consulted(workspace, readings, Budget.of(llm.budget, llm.patience), clock)


def remember(workspace: Workspace, readings: Iterable[Reading]) -> Consulted | None:
    """Return what the model is remembered to have said; nobody is asked."""
    return _consulted(workspace, readings, Budget.of(0, 0), lambda: 0.0)


def settled(
    readings: Iterable[Reading],
    consulted: Consulted | None,
    *,
    offices: Sequence[Office] = (),
    rulings: Sequence[Ruling] = (),
    on: date | None = None,
) -> tuple[ArticleFacts, ...]:
    """Return the facts of readings, with the model's among them, ruled on and checked for the edition of a day."""
    found = []
    for reading in readings:
        outcome = consulted.outcomes.get(reading.article.id) if consulted else None
        more, findings = (outcome.accepted.facts, (outcome.finding(reading.article),)) if outcome else ((), ())
        found.append(settle(reading, more=more, findings=findings, offices=offices, rulings=rulings, on=on))
    return tuple(found)


def model_faults(workspace: Workspace) -> list[Fault]:
    """Return what is missing for asking the model that dateline.toml names."""
    missing = needs() if workspace.settings.llm.url else None
    if missing is None:
        return []
    text = (workspace.root / CONFIGURATION).read_text(encoding="utf-8-sig")
    return [Fault(CONFIGURATION, f"llm.url: {missing}", line_of(text, ("llm", "url")))]


def _consulted(
    workspace: Workspace, readings: Iterable[Reading], budget: Budget, clock: Callable[[], float]
) -> Consulted | None:
    llm = workspace.settings.llm
    if llm.url is None or llm.model is None:
        return None
    cache = Cache(workspace.answers)
    outcomes = {}
    for reading in readings:
        asked, budget = ask(reading.article, llm, cache=cache, budget=budget, post=post, clock=clock)
        outcomes[reading.article.id] = _outcome(asked, reading, llm.model)
    return Consulted(llm.model, urlsplit(llm.url).netloc, PROMPT, outcomes)


def _outcome(asked: Asked, reading: Reading, model: str) -> Outcome:
    if asked.words is None:
        return Outcome(model, failure=asked.failure, left_out=asked.left_out)
    try:
        accepted = weigh(told_in(asked.words), reading, shown=asked.shown, model=model)
    except Exception as error:  # noqa: BLE001 - a stranger's answer stops no edition, whatever we overlooked
        return Outcome(model, failure=f"its answer could not be weighed ({type(error).__name__})")
    sent, of = len(asked.shown), len(reading.article.text)
    return Outcome(model, accepted, sent=sent, of=of, remembered=asked.remembered)
