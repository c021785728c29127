"""Which stories an edition tells, in which order, and why: the briefing's rules, and weights that can be told."""

from .chosen import Selected, choose_stories
from .matching import fits, matched

__all__ = ["Selected", "choose_stories", "fits", "matched"]
