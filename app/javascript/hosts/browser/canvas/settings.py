"""The attributes of a context: https://html.spec.whatwg.org/multipage/canvas.html#2dcontext

Setting one to what it cannot be changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite
from typing import Any, Final

from app.javascript.hosts.browser.canvas.context import INTERFACE, CanvasContextObject
from app.javascript.hosts.browser.canvas.fonts import parse_font
from app.javascript.hosts.browser.canvas.gradient import CanvasGradientObject
from app.javascript.hosts.browser.canvas.state import Paint
from app.javascript.hosts.browser.css.colors import Rgba, rgba_of, rgba_text
from app.javascript.hosts.browser.css.declaration_block import parse_value
from app.javascript.hosts.browser.css.tokens import component_values
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import ANY, BOOLEAN, STRING, UNRESTRICTED, Convert
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.values import Value

_MEMBERS = Members(INTERFACE, CanvasContextObject)

#: The words that an attribute can be.
_WORDS: Final[dict[str, frozenset[str]]] = {
    name: frozenset(words.split())
    for name, words in {
        "textAlign": "start end left right center",
        "textBaseline": "top hanging middle alphabetic ideographic bottom",
        "direction": "ltr rtl inherit",
        "fontKerning": "auto normal none",
        "fontStretch": "ultra-condensed extra-condensed condensed semi-condensed normal "
        "semi-expanded expanded extra-expanded ultra-expanded",
        "fontVariantCaps": "normal small-caps all-small-caps petite-caps all-petite-caps unicase "
        "titling-caps",
        "textRendering": "auto optimizeSpeed optimizeLegibility geometricPrecision",
        "globalCompositeOperation": "source-over source-in source-out source-atop "
        "destination-over destination-in destination-out destination-atop lighter copy xor "
        "multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light "
        "difference exclusion hue saturation color luminosity",
        "imageSmoothingQuality": "low medium high",
        "lineCap": "butt round square",
        "lineJoin": "bevel round miter",
    }.items()
}
#: The numbers that an attribute can be.
_NUMBERS: Final[dict[str, Callable[[float], bool]]] = {
    "globalAlpha": lambda number: 0 <= number <= 1,
    "shadowOffsetX": isfinite,
    "shadowOffsetY": isfinite,
    "shadowBlur": lambda number: isfinite(number) and number >= 0,
    "lineWidth": lambda number: isfinite(number) and number > 0,
    "miterLimit": lambda number: isfinite(number) and number > 0,
    "lineDashOffset": isfinite,
}


def _setting(name: str, type_: Convert, fits: Callable[[Any], bool]) -> Member:
    def read(_realm: Realm, context: CanvasContextObject) -> Value:
        return context.state.settings[name]

    def write(_realm: Realm, context: CanvasContextObject, value: Value) -> None:
        if fits(value):
            context.state.settings[name] = value

    return _MEMBERS.attribute(name, read, write, type_)


def _is_length(text: str) -> bool:
    return parse_value("letter-spacing", component_values(text)) is not None


def _set_filter(_realm: Realm, _context: CanvasContextObject, text: str) -> None:
    if text != "none" and parse_value("filter", component_values(text)) is not None:
        raise unsupported("the filter of a canvas", "Draw without one.")


# -- colours ---------------------------------------------------------------------------------------


def shown_color(color: Rgba) -> str:
    """``#ff0000``, or with its alpha: https://html.spec.whatwg.org/multipage/canvas.html#serialisation-of-a-color"""
    if color[3] < 1:
        return rgba_text(color)
    return "#" + "".join(f"{int(channel + 0.5):02x}" for channel in color[:3])


def _read_paint(paint: Paint) -> Value:
    return paint if isinstance(paint, CanvasGradientObject) else shown_color(paint)


def _parsed(context: CanvasContextObject, text: str) -> Rgba | None:
    """``currentcolor`` is that of the canvas: https://html.spec.whatwg.org/multipage/canvas.html#currentcolor"""
    if text.strip().lower() != "currentcolor":
        return rgba_of(text)
    style_of = context.canvas.node_document.page.get("style of")
    if style_of is None or not context.canvas.connected:
        return rgba_of("black")
    return rgba_of(style_of(context.canvas).get("color"))


def _set_fill(_realm: Realm, context: CanvasContextObject, value: Value) -> None:
    context.state.fill = _paint(context, value) or context.state.fill


def _set_stroke(_realm: Realm, context: CanvasContextObject, value: Value) -> None:
    context.state.stroke = _paint(context, value) or context.state.stroke


def _paint(context: CanvasContextObject, value: Value) -> Paint | None:
    if isinstance(value, CanvasGradientObject):
        return value
    return _parsed(context, to_string(value))


def _set_shadow(_realm: Realm, context: CanvasContextObject, text: str) -> None:
    context.state.shadow = _parsed(context, text) or context.state.shadow


# -- the font --------------------------------------------------------------------------------------


def _set_font(_realm: Realm, context: CanvasContextObject, text: str) -> None:
    def inherited() -> float:
        style_of = context.canvas.node_document.page.get("style of")
        if style_of is None or not context.canvas.connected:
            return 10.0
        return float(style_of(context.canvas).font_size())

    context.state.font = parse_font(text, inherited) or context.state.font


def _attribute(name: str) -> Member:
    """One that is kept as it is."""
    if name in _WORDS:
        return _setting(name, STRING, _WORDS[name].__contains__)
    return _setting(name, UNRESTRICTED, _NUMBERS[name])


ATTRIBUTES: Final[tuple[Member, ...]] = (
    _MEMBERS.attribute("canvas", lambda _realm, context: context.canvas),
    _setting("lang", STRING, lambda _text: True),
    _MEMBERS.attribute("font", lambda _realm, context: context.state.font.text(), _set_font),
    *map(_attribute, ("textAlign", "textBaseline", "direction", "fontKerning", "fontStretch")),
    _attribute("fontVariantCaps"),
    _setting("letterSpacing", STRING, _is_length),
    _attribute("textRendering"),
    _setting("wordSpacing", STRING, _is_length),
    _attribute("globalCompositeOperation"),
    _MEMBERS.attribute(
        "filter", lambda _realm, context: context.state.settings["filter"], _set_filter
    ),
    _attribute("imageSmoothingQuality"),
    _MEMBERS.attribute(
        "strokeStyle", lambda _realm, context: _read_paint(context.state.stroke), _set_stroke, ANY
    ),
    _MEMBERS.attribute(
        "fillStyle", lambda _realm, context: _read_paint(context.state.fill), _set_fill, ANY
    ),
    _MEMBERS.attribute(
        "shadowColor", lambda _realm, context: shown_color(context.state.shadow), _set_shadow
    ),
    *map(_attribute, ("lineCap", "lineJoin", "globalAlpha")),
    _setting("imageSmoothingEnabled", BOOLEAN, lambda _value: True),
    *map(_attribute, ("shadowOffsetX", "shadowOffsetY", "shadowBlur", "lineWidth", "miterLimit")),
    _attribute("lineDashOffset"),
)
