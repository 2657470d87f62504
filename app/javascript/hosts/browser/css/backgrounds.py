"""The shorthands ``background`` and ``mask`` and their layers.

https://drafts.csswg.org/css-backgrounds/#the-background
"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.css.grammars import keywords
from app.javascript.hosts.browser.css.images import image
from app.javascript.hosts.browser.css.positions import position_of
from app.javascript.hosts.browser.css.properties import PROPERTIES
from app.javascript.hosts.browser.css.shorthand_forms import Longhands, listed, parsed_as
from app.javascript.hosts.browser.css.tokens import Token, split_at, words

BACKGROUND = (
    "background-image", "background-position-x", "background-position-y", "background-size",
    "background-repeat", "background-attachment", "background-origin", "background-clip",
    "background-color",
)  # fmt: skip
_MASK = (
    "mask-image", "-webkit-mask-position-x", "-webkit-mask-position-y", "mask-size",
    "mask-repeat", "mask-origin", "mask-clip", "mask-composite", "mask-mode",
)  # fmt: skip
_BOXES = keywords("border-box padding-box content-box")


def expand_background(tokens: Sequence[Token]) -> Longhands | None:
    """Each layer's part of the longhands; the colour is the last one's."""
    layers = [_layer(words(part), BACKGROUND) for part in split_at(tokens, ",")]
    if not layers or None in layers:
        return None
    known = [layer for layer in layers if layer is not None]
    if any("background-color" in layer for layer in known[:-1]):
        return None
    found = _joined(known, BACKGROUND[:-1])
    return {**found, "background-color": known[-1].get("background-color", "initial")}


def expand_mask(tokens: Sequence[Token]) -> Longhands | None:
    """https://drafts.csswg.org/css-masking/#the-mask"""
    layers = [_layer(words(part), _MASK) for part in split_at(tokens, ",")]
    if not layers or None in layers:
        return None
    known = [layer for layer in layers if layer is not None]
    return {
        name: ", ".join(layer.get(name, PROPERTIES[name].initial) for layer in known)
        for name in _MASK
    }


def _joined(layers: Sequence[Longhands], names: Sequence[str]) -> Longhands:
    """``initial`` where no layer says anything."""
    return {
        name: ", ".join(layer.get(name, PROPERTIES[name].initial) for layer in layers)
        if any(name in layer for layer in layers)
        else "initial"
        for name in names
    }


def _layer(tokens: Sequence[Token], names: Sequence[str]) -> Longhands | None:
    found: Longhands = {}
    places: list[Token] = []
    for token in tokens:
        name, value = _part(token, found, names)
        if name == "place":
            places.append(token)
        elif name == names[4] and name in found and " " not in found[name]:
            found[name] = f"{found[name]} {value}"
        elif not name or name in found:
            return None
        else:
            found[name] = value
    place = _position(places, names)
    if place is None or not tokens:
        return None
    origin, clip = names[6 if names is BACKGROUND else 5], names[7 if names is BACKGROUND else 6]
    if origin in found:
        found.setdefault(clip, found[origin])
    return {**found, **place}


def _part(token: Token, found: Longhands, names: Sequence[str]) -> tuple[str, str]:
    """The longhand that a word belongs to; nothing for what is no part of a layer."""
    if image([token]) is not None or keywords("none")([token]):
        return names[0], image([token]) or "none"
    origin, clip = (names[6], names[7]) if names is BACKGROUND else (names[5], names[6])
    box = _BOXES([token])
    if box is not None:
        return (clip if origin in found else origin), box
    if keywords("left right top bottom center cover contain auto")([token]):
        return "place", ""
    for name in names[4:]:
        value = parsed_as(name, [token])
        if value is not None:
            return name, value
    is_length = token.type in {"dimension", "percentage"} or (
        token.type == "function" and token.lower_name in {"calc", "min", "max", "clamp"}
    )
    zero = token.type == "number" and token.value == 0
    slash = token.type == "literal" and token.value == "/"
    return ("place", "") if is_length or zero or slash else ("", "")


