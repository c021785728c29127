"""robots.txt as RFC 9309 has it: the longest rule that fits wins, `*` and `$` are wildcards, groups of one name join.

The standard library's reader takes the first rule that fits and knows no wildcards.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, unquote_to_bytes

__all__ = ["LARGEST", "OPEN", "Robots", "parse_robots"]

LARGEST = 500 * 1024
_LONGEST_DELAY = 30.0
_LINE = re.compile(r"\s*([A-Za-z-]{1,40})\s*:([^#]*)")
_TOKEN = re.compile(r"[A-Za-z_-]+|\*")
_DELAY = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")
_KEPT = "!$&'()*+,;=:@/?-._~"


@dataclass(frozen=True, slots=True)
class Rule:
    """A path's pattern, cut at its stars; `length` is how much it says, in octets (RFC 9309, 2.2.2)."""

    allows: bool
    pieces: tuple[str, ...]
    anchored: bool
    length: int

    def fits(self, path: str) -> bool:
        """Say whether a normalised path begins with the pattern, in time linear in both."""
        first, *rest = self.pieces
        if not path.startswith(first):
            return False
        if not rest:
            return not self.anchored or path == first
        at = len(first)
        for piece in rest[:-1] if self.anchored else rest:
            if (at := path.find(piece, at)) < 0:
                return False
            at += len(piece)
        return not self.anchored or (path.endswith(rest[-1]) and len(path) - len(rest[-1]) >= at)


@dataclass(frozen=True, slots=True)
class Robots:
    """What holds for us on one origin; `delay` is Crawl-delay in seconds, at most 30, 0 where none is stated."""

    rules: tuple[Rule, ...] = ()
    delay: float = 0.0

    def allows(self, target: str) -> bool:
        """Say whether a path with its query may be fetched; of equally long rules the allowing one wins."""
        path = _normal(target)
        if path == "/robots.txt":
            return True
        fitting = [rule for rule in self.rules if rule.fits(path)]
        return max(((rule.length, rule.allows) for rule in fitting), default=(0, True))[1]


OPEN = Robots()


def parse_robots(content: bytes, *, agent: str) -> Robots:
    """Read a robots.txt for a product token like "dateline"; whatever isn't understood is passed over.

    All groups of that name hold together; only where there is none do those of `*`. Only the first 500 KB count.
    """
    ours = agent.lower()
    named: dict[str, list[tuple[str, str]]] = {}
    holding: set[str] = set()
    in_rules = False
    for name, value in _lines(content[:LARGEST].decode("utf-8", "replace").removeprefix("\ufeff")):
        if name == "user-agent":
            holding = set() if in_rules else holding
            token = _TOKEN.match(value)
            if token and token[0].lower() in (ours, "*"):
                holding.add(token[0].lower())
                named.setdefault(token[0].lower(), [])
            in_rules = False
        elif name in ("allow", "disallow", "crawl-delay"):
            in_rules = True
            for one in holding:
                named[one].append((name, value))
    return _robots(named.get(ours, named.get("*", [])))


def _lines(text: str) -> Iterable[tuple[str, str]]:
    for line in re.split(r"\r\n?|\n", text):
        if found := _LINE.match(line):
            yield found[1].lower(), found[2].strip()


def _robots(stated: list[tuple[str, str]]) -> Robots:
    delays = [float(value) for name, value in stated if name == "crawl-delay" and _DELAY.fullmatch(value)]
    rules = dict.fromkeys(_rule(name == "allow", value) for name, value in stated if name != "crawl-delay" and value)
    return Robots(tuple(rules), min(max(delays, default=0.0), _LONGEST_DELAY))


def _rule(allows: bool, pattern: str) -> Rule:  # noqa: FBT001 - the two words of a rule
    normal = _normal(pattern if pattern.startswith(("/", "*")) else "/" + pattern)
    anchored = normal.endswith("$")
    normal = re.sub(r"\*+", "*", normal.removesuffix("$"))
    return Rule(allows, tuple(normal.split("*")), anchored, len(normal))


def _normal(path: str) -> str:
    """Return a path whose escapes are all of one kind: unreserved characters as they are, others as %XX (2.2.2)."""
    return "".join(
        part if index % 2 == 0 else _escape(part)
        for index, part in enumerate(re.split(r"((?:%[0-9A-Fa-f]{2})+)", quote(path, safe=_KEPT + "%")))
    )


def _escape(escapes: str) -> str:
    octets = unquote_to_bytes(escapes)
    return "".join(chr(o) if (chr(o).isalnum() and o < 128) or chr(o) in "-._~" else f"%{o:02X}" for o in octets)
