"""Where the user's things are: the folder with dateline.toml, and the paths that follow from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from . import shipped
from .errors import ConfigurationError, EditionError, Fault, WorkspaceError
from .settings import Briefing, Settings, parse

__all__ = ["CONFIGURATION", "Workspace", "open_workspace"]

CONFIGURATION = "dateline.toml"


@dataclass(frozen=True, slots=True)
class Workspace:
    """An opened workspace: its root (absolute) and its settings."""

    root: Path
    settings: Settings

    @property
    def editions(self) -> Path:
        """Where editions are kept."""
        return self.root / "var" / "editions"

    @property
    def rendered(self) -> Path:
        """Where what was rendered is kept, so that nothing is made twice."""
        return self.root / "var" / "cache" / "pdf"

    @property
    def answers(self) -> Path:
        """Where a language model's answers are remembered."""
        return self.root / "var" / "llm"

    @property
    def template_folders(self) -> tuple[Path, ...]:
        """The user's templates first, ours last; one folder where both are the same."""
        own, ours = self.root / "templates", shipped.templates()
        return (own, ours) if own.is_dir() and own.resolve() != ours.resolve() else (ours,)

    def briefing(self, key: str) -> Briefing:
        """Return a briefing's settings. Raises EditionError that names the known ones."""
        try:
            return self.settings.briefings[key]
        except KeyError:
            known = ", ".join(sorted(self.settings.briefings)) or "none"
            raise EditionError(f"there is no briefing {key!r} in {self.root / CONFIGURATION}; known: {known}") from None

    def path(self, relative: str) -> Path:
        """Return a path of dateline.toml as an absolute one."""
        try:
            return self.root / Path(relative).expanduser()
        except RuntimeError:  # a ~user whom nobody knows
            return self.root / relative

    def shown(self, path: Path) -> str:
        """Return a path as messages and JSON show it: relative to the workspace where it lies inside."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)


def open_workspace(start: Path, *, environment: Mapping[str, str]) -> Workspace:
    """Open the workspace at `start` or the nearest folder above that has a dateline.toml.

    Raises WorkspaceError when there is none, ConfigurationError with all faults of the file.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        file = folder / CONFIGURATION
        if file.is_file():
            return Workspace(folder, parse(_text(file), environment=environment))
    raise WorkspaceError(
        f"no {CONFIGURATION} in {here} or above it; make a workspace with `dateline new DIR`, or name one with -C DIR"
    )


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError((Fault(CONFIGURATION, f"can't be read as UTF-8 text: {error}"),)) from error
