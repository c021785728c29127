"""Streams of a PDF, packed once each and ended so that every reader agrees where they end.

WeasyPrint's writer packs a stream whenever its bytes are asked for, and a file with an /ID asks twice. And where the
packed bytes happen to end in a line end (2 of 256 do), some validators take that for the one which must stand after
them, and find the length wrong (ISO 19005-3, 6.1.7.1); such a stream is written in ASCII85, which ends in `~>`.
"""

from __future__ import annotations

import base64
import zlib
from typing import Any

__all__ = ["stream_data"]

_LEVEL = 9
_KEPT = "_packed"


def stream_data(stream: Any) -> bytes:
    """Return a stream as it stands in the file: its dictionary and its bytes. To be put in place of pydyf's own."""
    kept: bytes | None = stream.__dict__.get(_KEPT)
    if kept is None:
        kept = _written(stream)
        if stream.compress:
            setattr(stream, _KEPT, kept)
    return kept


def _written(stream: Any) -> bytes:
    import pydyf  # noqa: PLC0415 - WeasyPrint's own writer of PDF, loaded with it

    content = b"\n".join(pydyf._to_bytes(item) for item in stream.stream)
    extra = pydyf.Dictionary(stream.extra)
    if stream.compress:
        extra["Filter"] = "/FlateDecode"
        content = zlib.compress(content, _LEVEL)
    if content.endswith((b"\r", b"\n")):
        content = base64.a85encode(content, wrapcol=120) + b"~>"
        _chain(extra)
    extra["Length"] = len(content)
    return b"\n".join((extra.data, b"stream", content, b"endstream"))


def _chain(extra: Any) -> None:
    """Put ASCII85 before the filters that a stream has."""
    import pydyf  # noqa: PLC0415

    had = extra.get("Filter", ())
    filters = [had] if isinstance(had, (str, bytes)) else list(had)
    extra["Filter"] = pydyf.Array(["/ASCII85Decode", *filters])
    if "DecodeParms" in extra:
        parameters = extra["DecodeParms"]
        each = list(parameters) if isinstance(parameters, list) else [parameters]
        extra["DecodeParms"] = pydyf.Array(["null", *each])
