"""The desk's rulings: read from data/rulings/*.toml, written one at a time, and told where they no longer bind."""

from __future__ import annotations

import fcntl
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from ..errors import ArticleError, EditionError, Fault
from ..facts import as_toml, binding, parse_rulings, read_facts
from ..model import Article, ArticleFacts, Decision, Ruling, Span
from ..shelf import write_whole
from ..workspace import Workspace
from .consulting import remember, settled
from .named import named
from .offices import read_offices

__all__ = ["read_rulings", "rule", "ruling_files", "stale_rulings", "unmet_rulings"]

_FOLDER = Path("data") / "rulings"
_LARGEST = 1_000_000
_COMPARED = ("sources differ", "newer figure", "quotation differs", "spelling")
"""Checks that hold articles against one another; they are silenced at the words in one of them."""


def ruling_files(workspace: Workspace) -> list[Path]:
    """Return the files that hold rulings, in their order."""
    return sorted((workspace.root / _FOLDER).glob("*.toml"))


def read_rulings(workspace: Workspace) -> tuple[tuple[Ruling, ...], tuple[Fault, ...]]:
    """Return all rulings in the order of their files, and every fault of them."""
    rulings: list[Ruling] = []
    faults: list[Fault] = []
    for path in ruling_files(workspace):
        shown = workspace.shown(path)
        try:
            if path.stat().st_size > _LARGEST:
                raise OSError(f"is larger than {_LARGEST // 1_000_000} MB")  # noqa: TRY301 - told like any other
            found, wrong = parse_rulings(path.read_text(encoding="utf-8-sig"), shown=shown)
        except (OSError, UnicodeDecodeError) as error:
            faults.append(Fault(shown, f"can't be read as UTF-8 text: {getattr(error, 'strerror', None) or error}"))
            continue
        rulings += found
        faults += wrong
    return tuple(rulings), tuple(faults)


def stale_rulings(rulings: Iterable[Ruling], articles: Sequence[Article], *, everywhere: bool = False) -> list[Fault]:
    """Return the rulings whose article is here, but has another text than the one that was ruled on.

    `everywhere` says that these are all articles of the workspace, so that a ruling without origin meets none at all.
    """
    known = {article.sha256: article for article in articles}
    origins = {article.origin for article in articles}
    faults = []
    for ruling in rulings:
        article = known.get(ruling.article)
        shown = ruling.path or _FOLDER.as_posix()
        if article is not None and not binding([ruling], article):
            faults.append(Fault(shown, f"“{ruling.text}” doesn't stand at {ruling.span.start}; the ruling is left out"))
        elif article is None and ruling.origin is None and everywhere:
            faults.append(
                Fault(shown, f"the ruling on “{ruling.text}” meets no article here; `origin` would say which")
            )
        elif article is None and ruling.origin in origins:
            faults.append(
                Fault(shown, f"the ruling on “{ruling.text}” is stale: {ruling.origin} has changed; rule on it anew")
            )
    return faults


def unmet_rulings(found: Iterable[ArticleFacts]) -> list[Fault]:
    """Return the rulings that bind an article, and meet no fact in it."""
    return [
        Fault(facts.article.origin or facts.article.title, finding.message)
        for facts in found
        for finding in facts.findings
        if finding.check == "ruling"
    ]


def rule(
    workspace: Workspace,
    file: str,
    *,
    start: int,
    end: int,
    decision: Decision,
    by: str,
    why: str,
    now: datetime,
    value: str | None = None,
    check: str | None = None,
) -> Path:
    """Write a ruling on what stands at a span of an article, named by file or id; return the file that holds it.

    A language model's facts can be ruled on as the rules' can, where its answer is remembered.

    Raises ArticleError when the article can't be read, EditionError when there is nothing at the span to rule on, or
    the ruling isn't one.
    """
    article = named(workspace, file)
    if not 0 <= start < end <= len(article.text):
        raise ArticleError(article.origin or file, f"has no words at {start}-{end}; it ends at {len(article.text)}")
    reading = read_facts(article)
    remembered = remember(workspace, [reading])
    (plain,) = settled([reading], remembered)
    span = Span(start, end)
    fact = next((one for one in plain.facts if one.span == span), None)
    messages: list[str | None] = [None]
    if decision is Decision.SILENCED and check not in _COMPARED:
        (ruled,) = settled(
            [reading], remembered, offices=read_offices(workspace)[0], rulings=read_rulings(workspace)[0]
        )
        found = [f for f in ruled.findings if f.check == check and any(e.span == span for e in f.evidence)]
        messages = [f.message for f in found]
        if not messages:
            raise EditionError(f"there is no finding {check!r} at {start}-{end} of {article.origin}")
    elif decision is Decision.SILENCED and fact is None:
        raise EditionError(f"there is nothing at {start}-{end} of {article.origin} that {check!r} could speak of")
    if decision not in (Decision.SILENCED, Decision.NOTED) and fact is None:
        raise EditionError(f"there is no fact at {start}-{end} of {article.origin}; `dateline facts` lists them")
    ruling = Ruling(
        article=article.sha256,
        origin=article.origin,
        span=span,
        text=span.of(article.text),
        decision=decision,
        kind=fact.kind if fact and decision is not Decision.SILENCED else None,
        check=check,
        value=value,
        by=by,
        why=why,
        at=now.replace(microsecond=0),
    )
    target = workspace.root / _FOLDER / f"{Path(file).stem}.toml"
    for message in messages:
        _append(target, replace(ruling, message=message))
    return target


def _append(path: Path, ruling: Ruling) -> None:
    faults = parse_rulings(as_toml(ruling), shown=path.name)[1]
    if faults:
        raise EditionError(f"this is no ruling: {faults[0].message}")
    path.parent.mkdir(parents=True, exist_ok=True)
    with (path.parent / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        write_whole(path, (before.rstrip("\n") + "\n\n" * bool(before.strip()) + as_toml(ruling)).encode())
