"""Numbers as English news writes them: digits, words, scale words, fractions; each with its value and span."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..model import Span

__all__ = ["Number", "numbers_in"]

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: n for n, word in enumerate(_UNITS)} | {word: (n + 2) * 10 for n, word in enumerate(_TENS)}
_SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "mn": 10**6, "bn": 10**9, "tn": 10**12, "k": 10**3, "m": 10**6, "b": 10**9,
}  # fmt: skip
_PARTS = {"half": "0.5", "third": "1/3", "quarter": "0.25", "fifth": "0.2", "tenth": "0.1", "thirds": "1/3"}
_WORD = "|".join(sorted([*_SMALL, "hundred", "thousand", "million", "billion", "trillion", "dozen"], key=len)[::-1])
_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBER = re.compile(
    rf"(?<![\w.])(?<!\d,)(?P<digits>(?:{_DIGITS}))(?:(?P<gap>[\s\u00a0-]?)(?P<scale>thousand|million|billion|trillion)\b"
    rf"|(?P<short>mn|bn|tn|k|m|b)\b)?"
    rf"|\b(?P<half>half a(?: |-)(?P<halved>million|billion|dozen))\b"
    rf"|\b(?P<words>(?:(?:an?|several)\s(?=hundred|thousand|million|billion|dozen))?(?:{_WORD})"
    rf"(?:(?:[\s-]|\sand\s)(?:{_WORD}))*)\b",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    r"\b(?P<count>one|two|three|four|a)[\s-](?P<part>half|third|quarter|fifth|tenth)(?P<many>s)?\b(?=\sof\b)"
    r"|\b(?P<half>half)\b(?=\s(?:of|the)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number's value, where it stands, and whether it was written in digits."""

    value: Decimal
    span: Span
    in_digits: bool
    scaled: bool = False


def numbers_in(text: str, span: Span) -> Iterator[Number]:
    """Yield the numbers of a span from left to right; vague ones ("several hundred", "dozens") are left out."""
    taken = []
    for match in _FRACTION.finditer(text, span.start, span.end):
        taken.append(match.span())
        yield Number(_fraction(match), Span(*match.span()), in_digits=False)
    for match in _NUMBER.finditer(text, span.start, span.end):
        if any(a < match.end() and match.start() < b for a, b in taken):
            continue
        if match["digits"]:
            yield _from_digits(match)
        elif match["half"]:
            scale = {"dozen": 12, **_SCALES}[match["halved"].lower()]
            yield Number(Decimal(scale) / 2, Span(*match.span()), in_digits=False, scaled=True)
        elif not match["words"].lower().startswith("several"):
            value = _from_words(match["words"])
            if value is not None:
                yield Number(value, Span(*match.span()), in_digits=False, scaled=value >= 1000)


def _from_digits(match: re.Match[str]) -> Number:
    value = Decimal(re.sub(r"[,\u00a0\u202f]", "", match["digits"]))
    scale = (match["scale"] or match["short"] or "").lower()
    if scale:
        value *= _SCALES[scale]
    return Number(_plain(value), Span(*match.span()), in_digits=True, scaled=bool(scale))


def _from_words(words: str) -> Decimal | None:
    total = current = 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in ("and", "a", "an"):
            current = current or (1 if word != "and" else 0)
        elif word in _SMALL:
            joins = current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and _SMALL[word] < 10)
            if current and current != 1 and not joins:
                return None
            current = _SMALL[word] if current == 1 and total == 0 and word not in _UNITS else current + _SMALL[word]
        elif word == "hundred":
            current = (current or 1) * 100
        elif word == "dozen":
            current = (current or 1) * 12
        else:
            total += (current or 1) * _SCALES[word]
            current = 0
    return Decimal(total + current)


def _fraction(match: re.Match[str]) -> Decimal:
    if match["half"]:
        return Decimal("0.5")
    count = {"a": 1, **_SMALL}[match["count"].lower()]
    part = _PARTS[match["part"].lower()]
    if part == "1/3":
        return (Decimal(count) / 3).quantize(Decimal("0.0001"))
    return count * Decimal(part)


def _plain(value: Decimal) -> Decimal:
    """Drop the zeros that scaling leaves behind the point: 7.36 billion is 7360000000."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() and value < 10**24 else value
