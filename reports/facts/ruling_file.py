"""Files of rulings, as editors write them by hand: TOML, read with every fault named, written one ruling at a time."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ..errors import Fault
from ..model import Decision, Ruling, Span
from .rulings import is_value

__all__ = ["as_toml", "parse_rulings"]

_KNOWN = (
    "article",
    "origin",
    "kind",
    "check",
    "start",
    "end",
    "text",
    "decision",
    "value",
    "by",
    "why",
    "at",
    "message",
)
_KINDS = ("figure", "moment", "person", "organisation", "place", "quotation", "statement")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def parse_rulings(text: str, *, shown: str) -> tuple[tuple[Ruling, ...], tuple[Fault, ...]]:
    """Read `[[ruling]]` tables; a wrong one is named, and the others count."""
    try:
        document = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"at line (\d+)", str(error))
        return (), (Fault(shown, f"is not TOML: {error}", int(line[1]) if line else None),)
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == "[[ruling]]"]
    tables = document.get("ruling", [])
    if set(document) - {"ruling"} or not isinstance(tables, list):
        return (), (Fault(shown, "holds something else than [[ruling]] tables"),)
    rulings, faults = [], []
    for index, table in enumerate(tables):
        try:
            rulings.append(_ruling(table, shown))
        except ValueError as error:
            faults.append(Fault(shown, str(error), lines[index] if index < len(lines) else None))
    return tuple(rulings), tuple(faults)


def as_toml(ruling: Ruling) -> str:
    """Return one ruling as a `[[ruling]]` table; `parse_rulings` reads the same ruling from it."""
    values: dict[str, Any] = {
        "article": ruling.article,
        "origin": ruling.origin,
        "kind": ruling.kind,
        "check": ruling.check,
        "start": ruling.span.start,
        "end": ruling.span.end,
        "text": ruling.text,
        "decision": ruling.decision.value,
        "value": ruling.value,
        "message": ruling.message,
        "by": ruling.by,
        "why": ruling.why,
    }
    lines = [f"{name} = {_toml(value)}" for name, value in values.items() if value is not None]
    if ruling.at:
        lines.append(f"at = {ruling.at.isoformat()}")
    return "\n".join(("[[ruling]]", *lines, ""))


def _toml(value: str | int) -> str:
    """Return a TOML value; JSON's escapes are TOML's, but for DEL, which TOML wants escaped too."""
    return str(value) if isinstance(value, int) else json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _ruling(table: object, shown: str) -> Ruling:
    if not isinstance(table, Mapping):
        raise ValueError("must be a table: [[ruling]], its fields below")  # noqa: TRY004 - a fault like the others
    span = _evidence(table)
    decision, kind, value = _decision(table)
    at = table.get("at")
    if at is not None and not isinstance(at, datetime):
        raise ValueError("at: must be a time like 2025-12-15T06:40:00+02:00")
    return Ruling(
        article=table["article"],
        origin=table.get("origin"),
        span=span,
        text=table["text"],
        decision=decision,
        kind=kind,
        check=table.get("check"),
        value=value,
        by=table["by"].strip(),
        why=table["why"].strip(),
        at=at,
        path=shown,
        message=table.get("message"),
    )


def _evidence(table: Mapping[str, Any]) -> Span:
    """Return the span, after a look at all that says what is ruled on, by whom and why."""
    if unknown := sorted(set(table) - set(_KNOWN)):
        raise ValueError(f"there is no field {unknown[0]!r}; known are {', '.join(_KNOWN)}")
    for name in ("origin", "kind", "check", "value", "message"):
        if not isinstance(table.get(name, ""), str):
            raise ValueError(f"{name}: must be a line of text")  # noqa: TRY004 - a fault like the others
    for name in ("article", "text", "decision", "by", "why"):
        if not isinstance(table.get(name), str) or not table[name].strip():
            raise ValueError(f"{name}: must be a line of text")
    if not _SHA256.fullmatch(table["article"]):
        raise ValueError("article: must be the SHA-256 of the article's text, as `dateline facts --json` prints it")
    start, end = table.get("start"), table.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        raise ValueError("start and end: must be the places of the words in the article, start before end")
    return Span(start, end)


def _decision(table: Mapping[str, Any]) -> tuple[Decision, str | None, str | None]:
    """Return what was decided on which kind of fact, and the corrected value, where there is one."""
    if table["decision"] not in list(Decision):
        raise ValueError(f"decision: must be one of {', '.join(Decision)}")
    decision, kind, value = Decision(table["decision"]), table.get("kind"), table.get("value")
    if decision is Decision.SILENCED and not isinstance(table.get("check"), str):
        raise ValueError("check: names the finding that is silenced")
    if decision in (Decision.CORRECTED, Decision.CONFIRMED, Decision.WITHDRAWN) and kind not in _KINDS:
        raise ValueError(f"kind: must be one of {', '.join(_KINDS)}")
    if decision is not Decision.CORRECTED:
        return decision, kind, None
    if not isinstance(value, str) or not is_value(str(kind), value):
        raise ValueError('value: must be a number for a figure ("114"), or ISO 8601 for a moment ("2025-12-13")')
    return decision, kind, value
