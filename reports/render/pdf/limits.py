"""What one PDF may cost, so that no page, whatever stands on it, can keep an edition from going out.

A page's time grows with what stands on it: an honest one takes a tenth of what it is allowed, and a short page that
takes ten seconds is ill. Processor time is what is counted, since it is the same beside a busy neighbour; the clock is
asked too, for a page that waits.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Limits"]

_LEAST = 10
_TAGS_A_SECOND = 100
_CHARACTERS_A_SECOND = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most that one PDF may take or hold.

    `seconds` are of processor time, for the largest page; `megabytes` are what setting it may add to the memory that a
    press holds already. `characters` and `elements` are those of the HTML, `depth` is how deep these may be nested;
    `rows` and `columns` are a table's, `shapes` those of all pictures in SVG with what their `use` repeats, `pixels`
    those of one picture.
    """

    seconds: int = 300
    megabytes: int = 2_000
    pages: int = 2_000
    characters: int = 50_000_000
    elements: int = 300_000
    depth: int = 100
    rows: int = 2_000
    columns: int = 200
    shapes: int = 50_000
    pixels: int = 50_000_000

    def seconds_for(self, html: str) -> int:
        """Return how many seconds of processor time a page may take."""
        grown = html.count("<") // _TAGS_A_SECOND + len(html) // _CHARACTERS_A_SECOND
        return min(self.seconds, _LEAST + grown)

    def wait_for(self, html: str) -> int:
        """Return how many seconds of the clock a page may take, on a machine that has more to do."""
        return 3 * self.seconds_for(html) + _LEAST
