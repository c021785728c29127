"""What each patch of WeasyPrint gives: alone, and left out of all; and that no byte differs."""

from __future__ import annotations

import statistics
import time
from hashlib import sha256

from render_pages import varied

from reports.render.pdf import Job, engine
from reports.render.pdf.engine_patches import PATCHES, apply

__all__ = ["compare"]


def compare(job: Job, name: str, runs: int) -> None:
    """Print the ratios of the processor's time to that of WeasyPrint as it is, style sheets and fonts kept in both."""
    everything = tuple(PATCHES)
    sets = {"none": (), **{f"{one} alone": (one,) for one in everything}}
    sets |= {f"all but {one}": tuple(other for other in everything if other != one) for one in everything}
    sets["all"] = everything
    taken: dict[str, list[float]] = {label: [] for label in sets}
    engine.prepare()
    with engine.unpatched():
        for turn in range(runs + 1):
            other, seen = varied(job, turn), set()
            for label, names in sets.items():
                began, made = _once(other, names)
                seen.add(sha256(made).hexdigest())
                if turn:
                    taken[label].append(began)
            assert len(seen) == 1, "bytes differ"
    base = statistics.median(taken["none"])
    for label, found in taken.items():
        print(f"patches, {name}: {label}: {statistics.median(found) / base:.3f} (n = {runs}, same bytes)", flush=True)


def _once(job: Job, names: tuple[str, ...]) -> tuple[float, bytes]:
    undo = apply(names)
    began = time.process_time()
    made = engine.typeset(job)
    took = time.process_time() - began
    for owner, attribute, old in undo:
        setattr(owner, attribute, old)
    return took, made
