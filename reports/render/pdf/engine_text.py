"""What Pango needs to know of a style is told to it once per style, not once per line.

WeasyPrint makes a Pango context, a font description and a list of features for each piece of text it measures, and
never frees the features (about 300 bytes a piece). Here they are kept with the font configuration, by the values that
they are made of, and forgotten when there are too many.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from weasyprint.text import line_break
from weasyprint.text.constants import LST_TO_ISO, PANGO_DIRECTION
from weasyprint.text.ffi import FROM_UNITS, ffi, gobject, pango, unicode_to_char_p
from weasyprint.text.fonts import font_features, get_font_description

__all__ = ["swaps"]

_MOST = 2_000
_ENDLESS = 0xFFFFFFFF
_DESCRIBED = (
    "font_family", "font_style", "font_stretch", "font_weight", "font_size", "font_variation_settings", "direction",
    "font_language_override", "lang", "font_kerning", "font_variant_ligatures", "font_variant_position",
    "font_variant_caps", "font_variant_numeric", "font_variant_alternates", "font_variant_east_asian",
    "font_feature_settings",
)  # fmt: skip
_LINES = ("ascent", "underline_position", "strikethrough_position", "underline_thickness", "strikethrough_thickness")


def swaps() -> Iterator[tuple[Any, str, Any]]:
    """Return what is replaced (see `engine_patches`)."""
    yield line_break.Layout, "setup", _setup
    yield line_break.Layout, "set_text", _set_text(line_break.Layout.set_text)
    yield line_break, "strut", _strut(line_break.strut)


@dataclass(slots=True)
class _Told:
    """What Pango was told of a style; `lines` are the places of lines under, over and through text, None if unused."""

    context: Any
    language: Any
    description: Any
    features: bytes
    plain: Any
    lines: dict[str, Any]


def _setup(self: Any, style: Any) -> None:
    self.style = style
    self.first_line_direction = 0
    told = style.__dict__.get("_told")
    if told is None:
        told = style.__dict__["_told"] = _told(style)
    self.language = told.language
    self.layout = layout = ffi.gc(pango.pango_layout_new(told.context), gobject.g_object_unref)
    pango.pango_layout_set_auto_dir(layout, False)
    pango.pango_layout_set_font_description(layout, told.description)
    self.__dict__.update(told.lines)
    if _is_spaced(self, style):
        if told.features:
            pango.pango_layout_set_attributes(layout, _attributes(told.features))
    elif told.plain is not None:
        pango.pango_layout_set_attributes(layout, told.plain)


def _is_spaced(self: Any, style: Any) -> bool:
    """Return whether attributes depend on the text, so that WeasyPrint must set them."""
    return style["word_spacing"] != 0 or style["letter_spacing"] not in {"normal", 0} or self.justification_spacing != 0


def _set_text(set_text: Any) -> Any:
    def set_plain_text(self: Any, text: str, justify: bool = False) -> None:
        if _is_spaced(self, self.style):
            set_text(self, text, justify)
            return
        end = text.find("\n")
        self.text = text if end == -1 else text[: end + 2]
        content = self.text.encode().replace(b"\0", b"")
        pango.pango_layout_set_text(self.layout, content, -1)
        if b"\t" in content:
            self.set_tabs()

    return set_plain_text


def _strut(measure: Any) -> Any:
    def strut(style: Any) -> Any:
        known = style.__dict__.get("_strut")
        if known is None:
            known = style.__dict__["_strut"] = measure(style)
        return known

    return strut


def _told(style: Any) -> _Told:
    """Return what Pango is told of this style's values; it is kept with the font configuration."""
    kept = style.font_config.__dict__.setdefault("_told", {})
    lined, broken = style["text_decoration_line"] != "none", style["overflow_wrap"] in {"anywhere", "break-word"}
    key = (*(_hashable(style[name]) for name in _DESCRIBED), lined, broken)
    found: _Told | None = kept.get(key)
    if found is None:
        if len(kept) >= _MOST:
            kept.clear()
        found = kept[key] = _tell(style, lined=lined, broken=broken)
    return found


def _hashable(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _tell(style: Any, *, lined: bool, broken: bool) -> _Told:
    context = ffi.gc(pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref)
    pango.pango_context_set_round_glyph_positions(context, False)
    pango.pango_context_set_base_dir(context, PANGO_DIRECTION[style["direction"]])
    language = _language(style)
    if language is None:
        language = pango.pango_language_get_default()
    else:
        pango.pango_context_set_language(context, language)
    description = get_font_description(style)
    features = _features(style)
    plain = _attributes(features, broken=broken) if features or broken else None
    lines = _lines(context, description, language) if lined else dict.fromkeys(_LINES[:3])
    return _Told(context, language, description, features, plain, lines)


def _language(style: Any) -> Any:
    """Return the language that a style names for its text, None if it names none."""
    name = style["lang"]
    override = style["font_language_override"]
    if override != "normal":
        name = LST_TO_ISO.get(override.lower(), override)
    if not name:
        return None
    pointer, content = unicode_to_char_p(name)
    return pango.pango_language_from_string(pointer) if content else None


def _lines(context: Any, description: Any, language: Any) -> dict[str, Any]:
    metrics = ffi.gc(pango.pango_context_get_metrics(context, description, language), pango.pango_font_metrics_unref)
    return {name: FROM_UNITS * getattr(pango, f"pango_font_metrics_get_{name}")(metrics) for name in _LINES}


def _features(style: Any) -> bytes:
    named = (name for name in _DESCRIBED if name.startswith(("font_kerning", "font_variant", "font_feature")))
    features = font_features(**{name: style[name] for name in named})
    return ",".join(f"{key} {value}" for key, value in features.items()).encode()


def _attributes(features: bytes, *, broken: bool = False) -> Any:
    """Return a list of attributes for the whole text, whatever its length; it frees itself and what is in it."""
    found = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    if features:
        pango.pango_attr_list_insert(found, pango.pango_attr_font_features_new(features))
    if broken:
        attribute = pango.pango_attr_insert_hyphens_new(False)
        attribute.start_index, attribute.end_index = 0, _ENDLESS
        pango.pango_attr_list_change(found, attribute)
    return found
