"""`dateline facts`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import ArticleError, ConfigurationError, Fault, MachineError, WorkspaceError
from ..workspace import CONFIGURATION
from .options import AsJson, InWorkspace, opened, print_json, report
from .telling import told

if TYPE_CHECKING:
    from ..facts import Office, Reading
    from ..llm import Consulted
    from ..model import ArticleFacts, Ruling
    from ..workspace import Workspace

__all__ = ["facts"]


def facts(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="An article, or - for text on standard input.")],
    html: Annotated[
        str | None,
        typer.Option(metavar="PAGE|-", help="Write the whole text with its facts marked as a page; - prints it."),
    ] = None,
    llm: Annotated[
        bool, typer.Option("--llm", help="Ask the workspace's language model too: this sends the text away.")
    ] = False,
    workspace: InWorkspace = None,
    as_json: AsJson = False,
) -> None:
    """Print the facts of one article under their sentences, each with its place in the text, and what the checks found.

    In a workspace, its table of offices is held against the article, and its rulings count. With --html, the article
    becomes one page for proof-reading: facts marked by kind, findings beside the text. --json is then printed as well.

    \b
    Example:
      dateline facts data/articles/merrow-courier-storm.txt --json
      dateline facts data/articles/merrow-courier-storm.txt --html storm.html
    """
    if html == "-" and as_json:
        raise typer.BadParameter("--json and --html - both want standard output; name a file for the page")
    from ..pipeline.consulting import settled  # noqa: PLC0415 - only here

    place = _place(context, workspace, required=llm)
    reading = _reading(file, place)
    consulted = _consulted(place, reading) if place and llm else None
    offices, rulings = _desk(place, reading) if place else ((), ())
    (found,) = settled([reading], consulted, offices=offices, rulings=rulings)
    if html is not None:
        _prove(found, html, article=file, place=place, silent=as_json)
    if as_json:
        print_json(found.as_dict())
    elif html is None:
        typer.echo(told(found, highlighted=sys.stdout.isatty()))


def _prove(found: ArticleFacts, target: str, *, article: str, place: Workspace | None, silent: bool) -> None:
    """Write the proof to a file, or print it."""
    from ..pipeline.proof import proof_of, write_proof  # noqa: PLC0415 - Jinja, only for a page

    page = proof_of(found, place)
    if target == "-":
        sys.stdout.buffer.write(page)
        return
    write_proof(page, Path(target), article=None if article == "-" else Path(article), workspace=place)
    if not silent:
        typer.echo(f"{target}: {len(found.facts)} facts, {len(found.findings)} findings")


def _place(context: typer.Context, workspace: Path | None, *, required: bool) -> Workspace | None:
    try:
        return opened(context, workspace)
    except WorkspaceError:
        if required or workspace or context.obj:
            raise
        return None


def _desk(place: Workspace, reading: Reading) -> tuple[tuple[Office, ...], tuple[Ruling, ...]]:
    """Return the workspace's table of offices and its rulings; those that no longer bind this article are told."""
    from ..pipeline.offices import read_offices  # noqa: PLC0415
    from ..pipeline.rulings import read_rulings, stale_rulings  # noqa: PLC0415

    offices, wrong = read_offices(place)
    rulings, unread = read_rulings(place)
    article = reading.article
    origin = place.shown(Path(article.origin).resolve()) if article.origin else None
    stale = stale_rulings(rulings, [replace(article, origin=origin)])
    report((*wrong, *unread, *stale))
    return offices, rulings


def _consulted(place: Workspace, reading: Reading) -> Consulted | None:
    """Ask the model. Raises ConfigurationError where the workspace names none, MachineError where httpx is missing."""
    from ..llm import needs  # noqa: PLC0415
    from ..pipeline.consulting import consult  # noqa: PLC0415

    if place.settings.llm.url is None:
        raise ConfigurationError((Fault(CONFIGURATION, "names no model to ask; write url and model under [llm]"),))
    if missing := needs():
        raise MachineError(missing)
    return consult(place, [reading])


def _reading(file: str, place: Workspace | None) -> Reading:
    from ..facts import extract, read_facts  # noqa: PLC0415 - only here
    from ..intake import LARGEST, read, read_text  # noqa: PLC0415

    if file == "-":
        if sys.stdin is None:
            raise ArticleError("standard input", "is closed")
        return read_facts(extract(read_text(sys.stdin.buffer.read(LARGEST + 1), shown="standard input")).article)
    if place is not None and not Path(file).exists():
        from ..pipeline.named import archived  # noqa: PLC0415 - the archive

        if found := archived(place, file):
            return read_facts(found)
    return read_facts(read(Path(file), shown=file))
