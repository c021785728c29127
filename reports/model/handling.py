"""How far an article may travel, and from when: the Traffic Light Protocol and the embargo."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Tlp"]


class Tlp(StrEnum):
    """A label of the Traffic Light Protocol 2.0 (FIRST); `highest` is the one that binds a whole."""

    CLEAR = "clear"
    """May go to everybody."""
    GREEN = "green"
    """May go to the community of those who received it, not to the public."""
    AMBER = "amber"
    """May go to those in the recipient's organisation, and its clients, who need to know."""
    AMBER_STRICT = "amber+strict"
    """May go to those in the recipient's organisation who need to know."""
    RED = "red"
    """Only for those who received it."""

    @property
    def rank(self) -> int:
        """How strict it is, from 0."""
        return list(Tlp).index(self)

    @property
    def shown(self) -> str:
        """The label as the protocol writes it, like TLP:AMBER+STRICT."""
        return f"TLP:{self.value.upper()}"

    @classmethod
    def highest(cls, *labels: Tlp | None) -> Tlp | None:
        """Return the strictest of the labels; None where there is none."""
        return max((label for label in labels if label), key=lambda label: label.rank, default=None)
