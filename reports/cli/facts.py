"""`dateline facts`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import AsJson, print_json

if TYPE_CHECKING:
    from ..model import ArticleFacts

__all__ = ["facts"]


def facts(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="An article, or - for text on standard input.")],
    as_json: AsJson = False,
) -> None:
    """Print the facts of one article, each with its place in the text, and what the checks found.

    \b
    Example:
      dateline facts data/articles/merrow-courier-storm.txt --json
    """
    found = _facts_of(file)
    if as_json:
        print_json(found.as_dict())
        return
    for fact in found.facts:
        details = fact.as_dict()
        words = " ".join(fact.text.split())
        value = details.get("value") or details.get("name") or ""
        typer.echo(
            f"{fact.kind:<13}{fact.span.start:>6}–{fact.span.end:<6} {words[:80]}" + (f"  = {value}" if value else "")
        )
    for finding in found.findings:
        typer.echo(f"{finding.severity.value}: {finding.message}")


def _facts_of(file: str) -> ArticleFacts:
    from ..facts import extract, facts_of  # noqa: PLC0415 - only here
    from ..intake import LARGEST, read, read_text  # noqa: PLC0415

    if file == "-":
        return extract(read_text(sys.stdin.buffer.read(LARGEST + 1), shown="standard input"))
    return facts_of(read(Path(file), shown=file))
