"""What all rooms' tests share: where the checkout is, and the real article."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# No example is too slow on a busy machine; and what CI draws, everybody can draw again.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

ROOT = Path(__file__).resolve().parents[1]
REAL_ARTICLE = ROOT / "data" / "articles" / "000_3fb4b1d8af8228ce.txt"


@pytest.fixture(scope="session")
def checkout() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def real_text() -> str:
    return REAL_ARTICLE.read_text(encoding="utf-8")
