"""What a number counts: the noun after it with its adjectives, or, left out, the one that an earlier number counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ...model import Figure, Span
from .bounds import HEDGES
from .numerals import COUNT

__all__ = ["can_be_many", "counted_after", "counted_before", "head_of", "inherited"]

_NO_ADJECTIVE = (
    "der die den dem des das eine einer einen einem eines ihre ihrer ihren ihrem seine seiner seinen seinem unsere "
    "unserer unseren keine keiner keinen diese dieser diesen diesem jene jener jenen jede jeder jeden welche welcher "
    "oder "
    "aber über unter hinter neben zwischen wegen gegen ohne sowie seine später früher zuvor weniger mehr wurde wurden "
    "werde werden würde würden habe haben hatte hatten hätte hätten seien waren wären seine sollen sollte sollten "
    "wollen "
    "wollte wollten können konnte konnten könnte könnten müssen musste mussten dürfen durfte durften mögen heute "
    "gestern "
    "morgen immer wieder leider bisher seither daher dafür aller allen allein derer denen ihnen innen außen unten oben "
    "vorne hinten danach dabei beide beiden meisten wenn denn dann wann woher wohin während alle viele einige mehrere "
    "bevor sondern eher sonst pro je etwa sogar per sind sein lange jahrelange jahrelang sagte sagten meinte teilte "
    "erklärte kündigte starben verloren verließen kamen blieben gingen wohnen wohnten leben lebten arbeiten arbeiteten "
    "stimmten enthielten stehen standen liegen lagen fehlen fehlten warten warteten sitzen saßen erhielten bekamen"
).split()
_ADVERB = (
    r"(?:(?:schwer|leicht|lebensgefährlich|tödlich|neu|frisch|teils|teilweise|bislang|bisher|politisch|zum\sTeil|"
    r"besonders|"
    r"völlig|voll|gut|schlecht|stark|akut|derzeit|\w{3,20}(?:lich|isch|ig|weise))\s)?"
)
_NO = "|".join(_NO_ADJECTIVE)
_PLAIN_ADJECTIVE = rf"(?!(?:{_NO})\b)[a-zäöü][\wäöüß-]{{1,40}}(?:e|er)\s"
_ANY_ADJECTIVE = rf"(?!(?:{_NO})\b)[a-zäöü][\wäöüß-]{{1,40}}(?:e|er|en|em|es)\s"
_CAPITAL = r"[A-ZÄÖÜ][\w’&-]*"
_NOUN = rf"(?:[A-ZÄÖÜ]\w+-\s(?:und|oder|sowie)\s)?(?:{_CAPITAL}er\s(?={_CAPITAL}))?{_CAPITAL}"
# Without an article a strong -e stands before the noun; -en is an adjective only where an article or preposition leads.
_STRONG = re.compile(rf"[\s\u00a0](?P<noun>(?:{_ADVERB}{_PLAIN_ADJECTIVE}){{0,3}}{_NOUN})")
_WEAK = re.compile(rf"[\s\u00a0](?P<noun>(?:{_ADVERB}{_ANY_ADJECTIVE}){{0,3}}{_NOUN})")
_LED = re.compile(
    r"\b(?:[Mm]it|[Vv]on|[Aa]us|[Bb]ei|[Nn]ach|[Zz]u|[Ii]n|[Aa]n|[Aa]uf|[Vv]or|[Uu]nter|[Ss]eit|[Zz]wischen|[Nn]eben|"
    r"[Dd]ie|"
    r"[Dd]er|[Dd]en|[Dd]em|[Dd]es|[Dd]iese[rnm]?|[Ii]hre[rnm]?|[Ss]eine[rnm]?|[Uu]nsere[rnm]?|[Aa]ll(?:e|er|en)|zum|"
    r"zur|vom|beim|im|am|"
    rf"{COUNT})\s(?:(?:{HEDGES}|insgesamt|nur|genau|bis|und|oder|den|der|die)\s)*\Z"
)
_OF = re.compile(
    r"\s(?:von|der|des|aller|ihrer|seiner|dieser|unserer|eines|einer|ihres|seines|vom|an)"
    rf"(?:\s(?:den|der|allen|insgesamt|rund|etwa|über|mehr\sals|die))*(?:\s{COUNT}(?!\w)|\s\d[\d.,]*)?(?=\s)"
)
_NO_NOUN = frozenset(
    (
        "Platz Rang Ende Anfang Mitte Uhr Prozent Euro Ihnen Ihr Sie Jahr Jahre Jahren Januar Februar März April Mai "
        "Juni Juli August"
    ).split()
)
_UNCHANGED = frozenset("Mann Stück Schuss Blatt Fuß Dutzend Satz Sack Kopf Pfund Bund Stock Glas Fach".split())
_TOTAL = re.compile(
    r"\b(?:Zahl|Anzahl)\sder\s(?P<noun>(?:[a-zäöü][\wäöüß-]*en\s){0,2}[A-ZÄÖÜ][\w-]*)(?![^.;]*\b(?:Zahl|Anzahl)\b)"
)
_ELLIPTIC_BEFORE = re.compile(
    r"\b(?:übrigen?|anderen?|restlichen?|verbliebenen?|verbleibenden?|weiteren?|letzten|ersten)\s\Z"
    r"|\b(?:[Dd]avon|[Dd]arunter|[Vv]on\s(?:ihnen|denen|diesen))\b[^.;]{0,60}\Z"
)
_ELLIPTIC_AFTER = re.compile(r"\s(?:von\s(?:ihnen|denen|diesen)|davon|weitere[nr]?|andere[nr]?|übrige[nr]?)\b")
_OF_THEM = re.compile(r"\svon\s(?:ihnen|denen|diesen)|\sdavon")
_BESIDE = re.compile(
    r"\b(?:in|an|auf|zu|aus|von|mit|bei|für|durch|nach|vor|pro|je|zwischen|unter|im|am)\s"
    rf"(?:(?:den|die|der|allen|nur|{HEDGES})\s)?\Z",
    re.IGNORECASE,
)
_ENDING = re.compile(r"(?<=...)(?:en|es|e|n|s)\Z")
_CHANGED = tuple(
    pair.split(":")
    for pair in (
        "männer:mann häuser:haus kinder:kind länder:land dörfer:dorf bücher:buch bilder:bild felder:feld glieder:glied "
        "räder:rad wälder:wald ämter:amt völker:volk lichter:licht hühner:huhn dächer:dach güter:gut gräber:grab "
        "wörter:wort bäder:bad toter:tot letzter:letzt misster:misst fangener:fang ordneter:ordnet"
    ).split()
)
_PLAIN = str.maketrans("äöü", "aou")


def counted_after(text: str, at: int, sentence: Span, *, start: int) -> str | None:
    """Return the noun phrase that begins at a place, behind "der" or "von" too; `start` is where the number begins."""
    of = _OF.match(text, at, sentence.end)
    weak = of is not None or _LED.search(text, max(sentence.start, start - 44), start) is not None
    pattern = _WEAK if weak else _STRONG
    match = pattern.match(text, of.end() if of else at, sentence.end)
    if match is None or match["noun"].rsplit(" ", 1)[-1] in _NO_NOUN:
        return None
    return " ".join(match["noun"].split())


def can_be_many(counted: str) -> bool:
    """Say whether a noun can be a plural by its ending: "brauchten zwei Sauerstoff" counts no oxygen."""
    return counted[-1] in "enrslai" or counted.rsplit(" ", 1)[-1] in _UNCHANGED


def counted_before(text: str, number: Span, sentence: Span) -> str | None:
    """Return what is counted in "die Zahl der Toten stieg auf 12"."""
    total = _TOTAL.search(text, max(sentence.start, number.start - 120), number.start)
    return total["noun"] if total else None


def inherited(text: str, number: Span, sentence: Span, earlier: Sequence[Figure]) -> tuple[str | None, bool]:
    """Return what an elliptic number counts ("die übrigen neun", "114 von ihnen") and whether it is elliptic at all."""
    before = text[max(sentence.start, number.start - 70) : number.start]
    if not (_ELLIPTIC_BEFORE.search(before) or _ELLIPTIC_AFTER.match(text, number.end, sentence.end)):
        return None, False
    counting = [f for f in earlier if f.counted and f.unit is None]
    counted = _antecedent(
        text, sentence, counting, nearest=_OF_THEM.search(text, number.start, number.end + 16) is not None
    )
    return counted, counted is not None


def _antecedent(text: str, sentence: Span, counting: Sequence[Figure], *, nearest: bool) -> str | None:
    """Return what an elliptic number shares: what the sentence's own subject counts, else the last subject before it.

    "Vier von ihnen" means the nearest ones, "die übrigen 60" the first.
    """
    subjects = [f for f in counting if not _BESIDE.search(text, max(f.sentence.start, f.span.start - 30), f.span.start)]
    here = [f for f in subjects if f.sentence == sentence]
    chosen = (here[-1:] if nearest else here[:1]) or subjects[-1:] or list(counting[-1:])
    return chosen[0].counted if chosen else None


@lru_cache(maxsize=4096)
def head_of(counted: str | None) -> str | None:
    """Return the last word of a noun phrase in small letters without the endings of number and case; None for None."""
    if not counted:
        return None
    word = counted.rsplit(maxsplit=1)[-1].casefold()
    bare = word.removesuffix("n") if word.endswith("ern") else word
    changed = next((bare.removesuffix(many) + one for many, one in _CHANGED if bare.endswith(many)), None)
    if changed:
        return changed.translate(_PLAIN)
    if word.endswith("innen"):
        return word.removesuffix("nen").translate(_PLAIN)
    if bare.endswith(("er", "us", "ss", "in")):
        return bare.translate(_PLAIN)
    return _ENDING.sub("", bare).translate(_PLAIN)
