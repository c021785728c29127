"""Sets invented hostile pages: what became of them, how long the slowest took, and what the press holds after 1,000.

python benchmarks/hostile.py [PAGES]: the fixed set of bombs, and pages of four pieces of markup each; then 1,000
renders of one plain page, for the server's memory.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from pathlib import Path

from reports.errors import PressError
from reports.render.pdf import Limits
from reports.render.pdf.press import Workers
from tests.render.pdf.fuzz import markup, sheet
from tests.render.pdf.hostile import BOMBS, job

PAGES = 1_000
RENDERS = 1_000


def held(press: Workers) -> float:
    """Return the megabytes that the server holds."""
    status = Path(f"/proc/{press._server._process.pid}/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def main() -> None:
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    ends: Counter[str] = Counter()
    slowest = ("", 0.0)
    with Workers(Limits(seconds=5, megabytes=300)) as press:
        jobs = [job(head, body, name=name) for name, (head, body, _) in BOMBS.items()]
        for number in range(pages):
            draw = random.Random(number)
            jobs.append(job(sheet(draw), "".join(markup(draw) for _ in range(4)), name=f"page {number}"))
        for one in jobs:
            began = time.monotonic()
            try:
                press.pull((one,))
                ends["made"] += 1
            except PressError as error:
                ends[error.failures[0][1][:100]] += 1
            slowest = max(slowest, (one.name, time.monotonic() - began), key=lambda pair: pair[1])
        for end, count in ends.most_common():
            print(f"{count:6} {end}")
        print(f"slowest: {slowest[0]}, {slowest[1]:.1f} s")
        plain = job("", "<p>Plain.</p>" * 30)
        memory = []
        for _ in range(RENDERS // 100):
            press.pull((plain,) * 100)
            memory.append(held(press))
        print(f"{RENDERS} renders: the server held {memory[0]:.0f} MB after 100, {memory[-1]:.0f} MB after all")


if __name__ == "__main__":
    main()
