"""Month names as feeds write them, in the languages whose feeds don't keep to RFC 822's English."""

from __future__ import annotations

import unicodedata

__all__ = ["month_of"]

_NAMES = (
    "jan january januar janner jaenner janvier janv enero ene gennaio gen januari januar janeiro ιαν ιανουαριου",
    "feb february februar fevrier fevr fev febrero febbraio februari fevereiro φεβ φεβρουαριου",
    "mar march marz maerz mrz mars marzo maart mrt marco marcius μαρ μαρτιου",
    "apr april avril avr abril abr aprile aprilis απρ απριλιου",
    "may mai mayo maggio mag mei maio majus μαι μαιου",
    "jun june juni juin junio giugno giu junho junius ιουν ιουνιου",
    "jul july juli juillet juil julio luglio lug julho julius ιουλ ιουλιου",
    "aug august aout agosto ago augustus augusztus αυγ αυγουστου",
    "sep sept september septembre septiembre settembre set setembro szeptember σεπ σεπτεμβριου",
    "oct okt october oktober octobre octubre ottobre ott outubro out οκτ οκτωβριου",
    "nov november novembre noviembre novembro νοε νοεμβριου",
    "dec dez december dezember decembre diciembre dic dicembre dezembro δεκ δεκεμβριου",
)
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}


def month_of(word: str) -> int | None:
    """Return the month, 1 to 12, that a word or its abbreviation names; accents, case and a full stop don't matter."""
    bare = unicodedata.normalize("NFD", word.lower().rstrip("."))
    return _MONTHS.get("".join(c for c in bare if not unicodedata.combining(c)))
