"""One event, from its articles' facts to the story that is printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from ..model import Change, Evidence, Finding, Moment, Passage, Severity, Span, Story, Warned
from . import particulars, sections
from .choice import choose, worth_a_list
from .dossier import Dossier
from .memory import Turn
from .notebook import Notebook
from .once import Once
from .printed import Printed
from .reported import Reported
from .room import Room

__all__ = ["printed_in", "tell"]

_ALL_ROOM = Room()

_OF_FIGURES = ("sources differ", "newer figure")
_GRAVEST_FIRST = (Severity.WARNING, Severity.NOTE, Severity.OK)
_NOT_STATED = {"the publication time is not stated", "the publisher is not stated"}


def tell(
    event: Reported,
    dossier: Dossier,
    notebook: Notebook,
    once: Once,
    *,
    section: str | None = None,
    room: Room = _ALL_ROOM,
) -> Story:
    """Return the story of an event, whose leading article is its first.

    Marks are given in the order of the page, and `once` is told what is printed.
    """
    findings = (*event.findings, *(f for facts in event.facts for f in facts.findings))
    lead = dossier.reports[0].article
    choice = choose(dossier, once, room)
    headline = Span(0, len(lead.title))
    opening = notebook.passage(lead.id, headline, notebook.mark((Evidence(lead.id, headline),)))
    standfirst = sections.passage(choice.standfirst, notebook) if choice.standfirst else None
    known = {article.id for article in event.articles}
    turns = event.news.changes if event.news else ()
    changes = tuple(_change(turn, known, notebook) for turn in turns)
    points = tuple(sections.passage(clause, notebook) for clause in choice.points)
    strip = sections.strip(choice, dossier, notebook)
    shown = choice.moved
    gravest = sorted(
        (f for f in _folded(findings) if not _is_shown(f, shown)), key=lambda f: _GRAVEST_FIRST.index(f.severity)
    )
    warned = tuple(Warned(finding, notebook.mark(finding.evidence)) for finding in gravest[: room.findings])
    moments = worth_a_list([m for m in dossier.facts(Moment) if m.fact.value], choice.printed, dossier)
    printed = Printed.of(choice)
    quoted = sections.said(choice, dossier, notebook)
    stated = sections.stated(choice, dossier, notebook)
    story = Story(
        id=event.id or lead.id,
        articles=tuple(report.article.id for report in dossier.reports),
        headline=opening,
        standfirst=standfirst,
        points=points,
        strip=strip,
        figures=sections.table(choice, dossier, notebook, printed),
        who=particulars.who(choice, dossier, quoted, stated, notebook),
        where=particulars.where(choice, dossier, notebook),
        when=particulars.when(choice, moments[: room.moments], dossier, notebook, printed),
        said=quoted,
        stated=stated,
        findings=warned,
        more=choice.more + len(moments[room.moments :]) + len(gravest[room.findings :]),
        support=dossier.standing.support([report.article.id for report in dossier.reports]),
        section=section,
        newness=event.newness,
        told_in=event.told_in,
        changes=changes,
        tlp=event.tlp,
    )
    once.tell(printed_in(story))
    return story


def _is_shown(finding: Finding, moved: Set[frozenset[Evidence]]) -> bool:
    """Say whether a finding tells two values of a quantity that stand beside each other on the page."""
    return finding.check in _OF_FIGURES and frozenset(finding.evidence) in moved


def _change(turn: Turn, known: Set[str], notebook: Notebook) -> Change:
    """Mark what changed where its words are in the edition; they may be in an article that isn't."""
    return replace(turn, evidence=tuple(e for e in turn.evidence if e.article in known)).as_change(notebook)


def printed_in(story: Story) -> Iterator[Passage | None]:
    """Yield the words of articles that a story prints."""
    yield from (story.headline, story.standfirst, *story.points)
    yield from (figure.passage for figure in (*story.strip, *story.figures))
    yield from (one.passage for one in story.when)
    yield from (one.quote for one in story.said)
    yield from (one.content for one in story.stated)


def _folded(findings: Sequence[Finding]) -> list[Finding]:
    """Tell in one line that neither publisher nor publication time is stated, and the same of several articles once."""
    once = list({(finding.check, finding.message, finding.evidence): finding for finding in findings}.values())
    missing = [finding for finding in once if finding.message in _NOT_STATED]
    if {finding.message for finding in missing} != _NOT_STATED:
        return once
    folded = Finding("publication", Severity.NOTE, "publisher and publication time not stated")
    return [*(finding for finding in once if finding not in missing), folded]
