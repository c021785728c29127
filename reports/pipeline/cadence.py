"""The cadence of a workspace: its schedules, its ledger, and the job of building and sending an edition."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from ..cadence import Outcome, Schedule, keep, next_slot, realign, slots, tick, work
from ..errors import ConfigurationError, EditionError, Fault, LeaseError
from ..model import Format, Run, RunState, Slot
from ..render import check_machine
from ..render.pdf import Press, Pressroom
from ..settings.lines import line_of
from ..shelf import write_whole
from ..workspace import CONFIGURATION, Workspace
from .build import build
from .pressing import press_of

__all__ = ["keep_cadence", "schedule_faults", "status", "upcoming"]

_LOG = logging.getLogger("dateline.cadence")
_ALIVE_WITHIN = 15
_AT_WORK = (RunState.DUE, RunState.BUILDING, RunState.SENDING)


def upcoming(workspace: Workspace, key: str, *, count: int, after: datetime) -> tuple[Slot, ...]:
    """Return the next slots of a briefing. Raises EditionError when it has no schedule."""
    if workspace.briefing(key).schedule is None:
        raise EditionError(f"{key} has no schedule; it is built on demand")
    return tuple(islice(slots(_schedules(workspace)[key], after), count))


def status(workspace: Workspace, *, now: datetime) -> dict[str, Any]:
    """Return what `dateline status --json` prints: last run, next instant and lateness of each briefing."""
    schedules = _schedules(workspace)
    known = _remembered(workspace)
    lines = []
    for key in workspace.settings.briefings:
        last, cursor = known.get(key, (None, None))
        following = next_slot(schedules[key], now).at.isoformat() if key in schedules else None
        lines.append({"briefing": key, "last": _told(last), "next": following, "late": _late(last, cursor, now)})
    at_work = any(_is_held(last, now) for last, _ in known.values())
    return {"briefings": lines, "ticking": at_work or _ticking(workspace, now)}


def schedule_faults(workspace: Workspace) -> list[Fault]:
    """Return what is wrong with the schedules, each with its line."""
    text = (workspace.root / CONFIGURATION).read_text(encoding="utf-8-sig")
    faults = []
    for key, briefing in workspace.settings.briefings.items():
        if briefing.schedule is None:
            continue
        try:
            Schedule.parse(briefing.schedule, workspace.settings.zone_of(key))
        except ValueError as error:
            line = line_of(text, ("briefings", key, "schedule"))
            faults.append(Fault(CONFIGURATION, f"briefings.{key}.schedule: {error}", line))
    return faults


def keep_cadence(
    workspace: Workspace,
    *,
    clock: Callable[[], datetime],
    owner: str,
    interval: float = 1.0,
    stop: threading.Event | None = None,
) -> int:
    """Build and send each briefing when it is due, until told to stop; return the exit code.

    Raises ConfigurationError with all faulty schedules, StoreError when the store can't be opened.
    """
    from ..store import RunLedger, open_store  # noqa: PLC0415 - the database library

    schedules = _schedules(workspace)
    stop = stop or threading.Event()
    with press_of(workspace) as press, open_store(workspace.settings.store.url, root=workspace.root) as store:
        _warm(workspace, press)
        job = _BuildAndSend(workspace, clock, owner, press)
        ledger = RunLedger(store)
        realign(ledger, schedules, now=clock())

        def pulse() -> None:
            now = clock()
            tick(ledger, schedules, now=now)
            _beat(workspace, now)
            work(ledger, job, clock=clock, owner=owner, briefings=schedules, stopped=stop.is_set)

        return keep(pulse, interval=interval, stop=stop)


@dataclass(frozen=True, slots=True)
class _BuildAndSend:
    """The job: an edition for the run's instant, unless a process that died has built it already; then its readers."""

    workspace: Workspace
    clock: Callable[[], datetime]
    owner: str
    press: Press | None = None

    def __call__(self, run: Run, *, built: Callable[[int], None]) -> Outcome:
        """Do a run."""
        from .send import send  # noqa: PLC0415 - the database library

        note = run.note
        edition = run.edition
        if edition is None:
            note = "; ".join(filter(None, [note, _collected(self.workspace, run.briefing, self.clock)])) or None
            made = build(self.workspace, run.briefing, at=run.scheduled_for, scheduled=True, press=self.press)
            if made.skipped:
                return Outcome(RunState.SKIPPED, "nothing is new, so no edition was made")
            edition = made.edition
            built(edition)
            if made.faults:
                note = "; ".join(filter(None, [note, f"{len(made.faults)} articles could not be read or set"]))
            if made.model and (failed := made.model.failed):
                note = "; ".join(filter(None, [note, f"the model was asked in vain about {failed} articles"]))
        if not self.workspace.briefing(run.briefing).lists:
            return Outcome(RunState.SENT, "no lists: built only")
        sent = send(self.workspace, run.briefing, edition=edition, clock=self.clock, owner=self.owner)
        if sent.held:
            # The run isn't over; when its lease ends it is taken up again, and by then those rows are settled or free.
            raise LeaseError(
                f"{sent.held} deliveries of {run.briefing} are held by another process; the run waits for them"
            )
        if sent.tally.is_complete:
            return Outcome(RunState.SENT, note)
        counts = ", ".join(f"{count} {name}" for name, count in sent.tally.as_dict().items() if count)
        return Outcome(RunState.PARTLY_SENT, "; ".join(filter(None, [note, counts])))


