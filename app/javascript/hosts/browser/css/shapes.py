"""Basic shapes: https://drafts.csswg.org/css-shapes/#basic-shape-functions"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.javascript.hosts.browser.css.grammars import keywords, length
from app.javascript.hosts.browser.css.positions import computed_position, position
from app.javascript.hosts.browser.css.tokens import (
    Token,
    component_values,
    quoted,
    serialize,
    split_at,
    words,
)

_LENGTH = length()
_RADIUS_WORDS = keywords("closest-side farthest-side closest-corner farthest-corner")
_BOXES = keywords("border-box padding-box content-box margin-box fill-box stroke-box view-box")


def clip_path(tokens: Sequence[Token]) -> str | None:
    """``none``, an address, a box, or a shape."""
    given = words(tokens)
    if not 1 <= len(given) <= 2:
        return None
    found = [_BOXES([token]) or basic_shape([token]) for token in given]
    if len(given) == 1 and given[0].type == "url":
        return serialize(given)
    kinds = [_BOXES([token]) is not None for token in given]
    if None in found or (len(given) == 2 and kinds[0] == kinds[1]):
        return None
    if len(given) == 2 and kinds[0]:
        found.reverse()
    shown = [text or "" for text in found]
    return shown[0] if shown[1:] == ["border-box"] else " ".join(shown)


def basic_shape(tokens: Sequence[Token]) -> str | None:
    """One function in its shortest form; None when its arguments are wrong."""
    if len(tokens) != 1 or tokens[0].type != "function":
        return None
    known = _FORMS.get(tokens[0].lower_name)
    found = None if known is None else known(tokens[0].arguments)
    return None if found is None else f"{tokens[0].lower_name}({found})"


def _rounded(tokens: Sequence[Token]) -> str | None:
    """``circle()`` and ``ellipse()``: radii and a place."""
    given = words(tokens)
    names = [token.lower_value if token.type == "ident" else "" for token in given]
    at = names.index("at") if "at" in names else len(given)
    radii = [_RADIUS_WORDS([token]) or _LENGTH([token]) for token in given[:at]]
    if None in radii or len(radii) > 2:
        return None
    shown = [text or "" for text in radii if text != "closest-side"]
    if at < len(given):
        place = position(given[at + 1 :])
        if place is None:
            return None
        shown.append(f"at {place}")
    return " ".join(shown)


def _inset(tokens: Sequence[Token]) -> str | None:
    given = words(tokens)
    names = [token.lower_value if token.type == "ident" else "" for token in given]
    at = names.index("round") if "round" in names else len(given)
    sides = [_LENGTH([token]) for token in given[:at]]
    if not 1 <= len(sides) <= 4 or None in sides:
        return None
    shown = [_four([text or "" for text in sides])]
    if at < len(given):
        radii = [_LENGTH([token]) for token in given[at + 1 :]]
        if not 1 <= len(radii) <= 4 or None in radii:
            return None
        shown.append(f"round {_four([text or '' for text in radii])}")
    return " ".join(shown)


def _four(values: list[str]) -> str:
    top, right, bottom, left = (
        (values * 4)[:4]
        if len(values) == 1
        else (
            (*values, *values)
            if len(values) == 2
            else (*values, values[1])[:4]
            if len(values) == 3
            else values
        )
    )
    if left != right:
        return f"{top} {right} {bottom} {left}"
    if bottom != top:
        return f"{top} {right} {bottom}"
    return top if top == right else f"{top} {right}"


def _polygon(tokens: Sequence[Token]) -> str | None:
    parts = split_at(tokens, ",")
    rule = keywords("nonzero evenodd")(parts[0])
    shown = ["evenodd"] if rule == "evenodd" else []
    for part in parts[1:] if rule else parts:
        pair = [_LENGTH([token]) for token in words(part)]
        if len(pair) != 2 or None in pair:
            return None
        shown.append(" ".join(text or "" for text in pair))
    return ", ".join(shown) if shown[-1:] != ["evenodd"] else None


def _path(tokens: Sequence[Token]) -> str | None:
    given = words(tokens)
    if len(given) != 1 or given[0].type != "string":
        return None
    return quoted(given[0].value)


def _unchecked(tokens: Sequence[Token]) -> str | None:
    return serialize(tokens) or None


_FORMS: dict[str, Callable[[Sequence[Token]], str | None]] = {
    "circle": _rounded,
    "ellipse": _rounded,
    "inset": _inset,
    "polygon": _polygon,
    "path": _path,
    **dict.fromkeys(("rect", "xywh", "shape", "ray"), _unchecked),
}


def computed_shape(text: str, absolute: Callable[[str], str]) -> str:
    """With lengths in px and places from the left and the top."""
    if " at " not in text:
        return absolute(text)
    token, *rest = component_values(text)
    given = words(token.arguments)
    names = [each.lower_value if each.type == "ident" else "" for each in given]
    at = names.index("at")
    place = " ".join(each.serialize() for each in given[at + 1 :])
    shown = [absolute(serialize([each])) for each in given[:at]]
    shown += ["at", computed_position(place, absolute)]
    return " ".join((f"{token.lower_name}({' '.join(shown)})", serialize(rest))).strip()
