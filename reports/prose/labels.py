"""The short nouns that head the sections of a page, and its few fixed phrases."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Labels"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What a page says in its own voice; one instance for each language."""

    skip: str
    contents: str
    key_points: str
    key_figures: str
    check: str
    checked: str
    doubtful: str
    figures: str
    figure: str
    unit: str
    counted: str
    said: str
    stated: str
    who: str
    named: str
    where: str
    when: str
    also: str
    sources: str
    source: str
    publisher: str
    author: str
    published: str
    origin: str
    not_stated: str
    no_speaker: str
    likely: str
    corrected: str
    corrected_by: str
    corrected_below: str
    to_mark: str
    back: str
    not_included: str
    no_news: str
    facts_as_data: str
    hash: str
    page: str
    of: str
    marks_explained: str
    covers: str
    shortened: str
    attached: str
    inside: str
    proof: str
    skip_to_text: str
    skip_to_facts: str
    show: str
    facts: str
    moments: str
    people: str
    organisations: str
    places: str
    quotations: str
    statements: str
    moment: str
    person: str
    organisation: str
    place: str
    quotation: str
    statement: str
    finding: str
    note: str
    certain: str
    confirmed: str
    confirmed_by: str
    value: str
    unresolved: str
    bound: str
    roles: str
    country: str
    speaker: str
    reader: str
    cue: str
    mentions: str
    others: str
    at: str
    no_facts: str
    text_stays: str
    withdrawn: str
    unchanged: str
    erratum_said: str
    erratum_right: str
    erratum_taken_back: str
    why: str
    erratum_by: str
    erratum_since: str
    looked: str
    silent: str
    failed: str
    not_collected: str
    says_why: str
    also_in: str
    agency: str
    official: str
    version: str
    retracted: str
    embargo: str
