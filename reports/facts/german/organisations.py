"""Bodies: names that end in what a body is, or begin with it, legal forms, clubs, acronyms, governments of countries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Certainty, Mention, Organisation, Span
from ..sentences import sentence_around
from ..tries import any_of
from ..words import Word
from .bodies import CITED, CLUBS, FORMS, NO_ACRONYM, is_body, is_own
from .callings import is_role
from .counted import head_of
from .gazetteer import ADJECTIVES, CITIES, COUNTRIES
from .given import GIVEN
from .names import Reading, Run
from .vocabulary import BARE_NOUNS, DETERMINERS, NOUN_ENDING

__all__ = ["organisations_in"]

_CAPITAL = r"[A-ZÄÖÜ][\w’&-]*"
_KNOWN = re.compile(rf"\b(?<!-){any_of(CITED)}(?![\w-])")
_GOVERNMENT = re.compile(
    rf"\b(?<!-){any_of(ADJECTIVES)}"
    r"e[nrs]?\s(?:Regierung|Parlament|Armee|Marine|Militär|Streitkräfte|Behörden|Außenministerium|Verteidigungsministerium|"
    r"Innenministerium|Justizministerium|Finanzministerium|Zentralbank|Notenbank|Geheimdienst|Kabinett|Luftwaffe|Botschaft)s?(?![\w-])"
)  # fmt: skip
_ACRONYM = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜ&]{1,5}s?\Z")
_COMPLEMENT = re.compile(
    rf"\s(?:für|der|des)\s(?:[a-zäöü]\w+e[rns]\s)?{_CAPITAL}(?:(?:,\s{_CAPITAL}){{0,2}}\sund\s{_CAPITAL})?|\svon\s{_CAPITAL}(?:\s{_CAPITAL})?"
)
_TAKES_OF = re.compile(r"(?:gewerkschaft|verband|bund|verein|partei|kammer|vereinigung|bank|universität|institut|amt|ministerium|rat|akademie)\Z", re.IGNORECASE)
_NAMED_SO = re.compile(
    r"(?:firma|konzern|unternehmen|zeitung|sender|reederei|partei|gewerkschaft|verein|werft|bank|agentur|nachrichtenagentur|organisation|stiftung|"
    r"brauerei|verlag|fluggesellschaft|airline|verband|club|klub|initiative|bündnis|hersteller|versicherer|theater|museum|magazin|portal|stadtwerke|"
    r"universität|klinikum|landgericht|amtsgericht|oberlandesgericht|verwaltungsgericht|bezirksgericht|kreisgericht|staatsanwaltschaft|polizei|"
    r"\wgruppe|liste|polizeipräsidium|feuerwehr|hochschule|polizeidirektion|seegericht|hafengericht|börse|hafenbehörde|handelskammer)\Z",
    re.IGNORECASE,
)
_ONLY_NAME = re.compile(r"(?:firma|konzern|unternehmen|zeitung|sender|agentur|nachrichtenagentur|hersteller|versicherer|magazin|portal|airline)\Z", re.IGNORECASE)
_LEFT_OUT = re.compile(r"(?:zeitung|dienst|monat|rat|linie|schule|post|boten?|wache|nachrichten|gericht|polizei|feuerwehr|amt)s?\Z", re.IGNORECASE)
_QUOTED = re.compile(r"\s[„»«\"]([A-ZÄÖÜ][^“”»«\"„]{2,40})[“”»«\"]")

_Found = tuple[Span, Certainty]


def organisations_in(text: str, reading: Reading, sentences: Sequence[Span]) -> tuple[Organisation, ...]:
    """Return the bodies of a text, those named first first."""
    found: list[_Found] = []
    for sentence in sentences:
        for pattern in (_GOVERNMENT, _KNOWN):
            found += [(Span(*m.span()), Certainty.CERTAIN) for m in pattern.finditer(text, sentence.start, sentence.end)]
    for run in reading.runs:
        found += _in_run(text, run, reading)
    mentions: dict[str, list[_Found]] = {}
    for span, certainty in _outermost(found):
        mentions.setdefault(_key(span.of(text)), []).append((span, certainty))
    bodies = [_organisation(text, places, sentences) for places in _joined(mentions).values()]
    return tuple(sorted(bodies, key=lambda one: one.span))


def _in_run(text: str, run: Run, reading: Reading) -> Iterator[_Found]:
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
        elif (is_body(word.text) or _NAMED_SO.search(word.text)) and not _is_office(words, at):
            span, certain, last = _around(text, run, first, at, reading)
            if span is not None:
                yield span, certain
                first = last + 1
        elif _ACRONYM.match(word.text) and word.text.rstrip("s") not in NO_ACRONYM and not _is_shouted(words):
            yield Span(word.start, word.start + len(word.text.rstrip("s"))), Certainty.LIKELY
        elif is_own(word.text) and not _is_office(words, at):
            yield Span(word.start, word.end), Certainty.CERTAIN


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
    following = words[at + 1] if at + 1 < len(words) else None
    names = following is not None and _NAMED_SO.search(noun.text) is not None and _can_name(following, reading)
    if start < at and following and names:
        begin = at if words[start].text.endswith("er") else start
        return Span(words[begin].start, following.end), Certainty.CERTAIN, at + 1
    if start < at:
        end, last = _with_complement(text, run, at) if _TAKES_OF.search(noun.text) else (noun.end, at)
        return Span(words[start].start, end), Certainty.CERTAIN, last
    if following and names:
        joins = re.search(r"(?:er|es|e)\Z", following.text) and following.text not in CITIES and at + 2 < len(words)
        last = at + 2 if joins else at + 1
        begin = words[at + 1].start if _ONLY_NAME.search(noun.text) else noun.start
        return Span(begin, words[last].end), Certainty.CERTAIN, last
    quoted = _QUOTED.match(text, noun.end, run.sentence.end) if _NAMED_SO.search(noun.text) and at == len(words) - 1 else None
    if quoted:
        return Span(*quoted.span(1)), Certainty.CERTAIN, at
    if at == len(words) - 1 and _TAKES_OF.search(noun.text):
        end, _ = _with_complement(text, run, at)
        if end > noun.end:
            return Span(noun.start, end), Certainty.CERTAIN, at
    if is_own(noun.text):
        return Span(noun.start, noun.end), Certainty.CERTAIN, at
    return None, Certainty.LIKELY, at


def _leads_body(word: Word, run: Run, at: int) -> bool:
    """Say whether a capital before a body's noun belongs to its name: a town's adjective, or one that isn't only first."""
    text = word.text
    if text in GIVEN or is_role(text) or text in BARE_NOUNS or text.casefold() in DETERMINERS or text[-1:] == "s":
        return False
    if text.endswith("er") and len(text) > 4:
        return True
    return not (run.first and at == 0) and not NOUN_ENDING.search(text)


