"""The speed of readers' own copies: a stamp beside a new render, at 2 and at 50 pages, for 10,000 readers.

Medians over all readers, after the PDF was prepared once; every thousandth copy is validated, outside the measured
time. `--readers N` stamps for so many.
"""

from __future__ import annotations

import argparse
import statistics
import time
from pathlib import Path

from reports.render.pdf.conform import conform
from reports.render.pdf.engine import typeset
from reports.render.pdf.job import Job
from reports.render.pdf.stamp import Stamper

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = ROOT / "data" / "articles" / "000_3fb4b1d8af8228ce.txt"
FIRST = ("Ida", "Żaneta", "Ђорђе", "Ελένη", "Nguyễn", "Åse", "Jean-Luc", "Siobhán")
LAST = ("Renn", "Ottersby", "Παπαδοπούλου", "Їжакевич", "O’Neill", "Konstantinopolitanowiczówna")
PAGES = (2, 50)
RENDERS = 3


def job_of(pages: int) -> Job:
    """Return the job of a document with so many pages of the real article's text."""
    title, *paragraphs = ARTICLE.read_text(encoding="utf-8").strip().split("\n\n")
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    styles = "<style>@page { size: A4; margin: 24mm 22mm } section { break-before: page } p { margin: 0 }</style>"
    body = f"<h1>{title}</h1>{text}" + f"<section>{text}</section>" * (pages - 1)
    html = f'<!DOCTYPE html><html lang="en"><title>{title}</title>{styles}<body>{body}'
    return Job(name=f"{pages} pages", html=html, folders=(ROOT / "templates",))


def names(count: int) -> list[str]:
    """Return so many different stamps."""
    return [f"Copy for {FIRST[i % len(FIRST)]} {LAST[i // 7 % len(LAST)]}, {i}" for i in range(count)]


def seconds(job: Job) -> tuple[float, bytes]:
    """Return the time of one render, and what it made."""
    began = time.perf_counter()
    made = typeset(job)
    return time.perf_counter() - began, made


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readers", type=int, default=10_000)
    readers = names(parser.parse_args().readers)
    for pages in PAGES:
        job = job_of(pages)
        seconds(job)
        renders = [seconds(job) for _ in range(RENDERS)]
        content = renders[0][1]
        began = time.perf_counter()
        stamper = Stamper.of(content, readers)
        prepared = time.perf_counter() - began
        taken, failures = [], 0
        for number, reader in enumerate(readers):
            began = time.perf_counter()
            copy = stamper.copy(reader)
            taken.append(time.perf_counter() - began)
            failures += len(conform(copy)) if number % 1_000 == 0 else 0
        render, stamp = statistics.median(one for one, _ in renders), statistics.median(taken)
        print(
            f"{pages} pages, {len(content) // 1000} kB: a stamp {stamp * 1000:.3f} ms "
            f"(n = {len(readers):,}, 99 %: {sorted(taken)[len(taken) * 99 // 100] * 1000:.3f} ms), "
            f"{render / stamp:,.0f} times as fast as a render of {render:.2f} s; prepared once in {prepared:.2f} s; "
            f"{len(copy) - len(content)} bytes more; failures: {failures}"
        )


if __name__ == "__main__":
    main()
