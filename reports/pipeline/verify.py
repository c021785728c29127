"""Whether an edition is what its inputs make: it is made again in memory, and compared with what lies on the shelf."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..errors import Fault, RenderError, TemplateError
from ..model import Edition, Format
from ..workspace import Workspace
from .correcting import is_sure
from .making import edition_of, make
from .manifest import MANIFEST, manifest
from .planning import Plan, plan, shelf_of
from .recorded import Recorded, recorded

__all__ = ["Difference", "Verified", "verify"]

_SECTIONS = ("articles", "about", "rulings", "editions", "settings", "templates", "fonts", "versions")
"""What an edition is made of, in the order in which it is compared: what an editor changes first."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it was: its section of the manifest or `files`, its name there, and what became of it.

    `at` is the first byte that differs, None where that says nothing.
    """

    section: str
    name: str
    what: str
    at: int | None = None

    def __str__(self) -> str:
        where = f", from byte {self.at} on" if self.at is not None else ""
        return f"{self.section}: {self.name} {self.what}{where}"


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of making an edition again: its differences, the first cause first; none where it is proven.

    `files` are those that were compared, `faults` what could not be read meanwhile.
    """

    briefing: str
    edition: int
    files: tuple[str, ...]
    differences: tuple[Difference, ...]
    faults: tuple[Fault, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return what `dateline verify --json` prints."""
        return {
            "briefing": self.briefing,
            "edition": self.edition,
            "files": list(self.files),
            "differences": [
                {"section": one.section, "name": one.name, "what": one.what, "at": one.at} for one in self.differences
            ],
            "faults": [fault.as_dict() for fault in self.faults],
        }


def verify(workspace: Workspace, key: str, number: int | None = None) -> Verified:
    """Make an edition again, the latest by default, from what the workspace holds now, and compare; nothing is written.

    Raises EditionError when there is no such edition or its manifest can't be read, and what `plan` raises.
    """
    workspace.briefing(key)
    number, folder = shelf_of(workspace, key).existing(number)
    stored = recorded(folder, number)
    found = list(_touched(folder, stored.files))
    touched = {one.name for one in found}
    made_of = plan(workspace, key, at=stored.at, again=stored.again)
    edition, made_of = _composed(workspace, key, made_of, stored)
    events = () if stored.corrections else made_of.events
    try:
        formats = [form for form in Format if form.filename in stored.files]
        made = make(
            workspace, key, made_of, edition, events=events, due=made_of.due, formats=formats, cached=False
        ).files
    except (RenderError, TemplateError) as error:
        found.append(Difference("files", "all of them", f"can't be made again: {error}"))
        briefing = workspace.briefing(key)
        made = {MANIFEST: manifest(edition, {}, workspace=workspace, briefing=briefing, model=made_of.consulted)}
    causes = list(_causes(stored.record, json.loads(made[MANIFEST])))
    unlike = _unlike(folder, {name: content for name, content in made.items() if name not in touched}, stored)
    # The manifest differs wherever anything else does, and says nothing more then.
    effects = [one for one in unlike if one.name != MANIFEST or not (found or causes)]
    return Verified(key, number, tuple(stored.files), (*found, *causes, *effects), made_of.faults)


def _composed(workspace: Workspace, key: str, made_of: Plan, stored: Recorded) -> tuple[Edition, Plan]:
    """Return the edition, and its plan with those errata that it tells."""
    number = stored.again.number
    sure = tuple(one for one in made_of.due if is_sure(one))
    plain = replace(made_of, due=sure)
    if not stored.corrections:
        return edition_of(workspace, key, plain, number=number, events=plain.events, due=sure), plain
    plain = replace(plain, looked=None)
    edition = edition_of(workspace, key, plain, number=number, events=(), due=sure)
    if len(edition.errata) != stored.corrections:
        # An editor may have had what changed at its source corrected, too.
        plain = replace(plain, due=made_of.due)
        edition = edition_of(workspace, key, plain, number=number, events=(), due=made_of.due)
    return edition, plain


def _touched(folder: Path, files: Mapping[str, str]) -> Iterator[Difference]:
    for name, expected in files.items():
        try:
            content = (folder / name).read_bytes()
        except OSError:
            yield Difference("files", name, "is no longer there, or can't be read")
            continue
        if hashlib.sha256(content).hexdigest() != expected:
            yield Difference("files", name, "was changed since it was built")


def _causes(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Difference]:
    """Compare what went in; a section that the manifest of an older version doesn't have is passed over."""
    for section in _SECTIONS:
        was, is_now = before.get(section), now[section]
        if not isinstance(was, dict):
            continue
        for name in dict.fromkeys((*was, *is_now)):
            if name not in is_now:
                yield Difference(section, name, "is no longer there, or no longer used")
            elif name not in was:
                yield Difference(section, name, "is new since")
            elif was[name] != is_now[name]:
                yield Difference(section, name, _told(section, was[name], is_now[name]))


def _told(section: str, was: object, is_now: object) -> str:
    return f"was {was}, and is {is_now}" if section == "versions" else "was changed since"


def _unlike(folder: Path, made: Mapping[str, bytes], stored: Recorded) -> Iterator[Difference]:
    for name, content in made.items():
        before = stored.raw if name == MANIFEST else (folder / name).read_bytes()
        if before != content:
            pairs = enumerate(zip(before, content, strict=False))
            at = next((place for place, (one, other) in pairs if one != other), min(len(before), len(content)))
            yield Difference("files", name, "comes out differently", at)
