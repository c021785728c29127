"""Whether this machine can make PDFs: WeasyPrint needs Pango and its friends, and dies without any font."""

from __future__ import annotations

from functools import lru_cache

from ..errors import MachineError
from .fontconfig import system_fonts
from .fonts import font_faces
from .libraries import opened

__all__ = ["check_machine"]

_NEEDED = ("gobject-2.0", "pango-1.0", "pangoft2-1.0", "harfbuzz", "fontconfig")
_FASTER = "harfbuzz-subset"
_INSTALL = (
    "Debian and Ubuntu: apt-get install libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core; "
    "Fedora: dnf install pango harfbuzz dejavu-sans-fonts; "
    "macOS: brew install pango"
)


@lru_cache(maxsize=1)
def check_machine() -> tuple[str, ...]:
    """Return what could be better here, in sentences; empty when all is well.

    Raises MachineError with the command that mends it when a library is missing, or when neither the system nor our
    packages have a font.
    """
    missing = [name for name in _NEEDED if opened(name) is None]
    if missing:
        raise MachineError(f"a PDF needs libraries that this machine lacks: {', '.join(missing)}. {_INSTALL}")
    warned = []
    if opened(_FASTER) is None:
        warned.append(f"PDFs take 2.5 times as long without {_FASTER}. {_INSTALL}")
    if not system_fonts():
        if not font_faces():
            raise MachineError(f"this machine has no font, and a PDF can't be made without one. {_INSTALL}")
        warned.append(f"PDFs can show Latin, Cyrillic and Greek only: this machine has no font of its own. {_INSTALL}")
    return tuple(warned)
