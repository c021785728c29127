"""The sections of sources: what is collected, from where, and what is expected of it."""

from __future__ import annotations

import re
from enum import StrEnum
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator

from ..model import Tlp
from .fields import Line, Section, has_port

__all__ = ["Expectation", "Kind", "Source"]

_HOST = re.compile(r"[^\W_](?:[\w.-]{0,251}\w)?\.?")
_IPV6 = re.compile(r"\[?[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,40}\]?")


class Kind(StrEnum):
    """What a source is; the value is the word in dateline.toml."""

    FOLDER = "folder"
    FEED = "feed"
    PAGE = "page"
    MAILDIR = "maildir"
    MBOX = "mbox"
    IMAP = "imap"
    JSONL = "jsonl"

    @property
    def is_remote(self) -> bool:
        """Whether it has a `url`, and no `path`."""
        return self in (Kind.FEED, Kind.PAGE, Kind.IMAP)


class Expectation(StrEnum):
    """How often something new is to arrive at least; the value is the word in dateline.toml."""

    HOURLY = "hourly"
    DAILY = "daily"
    WEEKDAYS = "weekdays"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


class Source(Section):
    """Where articles come from. `dateline collect` brings them into the archive; a briefing names it in `sources`."""

    kind: Kind = Field(description="folder, feed (RSS, Atom, JSON Feed), page, maildir, mbox, imap or jsonl.")
    path: str | None = Field(
        None, max_length=1000, description="Of a folder, maildir, mbox or jsonl: relative to the workspace."
    )
    url: str | None = Field(
        None, max_length=2000, description="Of a feed or page: `https://…`; of a mailbox: `imaps://user@host/INBOX`."
    )
    publisher: Line | None = Field(None, description="Who publishes what doesn't say so itself.")
    language: str | None = Field(
        None, pattern=r"^[a-z]{2,3}$", description="The language of what doesn't say so itself."
    )
    full_text: bool = Field(True, description="Follow a feed's links where it has only a teaser.")
    most: int = Field(
        200,
        ge=1,
        le=10_000,
        description="How many items one collection takes: of a feed the newest, of a mailbox the newest at first and"
        " then the oldest not yet taken.",
    )
    expect: Expectation | None = Field(
        None, description="How often something new is to come: hourly, daily, weekdays, weekly or monthly; else silent."
    )
    allow: tuple[str, ...] = Field(
        (), description="Hosts that may be reached though their address is private or this machine's own."
    )
    robots: bool = Field(True, description="Heed robots.txt.")
    official: bool = Field(False, description="Its publisher is the authority on what it tells.")
    tlp: Tlp | None = Field(None, description="clear, green, amber, amber+strict or red, for all of it.")
    embargo_hours: float | None = Field(
        None, gt=0, le=2400, description="Nothing is printed before so many hours after its publication."
    )
    password: SecretStr | None = Field(None, description="Only from the environment, never from the file.")

    @field_validator("url")
    @classmethod
    def _known_scheme(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parts = urlsplit(url)
        if parts.scheme not in ("https", "http", "imaps", "imap") or not parts.hostname or not has_port(url):
            raise ValueError("write a URL like 'https://news.example.org/feed.xml' or 'imaps://user@host/INBOX'")
        if not url.isprintable() or " " in url or parts.password:
            raise ValueError("must hold no spaces and no password")
        return url

    @field_validator("path")
    @classmethod
    def _is_a_name(cls, path: str | None) -> str | None:
        if path is not None and (not path.strip() or any(ord(c) < 32 or ord(c) == 127 for c in path)):
            raise ValueError("must be a path, without control characters")
        return path

    @field_validator("allow")
    @classmethod
    def _hosts_alone(cls, hosts: tuple[str, ...]) -> tuple[str, ...]:
        for host in hosts:
            if not (_HOST.fullmatch(host) or _IPV6.fullmatch(host)):
                raise ValueError(f"{host!r} is no host; write its name or address alone, like 'news.example.org'")
        return hosts

    @model_validator(mode="after")
    def _is_somewhere(self) -> Source:
        needed, other = ("url", "path") if self.kind.is_remote else ("path", "url")
        if getattr(self, needed) is None or getattr(self, other) is not None:
            raise ValueError(f"a source of kind {self.kind.value!r} needs {needed}, and no {other}")
        if self.url is not None and self.url.startswith("imap") != (self.kind is Kind.IMAP):
            raise ValueError(f"the url doesn't fit a source of kind {self.kind.value!r}")
        if self.url is not None and self.kind is not Kind.IMAP and "@" in urlsplit(self.url).netloc:
            raise ValueError(f"the url of a source of kind {self.kind.value!r} names no user")
        return self
