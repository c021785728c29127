"""Time zones as feeds write them; a name that means several zones, or none, gives none."""

from __future__ import annotations

import re
from datetime import UTC, timedelta, timezone

__all__ = ["zone_of"]

_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+-])(\d{1,2}):?(\d{2})?")
_COMMENT = re.compile(r"\s*\([^()]*\)\s*$")
# RFC 822's own, then what publishers add and means one zone only. BST, IST, CST of China and the like are left out,
# and so are the letters other than Z, which RFC 2822 declares unknown.
_HOURS = {"z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0}
_HOURS |= {"est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7}
_HOURS |= {"west": 1, "cet": 1, "met": 1, "mez": 1, "cest": 2, "mest": 2, "mesz": 2, "eet": 2, "eest": 3, "msk": 3}
_HOURS |= {"jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13}


def zone_of(words: str) -> timezone | None:
    """Return the zone that words like `+0200`, `GMT+2`, `CEST` or `+01:00 (CET)` mean; None when they don't say."""
    bare = _COMMENT.sub("", words.strip().lower()).strip()
    if bare in _HOURS:
        return timezone(timedelta(hours=_HOURS[bare])) if _HOURS[bare] else UTC
    if not (offset := _OFFSET.fullmatch(bare)):
        return None
    minutes = int(offset[2]) * 60 + int(offset[3] or 0)
    if minutes > 14 * 60:
        return None
    return timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes)) if minutes else UTC
