"""How fast stored pages become articles in the archive, read, with their facts; and whether memory stays level.

The pages are of an invented newspaper, each another one: 2 to 4 kB of text in 20 to 40 kB of HTML, in a folder that is
a source. Times are of the wall, from the open folder to the last commit, in a process that has collected a few before.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from pages import write_pages

RUNS = 5
PAGES = 300
MANY = 1_000
TOML = '[sources.warm]\nkind = "folder"\npath = "warm"\n[sources.courier]\nkind = "folder"\npath = "in"\nmost = 10000\n'


def measured(folder: Path, pages: int) -> None:
    """Collect in this process; print seconds, and the memory of it and its children at 300 articles and at the end."""
    import psutil  # noqa: PLC0415 - only the child that is measured

    from reports.pipeline.collect import collect  # noqa: PLC0415
    from reports.workspace import open_workspace  # noqa: PLC0415

    place = open_workspace(folder, environment={})
    me = psutil.Process()
    levels: dict[int, float] = {}

    def step(_: str, arrived: int) -> None:
        if arrived and arrived % 100 == 0:
            levels[arrived] = sum(one.memory_info().rss for one in (me, *me.children(recursive=True))) / 2**20

    collect(place, ["warm"], clock=lambda: datetime.now(UTC))
    began = time.perf_counter()
    found = collect(place, ["courier"], clock=lambda: datetime.now(UTC), step=step)
    seconds = time.perf_counter() - began
    (one,) = found.sources
    assert one.is_sound, one
    assert sum(one.kept.values()) == pages, one
    print(seconds, levels.get(300, 0), levels.get(pages, 0))


def run(pages: int) -> tuple[float, float, float]:
    """Collect so many pages in a new process and workspace."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        write_pages(folder / "warm", 20, first=100_000)
        write_pages(folder / "in", pages)
        (folder / "dateline.toml").write_text(TOML, encoding="utf-8")
        command = [sys.executable, __file__, "--measure", str(folder), "--pages", str(pages)]
        said = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ).stdout
        seconds, early, late = map(float, said.split())
        return seconds, early, late


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--pages", type=int, default=MANY)
    given = parser.parse_args()
    if given.measure:
        measured(given.measure, given.pages)
        return
    rates = [PAGES / run(PAGES)[0] for _ in range(RUNS)]
    cores = len(os.sched_getaffinity(0))
    spread = f"{min(rates):.1f} to {max(rates):.1f}"
    print(f"{PAGES} pages: {statistics.median(rates):.1f} pages/s (n = {RUNS}, median; {spread})")
    seconds, early, late = run(given.pages)
    print(f"{given.pages:,} pages: {given.pages / seconds:.1f} pages/s on {cores} cores")
    print(f"memory with {PAGES} articles: {early:.0f} MB, with {given.pages:,}: {late:.0f} MB ({late / early:.2f})")


if __name__ == "__main__":
    main()
