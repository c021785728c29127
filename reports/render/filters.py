"""What a template can do with a value: filters in the edition's language, and those that set plain text.

The language is the page's field `language`, read anew at each call, since one environment serves editions in many. Each
filter is told with an example, which the manual prints and a test fills in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from jinja2 import pass_context
from jinja2.exceptions import FilterArgumentError
from jinja2.runtime import Context
from markupsafe import Markup, escape

from ..prose import Wording, is_iso, wording
from . import plain
from .direction import reads_right_to_left
from .values import in_words

__all__ = ["FILTERS", "Filter"]

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=T|\Z)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter for authors of templates; `gives` is what the example comes to on an English page."""

    call: Callable[..., Any]
    told: str
    example: str
    gives: str


@pass_context
def _date(context: Context, value: object, *, weekday: bool = False) -> str:
    if isinstance(value, date):
        return _say(context, "date").day(value, weekday=weekday)
    if isinstance(value, str) and is_iso(value):
        say, whole = _say(context, "date"), _DAY.match(value)
        return say.day(date.fromisoformat(whole[0]), weekday=weekday) if whole else say.moment(value)
    raise FilterArgumentError(f"`date` wants a date, or one as ISO 8601 writes it, and got {value!r}")


@pass_context
def _time(context: Context, value: object) -> str:
    say = _say(context, "time")
    try:
        at = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    except ValueError:
        raise FilterArgumentError(f"`time` wants a time, or one as ISO 8601 writes it, and got {value!r}") from None
    return say.clock(at)


@pass_context
def _number(context: Context, value: object) -> str:
    return _say(context, "number").number(_decimal("number", value))


@pass_context
def _money(context: Context, value: object, currency: str) -> str:
    return in_words(_decimal("money", value), currency, say=_say(context, "money"))


@pass_context
def _plural(context: Context, value: object, **forms: str) -> str:
    if "other" not in forms:
        raise FilterArgumentError("`plural` wants the form `other`, as in plural(one='# story', other='# stories')")
    return _say(context, "plural").plural(_decimal("plural", value), forms)


@pass_context
def _listing(context: Context, items: Iterable[object]) -> str:
    say = _say(context, "listing")
    if isinstance(items, str):
        raise FilterArgumentError(f"`listing` wants several names, and got the one text {items!r}")
    if not context.eval_ctx.autoescape:
        return say.listing([str(item) for item in items])
    return Markup(say.listing([str(escape(item)) for item in items]))  # noqa: S704 - each item was escaped


@pass_context
def _verbatim(context: Context, text: str) -> str:
    return plain.verbatim(text, context.get("direction", "ltr"))


def _say(context: Context, name: str) -> Wording:
    language = context.get("language")
    if not isinstance(language, str):
        raise FilterArgumentError(f"`{name}` needs the page's language: import its macro `with context`")
    return wording(language)


def _decimal(name: str, value: object) -> Decimal:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or isinstance(value, bool):
        raise FilterArgumentError(f"`{name}` wants a number, and got {value!r}")
    return number


FILTERS = {
    "date": Filter(
        _date,
        "A date in words, from a date or from ISO 8601; with `weekday=true` the day of the week too.",
        '{{ "2025-12-13" | date }}',
        "13\N{NO-BREAK SPACE}December 2025",
    ),
    "time": Filter(
        _time, "The time of day in words, from a time or from ISO 8601.", "{{ nameplate.iso | time }}", "07:00"
    ),
    "number": Filter(
        _number, "A number with the signs for thousands and fractions.", "{{ 1234567.5 | number }}", "1,234,567.5"
    ),
    "money": Filter(
        _money,
        "An amount with its currency, by its ISO 4217 code; any other unit will do too.",
        '{{ 4500000 | money("USD") }}',
        "4.5 million US dollars",
    ),
    "plural": Filter(
        _plural,
        "The form of a word that a number asks for: zero, one, two, few, many, other; # is the number.",
        '{{ 3 | plural(one="# story", other="# stories") }}',
        "3 stories",
    ),
    "listing": Filter(_listing, "Names as a list in words.", '{{ ["A", "B", "C"] | listing }}', "A, B and C"),
    "leftward": Filter(
        reads_right_to_left, "True for a text that reads from right to left.", '{{ "abc" | leftward }}', "False"
    ),
    "verbatim": Filter(
        _verbatim,
        "An article's words for plain text: on one line, and kept from turning the words around them.",
        '{{ "a  b" | verbatim }}',
        "a b",
    ),
    "fill": Filter(
        plain.fill,
        "A text wrapped at the width of plain text; what stands before its first line, and before the others.",
        '{{ "a b" | fill("- ") }}',
        "- a b",
    ),
}
"""All filters beside Jinja's own, by name."""
