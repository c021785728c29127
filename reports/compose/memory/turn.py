"""A change of a story before it is printed: with the words that it leads to, and without marks."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Change, Evidence, Newness
from ..notebook import Notebook

__all__ = ["Turn"]


@dataclass(frozen=True, slots=True)
class Turn:
    """What has changed since an edition told it; the fields are those of `Change`, with `evidence` for its marks."""

    newness: Newness
    kind: str
    before: str
    after: str | None
    counted: str | None
    edition: int
    why: str | None = None
    evidence: tuple[Evidence, ...] = ()

    def as_change(self, notebook: Notebook) -> Change:
        """Return it as it is printed; the notebook must know the articles of the evidence."""
        marks = notebook.mark(self.evidence)
        return Change(
            self.newness, self.kind, self.before, self.after, self.counted, self.edition, why=self.why, marks=marks
        )
