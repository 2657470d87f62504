"""``color-mix()`` and ``light-dark()``: https://drafts.csswg.org/css-color-5/

NOTE: mixing is calculated in sRGB, HSL and HWB.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from colorsys import hls_to_rgb, rgb_to_hls

from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.tokens import Token, serialize, split_at, words

Channels = tuple[float, float, float, float]

_SPACES = frozenset(
    [
        "srgb",
        "srgb-linear",
        "display-p3",
        "a98-rgb",
        "prophoto-rgb",
        "rec2020",
        "lab",
        "oklab",
        "xyz",
        "xyz-d50",
        "xyz-d65",
        "hsl",
        "hwb",
        "lch",
        "oklch",
    ]
)
_ROUND = frozenset({"hsl", "hwb", "lch", "oklch"})

#: The text of a specified color for a token; None for what is no color.
Specified = Callable[[Token], str | None]


def specified_mix(arguments: Sequence[Token], specified: Specified) -> str | None:
    """``color-mix(in srgb, red 30%, blue 70%)``."""
    parts = split_at(arguments, ",")
    space, around = _space(words(parts[0]))
    if space:
        parts = parts[1:]
    found = [_part(words(part), specified) for part in parts]
    if len(found) != 2 or None in found:
        return None
    (first, one), (second, two) = (each or ("", None) for each in found)
    if one is None and two is not None:
        one = 100 - two
    elif one is not None and two is None:
        two = 100 - one
    shown = [_with(first, one, two), _with(second, two, one)]
    head = "" if space in {"", "oklab"} else f"in {_canonical(space)}{around}, "
    return f"color-mix({head}{', '.join(shown)})"


def _canonical(space: str) -> str:
    return "xyz-d65" if space == "xyz" else space


def _with(color: str, share: float | None, other: float | None) -> str:
    if share is None or (share == 50 and other == 50):
        return color
    return f"{color} {number_text(share)}%"


def _space(given: Sequence[Token]) -> tuple[str, str]:
    names = [token.lower_value if token.type == "ident" else "" for token in given]
    if names[:1] != ["in"] or len(names) < 2 or names[1] not in _SPACES:
        return "", ""
    rest = names[2:]
    if not rest or rest == ["shorter", "hue"]:
        return names[1], ""
    is_hue = len(rest) == 2 and rest[1] == "hue" and names[1] in _ROUND
    return (names[1], f" {' '.join(rest)}") if is_hue else ("", "")


def _part(given: Sequence[Token], specified: Specified) -> tuple[str, float | None] | None:
    shares = [token.value for token in given if token.type == "percentage"]
    colors = [token for token in given if token.type != "percentage"]
    text = specified(colors[0]) if len(colors) == 1 else None
    if text is None or len(shares) > 1 or any(not 0 <= share <= 100 for share in shares):
        return None
    return text, shares[0] if shares else None


def mixed(token: Token, channels: Callable[[Token], Channels | None]) -> str | None:
    """The computed color; None in spaces that are not calculated."""
    parts = split_at(token.arguments, ",")
    space, around = _space(words(parts[0]))
    if space not in {"srgb", "hsl", "hwb"} or around:
        return None
    shares: list[float | None] = []
    colors: list[Channels] = []
    for part in parts[1:]:
        share = [each.value for each in words(part) if each.type == "percentage"]
        color = [each for each in words(part) if each.type != "percentage"]
        found = channels(color[0])
        if found is None:
            return None
        shares.append(share[0] if share else None)
        colors.append(found)
    one, two = _shares(shares)
    total = one + two
    weight = 0.5 if total == 0 else two / total
    alpha_factor = min(total, 100.0) / 100
    return _text(_mix(colors[0], colors[1], weight, space), alpha_factor)


def _shares(given: Sequence[float | None]) -> tuple[float, float]:
    one, two = given
    if one is None:
        one = 50.0 if two is None else 100 - two
    return one, 100 - one if two is None else two


def _text(color: Channels, factor: float) -> str:
    red, green, blue, alpha = color
    alpha *= factor
    shown = " ".join(number_text(_clean(channel)) for channel in (red, green, blue))
    return f"color(srgb {shown}{'' if alpha >= 1 else f' / {number_text(alpha)}'})"


def _clean(value: float) -> float:
    return 0.0 if abs(value) < 1e-9 else value


def _mix(one: Channels, two: Channels, weight: float, space: str) -> Channels:
    alpha = one[3] + (two[3] - one[3]) * weight
    if space == "srgb":
        parts = [
            _premultiplied(a, b, one[3], two[3], weight, alpha)
            for a, b in zip(one[:3], two[:3], strict=True)
        ]
        return parts[0], parts[1], parts[2], alpha
    to, back = (_to_hsl, _from_hsl) if space == "hsl" else (_to_hwb, _from_hwb)
    first, second = to(one), to(two)
    hue = _hue(first, second, weight)
    rest = [
        _premultiplied(a, b, one[3], two[3], weight, alpha)
        for a, b in zip(first[1:], second[1:], strict=True)
    ]
    red, green, blue = back(hue, rest[0], rest[1])
    return red, green, blue, alpha


def _premultiplied(
    a: float | None, b: float | None, one: float, two: float, weight: float, alpha: float
) -> float:
    first, second = (b if a is None else a) or 0.0, (a if b is None else b) or 0.0
    if alpha == 0:
        return first + (second - first) * weight
    return (first * one * (1 - weight) + second * two * weight) / alpha


_Polar = tuple["float | None", float, float]


def _hue(first: _Polar, second: _Polar, weight: float) -> float:
    """The shorter way round: https://drafts.csswg.org/css-color-4/#hue-shorter"""
    a = first[0] if first[0] is not None else second[0]
    b = second[0] if second[0] is not None else first[0]
    if a is None or b is None:
        return 0.0
    way = (b - a + 0.5) % 1 - 0.5
    return (a + way * weight) % 1


def _to_hsl(color: Channels) -> _Polar:
    hue, light, saturation = rgb_to_hls(*color[:3])
    return (hue if saturation > 0 else None), saturation, light


def _from_hsl(hue: float, saturation: float, light: float) -> tuple[float, float, float]:
    return hls_to_rgb(hue, light, saturation)


def _to_hwb(color: Channels) -> _Polar:
    hue, _light, saturation = rgb_to_hls(*color[:3])
    return (hue if saturation > 0 else None), min(color[:3]), 1 - max(color[:3])


def _from_hwb(hue: float, white: float, black: float) -> tuple[float, float, float]:
    if white + black >= 1:
        grey = white / (white + black)
        return grey, grey, grey
    red, green, blue = (
        channel * (1 - white - black) + white for channel in hls_to_rgb(hue, 0.5, 1)
    )
    return red, green, blue


def chosen(arguments: Sequence[Token], *, dark: bool) -> str:
    """Of ``light-dark(a, b)``."""
    parts = split_at(arguments, ",")
    return serialize(parts[1] if dark and len(parts) > 1 else parts[0])
