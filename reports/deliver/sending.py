"""Sending: rows are filled, claimed in batches, sent one by one, and each settled by what was heard of it."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ..errors import HeadError, LeaseError
from ..model import DeliveryState, Reader
from ..store import Claim, Outbox, Store
from .mailing import Mailing
from .tally import Tally
from .transport import Outcome, Session, Transport

__all__ = ["send", "send_one"]

_LOG = logging.getLogger("dateline.deliver")
_LEASE = timedelta(minutes=3)
_GIVE_UP = 10
_BATCH = 50


@dataclass(frozen=True, slots=True)
class _Sender:
    mailing: Mailing
    outbox: Outbox
    session: Session
    clock: Callable[[], datetime]

    def send(self, claim: Claim) -> Outcome | None:
        """Send one claimed message and settle its row; None when the row was taken over by another process."""
        try:
            return self._send(claim)
        except LeaseError as error:
            _LOG.warning("%s", error)
            return None

    def give_up(self, claim: Claim) -> Outcome:
        """Leave a message for a later send, since no server is reached."""
        outcome = Outcome(DeliveryState.DEFERRED, "no server was reached", reached=False)
        self.outbox.settle(claim, outcome.state, code=None, reply=outcome.reply, now=self.clock())
        return outcome

    def _send(self, claim: Claim) -> Outcome:
        reader = Reader(claim.address, claim.name)
        try:
            outcome = _deliver(
                self.mailing,
                reader,
                self.session,
                briefing=self.outbox.briefing,
                edition=self.outbox.edition,
                before_content=lambda: self.outbox.transmitting(claim, now=self.clock()),
            )
        except HeadError as error:
            outcome = Outcome(DeliveryState.REFUSED, str(error))
        self.outbox.settle(claim, outcome.state, code=outcome.code, reply=outcome.reply, now=self.clock())
        return outcome


def send(
    store: Store,
    mailing: Mailing,
    *,
    briefing: str,
    edition: int,
    readers: Sequence[Reader],
    suppressed: Collection[str],
    transport: Transport,
    clock: Callable[[], datetime],
    owner: str,
    progress: Callable[[int, int], None] | None = None,
) -> Tally:
    """Send an edition to every reader who doesn't have it yet; return what is known of all of them.

    Messages in doubt are never sent again. After ten messages in a row for which no server was reached the rest are
    left deferred. Raises DeliveryError when the transport can't be used at all.
    """
    outbox = Outbox(store, briefing, edition)
    began = clock()
    readers = _as_known(readers, outbox)
    outbox.fill(readers, suppressed=suppressed, now=began)
    outbox.recover(owner=owner, now=began)
    outbox.suppress(suppressed, now=began)
    before = outbox.states()
    already = sum(before.get(r.address) is DeliveryState.ACCEPTED for r in readers)
    wanted = [r.address for r in readers if r.address.casefold() not in suppressed]
    unreached, done, accepted = 0, 0, 0
    with transport.session() as session:
        sender = _Sender(mailing, outbox, session, clock)
        for at in range(0, len(wanted), _BATCH):
            claims = outbox.claim(wanted[at : at + _BATCH], owner=owner, now=clock(), lease=_LEASE)
            with _given_back(outbox, claims, clock) as left:
                for claim in claims:
                    outcome = sender.send(claim) if unreached < _GIVE_UP else sender.give_up(claim)
                    left.remove(claim)
                    if outcome is None:
                        continue
                    unreached = 0 if outcome.reached else unreached + 1
                    accepted += outcome.state is DeliveryState.ACCEPTED
                    done += 1
                    if progress:
                        progress(already + done, len(readers))
    return _tally(outbox, readers, accepted)


@contextmanager
def _given_back(outbox: Outbox, claims: Sequence[Claim], clock: Callable[[], datetime]) -> Iterator[list[Claim]]:
    """Yield what is still to be sent; whatever is left of it when sending breaks off waits for the next send."""
    left = list(claims)
    try:
        yield left
    finally:
        if left:
            outbox.release(left, now=clock())


def _as_known(readers: Sequence[Reader], outbox: Outbox) -> tuple[Reader, ...]:
    """Spell each address as its row does, if there is one: a list that changes its case has no new readers."""
    spelled = {address.casefold(): address for address in outbox.states()}
    return tuple(replace(r, address=spelled.get(r.address.casefold(), r.address)) for r in readers)


def send_one(mailing: Mailing, reader: Reader, transport: Transport, *, briefing: str, edition: int) -> Tally:
    """Send an edition to one address, marked [TEST], without touching any row."""
    with transport.session() as session:
        outcome = _deliver(
            mailing, reader, session, briefing=briefing, edition=edition, before_content=lambda: None, test=True
        )
    counts = Counter([outcome.state])
    return Tally(
        accepted=counts[DeliveryState.ACCEPTED],
        deferred=counts[DeliveryState.DEFERRED],
        refused=counts[DeliveryState.REFUSED],
        in_doubt=counts[DeliveryState.IN_DOUBT],
    )


def _deliver(
    mailing: Mailing,
    reader: Reader,
    session: Session,
    *,
    briefing: str,
    edition: int,
    before_content: Callable[[], None],
    test: bool = False,
) -> Outcome:
    message = mailing.for_reader(reader, briefing=briefing, edition=edition, test=test)
    folder = f"{briefing}/test" if test else f"{briefing}/{edition:04d}"
    return session.deliver(mailing.sender, reader.address, message, folder=folder, before_content=before_content)


def _tally(outbox: Outbox, readers: Sequence[Reader], accepted: int) -> Tally:
    """Count every reader once; rows that another process holds at this moment are told as deferred.

    `accepted` is how many this process sent; what others sent, before or meanwhile, is there already.
    """
    states = outbox.states()
    counts = Counter(states.get(reader.address, DeliveryState.QUEUED) for reader in readers)
    waiting = (DeliveryState.QUEUED, DeliveryState.CLAIMED, DeliveryState.TRANSMITTING, DeliveryState.DEFERRED)
    return Tally(
        accepted=min(accepted, counts[DeliveryState.ACCEPTED]),
        deferred=sum(counts[state] for state in waiting),
        refused=counts[DeliveryState.REFUSED] + counts[DeliveryState.BOUNCED],
        in_doubt=counts[DeliveryState.IN_DOUBT],
        suppressed=counts[DeliveryState.SUPPRESSED],
        already=max(0, counts[DeliveryState.ACCEPTED] - accepted),
    )
