"""Elements that look alike share a computed style, though each has an id of its own.

WeasyPrint shares the style of elements with the same parent style and the same matched rules; but an id makes an
element's style its own, and with it those of all that it holds. Notes, sources and marks all have ids. Here an id
changes one property of an otherwise shared style, what is inside is shared, and so are `::before` and its like; what
the rules add up to is worked out once for each set of rules, not once for each element.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf
from typing import Any

from weasyprint import css

__all__ = ["swaps"]

_ID = re.compile(r"[\w.:-]+", re.ASCII)
_TELLING = ("style", "lang", "width", "height")
_SHARED_PARTS = frozenset({None, "before", "after"})
_Cascade = dict[str | None, dict[str, Any]]


def swaps() -> Iterator[tuple[Any, str, Any]]:
    """Return what is replaced (see `engine_patches`)."""
    yield css.StyleFor, "__init__", _init(css.StyleFor.__init__)


class _Identified(css.ComputedStyle):  # type: ignore[misc]  # weasyprint ships no types
    """A style shared but for its anchor: what it lacks it takes from the shared one."""

    def __init__(self, shared: Any, anchor: str) -> None:
        self.__dict__.update(shared.__dict__)
        self.__dict__.pop("anonymous_style", None)
        self.shared = shared
        self["anchor"] = anchor

    def copy(self) -> Any:
        copy = self.shared.copy()
        copy.update(self)
        return copy

    @property
    def anonymous_style(self) -> Any:
        return self.shared.anonymous_style

    def __missing__(self, key: str) -> Any:
        value = self[key] = self.shared[key]
        return value


def _init(plainly: Any) -> Any:
    def init(self: Any, html: Any, sheets: Any, presentational_hints: Any, fonts: Any, collector: Any) -> None:
        if presentational_hints or not collector or any(_is_odd(sheet) for sheet, *_ in sheets):
            plainly(self, html, sheets, presentational_hints, fonts, collector)
            return
        self._cascaded_styles, self._computed_styles = {}, _Styles()
        self.initial_page_sizes = {"box": None, "area": None}
        self._sheets, self.font_config = sheets, fonts
        _Sharing(self, html, sheets, collector).fill()

    return init


def _is_odd(sheet: Any) -> bool:
    """Return whether a style sheet asks for what is not shared.

    That is the property that an id sets too, and parts of text whose style WeasyPrint makes by changing a copy of
    another: what they look like depends on which properties of the other were asked for before.
    """
    known: bool | None = sheet.__dict__.get("_is_odd")
    if known is None:
        known = sheet.__dict__["_is_odd"] = any(_sets_odd_ones(*entry[-2:]) for entry in _entries(sheet.matcher))
    return known


def _entries(matcher: Any) -> Iterator[tuple[Any, ...]]:
    for kind in ("id_selectors", "class_selectors", "lower_local_name_selectors", "namespace_selectors"):
        for entries in getattr(matcher, kind).values():
            yield from entries
    yield from matcher.lang_attr_selectors
    yield from matcher.other_selectors


def _sets_odd_ones(part: str | None, payload: tuple[Any, Any]) -> bool:
    names = {name for name, *_ in payload[0]}
    return "anchor" in names or part == "first-line" or (part == "first-letter" and not names <= {"text_transform"})


class _Styles(dict[Any, Any]):
    """Styles by element and part; those of parts are made when asked for: WeasyPrint's rules give every element six."""

    sharing: _Sharing

    def __init__(self) -> None:
        super().__init__()
        self.shared: dict[Any, Any] = {}
        self.parts: dict[Any, _Cascade] = {}

    def get(self, key: Any, default: Any = None) -> Any:
        """Return a style; None for a part that no rule speaks of."""
        found = super().get(key)
        if found is None:
            element, part = key
            cascade = self.parts.get(element)
            if cascade is None or part not in cascade:
                return default
            found = self[key] = self.sharing.style(self.shared[element], cascade, part)
        return found


