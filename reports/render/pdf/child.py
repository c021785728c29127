"""One page in a process of its own, which the kernel keeps within limits, and which ends with it.

What it has made or why it couldn't goes into a pipe as bytes: one line of JSON, and the PDF. So a page that takes this
process over still can't make the server run anything.
"""

from __future__ import annotations

import ctypes
import json
import logging
import os
import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from ...errors import MachineError, RenderError
from .guard import check_page
from .job import Job
from .limits import Limits
from .reasons import reason_of

__all__ = ["MADE", "NO_MACHINE", "REFUSED", "run"]

MADE, REFUSED, NO_MACHINE = "made", "refused", "no machine"
_PAGE = resource.getpagesize()
_MEGABYTE = 1024 * 1024
_MOST_LOGGED = 50
_DIE_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of prctl(2)."""


def run(job: Job, limits: Limits, out: int, typeset: Callable[[Job], bytes]) -> None:
    """Set a job, write what came of it into the pipe `out`, and end this process. Never returns."""
    code = 1
    try:
        _confine(limits, limits.seconds_for(job.html))
        with _logs() as logged:
            end, told, content = _outcome(job, limits, typeset)
        head = json.dumps({"end": end, "told": told, "logged": logged}).encode()
        with open(out, "wb", closefd=False) as pipe:
            pipe.write(head + b"\n")
            pipe.write(content)
        code = 0
    finally:
        os._exit(code)


def _outcome(job: Job, limits: Limits, typeset: Callable[[Job], bytes]) -> tuple[str, str, bytes]:
    from PIL import Image  # noqa: PLC0415 - loaded already

    try:
        Image.MAX_IMAGE_PIXELS = limits.pixels // 2  # Pillow refuses what is twice as large
        # UTF-8 has no lone surrogates, and WeasyPrint ends with an error where it meets one.
        sound = replace(job, html=job.html.encode("utf-8", "replace").decode())
        check_page(sound.html, limits)
        with _counted(limits.pages):
            return MADE, "", typeset(sound)
    except MachineError as error:
        return NO_MACHINE, str(error), b""
    except (RenderError, MemoryError, RecursionError) as error:
        return REFUSED, reason_of(error, limits), b""


def _confine(limits: Limits, seconds: int) -> None:
    """Ask the kernel for the limits. Memory counts from what is mapped already, which the server shares."""
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 2)  # what libraries say of strangers' pages is no text for a terminal
    mapped = int(_statm().split()[0]) * _PAGE
    memory = mapped + limits.megabytes * _MEGABYTE
    for which, soft, hard in (
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_CPU, seconds, seconds + 5),
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_FSIZE, 64 * _MEGABYTE, 64 * _MEGABYTE),
        (resource.RLIMIT_NOFILE, 256, 256),
    ):
        most = resource.getrlimit(which)[1]
        within = (soft, hard) if most == resource.RLIM_INFINITY else (min(soft, most), min(hard, most))
        resource.setrlimit(which, within)


def _statm() -> str:
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - once for each page
        return file.read()


@contextmanager
def _counted(most: int) -> Iterator[None]:
    """Stop at the first page too many: nobody has to wait for the last of a million."""
    from weasyprint import layout  # noqa: PLC0415 - loaded already

    every = layout.make_all_pages

    def counted(*given: Any, **named: Any) -> Iterator[Any]:
        for number, page in enumerate(every(*given, **named), 1):
            if number > most:
                raise RenderError(f"has more than {most:,} pages")
            yield page

    layout.make_all_pages = counted
    try:
        yield
    finally:
        layout.make_all_pages = every


class _Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        if len(self.records) < _MOST_LOGGED:
            self.records.append((record.name, record.levelno, record.getMessage()[:500]))


@contextmanager
def _logs() -> Iterator[list[tuple[str, int, str]]]:
    """Keep warnings, to be told where the page was asked for."""
    handler, root = _Kept(), logging.getLogger()
    root.addHandler(handler)
    try:
        yield handler.records
    finally:
        root.removeHandler(handler)
