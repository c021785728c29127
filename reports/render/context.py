"""Builds the page from an edition: wording and arrangement only; what to print was chosen before.

Pure: the same edition gives the same page, and nothing is read, fetched or timed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from zoneinfo import ZoneInfo

from .. import model
from ..errors import Fault
from ..prose import Wording, is_iso, wording
from ..version import __version__
from . import page
from .amounts import amounts
from .apart import Belonging
from .backed import Backed
from .byline import byline
from .charts import Chosen, Known, charts_of, numbered
from .checks import checks
from .corrected import corrected
from .direction import balance
from .errata import errata, errata_head, errata_summary
from .groups import groups
from .handling import embargo, explained, handling
from .lines import one_line
from .look import Look
from .looked import emptiness, looked
from .marks import Mark, Numbering, own_keys
from .news import Teller
from .speech import joined

__all__ = ["build_page"]

_CONTENTS_FROM = 8
_SEVERAL = 3
_SHORT_HASH = 8
_TOP = 4
_MESSAGES = "en"


def build_page(
    edition: model.Edition,
    *,
    digest: str,
    attached: bool = False,
    length: str = "full",
    charts: Collection[model.ChartKind] = tuple(model.ChartKind),
    pictures: tuple[str, ...] = (),
    gone: Iterable[tuple[str, int]] = (),
    look: Look | None = None,
    apart: bool = False,
) -> page.Page:
    """Return all that a template may use. `digest` is the edition's own, given so that it is computed once.

    `charts` are the kinds that stories may have, `pictures` the ids of those that a mail carries. `gone` is what was
    left out of the edition so that it fits: nouns, and how many of each. `look` is the desk's own. With `apart`, each
    story has its own sources, notes and anchors, and is the same whatever else the edition tells.
    """
    say = wording(edition.language)
    known = {facts.article.id: facts.article.language for facts in edition.facts}
    languages = {article: language if language != say.language else None for article, language in known.items()}
    belonging = Belonging(edition, say, languages, {note.number: note for note in edition.notes})
    numbering = belonging.numbering("rest", (edition.errata, edition.briefs)) if apart else Numbering()
    maker = _Maker(edition, say, languages, Known(edition, say, languages), frozenset(charts), numbering)
    stories = _apart(maker, belonging) if apart else tuple(map(maker.story, edition.stories, count(1)))
    lead = stories[0] if stories else None
    told, head = errata(edition, say=say, marks=maker.marks), errata_head(edition, say=say)
    headed = 0 if apart else 1
    sections = groups(edition.stories[headed:], stories[headed:], edition.sections, rest=say.labels.also)
    return page.Page(
        language=say.language,
        direction=say.direction,
        label=say.labels,
        generator=f"Dateline {__version__}",
        nameplate=maker.nameplate(),
        summary=_summary(lead, say.labels.corrected_by) or errata_summary(told, head, say),
        lead=lead,
        others=stories[1:],
        groups=sections,
        top=_top(stories, sections),
        briefs=tuple(maker.brief(brief) for brief in edition.briefs),
        errata=told,
        errata_head=head,
        empty=emptiness(edition, say=say),
        looked=looked(edition, say=say),
        contents=len(stories) >= _CONTENTS_FROM,
        sources=belonging.rest(numbering) if apart else belonging.every(numbering),
        left_out=tuple(_not_included(fault, say) for fault in edition.faults),
        digest=digest[:_SHORT_HASH],
        data=model.Format.JSON.filename,
        attached=attached,
        pictures=pictures,
        length=length,
        look=look or Look(),
        handlings=explained(edition, say=say),
        left_for_room=say.listing([say.count(number, noun) for noun, number in gone]) or None,
    )


def _apart(maker: _Maker, belonging: Belonging) -> tuple[page.Story, ...]:
    """Return the stories, each with its own key, numbers and sources."""
    stories, made = maker.edition.stories, []
    for number, (key, story) in enumerate(zip(own_keys(stories), stories, strict=True), 1):
        own = belonging.numbering(key, (story,), story.articles)
        told = replace(maker, numbering=own).story(story, number)
        made.append(replace(told, id=key, sources=belonging.of(story.articles, own)))
    return tuple(made)


def _top(stories: tuple[page.Story, ...], sections: tuple[page.Group, ...]) -> tuple[page.Story, ...]:
    """Choose the first story of each heading, then those that follow the lead, in the order of the edition."""
    firsts = {group.stories[0].id for group in sections}
    ranked = sorted(stories[1:], key=lambda story: story.id not in firsts)
    chosen = {story.id for story in ranked[:_TOP]}
    return tuple(story for story in stories[1:] if story.id in chosen)


@dataclass(frozen=True, slots=True)
class _Maker:
    """What all parts of one page share."""

    edition: model.Edition
    say: Wording
    languages: Mapping[str, str | None]
    known: Known
    charts: Collection[model.ChartKind]
    numbering: Numbering

    def nameplate(self) -> page.Nameplate:
        local = self.edition.at.astimezone(ZoneInfo(self.edition.timezone))
        return page.Nameplate(
            desk=one_line(self.edition.desk),
            title=one_line(self.edition.title),
            number=self.say.edition(self.edition.number),
            day=self.say.day(local, weekday=True),
            time=self.say.instant(local),
            iso=local.isoformat(),
            covers=self.say.period(*self.edition.covers) if self.edition.covers else None,
            tlp=handling(self.edition.tlp, say=self.say),
            embargo=embargo(self.edition, say=self.say),
        )

    def story(self, story: model.Story, number: int) -> page.Story:
        near = self.edition.at.astimezone(ZoneInfo(self.edition.timezone)).date()
        alone, brief = len(self.edition.sources) == 1, number > 1 and len(self.edition.stories) >= _CONTENTS_FROM
        backed = Backed(story.support, alone, self.say)
        teller = Teller(story, self.say, near, self.edition.timezone, self.marks)
        large, table = ((), (*story.strip, *story.figures)) if brief else (story.strip, story.figures)
        said, stated, told = (backed.each(facts) for facts in (story.said, story.stated, table))
        chosen = Chosen() if brief else self.chosen(story, number)
        strip = amounts(large, words=self.words, teller=teller, backed=backed, short=True, chosen=chosen)
        figures = amounts(table, words=self.words, teller=teller, backed=backed, each=told, chosen=chosen)
        doubts = [warned for warned in story.findings if warned.finding.severity is not model.Severity.OK]
        main = (figures, story.said, story.stated, chosen.figures)
        quotes = [self.quote(one, teller, backed.told(one.support, each=said)) for one in story.said]
        more = self.say.more(story.more, model.Format.JSON.filename) if story.more else None
        when = tuple(self.moment(when) for when in story.when)
        return page.Story(
            id=f"story-{number}",
            headline=self.words(story.headline),
            byline="; ".join(
                (byline(story, self.edition.sources, say=self.say, alone=alone), *((more,) if more and brief else ()))
            ),
            tlp=handling(story.tlp, say=self.say, beside=self.edition.tlp),
            news=teller.news(),
            standfirst=self.words(story.standfirst) if story.standfirst else None,
            points=tuple(self.words(point) for point in story.points),
            strip=strip,
            figures=figures,
            figures_each=told,
            said_each=said,
            stated_each=stated,
            when_each=self.say.terms.likely_each if len(when) >= _SEVERAL and all(m.likely for m in when) else None,
            brief=brief,
            units=any(figure.unit for figure in figures),
            chart=chosen.figures,
            timeline=chosen.times,
            map=chosen.places,
            who=tuple(self.name(who) for who in story.who if who.roles),
            named=tuple(self.name(who) for who in story.who if not who.roles),
            where=tuple(page.Site(name=one_line(w.name), marks=self.marks(w.marks)) for w in story.where),
            when=when,
            said=joined(quotes, self.say.terms.speaker_likely),
            stated=tuple(self.claim(one, teller, backed.told(one.support, each=stated)) for one in story.stated),
            checks=self.checks(doubts, near),
            checked=self.checks(
                [w for w in story.findings if w.finding.severity is model.Severity.OK], near, charted=chosen.checked
            ),
            more=None if brief else more,
            main=any(main),
            narrow=any((story.who, story.where, story.when)),
            sources=(),
        )

    def words(
        self,
        passage: model.Passage,
        more: tuple[model.Mark, ...] = (),
        corrections: tuple[model.Correction, ...] = (),
    ) -> page.Words:
        """Set words with marks and corrections, their own and those of what stands beside them."""
        opening, closing = balance(passage.text)
        return page.Words(
            text=passage.text,
            language=self.languages.get(passage.article),
            opening=opening,
            closing=closing,
            marks=self.marks(passage.marks + more),
            corrections=corrected(passage.corrections + corrections, say=self.say),
        )

    def marks(self, marks: tuple[model.Mark, ...]) -> tuple[Mark, ...]:
        return self.numbering.marks(marks)

    def brief(self, brief: model.Brief) -> page.Brief:
        return page.Brief(words=self.words(brief.headline), told=self.say.as_in(brief.edition))

    def name(self, who: model.Who) -> page.Name:
        return page.Name(
            name=one_line(who.name),
            roles=tuple(one_line(role) for role in who.roles),
            person=who.is_person,
            likely=who.certainty is model.Certainty.LIKELY,
            marks=self.marks(who.marks),
            corrections=corrected(who.corrections, say=self.say),
        )

    def moment(self, when: model.When) -> page.Moment:
        told = when.value is not None and is_iso(when.value)
        return page.Moment(
            date=self.say.moment(when.value) if when.value and told else one_line(when.text),
            iso=when.value if when.value and told and "/" not in when.value else None,
            source=one_line(when.source) if when.source else None,
            words=self.words(when.passage, when.marks),
            likely=told and when.certainty is model.Certainty.LIKELY,
        )

    def quote(self, said: model.Said, teller: Teller, support: str | None) -> page.Quote:
        return page.Quote(
            words=self.words(said.quote, said.marks, said.corrections),
            speaker=one_line(said.speaker) if said.speaker else None,
            role=one_line(said.role) if said.role else None,
            likely=said.speaker is not None and said.certainty is model.Certainty.LIKELY,
            support=support,
            news=teller.word(said.newness),
        )

    def claim(self, stated: model.Stated, teller: Teller, support: str | None) -> page.Claim:
        source = one_line(stated.source)
        before, after = self.say.attribution(source, one_line(stated.cue) if stated.cue else None)
        words = self.words(stated.content, stated.marks, stated.corrections)
        likely = stated.certainty is model.Certainty.LIKELY
        return page.Claim(
            before=before,
            source=source,
            after=after,
            words=words,
            likely=likely,
            support=support,
            news=teller.word(stated.newness),
        )

    def chosen(self, story: model.Story, number: int) -> Chosen:
        key = self.numbering.key
        anchor = f"{key}chart" if key else f"chart-{number}"
        found = charts_of(story, self.known, anchor, kinds=self.charts, leads=number == 1)
        return numbered(found, self.numbering)

    def checks(
        self, findings: Iterable[model.Warned], near: date, *, charted: model.Warned | None = None
    ) -> tuple[page.Check, ...]:
        zone = self.edition.timezone
        return checks(findings, say=self.say, near=near, timezone=zone, marks=self.marks, charted=charted)


def _not_included(fault: Fault, say: Wording) -> page.NotIncluded:
    language = None if say.language == _MESSAGES else _MESSAGES
    return page.NotIncluded(path=one_line(fault.path), message=one_line(fault.message), language=language)


def _summary(lead: page.Story | None, corrected_by: str) -> str:
    passages: Iterable[page.Words | None] = (lead.headline, lead.standfirst) if lead else ()
    told = [one_line(words.text).rstrip(".") for words in passages if words]
    corrections = dict.fromkeys(c.told for words in passages if words for c in words.corrections)
    return ". ".join((*told, f"{corrected_by}: {'; '.join(corrections)}") if corrections else told)
