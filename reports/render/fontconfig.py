"""fontconfig, asked through its library as WeasyPrint asks it: which fonts are here, and which letters they have.

No process is started. The types of all functions that are used stand here, once: a library opened anew has none.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from .libraries import opened

__all__ = ["Letters", "font_file_of", "fonts_for", "has_letter", "letters_of", "read_font", "system_fonts"]

Letters = ctypes.c_void_p
"""The set of letters of a font; it lives as long as this process."""


class _FontSet(ctypes.Structure):
    """FcFontSet of fontconfig.h."""

    _fields_ = (("nfont", ctypes.c_int), ("sfont", ctypes.c_int), ("fonts", ctypes.POINTER(ctypes.c_void_p)))


def system_fonts() -> tuple[int, ...]:
    """Return the patterns of the fonts that fontconfig finds; none where it isn't here."""
    library = _library()
    found = library.FcConfigGetFonts(configuration, 0) if library and (configuration := _configuration()) else None
    return _patterns(found)


def fonts_for(families: Sequence[str], weight: int) -> tuple[int, ...]:
    """Return the patterns of fonts in the order in which they stand in for some families of one weight."""
    library = _library()
    if library is None:
        return ()
    pattern = library.FcPatternCreate()
    for family in families:
        library.FcPatternAddString(pattern, b"family", family.encode())
    library.FcPatternAddInteger(pattern, b"weight", weight)
    library.FcConfigSubstitute(_configuration(), pattern, 0)
    library.FcDefaultSubstitute(pattern)
    result = ctypes.c_int()
    return _patterns(library.FcFontSort(_configuration(), pattern, 1, None, ctypes.byref(result)))


def read_font(path: Path) -> int | None:
    """Return the pattern of a font's file, None where it can't be read."""
    library, number = _library(), ctypes.c_int()
    found: int | None = library.FcFreeTypeQuery(str(path).encode(), 0, None, ctypes.byref(number)) if library else None
    return found


def font_file_of(pattern: int) -> Path | None:
    """Return the file of a font, None where it has none."""
    library, file = _library(), ctypes.c_char_p()
    if library is None or library.FcPatternGetString(pattern, b"file", 0, ctypes.byref(file)) or file.value is None:
        return None
    return Path(file.value.decode(errors="surrogateescape"))


def letters_of(pattern: int) -> Letters | None:
    """Return which letters a font has, None where it doesn't say."""
    library, letters = _library(), Letters()
    if library is None or library.FcPatternGetCharSet(pattern, b"charset", 0, ctypes.byref(letters)):
        return None
    return letters


def has_letter(letters: Letters, letter: str) -> bool:
    """Say whether a letter is one of some."""
    library = _library()
    return library is not None and bool(library.FcCharSetHasChar(letters, ord(letter)))


def _patterns(found: Any) -> tuple[int, ...]:
    return tuple(_each(found.contents)) if found else ()


def _each(fonts: _FontSet) -> Iterator[int]:
    return (fonts.fonts[index] for index in range(fonts.nfont))


@lru_cache(maxsize=1)
def _configuration() -> int | None:
    library = _library()
    found: int | None = library.FcInitLoadConfigAndFonts() if library else None
    return found


@lru_cache(maxsize=1)
def _library() -> ctypes.CDLL | None:
    library = opened("fontconfig")
    if library is None:
        return None
    pointer, text, whole = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
    fonts, count = ctypes.POINTER(_FontSet), ctypes.POINTER(whole)
    for name, result, arguments in (
        ("FcInitLoadConfigAndFonts", pointer, ()),
        ("FcConfigGetFonts", fonts, (pointer, whole)),
        ("FcFreeTypeQuery", pointer, (text, ctypes.c_uint, pointer, count)),
        ("FcPatternCreate", pointer, ()),
        ("FcPatternAddString", whole, (pointer, text, text)),
        ("FcPatternAddInteger", whole, (pointer, text, whole)),
        ("FcConfigSubstitute", whole, (pointer, pointer, whole)),
        ("FcDefaultSubstitute", None, (pointer,)),
        ("FcFontSort", fonts, (pointer, pointer, whole, pointer, count)),
        ("FcPatternGetString", whole, (pointer, text, whole, ctypes.POINTER(text))),
        ("FcPatternGetCharSet", whole, (pointer, text, whole, ctypes.POINTER(pointer))),
        ("FcCharSetHasChar", whole, (pointer, ctypes.c_uint32)),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library
