"""Which letters each glyph of a font stands for, so that Arabic and Hebrew can be read, copied and searched.

WeasyPrint tells it by the first place where it meets a glyph. Where several glyphs draw one group of letters (a letter
with its vowel sign, lam with alef) it gives the first of them all the letters and the others none. PDF/UA-1 forbids
that (ISO 14289-1, 7.21.7), and wherever such a glyph stands alone, a letter is lost. Here each glyph of a group gets
its letter: glyphs of a run to the left come in the order of the sheet, so the last one is read first.
"""

from __future__ import annotations

from typing import Any
from unicodedata import bidirectional

__all__ = ["adapt_fonts"]

_NONE = "\N{WORD JOINER}"
"""Stands for no letter, where a group has more glyphs than letters."""
_RIGHT_TO_LEFT = frozenset(("R", "AL"))


def adapt_fonts() -> None:
    """Give each font of WeasyPrint our table; to be called once, after WeasyPrint is imported."""
    from weasyprint.pdf.fonts import Font  # noqa: PLC0415 - loads WeasyPrint

    make = Font.__init__

    def made(self: Any, *given: Any, **known: Any) -> None:
        make(self, *given, **known)
        self.to_unicode = _Letters()

    Font.__init__ = made


class _Letters(dict[int, str]):
    """The letters of each glyph, as long as no glyphs came in groups: then WeasyPrint tells a glyph once."""

    def __init__(self) -> None:
        super().__init__()
        self.group: list[int] = []
        self.told = ""
        self.sure: set[int] = set()

    def __setitem__(self, glyph: int, letters: str) -> None:
        if letters and not _runs_left(letters):
            super().__setitem__(glyph, letters)
            return
        self.__class__ = _Groups
        self[glyph] = letters


class _Groups(_Letters):
    """The same for a font in which glyphs come in groups: WeasyPrint tells every glyph that it draws, in order."""

    def __contains__(self, glyph: object) -> bool:
        return False

    def __setitem__(self, glyph: int, letters: str) -> None:
        if letters:
            self._begin(glyph, letters)
        elif _runs_left(self.told):
            self.group.append(glyph)
        else:
            self.group, self.told = [*(self.group if not self.told else ()), glyph], ""
        self._share()

    def _begin(self, glyph: int, letters: str) -> None:
        """Begin a group that runs to the left, or end one that runs to the right."""
        if len(self.group) == 1 and self.told:
            self.sure.update(self.group)
        self.group, self.told = [*(self.group if not self.told else ()), glyph], letters

    def _share(self) -> None:
        """Give the glyphs of a group its letters, one each, and the rest to the one that is read last."""
        read = self.group[::-1] if _runs_left(self.told) else self.group
        for at, glyph in enumerate(read, 1):
            letters = self.told[at - 1 : at if at < len(read) else None] or _NONE
            if glyph not in self.sure:
                super(_Letters, self).__setitem__(glyph, letters)


def _runs_left(letters: str) -> bool:
    return letters != "" and bidirectional(letters[0]) in _RIGHT_TO_LEFT
