"""Articles to events: copies folded, stories found again under their old names, each held against earlier editions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from ..compose import Grouped, Reported, join
from ..compose.copies import Folded, fold
from ..compose.memory import Memory, held_against
from ..compose.standing import Standing
from ..facts import binding, compare, without_silenced
from ..model import Article, ArticleFacts, Finding, Ruling

__all__ = ["Sources", "events_of", "fold_copies", "stories_of"]


@dataclass(frozen=True, slots=True)
class Sources:
    """Articles without their copies: those that stand for all, in the order given, and what stands behind each."""

    leads: tuple[Article, ...]
    folded: Mapping[str, Folded]

    def standing(self, articles: Iterable[Article]) -> Standing:
        """Return who stands behind some of the articles."""
        known = {article.id: article for article in articles}
        folded = {name: self.folded[name] for name in known}
        agencies = {name: one.agency for name, one in folded.items() if one.agency}
        return Standing(
            known,
            origins={name: f"agency: {agency}" for name, agency in agencies.items()},
            outlets={name: one.outlets for name, one in folded.items()},
            agencies=agencies,
        )


def fold_copies(articles: Sequence[Article]) -> Sources:
    """Fold the copies of one text into the article that stands for all."""
    folded = fold(articles)
    leads = {}
    for one in folded:
        lead = articles[one.places[0]]
        leads[lead.id] = lead
    order = {article.id: at for at, article in reversed(list(enumerate(articles)))}
    return Sources(tuple(sorted(leads.values(), key=lambda a: order[a.id])), {one.lead: one for one in folded})


def stories_of(articles: Sequence[Article], context: Sequence[Article], memory: Memory) -> Mapping[str, str]:
    """Return the story of each article, by its id; `context` are older ones, whose stories go on."""
    items = [
        Grouped(a.id, a.title, a.text, published=a.published, publisher=a.publisher, language=a.language)
        for a in (*context, *articles)
    ]
    return {item.id: joined.story for item, joined in zip(items, join(items, known=memory.stories), strict=True)}


def events_of(
    reports: Sequence[ArticleFacts],
    stories: Mapping[str, str],
    *,
    sources: Sources,
    memory: Memory,
    looked: Sequence[Article],
    rulings: Sequence[Ruling],
    zone: tzinfo | None,
) -> tuple[Reported, ...]:
    """Return the events of an edition: the facts of each story's articles, compared and held against the memory.

    `looked` are all articles that the desk has, so that one that has changed or was taken back is seen.
    """
    together: dict[str, list[ArticleFacts]] = {}
    for report in reports:
        together.setdefault(stories[report.article.id], []).append(report)
    events = []
    for story, facts in together.items():
        news = held_against(memory, story, facts, looked=looked, rulings=rulings)
        events.append(
            Reported(
                tuple(facts),
                _compared(facts, rulings, zone),
                id=story,
                standing=sources.standing(report.article for report in facts),
                news=news if memory.last else None,
            )
        )
    return tuple(events)


def _compared(facts: Sequence[ArticleFacts], rulings: Sequence[Ruling], zone: tzinfo | None) -> tuple[Finding, ...]:
    bound = {report.article.id: binding(rulings, report.article) for report in facts}
    return without_silenced(compare(facts, zone=zone), bound)
