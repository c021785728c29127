"""Whether the words of a date write what a model says that they mean: what can't be read off them is not believed.

"3. Mai 2025" writes a day and a year; which month "Mai" is, only the model knows. "Opening night" writes nothing.
"""

from __future__ import annotations

import re

from ..prose.iso import Partial, partial

__all__ = ["is_written"]

_NUMBER = re.compile(r"\d+")
_SHORT_YEAR = re.compile(r"(?<=['’/–-])\d\d(?!\d)")


def is_written(value: str, words: str, published: int | None) -> bool:
    """Say whether an ISO 8601 value is what words write: their numbers are all in it, and its days and hours in them.

    A year that the words leave out may be that of publication, `published`, or the one beside it.
    """
    numbers = {int(digits) for digits in _NUMBER.findall(words)}
    short = {int(digits) for digits in _SHORT_YEAR.findall(words)}
    sides = [side for one in value.split("/", 1) if (side := partial(one))]
    if not numbers or len(sides) <= value.count("/"):
        return False
    years = {side.year for side in sides}
    if not all(_is_year(year, numbers, short, published) for year in years):
        return False
    parts = {part for side in sides for part in _parts(side)}
    return numbers <= parts | {year % 100 for year in years} and all(_stands(side, numbers) for side in sides)


def _is_year(year: int, numbers: set[int], short: set[int], published: int | None) -> bool:
    return year in numbers or year % 100 in short or (published is not None and abs(year - published) <= 1)


def _parts(side: Partial) -> set[int]:
    """Return the numbers of a value, its hour also as clocks of twelve hours tell it."""
    hour, minute = _time(side)
    known = {side.year, side.month, side.day, side.week, side.quarter, hour, minute}
    return {part for part in known if part is not None} | ({hour % 12 or 12} if hour is not None else set())


def _stands(side: Partial, numbers: set[int]) -> bool:
    """Say whether day, week, hour and minute are written; a month or quarter may be words, a full hour is whole."""
    hour, minute = _time(side)
    told = hour is None or hour in numbers or (hour % 12 or 12) in numbers
    return told and all(part is None or part in numbers for part in (side.day, side.week, minute or None))


def _time(side: Partial) -> tuple[int | None, int | None]:
    return (int(side.time[:2]), int(side.time[3:5])) if side.time else (None, None)
