"""The two ends of a statement: whose verb of speech it is, and where what is said stops."""

from __future__ import annotations

import re

from ...model import Span
from .cues import CUE, source_before
from .subjects import subject_of
from .unsaid import agent_of, is_hypothetical, is_passive, is_unsaid

__all__ = ["NO_INVERSION", "OWNED", "content_of", "source_of"]

NO_INVERSION = frozenset(
    (
        "told tells called calls praised criticized criticised slammed blasted dismissed described quoted mocked urged "
        "charged touted denied denies expressed voiced labeled labelled deemed termed discussed referred expects hopes "
        "hoped"
    ).split()
)
"""Verbs after which no speaker stands: what follows them is whom they are about."""
OWNED = re.compile(r"[’']s?\s\Z")
"""What makes a word that looks like a verb of speech a noun: "Renn's claims"."""
_OTHER = re.compile(
    rf",?\s(?:but|while|whereas|although|though)\s(?:[\w.’'-]+\s){{1,8}}?{CUE.pattern}(?=\s)"
    rf"|,\sand\s(?:[A-Z]|the\s|an?\s|officials|police|others)(?:[\w.’'-]*\s){{1,8}}?{CUE.pattern}\sthat\s"
    rf"|,\s(?:[A-Z][\w.’'-]*\s){{1,4}}{CUE.pattern}(?=\s)"
)
_AND_CUE = re.compile(r"\b(?:and|but)\s(?:\w+ly\s|also\s|later\s)?\Z")


def content_of(text: str, start: int, end: int) -> Span:
    """Return what is said from a place on: up to where somebody else is said to say something."""
    other = _OTHER.search(text, start, end)
    return Span(start, other.start() if other else end)


def source_of(text: str, sentence: Span, cue: Span) -> Span | None:
    """Return whose verb of speech stands at a place: its own subject, or, after "and", the sentence's.

    None where the verb is an infinitive, where the text denies or only supposes that it was said, or names no speaker
    for the passive.
    """
    if text[cue.start - 4 : cue.start] == " to ":
        return None
    if is_unsaid(text, sentence.start, cue.start) or OWNED.search(text, max(sentence.start, cue.start - 3), cue.start):
        return None
    if is_passive(text, sentence.start, cue):
        agent = agent_of(text, cue, sentence.end)
        return agent.source if agent else None
    if _AND_CUE.search(text, max(sentence.start, cue.start - 20), cue.start):
        return subject_of(text, Span(sentence.start, cue.start))
    source = source_before(text, sentence, cue.start) or subject_of(text, Span(sentence.start, cue.start))
    return None if source is None or is_hypothetical(text, sentence.start, source) else source
