"""Whether an edition may leave: not before its latest embargo ends, and only to lists that may have its label."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..errors import ConfigurationError, EditionError, Fault
from ..model import Tlp
from ..settings import ReaderList
from ..settings.lines import line_of
from ..workspace import CONFIGURATION, Workspace
from .manifest import MANIFEST

__all__ = ["Clearance", "clearance_of"]


@dataclass(frozen=True, slots=True)
class Clearance:
    """What an edition's manifest says of its handling; None: no label, no embargo."""

    tlp: Tlp | None
    not_before: datetime | None

    @property
    def is_labelled(self) -> bool:
        """Whether not everybody may have it."""
        return self.tlp is not None and self.tlp is not Tlp.CLEAR

    @property
    def shown(self) -> str:
        """The label in words."""
        return self.tlp.shown if self.tlp else "an edition without label"

    def require_time(self, now: datetime, *, shown: str) -> None:
        """Raise EditionError while the edition is under embargo."""
        if self.not_before is not None and now < self.not_before:
            raise EditionError(f"{shown} is under embargo until {self.not_before.isoformat()}; send it then")

    def require_lists(self, workspace: Workspace, names: Iterable[str]) -> None:
        """Raise ConfigurationError that names every list that may not have this edition's label."""
        if self.tlp is None:
            return
        text = (workspace.root / CONFIGURATION).read_text(encoding="utf-8-sig")
        faults = []
        for name in names:
            if not self._may_go_to(workspace.settings.lists[name]):
                told = f'may not have {self.tlp.shown}; if its readers may, say `tlp = "{self.tlp.value}"` there'
                faults.append(Fault(CONFIGURATION, f"lists.{name}: {told}", line_of(text, ("lists", name))))
        if faults:
            raise ConfigurationError(tuple(faults))

    def _may_go_to(self, readers: ReaderList) -> bool:
        return self.tlp is None or self.tlp.rank <= (readers.tlp or Tlp.CLEAR).rank


def clearance_of(folder: Path) -> Clearance:
    """Read an edition's handling from its manifest; an edition of an older version, without it, has none.

    Raises EditionError when the manifest is there and can't be read: then nobody knows what may leave.
    """
    try:
        record = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        tlp, until = record.get("tlp"), record.get("not_before")
        return Clearance(Tlp(tlp) if tlp else None, datetime.fromisoformat(until) if until else None)
    except FileNotFoundError:
        return Clearance(None, None)
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise EditionError(f"{folder / MANIFEST} can't be read: {error}; build the edition again") from error