def _collected(workspace: Workspace, key: str, clock: Callable[[], datetime]) -> str | None:
    """Collect a briefing's sources before it is built; return what failed, in words. No source stops an edition."""
    names = [name for name in workspace.briefing(key).sources if name in workspace.settings.sources]
    if not names:
        return None
    from .collect import collect  # noqa: PLC0415 - the parsers of all kinds

    failed = [one.source for one in collect(workspace, names, clock=clock).sources if one.failure]
    return f"could not be collected: {', '.join(failed)}" if failed else None


def _warm(workspace: Workspace, press: Pressroom) -> None:
    """Load what a first build would load, so that the first slot isn't late by it."""
    from . import send  # noqa: F401, PLC0415

    if any(Format.PDF in briefing.formats for briefing in workspace.settings.briefings.values()):
        check_machine()
        press.prepare()


def _schedules(workspace: Workspace) -> dict[str, Schedule]:
    if faults := schedule_faults(workspace):
        raise ConfigurationError(tuple(faults))
    return {
        key: Schedule.parse(briefing.schedule, workspace.settings.zone_of(key))
        for key, briefing in workspace.settings.briefings.items()
        if briefing.schedule is not None
    }


def _remembered(workspace: Workspace) -> dict[str, tuple[Run | None, datetime | None]]:
    """Return the last run and the cursor of each briefing; asking makes no store where there is none."""
    url = workspace.settings.store.url
    if url.startswith("sqlite:///") and not workspace.path(url.removeprefix("sqlite:///")).exists():
        return {}
    from ..store import RunLedger, open_store  # noqa: PLC0415 - the database library

    with open_store(url, root=workspace.root) as store:
        ledger = RunLedger(store)
        return {key: (ledger.last(key), ledger.cursor(key)) for key in workspace.settings.briefings}


def _told(run: Run | None) -> dict[str, Any] | None:
    if run is None:
        return None
    return {
        "scheduled_for": run.scheduled_for.isoformat(),
        "state": run.state.value,
        "edition": run.edition,
        "note": run.note,
    }


def _late(last: Run | None, cursor: datetime | None, now: datetime) -> float:
    """Return for how many seconds the oldest due slot has been waiting."""
    waiting = [cursor] if cursor and cursor < now else []
    if last is not None and last.state in _AT_WORK:
        waiting.append(last.scheduled_for)
    return max(0.0, (now - min(waiting)).total_seconds()) if waiting else 0.0


def _is_held(run: Run | None, now: datetime) -> bool:
    """Say whether a living process is at work on a run; while it is, it doesn't tick."""
    from ..store import is_alive  # noqa: PLC0415

    held = run is not None and run.lease_until is not None and run.lease_until > now
    return held and run is not None and run.state in (RunState.BUILDING, RunState.SENDING) and is_alive(run.owner)


def _beat(workspace: Workspace, now: datetime) -> None:
    path = workspace.root / "var" / "heartbeat"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, now.astimezone(UTC).isoformat().encode())
    except OSError as error:
        _LOG.warning("the heartbeat can't be written: %s", error)


def _ticking(workspace: Workspace, now: datetime) -> bool:
    try:
        beat = datetime.fromisoformat((workspace.root / "var" / "heartbeat").read_text(encoding="ascii"))
        return abs((now - beat).total_seconds()) < _ALIVE_WITHIN
    except (OSError, ValueError, TypeError):
        return False
