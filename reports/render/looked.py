"""What was looked at for an edition, in words: silence told apart from emptiness, and both from failure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from .. import model
from ..prose import Wording
from .account import Looked, Watched
from .lines import one_line

__all__ = ["emptiness", "looked"]

_Watch = model.Watch


def looked(edition: model.Edition, *, say: Wording) -> Looked | None:
    """Return what was looked at; None where all of it is printed, from one source, and all is well."""
    seen = edition.looked
    if seen is None or (edition.stories and _plain(seen, edition)):
        return None
    near = edition.at.astimezone(ZoneInfo(edition.timezone)).date()
    tried = sum(source.watch not in (_Watch.FAILED, _Watch.NEVER) for source in seen.sources)
    since = say.brief_instant(seen.since, near, edition.timezone, day=True) if seen.since else None
    until = say.brief_instant(seen.until, near, edition.timezone, day=True)
    return Looked(
        told=say.looked(len(seen.articles), tried, since, until),
        silent=tuple(_watched(seen, _Watch.SILENT, near, edition.timezone, say)),
        failed=tuple(_watched(seen, _Watch.FAILED, near, edition.timezone, say)),
        never=tuple(_watched(seen, _Watch.NEVER, near, edition.timezone, say)),
        withheld=say.withheld(seen.withheld) if seen.withheld else None,
        unchosen=say.unchosen(seen.unchosen) if seen.unchosen else None,
        unchanged=say.unchanged(seen.unchanged) if seen.unchanged and not edition.briefs else None,
        command=f"dateline why {one_line(edition.briefing)}",
    )


def emptiness(edition: model.Edition, *, say: Wording) -> str | None:
    """Return why an edition has no story; None where it has one, is made of errata, or nothing was found."""
    if edition.stories or edition.errata:
        return None
    terms, seen = say.terms, edition.looked
    failed = seen is not None and any(source.watch is _Watch.FAILED for source in seen.sources)
    if edition.briefs or (seen and seen.unchanged):
        told = terms.nothing_new
    elif seen and (seen.articles or seen.withheld or seen.unchosen):
        told = terms.nothing_chosen
    else:
        return terms.sources_failed if failed else None
    return f"{told} {terms.nothing_else_known}" if failed else told


def _plain(seen: model.Looked, edition: model.Edition) -> bool:
    """Say whether the sources section tells all of it already."""
    printed = {article for story in edition.stories for article in story.articles}
    printed |= {article for brief in edition.briefs for article in brief.articles}
    well = all(source.watch in (_Watch.BROUGHT, _Watch.QUIET) for source in seen.sources)
    left = seen.withheld or seen.unchosen or seen.unchanged
    return well and not left and len(seen.sources) <= 1 and set(seen.articles) <= printed


def _watched(seen: model.Looked, watch: model.Watch, near: date, timezone: str, say: Wording) -> Iterator[Watched]:
    zone = ZoneInfo(timezone)
    for source in seen.sources:
        if source.watch is watch:
            last = say.brief_instant(source.last.astimezone(zone).date(), near, timezone) if source.last else None
            reason = one_line(source.reason) if source.reason else None
            yield Watched(name=one_line(source.name), told=say.watched(source.expected, last, reason))
