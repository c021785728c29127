"""Long digests: set in parts on two cores and kept, beside one plain WeasyPrint render of the same page.

`python benchmarks/digest.py [WHAT…]`: `cores`, 51 sheets on two cores, beside a plain render with numbers in its
contents, and `numberless` without them; `changed`, one story changed of 100; `unchanged`, all formats of an edition
that hasn't changed; `sheets`, the time of a sheet at 10 and at 200; `memory`, the peak of 100 stories. Medians of
interleaved runs, and their ratios, by processor time: on a busy machine the clock tells of the neighbours. What two
cores take is reckoned from the times of the jobs, each given to the core that is free first; `clock` runs two
processes by the clock.
"""

from __future__ import annotations

import multiprocessing
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import pypdfium2  # noqa: E402 - the path comes first, here and below

from reports.model import ArticleFacts, Edition, Format, Mark, Note, Source, Span, digest  # noqa: E402
from reports.render import Cache, render  # noqa: E402
from reports.render.fonts import font_faces  # noqa: E402
from reports.render.pdf import Press  # noqa: E402
from reports.render.pdf.engine import prepare, typeset  # noqa: E402
from reports.render.pdf.job import Job  # noqa: E402
from tests.render.editions import release, sample_desk, sample_edition  # noqa: E402

OURS = ROOT / "templates"
RUNS = 5
SHEETS_51 = 36
"""How many stories make 51 sheets."""
PLACES = ("Belarus", "Lindmar", "Varnholt", "Ebbing", "Tresk", "Halmond", "Orrin", "Maldeth", "Sund", "Osk")


class Hands:
    """A press of forked processes, each of which sets one job after the other."""

    def __init__(self, count: int) -> None:
        prepare()
        self._pool = multiprocessing.get_context("fork").Pool(count)

    def pull(self, jobs: tuple[Job, ...]) -> tuple[bytes, ...]:
        """Return the PDF of each job."""
        return tuple(self._pool.map(typeset, jobs, chunksize=1))

    def close(self) -> None:
        """End the processes."""
        self._pool.terminate()


class Timed:
    """A press of this process that notes how long two cores would take for what it sets."""

    def __init__(self) -> None:
        self.alone = self.on_two = 0.0

    def pull(self, jobs: tuple[Job, ...]) -> tuple[bytes, ...]:
        """Return the PDF of each job."""
        made, cores = [], [0.0, 0.0]
        for job in jobs:
            began = time.process_time()
            made.append(typeset(job))
            took = time.process_time() - began
            self.alone += took
            cores[cores.index(min(cores))] += took
        self.on_two += max(cores)
        return tuple(made)


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


class Beside:
    """A process of its own for plain renders: what we do to WeasyPrint doesn't reach it."""

    def __init__(self) -> None:
        self._pool = multiprocessing.get_context("spawn").Pool(1)

    def sheets(self, html: str) -> int:
        """Set a page once, and count its sheets."""
        return self._pool.apply(_plain_sheets, (html,))

    def took(self, html: str, *, wall: bool = False) -> float:
        """Return the seconds of one render."""
        return self._pool.apply(_plain_took, (html, wall))

    def close(self) -> None:
        """End the process."""
        self._pool.terminate()


def _plain_sheets(html: str) -> int:
    return sheets(plain(html))


def _plain_took(html: str, wall: bool) -> float:  # noqa: FBT001 - called by name above
    return took(lambda: plain(html), time.perf_counter if wall else time.process_time)


def pdf(edition: Edition, *, press: Press | None = None, cache: Cache | None = None) -> bytes:
    """Make the digest's PDF."""
    (made,) = _all(edition, [Format.PDF], press=press, cache=cache)
    return made


def page(edition: Edition, template: str = "digest") -> str:
    """Make the HTML page."""
    (made,) = _all(edition, [Format.HTML], template=template)
    return made.decode()


def _all(edition: Edition, formats: list[Format], *, template: str = "digest", **known: Any) -> list[bytes]:
    made = render(
        edition, formats, folders=[OURS], template=template, workspace=ROOT, sender="Desk <desk@example.org>", **known
    )
    return [one.content for one in made]


