"""Colours, and the form in which Chromium prints them.

https://drafts.csswg.org/css-color/#serializing-color-values
"""

from __future__ import annotations

from tinycss2.color4 import parse_color

from app.javascript.hosts.browser.css.calc import CalcProblem, simplified
from app.javascript.hosts.browser.css.color_functions import chosen, mixed, specified_mix
from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.tokens import Token, component_values, is_math, serialize
from app.javascript.hosts.unsupported import UnsupportedApi

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
    "highlight": (0, 65, 198, 0.8),
    "highlighttext": (0, 0, 0, 1),
    "mark": (255, 255, 0, 1),
    "marktext": (0, 0, 0, 1),
    "accentcolor": (0, 117, 255, 1),
    "accentcolortext": (255, 255, 255, 1),
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
        found = rgba_of(_reckoned(token))
        if found is not None:
            return rgba_text(found)
    return _specified_function(token) if token.type == "function" else None


def _reckoned(token: Token) -> str:
    """Its text, with the results of ``calc()`` and its kin as channels."""
    if token.type != "function" or not any(is_math(each) for each in token.arguments):
        return str(token.serialize())
    parts = (_result(each) if is_math(each) else each.serialize() for each in token.arguments)
    return f"{token.lower_name}({''.join(parts)})"


def _result(token: Token) -> str:
    try:
        total = simplified(token)
    except CalcProblem:
        return str(token.serialize())
    return " ".join(f"{number_text(value)}{unit}" for unit, value in total.items())


_MODERN_FUNCTIONS = frozenset({"lab", "lch", "oklab", "oklch", "color"})
_MODERN_STARTS = tuple(f"{name}(" for name in sorted(_MODERN_FUNCTIONS))
_OF_OTHERS = ("color-mix(", "light-dark(")


def _specified_function(token: Token) -> str | None:
    name = token.lower_name
    if name == "color-mix":
        return specified_mix(token.arguments, specified_color)
    if name == "light-dark":
        return serialize([token])
    first = next((each for each in token.arguments if each.type != "whitespace"), None)
    if first is not None and first.type == "ident" and first.lower_value == "from":
        return serialize([token]) if name in _MODERN_FUNCTIONS | _LEGACY_FUNCTIONS else None
    return _modern(token) if name in _MODERN_FUNCTIONS else None


def _modern(token: Token) -> str | None:
    """``lab(50% 20 30)`` is ``lab(50 20 30)``."""
    try:
        color = parse_color(token.serialize())
    except (ValueError, TypeError, AttributeError):
        return None
    if color is None or isinstance(color, str):
        return None
    shown = ["none" if part is None else number_text(part) for part in color.coordinates]
    if token.lower_name == "color":
        shown.insert(0, "xyz-d65" if color.space == "xyz" else color.space)
    alpha = "" if color.alpha >= 1 else f" / {number_text(color.alpha)}"
    return f"{token.lower_name}({' '.join(shown)}{alpha})"


def _channels(token: Token, current: str) -> Rgba | None:
    text = specified_color(token)
    computed = "" if text is None else computed_color(text, current)
    if computed.startswith("color(srgb "):
        red, green, blue, *alpha = computed[11:-1].replace(" /", "").split()
        return float(red), float(green), float(blue), float(alpha[0]) if alpha else 1.0
    found = None if computed.startswith(_MODERN_STARTS) else rgba_of(computed)
    return None if found is None else (found[0] / 255, found[1] / 255, found[2] / 255, found[3])


def computed_color(text: str, current: str) -> str:
    """``rgb()`` of a specified colour; ``current`` is the element's own, computed.

    Raises UnsupportedApi for what is mixed in a space that is not known.
    """
    if text == "currentcolor":
        return current
    if text.startswith(_OF_OTHERS):
        return _of_others(component_values(text)[0], current)
    if "(from " in text:
        raise _unsupported(text)
    found = None if text.startswith(_MODERN_STARTS) else rgba_of(text)
    return text if found is None else rgba_text(found)


def _unsupported(text: str) -> UnsupportedApi:
    return UnsupportedApi(f"the computed color of {text}", "Mix in srgb, hsl or hwb, or name it.")


def _of_others(token: Token, current: str) -> str:
    if token.lower_name == "light-dark":
        inner = specified_color(component_values(chosen(token.arguments, dark=False))[0])
        return computed_color(inner or "transparent", current)
    found = mixed(token, lambda each: _channels(each, current))
    if found is None:
        raise _unsupported(token.serialize())
    return found
