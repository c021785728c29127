"""One event, from its articles' facts to the story that is printed."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import ArticleFacts, Evidence, Finding, Moment, Person, Severity, Span, Story, Warned
from . import sections
from .choice import MOST, choose, worth_a_list
from .frames import Frames
from .merged import facts_in
from .notebook import Notebook

__all__ = ["tell"]

_GRAVEST_FIRST = (Severity.WARNING, Severity.NOTE, Severity.OK)
_NOT_STATED = ("publication time", "publisher")


def tell(reports: Sequence[ArticleFacts], findings: Sequence[Finding], notebook: Notebook) -> Story:
    """Return the story of articles on one event, the leading one first; marks are given in the order of the page."""
    lead = reports[0].article
    frames = Frames(reports)
    choice = choose(reports, frames)
    headline = Span(0, len(lead.title))
    opening = notebook.passage(lead.id, headline, notebook.mark((Evidence(lead.id, headline),)))
    standfirst = sections.passage(choice.standfirst, notebook) if choice.standfirst else None
    points = tuple(sections.passage(clause, notebook) for clause in choice.points)
    strip = sections.strip(choice, frames, notebook)
    gravest = sorted(_folded(findings), key=lambda f: _GRAVEST_FIRST.index(f.severity))
    warned = tuple(Warned(finding, notebook.mark(finding.evidence)) for finding in gravest[:MOST])
    moments = worth_a_list([m for m in facts_in(reports, Moment) if m.fact.value], choice.printed)
    quoted = sections.said(choice, facts_in(reports, Person), notebook)
    stated = sections.stated(choice, notebook)
    return Story(
        id=lead.id,
        articles=tuple(report.article.id for report in reports),
        headline=opening,
        standfirst=standfirst,
        points=points,
        strip=strip,
        figures=sections.table(choice, frames, notebook),
        who=sections.who(reports, quoted, stated, notebook),
        where=sections.where(reports, notebook),
        when=sections.when(moments[:MOST], frames, notebook),
        said=quoted,
        stated=stated,
        findings=warned,
        more=choice.more + len(moments[MOST:]) + len(gravest[MOST:]),
    )


def _folded(findings: Sequence[Finding]) -> list[Finding]:
    """Tell in one line that neither publisher nor publication time is stated, and the same of several articles once."""
    once = list({(finding.check, finding.message, finding.evidence): finding for finding in findings}.values())
    missing = [finding for finding in once if finding.check in _NOT_STATED]
    if {finding.check for finding in missing} != set(_NOT_STATED):
        return once
    folded = Finding("publication", Severity.NOTE, "publisher and publication time not stated")
    return [*(finding for finding in once if finding not in missing), folded]
