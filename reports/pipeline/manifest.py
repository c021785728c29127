"""What an edition was made from and what it consists of, as hashes: the record that a rebuild is compared with."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

from ..llm import Consulted
from ..model import Edition
from ..settings import Briefing
from ..version import __version__
from ..workspace import Workspace

__all__ = ["MANIFEST", "manifest"]

MANIFEST = "manifest.json"
_LIBRARIES = ("jinja2", "weasyprint", "css-inline", "pydyf", "fonttools")


def manifest(
    edition: Edition,
    files: Mapping[str, bytes],
    *,
    workspace: Workspace,
    briefing: Briefing,
    model: Consulted | None = None,
) -> bytes:
    """Return manifest.json: SHA-256 of every file, article, template and of the briefing's settings, and versions.

    It also holds what delivery checks: `tlp`, the strictest label of all that is printed, and `not_before`, the latest
    embargo of it; both may be null. Where a language model was asked, it says what came of that.
    """
    record: dict[str, Any] = {
        "briefing": edition.briefing,
        "edition": edition.number,
        "at": edition.at.isoformat(),
        "digest": edition.digest,
        "tlp": edition.tlp.value if edition.tlp else None,
        "not_before": edition.not_before.isoformat() if edition.not_before else None,
        "files": {name: _sha256(content) for name, content in sorted(files.items())},
        "articles": {source.origin or source.article: source.sha256 for source in edition.sources},
        "templates": _templates(workspace),
        "settings": _sha256(briefing.model_dump_json().encode()),
        "versions": {"dateline": __version__} | {name: version(name) for name in _LIBRARIES},
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


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
