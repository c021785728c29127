"""What a source yields, cut into batches that are kept together; its failure is a record in the last one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..errors import DatelineError, Fault, SourceError
from ..model import Arrival, Checkpoint

__all__ = ["MOST", "Batch", "Yielded", "batches"]

MOST = 50
"""How many arrivals a batch holds at most."""
Yielded = Arrival | Checkpoint | Fault


@dataclass(slots=True)
class Batch:
    """Arrivals and faults in order, the checkpoint after them, and what broke the source (None where nothing did)."""

    arrivals: list[Arrival] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    checkpoint: Checkpoint | None = None
    failure: SourceError | None = None


def batches(name: str, events: Iterator[Yielded]) -> Iterator[Batch]:
    """Yield what a source yields in batches of at most `MOST` arrivals, and one at each checkpoint."""
    batch = Batch()
    while True:
        try:
            event = next(events, None)
        except SourceError as error:
            batch.failure = error
            break
        except DatelineError as error:
            batch.failure = SourceError(name, str(error))
            break
        except Exception as error:  # noqa: BLE001 - whatever a stranger's source breaks, the others go on
            reason = f"can't be collected ({type(error).__name__}: {error})"[:300]
            batch.failure = SourceError(name, f"{reason}; please report it")
            break
        if event is None:
            break
        if isinstance(event, Arrival):
            batch.arrivals.append(event)
        elif isinstance(event, Fault):
            batch.faults.append(event)
        else:
            batch.checkpoint = event
        if batch.checkpoint is not None or max(len(batch.arrivals), len(batch.faults)) >= MOST:
            yield batch
            batch = Batch()
    yield batch
