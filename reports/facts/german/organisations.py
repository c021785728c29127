"""Bodies: names that end in what a body is, or begin with it, legal forms, clubs, acronyms, governments of countries."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Certainty, Organisation, Span
from ..named import mentions_at
from ..sentences import sentence_around
from ..tries import any_of
from .bodies import CITED
from .corporate import Found, bodies_of
from .gazetteer import ADJECTIVES
from .names import Reading

__all__ = ["organisations_in"]

_KNOWN = re.compile(rf"\b(?<!-){any_of(CITED)}(?![\w-])")
_GOVERNMENT = re.compile(
    rf"\b(?<!-){any_of(ADJECTIVES)}"
    r"e[nrs]?\s(?:Regierung|Parlament|Armee|Marine|Militär|Streitkräfte|Behörden|Außenministerium|"
    r"Verteidigungsministerium|"
    r"Innenministerium|Justizministerium|Finanzministerium|Zentralbank|Notenbank|Geheimdienst|Kabinett|Luftwaffe|"
    r"Botschaft)s?(?![\w-])"
)  # fmt: skip

_GENITIVE = re.compile(
    r"(ministerium|gericht|institut|amt|rat|tag|verband|verein|konzern|senat|parlament|museum|club|klub|verlag|bund|"
    r"dienst|werk|zentrum|komitee|büro|präsidium)e?s(?!\w)"
)


def organisations_in(text: str, reading: Reading, sentences: Sequence[Span]) -> tuple[Organisation, ...]:
    """Return the bodies of a text, those named first first."""
    found: list[Found] = []
    for sentence in sentences:
        for pattern in (_GOVERNMENT, _KNOWN):
            found += [
                (Span(*m.span()), Certainty.CERTAIN) for m in pattern.finditer(text, sentence.start, sentence.end)
            ]
    for run in reading.runs:
        found += bodies_of(text, run, reading)
    mentions: dict[str, list[Found]] = {}
    for span, certainty in _outermost(found):
        mentions.setdefault(_key(span.of(text)), []).append((span, certainty))
    bodies = [_organisation(text, places, sentences) for places in _joined(mentions).values()]
    return tuple(sorted(bodies, key=lambda one: one.span))


def _key(name: str) -> str:
    """Return what two inflected forms of one name share: "Vereinte Nationen", "der Vereinten Nationen"."""
    words = name.replace("\u00a0", " ").split()
    if len(words) == 1:
        return words[0].removesuffix("s") if not words[0].isupper() else words[0]
    return " ".join(
        w[:-1] if w.endswith(("en", "er", "es")) and i < len(words) - 1 else w for i, w in enumerate(words)
    ).removesuffix("s")


def _joined(mentions: dict[str, list[Found]]) -> dict[str, list[Found]]:
    """Fold "Hafenbehörde" into the one body of the text whose name ends so: "Merrower Hafenbehörde"."""
    joined = {name: list(places) for name, places in mentions.items()}
    fuller: dict[str, list[str]] = {}
    for name in mentions:
        words = name.split(" ")
        for start in range(1, len(words)):
            fuller.setdefault(" ".join(words[start:]), []).append(name)
    for short in sorted(mentions, key=lambda name: name.count(" ")):
        if len(fuller.get(short, ())) == 1:
            joined[fuller[short][0]] += joined.pop(short)
    return joined


def _outermost(found: Sequence[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f[0].start, -f[0].end)):
        if not kept or one[0].end > kept[-1][0].end:
            if kept and one[0].overlaps(kept[-1][0]):
                continue
            kept.append(one)
    return kept


def _organisation(text: str, places: Sequence[Found], sentences: Sequence[Span]) -> Organisation:
    spans = sorted({span for span, _ in places})
    longest = max(len(span.of(text).split()) for span in spans)
    fullest = [span for span in spans if len(span.of(text).split()) == longest]
    first = min(fullest, key=lambda span: (len(span.of(text)), span))
    name = _GENITIVE.sub(r"\1", " ".join(first.of(text).split()))
    return Organisation(
        text=first.of(text),
        span=first,
        sentence=sentence_around(first, sentences),
        name=CITED.get(name, name),
        mentions=mentions_at(text, spans),
        certainty=min((certainty for _, certainty in places), key=lambda c: c is Certainty.LIKELY),
    )
