"""JSON-LD as publishers embed it (schema.org NewsArticle): read, never trusted to be well formed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

__all__ = ["first_news", "name_of"]

_DEEPEST = 4


def first_news(tree: Any) -> dict[str, Any]:
    """Return the first object of a page's JSON-LD that has a headline; an empty one when there is none."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for item in _objects(data, _DEEPEST):
            if isinstance(item.get("headline"), str):
                return item
    return {}


def name_of(value: Any, depth: int = _DEEPEST) -> str | None:
    """Return the name of a schema.org person or organisation; several are joined by commas."""
    if isinstance(value, str) or depth == 0:
        return value if isinstance(value, str) else None
    if isinstance(value, dict):
        return name_of(value.get("name"), depth - 1)
    if isinstance(value, list):
        return ", ".join(filter(None, (name_of(one, depth - 1) for one in value[:5]))) or None
    return None


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
        data = data.get("@graph", [])
    if isinstance(data, list) and depth:
        for item in data:
            yield from _objects(item, depth - 1)
