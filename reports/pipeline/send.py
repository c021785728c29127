"""An edition from the shelf to its readers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from ..deliver import Mailing, Tally, normalised, read_readers, read_suppressions, send_one, stamps_of, transport_for
from ..deliver import send as send_mailing
from ..errors import ConfigurationError, EditionError, Fault
from ..model import DeliveryState, Format, Reader
from ..prose import wording
from ..shelf import Shelf
from ..store import Outbox, open_store
from ..workspace import Workspace
from .build import shelf_of
from .clearance import Clearance, clearance_of

__all__ = ["Planned", "Preview", "Sent", "plan_send", "preview_send", "send", "send_test"]


@dataclass(frozen=True, slots=True)
class Sent:
    """What is known of an edition's readers after a send; `held` is how many rows another process holds."""

    briefing: str
    edition: int
    tally: Tally
    held: int = 0

    def as_dict(self) -> dict[str, Any]:
        """Return what `dateline send --json` prints: counts of readers."""
        return {"briefing": self.briefing, "edition": self.edition, **self.tally.as_dict()}


@dataclass(frozen=True, slots=True)
class Planned:
    """Who an edition would go to: the readers, the suppressed addresses (case folded), and the mailing.

    `clearance` says when and to whom it may leave. `stamps` has the text of each address (case folded) whose PDF is
    stamped.
    """

    edition: int
    mailing: Mailing
    clearance: Clearance
    readers: tuple[Reader, ...]
    suppressed: frozenset[str]
    stamps: Mapping[str, str]


def plan_send(workspace: Workspace, key: str, *, edition: int | None = None) -> Planned:
    """Find an edition (the latest by default), its mail and its readers.

    Raises EditionError when there is no such edition or it has no mail, ConfigurationError with all faults of the
    readers' files: a list that is wrong in one line is not sent to at all.
    """
    workspace.briefing(key)
    shelf = shelf_of(workspace, key)
    with shelf.locked():
        number, mailing = _mailing(shelf, key, edition)
        clearance = clearance_of(shelf.path(number))
    readers, suppressed, stamps = _audience(workspace, key)
    return Planned(number, mailing, clearance, readers, suppressed, stamps)


def _mailing(shelf: Shelf, key: str, edition: int | None) -> tuple[int, Mailing]:
    """Return an edition's number and mail. Only inside `locked()`, which mends what a crash left."""
    number, folder = shelf.existing(edition)
    message = folder / Format.MAIL.filename
    if not message.is_file():
        raise EditionError(f"edition {number} of {key} has no {message.name}; build it again with the format `mail`")
    return number, Mailing.of(message.read_bytes())


@dataclass(frozen=True, slots=True)
class Preview:
    """What a send would do: for each address `due`, or the state it is in; `size` is a message's bytes."""

    briefing: str
    edition: int
    readers: dict[str, str]
    size: int

    @property
    def due(self) -> int:
        """How many messages would leave."""
        return sum(state == "due" for state in self.readers.values())

    def as_dict(self) -> dict[str, Any]:
        """Return what `dateline send --dry-run --json` prints."""
        return {"briefing": self.briefing, "edition": self.edition, "due": self.due, "size": self.size} | {
            "readers": self.readers
        }


def preview_send(workspace: Workspace, key: str, *, edition: int | None = None) -> Preview:
    """Say who would get an edition; nothing is sent and nothing is written down.

    Raises what `plan_send` raises, and ConfigurationError when a list may not have the edition's label.
    """
    planned = plan_send(workspace, key, edition=edition)
    planned.clearance.require_lists(workspace, workspace.briefing(key).lists)
    url = workspace.settings.store.url
    known: dict[str, DeliveryState] = {}
    if not url.startswith("sqlite:///") or workspace.path(url.removeprefix("sqlite:///")).exists():
        with open_store(url, root=workspace.root) as store:
            states = Outbox(store, key, planned.edition).states()
            known = {address.casefold(): state for address, state in states.items()}
    waiting = (DeliveryState.QUEUED, DeliveryState.DEFERRED)

    def told(reader: Reader) -> str:
        if reader.address.casefold() in planned.suppressed:
            return DeliveryState.SUPPRESSED.value
        state = known.get(reader.address.casefold(), DeliveryState.QUEUED)
        return "due" if state in waiting else state.value

    return Preview(key, planned.edition, {r.address: told(r) for r in planned.readers}, planned.mailing.size)


