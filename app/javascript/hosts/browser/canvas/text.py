"""Text on a canvas, and how wide it is: https://html.spec.whatwg.org/multipage/canvas.html#canvastext"""

from __future__ import annotations

from html import escape
from typing import Any, Final

from app.javascript.hosts.browser.canvas.context import INTERFACE, CanvasContextObject
from app.javascript.hosts.browser.canvas.fonts import CanvasFont
from app.javascript.hosts.browser.canvas.painting import write
from app.javascript.hosts.browser.css.fonts import ascent, descent, text_width
from app.javascript.hosts.browser.dom.idl import Body, Member, Members
from app.javascript.hosts.browser.dom.idl_types import STRING, UNRESTRICTED, Optional
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.single_precision import single
from app.javascript.runtime.values import UNDEFINED, Value

_WHITE_SPACE: Final = str.maketrans(dict.fromkeys("\t\n\f\r", " "))
_HANGING: Final = 0.8
"""Where Chromium puts that baseline, as a part of what is above the alphabetic one."""
_ANCHORS: Final = {
    "start": "start",
    "left": "start",
    "center": "middle",
    "end": "end",
    "right": "end",
}


class TextMetricsObject(JSObject):
    """Of a text on the alphabetic baseline; lengths in px."""

    __slots__ = ("ascent", "baseline", "descent", "width")

    class_name = "TextMetrics"

    def __init__(self, prototype: JSObject, width: float, font: CanvasFont, baseline: str) -> None:
        super().__init__(prototype)
        self.width = width
        self.baseline = baseline
        self.ascent = float(ascent(font.measures(), font.size))
        self.descent = float(descent(font.measures(), font.size))


def _width(context: CanvasContextObject, text: str) -> float:
    font, settings = context.state.font, context.state.settings
    width = _unspaced_width(font, text, str(settings["fontKerning"]))
    between = _pixels(settings["letterSpacing"]) * len(text)
    return width + between + _pixels(settings["wordSpacing"]) * text.count(" ")


def _unspaced_width(font: CanvasFont, text: str, kerning: str) -> float:
    """Unless kerning is asked for, words are measured one by one: none is moved by a space."""
    measures, size = font.measures(), font.size
    if kerning == "normal":
        return text_width(measures, text, size)
    if kerning == "none":
        return sum(text_width(measures, character, size) for character in text)
    words = text.split(" ")
    spaces = (len(words) - 1) * text_width(measures, " ", size)
    return sum(text_width(measures, word, size) for word in words) + spaces


def _pixels(text: Value) -> float:
    """Of the spacings, which are mostly 0."""
    number = str(text).removesuffix("px")
    try:
        return float(number)
    except ValueError:
        raise UnsupportedApi(f"a spacing of {text} on a canvas", "Give it in px.") from None


def _measure_text(realm: Realm, context: CanvasContextObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-measuretext"""
    text = arguments[0].translate(_WHITE_SPACE)
    prototype = realm.intrinsics["%TextMetrics.prototype%"]
    baseline = str(context.state.settings["textBaseline"])
    return TextMetricsObject(prototype, _width(context, text), context.state.font, baseline)


def _writing(*, filled: bool) -> Body:
    def body(_realm: Realm, context: CanvasContextObject, arguments: list[Any]) -> Value:
        """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-filltext"""
        text, x, y, most = arguments
        if any(number - number != 0 for number in (x, y)) or (most is not None and most <= 0):
            return UNDEFINED
        text = text.translate(_WHITE_SPACE)
        font, settings = context.state.font, context.state.settings
        squeezed = most is not None and _width(context, text) > most
        rtl = settings["direction"] == "rtl"
        pairs = [
            ("x", x),
            ("y", y + _above_baseline(font, str(settings["textBaseline"]))),
            ("font-family", escape(font.family)),
            ("font-size", font.size),
            ("font-weight", None if font.weight == "400" else font.weight),
            ("font-style", None if font.style == "normal" else font.style),
            ("text-anchor", _ANCHORS[_side(str(settings["textAlign"]), rtl=rtl)]),
            ("textLength", most if squeezed else None),
            ("lengthAdjust", "spacingAndGlyphs" if squeezed else None),
            ("xml:space", "preserve"),
        ]
        if text:
            write(context, pairs, escape(text), filled=filled)
        return UNDEFINED

    return body


def _above_baseline(font: CanvasFont, baseline: str) -> float:
    """How far that is above the alphabetic one, in px; ascent and descent share one em.

    https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-textbaseline
    """
    measures = font.measures()
    above = measures.ascent / (measures.ascent + measures.descent) * font.size
    match baseline:
        case "top":
            return above
        case "hanging":
            return ascent(measures, font.size) * _HANGING
        case "middle":
            return above - font.size / 2
        case "ideographic":
            return -float(descent(measures, font.size))
        case "bottom":
            return above - font.size
        case _:
            return 0.0


def _side(align: str, *, rtl: bool) -> str:
    if rtl and align in {"start", "end"}:
        return "right" if align == "start" else "left"
    return align


def _measure(name: str, read: Any) -> Member:
    """A length that depends on the baseline."""

    def get(_realm: Realm, metrics: TextMetricsObject) -> Value:
        if metrics.baseline != "alphabetic":
            raise UnsupportedApi(f"TextMetrics.{name} on another baseline", "Leave it alphabetic.")
        return single(read(metrics))

    return _METRICS.attribute(name, get)


def _actual(name: str) -> Member:
    def get(_realm: Realm, _metrics: TextMetricsObject) -> Value:
        raise UnsupportedApi(f"TextMetrics.{name}", "Use width and fontBoundingBoxAscent.")

    return _METRICS.attribute(name, get)


_METRICS = Members("TextMetrics", TextMetricsObject)
TEXT_METRICS_MEMBERS: Final[tuple[Member, ...]] = (
    _METRICS.attribute("width", lambda _realm, metrics: metrics.width),
    _actual("actualBoundingBoxLeft"),
    _actual("actualBoundingBoxRight"),
    _measure("fontBoundingBoxAscent", lambda metrics: metrics.ascent),
    _measure("fontBoundingBoxDescent", lambda metrics: metrics.descent),
    _actual("actualBoundingBoxAscent"),
    _actual("actualBoundingBoxDescent"),
    _measure("hangingBaseline", lambda metrics: metrics.ascent * _HANGING),
    _measure("alphabeticBaseline", lambda _metrics: 0.0),
    _measure("ideographicBaseline", lambda metrics: -metrics.descent),
)

_MEMBERS = Members(INTERFACE, CanvasContextObject)
_WRITTEN = (STRING, UNRESTRICTED, UNRESTRICTED, Optional(UNRESTRICTED))
TEXT_MEMBERS: Final[tuple[Member, ...]] = (
    _MEMBERS.operation("fillText", _writing(filled=True), *_WRITTEN),
    _MEMBERS.operation("measureText", _measure_text, STRING),
    _MEMBERS.operation("strokeText", _writing(filled=False), *_WRITTEN),
)
