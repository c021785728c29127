"""How well the rules read our own annotated articles: precision, recall and F1 of each kind of fact.

The articles lie in tests/gold, each with what a person annotated in it; the German ones in a folder of their own. A
fact counts as found when it has the same kind and the same words at the same place, or, for names, the same name;
`+ …` wants its value, role or speaker too. Numbers 15 to 20 were annotated when most rules were written, 21 to 26 later
still; each six have a table of their own.

python benchmarks/score.py [-v] [--only 15..20 | --only 07-epi]
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from reports.facts import extract

GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold"
FOLDERS = {"en": GOLD, "de": GOLD / "german"}
TABLES = (
    ("English, 01 to 14", "en", "..14"),
    ("English, 15 to 20", "en", "15..20"),
    ("English, 21 to 26", "en", "21..26"),
    ("German", "de", ""),
)
Fact = dict[str, Any]


def annotated(only: str = "", *, language: str = "en") -> Iterator[tuple[str, str, Fact]]:
    """Yield each article's name, text and annotation; `only` is a range of numbers ("15..") or how names begin."""
    for path in sorted(FOLDERS[language].glob("*.txt")):
        if chosen(path.stem, only):
            annotation = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
            yield path.stem, path.read_text(encoding="utf-8").strip(), annotation


def chosen(stem: str, only: str) -> bool:
    """Say whether an article's number is in the range, or its name begins so."""
    first, dots, last = only.partition("..")
    return first <= stem[:2] <= (last or "99") if dots else stem.startswith(only)


def place(text: str, words: str, nth: int = 1) -> tuple[int, int]:
    """Return where words stand for the nth time."""
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    return at, at + len(words)


