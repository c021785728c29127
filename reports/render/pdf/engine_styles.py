"""Computed values of properties that nobody set are taken by the short way.

WeasyPrint computes each property of each style when it is first asked for, and asks the same dozen questions of every
one. Most are not set: they are inherited or initial, and which of the two is known beforehand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint import css
from weasyprint.css import functions
from weasyprint.css.computed_values import COMPUTER_FUNCTIONS, PHYSICAL_FUNCTIONS
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

__all__ = ["swaps"]

_OWN_WAYS = frozenset({"float", "position", "display", "page"})
_LOGICAL = {
    direction: {name: find(block="ttb", inline=direction) for name, find in PHYSICAL_FUNCTIONS.items()}
    for direction in ("ltr", "rtl")
}
_PLAIN = frozenset(name for name in INITIAL_VALUES if name not in _OWN_WAYS and not name.startswith("text_decoration_"))
_INHERITED = _PLAIN & INHERITED
_INITIAL = _PLAIN - INHERITED - INITIAL_NOT_COMPUTED
_INITIAL_COMPUTED = (_PLAIN & INITIAL_NOT_COMPUTED - INHERITED) & COMPUTER_FUNCTIONS.keys()
_NO_FUNCTION = (str, int, float, type(None))


def swaps() -> Iterator[tuple[Any, str, Any]]:
    """Return what is replaced (see `engine_patches`)."""
    yield css.ComputedStyle, "__missing__", _computed(css.ComputedStyle.__missing__)
    yield css.AnonymousStyle, "__missing__", _anonymous(css.AnonymousStyle.__missing__)
    yield functions, "check_math", _check_math(functions.check_math)


def _computed(compute: Callable[[Any, str], Any]) -> Callable[[Any, str], Any]:
    def missing(self: Any, key: str) -> Any:
        cascaded = self.cascaded
        if key not in _PLAIN or key in cascaded:
            return compute(self, key)
        if key in PHYSICAL_FUNCTIONS and _LOGICAL[self["direction"]][key] in cascaded:
            return compute(self, key)
        if key in _INITIAL:
            value = INITIAL_VALUES[key]
        elif key in _INHERITED:
            if self.parent_style is None:
                return compute(self, key)
            value = self.parent_style[key]
        elif key in _INITIAL_COMPUTED:
            value = COMPUTER_FUNCTIONS[key](self, key, INITIAL_VALUES[key])
        else:
            return compute(self, key)
        self[key] = value
        return value

    return missing


def _anonymous(compute: Callable[[Any, str], Any]) -> Callable[[Any, str], Any]:
    def missing(self: Any, key: str) -> Any:
        if key in _INITIAL:
            value = INITIAL_VALUES[key]
        elif key in _INHERITED:
            value = self.parent_style[key]
        else:
            return compute(self, key)
        self[key] = value
        return value

    return missing


def _check_math(check: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def check_math(token: Any) -> Any:
        """Tell words and numbers, most of what is asked about, from functions at once."""
        return None if isinstance(token, _NO_FUNCTION) else check(token)

    return check_math
