"""What newsletters say of themselves: how to leave, why one gets them, where to see them better. No news, so it goes.

Each rule asks for a form as well as for words: an article may speak of unsubscribing, but not in a line of links, nor
in a short one that begins with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .passages import Passage

__all__ = ["without_boilerplate"]

_ADDRESS = re.compile(
    r"\s?[<(\[]{1,2}\s?(?:https?://|mailto:|cid:|image:)[^<>()\[\]\n]{1,2000}[>)\]]{1,2}", re.IGNORECASE
)
_PICTURE = re.compile(r"\[(?:image|cid|bild|logo)\b[^\]\n]{0,300}\]", re.IGNORECASE)
_URL = re.compile(r"https?://\S{1,2000}|\bwww\.\S{1,2000}|mailto:\S{1,500}", re.IGNORECASE)
_VIEW = re.compile(
    r"\b(?:view|read|open|see) (?:this |it |the )?(?:e-?mail |message |newsletter |issue )?"
    r"(?:in|on) (?:your|a|the) (?:web )?browser"
    r"|\bview (?:online|in browser|web version)|\btrouble (?:viewing|reading|seeing)|\bweb version\b"
    r"|\bim browser (?:ansehen|anzeigen|öffnen|lesen)|\bonline-?(?:version|ansicht)\b"
    r"|nicht (?:korrekt|richtig) angezeigt",
    re.IGNORECASE,
)
_LEAVE = re.compile(
    r"\bunsubscribe\b|\bopt[ -]out\b|\bno longer (?:wish|want) to receive|\bmailing list\b"
    r"|\b(?:manage|update|change|edit) (?:your |my )?(?:e-?mail |newsletter )?(?:preferences|subscriptions?|settings)"
    r"|\babmelden\b|\babbestellen\b|\babbestellung\b|\baustragen\b"
    r"|\bprivacy (?:policy|notice)\b|\bdatenschutz(?:erklärung|hinweise)?\b|\bimpressum\b",
    re.IGNORECASE,
)
_LEAVE_FIRST = re.compile(
    r"(?:to |click here to |you can |zum |um sich )?(?:unsubscribe|opt[ -]out|abmelden|abbestellen)\b"
    r"|if you no longer (?:wish|want) to receive|wenn sie (?:diesen|keine[nr]?|unseren)\b",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"you(?:'re|’re| are) (?:receiving|getting) this|you (?:received|got|get) this (?:e-?mail|message|newsletter)"
    r"|you(?:'re|’re| are) subscribed|this (?:e-?mail|message|newsletter) was sent"
    r"|was this (?:e-?mail|newsletter) forwarded|forward(?:ed)? (?:this )?(?:e-?mail )?to a friend"
    r"|add us to your address book|sent to you by"
    r"|sie (?:erhalten|bekommen) dies(?:e|en) (?:e-?mail|newsletter)|diese (?:e-?mail|nachricht) (?:wurde|ging)",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"©|\(c\)|copyright\b|all rights reserved|alle rechte vorbehalten", re.IGNORECASE)
_MORE = re.compile(r"(?:read|continue|see|full story|more|weiterlesen|mehr|zum artikel|lesen sie)\b", re.IGNORECASE)
_SHARING = frozenset(
    [
        "share",
        "tweet",
        "forward",
        "like",
        "follow",
        "us",
        "facebook",
        "twitter",
        "linkedin",
        "instagram",
        "mastodon",
        "teilen",
        "weiterleiten",
        "on",
        "auf",
        "x",
    ]
)
_SHORT, _LONG = 20, 60


def without_boilerplate(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages that are the message's matter; targets of links that plain text spells out are left out."""
    kept = [(replace(one, text=text), one) for one in passages if (text := _cleaned(one.text))]
    gone = [_is_boilerplate(one, linked=one.linked or bool(_URL.search(was.text))) for one, was in kept]
    cleaned = [one for one, _ in kept]
    return [one for n, one in enumerate(cleaned[: _foot(cleaned, gone)]) if not gone[n]]


def _cleaned(text: str) -> str:
    lines = (_PICTURE.sub("", _ADDRESS.sub("", line)).rstrip() for line in text.split("\n"))
    text = "\n".join(line for line in lines if _URL.sub("", line).strip(" :|·•-*=_>"))
    return text.strip() if any(map(str.isalnum, text)) else ""


def _is_boilerplate(passage: Passage, *, linked: bool) -> bool:
    text, words = passage.text.lstrip("*_|·• "), len(passage.text.split())
    if words > _LONG:
        return False
    if _VIEW.search(text) and words <= _SHORT and (linked or words <= _SHORT // 2):
        return True
    if _LEAVE.search(text) and (linked or words <= 5 or _LEAVE_FIRST.match(text)):
        return True
    if _WHY.match(text) or (_RIGHTS.match(text) and words <= _SHORT * 2):
        return True
    if linked and words <= 8 and _MORE.match(text) and not text.endswith("."):
        return True
    return words <= _SHORT and _SHARING.issuperset(re.findall(r"\w+", text.lower()))


def _foot(passages: Sequence[Passage], gone: Sequence[bool]) -> int:
    """Return where the foot begins: the first boilerplate after which only short pieces without a sentence come."""
    foot = len(passages)
    for n in range(len(passages) - 1, len(passages) // 2 - 1, -1):
        if gone[n]:
            foot = n
        elif len(passages[n].text.split()) >= 12 or passages[n].text.endswith((".", "!", "?", "”", '"')):
            break
    return foot
