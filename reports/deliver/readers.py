"""Readers' lists and suppressions: read whole, every fault with its line, nothing half-imported."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from ..errors import Fault
from ..model import Reader

__all__ = ["normalised", "read_readers", "read_suppressions"]

_OWN = ("address", "name", "language", "timezone")
_LONGEST_NAME = 200


def normalised(address: str) -> str:
    """Return an address in its normal form. Raises ValueError that says what is wrong with it.

    Control characters are refused before any library sees them.
    """
    if not address.isprintable():
        raise ValueError("holds a control character")
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415 - only where addresses are read

    try:
        found = validate_email(address.strip(), check_deliverability=False, strict=True, test_environment=True)
    except EmailNotValidError as error:
        raise ValueError(str(error)) from error
    return found.normalized


def read_readers(path: Path, *, shown: str) -> tuple[tuple[Reader, ...], tuple[Fault, ...]]:
    """Read a CSV file of readers; return them, each address once, and every fault with its line.

    Addresses that differ in case alone are one reader's, though RFC 5321 (2.4) would let a server part them.
    """
    text, fault = _text(path, shown)
    if fault:
        return (), (fault,)
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    readers: dict[str, Reader] = {}
    faults: list[Fault] = []
    try:
        names = rows.fieldnames or ()
        if len(set(names)) < len(names):
            return (), (Fault(shown, "names a column twice", 1),)
        if "address" not in names:
            return (), (Fault(shown, "has no column `address`; the first line names the columns", 1),)
        for row in rows:
            try:
                reader = _reader(row)
            except ValueError as error:
                faults.append(Fault(shown, str(error), rows.line_num))
            else:
                readers.setdefault(reader.address.casefold(), reader)
    except csv.Error as error:
        faults.append(Fault(shown, f"is not CSV: {error}", rows.line_num + 1))
    return tuple(readers.values()), tuple(faults)


def read_suppressions(path: Path, *, shown: str) -> tuple[frozenset[str], tuple[Fault, ...]]:
    """Read addresses that are never sent to, one a line; `#` begins a comment. They are returned case folded."""
    text, fault = _text(path, shown)
    if fault:
        return frozenset(), (fault,)
    found: set[str] = set()
    faults = []
    for number, line in enumerate(text.splitlines(), 1):
        address = line.partition("#")[0].strip()
        if not address:
            continue
        try:
            found.add(normalised(address).casefold())
        except ValueError as error:
            faults.append(Fault(shown, f"{address!r}: {error}", number))
    return frozenset(found), tuple(faults)


def _text(path: Path, shown: str) -> tuple[str, Fault | None]:
    try:
        if path.exists() and not path.is_file():
            return "", Fault(shown, "is not a regular file")
        return path.read_text(encoding="utf-8-sig"), None
    except (OSError, ValueError) as error:
        return "", Fault(shown, f"can't be read as UTF-8 text: {getattr(error, 'strerror', None) or error}")


def _reader(row: dict[str | None, str | None]) -> Reader:
    if None in row:
        raise ValueError("has more cells than the first line has columns")
    cells = {str(column): (cell or "").replace("\N{NO-BREAK SPACE}", " ").strip() for column, cell in row.items()}
    try:
        address = normalised(cells["address"])
    except ValueError as error:
        raise ValueError(f"address {cells['address']!r}: {error}") from error
    for column, cell in cells.items():
        if not cell.isprintable() or len(cell) > _LONGEST_NAME:
            raise ValueError(f"{column}: holds a control character or is longer than {_LONGEST_NAME}")
    extra = {column: cell for column, cell in cells.items() if column not in _OWN}
    return Reader(
        address=address,
        name=cells.get("name") or None,
        language=cells.get("language") or None,
        timezone=cells.get("timezone") or None,
        extra=extra,
    )
