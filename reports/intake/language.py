"""Which language a text is in, where nobody says."""

from __future__ import annotations

from functools import cache
from typing import Any

__all__ = ["detect"]

_ENOUGH = 2000


def detect(text: str) -> str:
    """Return the ISO 639-1 code that py3langid finds most likely for the first 2,000 code points."""
    found: str = _identifier().classify(text[:_ENOUGH])[0]
    return found


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads a model

    return LanguageIdentifier.from_pickled_model(MODEL_FILE)
