"""Letters that no font here has: they can't stand in a PDF/A or PDF/UA, where each must be shown and be text.

Articles are strangers', so any may come. What has no picture in any font of this machine, and what Unicode never gives
one (controls, noncharacters, private use), is replaced by the sign for that.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from functools import lru_cache

from ..fontconfig import Letters, has_letter, letters_of, read_font, system_fonts
from ..fonts import FACES, font_file

__all__ = ["showable"]

_LOG = logging.getLogger(__name__)
_USUAL = re.compile(
    "[\t\n\f\r\u0020-\u007e\u00a0-\u012b\u012e-\u0131\u0134-\u0149\u014c-\u0165\u0168-\u017e"
    "\u0400-\u045f\u2012-\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026]+"
)
"""What our own fonts have, and so almost all that is printed: no need to ask."""
_NEVER = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
_REPLACEMENT, _PLAIN = "\N{REPLACEMENT CHARACTER}", "?"


def showable(html: str) -> str:
    """Return the page with a sign in place of each letter that can't be shown here, and say in the log which."""
    unusual = set(_USUAL.sub("", html))
    lost = sorted(letter for letter in unusual if not _shown(letter))
    if not lost:
        return html
    sign = _REPLACEMENT if _has_glyph(_REPLACEMENT) else _PLAIN
    _LOG.warning("no font here has %s; printed as %s", " ".join(f"U+{ord(letter):04X}" for letter in lost[:20]), sign)
    return html.translate({ord(letter): " " if unicodedata.category(letter)[0] == "Z" else sign for letter in lost})


def _shown(letter: str) -> bool:
    category = unicodedata.category(letter)
    if category == "Cf" or "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef":
        return True
    return category not in _NEVER and _has_glyph(letter)


@lru_cache(maxsize=4096)
def _has_glyph(letter: str) -> bool:
    fonts = _letters_of_fonts()
    return not fonts or any(has_letter(letters, letter) for letters in fonts)


@lru_cache(maxsize=1)
def _letters_of_fonts() -> tuple[Letters, ...]:
    """Return what each font has, ours and the system's; empty where nobody can be asked."""
    ours = (read_font(path) for *_, name in FACES if (path := font_file(name)))
    return tuple(filter(None, (letters_of(one) for one in (*ours, *system_fonts()) if one is not None)))
