"""A reader's own copy of a PDF: "Copy for Ida Renn" at the foot of every page, without a new render.

A PDF is prepared once for all its readers (`Stamper.of`): fonts, pages and references are appended to it, with room for
a text. A reader's copy then differs in that text alone. The strip that it stands in, from 5 to 8.5 mm above the lower
edge of the sheet, is below everything that our style sheets print. Copies stay PDF/UA-1 and PDF/A-3u: the stamp is an
artifact, its font embedded, and the edition's own bytes are the beginning of every copy.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .stamp_font import letters_known, stamp_font
from .stamp_update import ID_DIGITS, Room, make_room

__all__ = ["Stamper", "settable", "shown"]

_SIZE, _LEFT, _BASELINE = 7.5, 62.362, 17.0
"""Points: the size of the letters, the margin of 22 mm, and where the line stands."""
_WIDTH = 470.0
_LETTERS = 160
_CUT = "…"
_LENGTH = 4 * _LETTERS + 80
_COLOUR = "0.313725 0.294118 0.266667 rg"


def shown(text: str) -> str:
    """Return a text as a stamp has it: composed (NFC), on one line, without signs that have no picture."""
    line = " ".join(unicodedata.normalize("NFC", text).split())
    return re.sub(" +", " ", "".join(c for c in line if unicodedata.category(c) not in ("Cc", "Cf", "Cs"))).strip()


def settable(text: str) -> bool:
    """Say whether a text, as shown, has letters, and our font has all of them: Latin, Cyrillic and Greek."""
    return bool(text) and letters_known().issuperset(text)


@dataclass(frozen=True, slots=True)
class Stamper:
    """A PDF that is ready to be stamped for any of the readers whose letters it was prepared for."""

    room: Room
    glyphs: Mapping[str, tuple[str, int]]

    @classmethod
    def of(cls, content: bytes, texts: Iterable[str]) -> Stamper:
        """Prepare a PDF for the stamps with these texts; it may then be stamped with any text of the same letters.

        Raises RenderError when it isn't a PDF or is stamped already, MachineError when our font is missing.
        """
        font = stamp_font({*_CUT, *(letter for text in texts for letter in shown(text))})
        return cls(make_room(content, font, length=_LENGTH), font.glyphs)

    @property
    def head(self) -> bytes:
        """What all copies begin with: the edition's own bytes, and what is appended for everybody."""
        return self.room.before

    def tail(self, text: str) -> bytes:
        """Return the rest of the copy with this text; all are equally long. A text that is too long is cut with "…".

        Raises ValueError for a letter that the PDF wasn't prepared for.
        """
        line = shown(text)
        try:
            codes = self._codes(line)
        except KeyError as error:
            raise ValueError(f"the stamp can't be set: its font has no {error.args[0]!r}") from None
        drawn = f"BT {_COLOUR} /F {_SIZE} Tf {_LEFT} {_BASELINE} Td <{codes}> Tj".ljust(_LENGTH - 3) + " ET"
        name = hashlib.sha256(self.room.before[-64:] + line.encode()).hexdigest()[:ID_DIGITS]
        return b"".join((drawn.encode("ascii"), self.room.between, name.encode("ascii"), self.room.after))

    def copy(self, text: str) -> bytes:
        """Return the whole copy with this text. Raises ValueError as `tail` does."""
        return self.head + self.tail(text)

    def _codes(self, line: str) -> str:
        found = [self.glyphs[letter] for letter in line]
        room = _WIDTH * 1000 / _SIZE
        if len(found) <= _LETTERS and sum(width for _, width in found) <= room:
            return "".join([code for code, _ in found])
        cut, wide = self.glyphs[_CUT]
        kept, taken = [], float(wide)
        for code, width in found[: _LETTERS - 1]:
            taken += width
            if taken > room:
                break
            kept.append(code)
        return "".join(kept) + cut
