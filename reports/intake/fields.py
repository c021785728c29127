"""The fields that a sidecar or front matter may state of an article, checked one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from ..errors import ArticleError
from ..model import Tlp
from .canonical import one_line

__all__ = ["checked"]

_KNOWN = (
    *("title", "publisher", "author", "url", "published", "language", "note"),
    *("embargo", "tlp", "retracted", "official"),
)
_LONGEST = 300
_FIRST_YEAR, _LAST_YEAR = 1400, 2999
_URL = re.compile(r"https?://[^\s\x00-\x1f\x7f\ud800-\udfff\"<>\\^`{|}]{1,2000}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def checked(stated: Mapping[str, Any], *, shown: str) -> dict[str, Any]:
    """Return the fields that are stated, in our types; `note` is for people and left out.

    Raises ArticleError for an unknown field or a value that can't be right.
    """
    found = {}
    for name, value in stated.items():
        if name not in _KNOWN:
            raise ArticleError(shown, f"there is no field {name!r}; known are {', '.join(_KNOWN)}")
        if value is None or name == "note":
            continue
        try:
            found[name] = _READERS[name](name, value) if name in _READERS else _line(name, value)
        except ValueError as error:
            raise ArticleError(shown, f"{name}: {error}") from error
    return found


def _line(name: str, value: Any) -> str:
    if not isinstance(value, str) or not (line := one_line(value)):
        raise ValueError("must be a line of text; leave the field out when it isn't known")
    if name == "url" and not _URL.fullmatch(line):
        raise ValueError("must be an address that begins with https:// or http://")
    if name == "language" and not _LANGUAGE.fullmatch(line):
        raise ValueError("must be a language code like 'en'")
    if name != "url" and len(line) > _LONGEST:
        raise ValueError(f"is longer than {_LONGEST} characters")
    return line


def _published(name: str, value: Any) -> datetime | date:  # noqa: ARG001 - each reader is given the name
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value) if "T" in value or " " in value else date.fromisoformat(value)
        except ValueError:
            raise ValueError("must be a date like 2025-12-13, or a time like 2025-12-13T09:00:00+02:00") from None
    if isinstance(value, date) and not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        raise ValueError(f"must lie between {_FIRST_YEAR} and {_LAST_YEAR}")
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("a time needs its offset, like 2025-12-13T09:00:00+02:00")
        return value
    if isinstance(value, date):
        return value
    raise ValueError("must be a date or a time with offset")


def _embargo(name: str, value: Any) -> datetime:
    found = _published(name, value)
    if not isinstance(found, datetime):
        raise ValueError("must be a time with offset, like 2025-12-13T09:00:00+02:00")  # noqa: TRY004 - a wrong value
    return found


def _tlp(name: str, value: Any) -> Tlp:
    try:
        return Tlp(_line(name, value).lower().removeprefix("tlp:"))
    except ValueError:
        raise ValueError(f"must be one of {', '.join(Tlp)}") from None


def _official(name: str, value: Any) -> bool:  # noqa: ARG001 - each reader is given the name
    if value in (True, "true"):
        return True
    if value in (False, "false"):
        return False
    raise ValueError("must be true or false")


_READERS: Mapping[str, Callable[[str, Any], Any]] = {
    "published": _published,
    "embargo": _embargo,
    "tlp": _tlp,
    "official": _official,
}
