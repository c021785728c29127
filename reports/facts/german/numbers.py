"""Numbers as German news writes them: digits, words, scale words, fractions; each with its value and span."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...model import Span
from ..occupied import Occupied
from ..quantities import Number, ratio, whole
from ..words import small
from .bounds import HEDGES
from .numerals import ARTICLE, NUMERAL, numeral

__all__ = ["numbers_in"]

_SCALES = {
    "hundert": 100, "tausend": 10**3, "tsd": 10**3, "dutzend": 12, "million": 10**6, "millionen": 10**6, "mio": 10**6,
    "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9, "mia": 10**9, "billion": 10**12, "billionen": 10**12,
    "bio": 10**12, "billiarde": 10**15, "billiarden": 10**15, "viertelmillion": 250_000, "dreiviertelmillion": 750_000,
}  # fmt: skip
_PARTS = {"drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9}
_PARTS |= {"zehntel": 10, "zwanzigstel": 20, "hundertstel": 100, "tausendstel": 1000}
_ORDERS = {"zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "acht": 8, "neunt": 9}
_ORDERS |= {"zehnt": 10, "zwölft": 12, "zwanzigst": 20, "hundertst": 100, "tausendst": 1000}
_REST = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

_DIGITS = (
    r"(?:\d{1,3}(?:(?:\.\d{3}){1,6}+|(?:[\u00a0\u202f ]\d{3}){1,6}+|(?:[’']\d{3}){1,6}+)(?!\d)|\d++)"
    r"(?:,\d++|\.\d{1,2}(?!\d|\.\d))?"
)
_BIG = r"Million(?:en)?|Milliarden?|Billion(?:en)?|Billiarden?"
_SCALE = rf"{_BIG}|Tausend|Hundert|Dutzend|tausend|(?:Mio|Mrd|Mia|Bio|Tsd)\b\.?"
_FIGURES = re.compile(
    rf"(?<![\w.])(?<!\d[,:/])(?P<minus>[Mm]inus\s(?=\d)|"
    rf"(?<![\w)])(?<!\d\s)[−-](?=\d))?(?P<digits>{_DIGITS})(?P<rest>[½¼¾])?"
    rf"(?:[\s\u00a0-]?(?P<scale>{_SCALE})(?!\w))?"
)
_WORDS = re.compile(
    rf"\b(?<!-)(?=(?i:ein|mi|zw|dr|vi|fü|se|si|ac|ne|ze|el|hu|ta|an|"
    rf"ha))(?:(?P<negative>[Mm]inus\s)?(?P<words>(?i:{NUMERAL}))(?:\s(?P<times>{_BIG}|Tausend|Hundert|"
    rf"Dutzend))?(?![\w-])"
    rf"|(?i:{ARTICLE})\s(?P<half>halbe[nrsm]?\s)?(?P<one>{_BIG}|Dutzend|Viertelmillion|Dreiviertelmillion)(?!\w)"
    rf"|(?<=[rne]\s)(?P<halved>halbe[nr]?\s(?:Million|Milliarde|Billion))(?!\w)"
    rf"|(?P<single>(?i:{ARTICLE}))(?=\s(?:[A-ZÄÖÜ]|einzig|[kc]?m\b)))"
)
_DIGIT = re.compile(r"\d")
_DECIMALS = re.compile(r"([^,]*)(?:,|(?<=\d)\.(?=\d{1,2}\Z))(\d+)")
_PARTED = re.compile(r"tel|älfte|[Jj]ede|\svon\s|[/⁄]")
_HEDGED = re.compile(rf"\b(?:{HEDGES})\s\Z")
_NO_DIGIT = re.compile(r"\D")
_VAGUE = re.compile(
    r"\b(?:mehrer|einig|viel|wenig|etlich|zahlreich)e[rn]?\s\Z|\bpaar\s\Z|\bhundert(?:e|en)?\s\Z", re.IGNORECASE
)
_FEW = "zwei|drei|vier|fünf|sechs|sieben|acht|neun"
_FRACTION = re.compile(
    rf"(?<![\w,])(?P<count>(?i:{ARTICLE}|{_FEW})|"
    rf"\d)[\s\u00a0](?P<part>{'|'.join(p.capitalize() for p in _PARTS)})[ns]?\b"
    r"|\b(?P<half>(?:[Dd]ie|[Dd]er|[Zz]ur)\sHälfte)\b(?!\sdes\sJahres)"
    rf"|\b(?P<joined>[Dd]reiviertel)(?=\s(?:der|des|aller)\b)"
    rf"|\b(?i:jede[rsmn]?)\s(?P<nth>(?i:{'|'.join(_ORDERS)}))e[rsmn]?\b(?!\s(?:Tag|Woche|Monat|Jahr|Stunde|Minute|"
    rf"Abend|Mal\b))"
    rf"|\b(?P<few>(?i:eine?[rs]?|{_FEW}))\svon\s(?P<all>drei|vier|fünf|zehn)\b(?!\s(?:{_BIG}|Prozent)\b)"
    r"|(?<![\d/.,])(?P<over>\d{1,3})[/⁄](?P<under>[1-9]\d{0,2})(?![\d/])(?=\s(?:der|des|aller)\b)"
)  # fmt: skip


def numbers_in(text: str, span: Span) -> Iterator[Number]:
    """Yield the numbers of a span, fractions first; vague ones ("mehrere Hundert", "Dutzende") are left out.

    A lone "ein" is yielded with the value 1: whether it counts is for the reader of figures to say.
    """
    is_parted = _PARTED.search(text, span.start, span.end) is not None
    fractions = [*_FRACTION.finditer(text, span.start, span.end)] if is_parted else []
    fractions = [m for m in fractions if not _is_quarter_of_town(text, m)]
    for match in fractions:
        yield Number(_fraction(match), Span(*match.span()), in_digits=False, is_part=True)
    taken = Occupied(Span(*m.span()) for m in fractions)
    for match in _FIGURES.finditer(text, span.start, span.end) if _DIGIT.search(text, span.start, span.end) else ():
        if Span(*match.span()) not in taken:
            yield _from_digits(match)
    for match in _WORDS.finditer(text, span.start, span.end):
        is_vague = _VAGUE.search(text, max(span.start, match.start() - 14), match.start())
        if not is_vague and Span(*match.span()) not in taken:
            yield _from_words(match)


def _is_quarter_of_town(text: str, match: re.Match[str]) -> bool:
    """Say whether "ein Viertel" is a neighbourhood: nothing that it is a part of follows."""
    is_one = match["part"] == "Viertel" and small(match["count"]).startswith("ein")
    if is_one and _HEDGED.search(text, max(0, match.start() - 24), match.start()):
        return False
    return is_one and not re.compile(r"\s(?:der|des|aller|von|weniger|mehr|seine|ihre|davon)").match(text, match.end())


def _from_digits(match: re.Match[str]) -> Number:
    value = _value(match["digits"])
    value += _REST[match["rest"]] if match["rest"] else 0
    scale = _scale(match["scale"])
    return Number(
        whole(value * (-scale if match["minus"] else scale)), Span(*match.span()), in_digits=True, scale=scale
    )


def _value(digits: str) -> Decimal:
    """Read digits whose last comma, or, as the Swiss write, point before one or two digits, parts the decimals."""
    parts = _DECIMALS.fullmatch(digits)
    before, decimals = (parts[1], parts[2]) if parts else (digits, None)
    return Decimal(f"{_NO_DIGIT.sub('', before)}.{decimals or 0}") if decimals else Decimal(_NO_DIGIT.sub("", before))


def _from_words(match: re.Match[str]) -> Number:
    if match["words"]:
        value, scale = numeral(match["words"]), _scale(match["times"])
    elif match["single"]:
        value, scale = Decimal(1), 1
    else:
        scale = _scale(match["one"] or match["halved"].split()[-1])
        value = Decimal("0.5") if match["half"] or match["halved"] else Decimal(1)
    value = whole(-value * scale if match["negative"] else value * scale)
    return Number(value, Span(*match.span()), in_digits=False, scale=scale)


def _scale(word: str | None) -> int:
    return _SCALES[small(word).rstrip(".")] if word else 1


def _fraction(match: re.Match[str]) -> Decimal:
    if match["half"]:
        return Decimal("0.5")
    if match["joined"]:
        return Decimal("0.75")
    if match["nth"]:
        return ratio(1, _ORDERS[small(match["nth"])])
    if match["over"]:
        return ratio(int(match["over"]), int(match["under"]))
    if match["few"]:
        return ratio(_few(match["few"]), _few(match["all"]))
    return ratio(_few(match["count"]), _PARTS[small(match["part"])])


def _few(word: str) -> int:
    return 1 if small(word).startswith("ein") else int(numeral(word))
