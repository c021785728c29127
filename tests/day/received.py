"""What the desk of the fixed day received, article by article, whatever it came in, and the sheet about it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from email import policy
from email.parser import BytesParser
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import feedparser

from reports.intake import read

__all__ = ["HERE", "Received", "received", "sheet"]

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Received:
    """One article; `name` is its file, or `file#id` inside a container. None means not stated."""

    name: str
    title: str
    text: str
    language: str
    publisher: str | None = None
    url: str | None = None
    published: datetime | date | None = None
    tlp: str | None = None
    embargo: datetime | None = None
    retracted: str | None = None
    official: bool = False


@cache
def sheet() -> dict[str, Any]:
    """Return sheet.toml as it is."""
    return tomllib.loads((HERE / "sheet.toml").read_text(encoding="utf-8"))


@cache
def received(day: str) -> dict[str, Received]:
    """Return the articles of a day ("first" or "second") by their names."""
    files = sorted(p for p in (HERE / day).iterdir() if p.suffix != ".toml")
    return {one.name: one for file in files for one in _articles(file)}


def _articles(file: Path) -> Iterator[Received]:
    several = {".jsonl": _lines, ".xml": _items, ".eml": _letter}
    yield from several[file.suffix](file) if file.suffix in several else (_file(file),)


def _file(file: Path) -> Received:
    found = read(file, shown=file.name)
    published = found.published
    if file.suffix == ".html":  # pages are read to the day; the sheet knows the hour
        stated = re.search(r'published_time" content="([^"]+)', file.read_text(encoding="utf-8"))
        published = datetime.fromisoformat(stated[1]) if stated else published
    return Received(
        file.name,
        found.title,
        found.text,
        found.language,
        found.publisher,
        found.url,
        published,
        found.tlp.value if found.tlp else None,
        found.embargo,
        found.retracted,
        found.official,
    )


def _lines(file: Path) -> Iterator[Received]:
    for line in file.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        yield Received(
            f"{file.name}#{item['id']}",
            item["title"],
            f"{item['title']}\n\n{item['text']}",
            item["language"],
            item["publisher"],
            item["url"],
            datetime.fromisoformat(item["published"]),
        )


def _items(file: Path) -> Iterator[Received]:
    feed = feedparser.parse(file.read_bytes())
    for item in feed.entries:
        paragraphs = re.findall(r"<p>(.*?)</p>", item.content[0].value)
        yield Received(
            f"{file.name}#{item.id}",
            item.title,
            "\n\n".join([item.title, *map(unescape, paragraphs)]),
            feed.feed.language,
            feed.feed.title,
            item.link,
            datetime.strptime(item.published, "%a, %d %b %Y %H:%M:%S %z"),
        )


def _letter(file: Path) -> Iterator[Received]:
    letter = BytesParser(policy=policy.default).parsebytes(file.read_bytes())
    forwarded = letter.get_content().split("To: <desk@example.org>\n", 1)[1].strip()
    sender = re.search(r"^From: (.+) <letter@", letter.get_content(), re.MULTILINE)
    title = forwarded.split("\n", 1)[0]
    yield Received(file.name, title, forwarded, "en", sender[1] if sender else None, None, letter["Date"].datetime)
