"""The rules of English: everything that an article in it is read for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ...model import Block, Fact, Span
from ..language import Language, Speech
from ..quotations import quoted_spans
from ..sentences import Stops, sentences_of
from ..speech import quotations_in
from .counted import head_of
from .figures import figures_in, measured_in
from .moments import moments_in
from .names import runs_in
from .naming import Naming
from .organisations import organisations_in
from .people import people_in
from .phrases import PHRASES, SAME
from .places import places_in
from .possessives import closes_phrase
from .senses import SENSES
from .speakers import goes_on, said_of
from .statements import statements_in
from .vocabulary import FUNCTION_WORDS
from .words import lines_of

__all__ = ["ENGLISH"]

_STOPS = Stops(
    abbreviations=frozenset(
        (
            "mr mrs ms dr prof gen col lt sgt capt cmdr adm sen rep gov pres hon rev st mt ft no nos vs inc corp ltd "
            "co bros jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun ave blvd "
            "est approx e.g i.e cf al fig vol pp ed jr sr"
        ).split()
    ),
    starters=frozenset(
        (
            "a an and as at but by for from he her his if in it its last many more most no on she since some that the "
            "their there these they this those to two we when while with you after although both each not"
        ).split()
    ),
)


def _sentences(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    return sentences_of(text, blocks, stops=_STOPS)


def _read(text: str, blocks: Sequence[Block], sentences: Sequence[Span], published: date | None) -> list[Fact]:
    """Read facts in their order: dates before figures, bodies before people, names before speech."""
    moments = moments_in(text, sentences, published=published)
    lines = lines_of(text, sentences)
    figures = figures_in(text, lines, dates=[m.span for m in moments])
    runs = runs_in(text, lines)
    bodies = organisations_in(text, runs, sentences)
    body_spans = [m.span for body in bodies for m in body.mentions]
    people = people_in(text, runs, sentences, taken=body_spans)
    names = [*body_spans, *(m.span for person in people for m in person.mentions)]
    places = places_in(text, runs, sentences, taken=names)
    quoted = quoted_spans(text, blocks, closes=closes_phrase)
    naming = Naming(text, people, sentences, bodies=body_spans, quoted=quoted)
    speech = Speech(said_of=said_of, named_by=naming, goes_on=goes_on, is_open=naming.is_open)
    quotations = quotations_in(text, quoted, sentences, people, speech=speech)
    statements = statements_in(text, lines, naming, quoted=quoted)
    return [*moments, *figures, *bodies, *people, *places, *quotations, *statements]


ENGLISH = Language(
    name="English",
    sentences=_sentences,
    read=_read,
    head=head_of,
    phrases=PHRASES,
    senses=SENSES,
    small=FUNCTION_WORDS,
    same=SAME,
    numbers=measured_in,
)
