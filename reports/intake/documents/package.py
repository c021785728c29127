"""The ZIP package that a DOCX file is, looked through before anything of it is unpacked (ECMA-376 part 2)."""

from __future__ import annotations

import io
import re
import zipfile

from ...errors import ArticleError

__all__ = ["check_package"]

_MOST_ENTRIES = 2_000
_MOST_BYTES = 64 * 1024 * 1024
_MOST_XML = 32 * 1024 * 1024
_RATIO, _RATIO_FROM = 200, 8 * 1024 * 1024
_CHUNK = 1024 * 1024
_XML = (".xml", ".rels")
_MEDIA = "word/media/"
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


def check_package(data: bytes, *, shown: str) -> None:
    """Raise ArticleError for what is no package, is encrypted, unpacks to too much, or declares a document type.

    The standard forbids declarations of document types in a package, and they are the way to entity bombs.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ArticleError(shown, "is an encrypted or an old Word file; save it as .docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check_sizes(package.infolist(), shown)
            for entry in package.infolist():
                if not entry.filename.lower().startswith(_MEDIA):
                    _check_xml(package, entry, shown)
    except ArticleError:
        raise
    except Exception as error:  # the decompressors each have errors of their own
        raise ArticleError(shown, "is no DOCX file, or a broken one") from error


def _check_sizes(entries: list[zipfile.ZipInfo], shown: str) -> None:
    if len(entries) > _MOST_ENTRIES:
        raise ArticleError(shown, f"is a package of more than {_MOST_ENTRIES:,} parts")
    if len({entry.filename for entry in entries}) < len(entries):
        raise ArticleError(shown, "is a package that holds a part twice")
    if sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise ArticleError(shown, f"unpacks to more than {_MOST_BYTES // 1024 // 1024} MB")
    if sum(entry.file_size for entry in entries if entry.filename.lower().endswith(_XML)) > _MOST_XML:
        raise ArticleError(shown, f"unpacks to more than {_MOST_XML // 1024 // 1024} MB of XML")
    for entry in entries:
        if entry.file_size > _RATIO_FROM and entry.file_size > _RATIO * max(entry.compress_size, 1):
            raise ArticleError(shown, f"unpacks to more than {_RATIO} times its size")
        if entry.flag_bits & 1:
            raise ArticleError(shown, "is encrypted; save it without its password")


def _check_xml(package: zipfile.ZipFile, entry: zipfile.ZipInfo, shown: str) -> None:
    # What zipfile unpacks is held to the size that the directory states, so this reads no more than was counted.
    with package.open(entry) as part:
        tail = b""
        while chunk := part.read(_CHUNK):
            chunk = chunk.replace(b"\x00", b"")  # in UTF-16 each letter has a zero beside it
            if _DECLARATION.search(tail + chunk):
                raise ArticleError(shown, "declares a document type in its XML, which no DOCX file may")
            tail = chunk[-16:]
