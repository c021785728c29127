"""`dateline articles`."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer

from .options import AsJson, InWorkspace, instant, now, opened, print_json
from .telling import plain

if TYPE_CHECKING:
    from ..store import Hit

__all__ = ["articles"]

_AGO = re.compile(r"(\d{1,4})([hdw])")
_UNITS = {"h": "hours", "d": "days", "w": "weeks"}


def articles(
    context: typer.Context,
    query: Annotated[list[str] | None, typer.Argument(metavar="[QUERY]...", help="Words that they hold.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="AGO|INSTANT", help="Collected since: 12h, 2d, 3w, or an instant.")
    ] = None,
    source: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only of this source; may be given again.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="At most so many.")] = 50,
    workspace: InWorkspace = None,
    as_json: AsJson = False,
) -> None:
    """List the archive's articles that hold all words of a query, the best first; without words, the newest first.

    "Words in quotes" stand one after another, begin* stands for all words that begin so. After --, -word is a word
    that they must not hold. Accents and case don't count.

    \b
    Example:
      dateline articles harbour '"flood wall"' --since 2d
      dateline articles --source courier -- storm -ferry
    """
    from ..pipeline.search import search  # noqa: PLC0415 - the database library

    place = opened(context, workspace)
    zone = place.settings.desk.timezone
    words = " ".join(query or ())
    hits = search(place, words, since=_since(since, zone), sources=source or (), limit=limit)
    if as_json:
        print_json({"articles": [_as_dict(hit) for hit in hits]})
        return
    for hit in hits:
        typer.echo("\n".join(_lines(hit, zone)))


def _since(text: str | None, zone: str) -> datetime | None:
    if text is None:
        return None
    ago = _AGO.fullmatch(text.strip())
    return now() - timedelta(**{_UNITS[ago[2]]: int(ago[1])}) if ago else instant(text, zone=zone)


def _as_dict(hit: Hit) -> dict[str, Any]:
    return {**hit.article.as_dict(), "snippet": hit.snippet, "rank": round(hit.rank, 4)}


def _lines(hit: Hit, zone: str) -> list[str]:
    article = hit.article
    seen = article.seen.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M") if article.seen else ""
    marks = [f"version {article.version}"] if article.version > 1 else []
    marks += [f"retracted: {article.retracted}"] if article.retracted is not None else []
    marks += [article.tlp.shown] if article.tlp else []
    marks += [f"embargo until {article.embargo.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"] if article.embargo else []
    told = f" ({'; '.join(marks)})" if marks else ""
    where = article.url or article.origin or ""
    lines = [f"{seen}  {article.source}  {article.title}{told}", f"    {hit.snippet}", f"    {article.id}  {where}"]
    return [plain(line).rstrip() for line in lines]
