"""A map of the countries that a story speaks of; its places stand in the list beneath it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ... import model
from .atlas import Sheet, sheet_of
from .chart import Chart, Shape
from .countries import drawn_countries
from .known import Known
from .outlines import outlines

__all__ = ["map_of"]

_LEAST = 2


def map_of(story: model.Story, known: Known, anchor: str) -> Chart | None:
    """Return the map of a story whose places lie in two countries or more that can be drawn; else None."""
    world = outlines() if len({where.country for where in story.where if where.country}) >= _LEAST else None
    named = dict.fromkeys(where.country for where in story.where if where.country)
    codes = tuple(code for code in named if world and (code in world.countries or code in world.dots))
    if len(codes) < _LEAST:
        return None
    sheet, shapes = _drawn(codes, known.say.language)
    names, terms = country_names(known.say.language), known.say.terms
    left_out = [names.get(code, code) for code in codes if code not in sheet.codes]
    notice = [f"{terms.not_drawn}: {known.say.listing(left_out)}"] if left_out else []
    return Chart(
        kind="map",
        id=anchor,
        title=f"{known.say.labels.where}: {known.say.listing([names.get(code, code) for code in sheet.codes])}",
        drawn=terms.drawn_as_map,
        data=(),
        notice=". ".join((*notice, terms.outlines)),
        height=round(sheet.high),
        viewbox=f"0 0 {sheet.wide:g} {sheet.high:g}",
        shapes=shapes,
    )


@lru_cache(maxsize=8)
def _drawn(codes: tuple[str, ...], language: str) -> tuple[Sheet, tuple[Shape, ...]]:
    """Return the map of some countries; kept, since a mail and its shorter settings show it too."""
    sheet = sheet_of(codes, outlines())
    around = [code for code in outlines().countries if code not in sheet.codes]
    return sheet, drawn_countries(sheet, country_names(language), around)


@lru_cache(maxsize=8)
def country_names(language: str) -> Mapping[str, str]:
    """Return the names of countries in a language, by their codes."""
    if language == "en":
        return outlines().names
    from babel import Locale  # noqa: PLC0415 - English pages do without it, and start sooner

    return dict(Locale.parse(language).territories)
