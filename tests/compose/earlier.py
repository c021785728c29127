"""Editions before today's, for what is held against them: composed, written down, and read as JSON."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from reports.compose import Masthead, Reported, compose
from reports.compose.memory import told_of
from reports.model import Figure, Looked
from tests.compose.reported import Pointer

MONDAY = datetime.fromisoformat("2025-05-05T07:00:00+02:00")
DAY = timedelta(days=1)


def edition_on(at, number, *events, told=True, looked=(), **more):
    """Return the edition of an instant as later ones read it; a story has the id of its leading article."""
    masthead = Masthead("morning", "Morning briefing", "Desk", number, at, "Europe/Vilnius", "en")
    edition = compose(masthead, [Reported(tuple(event), id=event[0].article.id) for event in events])
    if told:
        reports = {facts.article.id: facts for facts in edition.facts}
        known = [told_of(s.id, [reports[a] for a in s.articles], s.headline) for s in edition.stories]
        edition = replace(edition, told=tuple(one for story in known for one in story))
    if looked:
        edition = replace(edition, looked=Looked(None, at, (), tuple(looked)))
    return json.loads(replace(edition, **more).as_json())


def toll(words, *figures, title="Fire in Orvik", at=MONDAY - 0.5 * DAY, publisher="Merrow Courier", **stated):
    """Return a piece on the fire: its words, and its figures as (text, what it counts, more)."""
    pointer = Pointer(f"{title}\n\n{words}", published=at, publisher=publisher, **stated)
    for text, counted, *more in figures:
        details = dict(more[0]) if more else {}
        value = details.pop("value", text)
        pointer.add(Figure, text, value=Decimal(value), counted=counted, **details)
    return pointer