def _position(places: Sequence[Token], names: Sequence[str]) -> Longhands | None:
    if not places:
        return {}
    place, *size = split_at(places, "/")
    found = position_of(place)
    if found is None or len(size) > 1:
        return None
    shown = {names[1]: found[0], names[2]: found[1]}
    if size:
        text = parsed_as(names[3], size[0])
        if text is None:
            return None
        shown[names[3]] = text
    return shown


def expand_position(tokens: Sequence[Token]) -> Longhands | None:
    """``background-position: right 10px bottom 20px``."""
    pairs = [position_of(part) for part in split_at(tokens, ",")]
    known = [pair for pair in pairs if pair is not None]
    if len(known) < len(pairs):
        return None
    return {
        "background-position-x": ", ".join(across for across, _down in known),
        "background-position-y": ", ".join(down for _across, down in known),
    }


def collapse_position(values: Sequence[str]) -> str:
    """Both words of each layer."""
    rows = zip(*(listed(value) for value in values), strict=False)
    return ", ".join(" ".join(row) for row in rows)


def collapse_background(values: Sequence[str]) -> str:
    """What was said of each layer; the colour stands in the last one."""
    return _collapsed(BACKGROUND, values)


def collapse_mask(values: Sequence[str]) -> str:
    """What is not initial of each layer."""
    return _collapsed(_MASK, values)


def _collapsed(names: Sequence[str], values: Sequence[str]) -> str:
    if not all(values):
        return ""
    columns = [listed(value) for value in values]
    count = max(len(column) for column in columns)
    if any(len(column) not in {1, count} for column in columns):
        return ""
    is_background = names is BACKGROUND
    if count > 1:  # of several layers only pictures are told
        columns[0] = [each if each != "none" else "initial" for each in columns[0]]
    rows = [[column[row % len(column)] for column in columns] for row in range(count)]
    shown = [_shown(names, row[:-1] if is_background else row) for row in rows]
    color = values[-1] if is_background else "initial"
    if color not in {"initial", ""}:
        shown[-1] = f"{shown[-1]} {color}".strip()
    return ", ".join(part or "none" for part in shown)


def _shown(names: Sequence[str], values: Sequence[str]) -> str:
    image_, across, down, size, *rest = values
    is_mask = names is _MASK
    words_ = [image_ if image_ != "initial" and not (is_mask and image_ == "none") else ""]
    sized = size not in {"auto", "initial"}
    if sized or (across, down) not in {("0%", "0%"), ("initial", "initial")}:
        place = " ".join("0%" if each == "initial" else each for each in (across, down))
        words_.append(place + (f" / {size}" if sized else ""))
    for name, value in zip(names[4:], rest, strict=False):
        words_.append(value if value not in {PROPERTIES[name].initial, "initial"} else "")
    origin, clip = rest[2:4] if not is_mask else rest[1:3]
    if not is_mask and origin != "initial" and PROPERTIES[names[6]].initial != origin:
        words_[-2:] = [origin, clip]
    elif not is_mask and clip not in {"initial", "border-box"}:
        words_[-2:] = ["padding-box" if origin == "initial" else origin, clip]
    return " ".join(word for word in words_ if word)


def computed_background(values: Sequence[str]) -> str:
    """All of every layer, the colour first in the last one."""
    image_, across, down, size, repeat, attachment, origin, clip, color = values
    columns = [
        listed(value) for value in (image_, repeat, attachment, across, down, size, origin, clip)
    ]
    count = len(columns[0])
    layers = []
    for row in range(count):
        picture, again, attached, x, y, large, box, cut = (
            column[row % len(column)] for column in columns
        )
        layers.append(f"{picture} {again} {attached} {x} {y} / {large} {box} {cut}")
    layers[-1] = f"{color} {layers[-1]}"
    return ", ".join(layers)
