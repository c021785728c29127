"""`dateline articles`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from .options import AsJson, InWorkspace, instant, now, opened, print_json
from .telling import plain

if TYPE_CHECKING:
    from ..model import Edits
    from ..store import Hit

__all__ = ["articles"]

_AGO = re.compile(r"(\d{1,4})([hdw])")
_UNITS = {"h": "hours", "d": "days", "w": "weeks"}


def articles(
    context: typer.Context,
    query: Annotated[list[str] | None, typer.Argument(metavar="QUERY", help="Words that they hold.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="AGO|INSTANT", help="Collected since: 12h, 2d, 3w, or an instant.")
    ] = None,
    source: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only of this source; may be given again.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="At most so many.")] = 50,
    changes: Annotated[bool, typer.Option("--changes", help="Tell what changed from version to version.")] = False,
    workspace: InWorkspace = None,
    as_json: AsJson = False,
) -> None:
    """List the archive's articles that hold all words of a query, the best first; without words, the newest first.

    "Words in quotes" stand one after another, begin* stands for all words that begin so. After --, -word is a word
    that they must not hold. Accents and case don't count.

    \b
    Example:
      dateline articles harbour '"flood wall"' --since 2d
      dateline articles --source courier --changes -- storm -ferry
    """
    from ..pipeline.search import search  # noqa: PLC0415 - the database library

    place = opened(context, workspace)
    zone = place.settings.desk.timezone
    words = " ".join(query or ())
    sources = source or ()
    found = search(place, words, since=_since(since, zone), sources=sources, limit=limit, with_changes=changes)
    if as_json:
        print_json({"articles": [one.as_dict() for one in found]})
        return
    for one in found:
        typer.echo("\n".join(plain(line).rstrip() for line in (*_lines(one.hit, zone), *_changed(one.changes))))


def _since(text: str | None, zone: str) -> datetime | None:
    if text is None:
        return None
    ago = _AGO.fullmatch(text.strip())
    return now() - timedelta(**{_UNITS[ago[2]]: int(ago[1])}) if ago else instant(text, zone=zone)


def _lines(hit: Hit, zone: str) -> list[str]:
    article = hit.article
    seen = article.seen.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M") if article.seen else ""
    marks = [f"version {article.version}"] if article.version > 1 else []
    marks += [f"retracted: {article.retracted}"] if article.retracted is not None else []
    marks += [article.tlp.shown] if article.tlp else []
    marks += [f"embargo until {article.embargo.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"] if article.embargo else []
    told = f" ({'; '.join(marks)})" if marks else ""
    where = article.url or article.origin or ""
    return [f"{seen}  {article.source}  {article.title}{told}", f"    {hit.snippet}", f"    {article.id}  {where}"]


def _changed(changes: Sequence[Edits]) -> Iterator[str]:
    for one in changes:
        yield f"    version {one.old} to {one.new}:"
        for change in one.paragraphs:
            yield from (f"      - {change.before.text}",) if change.before else ()
            yield from (f"      + {change.after.text}",) if change.after else ()
