"""What earlier editions said wrongly: values that were corrected, facts withdrawn, articles changed or retracted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..model import Article, ArticleFacts, Decision, Erratum, Evidence, Fact, Figure, Moment, Ruling, Span, Tlp
from .memory.foreign import number_in, records_in, text_in
from .memory.gone import Cause, Gone
from .memory.moves import moves
from .memory.past import Past, pasts_of
from .memory.printed import Carried, carried_in
from .memory.recalled import recalled, tellings_in, value_in
from .memory.ruled import holds, now
from .memory.sameness import is_same
from .memory.standing import Standing
from .memory.telling import Telling
from .notebook import Notebook

__all__ = ["Cause", "Due", "carried", "errata"]

_KINDS = ("figure", "moment", "quotation", "statement")
_MOST_OF_A_STORY = 24
_MOST = 200


@dataclass(frozen=True, slots=True)
class Due:
    """An erratum before it is printed: the fields are those of `Erratum`, with `evidence` for its marks.

    `story` is the id of the story that said it, `kind` the fact's; `article` and `span` are where it was read.
    `printed` says that it stood on the page of that edition, and `cause` tells what an editor may weigh: an article
    that changed with a toll that grew was not wrong. `tlp` is the label of the article that it was read from.
    """

    edition: int
    at: datetime
    story: str
    headline: str
    kind: str
    said: str
    right: str | None
    why: str
    by: str | None
    since: datetime | None
    article: str
    span: Span
    printed: bool
    cause: Cause
    evidence: tuple[Evidence, ...] = ()
    tlp: Tlp | None = None

    def as_erratum(self, notebook: Notebook) -> Erratum:
        """Return it as it is printed; the notebook must know the articles of the evidence."""
        return Erratum(
            self.edition, self.at, self.headline, self.said, self.right, self.why, self.by, self.since,
            marks=notebook.mark(self.evidence),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Wrong:
    """What holds in a fact's stead, and why."""

    right: str | None
    cause: Cause
    why: str
    by: str | None
    since: datetime | None
    evidence: tuple[Evidence, ...] = ()


def errata(
    editions: Sequence[Mapping[str, Any]],
    current: Mapping[str, ArticleFacts],
    *,
    articles: Sequence[Article] = (),
    rulings: Sequence[Ruling] = (),
    unprinted: bool = False,
) -> tuple[Due, ...]:
    """Return what is to be corrected in earlier editions, the oldest first; at most 24 for a story, 200 in all.

    `editions` are their parsed `edition.json`, the oldest first. `current` are the articles as they are read and ruled
    on now, by id, `articles` those whose facts aren't at hand. A fact of a changed or retracted article that another
    one tells still holds. What was in an edition's data alone is left out, unless `unprinted`; so is what an errata
    edition has told already.
    """
    pasts = pasts_of(editions)
    standing = Standing(current.values(), articles, rulings)
    known = {_told(erratum) for past in pasts for erratum in records_in(past.data, "errata")}
    withdrawn = {gone for past in pasts for gone in _withdrawn(past)}
    found = (due for past in pasts for due in _due(past, standing, current, unprinted=unprinted))
    fresh: dict[tuple[object, ...], Due] = {}
    for due in found:
        if _key(due) not in known and (due.story, due.said) not in withdrawn and len(fresh) < _MOST:
            fresh.setdefault((due.edition, due.story, due.kind, due.said, due.right), due)
    return tuple(fresh.values())


def carried(
    editions: Sequence[Mapping[str, Any]],
    *,
    article: str | None = None,
    span: Span | None = None,
    key: str | None = None,
    unprinted: bool = False,
) -> tuple[int, ...]:
    """Return the numbers of the editions that carried a fact, in the order given.

    The fact is named by its article (an id or SHA-256) and a span that it overlaps (None: any), or by the `key` that
    editions write it down with. What stood in an edition's data alone counts where `unprinted`.
    """
    found = []
    for past in pasts_of(editions):
        told = [t for found in past.told.values() for t in found if key and t.key == key]
        places = {(t.article, t.start, t.end) for t in told}
        facts = (one for one in carried_in(past) if one.is_printed or unprinted)
        if any(
            (one.article.id, one.span.start, one.span.end) in places
            or (article in (one.article.id, one.article.sha256) and (span is None or span.overlaps(one.span)))
            for one in facts
        ):
            found.append(past.number)
    return tuple(found)


