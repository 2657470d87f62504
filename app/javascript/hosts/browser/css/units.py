"""Units that depend on a font or the window: https://drafts.csswg.org/css-values/#relative-lengths"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.css.fonts import (
    font_for,
    normal_line_height,
    text_width,
    x_height,
)
from app.javascript.hosts.browser.css.numbers import pixels_of

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle


def unit_size(style: ComputedStyle, unit: str) -> float:
    """What one of a unit is in px, for an element of that style."""
    width, height = style.viewport.width / 100, style.viewport.height / 100
    match unit:
        case "px":
            return 1.0
        case "em":
            return style.font_size()
        case "rem":
            return style.root.font_size()
        case "ex":
            return x_height(font_for(style), style.font_size())
        case "ch":
            return text_width(font_for(style), "0", style.font_size())
        case "lh":
            return line_height(style)
        case "rlh":
            return line_height(style.root)
        case "vmin":
            return min(width, height)
        case "vmax":
            return max(width, height)
        case _:
            return width if unit.endswith("vw") else height


def line_height(style: ComputedStyle) -> float:
    """Of the element's own lines, px."""
    text = style.get("line-height")
    if text == "normal":
        return normal_line_height(font_for(style), style.font_size())
    pixels = pixels_of(text)
    return float(text) * style.font_size() if pixels is None else pixels