def _can_name(word: Word, reading: Reading) -> bool:
    text = word.text
    return not (text in BARE_NOUNS or text in reading.nouns or NOUN_ENDING.search(text) or is_role(text) or text in GIVEN)


def _with_complement(text: str, run: Run, at: int) -> tuple[int, int]:
    """Return where a body's name ends: "für Seewesen", "der Hafenarbeiter" go with the noun at the end of a run."""
    noun = run.words[at]
    after = _COMPLEMENT.match(text, noun.end, run.sentence.end) if at == len(run.words) - 1 else None
    return (after.end() if after else noun.end), at


def _key(name: str) -> str:
    """Return what two inflected forms of one name share: "Vereinte Nationen", "der Vereinten Nationen"."""
    words = name.replace("\u00a0", " ").split()
    if len(words) == 1:
        return words[0].removesuffix("s") if not words[0].isupper() else words[0]
    return " ".join(w[:-1] if w.endswith(("en", "er", "es")) and i < len(words) - 1 else w for i, w in enumerate(words)).removesuffix("s")


def _joined(mentions: dict[str, list[_Found]]) -> dict[str, list[_Found]]:
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


def _outermost(found: Sequence[_Found]) -> list[_Found]:
    kept: list[_Found] = []
    for one in sorted(found, key=lambda f: (f[0].start, -f[0].end)):
        if not kept or one[0].end > kept[-1][0].end:
            if kept and one[0].overlaps(kept[-1][0]):
                continue
            kept.append(one)
    return kept


def _organisation(text: str, places: Sequence[_Found], sentences: Sequence[Span]) -> Organisation:
    spans = sorted({span for span, _ in places})
    longest = max(len(span.of(text).split()) for span in spans)
    fullest = [span for span in spans if len(span.of(text).split()) == longest]
    first = min(fullest, key=lambda span: (len(span.of(text)), span))
    name = " ".join(first.of(text).split())
    return Organisation(
        text=first.of(text),
        span=first,
        sentence=sentence_around(first, sentences),
        name=CITED.get(name, name),
        mentions=tuple(Mention(span.of(text), span) for span in spans),
        certainty=min((certainty for _, certainty in places), key=lambda c: c is Certainty.LIKELY),
    )
