"""A program of its own: reads a PDF from standard input, and writes its lines with their places as JSON.

pdfium is C++ on strangers' bytes, so it runs in a process that has nothing to lose: `pdf.py` starts this file by its
path, with limits that the kernel holds, and without the parent's environment. It therefore imports nothing of ours. A
line is `[text, left, right, baseline, height]` in points, counted from the page's lower left corner.
"""

from __future__ import annotations

import ctypes
import json
import resource
import sys
from collections.abc import Iterator
from typing import Any

MOST_PAGES = 500
MOST_CHARACTERS = 2_000_000
_MEMORY = 1024 * 1024 * 1024
_SECONDS = 20
_OUTPUT = 128 * 1024 * 1024


def main() -> None:
    """Answer with `{"pages": …, "meta": …, "language": …}`, or with `{"error": reason}`."""
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415 - before the limits, which are for the document alone

    _confine()
    try:
        answer = _read(pypdfium2, sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD
        answer = {"error": "is encrypted; save it without its password" if locked else "is no PDF that can be opened"}
    except MemoryError:
        answer = {"error": "needs too much memory to be read"}
    sys.stdout.write(json.dumps(answer))


def _confine() -> None:
    limits = [(resource.RLIMIT_CPU, _SECONDS), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, _OUTPUT)]
    for which, most in [*limits, (resource.RLIMIT_AS, _MEMORY)]:
        try:
            resource.setrlimit(which, (most, most))
        except (OSError, ValueError):
            continue  # a system that lacks one limit keeps the others, and the parent's clock


def _read(pypdfium2: Any, data: bytes) -> dict[str, Any]:
    document = pypdfium2.PdfDocument(data)
    count = len(document)
    if not 0 < count <= MOST_PAGES:
        return {"error": f"has more than {MOST_PAGES} pages" if count else "has no pages"}
    pages, characters, pictures = [], 0, 0
    language = _language(pypdfium2.raw, document)
    for index in range(count):
        try:
            page = document[index]
            lines = [*_lines(pypdfium2.raw, page.get_textpage())]
            pictures += not lines and any(True for _ in page.get_objects(max_depth=2))
            size = page.get_size()
        except pypdfium2.PdfiumError:
            continue  # a page that is broken costs no other
        pages.append({"width": size[0], "height": size[1], "lines": lines})
        characters += sum(len(line[0]) for line in lines)
        if characters > MOST_CHARACTERS:
            return {"error": f"holds more than {MOST_CHARACTERS:,} characters"}
    return {"pages": pages, "pictures": pictures, "meta": document.get_metadata_dict(), "language": language}


def _lines(raw: Any, textpage: Any) -> Iterator[list[Any]]:
    count = textpage.count_chars()
    text = textpage.get_text_range(0, count) if 0 < count <= MOST_CHARACTERS else ""
    units = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            lead = len(line[: len(line) - len(line.lstrip())])
            first = units + lead
            last = first + len(words.encode("utf-16-le", "surrogatepass")) // 2 - 1
            left, height, baseline = _place(raw, textpage, first)[:3]
            yield [words, left, _place(raw, textpage, last)[3], baseline, height]
        units += len(line.encode("utf-16-le", "surrogatepass")) // 2


def _place(raw: Any, textpage: Any, unit: int) -> tuple[float, float, float, float]:
    """Return left, height, baseline and right of one character; zeros where pdfium doesn't know it."""
    at = raw.FPDFText_GetCharIndexFromTextIndex(textpage, unit)
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    if at < 0 or not raw.FPDFText_GetLooseCharBox(textpage, at, box):
        return 0.0, 0.0, 0.0, 0.0
    raw.FPDFText_GetCharOrigin(textpage, at, x, y)
    return round(box.left, 1), round(box.top - box.bottom, 1), round(y.value, 1), round(box.right, 1)


def _language(raw: Any, document: Any) -> str:
    room = (ctypes.c_uint16 * 16)()
    size = raw.FPDFCatalog_GetLanguage(document, room, ctypes.sizeof(room))
    return bytes(room).decode("utf-16-le", "replace").split("\0", 1)[0] if 0 < size <= ctypes.sizeof(room) else ""


if __name__ == "__main__":
    main()