def _told(erratum: Mapping[str, Any]) -> tuple[int | None, str, str | None]:
    return number_in(erratum, "edition"), text_in(erratum, "said"), text_in(erratum, "right") or None


def _withdrawn(past: Past) -> Iterator[tuple[str, str]]:
    """Yield what an edition told as withdrawn in the story itself, by the story and the words."""
    for story in past.stories:
        for change in records_in(story.printed, "changes"):
            if text_in(change, "newness") == "withdrawn":
                yield story.id, text_in(change, "before")


def _key(due: Due) -> tuple[int | None, str, str | None]:
    return due.edition, due.said, due.right


def _due(past: Past, standing: Standing, current: Mapping[str, ArticleFacts], *, unprinted: bool) -> Iterator[Due]:
    """Yield what is to be corrected in one edition; without its instant nobody could tell which one it was."""
    if past.at is None:
        return
    settled = {name for name, article in past.articles.items() if standing.is_settled(article)}
    tellings = _tellings(past) if settled != past.articles.keys() else {}
    told = [t for found in tellings.values() for t in found.values()]
    counts: dict[str, int] = {}
    for one in carried_in(past):
        kind = text_in(one.fact, "kind")
        if kind not in _KINDS or not (one.is_printed or unprinted) or counts.get(one.story, 0) >= _MOST_OF_A_STORY:
            continue
        name = one.article.id
        telling = None if name in settled else tellings[name].get((kind, one.span))
        wrong = _corrected(one, current) or (telling and _gone(one, telling, told, past, standing))
        if wrong:
            counts[one.story] = counts.get(one.story, 0) + 1
            said = value_in(one.fact, one.article.language)[0]
            yield Due(
                past.number, past.at, one.story, one.headline, kind, said,
                wrong.right, wrong.why, wrong.by, wrong.since, one.article.id, one.span,
                one.is_printed, wrong.cause, wrong.evidence, one.article.tlp,
            )  # fmt: skip


def _tellings(past: Past) -> dict[str, dict[tuple[str, Span], Telling]]:
    """Return what the articles of an edition told, by their places; what it wrote down itself has its sentence."""
    found = {name: {(t.kind, t.span): t for t in tellings_in(past, a)} for name, a in past.articles.items()}
    for record in (told for told_of in past.told.values() for told in told_of):
        if record.article in found and (own := recalled(past, record)):
            found[record.article][own.kind, own.span] = own
    return found


def _corrected(one: Carried, current: Mapping[str, ArticleFacts]) -> _Wrong | None:
    """Return the value that an editor set since."""
    report = current.get(one.article.id)
    kind = text_in(one.fact, "kind")
    found = (f for f in report.facts if f.kind == kind and f.span == one.span) if report else iter(())
    fact: Fact | None = next(found, None)
    if not isinstance(fact, Figure | Moment) or fact.ruling is None or holds(fact, one.fact):
        return None
    ruling = fact.ruling
    if ruling.decision is not Decision.CORRECTED:
        return None
    why = f"corrected by the desk ({ruling.by}): {ruling.why}"
    evidence = (Evidence(one.article.id, fact.span),)
    return _Wrong(now(fact, one.article.language), Cause.RULED, why, ruling.by, ruling.at, evidence)


def _gone(one: Carried, telling: Telling, told: Sequence[Telling], past: Past, standing: Standing) -> _Wrong | None:
    """Return what holds instead of a fact that its article doesn't tell any more; None where somebody still does."""
    gone = standing.gone(telling, one.article)
    if gone is None or standing.tellers(telling):
        return None
    others = (t for t in told if t.article != telling.article and is_same(t, telling))
    if any(standing.gone(other, past.articles.get(other.article)) is None for other in others):
        return None
    found = _instead(telling, told, gone, standing)
    right = found.text if found else None
    evidence = (Evidence(found.article, found.span),) if found else ()
    return _Wrong(right, gone.cause, gone.why, gone.by, gone.since, evidence)


def _instead(telling: Telling, told: Sequence[Telling], gone: Gone, standing: Standing) -> Telling | None:
    """Return the figure that an article's new text has in the place of an old one, if it is surely that."""
    if telling.kind != "figure" or gone.article.retracted:
        return None
    old = [t for t in told if t.article == telling.article and t.kind == "figure"]
    new = [t for _, t in standing.tellings(gone.article.id)]
    found = moves(old, new, is_newer=lambda *_: True)
    return next((m.after[0] for m in found if any(t is telling for t in m.before)), None)