def near(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Say whether two spans share most of the longer one."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0.6 * max(one[1] - one[0], other[1] - other[0])


def figures(text: str, gold: list[Fact], found: list[Fact]) -> Iterator[tuple[str, Fact | None, Fact | None]]:
    """Pair figures by place and value, then by unit or what is counted."""
    for wanted, fact in paired(text, gold, found):
        same = bool(wanted and fact and Decimal(fact["value"]) == Decimal(wanted["value"]))
        yield "figure", wanted, fact if same else None
        if same and wanted and fact:
            unit = (fact["unit"] or "") == wanted.get("unit", "")
            head = (wanted.get("counted") or "").split()[-1:]
            counted = not head or head[0] in (fact["counted"] or "").split()[-2:]
            bound = fact["bound"] == wanted.get("bound", "exact")
            yield "figure + unit, counted, bound", wanted, fact if unit and counted and bound else None
        elif wanted:
            yield "figure + unit, counted, bound", wanted, None
    yield from (("figure", None, fact) for fact in unpaired(text, gold, found))


def paired(text: str, gold: list[Fact], found: list[Fact]) -> Iterator[tuple[Fact, Fact | None]]:
    """Yield each annotated fact with the one that was found at its place, or None."""
    for wanted in gold:
        span = place(text, wanted["text"], wanted.get("nth", 1))
        yield wanted, next((f for f in found if overlap(span, (f["start"], f["end"]))), None)


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Say whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def unpaired(text: str, gold: list[Fact], found: list[Fact]) -> list[Fact]:
    """Return what was found where nothing is annotated."""
    spans = [place(text, wanted["text"], wanted.get("nth", 1)) for wanted in gold]
    return [f for f in found if not any(overlap(span, (f["start"], f["end"])) for span in spans)]


def moments(text: str, gold: list[Fact], found: list[Fact]) -> Iterator[tuple[str, Fact | None, Fact | None]]:
    """Pair moments by place, then by value."""
    for wanted, fact in paired(text, gold, found):
        yield "moment", wanted, fact
        right = fact is not None and (fact["value"] or "") == wanted["value"]
        yield "moment + value", wanted, fact if right else None
    yield from (("moment", None, fact) for fact in unpaired(text, gold, found))


def speech(kind: str, who: str) -> Any:
    """Return a scorer of quotations or statements: the words, then who says them."""

    def score(text: str, gold: list[Fact], found: list[Fact]) -> Iterator[tuple[str, Fact | None, Fact | None]]:
        taken: list[Fact] = []
        for wanted in gold:
            span = place(text, wanted["text"], wanted.get("nth", 1))
            fact = next((f for f in found if near(span, (f["start"], f["end"]))), None)
            taken += [fact] if fact else []
            yield kind, wanted, fact
            mention = wanted.get("speaker", wanted.get("source", ""))
            told = (fact or {}).get(who) or {"text": ""}
            yield f"{kind} + {who}", wanted, fact if within(mention, told["text"]) else None
        yield from ((kind, None, fact) for fact in found if fact not in taken)

    return score


def within(one: str, other: str) -> bool:
    """Say whether one holds the other as whole words; nobody is only within nobody."""
    if not one or not other:
        return one == other
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def names(kind: str) -> Any:
    """Return a scorer of people, bodies or places by name, then of what else is annotated of them."""

    def score(_: str, gold: list[Fact], found: list[Fact]) -> Iterator[tuple[str, Fact | None, Fact | None]]:
        by_name = {bare(fact["name"]): fact for fact in found}
        for wanted in gold:
            fact = by_name.pop(bare(wanted["name"]), None)
            yield kind, wanted, fact
            for role in wanted.get("roles", ()):
                told = fact is not None and any(role in r["text"] or r["text"] in role for r in fact["roles"])
                yield f"{kind} + role", wanted, fact if told else None
        yield from ((kind, None, fact) for fact in by_name.values())

    return score


def bare(name: str) -> str:
    """Return a name without a leading article, in small letters."""
    return name.casefold().removeprefix("the ")


SCORERS = {
    "figure": figures,
    "moment": moments,
    "quotation": speech("quotation", "speaker"),
    "statement": speech("statement", "source"),
    "person": names("person"),
    "organisation": names("organisation"),
    "place": names("place"),
}


def scores(only: str = "", *, language: str = "en", told: Any = None) -> dict[str, tuple[int, int, int]]:
    """Return (right, found, annotated) of each line of the table; `told` is called with each mistake."""
    count: Counter[tuple[str, str]] = Counter()
    for stem, text, gold in annotated(only, language=language):
        facts = extract(text, published=gold.get("published"), language=language).as_dict()["facts"]
        for kind, scorer in SCORERS.items():
            found = [fact for fact in facts if fact["kind"] == kind]
            for line, wanted, fact in scorer(text, gold.get(kind, []), found):
                count[line, "gold"] += wanted is not None
                count[line, "found"] += fact is not None
                count[line, "right"] += wanted is not None and fact is not None
                if told and (wanted is None or fact is None):
                    told(stem, line, wanted, fact)
    lines = dict.fromkeys(line for line, _ in count)
    return {line: (count[line, "right"], count[line, "found"], count[line, "gold"]) for line in lines}


def tell(stem: str, line: str, wanted: Fact | None, fact: Fact | None) -> None:
    """Print a mistake."""
    what = wanted or fact or {}
    kind = "missed" if wanted else "false"
    print(f"  {stem}: {line}: {kind}: {what.get('text') or what.get('name')}")


def main() -> None:
    """Print a table for each set of articles; with -v its mistakes before it."""
    parser = argparse.ArgumentParser(description="How well the rules read our own annotated articles.")
    parser.add_argument("-v", "--verbose", action="store_true", help="print every mistake")
    parser.add_argument("--only", metavar="FROM..TO|PREFIX", help="articles by number or by how their names begin")
    asked = parser.parse_args()
    tables = TABLES if asked.only is None else (("English", "en", asked.only), ("German", "de", asked.only))
    for title, language, only in tables:
        if lines := scores(only, language=language, told=tell if asked.verbose else None):
            print(title)
            table(lines)


def table(lines: dict[str, tuple[int, int, int]]) -> None:
    """Print precision, recall and F1 of each line."""
    for line, (right, found, gold) in lines.items():
        precision, recall = right / found if found else 0.0, right / gold if gold else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        print(f"{line:32s} gold {gold:4d}  found {found:4d}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    main()
