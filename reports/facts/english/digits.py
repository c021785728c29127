"""Numbers in digits as English news writes them: separators, fractions, signs, and the scale that stands with them."""

from __future__ import annotations

import re
from decimal import Decimal

from ...model import Span
from ..quantities import Number, whole
from ..words import small
from .counted import counted_after, is_plural
from .measures import is_money

__all__ = ["DIGITS", "SCALES", "SCALE_WORDS", "from_digits"]

SCALES = {
    "hundred": 100, "thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9,
    "trillion": 10**12, "mn": 10**6, "mln": 10**6, "mil": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12,
    "trn": 10**12, "k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12,
}  # fmt: skip
"""What words and letters after a number multiply it by; in small letters."""

SCALE_WORDS = r"(?:(?:hundred|lakh)\s)?(?:thousand|million|billion|trillion|crore)|hundred|lakh"
_PARTS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "half": "0.5", "quarter": "0.25"}
_CODES = r"(?<=[\s(](?:USD|EUR|GBP|AUD|CAD|CHF|JPY|INR))"
DIGITS = (
    rf"(?:(?<![\w.])|(?<=\$US)|(?<=\$A)|(?<=\$C)|(?<=[\s(]PS)|{_CODES}|(?<=[\s(](?:RM|Rs)))(?<!\d[,'’/⁄])"
    r"(?P<minus>minus[\s-](?=[\d.])|(?<![%°)\]])(?<!\d[€£$¥])(?<![\d%°]\s)[-−](?=\d))?"
    r"(?:(?P<digits>(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d\d)+,\d{3}|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+|\d{1,3}(?:['’]\d{3})+)(?:\.\d+)?"
    r"|(?<!\d\s)[1-9]\d{0,2}(?:\x20\d{3})+(?!\x20\d|-)|\d{1,3}(?:\.\d{3})+,\d\d?|\d+,\d\d?|\d+(?:\.\d+)?|\.\d+)(?!\d|[.,'’/⁄]\d)"
    r"(?:[\s-](?P<above>[1-9])[/⁄](?P<below>[2-9]|1[06])(?![\d/⁄])|\x20?(?P<vulgar>[½¼¾]))?"
    r"(?P<more>\sand\sa\s(?:half|quarter)(?=[\s-](?:million|billion|trillion)\b))?"
    rf"(?:[\s\u00a0-]?(?:(?P<scale>{SCALE_WORDS})|(?-i:(?P<short>mn|mln|bn|bln|trn)))\b|(?P<letters>tn|[mkbt])\b|[\s\u00a0](?P<apart>mil|m)\b)?"
    r"(?P<rest>[½¼¾]|\sand\sa\s(?:half|quarter)\b)?|(?P<refused>\d[\d.,'’/⁄]*\d|\d))"
)
"""A number in digits, ignoring case; `refused` is what has digits and separators that make no number."""

_LENGTHS = (
    r"(?:-?\s?(?:high|tall|wide|long|deep|thick|across|apart|away|above|below|from|fence|wall|pool|tower|statue|mast|"
    r"cliff|crane|yacht|boat|ship|hurdles?|sprint\w*|dash|race|relay|freestyle|backstroke|butterfly|breaststroke|runners?|"
    r"swimmers?|medley|steeplechase|final|record|event|champion\w*|radius|diameter|height|depth|length|waves?|runs?|walk)\b|"
    r"\s?\((?:about\s)?[\d.,]+\s?(?:ft|feet|in)\b)"
)
_IS_LENGTH = re.compile(_LENGTHS, re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:(?P<sure>ran|cleared|clears|swam|swum|threw)|run|runs|running|jump(?:ed|s|ing)?|swim|swimming|dived|dives|"
    r"within|walk(?:ed|s)?|climbed|leapt|sprinted|the)\s(?:(?:about|around|nearly|over|some|only|just|almost)\s)?\Z",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"(?:\s?[-–—]\s?|\s(?:to|or|and)\s)\d[\d.]*m\b")
_MONEY_AFTER = re.compile(
    r"[\s-](?:euros?|dollars?|pounds?|yen|yuan|rou?bles?|rupees?|francs?|kron\w+|crowns?|[A-Z]{3}\b|US\s|strong\b|a-year\b)"
)
_UNKNOWN = re.compile(r"[A-Za-z]+(?!\w)|\s[a-z]*ill(?:ion|iard)s?\b|\sarabs?\b")
_GLUED = frozenset("p c mmbtu bpd".split())


