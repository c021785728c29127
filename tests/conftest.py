"""What all rooms' tests share: where the checkout is, and the real article."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
REAL_ARTICLE = ROOT / "data" / "articles" / "000_3fb4b1d8af8228ce.txt"


@pytest.fixture(scope="session")
def checkout() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def real_text() -> str:
    return REAL_ARTICLE.read_text(encoding="utf-8")
