"""An edition as it would come out now, for template authors: made again as its files change, and put on no shelf."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from ..errors import ConfigurationError, DatelineError, Fault
from ..model import Edition, Format
from ..render import Cache
from ..render.pdf import Press
from ..workspace import CONFIGURATION, Workspace
from .correcting import is_sure
from .gathering import is_archived
from .look import letter_faults
from .making import edition_of, renderings
from .planning import plan, shelf_of
from .seen import Seen, Stamp, stamps

__all__ = ["SHOWN", "Preview", "Previewed", "Trouble"]

SHOWN = (Format.HTML, Format.PDF, Format.MAIL)
"""The forms that are shown, in the order in which they are made."""
_AROUND = 3
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why something can't be shown; `lines` are those around the line to blame, with their numbers from 1."""

    fault: Fault
    lines: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Previewed:
    """What came out: each form's bytes, or what is wrong with it; `faults` stopped nothing."""

    parts: dict[Format, bytes | tuple[Trouble, ...]] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


class Preview:
    """A briefing's edition for the instant that `clock` tells; the facts are read again only when they may differ."""

    def __init__(
        self, open_workspace: Callable[[], Workspace], key: str, *, clock: Callable[[], datetime], press: Press
    ) -> None:
        """Take what opens the workspace anew. Raises ConfigurationError, WorkspaceError, EditionError."""
        self._open, self._key, self._clock, self._press = open_workspace, key, clock, press
        self._workspace = open_workspace()
        self._workspace.briefing(key)
        self._composed: tuple[frozenset[Stamp], Edition] | None = None

    def seen(self) -> Seen:
        """Look at the files that count, by what the system says of them; nothing is read."""
        place = self._workspace
        briefing = place.settings.briefings.get(self._key)
        folders = [n for n in briefing.sources if not is_archived(place, n)] if briefing else []
        content = [place.root / CONFIGURATION, place.root / "data" / "rulings", place.root / "data" / "offices.csv"]
        content += [place.path(name) for name in folders]
        # The user's folder may come to be, so it is looked for also where it isn't yet.
        dress = {place.root / "templates", *place.template_folders}
        logo = place.settings.desk.logo
        return Seen(stamps(content), stamps([*dress, place.path(logo)] if logo else dress))

    def made(self, seen: Seen) -> Previewed:
        """Make every form, from what is kept where only its dress changed; what goes wrong is told, never raised."""
        try:
            edition = self._edition(seen.content)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is shown, and may be mended
            troubles = self._troubles(error)
            return Previewed(dict.fromkeys(SHOWN, troubles))
        parts: dict[Format, bytes | tuple[Trouble, ...]] = {}
        lacks: list[Fault] = []
        for form in SHOWN:
            try:
                parts[form] = self._rendered(edition, form, lacks.append)
            except Exception as error:  # noqa: BLE001 - as above
                parts[form] = self._troubles(error)
        told = (*edition.faults, *lacks, *letter_faults(edition, SHOWN))
        return Previewed(parts, tuple(dict.fromkeys(told)))

    def _edition(self, content: frozenset[Stamp]) -> Edition:
        if self._composed and self._composed[0] == content:
            return self._composed[1]
        self._composed = None
        self._workspace = place = self._open()
        made_of = plan(place, self._key, at=self._clock())
        edition = edition_of(
            place,
            self._key,
            made_of,
            number=shelf_of(place, self._key).next_number(),
            events=made_of.events,
            due=tuple(one for one in made_of.due if is_sure(one)),
        )
        self._composed = content, edition
        return edition

    def _rendered(self, edition: Edition, form: Format, told: Callable[[Fault], None]) -> bytes:
        place, cache = self._workspace, Cache(self._workspace.rendered)
        (made,) = renderings(place, self._key, edition, (form,), press=self._press, cache=cache, allow=told)
        return made.content

    def _troubles(self, error: Exception) -> tuple[Trouble, ...]:
        if isinstance(error, ConfigurationError):
            faults = error.faults
        elif isinstance(known := getattr(error, "fault", None), Fault):
            faults = (known,)
        else:
            name = "" if isinstance(error, DatelineError) else f"{type(error).__name__}: "
            faults = (Fault("", f"{name}{error}"),)
        return tuple(Trouble(fault, self._lines(fault)) for fault in faults)

    def _lines(self, fault: Fault) -> tuple[tuple[int, str], ...]:
        """Return a template's lines around a fault; other files may hold what is nobody else's business."""
        path = self._workspace.root / fault.path
        if fault.line is None or not any(path.is_relative_to(f) for f in self._workspace.template_folders):
            return ()
        try:
            lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        except OSError:
            return ()
        first = max(fault.line - _AROUND, 1)
        return tuple(enumerate((line[:_LONGEST] for line in lines[first - 1 : fault.line + _AROUND]), first))
