"""Where our own templates and sample workspace are: in the wheel beside this file, in a checkout at its root.

An editable install would copy the wheel's forced files once and let them grow stale, so the place is looked up here.
"""

from __future__ import annotations

from pathlib import Path

from .errors import WorkspaceError

__all__ = ["sample_files", "templates"]

_HERE = Path(__file__).resolve().parent
_SAMPLE = ("dateline.toml", "data")


def templates() -> Path:
    """Return the folder of our own templates. Raises WorkspaceError when the installation is incomplete."""
    return _existing(_HERE / "_shipped" / "templates", _HERE.parent / "templates")


def sample_files() -> tuple[tuple[Path, Path], ...]:
    """Return the sample workspace's files as (absolute path, path inside a workspace), sorted by the latter."""
    root = _existing(_HERE / "_shipped" / "workspace" / "dateline.toml", _HERE.parent / "dateline.toml").parent
    found: list[Path] = []
    for name in _SAMPLE:
        start = root / name
        found += [start] if start.is_file() else [p for p in start.rglob("*") if p.is_file()]
    return tuple(sorted(((p, p.relative_to(root)) for p in found), key=lambda pair: pair[1].as_posix()))


def _existing(*candidates: Path) -> Path:
    for path in candidates:
        if path.exists():
            return path
    raise WorkspaceError(f"the installation of dateline lacks {candidates[0]}; install it anew")