class _Sharing:
    """Fills a document's styles, in the order of its elements."""

    def __init__(self, style_for: Any, html: Any, sheets: Any, collector: Any) -> None:
        self.style_for, self.html, self.sheets, self.collector = style_for, html, sheets, collector
        self.root = html.etree_element
        self.styles: dict[tuple[int, int, str | None], Any] = {}
        self.cascades: dict[tuple[Any, ...], _Cascade] = {}
        self.attributes = _attributes(html)  # holds what keys know by its id

    def fill(self) -> None:
        """Set the computed style of each element, and how those of its parts are found."""
        computed = self.style_for._computed_styles
        computed.sharing = self
        shared = computed.shared
        for wrapper in self.html.wrapper_element.iter_subtree():
            element = wrapper.etree_element
            parent = shared[wrapper.parent.etree_element] if wrapper.parent else None
            own, anchor = self.attributes.get(element, (None, None))
            key, matched = self._matched(wrapper, own)
            cascade = self.cascades.get(key)
            if cascade is None:
                cascade = self.cascades[key] = _add_up(own, matched)
            style = shared[element] = self.style(parent, cascade, None)
            style = computed[element, None] = style if anchor is None else _Identified(style, anchor)
            if len(cascade) > 1:
                computed.parts[element] = cascade
            if style["anchor"]:
                self.collector.collect_anchor(style["anchor"])

    def _matched(self, wrapper: Any, own: Any) -> tuple[tuple[Any, ...], list[tuple[Any, ...]]]:
        found = []
        for number, (sheet, origin, specificity) in enumerate(self.sheets):
            for matched in sheet.matcher.match(wrapper):
                its, _, part, (declarations, layer) = matched
                order = inf if layer is None else sheet.layers.index(layer)
                found.append((number, part, order, specificity or its, origin, declarations))
        return (id(own), *((number, part, *rest[:2], id(rest[-1])) for number, part, *rest in found)), found

    def style(self, parent: Any, cascade: _Cascade, part: str | None) -> Any:
        """Return the computed style of an element, or of a part of it, for which `parent` is the element's own."""
        if part not in _SHARED_PARTS:  # WeasyPrint changes some in place, and asks of others what was asked
            return self._computed(parent, cascade[part], part)
        key = id(parent), id(cascade), part
        style = self.styles.get(key)
        if style is None:
            style = self.styles[key] = self._computed(parent, cascade.get(part, {}), part)
        return style

    def _computed(self, parent: Any, cascade: dict[str, Any], part: str | None) -> Any:
        fonts, sizes = self.style_for.font_config, self.style_for.initial_page_sizes
        base = self.html.base_url
        root = css.InitialStyle(fonts) if parent is None else self.style_for._computed_styles[self.root, None]
        return css.ComputedStyle(parent, cascade, part, root, base, fonts, sizes)


def _attributes(html: Any) -> dict[Any, tuple[Any, str | None]]:
    """Return the values that elements' attributes set, each with its weight, and their anchors if those are plain ids.

    Equal values are the same object, so that elements with the same ones can share a style.
    """
    found: dict[Any, tuple[Any, str | None]] = {}
    known: dict[tuple[Any, ...], Any] = {}
    for element in html.etree_element.iter():
        told = tuple(element.get(name) for name in _TELLING)
        anchor, name, style = element.get("id"), element.get("name"), told[0] or ""
        if anchor and (not _ID.fullmatch(anchor) or (name and element.tag == "a") or "anchor" in style.lower()):
            told, anchor = (*told, anchor, name), None
        elif name and element.tag == "a":
            told = (*told, name)
        if any(told):
            key = element.tag, told
            if key not in known:
                known[key] = _set_by(element, html.base_url, but_id=anchor)
            found[element] = known[key], anchor
        elif anchor:
            found[element] = None, anchor
    return found


def _set_by(element: Any, base: str, *, but_id: str | None) -> dict[str, Any]:
    """Return the values that an element's attributes set; those of its id not, if it is given here."""
    style: dict[str, Any] = {}
    for specificity, _, declarations, url in css.find_style_attributes(_Alone([element]), base_url=base):
        for name, values, importance in css.preprocess_declarations(url, declarations):
            weight = css.declaration_precedence("author", importance), inf, specificity
            if name not in style or style[name][1] <= weight:
                style[name] = values, weight
    if but_id:
        del style["anchor"]
    return style


class _Alone(list[Any]):
    """An element as a tree of its own."""

    def iter(self) -> Iterator[Any]:
        """Yield the element alone."""
        return iter(self)


def _add_up(own: Any, matched: list[tuple[Any, ...]]) -> _Cascade:
    """Return the winning values of an element and its parts by the rules that match, each with its weight."""
    cascade: _Cascade = {None: dict(own)} if own else {}
    for _, part, order, specificity, origin, declarations in matched:
        style = cascade.setdefault(part, {})
        for name, values, importance in declarations:
            weight = css.declaration_precedence(origin, importance), order, specificity
            if name not in style or style[name][1] <= weight:
                style[name] = values, weight
    return cascade
