"""JSON Lines: one article on each line, as other programs write them; a file is read on from where it was left."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO

from ..errors import ArticleError, Fault, SourceError
from ..model import Arrival, Article, BlockKind, Checkpoint, SourceRecord, blocks_of, digest
from ..settings import Source
from .canonical import normalise, one_line
from .draft import Draft
from .fields import checked
from .gather import refuse_irregular, stay_inside
from .lines import LONGEST_LINE, Line, Place, lines_of, resume
from .made import made
from .shape import Yielded
from .web import Web
from .web.urls import canonical_url

__all__ = ["collect_json_lines", "read_lines"]

_MOST_PARTS = 20_000
_EVERY = 50
_LONGEST_KEY = 500
_NONE: Mapping[str, Any] = MappingProxyType({})


def read_lines(
    stream: BinaryIO, *, shown: str, first: int = 1, defaults: Mapping[str, Any] = _NONE
) -> Iterator[Arrival | Fault]:
    """Yield the article of each line of UTF-8 JSON Lines, or a fault with its number, counted from `first`.

    A line is an object with `title` and either `text` (paragraphs parted by blank lines) or `parts` (a list of
    paragraphs, or of objects with `kind` heading or paragraph and `text`); it may have `id`, and the fields of a
    sidecar: published, publisher, author, url, language, embargo, tlp, retracted, official, note. Its key is its URL,
    else its id, else its title's hash. Empty lines are nothing; a line of more than 5 MB is a fault. `defaults` are
    fields of Article for what a line doesn't state.
    """
    for line in lines_of(stream):
        if item := _item(line, line.number + first - 1, shown, defaults):
            yield item


def collect_json_lines(
    name: str,
    source: Source,
    *,
    record: SourceRecord,
    root: Path,
    web: Web,  # noqa: ARG001 - the shape of all kinds
    now: datetime,  # noqa: ARG001 - the same
) -> Iterator[Yielded]:
    """Yield the articles of the file's lines that are new since the last collection, in the file's order.

    At most `most` lines are read, and the next collection goes on after them. State: `offset` and `lines` that were
    read, and their hash, `sha256`; where they aren't what they were, the file is read from its start. A last line
    without its end is read once it is whole. Raises SourceError when the file can't be read.
    """
    shown = source.path or name
    path = root / Path(shown).expanduser()
    try:
        stay_inside(path, path.parent, root, shown)
        refuse_irregular(path, shown)
        with path.open("rb") as stream:
            yield from _collected(stream, source, record.state, shown)
    except ArticleError as error:
        raise SourceError(shown, error.reason) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise SourceError(shown, f"can't be read: {getattr(error, 'strerror', None) or error}") from error


def _collected(stream: BinaryIO, source: Source, state: Mapping[str, str], shown: str) -> Iterator[Yielded]:
    defaults = {"publisher": source.publisher, "language": source.language}
    start = resume(stream, state)
    place, read = start.place if start else Place(), 0
    for line in lines_of(stream, start):
        item = _item(line, line.number, shown, defaults)
        if read >= source.most or (isinstance(item, Fault) and not line.is_whole):
            break
        place, read = line.after, read + 1
        if item:
            yield item
        if read % _EVERY == 0:
            yield Checkpoint(place.as_state())
    yield Checkpoint(place.as_state())


def _item(line: Line, number: int, shown: str, defaults: Mapping[str, Any]) -> Arrival | Fault | None:
    """Return a line's article or fault; None for an empty line."""
    if line.data is None:
        return Fault(shown, f"is longer than {LONGEST_LINE // 1024 // 1024} MB", number)
    if not line.data.strip():
        return None
    try:
        return _arrival(_object(line.data), shown, number, defaults)
    except ArticleError as error:
        return Fault(shown, error.reason, number)
    except (ValueError, RecursionError) as error:
        return Fault(shown, f"can't be read: {error}"[:300], number)


def _object(data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except UnicodeDecodeError:
        raise ValueError("it isn't UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"it isn't JSON: {error.msg} at character {error.colno}") from None
    if not isinstance(found, dict):
        raise ValueError('it isn\'t an object, like {"title": "…", "text": "…"}')  # noqa: TRY004 - a wrong value
    return found


def _arrival(found: dict[str, Any], shown: str, number: int, defaults: Mapping[str, Any]) -> Arrival:
    name, text, parts = (found.pop(key, None) for key in ("id", "text", "parts"))
    fields = checked(found, shown=shown)
    title = fields.pop("title", None)
    body = _parts(text, parts, shown)
    if body and title and body[0][1] == title:
        body = body[1:]
    article = made(Draft(title, body, **fields), shown=f"{shown}:{number}", defaults=defaults)
    return Arrival(article, _key(article, name), article.retracted)


def _parts(text: Any, parts: Any, shown: str) -> tuple[tuple[BlockKind, str], ...]:
    if isinstance(text, str) and parts is None:
        body = normalise(text).strip("\n")
        return tuple((block.kind, block.span.of(body)) for block in blocks_of(body, titled=False))
    if text is None and isinstance(parts, list) and len(parts) <= _MOST_PARTS:
        return tuple(part for one in parts if (part := _part(one, shown))[1])
    raise ArticleError(shown, "needs either text, a string, or parts, a list of paragraphs")


def _part(one: Any, shown: str) -> tuple[BlockKind, str]:
    kind, text = (one.get("kind", "paragraph"), one.get("text")) if isinstance(one, dict) else ("paragraph", one)
    if kind not in ("heading", "paragraph") or not isinstance(text, str):
        raise ArticleError(shown, "parts: each must be a text, or an object with kind (heading or paragraph) and text")
    return BlockKind(kind), one_line(text)


def _key(article: Article, name: Any) -> str:
    if article.url:
        return canonical_url(article.url)
    if isinstance(name, str | int) and not isinstance(name, bool) and 0 < len(str(name)) <= _LONGEST_KEY:
        return str(name)
    said = f"{article.title}\x1f{article.published}"
    return f"sha256:{digest(said)[:16]}"
