"""The rules of German, as Germany, Austria and Switzerland write it: everything that an article in it is read for."""

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
from .names import reading_of
from .organisations import organisations_in
from .people import people_in
from .phrases import PHRASES
from .places import places_in
from .senses import SENSES
from .sources import Naming
from .speakers import goes_on, said_of
from .statements import statements_in
from .unnamed import unnamed_in
from .vocabulary import FUNCTION_WORDS

__all__ = ["GERMAN"]

_STOPS = Stops(
    abbreviations=frozenset(
        (
            "z b d h u a s o i e v n r bzw ca dr prof dipl dipl.-ing ing mio mrd mia bio tsd nr st str evtl ggf "
            "inkl exkl sog vgl geb gest verh sek hrsg jh jhd mind rd zzgl abzgl einschl abt bd hr hrn jän feb apr "
            "sept okt nov dez mrz betr div dgl eigtl entspr folg fr frz gegr ges insb jew lfd mtl n.chr röm spez "
            "tägl u.a usf v.chr vorm z.b zb zt z.t d.h i.d.r s.o u.u z.zt a.d d.j e.v abg univ-prof priv-doz "
            "dipl-ing ddr mmag h.c"
        ).split()
    ),
    starters=frozenset(
        (
            "der die das ein eine einer es er sie wir ich man und aber doch denn auch dabei dafür danach dann daher "
            "damit dort dazu deshalb bei im am "
            "in an auf mit nach seit für zum zur von vor wie wer was wenn als da so nun noch nur schon erst viele "
            "einige mehrere insgesamt zudem außerdem "
            "beide alle kein keine seine ihre sein ihr dieser diese dieses hier heute gestern bislang bisher unter "
            "über um zu aus laut ob weil während "
            "später zuvor zunächst inzwischen allerdings jedoch trotz wegen rund etwa mehr"
        ).split()
    ),
    ordinals=True,
    sometimes=frozenset(
        "art mag max min jan aug phil lic rer nat jur med bes allg gem lt abs tel std co usw etc".split()
    ),
)


def _sentences(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    return sentences_of(text, blocks, stops=_STOPS)


def _read(text: str, blocks: Sequence[Block], sentences: Sequence[Span], published: date | None) -> list[Fact]:
    """Read facts in their order: dates before figures, bodies before people, names before speech."""
    moments = moments_in(text, sentences, published=published)
    figures = figures_in(text, sentences, dates=[m.span for m in moments])
    reading = reading_of(text, sentences)
    bodies = organisations_in(text, reading, sentences)
    body_spans = [m.span for body in bodies for m in body.mentions]
    people = people_in(text, reading, sentences, taken=body_spans)
    names = [*body_spans, *(m.span for person in people for m in person.mentions)]
    places = places_in(text, reading, sentences, taken=names)
    naming = Naming(people, unnamed_in(text, sentences) if people else ())
    speech = Speech(said_of=said_of, named_by=naming, goes_on=goes_on)
    quoted = quoted_spans(text, blocks)
    quotations = quotations_in(text, quoted, sentences, people, speech=speech)
    statements = statements_in(text, sentences, naming, quoted=quoted)
    return [*moments, *figures, *bodies, *people, *places, *quotations, *statements]


GERMAN = Language(
    name="German",
    sentences=_sentences,
    read=_read,
    head=head_of,
    phrases=PHRASES,
    senses=SENSES,
    small=FUNCTION_WORDS,
    numbers=measured_in,
)
