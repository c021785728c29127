"""The bodies that a run of capitals holds: by a legal form, a club's prefix, an acronym, or a noun that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ...model import Certainty, Span
from ..words import Word
from .bodies import CLUBS, FORMS, NO_ACRONYM, is_body, is_own
from .callings import is_role
from .gazetteer import CITIES
from .given import GIVEN
from .names import Reading, Run
from .vocabulary import BARE_NOUNS, DETERMINERS, is_formed

__all__ = ["Found", "bodies_of"]

_CAPITAL = r"[A-ZÄÖÜ][\w’&-]*"
_ACRONYM = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜ&]{1,5}s?\Z")
_COMPLEMENT = re.compile(
    rf"\s(?:für|der|des)\s(?:[a-zäöü]\w+e[rns]\s)?{_CAPITAL}(?:(?:,\s{_CAPITAL}){{0,2}}\sund\s{_CAPITAL})?|"
    rf"\svon\s{_CAPITAL}(?:\s{_CAPITAL})?"
)
_TAKES_OF = tuple(
    (
        "akademie amt bank bund gewerkschaft institut kammer ministerium partei rat universität verband verein "
        "vereinigung"
    ).split()
)
_NAMED_SO = tuple(
    (
        "agentur airline amtsgericht bank bezirksgericht brauerei börse bündnis club fachblatt feuerwehr firma "
        "fluggesellschaft gewerkschaft hafenbehörde hafengericht handelskammer hersteller hochschule initiative "
        "journal klinikum klub konzern kreisgericht landgericht liste magazin museum nachrichtenagentur "
        "oberlandesgericht organisation partei polizei polizeidirektion polizeipräsidium portal reederei "
        "seegericht sender staatsanwaltschaft stadtwerke stiftung theater universität unternehmen verband verein "
        "verlag versicherer verwaltungsgericht werft zeitschrift zeitung"
    ).split()
)
_ONLY_NAME = tuple(
    (
        "agentur airline fachblatt firma hersteller journal konzern magazin nachrichtenagentur portal sender "
        "unternehmen versicherer zeitschrift zeitung"
    ).split()
)
_QUOTED = re.compile(r"\s[„»«\"]([A-ZÄÖÜ][^“”»«\"„]{2,40})[“”»«\"]")

Found = tuple[Span, Certainty]


def bodies_of(text: str, run: Run, reading: Reading) -> Iterator[Found]:
    """Yield the bodies that a run holds: by its legal form, club prefix, or the noun that says what it is."""
    words = run.words
    first = 0
    for at, word in enumerate(words):
        if at < first:
            continue
        if word.text in FORMS and at > first:
            yield Span(_start_of_company(words, first, at), word.end), Certainty.CERTAIN
            first = at + 1
        elif word.text in CLUBS and at + 1 < len(words) and words[at + 1].text not in BARE_NOUNS:
            last = at + 2 if at + 2 < len(words) and words[at + 2].text in CITIES else at + 1
            yield Span(word.start, words[last].end), Certainty.CERTAIN
            first = last + 1
        elif (is_body(word.text) or _is_named_so(word.text)) and not _is_office(words, at):
            span, certain, last = _around(text, run, first, at, reading)
            if span is not None:
                yield span, certain
                first = last + 1
        elif _ACRONYM.match(word.text) and word.text.rstrip("s") not in NO_ACRONYM and not _is_shouted(words):
            yield Span(word.start, word.start + len(word.text.rstrip("s"))), Certainty.LIKELY
        elif is_own(word.text) and not _is_office(words, at):
            yield Span(word.start, word.end), Certainty.CERTAIN


@lru_cache(maxsize=4096)
def _is_named_so(word: str) -> bool:
    """Say whether a name can follow a noun: Reederei Halvard, of the Landgerichts Skarn too."""
    small = word.casefold()
    bare = small.removesuffix("s").removesuffix("e") if small.endswith("s") else small
    return small.endswith(_NAMED_SO) or bare.endswith(_NAMED_SO) or (bare.endswith("gruppe") and bare != "gruppe")


def _is_office(words: Sequence[Word], at: int) -> bool:
    """Say whether what can be a body is somebody's office: Bundesrat Urs Keller."""
    return is_role(words[at].text) and at + 1 < len(words) and words[at + 1].text not in BARE_NOUNS


