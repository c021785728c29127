"""The speed of reading facts: articles a second, time for each kilobyte from short to long, and level memory.

The text is the real article, its paragraphs repeated. Times are of the processor, on one core. Figures are medians;
ratios count, since machines differ. `--articles N` reads so many for the look at the memory.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from pathlib import Path

from reports.facts import extract

RUNS = 5
ARTICLE = Path(__file__).resolve().parents[1] / "data" / "articles" / "000_3fb4b1d8af8228ce.txt"


def text_of(size: int) -> str:
    """Return a text of about so many characters, made of the real article's paragraphs in new order."""
    title, *paragraphs = ARTICLE.read_text(encoding="utf-8").strip().split("\n\n")
    body: list[str] = []
    while sum(map(len, body)) < size:
        body += paragraphs
    return "\n\n".join((title, *body))[:size]


def seconds(text: str, times: int) -> float:
    """Return the mean time of one reading."""
    began = time.process_time()
    for _ in range(times):
        extract(text)
    return (time.process_time() - began) / times


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1_000)
    articles = parser.parse_args().articles
    used = []
    for tenth in range(10):
        for number in range(articles // 10):
            extract(text_of(5_000)[: 4_000 + number % 1_000] + str(tenth))
        used.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    shown = ", ".join(f"{one:.0f}" for one in used)
    print(f"memory, MB, after each tenth of {articles:,} different articles: {shown}")
    sizes = {1_000: 40, 5_000: 20, 50_000: 3, 200_000: 1, 1_000_000: 1}
    runs = {size: [seconds(text_of(size), times) for _ in range(RUNS)] for size, times in sizes.items()}
    medians = {size: statistics.median(taken) for size, taken in runs.items()}
    print(f"5 kB article: {1 / medians[5_000]:.0f} a second (n = {RUNS}, medians)")
    per_kb = {size: taken / size * 1e6 for size, taken in medians.items()}
    shown = ", ".join(f"{size // 1000} kB {taken:.2f} ms/kB" for size, taken in per_kb.items())
    print(f"time for each kB: {shown}; longest to shortest {max(per_kb.values()) / min(per_kb.values()):.2f}")


if __name__ == "__main__":
    main()
