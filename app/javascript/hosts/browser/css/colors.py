"""Colours, and the form in which Chromium prints them.

https://drafts.csswg.org/css-color/#serializing-color-values
"""

from __future__ import annotations

from tinycss2.color4 import parse_color

from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.tokens import Token, serialize

Rgba = tuple[float, float, float, float]

#: https://drafts.csswg.org/css-color/#css-system-colors, the light scheme's.
SYSTEM_COLORS: dict[str, Rgba] = {
    "canvas": (255, 255, 255, 1),
    "canvastext": (0, 0, 0, 1),
    "linktext": (0, 0, 238, 1),
    "visitedtext": (85, 26, 139, 1),
    "activetext": (255, 0, 0, 1),
    "buttonface": (239, 239, 239, 1),
    "buttontext": (0, 0, 0, 1),
    "buttonborder": (0, 0, 0, 1),
    "field": (255, 255, 255, 1),
    "fieldtext": (0, 0, 0, 1),
    "graytext": (128, 128, 128, 1),
    "highlight": (181, 213, 255, 1),
    "highlighttext": (0, 0, 0, 1),
    "mark": (255, 255, 0, 1),
    "marktext": (0, 0, 0, 1),
}
_LEGACY_SPACES = frozenset({"srgb", "hsl", "hwb"})
_LEGACY_FUNCTIONS = frozenset({"rgb", "rgba", "hsl", "hsla", "hwb"})


def rgba_of(text: str) -> Rgba | None:
    """Channels from 0 to 255 and alpha from 0 to 1; None for what is no sRGB colour."""
    lower = text.strip().lower()
    if lower in SYSTEM_COLORS:
        return SYSTEM_COLORS[lower]
    if lower == "transparent":
        return (0, 0, 0, 0)
    try:
        color = parse_color(lower)
    except (ValueError, TypeError, AttributeError):
        return None
    if color is None or isinstance(color, str) or color.space not in _LEGACY_SPACES:
        return None
    red, green, blue = (min(max(part or 0.0, 0.0), 1.0) for part in color.to("srgb").coordinates)
    return (red * 255, green * 255, blue * 255, float(color.alpha))


def rgba_text(color: Rgba) -> str:
    """``rgb(255, 0, 0)`` or ``rgba(255, 0, 0, 0.5)``."""
    red, green, blue = (int(channel + 0.5) for channel in color[:3])
    alpha = color[3]
    if alpha >= 1:
        return f"rgb({red}, {green}, {blue})"
    return f"rgba({red}, {green}, {blue}, {_alpha_text(alpha)})"


def _alpha_text(alpha: float) -> str:
    """Two digits when they give back the same 8 bits, else three."""
    byte = round(alpha * 255)
    for digits in (2, 3):
        rounded = round(alpha, digits)
        if round(rounded * 255) == byte:
            return number_text(rounded)
    return number_text(alpha)


def specified_color(token: Token) -> str | None:
    """A colour as ``style.color`` gives it back: names stay names. None for what is none."""
    if token.type == "ident":
        name = str(token.lower_value)
        known = name == "currentcolor" or rgba_of(name) is not None
        return name if known else None
    if token.type == "hash" or (token.type == "function" and token.lower_name in _LEGACY_FUNCTIONS):
        found = rgba_of(token.serialize())
        return None if found is None else rgba_text(found)
    if token.type == "function" and token.lower_name in _MODERN_FUNCTIONS:
        return serialize([token])
    return None


_MODERN_FUNCTIONS = frozenset({"lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark"})


_MODERN_STARTS = tuple(f"{name}(" for name in sorted(_MODERN_FUNCTIONS))


def computed_color(text: str, current: str) -> str:
    """``rgb()`` of a specified colour; ``current`` is the element's own, computed."""
    if text == "currentcolor":
        return current
    found = None if text.startswith(_MODERN_STARTS) else rgba_of(text)
    return text if found is None else rgba_text(found)
