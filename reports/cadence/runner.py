"""The wake-up: APScheduler calls a pulse once a second and decides nothing.

Its own triggers miss and double runs at clock changes, and its job store must not be shared; so one job is all it has.
"""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import FrameType

__all__ = ["keep"]

_LOG = logging.getLogger("dateline.cadence")


def keep(pulse: Callable[[], object], *, interval: float = 1.0, stop: threading.Event | None = None) -> int:
    """Call `pulse` every `interval` seconds until `stop` is set, or SIGTERM or SIGINT comes; let it finish, return 0.

    A pulse that raises is logged, and the next one comes all the same.
    """
    from apscheduler.schedulers.background import BackgroundScheduler  # noqa: PLC0415 - only for the daemon
    from apscheduler.triggers.interval import IntervalTrigger  # noqa: PLC0415

    stop = stop or threading.Event()

    def safely() -> None:
        try:
            pulse()
        except Exception:  # noqa: BLE001 - the cadence outlives whatever one pulse runs into
            _LOG.exception("a tick failed; the next one comes")

    scheduler = BackgroundScheduler(timezone=UTC)
    scheduler.add_job(
        safely,
        IntervalTrigger(seconds=interval, timezone=UTC),
        next_run_time=datetime.now(UTC),
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
    )
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    with _signals(stop):
        scheduler.start()
        try:
            while not stop.wait(3600):
                pass
        finally:
            scheduler.shutdown(wait=True)
    return 0


@contextmanager
def _signals(stop: threading.Event) -> Iterator[None]:
    """Let SIGTERM and SIGINT set the event while inside; only the main thread may ask for signals."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(number: int, _: FrameType | None) -> None:
        _LOG.info("%s: finishing what is in work", signal.Signals(number).name)
        stop.set()

    before = {number: signal.signal(number, end) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
