"""Quotations in a row by one speaker, whose name and role then stand once, under the last of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from . import page

__all__ = ["joined"]


def joined(quotes: Sequence[page.Quote], doubt: str) -> tuple[page.Quote, ...]:
    """Return the quotations with what stands under and beside them.

    `doubt` is the word beside a quotation of which it is only likely that it is the speaker's, where others are surely.
    """
    found: list[page.Quote] = []
    for _, group in groupby(quotes, key=lambda quote: (quote.speaker, quote.role, quote.support, quote.news)):
        same = list(group)
        if same[0].speaker is None:
            found += same
            continue
        mixed = len({quote.likely for quote in same}) > 1
        for at, quote in enumerate(same, 1):
            beside = doubt if mixed and quote.likely else None
            likely, last = quote.likely and not mixed, at == len(same)
            found.append(replace(quote, likely=likely, doubt=beside, follows=at > 1, joined=not last))
    return tuple(found)
