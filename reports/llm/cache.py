"""Answers remembered, so that nothing is asked twice: one file each, named by all that the answer depends on.

What is kept is the model's own words. They are weighed anew each time, so a file that somebody wrote or broke can put
nothing into an edition that an endpoint couldn't.
"""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from ..errors import ModelError
from ..model import Article
from ..shelf import write_whole
from .answer import LARGEST, told_in
from .question import PROMPT

__all__ = ["Cache", "Entry"]

_LOG = logging.getLogger("dateline.llm")
_SHOWN = 16


@dataclass(frozen=True, slots=True)
class Entry:
    """What an answer depends on: the article's hash, the model, the endpoint, the prompt, and all that was sent."""

    article: str
    model: str
    endpoint: str
    prompt: int
    question: str

    @classmethod
    def of(cls, article: Article, *, model: str, endpoint: str, body: bytes) -> Entry:
        """Return the entry of a question."""
        return cls(article.sha256, model, endpoint, PROMPT, hashlib.sha256(body).hexdigest())

    def as_dict(self) -> dict[str, str | int]:
        """Return the form that stands in the file."""
        return asdict(self)

    @property
    def filename(self) -> str:
        """The file's name: the article's hash to find it by, and the hash of everything."""
        everything = hashlib.sha256(json.dumps(self.as_dict(), sort_keys=True).encode()).hexdigest()
        return f"{self.article[:_SHOWN]}-{everything[: 2 * _SHOWN]}.json"


@dataclass(frozen=True, slots=True)
class Cache:
    """The answers in a folder, which may be deleted at any time."""

    folder: Path

    def words(self, entry: Entry) -> str | None:
        """Return a remembered answer; None where there is none that can be read."""
        path = self.folder / entry.filename
        try:
            if path.stat().st_size > 7 * LARGEST:  # as JSON, one byte of an answer may take six
                return None
            document = json.loads(path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        words = document.pop("words", None) if isinstance(document, dict) else None
        return words if isinstance(words, str) and document == entry.as_dict() and _is_answer(words) else None

    def keep(self, entry: Entry, words: str) -> None:
        """Write an answer down, whole; where that fails, it will be asked for again."""
        content = json.dumps(entry.as_dict() | {"words": words}, indent=1) + "\n"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(self.folder / entry.filename, content.encode("ascii"))
        except OSError as error:
            _LOG.warning("an answer can't be kept in %s: %s", self.folder, error.strerror or error)


def _is_answer(words: str) -> bool:
    try:
        told_in(words)
    except ModelError:
        return False
    return True
