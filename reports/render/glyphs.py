"""Which fonts give the letters that ours lack, and which letters no font here has.

Editions in Latin, Greek and Cyrillic never come so far as to ask fontconfig.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ..model import Edition
from .fontconfig import Letters, font_file_of, fonts_for, has_letter, letters_of, read_font
from .fonts import FACES, font_file

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
_Fonts = tuple[tuple[Path, Letters], ...]


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
    return next((file for file, letters in fonts if has_letter(letters, letter)), None)


@lru_cache(maxsize=1)
def _own() -> frozenset[Path]:
    return frozenset(path for path in (font_file(name) for *_, name in FACES) if path)


@lru_cache(maxsize=1)
def _stacks() -> tuple[_Fonts, ...]:
    """Return, for each stack and weight, our fonts, then the system's in the order in which they stand in."""
    ours = [read_font(path) for path in sorted(_own())]
    return tuple(
        tuple(filter(None, (_known(one) for one in (*ours, *fonts_for(stack, weight)))))
        for stack in STACKS
        for weight in _WEIGHTS
    )


def _known(pattern: int | None) -> tuple[Path, Letters] | None:
    if pattern is None:
        return None
    file, letters = font_file_of(pattern), letters_of(pattern)
    return (file, letters) if file and letters else None