def sheets(content: bytes) -> int:
    """Count the sheets of a PDF."""
    with pypdfium2.PdfDocument(content) as document:
        return len(document)


def compare(name: str, ours: Callable[[], float], theirs: Callable[[], float], *, runs: int = RUNS) -> None:
    """Print the medians of two ways, run in turns, and their ratio; each returns its seconds."""
    pairs = [(ours(), theirs()) for _ in range(runs)]
    a, b = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(f"{name}: {a:.3f} s, beside {b:.3f} s, ratio {a / b:.3f} (n = {runs}, medians, interleaved)", flush=True)


def took(work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """Return the seconds that something takes."""
    began = clock()
    work()
    return clock() - began


def on_two_cores(edition: Edition) -> float:
    """Return the processor time of one core of two: all that is done once, and a share of what is set."""
    press = Timed()
    whole = took(lambda: pdf(edition, press=press))
    return whole - press.alone + press.on_two


def cores() -> None:
    _cores("", page(weekly(SHEETS_51)))


def numberless() -> None:
    _cores(" without numbers in its contents", page(weekly(SHEETS_51)).replace("target-counter", "none"))


def _cores(told: str, html: str) -> None:
    edition, beside = weekly(SHEETS_51), Beside()
    made, at_once = sheets(pdf(edition)), beside.sheets(html)
    compare(
        f"{made} sheets on two cores, a plain render of {at_once}{told}",
        lambda: on_two_cores(edition),
        lambda: beside.took(html),
    )
    beside.close()


def clock() -> None:
    edition, beside, hands = weekly(SHEETS_51), Beside(), Hands(2)
    html = page(edition)
    made = sheets(pdf(edition, press=hands))
    compare(
        f"{made} sheets on two cores by the clock, a plain render of {beside.sheets(html)}",
        lambda: took(lambda: pdf(edition, press=hands), time.perf_counter),
        lambda: beside.took(html, wall=True),
    )
    hands.close()
    beside.close()


def changed() -> None:
    edition = weekly(100)
    with tempfile.TemporaryDirectory() as scratch:
        cache = Cache(Path(scratch))
        print(f"100 stories: {sheets(pdf(edition, cache=cache))} sheets", flush=True)
        turns = iter(range(10, 90, 7))
        compare(
            "one story changed of 100, a full render in parts by one process",
            lambda: _changed(next(turns), cache),
            lambda: took(lambda: pdf(edition)),
        )


def _changed(story: int, cache: Cache) -> float:
    edition = weekly(100, changed=story)
    return took(lambda: pdf(edition, cache=cache))


def unchanged() -> None:
    for name, edition, template in (
        ("the sample briefing", sample_edition(), "briefing"),
        ("a digest of 25 stories", weekly(25), "digest"),
    ):
        html, beside = page(edition, template), Beside()
        beside.sheets(html)
        with tempfile.TemporaryDirectory() as scratch:
            cache = Cache(Path(scratch))
            _all(edition, list(Format), template=template, cache=cache)
            compare(
                f"all formats of {name}, unchanged",
                lambda: took(lambda: _all(edition, list(Format), template=template, cache=cache)),  # noqa: B023 - as above
                lambda: beside.took(html),  # noqa: B023 - as above
            )
        beside.close()


def per_sheet() -> None:
    short, long = weekly(5), weekly(100)
    few, many = sheets(pdf(short)), sheets(pdf(long))
    print(f"a sheet of {many} against one of {few}; the ratio of all is to be divided by {many / few:.2f}", flush=True)
    compare("100 stories and 5", lambda: took(lambda: pdf(long)), lambda: took(lambda: pdf(short)))


def memory() -> None:
    program = "from benchmarks.digest import pdf, peak, weekly; pdf(weekly(100)); print(peak())"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    print(f"100 stories in one process: peak memory {done.stdout.strip()} MiB", flush=True)


def peak() -> int:
    """Return this process's peak memory in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    MEASURED = {
        "unchanged": unchanged,
        "cores": cores,
        "numberless": numberless,
        "clock": clock,
        "memory": memory,
        "changed": changed,
        "sheets": per_sheet,
    }
    for wanted in sys.argv[1:] or MEASURED:
        MEASURED[wanted]()
