"""How fast a page becomes a PDF, and with how much memory, beside plain WeasyPrint, Chromium and Typst.

Nothing passes or fails. One run, rivals take turns, medians. Each render has other words (see `render_pages.py`), the
same for all rivals of a turn. Plain WeasyPrint is `HTML(string=…).write_pdf(…)` called warm in a process of its own,
with the same final HTML, fonts, variant and attachments. Ratios are of the wall, and of the processor in brackets,
which a busy machine disturbs less. Run as `PYTHONPATH=. python benchmarks/render.py [line…]`; without names, all lines.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace

import psutil
from render_pages import ROOT, page, varied
from render_rivals import CHROMIUM, Rival, chromium_cold, missing

RUNS = 7
MANY = 1_000
Taken = tuple[float, float]


def turns(names: Iterable[str], edition: str, runs: int) -> dict[str, Taken]:
    """Let rivals set the same pages in turn; return each one's median seconds, of the wall and of the processor."""
    job, asked = page(edition), {name: Rival(name) for name in names}
    taken: dict[str, list[Taken]] = {name: [] for name in asked}
    for turn in range(runs + 2):
        other = varied(job, turn + 1)
        for name, rival in asked.items():
            wall, cpu, _ = rival.set(other)
            if turn > 1:
                taken[name].append((wall, cpu))
    for rival in asked.values():
        rival.end()
    return {name: _medians(found) for name, found in taken.items()}


def _medians(taken: list[Taken]) -> Taken:
    wall, cpu = zip(*taken, strict=True)
    return statistics.median(wall), statistics.median(cpu)


def told(what: str, ours: Taken, theirs: Taken, runs: int, asked: str = "") -> None:
    """Print one line: our seconds, theirs, the ratios."""
    print(f"{what}: {ours[0]:.3f} s, {theirs[0]:.3f} s, ratio {ours[0] / theirs[0]:.2f}", end=" ")
    print(f"({ours[1] / theirs[1]:.2f} of the processor; n = {runs}{', asked ' + asked if asked else ''})", flush=True)


def warm() -> None:
    """Set one page after the other in a warm process, against plain WeasyPrint."""
    for edition, runs, asked in (("sample", RUNS, "≤ 0.65"), ("ten", RUNS, ""), ("fifty", 5, "")):
        found = turns(("ours", "plain"), edition, runs)
        told(f"warm, {edition} ({pages(edition)} pages), against plain", found["ours"], found["plain"], runs, asked)


def beside() -> None:
    """Set the sample's page by Chromium, cold and warm, and by Typst."""
    names = [name for name in ("chromium", "typst") if not missing(name)]
    found = turns(("ours", *names), "sample", RUNS)
    for name in names:
        seconds, ratio = found[name][0], found["ours"][0] / found[name][0]
        print(f"ours, warm {name}: {found['ours'][0]:.3f} s, {seconds:.3f} s, ratio {ratio:.2f} (n = {RUNS})")
    for name in ("chromium", "typst"):
        if missing(name):
            print(f"{name}: {missing(name)}")
    if CHROMIUM:
        cold = statistics.median(chromium_cold(varied(page("sample"), turn)) for turn in range(RUNS))
        print(f"ours warm, chromium in a new process: {cold:.3f} s, ratio {found['ours'][0] / cold:.2f} (n = {RUNS})")


def long() -> None:
    """Hold the time of a page in a document of two hundred against that in one of ten."""
    names, runs = ("two hundred", "ten"), 3
    counts = {name: pages(name) for name in names}
    found = {name: turns(("ours",), name, runs)["ours"] for name in names}
    each = {name: (found[name][0] / counts[name], found[name][1] / counts[name]) for name in names}
    told(f"a page of {counts['two hundred']}, of {counts['ten']}", each["two hundred"], each["ten"], runs, "≤ 1.2")


def large() -> None:
    """Measure the most memory of a process that sets two hundred pages as one document."""
    told_by = [sys.executable, __file__, "--peak"]
    said = subprocess.run(told_by, check=True, capture_output=True, text=True).stdout.strip()
    print(f"peak memory, {pages('two hundred')} pages in one document: {said} MiB (asked ≤ 500)", flush=True)


def many() -> None:
    """Measure the memory of one process over a thousand renders."""
    job, rival = page("sample"), Rival("ours")
    levels = []
    for turn in range(MANY):
        rival.set(varied(job, turn))
        if turn + 1 in {MANY // 10, MANY // 2, MANY}:
            levels.append(psutil.Process(rival.pid).memory_info().rss / 2**20)
    rival.end()
    print(f"memory after {MANY // 10}, {MANY // 2} and {MANY:,} renders:", end=" ")
    print(", ".join(f"{level:.0f}" for level in levels), "MiB (asked ≤ 120 and flat)", flush=True)


def workers() -> None:
    """Set the same eight pages by a press of two processes at once, and by one after the other, in turn."""
    from reports.render.pdf.press import Workers  # noqa: PLC0415 - only here

    taken: dict[int, list[float]] = {1: [], 2: []}
    with Workers(workers=1) as one, Workers(workers=2) as two:
        for turn in range(RUNS + 1):
            jobs = tuple(replace(varied(page("sample"), 10 * turn + n), name=f"page {n}") for n in range(8))
            for count, press in ((1, one), (2, two)):
                began = time.perf_counter()
                press.pull(jobs)
                if turn:
                    taken[count].append(time.perf_counter() - began)
    single, double = statistics.median(taken[1]), statistics.median(taken[2])
    print(
        f"two workers: {double:.2f} s, one: {single:.2f} s, {single / double:.2f} × (n = {RUNS}, asked ≥ 1.9)",
        flush=True,
    )


def patches() -> None:
    """Measure what each patch of WeasyPrint gives, alone and left out."""
    from render_patches import compare  # noqa: PLC0415 - loads WeasyPrint

    for edition in ("sample", "ten"):
        compare(page(edition), edition, RUNS)


LINES: dict[str, Callable[[], None]] = {
    "warm": warm, "beside": beside, "long": long, "large": large, "many": many, "workers": workers,
    "patches": patches,
}  # fmt: skip


def pages(edition: str) -> int:
    """Return how many pages an edition has."""
    import pypdfium2  # noqa: PLC0415 - only here

    if edition not in _COUNTED:
        from reports.render.pdf.engine import typeset  # noqa: PLC0415 - loads WeasyPrint

        _COUNTED[edition] = len(pypdfium2.PdfDocument(typeset(page(edition))))
    return _COUNTED[edition]


_COUNTED: dict[str, int] = {}


def peak() -> None:
    """Print the most memory, in MiB, that this process needed for the long document."""
    from render_rivals import rivals  # noqa: PLC0415 - only in the process that is measured

    rivals()["ours"]()(page("two hundred"))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def main() -> None:
    """Print the lines that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lines", nargs="*", metavar="line", help="which to measure; all without any")
    parser.add_argument("--peak", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.peak:
        peak()
        return
    began = time.perf_counter()
    for name in given.lines or LINES:
        LINES[name]()
    print(f"({time.perf_counter() - began:.0f} s)")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
