"""What a date or period means, at its own granularity: relative ones count from the day of publication.

A reader takes the match of a pattern of `moments` and the day of publication (None: unknown), and returns ISO 8601, or
None where it can't be told.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from ..reckoning import day_of, nearest, shifted
from ..words import small
from .numerals import numeral

__all__ = ["READERS"]

_MONTHS = "jan feb mär apr mai jun jul aug sep okt nov dez".split()
_SPELT = {"jän": 1, "feb": 2, "feber": 2, "mrz": 3}
_DAYS = {"mon": 0, "die": 1, "mit": 2, "don": 3, "fre": 4, "sam": 5, "son": 6}
_SHIFTS = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2, "heuer": 0}
_UNITS = {"tag": "day", "woche": "week", "monat": "month", "jahr": "year", "jahrzehnt": "decade"}
_NEXT, _LAST = ("komm", "nächst"), ("vergangen", "letzt", "vorig")
_QUARTERS = ("erst", "zweit", "dritt", "viert")
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_AHEAD = re.compile(
    r"\b(?:wird|werden|will|wollen|soll|sollen|plant|planen|geplant|vorgesehen|dürfte|bevorsteh\w+|findet|"
    r"stattfinden|beginnt|startet|endet|stimmt|tagt|entscheidet|trifft|treffen|reist|verhandelt|wählt|wählen|tritt|"
    r"öffnet|folgt)\b"
)
_PAST = re.compile(
    r"\b(?:wurden?|waren?|hatten?|sagten?|worden|gewesen|teilten?|erklärten?|kamen?|ging|gab|starb|wird seit)\b"
)
_NO_PRESENT = (
    "nicht jetzt seit mit erst selbst dort fast statt oft weit hat ist gut laut samt bekannt zuletzt zunächst sonst "
    "einst meist bereit insgesamt damit somit womit soweit zuerst derzeit seither trat bat hielt riet galt tat litt "
    "stritt ritt schnitt bot verbot geriet betrat vertrat erhielt enthielt verhielt behielt bestritt verriet sagt "
    "teilt mitteilt erklärt meldet berichtet schreibt heißt bestätigt betont zeigt sieht bleibt"
).replace(" ", "|")
_PRESENT = re.compile(rf"(?<![\w-])(?!(?:{_NO_PRESENT})\b)(?!ge(?!lten|h|b|w))(?!ver|zer|ent)[a-zäöüß]{{2,}}t(?![\w-])")
_PERFECT = re.compile(
    r"(?<![\w-])(?:hat|haben|habe|hätten?|ist|sind|sei|wäre)\b|(?<![\w-])(?!heute|sollte|könnte|müsste|dürfte|möchte|"
    r"erste|letzte|zweite|achte|alte|mitte|bitte)[a-zäöüß]{2,}(?:te|ten)(?![\w-])"
)
_EARLIER = re.compile(r"\b(?:[Ss]eit|[Vv]om|[Nn]ach (?:de[mr]|einem|einer) [A-ZÄÖÜ][\w-]+ (?:am|vom|im))(?: \w+)? \Z")
_CLAUSE = re.compile(r"[.;:!?,–„“”»«\"\n]")


def _iso(match: re.Match[str], _: date | None) -> str | None:
    return day_of(int(match["year"]), int(match["mm"]), int(match["dd"]))


def _day(match: re.Match[str], published: date | None) -> str | None:
    groups = match.groupdict()
    month = int(groups["mm"]) if groups.get("mm") else _month_number(groups["month"] or "")
    day, year = int(match["day"]), groups.get("year")
    if year:
        return day_of(int(year) + (0 if len(year) > 2 else 2000), month, day)
    if published is None or not 1 <= month <= 12:
        return None
    return _next(published, month, day) if _is_ahead(match) else nearest(published, month, day)


def _next(published: date, month: int, day: int) -> str | None:
    """Return the next such date from the day of publication on."""
    days = (day_of(year, month, day) for year in (published.year, published.year + 1))
    return next((told for told in days if told and told >= published.isoformat()), None)


def _month(match: re.Match[str], published: date | None) -> str | None:
    groups = match.groupdict()
    month = _month_number(groups["month"] or "")
    if groups.get("year"):
        return f"{groups['year']}-{month:02d}"
    if published is None:
        return None
    turn = _turn(groups.get("which"))
    if turn > 0:
        return f"{published.year + (month <= published.month)}-{month:02d}"
    if turn == 0 and _is_ahead(match, present=month > published.month):
        return f"{published.year + (month < published.month)}-{month:02d}"
    latest = published.month - 1 if turn < 0 else published.month + 1
    return f"{published.year - (month > latest)}-{month:02d}"


def _weekday(match: re.Match[str], published: date | None) -> str | None:
    if published is None:
        return None
    day = small(match["weekday"])[:3]
    back = (published.weekday() - (_DAYS[day] if match["weekday"] != "Sonnabend" else 5)) % 7
    turn = _turn(match["which"])
    if turn > 0:
        return shifted(published, "day", (7 - back) % 7 or 7)
    if turn == 0 and _is_ahead(match, present=True):
        return shifted(published, "day", (7 - back) % 7)
    return shifted(published, "day", -(back or (7 if turn < 0 else 0)))


def _is_ahead(match: re.Match[str], *, present: bool = False) -> bool:
    """Say whether the clause around a moment speaks of what is to come: the verb may stand on either side.

    `present` lets the present tense tell a plan: "Am Freitag tanzt sie", "Sie geht im Mai".
    """
    text = match.string
    before = _CLAUSE.split(text[max(0, match.start() - 120) : match.start()])[-1]
    after = _CLAUSE.split(text[match.end() : match.end() + 120], maxsplit=1)[0]
    if re.search(r"\b(?:bis|ab)(?: zum)? \Z", before, re.IGNORECASE):
        return True
    clause = f"{before} {after}"
    if _PAST.search(clause):
        return False
    if _AHEAD.search(clause):
        return True
    return present and not (_EARLIER.search(before) or _PERFECT.search(clause)) and _PRESENT.search(clause) is not None


def _near(match: re.Match[str], published: date | None) -> str | None:
    return shifted(published, "day", _SHIFTS[small(match["near"])]) if published else None


def _year_now(_: re.Match[str], published: date | None) -> str | None:
    return f"{published.year:04d}" if published else None


def _period(match: re.Match[str], published: date | None) -> str | None:
    return shifted(published, _UNITS[small(match["unit"])], _turn(match["which"])) if published else None


def _turn(which: str | None) -> int:
    """Return 1 for "kommenden", -1 for "vergangenen", 0 for "diesen" and nothing."""
    word = small(which or "")
    return 1 if word.startswith(_NEXT) else -1 if word.startswith(_LAST) else 0


def _ago(match: re.Match[str], published: date | None) -> str | None:
    unit = next(unit for word, unit in sorted(_UNITS.items(), reverse=True) if small(match["unit"]).startswith(word))
    return shifted(published, unit, -int(numeral(match["count"]))) if published else None


def _edge(match: re.Match[str], published: date | None) -> str | None:
    """Read "Ende des Jahres" as its last month, "Anfang des Monats" as that month."""
    if published is None:
        return None
    groups = match.groupdict()
    unit = _UNITS[small(groups["unit"] or "jahr").rstrip("es")]
    period = shifted(published, unit, _turn(groups.get("which")))
    month = {"anf": "01", "beg": "01", "end": "12"}.get(small(match["edge"])[:3])
    return f"{period}-{month}" if period and unit == "year" and month else period


def _quarter(match: re.Match[str], _: date | None) -> str | None:
    number = match["number"] or match["short"]
    if number is None:
        number = str(next(n for n, word in enumerate(_QUARTERS, 1) if small(match["which"]).startswith(word)))
    return f"{match['year']}-Q{number}"


def _decade(match: re.Match[str], _: date | None) -> str | None:
    if match["decade"]:
        return f"{match['decade'][:-1]}X" if len(match["decade"]) > 2 else f"19{match['decade'][0]}X"
    word = small(match["word"])
    return f"19{next(n for n, ten in enumerate(_TENS, 2) if word.startswith(small(ten)))}X"


def _year(match: re.Match[str], _: date | None) -> str | None:
    """Read "2024/25" as an interval of two years."""
    year, until = match["year"], match["until"]
    return f"{year}/{year[: 4 - len(until)]}{until}" if until else year


def _month_number(name: str) -> int:
    word = small(name)
    return _SPELT.get(word[:3]) or _MONTHS.index(word[:3]) + 1


READERS: dict[str, Callable[[re.Match[str], date | None], str | None]] = {
    "iso": _iso,
    "day": _day,
    "month": _month,
    "weekday": _weekday,
    "near": _near,
    "now": _year_now,
    "period": _period,
    "ago": _ago,
    "edge": _edge,
    "quarter": _quarter,
    "part": lambda _, __: None,
    "season": lambda match, _: match["year"],
    "beside": lambda _, __: None,
    "decade": _decade,
    "year": _year,
}
