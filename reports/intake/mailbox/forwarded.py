"""A message inside a message: what somebody passed on in the text of their own, as mail programs write it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .passages import Passage

__all__ = ["Forwarded", "forwarded"]

_MARK = re.compile(
    r"[>\s]{0,10}-{2,20}\s{0,3}"
    r"(?:forwarded message|forwarded by .{0,100}|weitergeleitete (?:nachricht|mail)|message transféré)"
    r"\s{0,3}-{2,20}\s*$"
    r"|[>\s]{0,10}(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail))\s?:\s*$",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"[>\s]{0,10}(?:-{2,20}\s{0,3}(?:original message|ursprüngliche nachricht|message d.origine)\s{0,3}-{2,20}"
    r"|_{10,80})\s*$",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"[>\s*_]{0,10}"
    r"(from|von|subject|betreff|date|datum|sent|gesendet|to|an|cc|kopie|reply-to|antwort an)"
    r"\s?\*{0,2}\s?:\*{0,2}(?:\s(.*)|$)",
    re.IGNORECASE,
)
_NAMES = {"von": "from", "betreff": "subject", "datum": "date", "sent": "date", "gesendet": "date"}
_MOST_FIELDS = 12
_DEEPEST = 5
_NOTE = 60


@dataclass(frozen=True, slots=True)
class Forwarded:
    """The fields of a passed-on message as it shows them, None where it doesn't; and its passages."""

    passages: list[Passage]
    subject: str | None = None
    sender: str | None = None
    date: str | None = None


def forwarded(passages: Sequence[Passage], *, told: bool) -> Forwarded | None:
    """Return the message that the passages pass on; the innermost, where each only passes another on.

    `told` says that the subject speaks of forwarding: then "Original message", and a bare block of its fields, is one
    too; else those begin a quotation in an answer. None when nothing was passed on.
    """
    found = _outer(passages, told=told)
    for _ in range(_DEEPEST):
        if found is None:
            return None
        inner = _outer(found.passages, told=False, note=_NOTE)
        if inner is None:
            return found
        found = inner
    return found


def _outer(passages: Sequence[Passage], *, told: bool, note: int | None = None) -> Forwarded | None:
    words = 0
    for index, passage in enumerate(passages):
        lines = passage.text.split("\n")
        for at, line in enumerate(lines):
            marked = _MARK.match(line) or (told and _ORIGINAL.match(line))
            if marked or (told and _FIELD.match(line)):
                found = _read(passages, index, at + 1 if marked else at)
                if found and (found.subject or found.sender):
                    return found
            words += len(line.split())
            if note is not None and words > note:
                return None
    return None


def _read(passages: Sequence[Passage], index: int, at: int) -> Forwarded | None:
    """Read the fields that begin at a line of a passage, and take all that follows them."""
    fields: dict[str, str] = {}
    quoted, last = False, ""
    while index < len(passages):
        lines = passages[index].text.split("\n")
        if at == 0 and len(fields) >= 2 and fields[last] and not _FIELD.match(lines[0]):
            break
        while at < len(lines):
            if (field := _FIELD.match(lines[at])) and len(fields) < _MOST_FIELDS:
                last = _NAMES.get(field[1].lower(), field[1].lower())
                quoted = quoted or lines[at].lstrip().startswith(">")
                fields.setdefault(last, (field[2] or "").strip(" *"))
            elif last and not fields[last]:
                fields[last] = lines[at].strip(" >*")  # a value that its own line didn't hold
            elif not (last and any(_FIELD.match(line) for line in lines[at + 1 : at + 4])):
                return _made(fields, passages, index, at, quoted=quoted)
            at += 1
        index, at = index + 1, 0
    return _made(fields, passages, index, 0, quoted=quoted)


def _made(
    fields: dict[str, str], passages: Sequence[Passage], index: int, at: int, *, quoted: bool
) -> Forwarded | None:
    if len(fields) < 2:
        return None
    kept = list(passages[index:])
    if at and kept:
        kept[0] = replace(kept[0], text="\n".join(kept[0].text.split("\n")[at:]))
    if quoted:
        kept = [replace(one, text="\n".join(_unquoted(line) for line in one.text.split("\n"))) for one in kept]
    return Forwarded(kept, fields.get("subject"), fields.get("from"), fields.get("date"))


def _unquoted(line: str) -> str:
    bare = line.lstrip()
    return bare[1:].removeprefix(" ") if bare.startswith(">") else line
