"""Who held which office when, from a table that the desk keeps; and where an article says otherwise."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ..errors import Fault
from ..model import Article, Evidence, Fact, Finding, Moment, Person, Role, Severity, Span
from .language import Language, Phrases

__all__ = ["Office", "office_conflicts", "parse_offices"]

_COLUMNS = ("person", "office", "from", "until", "source")
_SMALL = frozenset("of the a an for and".split())


@dataclass(frozen=True, slots=True)
class Office:
    """One row: `start` included, `end` excluded; None means since ever, or still."""

    person: str
    office: str
    start: date | None
    end: date | None
    source: str

    def covers(self, day: date) -> bool:
        """Say whether the person held the office on a day."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


def parse_offices(text: str, *, shown: str) -> tuple[tuple[Office, ...], tuple[Fault, ...]]:
    """Read the table: CSV with the columns person, office, from, until, source; every fault with its line."""
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    offices: list[Office] = []
    faults: list[Fault] = []
    try:
        if set(_COLUMNS) - set(rows.fieldnames or ()):
            return (), (Fault(shown, f"needs the columns {', '.join(_COLUMNS)} on its first line", 1),)
        for row in rows:
            try:
                offices.append(_office(row))
            except ValueError as error:
                faults.append(Fault(shown, str(error), rows.line_num))
    except csv.Error as error:
        faults.append(Fault(shown, f"is not CSV: {error}", rows.line_num + 1))
    return tuple(offices), tuple(faults)


def office_conflicts(
    article: Article, facts: Sequence[Fact], offices: Sequence[Office], language: Language
) -> Iterator[Finding]:
    """Yield where a role contradicts the table on the day that the article is about.

    That day is the day of publication, or, where it isn't known, the latest full date in the text.
    """
    day, told = _day_of(article, facts)
    phrases = language.phrases
    if day is None or phrases is None:
        return
    for person in (fact for fact in facts if isinstance(fact, Person)):
        rows = [office for office in offices if _folded(office.person) == _folded(person.name)]
        for role in person.roles:
            about = [row for row in rows if _is_about(role.text, row.office, phrases)]
            conflict = _conflict(person, role, about, day=day, phrases=phrases)
            if conflict:
                evidence = tuple(Evidence(article.id, span) for span in (role.span, told) if span)
                yield Finding("office", Severity.WARNING, conflict, evidence)


def _conflict(person: Person, role: Role, rows: Sequence[Office], *, day: date, phrases: Phrases) -> str | None:
    held = next((row for row in rows if row.covers(day)), None)
    is_past = phrases.past.match(role.text) is not None
    if held and is_past:
        since = f" since {held.start.isoformat()}" if held.start else ""
        return f"the text calls {person.name} “{role.text}”; on {day.isoformat()}: {held.office}{since} ({held.source})"
    ended = max((row.end for row in rows if row.end and row.end <= day), default=None)
    if rows and not held and not is_past and ended:
        last = next(row for row in rows if row.end == ended)
        return f"the text calls {person.name} “{role.text}”; {last.office} ended on {ended.isoformat()} ({last.source})"
    return None


def _day_of(article: Article, facts: Sequence[Fact]) -> tuple[date | None, Span | None]:
    if article.published is not None:
        published = article.published
        return (published.date() if isinstance(published, datetime) else published), None
    days = [
        (f.value, f.span)
        for f in facts
        if isinstance(f, Moment) and f.value and len(f.value) == 10 and f.value[4] == "-"
    ]
    dated = [(value, span) for value, span in days if re.fullmatch(r"\d{4}-\d\d-\d\d", value)]
    if not dated:
        return None, None
    value, span = max(dated)
    return date.fromisoformat(value), span


def _is_about(role: str, office: str, phrases: Phrases) -> bool:
    """Say whether a role names an office: its words, but for "former" and the like, are among the office's."""
    words = [w for w in re.findall(r"[\w.]+", phrases.past.sub("", role).casefold()) if w not in _SMALL]
    own = re.findall(r"[\w.]+", office.casefold())
    return bool(words) and words[-1] in own and all(word in own or word in ("u.s.", "us") for word in words)


def _office(row: dict[str, str | None]) -> Office:
    cells = {name: (row.get(name) or "").strip() for name in _COLUMNS}
    for name in ("person", "office", "source"):
        if not cells[name] or not cells[name].isprintable():
            raise ValueError(f"{name}: must be a line of text")
    start, end = _day("from", cells["from"]), _day("until", cells["until"])
    if start and end and end <= start:
        raise ValueError("until: must be later than from")
    return Office(cells["person"], cells["office"], start, end, cells["source"])


def _day(name: str, cell: str) -> date | None:
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError:
        raise ValueError(f"{name}: {cell!r} is no date like 2025-01-20; leave it empty when it isn't known") from None


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
