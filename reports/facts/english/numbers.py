"""Numbers as English news writes them: digits, words, scale words, fractions; each with its value and span."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...model import Span
from ..quantities import Number, ratio, whole
from ..words import small
from .digits import DIGITS, SCALES, from_digits

__all__ = ["numbers_in"]

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: n for n, word in enumerate(_UNITS)} | {word: (n + 2) * 10 for n, word in enumerate(_TENS)}
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_NUMBER_WORD = "|".join(sorted(_SMALL, key=len)[::-1])
_SCALE = "hundred|thousand|lakh|million|crore|billion|trillion|dozen"
_A_SCALE = "thousand|million|billion|trillion"
_NUMBER = re.compile(
    rf"{DIGITS}"
    rf"|\b(?P<half>(?:an?\s)?half(?:[\s-](?:of\s)?an?)?[\s-](?P<halved>hundred|{_A_SCALE}|dozen))\b"
    rf"|\b(?P<part>(?P<count>an?|one|two|three|four)[\s-](?P<of>half|third|quarter|fifth)s?\s(?:of\s)?(?:an?\s)?(?P<parted>{_A_SCALE}))\b"
    rf"|\b(?P<vague>several|few|couple|couple\sof|many|some|multi|hundreds\sof|tens\sof|per|every|each)[\s-](?:{_SCALE})(?:\s(?:{_SCALE}))*\b"
    rf"|\b(?P<words>(?:an?\s(?=(?:{_SCALE})\b)|(?:{_NUMBER_WORD})\b)(?:(?:[\s-]|\sand\s)?\b(?:{_NUMBER_WORD}|{_SCALE})\b)*)"
    rf"(?P<over>[\s-]and[\s-]an?[\s-](?P<piece>half|quarter)\b(?:[\s-](?P<scale_of_all>{_A_SCALE})\b)?)?",
    re.IGNORECASE,
)
_OF_A_SCALE = re.compile(rf"\sof\san?\s(?:{_A_SCALE})\b", re.IGNORECASE)
_FRACTION = re.compile(
    rf"\b(?P<count>one|two|three|four|five|six|seven|eight|nine|a)[\s-](?P<part>{'|'.join(_PARTS)})s?\b(?=\sof\b|\s?[,.;]|\s(?:the|that|less|more|as)\b)"
    rf"|\b(?P<hyphened>one|two|three|four|five|six|seven|eight|nine)-(?P<portion>{'|'.join(_PARTS)})s?\b(?!-)"
    r"|\b(?P<half_a>half\san?)(?=\s(?:degree|hour|mile|met(?:re|er)|kilomet|per\s?cent|point|percentage|century|tonne?|acre|inch|"
    r"gram|lit(?:re|er)|pint|gallon|cent)\w*\b)"
    r"|\b(?P<half>half)\b(?=\s(?:of|the|its|their|his|her)\b)"
    r"|\b(?P<few>(?:one|two|three|four|\d)(?=\sout\sof\s)|(?:one|two|three|four|\d)(?=\sin\s(?:every\s)?))"
    r"\s(?:out\sof|in(?:\severy)?)\s"
    r"(?P<all>three|four|five|six|seven|eight|nine|ten|\d{1,3})\b(?=\s[a-zA-Z])"
    r"(?!\s(?:years|months|weeks|days|hours|minutes|games|matches|attempts|starts|seasons|meetings|races)\b)"
    r"|(?<![\d/.])(?P<over>\d{1,3})[/⁄](?P<under>[1-9]\d{0,2})(?![\d/])(?=\sof\b)",
    re.IGNORECASE,
)


def numbers_in(text: str, span: Span) -> Iterator[Number]:
    """Yield the numbers of a span from left to right; vague ones ("several hundred", "dozens") are left out."""
    taken = []
    for match in _FRACTION.finditer(text, span.start, span.end):
        if _OF_A_SCALE.match(text, match.end(), span.end):
            continue
        taken.append(match.span())
        yield Number(_fraction(match), Span(*match.span()), in_digits=False, is_part=True)
    for match in _NUMBER.finditer(text, span.start, span.end):
        if any(a < match.end() and match.start() < b for a, b in taken):
            continue
        number = from_digits(text, match, span) if match["digits"] or match["refused"] else _in_words(match)
        if number is not None:
            yield number


def _in_words(match: re.Match[str]) -> Number | None:
    """Return a number in words; None for a vague one, and for words that make no number."""
    if match["vague"]:
        return None
    if match["half"] or match["part"]:
        scale = {"dozen": 12, **SCALES}[small(match["halved"] or match["parted"])]
        share = _PARTS[small(match["of"] or "half")]
        value = Decimal(scale * _whole(match["count"] or "one")) / share
        exact = value == value.to_integral_value()
        return Number(whole(value), Span(*match.span()), in_digits=False, scale=scale) if exact else None
    scale, plain = _last_scale(match["words"]), _from_words(match["words"])
    if plain is None:
        return None
    if match["over"]:
        whole_scale = SCALES[small(match["scale_of_all"])] if match["scale_of_all"] else 1
        piece = Decimal("0.5") if small(match["piece"]) == "half" else Decimal("0.25")
        one = 1 if match["scale_of_all"] else 12 if small(match["words"]).endswith("dozen") else scale
        plain, scale = (plain + piece * one) * whole_scale, scale * whole_scale
    return Number(whole(plain), Span(*match.span()), in_digits=False, scale=scale)


def _last_scale(words: str) -> int:
    last = re.split(r"[\s-]+", small(words))[-1]
    return SCALES.get(last, 1) if last != "hundred" else 1


def _from_words(words: str) -> Decimal | None:
    total = current = 0
    for word in re.split(r"[\s-]+", small(words)):
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
            total += (current or 1) * SCALES[word]
            current = 0
    return Decimal(total + current)


def _fraction(match: re.Match[str]) -> Decimal:
    if match["half"] or match["half_a"]:
        return Decimal("0.5")
    if match["hyphened"]:
        return ratio(_whole(match["hyphened"]), _PARTS[small(match["portion"])])
    if match["over"]:
        return ratio(int(match["over"]), int(match["under"]))
    if match["few"]:
        return ratio(_whole(match["few"]), _whole(match["all"]))
    return ratio(_whole(match["count"]), _PARTS[small(match["part"])])


def _whole(word: str) -> int:
    return int(word) if word.isdigit() else {"a": 1, "an": 1, **_SMALL}[small(word)]
