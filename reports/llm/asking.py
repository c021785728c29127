"""One article asked about: memory first, then the budget, then the endpoint; whatever fails is a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..errors import MachineError, ModelError
from ..model import Article
from ..settings import Llm
from .answer import told_in, words_of
from .budget import Budget
from .cache import Cache, Entry
from .question import address, question, shown_of

__all__ = ["Asked", "Post", "ask"]

Post = Callable[..., bytes]
"""`post(url, body, *, key, seconds)` of the client, or what stands in for it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of an answer, or else why there are none; `shown` is the beginning of the text that the model saw."""

    shown: str
    words: str | None = None
    failure: str | None = None
    left_out: str | None = None
    remembered: bool = False


def ask(
    article: Article, settings: Llm, *, cache: Cache, budget: Budget, post: Post, clock: Callable[[], float]
) -> tuple[Asked, Budget]:
    """Return what a model said of an article, and what is left of the budget; a remembered answer costs nothing of it.

    `clock` counts seconds. Raises nothing that an endpoint, its answer or the cache could cause.
    """
    shown = shown_of(article, settings.longest)
    url, model = address(settings.url or ""), settings.model or ""
    body = question(article, shown, model=model)
    entry = Entry.of(article, model=model, endpoint=url, body=body)
    if (words := cache.words(entry)) is not None:
        return Asked(shown, words, remembered=True), budget
    if budget.spent:
        return Asked(shown, left_out=budget.spent), budget
    began = clock()
    key = settings.key.get_secret_value() if settings.key else None
    try:
        words = words_of(post(url, body, key=key, seconds=min(settings.seconds, budget.seconds)))
        told_in(words)
    except (ModelError, MachineError) as error:
        return Asked(shown, failure=str(error)), budget.after(clock() - began, answered=False)
    cache.keep(entry, words)
    return Asked(shown, words), budget.after(clock() - began, answered=True)
