"""The outbox: one row for each edition and reader, whose state says what is known and no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, select, update

from ..errors import LeaseError
from ..model import DeliveryState, Reader
from .database import Store
from .owner import is_alive
from .tables import deliveries

__all__ = ["Claim", "Outbox"]

_BATCH = 500
_WAITING = (DeliveryState.QUEUED, DeliveryState.DEFERRED)
_ON_ITS_WAY = timedelta(minutes=20)  # twice what a server may take to answer the final dot
_AT_WORK = (DeliveryState.CLAIMED, DeliveryState.TRANSMITTING)


@dataclass(frozen=True, slots=True)
class Claim:
    """A row that this process may send: whoever settles it must bring this fence."""

    address: str
    name: str | None
    fence: int


@dataclass(frozen=True, slots=True)
class Outbox:
    """The deliveries of one edition."""

    store: Store
    briefing: str
    edition: int

    def fill(self, readers: Iterable[Reader], *, suppressed: Collection[str], now: datetime) -> None:
        """Add a row for each reader who has none yet, queued or suppressed; rows that are there stay as they are.

        `suppressed` are addresses, case folded.
        """
        for batch in _batched(readers, _BATCH):
            rows = [
                {
                    "briefing": self.briefing,
                    "edition": self.edition,
                    "address": reader.address,
                    "name": reader.name,
                    "state": _first_state(reader, suppressed),
                    "attempts": 0,
                    "fence": 0,
                    "changed": now,
                }
                for reader in batch
            ]
            with self.store.write() as connection:
                connection.execute(_insert_missing(connection), rows)

    def suppress(self, addresses: Collection[str], *, now: datetime) -> None:
        """Mark waiting rows of addresses (case folded) that must not be sent to."""
        waiting = deliveries.c.state.in_(_WAITING)
        known = [address for address in self.states() if address.casefold() in addresses]
        for batch in _batched(known, _BATCH):
            with self.store.write() as connection:
                change = update(deliveries).where(self._mine, waiting, deliveries.c.address.in_(batch))
                connection.execute(change.values(state=DeliveryState.SUPPRESSED, changed=now))

    def recover(self, *, owner: str, now: datetime) -> None:
        """Take back what a dead process held, or this one in an earlier try: unsent rows wait, others are in doubt."""
        with self.store.write() as connection:
            held = select(deliveries).where(self._mine, deliveries.c.state.in_(_AT_WORK))
            for row in connection.execute(held.order_by(deliveries.c.address).with_for_update()).all():
                if row.owner != owner and row.lease_until > now and is_alive(row.owner):
                    continue
                doubt = row.state == DeliveryState.TRANSMITTING
                values: dict[str, Any] = {"state": DeliveryState.IN_DOUBT if doubt else DeliveryState.QUEUED}
                if doubt:
                    values["reply"] = "the sender died before the server's reply"
                same = and_(deliveries.c.address == row.address, deliveries.c.fence == row.fence)
                change = update(deliveries).where(self._mine, same, deliveries.c.state == row.state)
                connection.execute(change.values(**values, owner=None, fence=row.fence + 1, changed=now))

    def claim(self, addresses: Collection[str], *, owner: str, now: datetime, lease: timedelta) -> tuple[Claim, ...]:
        """Claim those of these rows that wait to be sent, queued or deferred; at most some hundreds at a time."""
        with self.store.write() as connection:
            wanted = select(deliveries.c.address, deliveries.c.name, deliveries.c.fence).where(
                self._mine, deliveries.c.state.in_(_WAITING), deliveries.c.address.in_(addresses)
            )
            rows = connection.execute(wanted.order_by(deliveries.c.address).with_for_update()).all()
            change = update(deliveries).where(self._mine, deliveries.c.address.in_([row.address for row in rows]))
            connection.execute(
                change.values(
                    state=DeliveryState.CLAIMED,
                    owner=owner,
                    lease_until=now + lease,
                    fence=deliveries.c.fence + 1,
                    attempts=deliveries.c.attempts + 1,
                    changed=now,
                )
            )
        return tuple(Claim(row.address, row.name, row.fence + 1) for row in rows)

    def release(self, claims: Iterable[Claim], *, now: datetime) -> None:
        """Give back rows that were claimed and not sent; those that belong to another process stay as they are."""
        with self.store.write() as connection:
            for claim in claims:
                mine = and_(self._mine, deliveries.c.address == claim.address, deliveries.c.fence == claim.fence)
                change = update(deliveries).where(mine, deliveries.c.state == DeliveryState.CLAIMED)
                connection.execute(change.values(state=DeliveryState.QUEUED, owner=None, changed=now))

    def transmitting(self, claim: Claim, *, now: datetime) -> None:
        """Make durable that a message is about to leave. Raises LeaseError when the row isn't ours any more."""
        self._change(claim, state=DeliveryState.TRANSMITTING, changed=now, lease_until=now + _ON_ITS_WAY)

    def settle(self, claim: Claim, state: DeliveryState, *, code: int | None, reply: str, now: datetime) -> None:
        """Write down what became of a message. Raises LeaseError when the row isn't ours any more."""
        self._change(claim, state=state, code=code, reply=reply[:500], owner=None, lease_until=None, changed=now)

    def states(self) -> dict[str, DeliveryState]:
        """Return the state of each address."""
        with self.store.read() as connection:
            rows = connection.execute(select(deliveries.c.address, deliveries.c.state).where(self._mine)).all()
        return {row.address: DeliveryState(row.state) for row in rows}

    def counts(self) -> Counter[DeliveryState]:
        """Return how many rows are in each state."""
        return Counter(self.states().values())

    @property
    def _mine(self) -> Any:
        return and_(deliveries.c.briefing == self.briefing, deliveries.c.edition == self.edition)

    def _change(self, claim: Claim, **values: Any) -> None:
        where = and_(self._mine, deliveries.c.address == claim.address, deliveries.c.fence == claim.fence)
        with self.store.write() as connection:
            if connection.execute(update(deliveries).where(where).values(**values)).rowcount != 1:
                raise LeaseError(f"the delivery to {claim.address} now belongs to another process")


def _first_state(reader: Reader, suppressed: Collection[str]) -> DeliveryState:
    return DeliveryState.SUPPRESSED if reader.address.casefold() in suppressed else DeliveryState.QUEUED


def _insert_missing(connection: Connection) -> Any:
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert  # noqa: PLC0415
    else:
        from sqlalchemy.dialects.sqlite import insert  # type: ignore[assignment]  # noqa: PLC0415
    return insert(deliveries).on_conflict_do_nothing()


def _batched(items: Iterable[Any], size: int) -> Iterable[list[Any]]:
    listed = list(items)
    return (listed[at : at + size] for at in range(0, len(listed), size))
