"""`dateline rule`."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from ..model import Decision
from .options import InWorkspace, now, opened

__all__ = ["rule"]


def rule(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The article, as a path in the workspace.")],
    at: Annotated[str, typer.Option(metavar="START-END", help="The words' place, as `dateline facts` prints it.")],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who decides.")],
    why: Annotated[str, typer.Option(metavar="TEXT", help="Why; with --note, the note itself.")],
    correct: Annotated[str | None, typer.Option(metavar="VALUE", help="The fact's value is this one.")] = None,
    confirm: Annotated[bool, typer.Option("--confirm", help="The fact is right as it was read.")] = False,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="The fact is not to be printed.")] = False,
    note: Annotated[bool, typer.Option("--note", help="Print the reason as a note beside the words.")] = False,
    silence: Annotated[str | None, typer.Option(metavar="CHECK", help="Don't tell this finding again.")] = None,
    workspace: InWorkspace = None,
) -> None:
    """Decide on a fact or finding; the decision is kept in data/rulings and holds while the article's text does.

    \b
    Example:
      dateline rule data/articles/merrow-courier-storm.txt --at 179-182 --correct 460 \\
        --by "A. Okafor" --why "The port's own count"
    """
    from ..pipeline.rulings import rule as decide  # noqa: PLC0415 - the rules of facts

    chosen = {
        Decision.CORRECTED: correct is not None,
        Decision.CONFIRMED: confirm,
        Decision.WITHDRAWN: withdraw,
        Decision.NOTED: note,
        Decision.SILENCED: silence is not None,
    }
    decisions = [decision for decision, is_chosen in chosen.items() if is_chosen]
    place = re.fullmatch(r"(\d{1,9})\s?[-–]\s?(\d{1,9})", at.strip())
    if len(decisions) != 1:
        raise typer.BadParameter("choose one of --correct, --confirm, --withdraw, --note and --silence")
    if place is None:
        raise typer.BadParameter(f"{at!r} is no place; write one like 984-987")
    home = opened(context, workspace)
    path = decide(
        home,
        file,
        start=int(place[1]),
        end=int(place[2]),
        decision=decisions[0],
        by=by,
        why=why,
        now=now(),
        value=correct,
        check=silence,
    )
    typer.echo(f"{decisions[0].value}: written to {home.shown(path)}")
