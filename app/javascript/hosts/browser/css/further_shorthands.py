"""Shorthands that layout does not look at: https://drafts.csswg.org/css-cascade/#shorthand"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.css.backgrounds import collapse_mask, expand_mask
from app.javascript.hosts.browser.css.properties import PROPERTIES
from app.javascript.hosts.browser.css.shorthand_forms import (
    Longhands,
    Shorthand,
    in_any_order,
    pair,
    parsed_as,
)
from app.javascript.hosts.browser.css.tokens import Token, serialize, split_at, words

_BORDER_IMAGE = tuple(
    f"border-image-{part}" for part in ("source", "slice", "width", "outset", "repeat")
)


def _is(token: Token, word: str) -> bool:
    return bool(token.type == "ident" and token.lower_value == word)


def _expand_border_image(tokens: Sequence[Token]) -> Longhands | None:
    """https://drafts.csswg.org/css-backgrounds/#the-border-image"""
    found: Longhands = {}
    sizes: list[list[Token]] = [[]]
    for token in words(tokens):
        source = parsed_as("border-image-source", [token])
        repeat = parsed_as("border-image-repeat", [token])
        if token.type == "literal" and token.value == "/":
            sizes.append([])
        elif source is not None and "border-image-source" not in found:
            found["border-image-source"] = source
        elif repeat is not None:
            earlier = found.get("border-image-repeat")
            found["border-image-repeat"] = f"{earlier} {repeat}" if earlier else repeat
        elif token.type in {"number", "percentage", "dimension"} or _is(token, "fill"):
            sizes[-1].append(token)
        else:
            return None
    if len(sizes) > 3:
        return None
    for name, part in zip(_BORDER_IMAGE[1:4], sizes, strict=False):
        if part:
            found[name] = " ".join(serialize([token]) for token in part)
    return {name: found.get(name, PROPERTIES[name].initial) for name in _BORDER_IMAGE}


def _collapse_border_image(values: Sequence[str]) -> str:
    if all(
        value == PROPERTIES[key].initial for key, value in zip(_BORDER_IMAGE, values, strict=True)
    ):
        return "none"
    source, cut, width, outset, repeat = values
    return f"{source} {cut} / {width} / {outset} {repeat}"


def _expand_container(tokens: Sequence[Token]) -> Longhands | None:
    """``name / inline-size``: https://drafts.csswg.org/css-conditional-5/#container-shorthand"""
    parts = split_at(tokens, "/")
    name = parsed_as("container-name", parts[0]) if parts[0] else None
    kind = parsed_as("container-type", parts[1]) if len(parts) == 2 else "normal"
    if name is None or kind is None or len(parts) > 2:
        return None
    return {"container-name": name, "container-type": kind}


def _collapse_container(values: Sequence[str]) -> str:
    return values[0] if values[1] == "normal" else " / ".join(values)


def _expand_intrinsic(tokens: Sequence[Token]) -> Longhands | None:
    """``auto 100px 200px``: each side may have ``auto`` before it."""
    groups: list[list[Token]] = []
    for token in words(tokens):
        is_auto = _is(token, "auto")
        if groups and len(groups[-1]) == 1 and _is(groups[-1][0], "auto"):
            groups[-1].append(token)
        else:
            groups.append([token])
        if is_auto and len(groups[-1]) > 1:
            return None
    found = [parsed_as("contain-intrinsic-width", group) for group in groups]
    if not 1 <= len(found) <= 2 or None in found:
        return None
    sides = ("contain-intrinsic-width", "contain-intrinsic-height")
    return dict(zip(sides, (found[0] or "", found[-1] or ""), strict=True))


_MASK = (
    "mask-image", "-webkit-mask-position-x", "-webkit-mask-position-y", "mask-size",
    "mask-repeat", "mask-origin", "mask-clip", "mask-composite", "mask-mode",
)  # fmt: skip

FURTHER_SHORTHANDS = (
    Shorthand("border-image", _BORDER_IMAGE, _expand_border_image, _collapse_border_image),
    Shorthand(
        "container", ("container-name", "container-type"), _expand_container, _collapse_container
    ),
    Shorthand(
        "contain-intrinsic-size",
        ("contain-intrinsic-width", "contain-intrinsic-height"),
        _expand_intrinsic,
        lambda values: values[0] if values[0] == values[1] else " ".join(values),
    ),
    Shorthand("mask", _MASK, expand_mask, collapse_mask, collapse_mask),
    pair("animation-range", "animation-range-start", "animation-range-end"),
    in_any_order("scroll-timeline", ("scroll-timeline-name", "scroll-timeline-axis")),
    in_any_order("view-timeline", ("view-timeline-name", "view-timeline-axis")),
)
"""What sets several of them at once."""
