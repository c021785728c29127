"""Charts as pictures for mail, whose programs show no SVG: set as a PDF of a sheet each, then turned into PNG.

White behind, so that a dark mail program leaves them readable; twice as fine as they are shown. A palette of a few
colours keeps one at a few kilobytes.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import MachineError, RenderError
from .charts import Chart
from .environment import environment, told
from .page import Page
from .pdf import Job, Press

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["Picture", "charts_on", "pictures"]

_WIDE, _SHOWN = 340, 440
"""How wide a chart of figures is set, and how wide it is shown in a column of mail, in pixels."""
_MAP = 300
_EDGE = 4
_FINE = 2
_COLOURS = 48
_OCTREE = 2
"""Pillow's `Quantize.FASTOCTREE`: a sixth of the time that its median cut takes, and as good for flat colours."""
_MOST = 24


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as PNG; `id` is the chart's."""

    id: str
    content: bytes


def charts_on(page: Page) -> tuple[Chart, ...]:
    """Return the charts of a page that can be pictures, in the order of its stories: their letters stand one by one."""
    stories = (*((page.lead,) if page.lead else ()), *page.others)
    charts = (chart for story in stories for chart in (story.chart, story.map, story.timeline))
    return tuple(chart for chart in charts if chart and not chart.joined)[:_MOST]


def pictures(page: Page, *, folders: Sequence[Path], workspace: Path, press: Press) -> tuple[Picture, ...]:
    """Return the charts of a page as pictures; none where this machine can't make them: a mail tells all in words too.

    Raises TemplateError with file and line.
    """
    charts = charts_on(page)
    if not charts:
        return ()
    with told(tuple(folders), workspace):
        template = environment(tuple(folders)).get_template("charts.html")
        module = template.make_module({"label": page.label})
        drawn = [str(module.svg(chart)) for chart in charts]  # type: ignore[attr-defined]  # a macro of the template
    job = Job(name="the charts of a mail", html=_sheets(charts, drawn), folders=tuple(folders))
    try:
        (pdf,) = press.pull((job,))
        images = _rastered(pdf, charts)
    except (MachineError, RenderError, ImportError):
        return ()
    return tuple(Picture(chart.id, images[chart.id]) for chart in charts)


def _sheets(charts: Sequence[Chart], drawn: Sequence[str]) -> str:
    """Return a page of HTML with one chart on each sheet, which is as large as that."""
    sizes = "".join(
        f"@page c{n}{{size:{_width(chart) + 2 * _EDGE}px {chart.height + 2 * _EDGE}px;margin:{_EDGE}px}}"
        f".c{n}{{page:c{n}}}"
        for n, chart in enumerate(charts)
    )
    body = "".join(f'<div class="c{n}">{svg}</div>' for n, svg in enumerate(drawn))
    style = f"<style>body{{margin:0}}svg{{display:block;width:100%}}div+div{{break-before:page}}{sizes}</style>"
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Charts</title>{style}</head><body>{body}'


def _width(chart: Chart) -> int:
    return _MAP if chart.viewbox else _WIDE


def _rastered(pdf: bytes, charts: Sequence[Chart]) -> Mapping[str, bytes]:
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415 - only mail with charts needs it

    found = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for chart, sheet in zip(charts, document, strict=True):
            shown = _MAP if chart.viewbox else _SHOWN
            bitmap = sheet.render(scale=_FINE * shown / sheet.get_width())
            found[chart.id] = _png(bitmap.to_pil())
    return found


def _png(image: Image) -> bytes:
    written = io.BytesIO()
    image.convert("RGB").quantize(_COLOURS, method=_OCTREE).save(written, "PNG", compress_level=6)
    return written.getvalue()
