"""What becomes of arrivals in the archive, decided for a whole batch from one look at what is known.

The same text under the same key changes nothing but what the source says beside it. Another text is a new version, and
so is a return to a former one, for versions count what the source printed. Of two sources that give one address, the
one that still carries a former text doesn't turn the clock back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from ..model import Arrival, Kept, Tlp
from ..version import __version__
from .article_tables import article_facts, articles, carriers, retractions
from .rows import STATED, key_of, values_of
from .words import index_words

__all__ = ["keep_batch", "wanting_facts", "write_facts"]

_KNOWN = (articles.c.number, articles.c.key, articles.c.version, articles.c.sha256, articles.c.source)


@dataclass(slots=True)
class _Batch:
    """What is known of the keys of a batch, and what is to be written; `number` is None in rows that are new."""

    versions: dict[str, list[dict[str, Any]]]
    retracted: set[str]
    new: list[dict[str, Any]] = field(default_factory=list)
    former: list[int] = field(default_factory=list)
    restated: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    facts: list[tuple[dict[str, Any], str | None]] = field(default_factory=list)
    retractions: list[dict[str, Any]] = field(default_factory=list)


def keep_batch(
    connection: Connection, arrivals: Sequence[tuple[Arrival, str | None]], *, source: str, now: datetime
) -> tuple[Kept, ...]:
    """Write arrivals with their facts (JSON, None where nobody read them); say what became of each."""
    keys = sorted({key_of(arrival.key, source) for arrival, _ in arrivals})
    batch = _look(connection, keys)
    kept = tuple(_decide(batch, arrival, facts, source=source, now=now) for arrival, facts in arrivals)
    _write(connection, batch)
    _carry(connection, keys, source)
    return kept


def wanting_facts(connection: Connection, arrivals: Sequence[Arrival], *, source: str) -> tuple[bool, ...]:
    """Say of each arrival whether its facts are to be read: its text or day is new, or an older reader read them."""
    keys = {key_of(arrival.key, source) for arrival in arrivals}
    joined = articles.outerjoin(article_facts, article_facts.c.number == articles.c.number)
    columns = (*_KNOWN, articles.c.language, articles.c.published, article_facts.c.reader)
    wanted = select(*columns).select_from(joined).where(articles.c.key.in_(keys), articles.c.current)
    known = {row.key: row for row in connection.execute(wanted)}

    def wants(arrival: Arrival) -> bool:
        row = known.get(key_of(arrival.key, source))
        if row is None or row.sha256 != arrival.article.sha256 or row.reader != __version__:
            return True
        values = values_of(arrival.article)
        return row.source == source and (row.language, row.published) != (values["language"], values["published"])

    return tuple(wants(arrival) for arrival in arrivals)


def write_facts(connection: Connection, facts: Mapping[int, str | None]) -> None:
    """Write the facts of rows by their numbers in place of former ones; None leaves a row without."""
    if facts:
        connection.execute(delete(article_facts).where(article_facts.c.number.in_(facts)))
    if read := [{"number": at, "reader": __version__, "facts": found} for at, found in facts.items() if found]:
        connection.execute(insert(article_facts), read)


def _look(connection: Connection, keys: Sequence[str]) -> _Batch:
    stated = [articles.c[name] for name in STATED]
    wanted = (
        select(*_KNOWN, articles.c.current, articles.c.seen, *stated)
        .where(articles.c.key.in_(keys))
        .order_by(articles.c.version)
    )
    versions: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in connection.execute(wanted):
        versions[row.key].append(dict(row._mapping))
    retracted = connection.execute(select(retractions.c.key).where(retractions.c.key.in_(keys))).scalars()
    return _Batch(versions, set(retracted))


def _decide(batch: _Batch, arrival: Arrival, facts: str | None, *, source: str, now: datetime) -> Kept:
    key, values = key_of(arrival.key, source), values_of(arrival.article)
    versions = batch.versions[key]
    last = versions[-1] if versions else None
    if last and last["sha256"] == values["sha256"]:
        kept = Kept.UNCHANGED
        _restate(batch, last, _held(values, arrival, last["seen"]), facts, source=source)
    elif last and last["source"] != source and any(one["sha256"] == values["sha256"] for one in versions):
        kept = Kept.UNCHANGED
    else:
        kept = Kept.CHANGED if last else Kept.ADDED
        row = {"key": key, "source": source, "seen": now, **_held(values, arrival, now)}
        _add_version(batch, versions, row, facts)
    return Kept.RETRACTED if _is_news(batch, key, arrival, now) else kept


def _held(values: dict[str, Any], arrival: Arrival, seen: datetime) -> dict[str, Any]:
    """Count a hold from the first sight of a text: from each new sight of it, it would never end."""
    if arrival.hold is None:
        return values
    until = seen + arrival.hold
    return {**values, "embargo": max(until, values["embargo"] or until)}


def _add_version(batch: _Batch, versions: list[dict[str, Any]], row: dict[str, Any], facts: str | None) -> None:
    last = versions[-1] if versions else None
    row |= {"version": last["version"] + 1 if last else 1, "current": True}
    if last:
        last["current"] = False
        batch.former += [last["number"]] if "number" in last else []
    versions.append(row)
    batch.new.append(row)
    batch.facts.append((row, facts))


def _is_news(batch: _Batch, key: str, arrival: Arrival, now: datetime) -> bool:
    """Say whether the source takes a piece back that nobody has taken back yet, and note it."""
    why = arrival.retracted if arrival.retracted is not None else arrival.article.retracted
    if why is None or key in batch.retracted:
        return False
    batch.retracted.add(key)
    batch.retractions.append({"key": key, "why": why, "at": now})
    return True


def _restate(batch: _Batch, row: dict[str, Any], values: dict[str, Any], facts: str | None, *, source: str) -> None:
    """Take over what the text's own source says anew beside it; the day and the language change what facts mean.

    Another source of the same text has a say in one thing: it may bind it more strictly, and no silence loosens that.
    """
    told = {name: values[name] for name in STATED}
    if row["source"] != source:
        told = {name: row[name] for name in STATED} | _stricter(row, values)
    else:
        told |= {name: row[name] for name in ("tlp", "embargo") if told[name] is None}
    if any(row[name] != told[name] for name in STATED):
        row.update(told)
        if "number" in row:
            batch.restated.append((row["number"], told))
        batch.facts.append((row, facts))
    elif facts is not None:
        batch.facts.append((row, facts))


def _stricter(row: dict[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    """Return the later embargo and the stricter label of two sources of one text."""
    label = Tlp.highest(*(Tlp(told) for told in (row["tlp"], values["tlp"]) if told))
    until = max(filter(None, (row["embargo"], values["embargo"])), default=None)
    return {"tlp": label.value if label else None, "embargo": until}


def _carry(connection: Connection, keys: Sequence[str], source: str) -> None:
    wanted = select(carriers.c.key).where(carriers.c.source == source, carriers.c.key.in_(keys))
    known = set(connection.execute(wanted).scalars())
    if new := [{"key": key, "source": source} for key in keys if key not in known]:
        connection.execute(insert(carriers), new)


def _write(connection: Connection, batch: _Batch) -> None:
    if batch.former:
        connection.execute(update(articles).where(articles.c.number.in_(batch.former)).values(current=False))
    for number, told in batch.restated:
        connection.execute(update(articles).where(articles.c.number == number).values(**told))
    if batch.new:
        made = insert(articles).returning(articles.c.number, sort_by_parameter_order=True)
        for row, number in zip(batch.new, connection.execute(made, batch.new).scalars(), strict=True):
            row["number"] = number
        index_words(connection, [(row["number"], row["title"], row["text"]) for row in batch.new])
    write_facts(connection, {row["number"]: found for row, found in batch.facts})
    if batch.retractions:
        connection.execute(insert(retractions), batch.retractions)
