"""Images: addresses and gradients: https://drafts.csswg.org/css-images/#image-values"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.javascript.hosts.browser.css.colors import computed_color, specified_color
from app.javascript.hosts.browser.css.grammars import angle, length
from app.javascript.hosts.browser.css.positions import computed_position, position
from app.javascript.hosts.browser.css.tokens import (
    Token,
    component_values,
    serialize,
    split_at,
    words,
)

_LENGTH = length()
_SIZES = frozenset(["closest-side", "closest-corner", "farthest-side", "farthest-corner"])
_LINEAR = frozenset({"linear-gradient", "repeating-linear-gradient"})
_RADIAL = frozenset({"radial-gradient", "repeating-radial-gradient"})
_CONIC = frozenset({"conic-gradient", "repeating-conic-gradient"})
_OTHERS = frozenset({"image-set", "-webkit-image-set", "-webkit-gradient", "-webkit-cross-fade"})


def image(tokens: Sequence[Token]) -> str | None:
    """``url()`` or a gradient in its shortest form; None for what is no image."""
    if len(tokens) != 1:
        return None
    token = tokens[0]
    if token.type == "url" or (token.type == "function" and token.lower_name == "url"):
        return serialize([token])
    if token.type != "function":
        return None
    if token.lower_name in _OTHERS or token.lower_name.startswith("-webkit-linear"):
        return serialize([token])
    return _gradient(token)


def _gradient(token: Token) -> str | None:
    name, parts = token.lower_name, split_at(token.arguments, ",")
    heads = ((_LINEAR, _direction), (_RADIAL, _ending_shape), (_CONIC, _start))
    head_of = next((head for names, head in heads if name in names), None)
    if head_of is None:
        return None
    first = None if _stop(parts[0], name) is not None else head_of(words(parts[0]))
    stops = [_stop(part, name) for part in (parts if first is None else parts[1:])]
    if None in stops or sum(_is_color(part) for part in parts) < 1 or len(stops) < 1:
        return None
    shown = [*([first] if first else []), *(stop or "" for stop in stops)]
    return f"{name}({', '.join(shown)})"


def _is_color(part: Sequence[Token]) -> bool:
    return any(specified_color(token) is not None for token in part)


def _direction(given: Sequence[Token]) -> str | None:
    """``to bottom`` goes without saying."""
    if len(given) == 1:
        found = angle(given)
        return "" if found == "180deg" else found
    sides = [token.lower_value for token in given if token.type == "ident"]
    if len(sides) != len(given) or sides[:1] != ["to"] or not 2 <= len(sides) <= 3:
        return None
    across = [side for side in sides[1:] if side in {"left", "right"}]
    down = [side for side in sides[1:] if side in {"top", "bottom"}]
    if len(across) > 1 or len(down) > 1 or len(across) + len(down) != len(sides) - 1:
        return None
    return "" if down == ["bottom"] and not across else " ".join(("to", *across, *down))


def _ending_shape(given: Sequence[Token]) -> str | None:
    """``ellipse farthest-corner at center`` goes without saying."""
    names = [token.lower_value if token.type == "ident" else "" for token in given]
    at = names.index("at") if "at" in names else len(given)
    place = position(given[at + 1 :]) if at < len(given) else "center center"
    shape, size, lengths = "", "", list[str]()
    for token, name in zip(given[:at], names, strict=False):
        measure = _LENGTH([token])
        if name in {"circle", "ellipse"} and not shape:
            shape = name
        elif name in _SIZES and not size:
            size = name
        elif measure is not None:
            lengths.append(measure)
        else:
            return None
    if place is None or (size and lengths) or len(lengths) > 2:
        return None
    shown = [
        "circle" if shape == "circle" and len(lengths) != 1 else "",
        size if size != "farthest-corner" else "",
        *lengths,
        "" if place == "center center" else f"at {place}",
    ]
    return " ".join(word for word in shown if word)


def _start(given: Sequence[Token]) -> str | None:
    names = [token.lower_value if token.type == "ident" else "" for token in given]
    at = names.index("at") if "at" in names else len(given)
    place = position(given[at + 1 :]) if at < len(given) else "center center"
    turned = ""
    if names[:1] == ["from"] and at == 2:
        turned = angle(given[1:2]) or "?"
    elif at:
        return None
    if place is None or turned == "?":
        return None
    shown = [
        f"from {turned}" if turned not in {"", "0deg"} else "",
        "" if place == "center center" else f"at {place}",
    ]
    return " ".join(word for word in shown if word)


def _stop(part: Sequence[Token], name: str) -> str | None:
    """``red 0 10px`` is two stops; a length alone is a hint."""
    given = words(part)
    measure = angle if name in _CONIC else _LENGTH
    colors = [found for token in given if (found := specified_color(token)) is not None]
    places = [
        measure([token]) if token.type != "percentage" else serialize([token])
        for token in given
        if specified_color(token) is None
    ]
    if None in places or len(colors) > 1 or len(places) > 2:
        return None
    if not colors:
        return places[0] if len(places) == 1 else None
    if not places:
        return colors[0]
    return ", ".join(f"{colors[0]} {place}" for place in places)


def computed_image(text: str, current: str, absolute: Callable[[str], str]) -> str:
    """Its colours as ``rgb()``, its lengths in px, its places from the left and the top."""
    if "gradient(" not in text:
        return text
    layers = split_at(component_values(text), ",")
    return ", ".join(_computed_layer(layer, current, absolute) for layer in layers)


def _computed_layer(layer: Sequence[Token], current: str, absolute: Callable[[str], str]) -> str:
    token = layer[0] if layer else None
    if token is None or token.type != "function" or "gradient" not in token.lower_name:
        return serialize(layer)
    parts: list[str] = []
    for part in split_at(token.arguments, ","):
        given = words(part)
        names = [each.lower_value if each.type == "ident" else "" for each in given]
        at = names.index("at") if "at" in names else len(given)
        shown = [_computed_word(each, current, absolute) for each in given[:at]]
        if at < len(given):
            shown += [
                "at",
                computed_position(serialize(part[list(part).index(given[at]) + 1 :]), absolute),
            ]
        parts.append(" ".join(shown))
    return f"{token.lower_name}({', '.join(parts)})"


def _computed_word(token: Token, current: str, absolute: Callable[[str], str]) -> str:
    color = specified_color(token)
    if color is not None:
        return computed_color(color, current)
    return absolute(serialize([token]))
