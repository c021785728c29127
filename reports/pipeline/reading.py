"""Articles to facts, one by one: whatever a stranger's text breaks, the others go on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..errors import Fault
from ..facts import Reading, read_facts
from ..llm import Consulted
from ..model import Article, ArticleFacts
from .consulting import settled

__all__ = ["read_all", "settle_all"]


def read_all(articles: Sequence[Article]) -> tuple[list[Reading], list[Fault]]:
    """Read each article; one that breaks a rule is a fault, and the others go on."""
    readings, faults = [], []
    for article in articles:
        try:
            readings.append(read_facts(article))
        except Exception as error:  # noqa: BLE001 - whatever a stranger's text breaks, the edition goes on
            faults.append(_broken(article, error))
    return readings, faults


def settle_all(
    readings: Sequence[Reading], consulted: Consulted | None, **known: Any
) -> tuple[list[ArticleFacts], list[Fault]]:
    """Rule on and check each article by itself, for the same reason; `known` is what `settled` wants to know."""
    found: list[ArticleFacts] = []
    faults = []
    for reading in readings:
        try:
            found += settled([reading], consulted, **known)
        except Exception as error:  # noqa: BLE001 - as above
            faults.append(_broken(reading.article, error))
    return found, faults


def _broken(article: Article, error: Exception) -> Fault:
    told = f"could not be read for facts and is left out ({type(error).__name__}: {error}); please report it"
    return Fault(article.origin or article.title, told)