def send(
    workspace: Workspace,
    key: str,
    *,
    clock: Callable[[], datetime],
    owner: str,
    edition: int | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Sent:
    """Send an edition to every reader who doesn't have it yet, and close it for good.

    Raises what `plan_send` raises, EditionError while it is under embargo, ConfigurationError when a list may not have
    its label, DeliveryError when no transport can be had, StoreError.
    """
    planned = plan_send(workspace, key, edition=edition)
    shelf, mail = shelf_of(workspace, key), workspace.settings.mail
    transport = transport_for(mail.url, root=workspace.root, password=_password(workspace))
    with open_store(workspace.settings.store.url, root=workspace.root) as store:
        # Only now, when everything is there that sending needs: a published edition never changes again.
        with shelf.locked():
            mailing = _mailing(shelf, key, planned.edition)[1].stamped(planned.stamps)
            _require(workspace, key, clearance_of(shelf.path(planned.edition)), planned.edition, clock())
            shelf.publish(planned.edition)
        tally = send_mailing(
            store,
            mailing,
            briefing=key,
            edition=planned.edition,
            readers=planned.readers,
            suppressed=planned.suppressed,
            transport=transport,
            clock=clock,
            owner=owner,
            progress=progress,
        )
        counts = Outbox(store, key, planned.edition).counts()
    held = counts[DeliveryState.CLAIMED] + counts[DeliveryState.TRANSMITTING]
    return Sent(key, planned.edition, tally, held)


def _require(workspace: Workspace, key: str, clearance: Clearance, edition: int, now: datetime) -> None:
    """Look again under the lock: a draft may have been built anew since it was planned."""
    clearance.require_lists(workspace, workspace.briefing(key).lists)
    clearance.require_time(now, shown=f"edition {edition} of {key}")


def send_test(
    workspace: Workspace, key: str, address: str, *, clock: Callable[[], datetime], edition: int | None = None
) -> Sent:
    """Send an edition to one address, marked [TEST]; no reader's row is touched and the edition stays open.

    Raises ConfigurationError when that is no address, EditionError while the edition is under embargo, or when it has a
    label and the address is none of the readers who may have it, and what `plan_send` raises.
    """
    try:
        address = normalised(address)
    except ValueError as error:
        raise ConfigurationError((Fault(f"the address {address!r}", str(error)),)) from error
    planned = plan_send(workspace, key, edition=edition)
    planned.clearance.require_time(clock(), shown=f"edition {planned.edition} of {key}")
    if planned.clearance.is_labelled:
        planned.clearance.require_lists(workspace, workspace.briefing(key).lists)
        if address.casefold() not in {reader.address.casefold() for reader in planned.readers}:
            raise EditionError(f"{planned.clearance.shown} may not go to {address}, who is no reader of {key}")
    if address.casefold() in planned.suppressed:
        return Sent(key, planned.edition, Tally(suppressed=1))
    url = workspace.settings.mail.url
    transport = transport_for(url, root=workspace.root, password=_password(workspace))
    known = {reader.address: reader for reader in planned.readers}
    reader = known.get(address, Reader(address))
    mailing = planned.mailing.stamped(planned.stamps)
    tally = send_one(mailing, reader, transport, briefing=key, edition=planned.edition)
    return Sent(key, planned.edition, tally)


def _password(workspace: Workspace) -> str | None:
    secret = workspace.settings.mail.password
    return secret.get_secret_value() if secret else None


def _audience(workspace: Workspace, key: str) -> tuple[tuple[Reader, ...], frozenset[str], dict[str, str]]:
    settings = workspace.settings
    readers: dict[str, Reader] = {}
    stamps: dict[str, str] = {}
    faults: list[Fault] = []
    for name in settings.briefings[key].lists:
        shown = settings.lists[name].readers
        found, wrong = read_readers(workspace.path(shown), shown=shown)
        faults += wrong
        fresh = [reader for reader in found if reader.address.casefold() not in readers]
        readers |= {reader.address.casefold(): reader for reader in fresh}
        if (how := settings.lists[name].stamp) is not None:
            try:
                stamps |= stamps_of(fresh, how, copy_for=wording(settings.desk.language).terms.copy_for)
            except ValueError as error:
                faults.append(Fault("dateline.toml", f"lists.{name}.stamp: {error}"))
    suppressed: frozenset[str] = frozenset()
    if settings.mail.suppressions:
        path: Path = workspace.path(settings.mail.suppressions)
        suppressed, wrong = read_suppressions(path, shown=settings.mail.suppressions)
        faults += wrong
    if faults:
        raise ConfigurationError(tuple(faults))
    return tuple(readers.values()), suppressed, stamps
