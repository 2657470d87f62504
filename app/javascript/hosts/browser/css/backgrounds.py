"""The shorthand ``background`` and its layers: https://drafts.csswg.org/css-backgrounds/#the-background"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.css.grammars import keywords
from app.javascript.hosts.browser.css.properties import PROPERTIES
from app.javascript.hosts.browser.css.shorthand_forms import Longhands, parsed_as
from app.javascript.hosts.browser.css.tokens import Token, serialize, split_at, words

BACKGROUND = (
    "background-image", "background-position-x", "background-position-y", "background-size",
    "background-repeat", "background-attachment", "background-origin", "background-clip",
    "background-color",
)  # fmt: skip
_LAYERED = BACKGROUND[:-1]
_REPEATS = keywords("repeat repeat-x repeat-y no-repeat space round")
_ATTACHMENTS = keywords("scroll fixed local")
_BOXES = keywords("border-box padding-box content-box")
_PLACES = keywords("left right top bottom center cover contain auto")
_ACROSS = frozenset({"left", "right"})
_DOWN = frozenset({"top", "bottom"})


def expand_background(tokens: Sequence[Token]) -> Longhands | None:
    """NOTE: positions of one or two words; those of three and four are not known."""
    layers = [_layer(words(part)) for part in split_at(tokens, ",")]
    if not layers or None in layers:
        return None
    known = [layer for layer in layers if layer is not None]
    if any("background-color" in layer for layer in known[:-1]):
        return None
    found = {
        name: ", ".join(layer.get(name, PROPERTIES[name].initial) for layer in known)
        for name in _LAYERED
    }
    default = PROPERTIES["background-color"].initial
    return {**found, "background-color": known[-1].get("background-color", default)}


def _layer(tokens: Sequence[Token]) -> Longhands | None:
    found: Longhands = {}
    places: list[Token] = []
    for token in tokens:
        name, value = _part(token, found)
        if name == "place":
            places.append(token)
        elif not name or name in found:
            return None
        else:
            found[name] = value
    return {**found, **_position(places)} if tokens else None


def _part(token: Token, found: Longhands) -> tuple[str, str]:
    """The longhand that a word belongs to; nothing for what is no part of a background."""
    color = parsed_as("background-color", [token])
    if color is not None:
        return "background-color", color
    if token.type == "ident" and token.lower_value == "none":
        return "background-image", "none"
    if token.type in {"url", "function"} and token.type != "error":
        return "background-image", serialize([token])
    for name, grammar in (
        ("background-repeat", _REPEATS),
        ("background-attachment", _ATTACHMENTS),
        ("background-clip" if "background-origin" in found else "background-origin", _BOXES),
    ):
        value = grammar([token])
        if value is not None:
            return name, value
    is_place = token.type in {"dimension", "percentage"} or _PLACES([token]) is not None
    zero = token.type == "number" and token.value == 0
    slash = token.type == "literal" and token.value == "/"
    return ("place", "") if is_place or zero or slash else ("", "")


def _position(places: Sequence[Token]) -> Longhands:
    found: Longhands = {}
    position, *size = split_at(places, "/") if places else [[]]
    if position:
        across, down = position_words([_length(token) for token in position])
        found["background-position-x"], found["background-position-y"] = across, down
    if size and size[0]:
        found["background-size"] = " ".join(_length(token) for token in size[0])
    return found


def _length(token: Token) -> str:
    return "0px" if token.type == "number" else serialize([token])


def position_words(given: Sequence[str]) -> tuple[str, str]:
    """``top`` is ``center top``; one word alone leaves the other at the center."""
    first, second = given[0], given[1] if len(given) > 1 else "center"
    if first in _DOWN or second in _ACROSS:
        first, second = second, first
    return first, second


def expand_position(tokens: Sequence[Token]) -> Longhands | None:
    """``background-position: right 10px``."""
    layers = [words(part) for part in split_at(tokens, ",")]
    if any(not 1 <= len(layer) <= 2 for layer in layers):
        return None
    pairs = [position_words([_length(token) for token in layer]) for layer in layers]
    return {
        "background-position-x": ", ".join(across for across, _down in pairs),
        "background-position-y": ", ".join(down for _across, down in pairs),
    }


def collapse_position(values: Sequence[str]) -> str:
    """Both words of each layer."""
    rows = zip(*(value.split(", ") for value in values), strict=False)
    return ", ".join(" ".join(row) for row in rows)


def collapse_background(values: Sequence[str]) -> str:
    """What is not initial of each layer; the colour stands in the last one."""
    if not all(values):
        return ""
    columns = [_layers(value) for value in values[:-1]]
    count = len(columns[0])
    if any(len(column) != count for column in columns):
        return ""
    shown = [_shown([column[row] for column in columns]) for row in range(count)]
    if values[-1] != PROPERTIES["background-color"].initial:
        shown[-1] = f"{shown[-1]} {values[-1]}".strip()
    return ", ".join(part or "none" for part in shown)


def _shown(values: Sequence[str]) -> str:
    image, across, down, size, *rest = values
    words_ = [image if image != "none" else ""]
    if (across, down) != ("0%", "0%") or size != "auto":
        words_.append(f"{across} {down}" + (f" / {size}" if size != "auto" else ""))
    for name, value in zip(_LAYERED[4:], rest, strict=True):
        words_.append(value if value != PROPERTIES[name].initial else "")
    return " ".join(word for word in words_ if word)


def _layers(text: str) -> list[str]:
    found, depth, start = list[str](), 0, 0
    for index, letter in enumerate(text):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            found.append(text[start:index].strip())
            start = index + 1
    return [*found, text[start:].strip()]