def from_digits(text: str, match: re.Match[str], sentence: Span) -> Number | None:
    """Return the number of a match of `DIGITS`; None where its letters or separators leave open what it is."""
    digits, money = match["digits"], is_money(text, match.start(), sentence)
    value, likely = (None, False) if digits is None else _read(digits, money=money, scaled=bool(match["scale"]))
    if value is None:
        return None
    for part in (match["vulgar"], match["more"], match["rest"]):
        value += Decimal(_PARTS[part.split()[-1].lower()]) if part else 0
    if match["above"]:
        value += Decimal(match["above"]) / Decimal(match["below"])
    words, end = match["scale"] or match["short"] or "", match.end()
    letters = match["letters"] or match["apart"]
    if letters:
        meant = _letters(text, match, sentence, money=money)
        if meant is None:
            return None
        words = letters if meant[0] else ""
        end = end if meant[0] else match.start("letters" if match["letters"] else "apart")
        end = len(text[:end].rstrip()) if match["apart"] and not meant[0] else end
        likely = likely or meant[1]
    elif money and not words and (unknown := _UNKNOWN.match(text, end)) and unknown[0].lower() not in _GLUED:
        return None
    scale = 1
    for word in small(words).split():
        scale *= SCALES[word]
    value *= -scale if match["minus"] else scale
    return Number(whole(value), Span(match.start(), end), in_digits=True, scale=scale, likely=likely)


def _read(digits: str, *, money: bool, scaled: bool) -> tuple[Decimal | None, bool]:
    """Return the value of digits with their separators (None: left open), and whether another reading is left."""
    if re.fullmatch(r"0\d+", digits):
        return None, False
    if re.fullmatch(r"(?:\d{1,3}(?:\.\d{3})+|\d+),\d\d?", digits):
        thousands = "." in digits
        if not (money or scaled or thousands):
            return None, False
        likely = not (thousands or (money and digits[-3] == ","))
        return Decimal(digits.replace(".", "").replace(",", ".")), likely
    likely = digits.count(" ") == 1 or re.fullmatch(r"[1-9]\d{0,2}\.000", digits) is not None
    return Decimal(re.sub(r"[\s,'’]", "", digits)), likely


def _letters(text: str, match: re.Match[str], sentence: Span, *, money: bool) -> tuple[bool, bool] | None:
    """Say whether the letters after a number multiply it, and whether that is only likely; None where it is a name.

    An "m" is metres before "tall" and after "ran", millions beside a currency and before a plural.
    """
    letters, end = (match["letters"] or match["apart"]).lower(), match.end()
    paid = money or _MONEY_AFTER.match(text, end, sentence.end) is not None
    if letters == "t" or paid:
        return (money or letters != "t"), False
    if letters != "m":
        return _letter(text, match, sentence)
    if _IS_LENGTH.match(text, end, sentence.end):
        return False, False
    plural = _is_plural_after(text, end, sentence)
    if match["apart"]:
        return None if plural else (False, False)
    if plural or text[end - 1] == "M":
        return True, False
    moved = _MOVED.search(text, max(sentence.start, match.start() - 24), match.start())
    return (False, not moved["sure"]) if moved else (True, True)


def _letter(text: str, match: re.Match[str], sentence: Span) -> tuple[bool, bool] | None:
    """Read a letter that isn't an m and has no currency: ten thousand in "10k followers", a name in "221B"."""
    letters = match["letters"] or match["apart"]
    if letters.lower() in ("tn", "mil"):
        return letters.lower() == "tn", False
    if _IS_LENGTH.match(text, match.end(), sentence.end):
        return None
    if _is_plural_after(text, match.end(), sentence):
        return True, letters.lower() == "b"
    return (True, True) if letters == "k" else None


def _is_plural_after(text: str, at: int, sentence: Span) -> bool:
    """Say whether a plural is counted there, or after a second number that "or" or a hyphen joins."""
    another = _ANOTHER.match(text, at, sentence.end)
    counted = counted_after(text, another.end() if another else at, sentence)
    return counted is not None and is_plural(counted.split()[-1])
