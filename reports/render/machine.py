"""Whether this machine can make PDFs: WeasyPrint needs Pango and its friends, and dies without any font.

Libraries are opened by the names that they have on each system; looking them up (`ctypes.util.find_library`) starts
a compiler and takes a third of a second.
"""

from __future__ import annotations

import ctypes
import sys
from functools import lru_cache

from ..errors import MachineError
from .fonts import font_faces

__all__ = ["check_machine", "library_versions", "opened"]

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
    if _system_fonts() == 0:
        if not font_faces():
            raise MachineError(f"this machine has no font, and a PDF can't be made without one. {_INSTALL}")
        warned.append(f"PDFs can show Latin, Cyrillic and Greek only: this machine has no font of its own. {_INSTALL}")
    return tuple(warned)


def _names(library: str) -> tuple[str, ...]:
    number = "1" if library == "fontconfig" else "0"
    if sys.platform == "darwin":
        return tuple(f"{folder}lib{library}.{number}.dylib" for folder in ("", "/opt/homebrew/lib/", "/usr/local/lib/"))
    return (f"lib{library}.so.{number}", f"lib{library}.so")


def opened(library: str) -> ctypes.CDLL | None:
    """Return a library by its common name, None where it is not here."""
    for name in _names(library):
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    return None


def library_versions() -> dict[str, str]:
    """Return the versions of the system's libraries that set a PDF, as they state them; without those not here."""
    found = {}
    for name, library, asked in (
        ("pango", "pango-1.0", "pango_version_string"),
        ("harfbuzz", "harfbuzz", "hb_version_string"),
    ):
        if (loaded := opened(library)) is not None:
            # A view of its own: the types that it declares are nobody else's.
            say = ctypes.CFUNCTYPE(ctypes.c_char_p)((asked, loaded))
            found[name] = say().decode()
    if (loaded := opened("fontconfig")) is not None:
        found["fontconfig"] = str(ctypes.CFUNCTYPE(ctypes.c_int)(("FcGetVersion", loaded))())
    return found


class _FontSet(ctypes.Structure):
    """FcFontSet of fontconfig.h."""

    _fields_ = (("nfont", ctypes.c_int), ("sfont", ctypes.c_int), ("fonts", ctypes.c_void_p))


def _system_fonts() -> int:
    """Return how many fonts fontconfig finds."""
    library = opened("fontconfig")
    if library is None:
        return 0
    library.FcInitLoadConfigAndFonts.restype = ctypes.c_void_p
    library.FcConfigGetFonts.restype = ctypes.POINTER(_FontSet)
    library.FcConfigGetFonts.argtypes = (ctypes.c_void_p, ctypes.c_int)
    library.FcConfigDestroy.argtypes = (ctypes.c_void_p,)
    configuration = library.FcInitLoadConfigAndFonts()
    if not configuration:
        return 0
    try:
        found = library.FcConfigGetFonts(configuration, 0)
        return int(found.contents.nfont) if found else 0
    finally:
        library.FcConfigDestroy(configuration)
