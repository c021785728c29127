"""Who still stands by what an earlier edition told: articles that changed, were retracted, or were ruled on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from ...model import Article, ArticleFacts, Decision, Fact, Figure, Ruling
from ..words import words_of
from .figures import figures_of
from .gone import Cause, Gone
from .moves import stamp
from .past import PastArticle
from .sameness import is_same, moved_words
from .telling import Telling, telling_of, when
from .words import content

__all__ = ["Standing", "tellings_of"]

_LONGEST = 300
_REWORDED = 0.6


def tellings_of(report: ArticleFacts) -> tuple[tuple[Fact, Telling], ...]:
    """Return an article's facts that later days know again."""
    other = ((fact, t) for fact in report.facts if not isinstance(fact, Figure) and (t := telling_of(report, fact)))
    return (*figures_of(report), *other)


class Standing:
    """The articles as they are now.

    `articles` are those whose facts aren't at hand. Where `rulings` are given, only they withdraw a fact; else one that
    isn't among its article's facts any more is taken for withdrawn.
    """

    def __init__(
        self,
        reports: Iterable[ArticleFacts],
        articles: Iterable[Article] = (),
        rulings: Sequence[Ruling] | None = None,
    ) -> None:
        self._reports = {report.article.id: report for report in reports}
        self._articles = {article.id: article for article in articles} | {
            name: report.article for name, report in self._reports.items()
        }
        self._rulings = rulings
        self._tellings = {name: tellings_of(report) for name, report in self._reports.items()}
        self._origins = Counter(a.origin for a in self._articles.values() if a.origin and not a.url)

    def gone(self, telling: Telling, past: PastArticle | None) -> Gone | None:
        """Return why the article of a telling doesn't stand by it; None where it does, or isn't known any more."""
        same = self._articles.get(telling.article)
        if same is not None:
            return self._retracted(same) or self._withdrawn(same, telling)
        changed = self.next_version(past) if past else None
        if changed is None:
            return None
        if retracted := self._retracted(changed):
            return retracted
        return None if self._holds(changed, telling) else _changed(changed, past)

    def is_settled(self, past: PastArticle) -> bool:
        """Say whether an article stands by all that it told, or has only left: then nothing need be asked of it."""
        same = self._articles.get(past.id)
        if same is None:
            return self.next_version(past) is None
        withdrawn = any(r.decision is Decision.WITHDRAWN and r.article == same.sha256 for r in self._rulings or ())
        return not same.retracted and not withdrawn and self._rulings is not None

    def next_version(self, past: PastArticle) -> Article | None:
        """Return the newest text at an article's address, None where it is the same, or there is none.

        Without an address, the place that it was read from counts, if one article alone was read there.
        """
        if past.id in self._articles:
            return None
        if past.url:
            found = [a for a in self._articles.values() if a.url == past.url]
        else:
            alone = past.origin and self._origins[past.origin] == 1
            found = [a for a in self._articles.values() if alone and not a.url and a.origin == past.origin]
        newest = max(found, key=lambda a: (a.version, stamp(when(a))), default=None)
        return newest if newest and newest.sha256 != past.sha256 else None

    def tellers(self, telling: Telling) -> tuple[tuple[Fact, Telling], ...]:
        """Return the facts that tell a thing now, in articles that aren't retracted."""
        standing = (name for name, report in self._reports.items() if not report.article.retracted)
        return tuple(pair for name in standing for pair in self._tellings[name] if _is_told(pair[1], telling))

    def tellings(self, article: str) -> tuple[tuple[Fact, Telling], ...]:
        """Return the facts of an article, nothing where they aren't at hand."""
        return self._tellings.get(article, ())

    def ruling(self, telling: Telling, sha256: str) -> Ruling | None:
        """Return the decision that withdrew a fact, None where there is none."""
        made = (r for r in self._rulings or () if r.decision is Decision.WITHDRAWN and r.article == sha256)
        return next((r for r in made if r.kind == telling.kind and r.span.overlaps(telling.span)), None)

    def _retracted(self, article: Article) -> Gone | None:
        if not article.retracted:
            return None
        by = article.publisher or article.title
        words = " ".join(article.retracted.split())[:_LONGEST]
        return Gone(Cause.RETRACTED, f"retracted by {by}: {words}", by, article.retracted_at, article)

    def _withdrawn(self, article: Article, telling: Telling) -> Gone | None:
        if ruling := self.ruling(telling, article.sha256):
            return Gone(
                Cause.RULED, f"withdrawn by the desk ({ruling.by}): {ruling.why}", ruling.by, ruling.at, article
            )
        if self._rulings is not None or article.id not in self._reports:
            return None
        found = (fact for fact, _ in self.tellings(article.id) if fact.kind == telling.kind)
        if any(fact.span.overlaps(telling.span) for fact in found):
            return None
        return Gone(Cause.RULED, "withdrawn by the desk", None, None, article)

    def _holds(self, article: Article, telling: Telling) -> bool:
        """Say whether a text still tells a thing: among its facts, or in so many words."""
        if any(is_same(new, telling) for _, new in self.tellings(article.id)):
            return True
        if telling.kind == "figure":
            at_hand = article.id in self._reports
            return not at_hand and _stands(telling.text, article.text)
        if f" {words_of(telling.text)} " in f" {words_of(article.text)} ":
            return True
        return telling.kind == "statement" and self._is_reworded(article, telling)

    def _is_reworded(self, article: Article, telling: Telling) -> bool:
        """Say whether one sentence of an article has most of a statement's words."""
        words, report = content(telling.text), self._reports.get(article.id)
        sentences = (content(sentence.of(article.text)) for sentence in report.sentences) if report else ()
        return any(len(words & said) >= _REWORDED * len(words) for said in sentences)


def _changed(article: Article, past: PastArticle | None) -> Gone:
    """Say that an article changed; the new text's time counts only where it is later than the old one's."""
    by = article.publisher or article.title
    at = article.published if isinstance(article.published, datetime) else None
    before = past.at if past else None
    is_later = at is not None and stamp(at) > stamp(before)
    return Gone(Cause.CHANGED, f"{by} changed its article", by, at if is_later else article.seen, article)


def _is_told(new: Telling, old: Telling) -> bool:
    """Say whether a thing is told now, if only with another number in it."""
    return is_same(new, old) or (new.kind == old.kind == "statement" and moved_words(new, old))


def _stands(words: str, text: str) -> bool:
    return re.search(rf"(?<![\w.,]){re.escape(words)}(?![\w%]|[.,]\d)", text) is not None
