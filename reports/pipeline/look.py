"""What a desk's own look is made of: its settings, and its logo's file."""

from __future__ import annotations

from collections.abc import Collection

from ..errors import ConfigurationError, Fault
from ..model import Edition, Format
from ..render import Look
from ..render.glyphs import lacks, texts_of
from ..settings import Briefing, lightened
from ..settings.lines import line_of
from ..workspace import CONFIGURATION, Workspace

__all__ = ["letter_faults", "look_faults", "look_of"]


def look_of(workspace: Workspace, briefing: Briefing) -> Look:
    """Return the look of a briefing's editions. Raises ConfigurationError when the logo can't be used."""
    desk = workspace.settings.desk
    return Look(
        accent=desk.accent,
        accent_dark=lightened(desk.accent) if desk.accent else None,
        paper=briefing.paper or desk.paper,
        logo=_logo(workspace) if desk.logo else None,
    )


def look_faults(workspace: Workspace) -> list[Fault]:
    """Return what is wrong with the logo, with its line in dateline.toml."""
    try:
        if workspace.settings.desk.logo:
            _logo(workspace)
    except ConfigurationError as error:
        return list(error.faults)
    return []


def letter_faults(edition: Edition, formats: Collection[Format]) -> tuple[Fault, ...]:
    """Name the scripts of an edition that its PDF can't show on this machine; none where no PDF was made."""
    if Format.PDF not in formats:
        return ()
    return tuple(Fault(Format.PDF.filename, str(lack)) for lack in lacks(texts_of(edition)))


def _logo(workspace: Workspace) -> str:
    from ..render.logo import logo_url  # noqa: PLC0415 - the XML library, which few desks need for this

    desk = workspace.settings.desk
    written = desk.logo or ""
    try:
        path = workspace.path(written).resolve(strict=True)
        if not path.is_relative_to(workspace.root.resolve()):
            raise ValueError("lies outside of the workspace")  # noqa: TRY301 - one place tells all that is wrong
        return logo_url(path.read_bytes(), name=desk.name)
    except OSError as error:
        reason = f"can't be read: {error.strerror or error}"
    except ValueError as error:
        reason = str(error)
    text = (workspace.root / CONFIGURATION).read_text(encoding="utf-8-sig")
    message = f"desk.logo: {written} {reason}; name an SVG or PNG file of the workspace"
    raise ConfigurationError((Fault(CONFIGURATION, message, line_of(text, ("desk", "logo"))),))
