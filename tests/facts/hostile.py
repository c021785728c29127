"""Texts that nobody would write: pieces of what the rules look for, pumped. Run as a command, it reads some of them.

python tests/facts/hostile.py LANGUAGE FIRST_SEED COUNT
"""

from __future__ import annotations

import random
import sys

from reports.facts import extract

SIZE = 20_000
PIECES = [
    *'aA1“”"‘’(), .;:—-–€$',
    *("\n\n", "1,", "1.", "1-", "1 and ", "1 to ", "$1 ", "1 m ", "’s ", "said, ", "told ", "that ", "according to "),
    *("who ", "of the ", "the ", "The ", "in ", "In ", "and ", "And ", "or ", "Mr. ", "Ada Renn ", "Renn, ", "Renn’s "),
    *("U.S. ", "president ", "a former judge, ", "Jan. ", "May ", "Monday ", "last ", "2025, ", "years ago ", "two "),
    *("half a ", "one-third ", "percent ", "million ", "between ", "from ", "including ", "others ", "km/h ", "ing "),
    *(
        "ed ",
        "s ",
        "AG ",
        "A/S ",
        "town of ",
        "...",
        "-year-old ",
        "he ",
        "He said ",
        "“It ",
        "Day five of the ",
        "\u00a0",
    ),
    *("der ", "Die ", "sagte ", "dass ", "laut ", "Euro ", "Prozent ", "davon ", "„", "Uhr ", "3. ", "Mai ", "zwei "),
]


def hostile_text(seed: int) -> str:
    """Return a text of one seed: a few pieces over and over, with others around them, or many at random."""
    chance = random.Random(seed)
    some = [chance.choice(PIECES) for _ in range(chance.randrange(1, 5))]
    if chance.random() < 0.3:
        return "".join(chance.choice(PIECES) for _ in range(SIZE // 4))
    pumped = "".join(some) * (SIZE // len("".join(some)))
    around = ["".join(chance.choice(PIECES) for _ in range(4)) for _ in range(2)]
    title = "Title\n\n" if chance.random() < 0.5 else ""
    return f"{title}{around[0]}{pumped}{around[1]}"


def main(language: str, first: int, count: int) -> None:
    """Read texts one after the other, and name the seed of each before, so that the one that never ends is known."""
    for seed in range(first, first + count):
        print(seed, flush=True)  # noqa: T201 - this is what the test reads
        text = hostile_text(seed)
        for fact in extract(text, published="2025-05-05", language=language).facts:
            assert fact.span.of(text) == fact.text


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
