"""Who holds a lease: a process, named so that its death can be told from its silence."""

from __future__ import annotations

import os
import socket
from pathlib import Path

__all__ = ["is_alive", "owner_name"]


_GONE = -1


def owner_name() -> str:
    """Return this process's name: host, process id, and when the process started (ticks since boot; 0 if unknown)."""
    pid = os.getpid()
    return f"{socket.gethostname()}:{pid}:{_started(pid) or 0}"


def is_alive(owner: str | None) -> bool:
    """Say whether an owner may still be at work: False only for a process of this host that is surely gone."""
    host, pid, started = (owner or "::").rsplit(":", 2)
    if host != socket.gethostname() or not pid.isdigit():
        return True
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    now = _started(int(pid))
    return now != _GONE and (now is None or started == "0" or str(now) == started)


def _started(pid: int) -> int | None:
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    fields = status.rpartition(")")[2].split()
    # A zombie has ended; only its parent doesn't know yet.
    return _GONE if fields[0] == "Z" else int(fields[19])
