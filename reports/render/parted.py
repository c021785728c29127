"""Templates whose page is made in parts: where `part("name")` stands, one begins.

What the call leaves in the page is a comment, which no stranger can write: their text is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError, meta, nodes
from markupsafe import Markup

__all__ = ["CALL", "END", "MARK", "is_in_parts", "part"]

CALL = "part"
"""The name of `part` in a template."""
MARK = re.compile(r"<!-- part ([A-Za-z0-9-]+)(, continued)? -->")
"""What begins a part, with its name."""
END = "<!-- end of parts -->"
"""What ends the last part, if the page goes on."""
_NAME = re.compile(r"[A-Za-z0-9-]{1,64}")


def part(name: str | None = None, *, continued: bool = False) -> Markup:
    """Begin a part of a page, or end the last one.

    A part is named by letters, digits and "-", and means the same under this name in every edition: what can be kept of
    it is found by it. One that is `continued` goes on under the last bookmark of the first level. Raises ValueError for
    any other name.
    """
    if name is None:
        return Markup(END)  # noqa: S704 - our own words
    if not _NAME.fullmatch(name):
        raise ValueError(f"a part is named by letters, digits and -, not {name!r}")
    return Markup(f"<!-- part {name}{', continued' if continued else ''} -->")  # noqa: S704 - letters and digits


def is_in_parts(loader: Environment, names: Sequence[str]) -> bool:
    """Say whether the first template of these names that exists, or one that it is made of, begins a part."""
    waiting, seen = [_first(loader, names)], set[str]()
    while waiting:
        name = waiting.pop()
        if name is None or name in seen:
            continue
        seen.add(name)
        calls, used = _looked_through(loader, _source(loader, name))
        if calls:
            return True
        waiting += used
    return False


def _first(loader: Environment, names: Sequence[str]) -> str | None:
    return next((name for name in names if _source(loader, name)), None)


def _source(loader: Environment, name: str) -> str:
    """Return a template's source; empty where there is none."""
    try:
        return loader.loader.get_source(loader, name)[0] if loader.loader else ""
    except TemplateNotFound:
        return ""


@lru_cache(maxsize=64)
def _looked_through(loader: Environment, source: str) -> tuple[bool, tuple[str | None, ...]]:
    try:
        tree = loader.parse(source)
    except TemplateSyntaxError:  # filling it in tells where
        return False, ()
    calls = any(isinstance(call.node, nodes.Name) and call.node.name == CALL for call in tree.find_all(nodes.Call))
    return calls, tuple(meta.find_referenced_templates(tree))
