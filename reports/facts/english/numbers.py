"""Numbers as English news writes them: digits, words, scale words, fractions; each with its value and span."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...model import Span
from ..quantities import Number, ratio, whole
from ..words import small

__all__ = ["numbers_in"]

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: n for n, word in enumerate(_UNITS)} | {word: (n + 2) * 10 for n, word in enumerate(_TENS)}
_SCALES = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "mn": 10**6, "bn": 10**9, "tn": 10**12, "k": 10**3, "m": 10**6, "b": 10**9,
}  # fmt: skip
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
_REST = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "half": Decimal("0.5"),
    "quarter": Decimal("0.25"),
}
_WORD = "|".join(sorted([*_SMALL, "hundred", "thousand", "million", "billion", "trillion", "dozen"], key=len)[::-1])
_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_NUMBER = re.compile(
    rf"(?:(?<![\w.])|(?<=\$US)|(?<=\$A)|(?<=\$C)|(?<=[\s(]PS)|(?<=[\s(](?:USD|EUR|GBP|AUD|CAD|CHF|JPY|INR))|(?<=[\s(](?:RM|Rs)))(?<!\d,)(?P<minus>minus[\s-](?=[\d.])|(?<!\d\s)[-−](?=\d))?(?P<digits>(?:{_DIGITS}))"
    rf"(?:(?P<gap>[\s\u00a0-]?)(?P<scale>(?:hundred\s)?(?:thousand|million|billion|trillion)|hundred)\b"
    rf"|(?P<short>mn|bn|tn|k|m|b)\b)?(?P<rest>[½¼¾]|\sand\sa\s(?:half|quarter)\b)?"
    rf"|\b(?P<half>half a(?: |-)(?P<halved>million|billion|dozen))\b"
    rf"|\b(?P<words>(?:(?:an?|several)\s(?=hundred|thousand|million|billion|dozen))?(?:{_WORD})"
    rf"(?:(?:[\s-]|\sand\s)(?:{_WORD}))*)(?P<over_half>\sand\sa\shalf)?\b",
    re.IGNORECASE,
)
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
        taken.append(match.span())
        yield Number(_fraction(match), Span(*match.span()), in_digits=False, is_part=True)
    for match in _NUMBER.finditer(text, span.start, span.end):
        if any(a < match.end() and match.start() < b for a, b in taken):
            continue
        if match["digits"]:
            yield _from_digits(match)
        elif match["half"]:
            scale = {"dozen": 12, **_SCALES}[small(match["halved"])]
            yield Number(Decimal(scale) / 2, Span(*match.span()), in_digits=False, scale=scale)
        elif not small(match["words"]).startswith("several"):
            value = _from_words(match["words"])
            if value is not None:
                value += Decimal("0.5") if match["over_half"] else 0
                yield Number(value, Span(*match.span()), in_digits=False, scale=_last_scale(match["words"]))


def _from_digits(match: re.Match[str]) -> Number:
    value = Decimal(re.sub(r"[,\u00a0\u202f]", "", match["digits"]))
    if match["rest"]:
        value += _REST[match["rest"].split()[-1].lower()]
    scale = 1
    for word in small(match["scale"] or match["short"] or "").split():
        scale *= _SCALES[word]
    value *= -scale if match["minus"] else scale
    return Number(whole(value), Span(*match.span()), in_digits=True, scale=scale)


def _last_scale(words: str) -> int:
    last = re.split(r"[\s-]+", small(words))[-1]
    return _SCALES.get(last, 1) if last != "hundred" else 1


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
            total += (current or 1) * _SCALES[word]
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
    return int(word) if word.isdigit() else {"a": 1, **_SMALL}[small(word)]
