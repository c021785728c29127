"""Cold starts, side by side in one run: `dateline --help` and `python -c pass`, `dateline build` and WeasyPrint.

The build makes all formats of the sample's morning edition; WeasyPrint's own command lays out the HTML page of that
edition. Medians of interleaved runs, and their ratios.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7
AT = "2025-12-15T07:00:00+02:00"
BIN = Path(sys.executable).parent


def seconds(command: list[str], folder: Path) -> float:
    """Return the wall time of one process."""
    began = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - began


def compare(ours: list[str], theirs: list[str], folder: Path) -> None:
    """Print the medians of both commands and their ratio."""
    pairs = [(seconds(ours, folder), seconds(theirs, folder)) for _ in range(RUNS)]
    a, b = (statistics.median(side) for side in zip(*pairs, strict=True))
    sys.stdout.write(f"{' '.join(ours[:2])}: {a * 1000:.0f} ms, {' '.join(theirs[:2])}: {b * 1000:.0f} ms, ")
    sys.stdout.write(f"ratio {a / b:.2f} (n = {RUNS}, medians, interleaved)\n")


def main() -> None:
    """Measure in a fresh workspace, with warm file caches."""
    dateline, python = str(BIN / "dateline"), sys.executable
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "desk"
        subprocess.run([dateline, "new", str(folder)], check=True, capture_output=True)
        build = [dateline, "build", "morning", "--no-cache", "--at", AT]
        seconds(build, folder)
        page = "var/editions/morning/0001/briefing.html"
        compare([dateline, "--help"], [python, "-c", "pass"], folder)
        compare(build, [str(BIN / "weasyprint"), page, "bare.pdf"], folder)


if __name__ == "__main__":
    main()
