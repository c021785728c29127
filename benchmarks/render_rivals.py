"""Who sets the pages of `render.py`: ours, plain WeasyPrint, Chromium, Typst; each in a process of its own, warm."""

from __future__ import annotations

import importlib.util
import multiprocessing
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from reports.render.fonts import FACES, font_faces, font_file
from reports.render.pdf import Job

__all__ = ["Rival", "chromium_cold", "missing", "rivals"]

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
BROWSER_OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
_SCREEN = re.compile(r"""<style\b[^>]*media\s*=\s*["']?pdf\b.*?</style>""", re.DOTALL | re.IGNORECASE)


class Rival:
    """A process that sets one page after the other, and tells what each took."""

    def __init__(self, name: str) -> None:
        self.name = name
        spawn = multiprocessing.get_context("spawn")
        self._line, theirs = spawn.Pipe()
        self._process = spawn.Process(target=_serve, args=(name, theirs), daemon=True)
        self._process.start()

    @property
    def pid(self) -> int:
        """The process's number."""
        assert self._process.pid is not None
        return self._process.pid

    def set(self, job: Job) -> tuple[float, float, int]:
        """Return seconds of the wall and of the processor that one page took, and the size of its PDF in bytes."""
        self._line.send(job)
        found: tuple[float, float, int] = self._line.recv()
        return found

    def end(self) -> None:
        """Let the process go."""
        self._line.send(None)
        self._process.join()


def rivals() -> dict[str, Callable[[], Callable[[Job], bytes]]]:
    """Return who can be asked: by name, what prepares a function from a job to a PDF."""
    return {"ours": _ours, "plain": _plain, "chromium": _chromium, "typst": _typst}


def missing(name: str) -> str | None:
    """Return what a rival lacks on this machine, None if nothing."""
    if name == "chromium" and (CHROMIUM is None or importlib.util.find_spec("playwright") is None):
        return "Chromium or Playwright is not installed"
    if name == "typst" and importlib.util.find_spec("typst") is None:
        return "not installed (PyPI: typst)"
    return None


def _serve(name: str, line: Connection) -> None:
    typeset = rivals()[name]()
    while (job := line.recv()) is not None:
        wall, cpu = time.perf_counter(), time.process_time()
        made = typeset(job)
        line.send((time.perf_counter() - wall, time.process_time() - cpu, len(made)))


def _ours() -> Callable[[Job], bytes]:
    from reports.render.pdf.engine import typeset  # noqa: PLC0415 - only in the process that is measured

    return typeset


def _plain() -> Callable[[Job], bytes]:
    """Return WeasyPrint as its manual shows it, with the same fonts, variant and files."""
    import weasyprint  # noqa: PLC0415 - only in the process that is measured

    def typeset(job: Job) -> bytes:
        files = [
            weasyprint.Attachment(
                string=one.content, name=one.name, description=one.told, created=one.at, modified=one.at,
                relationship="Data",
            )
            for one in job.attached
        ]  # fmt: skip
        document = weasyprint.HTML(string=with_fonts(job.html), base_url=job.folders[0].as_uri() + "/")
        return bytes(document.write_pdf(pdf_variant="pdf/a-3u", pdf_tags=True, attachments=files))

    return typeset


def with_fonts(html: str) -> str:
    """Return a page with rules for the packaged fonts that any renderer can follow."""
    faces = font_faces()
    for *_, name in FACES:
        path = font_file(name)
        if path is not None:
            faces = faces.replace(f"font:{name}", path.as_uri())
    return html.replace("<style", f"<style>{faces}</style><style", 1)


def _chromium() -> Callable[[Job], bytes]:
    """Return Chromium over Playwright: one browser, one page, each job loaded from a file, for its fonts' sake."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only in the process that is measured

    browser = sync_playwright().start().chromium.launch(executable_path=CHROMIUM, args=list(BROWSER_OPTIONS[1:]))
    sheet = browser.new_page()
    folder = Path(tempfile.mkdtemp())

    def typeset(job: Job) -> bytes:
        sheet.goto(_page_for_browsers(job, folder).as_uri(), wait_until="load")
        return sheet.pdf(prefer_css_page_size=True, tagged=True, outline=True)

    return typeset


def chromium_cold(job: Job) -> float:
    """Return the seconds that a new process of Chromium took from start to PDF."""
    assert CHROMIUM is not None
    with tempfile.TemporaryDirectory() as scratch:
        address = _page_for_browsers(job, Path(scratch)).as_uri()
        made = Path(scratch) / "page.pdf"
        options = [f"--print-to-pdf={made}", "--no-pdf-header-footer", f"--user-data-dir={scratch}/profile"]
        began = time.perf_counter()
        subprocess.run([CHROMIUM, *BROWSER_OPTIONS, *options, address], check=True, capture_output=True)
        took = time.perf_counter() - began
        assert made.stat().st_size, "Chromium made no PDF"
    return took


def _page_for_browsers(job: Job, folder: Path) -> Path:
    path = folder / f"page-{os.getpid()}.html"
    path.write_text(with_fonts(_SCREEN.sub("", job.html)), encoding="utf-8", errors="replace")
    return path


def _typst() -> Callable[[Job], bytes]:
    import typst  # type: ignore[import-not-found]  # noqa: PLC0415 - optional, and only where it is measured
    from render_typst import as_typst  # noqa: PLC0415

    fonts = sorted({str(path.parent) for *_, name in FACES if (path := font_file(name))})
    folder = Path(tempfile.mkdtemp())
    compiler: Any = typst.Compiler(root=str(folder), font_paths=fonts)

    def typeset(job: Job) -> bytes:
        source = folder / "page.typ"
        source.write_text(as_typst(job.html), encoding="utf-8")
        return bytes(compiler.compile(input=str(source), format="pdf"))

    return typeset
