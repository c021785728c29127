"""From the text of dateline.toml and the environment to `Settings`, with every fault named by file and line."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from ..errors import ConfigurationError, Fault
from .lines import line_of
from .schema import Briefing, ReaderList, Settings
from .selection import Part, Select
from .sources import Source

__all__ = ["environment_name", "parse"]

_LIST_FIELDS: Final = {"sources", "formats", "lists", "allow"}
_NESTED: Final = {"select", "sections"}
_KEYED: Final = (("sources", Source), ("lists", ReaderList), ("briefings", Briefing))
_SECRETS: Final[tuple[tuple[str, ...], ...]] = (("mail", "password"), ("llm", "key"))


def parse(text: str, *, shown: str = "dateline.toml", environment: Mapping[str, str] | None = None) -> Settings:
    """Read settings from TOML, overlaid by `DATELINE_<SECTION>_<NAME>` of `environment`.

    `shown` is the file's name in faults. Raises ConfigurationError with all faults together.
    """
    try:
        document = tomllib.loads(text)
    except RecursionError as error:
        raise ConfigurationError((Fault(shown, "is nested too deeply"),)) from error
    except ValueError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise ConfigurationError((Fault(shown, f"is not TOML: {error}", int(line[1]) if line else None),)) from error
    faults = _secrets(document, text, shown)
    overlaid = _overlay(document, environment or {})
    try:
        settings = Settings.model_validate(document)
    except ValidationError as error:
        faults += [_fault(item, text, shown, overlaid) for item in error.errors()]
    faults += _unknown_lists(document, text, shown)
    if faults:
        raise ConfigurationError(tuple(faults))
    return settings


def environment_name(path: tuple[str, ...]) -> str:
    """Return the environment variable of a setting: `("mail", "url")` is DATELINE_MAIL_URL."""
    return "DATELINE_" + "_".join(re.sub(r"[^A-Z0-9]", "_", part.upper()) for part in path)


def _section(document: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    section = document.get(name)
    return section if isinstance(section, dict) else {}


def _secrets(document: dict[str, Any], text: str, shown: str) -> list[Fault]:
    """Take out what must not stand in a file, and name it without its value."""
    faults = []
    sources = tuple(("sources", key, "password") for key in _section(document, "sources"))
    for path in (*_SECRETS, *sources):
        *above, name = path
        section: Any = document
        for part in above:
            section = _section(section, part)
        if name in section:
            message = f"{'.'.join(path)} belongs into {environment_name(path)}, not here"
            faults.append(Fault(shown, message, line_of(text, path)))
            del section[name]
    return faults


def _overlay(document: dict[str, Any], environment: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    """Put what the environment says into the document; return which paths came from which variable."""
    paths: list[tuple[str, ...]] = [
        (name, *rest)
        for name in ("desk", "mail", "store", "facts", "llm")
        for rest in _names(Settings.model_fields[name].annotation)
    ]
    for name, model in _KEYED:
        paths += [(name, key, *rest) for key in _section(document, name) for rest in _names(model)]
    paths = [path for path in paths if path[-1] not in _NESTED]
    overlaid: dict[tuple[str, ...], str] = {}
    for path in paths:
        value = environment.get(variable := environment_name(path))
        if value is None:
            continue
        target = document
        for part in path[:-1]:
            target = target.setdefault(part, {})
            if not isinstance(target, dict):
                break
        else:
            target[path[-1]] = [v.strip() for v in value.split(",")] if path[-1] in _LIST_FIELDS else value
            overlaid[path] = variable
    return overlaid


def _names(model: Any) -> list[tuple[str]]:
    fields: Mapping[str, Any] = model.model_fields if issubclass(model, BaseModel) else {}
    return [(field.alias or name,) for name, field in fields.items()]


def _fault(item: Any, text: str, shown: str, overlaid: Mapping[tuple[str, ...], str]) -> Fault:
    location = tuple(str(part) for part in item["loc"])
    dotted = ".".join(location)
    message = re.sub(r"^Value error, ", "", item["msg"])
    if item["type"] == "extra_forbidden":
        message = "there is no such setting" + _suggestion(location)
    variable = next((name for path, name in overlaid.items() if location[: len(path)] == path), None)
    if variable:
        return Fault(variable, f"{dotted}: {message}")
    return Fault(shown, f"{dotted}: {message}", line_of(text, location))


def _suggestion(location: tuple[str, ...]) -> str:
    model: Any = Settings
    if len(location) > 1:
        homes: dict[str, Any] = dict(_KEYED)
        inner: dict[str, Any] = {"select": Select, "sections": Part} if location[0] == "briefings" else {}
        within = next((inner[part] for part in location[2:-1] if part in inner), None)
        model = within or homes.get(location[0]) or Settings.model_fields[location[0]].annotation
    known = [field.alias or name for name, field in model.model_fields.items()]
    near = difflib.get_close_matches(location[-1], known, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(known)}"


def _unknown_lists(document: Mapping[str, Any], text: str, shown: str) -> list[Fault]:
    """Name the lists that a briefing sends to and nobody defines, whatever else is wrong with the file."""
    defined = _section(document, "lists")
    known = ", ".join(sorted(defined)) or "none"
    faults = []
    for key, briefing in _section(document, "briefings").items():
        wanted = briefing.get("lists") if isinstance(briefing, dict) else None
        for name in wanted if isinstance(wanted, list) else ():
            if isinstance(name, str) and name not in defined:
                message = f"briefings.{key}.lists: there is no list {name!r}; known: {known}"
                faults.append(Fault(shown, message, line_of(text, ("briefings", key, "lists"))))
    return faults
