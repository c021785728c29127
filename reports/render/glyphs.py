"""Which fonts give the letters that ours lack, and which letters no font here has.

fontconfig is asked through its library, as WeasyPrint will ask it; no process is started. Editions in Latin, Greek and
Cyrillic never come that far.
"""

from __future__ import annotations

import ctypes
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ..model import Edition
from .fonts import FACES, font_file
from .machine import opened

__all__ = ["STACKS", "Lack", "fallbacks", "fonts_used", "lacks", "texts_of"]

_FOREIGN = re.compile(r"[^\x00-\u024f\u02b0-\u03ff\u0400-\u04ff\u1e00-\u206f\u20a0-\u20bf\u2190-\u2193\u2212\u2060]")
"""What our fonts may lack; everything else they have, or it has no shape."""
_SHAPELESS = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me", "Zl", "Zp", "Zs"})
STACKS = (
    (
        "Source Serif Pro", "Source Serif 4", "Charter", "Iowan Old Style", "Georgia", "Noto Serif",
        "Noto Naskh Arabic", "Noto Serif Hebrew", "Noto Serif CJK SC", "Noto Serif Devanagari",
        "Noto Serif Thai", "serif",
    ),
    (
        "Source Sans Pro", "Source Sans 3", "Helvetica Neue", "Helvetica", "Arial", "Noto Sans", "Noto Sans Arabic",
        "Noto Sans Hebrew", "Noto Sans CJK SC", "Noto Sans Devanagari", "Noto Sans Thai", "sans-serif",
    ),
)  # fmt: skip
"""The families of tokens.css, in their order; each is set in two weights."""
_WEIGHTS = (80, 180)
"""Regular and semibold, as fontconfig counts."""
_CJK = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "IDEOGRAPHIC", "FULLWIDTH", "HALFWIDTH"})
_EMOJI = 0x1F000
_Fonts = tuple[tuple[Path, ctypes.c_void_p], ...]


@dataclass(frozen=True, slots=True)
class Lack:
    """A script of which no font here has some letters: its name in Unicode, an example, Debian's package for it."""

    script: str
    letter: str
    package: str

    def __str__(self) -> str:
        return (
            f"no font of this machine has the letters of {self.script} (as U+{ord(self.letter):04X}): "
            f"a PDF shows boxes in their place. Debian and Ubuntu: apt-get install {self.package}"
        )


def lacks(texts: Iterable[str]) -> tuple[Lack, ...]:
    """Return the scripts in some texts that can't be set on this machine; empty where all can."""
    letters = _foreign(texts)
    first: dict[str, Lack] = {}
    for letter in sorted(letters) if letters else ():
        if not any(_file(letter, fonts) for fonts in _stacks()[:1]):
            lack = _lack(letter)
            first.setdefault(lack.script, lack)
    return tuple(first.values())


def fallbacks(texts: Iterable[str]) -> tuple[Path, ...]:
    """Return the files of the system's fonts that some texts need beside ours, sorted."""
    letters = _foreign(texts)
    found = {_file(letter, fonts) for letter in letters for fonts in _stacks()} if letters else set()
    return tuple(sorted(file for file in found - _own() if file))


def texts_of(edition: Edition) -> Iterator[str]:
    """Give what an edition prints that may need other fonts than ours: names, and all sentences that it takes from."""
    yield edition.title
    yield edition.desk
    for source in edition.sources:
        yield from filter(None, (source.title, source.publisher, source.author, *source.outlets))
    for note in edition.notes:
        yield from (segment.text for segment in note.segments)


def fonts_used(texts: Iterable[str] = ()) -> dict[str, str]:
    """Return the fonts that a PDF of some texts is set in: each file's name with its SHA-256, ours first.

    Ours are all named, since style sheets ask for all of them.
    """
    files = (*sorted(_own(), key=lambda path: path.name), *fallbacks(texts))
    return {path.name: _sha256(path) for path in files}


@lru_cache(maxsize=64)
def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _lack(letter: str) -> Lack:
    script = unicodedata.name(letter, "unknown letters").partition(" ")[0]
    if script in _CJK:
        return Lack("CJK", letter, "fonts-noto-cjk")
    if unicodedata.category(letter) in {"So", "Sk"}:
        return Lack("symbols", letter, "fonts-noto-color-emoji" if ord(letter) >= _EMOJI else "fonts-noto-core")
    return Lack(script.capitalize(), letter, "fonts-noto-core")


