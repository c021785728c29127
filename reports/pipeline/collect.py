"""Sources into the archive, each by itself: a broken one never stops the others, a slow one keeps few waiting."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import takewhile
from threading import Event
from typing import TYPE_CHECKING, Any

from ..errors import ConfigurationError, Fault, SourceError
from ..model import SourceRecord
from ..settings import Source
from ..workspace import CONFIGURATION, Workspace
from .batches import Yielded, batches
from .collected import Collected, Course, FromSource
from .keeping import keep

if TYPE_CHECKING:
    from ..store import Archive

__all__ = ["Collector", "collect", "default_collector", "guarded_web"]

_LONGEST_WAIT = timedelta(days=7)
_ABREAST = 8
_LONGEST = 1800.0
Collector = Callable[..., Iterator[Yielded]]
"""`collect(name, source, *, record, root, web, now)`, as `reports.intake.collecting` has it."""


def collect(
    workspace: Workspace,
    names: Sequence[str] | None = None,
    *,
    clock: Callable[[], datetime],
    collector: Collector | None = None,
    web: Callable[[Source], Any] | None = None,
    step: Callable[[str, int], None] = lambda *_: None,
    timer: Callable[[], float] = time.monotonic,
) -> Collected:
    """Collect the named sources, or all, into the archive; those beyond this machine side by side, in threads.

    What was stored stays, whenever this ends, and the next collection goes on from there; so it does where a source
    takes more than half an hour by `timer`, which is its failure. `step` is told a source's
    name and how many articles it has given so far, by whichever thread. `web` opens the way to a source. Raises
    ConfigurationError for an unknown name and where there are no sources, StoreError when the archive can't be written.
    """
    wanted = _wanted(workspace, names)
    from ..store import Archive, open_store  # noqa: PLC0415 - the database library

    with open_store(workspace.settings.store.url, root=workspace.root) as store:
        task = _Task(
            workspace, Archive(store), clock, collector or default_collector(), web or guarded_web(), step, timer
        )
        return Collected(task.collect_all(wanted))


@dataclass(frozen=True, slots=True)
class _Task:
    """What collecting each source needs."""

    workspace: Workspace
    archive: Archive
    clock: Callable[[], datetime]
    collector: Collector
    web: Callable[[Source], Any]
    step: Callable[[str, int], None]
    timer: Callable[[], float]
    stopped: Event = field(default_factory=Event)

    def collect_all(self, wanted: Mapping[str, Source]) -> tuple[FromSource, ...]:
        """Collect sources: who waits for the network waits beside others."""
        threads = ThreadPoolExecutor(_ABREAST, thread_name_prefix="collect")
        far = {
            name: threads.submit(self._beside, name, source) for name, source in wanted.items() if source.kind.is_remote
        }
        try:
            near = {name: self.collect(name, source) for name, source in wanted.items() if name not in far}
            return tuple(far[name].result() if name in far else near[name] for name in wanted)
        finally:
            # Where one thread or the user ends it all, the others stop at their next article.
            self.stopped.set()
            threads.shutdown(cancel_futures=True)

    def collect(self, name: str, source: Source) -> FromSource:
        """Collect one source, unless it asked us to wait or another process is at it."""
        self.step(name, 0)
        with _held(self.workspace, name) as held:
            if not held:
                return FromSource(name, busy=True)
            record = self.archive.record(name)
            if record.not_before is not None and _is_ahead(record.not_before, self.clock()):
                return FromSource(name, waits=record.not_before)
            course = Course(name)
            failure = self._go(course, source, record)
            if self.stopped.is_set():
                return course.ended(None)
            now = self.clock()
            told = str(failure) if failure else None
            self.archive.note(name, now=now, failure=told, not_before=_not_before(failure, now))
        return course.ended(told)

    def _beside(self, name: str, source: Source) -> FromSource:
        try:
            return self.collect(name, source)
        except BaseException:
            self.stopped.set()
            raise

    def _go(self, course: Course, source: Source, record: SourceRecord) -> SourceError | None:
        name, root, failure = course.source, self.workspace.root, None
        until = self.timer() + _LONGEST
        with self.web(source) if source.kind.is_remote else nullcontext() as web:
            events = self.collector(name, source, record=record, root=root, web=web, now=self.clock())
            going = takewhile(lambda _: not self.stopped.is_set() and self.timer() < until, events)
            for batch in batches(name, going):
                course.take((), batch.faults)
                course.take(
                    *keep(self.archive, batch.arrivals, source=name, now=self.clock(), checkpoint=batch.checkpoint)
                )
                self.step(name, course.kept.total())
                failure = batch.failure
        return failure or (_too_long(name, source) if self.timer() >= until else None)


def _too_long(name: str, source: Source) -> SourceError:
    told = f"has taken more than {_LONGEST / 60:g} minutes; the next collection goes on from there"
    return SourceError(source.url or source.path or name, told)


def _is_ahead(instant: datetime, now: datetime) -> bool:
    """Say whether an instant is to be waited for; one beyond the longest wait is of a clock that was set back since."""
    return now < instant <= now + _LONGEST_WAIT


def _not_before(failure: SourceError | None, now: datetime) -> datetime | None:
    if failure is None or not failure.again or failure.again < 0:
        return None
    return now + min(timedelta(seconds=min(failure.again, 1e6)), _LONGEST_WAIT)


def _wanted(workspace: Workspace, names: Sequence[str] | None) -> dict[str, Source]:
    known = workspace.settings.sources
    if not known:
        told = "names no sources; write one as [sources.NAME] with its kind, and its path or url"
        raise ConfigurationError((Fault(CONFIGURATION, told),))
    unknown = [name for name in names or () if name not in known]
    if unknown:
        told = f"there is no source {unknown[0]!r}; known: {', '.join(sorted(known))}"
        raise ConfigurationError((Fault(CONFIGURATION, told),))
    return {name: known[name] for name in dict.fromkeys(names or known)}


def default_collector() -> Collector:
    """Return what knows every kind of source."""
    from ..intake.collecting import collect as collector  # noqa: PLC0415 - the parsers of all kinds

    return collector


def guarded_web() -> Callable[[Source], Any]:
    """Return what opens the way out to a source, with the hosts that it allows; all take turns at each host."""
    from ..intake.web import Pace, Web  # noqa: PLC0415 - only for what lies beyond this machine

    pace = Pace(time.monotonic, time.sleep)
    return lambda source: Web(allow=source.allow, robots=source.robots, pace=pace)


@contextmanager
def _held(workspace: Workspace, name: str) -> Iterator[bool]:
    """Hold a source while inside; False where another process holds it. The kernel drops what a dead one held.

    It spares the source being asked twice. The archive needs no lock: the same again changes nothing there.
    """
    folder = workspace.root / "var" / "collect"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{name}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