def _is_shouted(words: Sequence[Word]) -> bool:
    return len(words) > 1 and all(w.text.isupper() for w in words)


def _start_of_company(words: Sequence[Word], first: int, at: int) -> int:
    """Return where a company's name begins before its legal form: up to three words, roles and nouns left out."""
    begin = at - 1
    while begin > max(first, at - 3) and not (is_role(words[begin - 1].text) or words[begin - 1].text in BARE_NOUNS):
        begin -= 1
    return words[begin].start


def _around(text: str, run: Run, first: int, at: int, reading: Reading) -> tuple[Span | None, Certainty, int]:
    """Return the body that a noun names with the words around it: Merrower Hafenbehörde, Universität Quillhaven."""
    words, noun = run.words, run.words[at]
    start = at
    while start > first and _leads_body(words[start - 1], run, start - 1):
        start -= 1
    named = _is_named_so(noun.text)
    if named and at + 1 < len(words) and _can_name(words[at + 1], reading):
        only_name = start == at and noun.text.casefold().endswith(_ONLY_NAME)
        last = _last_of_name(words, at + 1) if start == at else at + 1
        last += last + 1 < len(words) and words[last + 1].text in FORMS
        while only_name and last + 1 < len(words) and _can_name(words[last + 1], reading):
            last += 1
        is_town = words[start].text.endswith("er") or start == at
        begin = at + only_name if is_town else start
        return Span(words[begin].start, words[last].end), Certainty.CERTAIN, last
    quoted = _QUOTED.match(text, noun.end, run.sentence.end) if named and at == len(words) - 1 else None
    if quoted and start == at:
        return Span(*quoted.span(1)), Certainty.CERTAIN, at
    takes_of = noun.text.casefold().endswith(_TAKES_OF) and not is_role(noun.text)
    end = _with_complement(text, run, at) if takes_of else noun.end
    if start < at or end > noun.end or is_own(noun.text):
        return Span(words[start].start, end), Certainty.CERTAIN, at
    return None, Certainty.LIKELY, at


def _last_of_name(words: Sequence[Word], at: int) -> int:
    """Return where a name ends that begins at a word: an adjective takes the next one along (Neues Merrow)."""
    text = words[at].text
    joins = text.endswith(("er", "es", "e")) and text not in CITIES and at + 1 < len(words)
    return at + 1 if joins else at


def _leads_body(word: Word, run: Run, at: int) -> bool:
    """Say whether a capital before a body's noun belongs to its name: a town's adjective, or one inside a sentence."""
    text = word.text
    if text in GIVEN or is_role(text) or text in BARE_NOUNS or text.casefold() in DETERMINERS or text[-1:] == "s":
        return False
    if text.endswith("er") and len(text) > 4:
        return True
    return not (run.first and at == 0) and not is_formed(text)


def _can_name(word: Word, reading: Reading) -> bool:
    text = word.text
    return not (text in BARE_NOUNS or text in reading.nouns or is_formed(text) or is_role(text) or text in GIVEN)


def _with_complement(text: str, run: Run, at: int) -> int:
    """Return where a body's name ends: "für Seewesen", "der Hafenarbeiter" go with the noun at the end of a run."""
    noun = run.words[at]
    after = _COMPLEMENT.match(text, noun.end, run.sentence.end) if at == len(run.words) - 1 else None
    # "Die Kammer des Landgerichts": what belongs to another body is no body of that name.
    return after.end() if after and not is_body(after[0].split()[-1]) else noun.end
