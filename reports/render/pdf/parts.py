"""Makes one PDF of a page in parts: these are set side by side, then the sheets under them, then all is joined.

No layout waits for another: what names sheets (a list of contents) is set when all others are known, and again only
where it took another number of sheets than was thought. Heads and feet, with the number of the sheet and of all, are
set by the page's own styles on empty sheets, which become the ground of the others; so a part knows nothing of its
place, and is the same wherever it stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ...errors import RenderError
from .job import Job, Press
from .pieces import Part, Pieces

if TYPE_CHECKING:
    from .bound import Bound

__all__ = ["set_in_parts"]

_FIRST_SHEET, _NEXT_SHEET = 26, 74
"""How many entries of a list of contents fit on its first sheet and the following ones, roughly."""
_ATTEMPTS = 5


def set_in_parts(pieces: Pieces, whole: Job, press: Press) -> bytes:
    """Return the PDF of a page in parts. `whole` is the job that would set the page at once.

    Raises RenderError, naming the part that can't be set, and MachineError.
    """
    from .join import join  # noqa: PLC0415 - pikepdf takes a while, and only long pages need it

    plain = [part for part in pieces.parts if not part.names_sheets]
    waiting = [part for part in pieces.parts if part.names_sheets]
    done = _pulled(plain, pieces, whole, press)
    counts = {part.names: done[part.names].sheets if part.names in done else _guess(part) for part in pieces.parts}
    for _ in range(_ATTEMPTS):
        numbers = _numbers(pieces.parts, counts, done)
        ground = replace(whole, html=pieces.empty(sum(counts.values())))
        more = _pulled([part.numbered(numbers) for part in waiting], pieces, whole, press, ground)
        done |= more
        found = {part.names: done[part.names].sheets for part in pieces.parts}
        if found == counts:
            return join(done.pop(()), [done[part.names] for part in pieces.parts])
        counts = found
    raise RenderError(f"{whole.name}: the list of contents takes another number of sheets each time it is set")


def _pulled(
    parts: Sequence[Part], pieces: Pieces, whole: Job, press: Press, *ground: Job
) -> dict[tuple[str, ...], Bound]:
    """Set parts, and the ground, which has no name."""
    from .bound import opened  # noqa: PLC0415 - as above

    parts = sorted(parts, key=lambda part: -len(part.html))  # the longest first, so that none is waited for at the end
    jobs = [replace(whole, name=_told(whole, part), html=pieces.page(part), attached=()) for part in parts]
    made = press.pull((*jobs, *ground))
    named = [(part.names, part.continued) for part in parts] + [((), False) for _ in ground]
    return {names: opened(pdf, continued=on) for (names, on), pdf in zip(named, made, strict=True)}


def _told(whole: Job, part: Part) -> str:
    return f"{whole.name}, from {part.heading!r}" if part.heading else whole.name


def _guess(part: Part) -> int:
    return 1 + max(0, part.names_sheets - _FIRST_SHEET + _NEXT_SHEET - 1) // _NEXT_SHEET


def _numbers(
    parts: Sequence[Part], counts: Mapping[tuple[str, ...], int], done: Mapping[tuple[str, ...], Bound]
) -> dict[str, int]:
    """Return the number of the sheet where each anchor stands, as far as they are known."""
    numbers: dict[str, int] = {}
    before = 1
    for part in parts:
        if part.names in done:
            numbers |= {name: before + sheet for name, (sheet, _) in done[part.names].places.items()}
        before += counts[part.names]
    return numbers
