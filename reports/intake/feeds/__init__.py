"""RSS, Atom and JSON feeds: a stranger's list of pieces, read in its own words first, then as articles."""

from .collect import collect_feed
from .entry import Entry, Feed, Words
from .parse import LARGEST, parse_feed

__all__ = ["LARGEST", "Entry", "Feed", "Words", "collect_feed", "parse_feed"]
