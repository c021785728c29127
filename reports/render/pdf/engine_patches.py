"""Ways in which WeasyPrint is made faster without a byte of its output changing; applied once, when it is loaded.

Each room beside this one (`engine_*.py`) holds one idea and returns swaps: which function or method of WeasyPrint is
replaced by what. They were written for, and are held against, the releases of `WRITTEN_FOR`; with any other release
nothing is swapped, and PDFs are made as WeasyPrint makes them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from types import ModuleType
from typing import Any

from . import (
    engine_columns,
    engine_flow,
    engine_lengths,
    engine_lines,
    engine_memory,
    engine_shared,
    engine_styles,
    engine_tags,
    engine_text,
)

__all__ = ["PATCHES", "WRITTEN_FOR", "Swap", "apply", "fits", "swapped"]

WRITTEN_FOR = {"weasyprint": "70.0", "pydyf": "0.13.0", "cssselect2": "0.10.1", "tinycss2": "1.5.1"}
Swap = tuple[Any, str, Any]

PATCHES: dict[str, Callable[[], Iterable[Swap]]] = {
    "columns": engine_columns.swaps,
    "flow": engine_flow.swaps,
    "lengths": engine_lengths.swaps,
    "lines": engine_lines.swaps,
    "memory": engine_memory.swaps,
    "shared": engine_shared.swaps,
    "styles": engine_styles.swaps,
    "tags": engine_tags.swaps,
    "text": engine_text.swaps,
}


def fits() -> bool:
    """Return whether what is installed is what the patches were written for."""
    return all(version(package) == known for package, known in WRITTEN_FOR.items())


def apply(names: Iterable[str] = tuple(PATCHES)) -> list[Swap]:
    """Swap what these patches replace, if they fit. Return what was there, as swaps that bring it back."""
    if not fits():
        return []
    before: list[Swap] = []
    for name in names:
        for owner, attribute, new in PATCHES[name]():
            before += _swap(owner, attribute, new)
    return before[::-1]


@contextmanager
def swapped(swaps: Iterable[Swap]) -> Iterator[None]:
    """Make swaps for a while, for instance those that `apply` returned; functions are not searched for elsewhere."""
    before = []
    for owner, attribute, new in swaps:
        before.append((owner, attribute, vars(owner)[attribute]))
        setattr(owner, attribute, new)
    try:
        yield
    finally:
        for owner, attribute, old in before[::-1]:
            setattr(owner, attribute, old)


def _swap(owner: Any, attribute: str, new: Any) -> list[Swap]:
    """Replace an attribute; a module's function also in the modules that imported it by name."""
    old = vars(owner)[attribute]
    places = [owner]
    if isinstance(owner, ModuleType):
        loaded = [module for name, module in sys.modules.items() if name.partition(".")[0] == "weasyprint"]
        places += [module for module in loaded if module is not owner and vars(module).get(attribute) is old]
    for place in places:
        setattr(place, attribute, new)
    return [(place, attribute, old) for place in places]
