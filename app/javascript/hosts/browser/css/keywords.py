"""Keywords that stand for other values: https://drafts.csswg.org/css-values/#keywords"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from app.javascript.hosts.browser.css.numbers import pixels_of, pixels_text
from app.javascript.hosts.browser.css.properties import CSS_WIDE_KEYWORDS

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle

LINE_WIDTHS = {"thin": 1.0, "medium": 3.0, "thick": 5.0}
BLOCKIFIED = {
    "inline": "block", "inline-block": "block", "inline-flex": "flex", "inline-grid": "grid",
    "inline-table": "table", "table-cell": "block", "table-row": "block", "contents": "contents",
    "table-row-group": "block", "table-caption": "block", "-webkit-inline-box": "-webkit-box",
    "-webkit-flex": "flex", "-webkit-inline-flex": "flex",
}  # fmt: skip


def font_weight(text: str, parent: ComputedStyle | None) -> str:
    """https://drafts.csswg.org/css-fonts/#relative-weights"""
    if text in {"normal", "bold"}:
        return "400" if text == "normal" else "700"
    if text in {"bolder", "lighter"}:
        above = float(parent.get("font-weight")) if parent else 400.0
        if text == "bolder":
            return "400" if above < 350 else "700" if above < 550 else "900"
        return "100" if above < 550 else "400" if above < 750 else "700"
    return text


def line_width(style: ComputedStyle, name: str, text: str) -> str:
    """A border that is not drawn has no width: https://drafts.csswg.org/css-backgrounds/#border-width"""
    if name.startswith("border-") and style.get(f"{name[:-6]}-style") in {"none", "hidden"}:
        return "0px"
    width = LINE_WIDTHS.get(text)
    pixels = pixels_of(style.absolute(text)) if width is None else width
    if pixels is None or pixels <= 0:
        return "0px"
    return pixels_text(max(1.0, float(int(pixels))))


def overflow(style: ComputedStyle, name: str, text: str) -> str:
    """https://drafts.csswg.org/css-overflow/#overflow-properties"""
    text = "auto" if text == "overlay" else text
    other = "overflow-y" if name == "overflow-x" else "overflow-x"
    facing = style.specified(other) or "visible"
    if facing not in {"visible", "clip", *CSS_WIDE_KEYWORDS}:
        return {"visible": "auto", "clip": "hidden"}.get(text, text)
    return text


def _font_weight(style: ComputedStyle, _name: str, text: str) -> str:
    return font_weight(text, style.parent)


def _overlay(style: ComputedStyle, _name: str, _text: str) -> str:
    """Only the browser says what is in the top layer: https://drafts.csswg.org/css-position-4/#overlay"""
    return style.user_agent.get("overlay", "none")


def _position(style: ComputedStyle, _name: str, text: str) -> str:
    """Nothing in the top layer is in flow: https://drafts.csswg.org/css-position-4/#top-styling"""
    is_on_top = style.get("overlay") == "auto"
    return "absolute" if is_on_top and text in {"static", "relative", "sticky"} else text


KEYWORD_FORMS: Final[dict[str, Callable[[ComputedStyle, str, str], str]]] = {
    "font-weight": _font_weight,
    "overflow-x": overflow,
    "overflow-y": overflow,
    "overlay": _overlay,
    "position": _position,
}
"""Computed values of keywords that depend on other properties."""
