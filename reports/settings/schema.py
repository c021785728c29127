"""Every setting, its default and its explanation: this class is the manual's page on dateline.toml."""

from __future__ import annotations

import re
from email.utils import parseaddr
from enum import StrEnum

from pydantic import Field, SecretStr, field_validator

from ..model import Format, Tlp
from .fields import Line, Section, Zone, has_port
from .limits import Limits
from .llm import Llm
from .selection import NothingNew, Part, Select, Unchanged
from .sources import Source

__all__ = ["Archival", "Briefing", "Desk", "Facts", "Mail", "ReaderList", "Settings", "Store"]

_KEY = re.compile(r"[a-z0-9][a-z0-9_-]{0,40}")
_MAIL_URL = re.compile(r"(?:folder:.+|smtps?://[^\s/]+)/?")
_STORE_URL = re.compile(r"(?:sqlite:///|postgresql://).+")


class Archival(StrEnum):
    """What becomes of an edition whose PDF can't be kept or read aloud."""

    REQUIRE = "require"
    """It is not built."""
    WARN = "warn"
    """It is built, and its faults are told."""


class Desk(Section):
    """Who publishes."""

    name: Line = Field("Dateline", description="The desk's name, in the nameplate and the mail.")
    language: str = Field(
        "en", pattern=r"^[a-z]{2,3}$", description="The language of labels and dates: en, ar, de, fr or uk."
    )
    timezone: Zone = Field("UTC", description="The zone of dates and schedules, unless a briefing has its own.")
    archival: Archival = Field(
        Archival.REQUIRE,
        description="A PDF that isn't PDF/UA-1 and PDF/A-3u, which only your own template can make, fails the build "
        "(`require`) or is told as a fault (`warn`).",
    )


class Mail(Section):
    """How mail leaves."""

    url: str = Field(
        "folder:var/mail", description="`folder:PATH`, `smtp://user@host:587` (STARTTLS) or `smtps://user@host:465`."
    )
    sender: Line = Field(
        "Dateline <desk@example.org>", alias="from", description="The From line: a name and an address."
    )
    suppressions: str | None = Field(
        None, description="A file of addresses, one a line, that are never sent to; relative to the workspace."
    )
    password: SecretStr | None = Field(None, description="Only from DATELINE_MAIL_PASSWORD, never from the file.")

    @field_validator("url")
    @classmethod
    def _known_scheme(cls, url: str) -> str:
        if not _MAIL_URL.fullmatch(url) or not has_port(url):
            raise ValueError("write 'folder:PATH', 'smtp://user@host:587' or 'smtps://user@host:465'")
        return url

    @field_validator("sender")
    @classmethod
    def _name_and_address(cls, sender: str) -> str:
        local, _, domain = parseaddr(sender)[1].rpartition("@")
        if not local or not domain or not (local + domain).isascii():
            raise ValueError("write a name and an address, like 'Morning desk <desk@example.org>'")
        return sender


class Store(Section):
    """Where deliveries and runs are remembered."""

    url: str = Field("sqlite:///var/dateline.db", description="`sqlite:///PATH` or `postgresql://user@host/database`.")

    @field_validator("url")
    @classmethod
    def _known_scheme(cls, url: str) -> str:
        if not _STORE_URL.fullmatch(url) or not has_port(url):
            raise ValueError("write 'sqlite:///PATH' or 'postgresql://user@host/database'")
        return url


class Facts(Section):
    """What facts are held against."""

    offices: str | None = Field(
        None, description="A CSV file of who held which office when: person, office, from, until, source."
    )


class ReaderList(Section):
    """A list of readers."""

    readers: str = Field(description="A CSV file with the columns address, name, language, timezone, and your own.")
    tlp: Tlp | None = Field(
        None, description="The strictest label that may go to it; none: only what is unlabelled or `clear`."
    )
    stamp: Line | None = Field(
        None,
        description="What stands at the foot of every page of a reader's own copy of the PDF: `name`, `address`, or a "
        "text with {name} or {address}; none: all copies are alike.",
    )

    @field_validator("stamp")
    @classmethod
    def _known_fields(cls, stamp: str | None) -> str | None:
        if stamp is None or stamp in ("name", "address"):
            return stamp
        rest, fields = re.subn(r"\{(?:name|address)\}", "", stamp)
        if not fields or "{" in rest or "}" in rest:
            raise ValueError("write 'name', 'address', or a text with the fields {name} and {address}, and no other")
        return stamp


class Briefing(Section):
    """A recurring publication."""

    title: Line = Field(description="The name in the nameplate and in the mail's subject.")
    sources: tuple[str, ...] = Field(
        min_length=1,
        description="Names of `[sources.NAME]`, folders and files of articles; `added`: what `dateline add` brought.",
    )
    template: str = Field("briefing", pattern=r"^[a-z0-9_-]+$", description="The template's name, without its ending.")
    formats: tuple[Format, ...] = Field(tuple(Format), min_length=1, description="html, pdf, mail, text, json.")
    schedule: str | None = Field(None, description="A cron expression in five fields; none: only on demand.")
    language: str | None = Field(
        None, pattern=r"^[a-z]{2,3}$", description="The language of its labels and dates; defaults to the desk's."
    )
    timezone: Zone | None = Field(None, description="The schedule's zone; defaults to the desk's.")
    lists: tuple[str, ...] = Field((), description="The lists that receive it.")
    days: int | None = Field(
        None, ge=1, le=366, description="How many days back it looks; articles without a date are always in."
    )
    since_last: bool = Field(
        False,
        description="Look back to the edition before this one, and at what came late; tell no article twice; `days` "
        "holds for the first edition.",
    )
    unchanged: Unchanged = Field(
        Unchanged.LINE,
        description="A story without news since it was told, in a briefing that looks back further: `line`, "
        "`leave out` or `full`.",
    )
    nothing_new: NothingNew = Field(
        NothingNew.SAY, description="Where nothing is new, a scheduled edition says so (`say`) or isn't made (`skip`)."
    )
    select: Select = Field(Select(), description="What is in and out, see below.")  # type: ignore[call-arg]
    sections: tuple[Part, ...] = Field((), description="The sections of the edition in their order, see below.")


class Settings(Section):
    """The whole of dateline.toml."""

    desk: Desk = Desk()  # type: ignore[call-arg]  # pydantic fills the defaults
    mail: Mail = Mail()  # type: ignore[call-arg]
    store: Store = Store()  # type: ignore[call-arg]
    facts: Facts = Facts()  # type: ignore[call-arg]
    llm: Llm = Llm()  # type: ignore[call-arg]
    limits: Limits = Limits()  # type: ignore[call-arg]
    sources: dict[str, Source] = Field(default_factory=dict)
    lists: dict[str, ReaderList] = Field(default_factory=dict)
    briefings: dict[str, Briefing] = Field(default_factory=dict)

    @field_validator("sources", "lists", "briefings")
    @classmethod
    def _plain_keys(cls, sections: dict[str, object]) -> dict[str, object]:
        for key in sections:
            if not _KEY.fullmatch(key):
                raise ValueError(f"the name {key!r} must be small letters, digits, - and _, at most 41 of them")
        return sections

    def language_of(self, briefing: str) -> str:
        """Return the code of the language that a briefing's pages are worded in."""
        return self.briefings[briefing].language or self.desk.language

    def zone_of(self, briefing: str) -> str:
        """Return the name of a briefing's zone."""
        return self.briefings[briefing].timezone or self.desk.timezone
