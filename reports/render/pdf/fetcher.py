"""What a page may load while it becomes a PDF: our fonts, small `data:` images, files of the template folders.

Everything else is refused, and the PDF is made without it. WeasyPrint's own fetcher reads any local file and any
address, so nothing of it is called: `fetch` is replaced as a whole.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from ..fonts import SCHEME, font_file
from ..reach import MAX_BYTES, kind_of, within
from .shapes import is_endless

__all__ = ["Fetcher"]

_LOG = logging.getLogger(__name__)


class Fetcher(URLFetcher):  # type: ignore[misc]  # weasyprint ships no types
    """Fetches from the given folders only."""

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__(allowed_protocols=(SCHEME, "data", "file"), allow_redirects=False)
        self._folders = tuple(folders)

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 - WeasyPrint's signature
        """Return what is at an address, or raise ValueError, which WeasyPrint logs and survives."""
        scheme = url.partition(":")[0].lower()
        reader = {SCHEME: self._font, "data": _image, "file": self._file}.get(scheme)
        found = reader(url) if reader else None
        if found is not None and found[1] == "image/svg+xml" and is_endless(found[0]):
            _LOG.warning("left out of the PDF, since it stands for too many shapes: %.200s", url)
            raise ValueError("a picture stands for too many shapes")
        if found is None:
            _LOG.warning("left out of the PDF, since it is no file of a template folder: %.200s", url)
            raise ValueError("a PDF loads only our fonts, data: images, and files of the template folders")
        content, kind = found
        return URLFetcherResponse(url, content, {"Content-Type": kind})

    def _font(self, url: str) -> tuple[bytes, str] | None:
        path = font_file(url.partition(":")[2])
        return (path.read_bytes(), "font/ttf") if path else None

    def _file(self, url: str) -> tuple[bytes, str] | None:
        parts = urlsplit(url)
        if parts.netloc not in {"", "localhost"}:
            return None
        path = within(Path(unquote(parts.path)), self._folders)
        return (path.read_bytes(), kind_of(path)) if path else None


def _image(url: str) -> tuple[bytes, str] | None:
    """Read a `data:` URL (RFC 2397) if it is an image of a bounded size."""
    head, comma, body = url.partition(":")[2].partition(",")
    kind, *options = head.split(";")
    if not comma or not kind.startswith("image/") or len(body) > MAX_BYTES:
        return None
    content = unquote_to_bytes(body)
    if "base64" in options:
        from base64 import b64decode  # noqa: PLC0415 - rarely needed

        content = b64decode(content)
    return content, kind
