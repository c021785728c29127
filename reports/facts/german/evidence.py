"""What shows that two capitals in a row are somebody's name, where every noun has a capital."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Span
from ..words import Word
from .bodies import FORMS, NO_ACRONYM, is_body
from .callings import OFFICES, TITLES, is_role
from .cues import SPEAKS_AFTER, SPEAKS_BEFORE
from .gazetteer import CITIES, COUNTRIES, REGIONS
from .given import GIVEN
from .names import Reading, Run, base
from .roles import PARTY
from .vocabulary import BARE_NOUNS, PLACE_OPENING, is_formed

__all__ = ["Evidence", "is_name"]

_MOST_WORDS = 4
_NAMES_OF_PLACES = COUNTRIES.keys() | CITIES.keys() | REGIONS
_LOCATIVE = frozenset("in aus nach bei nahe auf im richtung".split())
_WORD = re.compile(r"[^\W\d_]+\.?(?:[’'-][^\W\d_]+)*\Z")
_NO_PERSON = re.compile(
    r"(?:straße|platz|gasse|allee|brücke|park|haus|hof|preis|pokal|cup|liga|messe|festival|see|inseln?|hafen|küste|"
    r"markt|film|projekt|team|staaten|"
    r"turm|kanal|bucht|berg(?:e|en)|gebirge|republik|union|sund|fjord|meer|leute|menschen|frauen|männer|kinder|"
    r"schule|wasser|schiffe?|boote?|züge)\Z",
    re.IGNORECASE,
)


def is_name(word: str, *, surname: bool = False) -> bool:
    """Say whether a word alone looks like a given name, or, as the last of several, can be a surname."""
    if not surname:
        return word in GIVEN or base(word) in GIVEN
    return not (word in BARE_NOUNS or is_formed(word) or is_role(word) or is_body(word))


class Evidence:
    """What a text says of its runs, asked once for each of them."""

    def __init__(self, text: str, reading: Reading) -> None:
        self._text = text
        self._reading = reading
        self._alone = {run.texts[0] for run in reading.runs if len(run.words) == 1 and not run.led}

    def of(
        self, run: Run, words: Sequence[Word], span: Span, *, has_role: bool, apposed: bool, titled: bool
    ) -> bool | None:
        """Return True where a role, verb or title shows a person, False where only the words do, None for no person."""
        texts = [word.text for word in words]
        if not self._can_be_name(texts, sure=has_role or titled or run.aged or texts[0] in GIVEN):
            return None
        if len(texts) == 1 and span.end == words[-1].end:
            alone = apposed and is_name(texts[0], surname=True) and texts[0] not in self._reading.nouns
            return True if alone or self._is_titled_surname(run, words[0], titled=titled) else None
        if has_role or titled or run.aged or self._speaks(run, span):
            return True
        return False if texts[0] in GIVEN or self._recurs(run, words) else None

    def can_stand(self, words: Sequence[Word]) -> bool:
        """Say whether words beside a person's name can be another one's."""
        return len(words) > 1 and self._can_be_name([word.text for word in words], sure=False)

    def _can_be_name(self, texts: Sequence[str], *, sure: bool) -> bool:
        """Say whether words can be a name; where nothing else shows it, they must be no nouns that the text knows."""
        if len(texts) > _MOST_WORDS or texts[0] in PLACE_OPENING or " ".join(texts) in _NAMES_OF_PLACES:
            return False
        if any(not _WORD.match(t) or (t.isupper() and len(t) > 2) or t in NO_ACRONYM or t in FORMS for t in texts):
            return False
        if sure:
            return not any(is_body(t) for t in texts)
        return texts[0] not in _NAMES_OF_PLACES and not any(self._is_noun(t) for t in texts)

    def _is_noun(self, word: str) -> bool:
        known = word in BARE_NOUNS or word in self._reading.nouns or is_body(word) or is_role(word)
        return known or is_formed(word) or bool(_NO_PERSON.search(word))

    def _is_titled_surname(self, run: Run, word: Word, *, titled: bool) -> bool:
        """Say whether one word is a name since a title or an office stands right before it: Frau Renn, Kanzler Ost."""
        before = [w.text for w in run.words if w.end < word.start]
        if (
            not titled
            or not before
            or len(word.text) < 3
            or word.text in BARE_NOUNS
            or word.text in self._reading.nouns
        ):
            return False
        if before[-1] in TITLES:
            return True
        if is_formed(word.text):
            return False
        if SPEAKS_AFTER.match(self._text, word.end, run.sentence.end):
            return True
        # "Der Minister Pläne vorlegte": after an article a word must stand alone elsewhere, as surnames do.
        again = len(self._reading.places.get(word.text, ())) > 1
        return before[-1].casefold().endswith(OFFICES) and (not run.led or again)

    def _speaks(self, run: Run, span: Span) -> bool:
        """Say whether a verb of speech, a party or an age stands right beside a name that no article leads."""
        if run.led:
            return False
        before = self._text[max(run.sentence.start, span.start - 24) : span.start]
        after = SPEAKS_AFTER.match(self._text, span.end, run.sentence.end) or PARTY.match(
            self._text, span.end, run.sentence.end
        )
        return after is not None or SPEAKS_BEFORE.search(before) is not None

    def _recurs(self, run: Run, words: Sequence[Word]) -> bool:
        """Say whether the last word of a name stands alone elsewhere, as surnames do, and nowhere in small letters."""
        last = words[-1].text
        unknown = all(w.text.casefold() not in self._reading.small for w in words)
        return (
            not run.led
            and run.before not in _LOCATIVE
            and unknown
            and not self._alone.isdisjoint((last, f"{last}s"))
            and not self._is_of_town(words[0].text)
        )

    def _is_of_town(self, word: str) -> bool:
        """Say whether a word is a town's adjective: the Orviker of "Orviker Hafen"."""
        town = word.removesuffix("er")
        return town != word and (town in self._reading.places or town in _NAMES_OF_PLACES)
