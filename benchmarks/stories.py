"""The speed of grouping articles as they come in: the cost of one among few and among many, and level memory.

The articles are made up, the same each time: an everyday vocabulary in which few words are frequent and most are rare
(Zipf), about three articles for an event, each event with names and words of its own, over a hundred days. Times are
of the processor, on one core. Figures are medians; ratios count, since machines differ. `--articles N` and `--runs N`
change the size.
"""

from __future__ import annotations

import argparse
import itertools
import random
import resource
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reports.compose import Grouped, Stories, fold, group

RUNS = 5
DAYS = 100
SYLLABLES = [
    "ba",
    "be",
    "bo",
    "da",
    "de",
    "do",
    "fa",
    "fe",
    "fi",
    "ga",
    "go",
    "ka",
    "ke",
    "ko",
    "la",
    "le",
    "li",
    "lo",
    "ma",
    "me",
    "mi",
    "na",
    "ne",
    "no",
    "pa",
    "pe",
    "ra",
    "re",
    "ro",
    "sa",
    "se",
    "so",
    "ta",
    "te",
    "ti",
    "va",
    "vo",
]
FIRST = datetime(2031, 1, 1, tzinfo=UTC)


def word(number: int) -> str:
    """Return a made-up word; each number has its own."""
    syllables = []
    while True:
        number, rest = divmod(number, len(SYLLABLES))
        syllables.append(SYLLABLES[rest])
        if not number and len(syllables) > 1:
            return "".join(syllables)


def articles(count: int, seed: int = 4) -> list[tuple[Grouped, int]]:
    """Return so many articles in the order of their days, each with the number of its event."""
    chance = random.Random(seed)
    vocabulary = [word(n) for n in range(30_000)]
    weights = list(itertools.accumulate(1 / (n + 3) for n in range(len(vocabulary))))
    made: list[tuple[Grouped, int]] = []
    for event in range(count):
        own = chance.choices(vocabulary, cum_weights=weights, k=25)
        names = [word(40_000 + chance.randrange(200_000)).capitalize() for _ in range(5)]
        begun = FIRST + timedelta(days=chance.random() * DAYS)
        for _ in range(chance.randint(1, 5)):
            text = " ".join(sentences(chance, vocabulary, weights, own, names))
            day = begun + timedelta(days=chance.random() * 2)
            title = " ".join((chance.choice(names), *chance.sample(own, 4)))
            made.append(
                (Grouped(str(len(made)), title, text[:1500], day, f"Outlet {chance.randrange(40)}", "en"), event)
            )
        if len(made) >= count:
            break
    made = made[:count]
    return sorted(made, key=lambda pair: str(pair[0].published))


def sentences(
    chance: random.Random, vocabulary: list[str], weights: list[float], own: list[str], names: list[str]
) -> list[str]:
    """Return fifteen sentences of everyday words, some of the event's own words, and its names."""
    written = []
    for _ in range(15):
        words = chance.choices(vocabulary, cum_weights=weights, k=13) + chance.sample(own, 3)
        chance.shuffle(words)
        words.insert(5, chance.choice(names))
        written.append(" ".join(words).capitalize() + ".")
    return written


def added(made: list[tuple[Grouped, int]]) -> tuple[list[float], list[float], list[str]]:
    """Return the time of each article, what the process holds at each tenth of them, and the stories."""
    stories, times, sizes, placed = Stories(), [], [], []
    for number, (item, _) in enumerate(made):
        if number % (len(made) // 10) == 0:
            sizes.append(megabytes())
        began = time.process_time()
        placed.append(stories.add(item).story)
        times.append(time.process_time() - began)
    return times, [*sizes, megabytes()], placed


def megabytes() -> float:
    """Return what the process holds now."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 1e6


def pair_scores(made: list[tuple[Grouped, int]], placed: list[str]) -> tuple[float, float]:
    """Return precision and recall of pairs, to see that speed isn't bought with nonsense."""
    counts: defaultdict[tuple[str, int], int] = defaultdict(int)
    stories: defaultdict[str, int] = defaultdict(int)
    events: defaultdict[int, int] = defaultdict(int)
    for (_, event), story in zip(made, placed, strict=True):
        counts[story, event] += 1
        stories[story] += 1
        events[event] += 1
    right, told, there = (sum(n * (n - 1) // 2 for n in of.values()) for of in (counts, stories, events))
    return right / (told or 1), right / (there or 1)


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=RUNS)
    options = parser.parse_args()
    made = articles(options.articles)
    half, middle = min(250, len(made) // 4), min(1_000, len(made) // 2)
    few, many, speeds, grown = [], [], [], []
    for _ in range(options.runs):
        times, sizes, placed = added(made)
        few.append(statistics.fmean(times[middle - half : middle + half]) * 1e3)
        many.append(statistics.fmean(times[-2 * half :]) * 1e3)
        speeds.append(len(times) / sum(times))
        grown.append(sizes)
    precision, recall = pair_scores(made, placed)
    print(f"{len(made):,} articles added one by one: {statistics.median(speeds):.0f}/s (median of {options.runs})")
    print(f"  around {middle:,}: {statistics.median(few):.2f} ms each; the last ones: {statistics.median(many):.2f} ms")
    print(f"  ratio {statistics.median(many) / statistics.median(few):.2f}")
    print(f"  pairs: precision {precision:.3f}, recall {recall:.3f}")
    print("  memory at each tenth, MB: " + " ".join(f"{size:.0f}" for size in grown[0]))
    for count in (200, 1_000):
        batch = [item for item, _ in made[:count]]
        print(f"{len(batch):,} grouped as a batch: {taken(group, batch, options.runs):.2f} s")
        print(f"{len(batch):,} folded: {taken(fold, batch, options.runs):.2f} s")


def taken(work: Callable[[list[Grouped]], object], batch: list[Grouped], runs: int) -> float:
    """Return the median time of some work."""
    times = []
    for _ in range(runs):
        began = time.process_time()
        work(batch)
        times.append(time.process_time() - began)
    return statistics.median(times)


if __name__ == "__main__":
    main()
