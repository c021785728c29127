"""An article that leaves something to a model, and short ways to tell facts of it."""

import json

from reports.facts import extract, read_facts
from reports.llm import weigh

TEXT = """Ferry to Hollin stops

The ferry Maren left Hollin with 114 people on May 3, 2025. Lise Vanderkamp stood at the rail, aged 47, and \
waved to Hollin.

The crossing took Flight 370 crews two nights. “We slept on deck,” Vanderkamp said. “Never again.”

Her brother, who runs the Hollin yard, thinks the boat was too old. It paid 1,200 crowns for 9 ropes, the log reads.

At dress rehearsal the quay of Estmark was empty. Nobody from the town came: the old pilots blame the fog.
"""
WORDS = json.dumps({"facts": [{"kind": "place", "text": "Estmark"}, {"kind": "figure", "text": "47", "value": "47"}]})
"""An answer of two facts that are accepted."""


class Unread:
    """A reading of which the rules read nothing, so that nothing is known already."""

    def __init__(self, reading):
        self.reading, self.facts = reading, ()

    def __getattr__(self, name):
        return getattr(self.reading, name)


def reading_of(text=TEXT, *, language="en", published=None):
    return read_facts(extract(text, language=language, published=published).article)


def weighed(*told, text=TEXT, shown=None, language="en"):
    reading = reading_of(text, language=language)
    return weigh(list(told), reading, shown=reading.article.text if shown is None else shown, model="m")


def the(kind, text, **more):
    return {"kind": kind, "text": text, **more}


def only_fact(*told, **where):
    accepted = weighed(*told, **where)
    assert len(accepted.facts) == 1, accepted.dropped
    return accepted.facts[0]


def why(*told, **where):
    """Return the reason for which one thing told was dropped."""
    accepted = weighed(*told, **where)
    assert accepted.facts == ()
    (reason,) = accepted.dropped
    return reason.value
