"""From an endpoint's reply to the list of what the model told, or an error that says what is wrong with it."""

from __future__ import annotations

import json
from typing import Any

from ..errors import ModelError

__all__ = ["LARGEST", "told_in", "words_of"]

LARGEST = 1_000_000
"""How many bytes of a reply are read."""


def words_of(reply: bytes) -> str:
    """Return the model's own words out of a reply. Raises ModelError when it is no reply of this kind."""
    document = _parsed(reply.decode("utf-8", "replace"), "the reply")
    try:
        words = document["choices"][0]["message"]["content"]
    except (TypeError, KeyError, IndexError):
        words = None
    if not isinstance(words, str):
        raise ModelError("the reply holds no message")
    return words


def told_in(words: str) -> list[Any]:
    """Return what a model told as facts, whatever it is; what stands around the JSON object doesn't matter.

    Raises ModelError when there is no JSON object with a list of facts.
    """
    start, end = words.find("{"), words.rfind("}")
    document = _parsed(words[start : end + 1] if start >= 0 else "", "the answer")
    facts = document.get("facts") if isinstance(document, dict) else None
    if not isinstance(facts, list):
        raise ModelError("the answer holds no list of facts")
    return facts


def _parsed(text: str, what: str) -> Any:
    """Parse JSON; fractions stay text, so that no digit of them is lost."""
    try:
        return json.loads(text, parse_float=str, parse_constant=str)
    except RecursionError:
        raise ModelError(f"{what} is nested too deeply") from None
    except ValueError:
        raise ModelError(f"{what} is not JSON") from None
