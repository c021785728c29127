"""The system's libraries that set type, opened by the names that they have on each system.

Looking a name up (`ctypes.util.find_library`) would start a compiler and take a third of a second.
"""

from __future__ import annotations

import ctypes
import sys
from functools import lru_cache

__all__ = ["library_versions", "opened"]


def _names(library: str) -> tuple[str, ...]:
    number = "1" if library == "fontconfig" else "0"
    if sys.platform == "darwin":
        return tuple(f"{folder}lib{library}.{number}.dylib" for folder in ("", "/opt/homebrew/lib/", "/usr/local/lib/"))
    return (f"lib{library}.so.{number}", f"lib{library}.so")


@lru_cache(maxsize=16)
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
