"""What an edition was made from and what it consists of, as hashes: the record that a rebuild is compared with."""

from __future__ import annotations

import hashlib
import json
import platform
import zlib
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..llm import Consulted
from ..model import Edition, Source
from ..render.glyphs import fonts_used, texts_of
from ..render.libraries import library_versions
from ..settings import Briefing
from ..version import __version__
from ..workspace import Workspace
from .look import look_of
from .planning import shelf_of
from .remembering import earlier_files
from .rulings import ruling_files

__all__ = ["MANIFEST", "manifest"]

MANIFEST = "manifest.json"
_LIBRARIES = (
    "babel", "css-inline", "cssselect2", "fonttools", "jinja2", "pikepdf", "pillow", "pydyf", "tinycss2", "weasyprint",
)  # fmt: skip
_SHAPELESS = frozenset({"formats", "lists", "nothing_new", "schedule"})
"""A briefing's settings that decide who gets an edition, when and in which files, and no byte of one."""


def manifest(
    edition: Edition,
    files: Mapping[str, bytes],
    *,
    workspace: Workspace,
    briefing: Briefing,
    model: Consulted | None = None,
) -> bytes:
    """Return manifest.json: SHA-256 of all that an edition consists of and was made of, and versions.

    `articles` are hashes of their texts, `about` of what is known of each, `editions` of those it was held against.
    `corrections` counts the errata of an edition that is made of nothing else. It also holds what delivery checks:
    `tlp`, the strictest label of all that is printed, and `not_before`, the latest embargo of it; both may be null.
    Where a language model was asked, it says what came of that.
    """
    record: dict[str, Any] = {
        "briefing": edition.briefing,
        "edition": edition.number,
        "at": edition.at.isoformat(),
        "digest": edition.digest,
        "tlp": edition.tlp.value if edition.tlp else None,
        "not_before": edition.not_before.isoformat() if edition.not_before else None,
        "corrections": len(edition.errata) if edition.looked is None else 0,
        "files": {name: _sha256(content) for name, content in sorted(files.items())},
        "articles": {source.origin or source.article: source.sha256 for source in edition.sources},
        "about": {source.origin or source.article: _sha256_of(_about(source)) for source in edition.sources},
        "rulings": {workspace.shown(path): _sha256(path.read_bytes()) for path in _rulings(workspace)},
        "editions": _editions(workspace, edition),
        "settings": {name: _sha256_of(value) for name, value in _settings(workspace, briefing, edition).items()},
        "templates": _templates(workspace),
        "fonts": fonts_used(texts_of(edition)),
        "versions": _versions(),
    }
    if model is not None:
        record["model"] = model.as_dict()
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def _templates(workspace: Workspace) -> dict[str, str]:
    found: dict[str, str] = {}
    for folder in reversed(workspace.template_folders):
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            found[path.relative_to(folder).as_posix()] = _sha256(path.read_bytes())
    return dict(sorted(found.items()))


def _about(source: Source) -> list[Any]:
    """Return what is known of an article beside its text, and shapes an edition."""
    return [
        source.title, source.publisher, source.author, source.published, source.url, source.outlets, source.agency,
        source.version, source.retracted, source.official, source.tlp,
    ]  # fmt: skip


def _rulings(workspace: Workspace) -> list[Path]:
    return [path for path in ruling_files(workspace) if path.is_file()]


def _editions(workspace: Workspace, edition: Edition) -> dict[str, str]:
    files = earlier_files(shelf_of(workspace, edition.briefing), before=edition.number)
    return {path.parent.name: _sha256(path.read_bytes()) for path in files if path.is_file()}


def _settings(workspace: Workspace, briefing: Briefing, edition: Edition) -> dict[str, Any]:
    """Return the settings that shape an edition's bytes, each by its name in dateline.toml."""
    settings = workspace.settings
    table = workspace.path(settings.facts.offices) if settings.facts.offices else None
    look = look_of(workspace, briefing)
    own = briefing.model_dump(mode="json", exclude=set(_SHAPELESS))
    return {f"briefings.{edition.briefing}.{name}": value for name, value in own.items()} | {
        "desk.name": settings.desk.name,
        "desk.language": settings.language_of(edition.briefing),
        "desk.timezone": settings.zone_of(edition.briefing),
        "desk.accent": [look.accent, look.accent_dark],
        "desk.paper": look.paper,
        "desk.logo": look.logo,
        "desk.archival": settings.desk.archival,
        "mail.from": settings.mail.sender,
        "facts.offices": _sha256(table.read_bytes()) if table and table.is_file() else None,
        "limits.on_failure": settings.limits.on_failure,
    }


def _versions() -> dict[str, str]:
    ours = {"dateline": __version__, "python": platform.python_version(), "zlib": zlib.ZLIB_RUNTIME_VERSION}
    return ours | {name: version(name) for name in _LIBRARIES} | library_versions()


def _sha256_of(value: Any) -> str:
    return _sha256(json.dumps(value, default=str).encode())


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
