"""Long digests: set in parts on two cores and kept, beside one plain WeasyPrint render of the same page.

`python benchmarks/digest.py [51|200|pages|memory]`: 51 sheets on two cores; one story changed of 100, and the whole
edition unchanged; the time of a sheet at 10 and at 200; the peak memory of 100 stories. Medians of interleaved runs,
and their ratios.
"""

from __future__ import annotations

import multiprocessing
import sys
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from reports.model import ArticleFacts, Edition, Format, Mark, Note, Source, Span, digest  # noqa: E402 - the path comes first
from reports.render import prepare  # noqa: E402
from reports.render.fonts import font_faces  # noqa: E402
from reports.render.pdf.engine import typeset  # noqa: E402
from reports.render.pdf.job import Job  # noqa: E402
from tests.render.editions import release, sample_desk  # noqa: E402

OURS = ROOT / "templates"
RUNS = 5
PLACES = ("Belarus", "Lindmar", "Varnholt", "Ebbing", "Tresk", "Halmond", "Orrin", "Maldeth", "Sund", "Osk")


class Hands:
    """A press of forked processes, each of which sets one job after the other."""

    def __init__(self, count: int) -> None:
        prepare([Format.PDF])
        self._pool = multiprocessing.get_context("fork").Pool(count)

    def pull(self, jobs: tuple[Job, ...]) -> tuple[bytes, ...]:
        """Return the PDF of each job."""
        return tuple(self._pool.map(typeset, jobs, chunksize=1))

    def close(self) -> None:
        """End the processes."""
        self._pool.terminate()


def weekly(count: int, *, changed: int | None = None) -> Edition:
    """Return an edition of so many stories of two sheets each, like the sample's; one of them may be changed."""
    desk = sample_desk()
    story = release(desk)
    text = desk.articles["release"]
    source = desk.source("release")
    one = desk.edition(story, sources=(source,), facts=(ArticleFacts(text, (), ()),))
    told = [_again(one, i, len(one.notes)) for i in range(count)]
    if changed is not None:
        told[changed] = _again(told[changed], 0, 0, word=("the renowned", "a renowned"))
    return replace(
        one,
        title="Weekly digest",
        stories=tuple(replace(e.stories[0], section=f"Section {i * 6 // count + 1}") for i, e in enumerate(told)),
        sections=tuple(f"Section {i}" for i in range(1, 7)),
        notes=tuple(note for e in told for note in e.notes),
        sources=tuple(s for e in told for s in e.sources),
        facts=tuple(f for e in told for f in e.facts),
    )


def _again(value: Any, i: int, notes: int, word: tuple[str, str] | None = None) -> Any:
    """Return a record again under other names: the i-th of its kind; or, with `word`, in other words alone."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return value.replace(*word) if word else _renamed(value, i)
    if isinstance(value, tuple):
        return tuple(_again(one, i, notes, word) for one in value)
    if not is_dataclass(value) or isinstance(value, Span):
        return value
    made = replace(value, **{f.name: _again(getattr(value, f.name), i, notes, word) for f in fields(value)})
    return made if word else _renumbered(made, value, i, i * notes)


def _renamed(text: str, i: int) -> str:
    if text == "release":
        return f"release-{i}"
    return text.replace("Belarus", PLACES[i % len(PLACES)]).replace("123", str(100 + i))


def _renumbered(made: Any, value: Any, i: int, before: int) -> Any:
    match made:
        case Mark():
            return Mark(value.note + before, f"m{i}-{value.anchor}")
        case Note():
            return replace(made, number=value.number + before, anchors=tuple(f"m{i}-{a}" for a in value.anchors))
        case Source():
            return replace(made, sha256=digest(str(i)), notes=tuple(number + before for number in value.notes))
        case _:
            return made


def plain(html: str) -> bytes:
    """Set a page at once, as WeasyPrint's manual does."""
    import weasyprint  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    from reports.render.pdf.fetcher import Fetcher  # noqa: PLC0415

    fonts = FontConfiguration()
    fetcher = Fetcher((OURS,))
    faces = weasyprint.CSS(string=font_faces(), font_config=fonts, url_fetcher=fetcher)
    page = weasyprint.HTML(string=html.replace('media="pdf"', 'media="print"'), url_fetcher=fetcher)
    made: bytes = page.write_pdf(stylesheets=[faces], font_config=fonts, pdf_variant="pdf/ua-1")
    return made