def _foreign(texts: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for text in texts:
        found.update(_FOREIGN.findall(text))
    return frozenset(letter for letter in found if unicodedata.category(letter) not in _SHAPELESS)


def _file(letter: str, fonts: _Fonts) -> Path | None:
    """Return the first font that has a letter, in the order in which fonts are tried; None where none has."""
    library = opened("fontconfig")
    has = (file for file, charset in fonts if library and library.FcCharSetHasChar(charset, ord(letter)))
    return next(has, None)


@lru_cache(maxsize=1)
def _own() -> frozenset[Path]:
    return frozenset(path for path in (font_file(name) for *_, name in FACES) if path)


class _FontSet(ctypes.Structure):
    """FcFontSet of fontconfig.h."""

    _fields_ = (("nfont", ctypes.c_int), ("sfont", ctypes.c_int), ("fonts", ctypes.POINTER(ctypes.c_void_p)))


@lru_cache(maxsize=1)
def _stacks() -> tuple[_Fonts, ...]:
    """Return, for each stack and weight, our fonts, then the system's in the order in which they stand in.

    The patterns are fontconfig's own and live as long as this process.
    """
    library = _declared()
    if library is None:
        return ((),)
    configuration = library.FcInitLoadConfigAndFonts()
    number = ctypes.c_int()
    ours = [library.FcFreeTypeQuery(str(path).encode(), 0, None, ctypes.byref(number)) for path in sorted(_own())]
    return tuple(
        tuple(filter(None, (_known(library, one) for one in (*ours, *_sorted(library, configuration, stack, weight)))))
        for stack in STACKS
        for weight in _WEIGHTS
    )


def _sorted(library: ctypes.CDLL, configuration: int, stack: Sequence[str], weight: int) -> Iterator[int]:
    pattern = library.FcPatternCreate()
    for family in stack:
        library.FcPatternAddString(pattern, b"family", family.encode())
    library.FcPatternAddInteger(pattern, b"weight", weight)
    library.FcConfigSubstitute(configuration, pattern, 0)
    library.FcDefaultSubstitute(pattern)
    result = ctypes.c_int()
    found = library.FcFontSort(configuration, pattern, 1, None, ctypes.byref(result))
    return (found.contents.fonts[index] for index in range(found.contents.nfont)) if found else iter(())


def _known(library: ctypes.CDLL, pattern: int | None) -> tuple[Path, ctypes.c_void_p] | None:
    file, charset = ctypes.c_char_p(), ctypes.c_void_p()
    if pattern is None:
        return None
    if library.FcPatternGetString(pattern, b"file", 0, ctypes.byref(file)) or file.value is None:
        return None
    if library.FcPatternGetCharSet(pattern, b"charset", 0, ctypes.byref(charset)):
        return None
    return Path(file.value.decode(errors="surrogateescape")), charset


def _declared() -> ctypes.CDLL | None:
    """Return fontconfig with the types of the functions that are used here."""
    library = opened("fontconfig")
    if library is None:
        return None
    pointer, text, whole = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
    count = ctypes.POINTER(whole)
    for name, result, arguments in (
        ("FcInitLoadConfigAndFonts", pointer, ()),
        ("FcFreeTypeQuery", pointer, (text, ctypes.c_uint, pointer, count)),
        ("FcPatternCreate", pointer, ()),
        ("FcPatternAddString", whole, (pointer, text, text)),
        ("FcPatternAddInteger", whole, (pointer, text, whole)),
        ("FcConfigSubstitute", whole, (pointer, pointer, whole)),
        ("FcDefaultSubstitute", None, (pointer,)),
        ("FcFontSort", ctypes.POINTER(_FontSet), (pointer, pointer, whole, pointer, count)),
        ("FcPatternGetString", whole, (pointer, text, whole, ctypes.POINTER(text))),
        ("FcPatternGetCharSet", whole, (pointer, text, whole, ctypes.POINTER(pointer))),
        ("FcCharSetHasChar", whole, (pointer, ctypes.c_uint32)),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library
