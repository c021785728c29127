"""One article, one address: what tells senders who clicked is no part of it."""

from __future__ import annotations

from urllib.parse import unquote_plus

from ...errors import SourceError
from .place import place_of

__all__ = ["canonical_url", "is_same_host"]

_PREFIXES = ("utm_", "mtm_", "hsa_", "guce_", "oly_", "vero_", "ml_subscriber")
_NAMES = frozenset(
    [
        "fbclid",
        "gclid",
        "gclsrc",
        "dclid",
        "gbraid",
        "wbraid",
        "msclkid",
        "yclid",
        "ysclid",
        "twclid",
        "ttclid",
        "li_fat_id",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "igsh",
        "igshid",
        "ref_src",
        "ref_url",
        "_ga",
        "_gl",
        "_hsenc",
        "_hsmi",
        "__hssc",
        "__hstc",
        "__hsfp",
        "hsctatracking",
        "pk_campaign",
        "pk_kwd",
        "pk_source",
        "pk_medium",
        "pk_content",
        "at_medium",
        "at_campaign",
        "at_custom1",
        "at_custom2",
        "at_custom3",
        "at_custom4",
        "ns_mchannel",
        "ns_source",
        "ns_campaign",
        "ns_linkname",
        "wt_mc",
        "wt_zmc",
        "xtor",
        "ocid",
        "ncid",
        "cmpid",
        "s_cid",
        "smid",
        "ftag",
        "sr_share",
        "guccounter",
        "__twitter_impression",
        "rb_clickid",
        "s_kwcid",
        "ef_id",
        "epik",
        "srsltid",
    ]
)


def canonical_url(url: str) -> str:
    """Return the one form of an article's address; doing it twice changes nothing.

    Scheme and host are in lower case, the scheme's own port, the fragment and tracking parameters are dropped, dot
    segments resolved; the other parameters stay in their order, since a server may heed it. What is no http or https
    address that may be reached is returned as it was, stripped of white space.
    """
    try:
        place = place_of(url)
    except SourceError:
        return url.strip()
    path, mark, query = place.target.partition("?")
    kept = [part for part in query.split("&") if not _is_tracking(part)]
    return place.origin + path + (mark + "&".join(kept) if any(kept) else "")


def is_same_host(one: str, other: str) -> bool:
    """Say whether two URLs have the same host, with or without `www.`; False where one is no web address."""
    try:
        hosts = [place_of(url).host.removeprefix("www.") for url in (one, other)]
    except SourceError:
        return False
    return hosts[0] == hosts[1]


def _is_tracking(part: str) -> bool:
    name = unquote_plus(part.partition("=")[0]).lower()
    return name in _NAMES or name.startswith(_PREFIXES)
