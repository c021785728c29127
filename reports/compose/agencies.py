"""News agencies: whose words an article says it prints, in its dateline, its credit or its publisher.

"MERROW (Norra) —" and "— Reuters" at the end are credits for the whole; "Reuters contributed" and "with material
from" are not.
"""

from __future__ import annotations

import re

__all__ = ["agency_named", "credited"]

_NAMES: dict[str, tuple[str, ...]] = {
    "AAP": ("aap", "australian associated press"),
    "AFP": ("afp", "agence france-presse", "agence france presse"),
    "Anadolu": ("aa", "anadolu", "anadolu agency"),
    "ANI": ("ani", "asian news international"),
    "ANP": ("anp",),
    "ANSA": ("ansa",),
    "AP": ("ap", "associated press"),
    "APA": ("apa", "austria presse agentur"),
    "Belga": ("belga",),
    "Bloomberg": ("bloomberg",),
    "BNS": ("bns", "baltic news service"),
    "CP": ("canadian press",),
    "CTK": ("ctk", "čtk", "czech news agency"),
    "dpa": ("dpa", "dpa-afx", "dpa-infocom", "deutsche presse-agentur", "deutsche presseagentur"),
    "EFE": ("efe",),
    "ELTA": ("elta",),
    "epd": ("epd", "evangelischer pressedienst"),
    "Interfax": ("interfax",),
    "Keystone-SDA": ("keystone-sda", "sda", "ats", "schweizerische depeschenagentur"),
    "KNA": ("kna", "katholische nachrichten-agentur"),
    "Kyodo": ("kyodo", "kyodo news"),
    "Lusa": ("lusa",),
    "MTI": ("mti",),
    "NTB": ("ntb",),
    "PA": ("pa", "pa media", "press association"),
    "PAP": ("pap", "polish press agency"),
    "PTI": ("pti", "press trust of india"),
    "Reuters": ("reuters", "thomson reuters", "rtr"),
    "RIA": ("ria", "ria novosti"),
    "Ritzau": ("ritzau",),
    "SID": ("sid", "sport-informations-dienst"),
    "STT": ("stt",),
    "Tanjug": ("tanjug",),
    "TASS": ("tass", "itar-tass"),
    "TT": ("tt", "tidningarnas telegrambyrå"),
    "Ukrinform": ("ukrinform",),
    "UPI": ("upi", "united press international"),
    "Xinhua": ("xinhua", "xinhua news agency"),
    "Yonhap": ("yonhap", "yonhap news agency"),
}
_KNOWN = {alias: name for name, aliases in _NAMES.items() for alias in aliases}
_ARTICLE = re.compile(r"(?:the|die|der)\s+", re.IGNORECASE)
_BY_WEB = re.compile(r"(?:www\.)?([\w-]{2,30})\.(?:com|net|org|de|at|ch|it|es|fr|ru|cn|co\.uk)")

_HEAD, _TAIL = 250, 200
# A dateline: a place, perhaps a day, a name in brackets, a dash. Each piece is bounded.
_DATELINE = re.compile(r"\s{0,9}[^\W\d_][^\n()]{1,60}\(([^\W\d_][^\n()]{1,39})\)\s{0,3}(?:--|[—–:-])")
_BYLINE = re.compile(r"\s{0,9}(?:by|von)\s(?:the\s)?([^\W\d_][^\n,(]{1,39})\s{0,3}(?:\n|\Z)", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^\W\d_][^\n()]{1,39})\)\s{0,9}\Z")
_SIGNED = re.compile(
    r"(?:[—–/©]|--|\n-|source:|quelle:)\s{0,3}(?:the\s)?([^\W\d_][^\n—–()/:.]{1,39})\.?\s{0,9}\Z", re.IGNORECASE
)
_PARTLY = re.compile(
    r"\bcontributed\b|\bwith (?:material|files|reporting|agenc)|\bmit (?:material|agentur)|\badditional reporting\b",
    re.IGNORECASE,
)
_SHORT_NAME = re.compile(r"[A-ZÄÖÜ][\w.-]{1,19}(?:[ -][A-ZÄÖÜ][\w.-]{1,19})?")


def credited(title: str, text: str) -> str | None:
    """Return the agency whose words a text says it prints as a whole, None where it says none or names it as a help.

    Agencies that we know may stand in the dateline, in a line "By …" at the start, or in brackets or after a dash at
    the end. Another name counts in a dateline only: "MERROW (Norra) —".
    """
    body = text[len(title) :] if title and text.startswith(title) else text
    head, tail = body.lstrip()[:_HEAD], body[-_TAIL * 5 :].rstrip()[-_TAIL:]
    if _PARTLY.search(tail) or _PARTLY.search(head):
        return None
    if dateline := _DATELINE.match(head):
        name = dateline[1].strip()
        return agency_named(name) or (name if _SHORT_NAME.fullmatch(name) else None)
    for found in (_BYLINE.match(head), _BRACKETS.search(tail), _SIGNED.search(tail)):
        if found and (agency := agency_named(found[1])):
            return agency
    return None


def agency_named(name: str | None) -> str | None:
    """Return the agency that a name, or a publisher's address, stands for; of "dpa/APA" and "AP, Reuters" the first."""
    plain = _ARTICLE.sub("", (name or "")[:80].strip().casefold(), count=1)
    if address := _BY_WEB.fullmatch(plain):
        plain = address[1]
    return _KNOWN.get(plain) or _KNOWN.get(re.split(r"[/,;]", plain, maxsplit=1)[0].strip())
