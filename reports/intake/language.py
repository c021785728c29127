"""Which language a text is in, where nobody says."""

from __future__ import annotations

__all__ = ["detect"]

_ENOUGH = 2000


def detect(text: str) -> str:
    """Return the ISO 639-1 code that py3langid finds most likely for the first 2,000 code points."""
    from py3langid import classify  # noqa: PLC0415 - loads a model

    found: str = classify(text[:_ENOUGH])[0]
    return found
