"""The lists in which styles name their transitions and animations.

https://drafts.csswg.org/css-transitions/#transition-property-property
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.javascript.hosts.browser.animations.timing import Timing
from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.logical import LOGICAL
from app.javascript.hosts.browser.css.properties import PROPERTIES
from app.javascript.hosts.browser.css.shorthands import SHORTHANDS

_DISCRETE: Final = "allow-discrete"
_NOT_ANIMATED: Final = frozenset({
    "contain", "container-name", "container-type", "direction", "text-orientation", "will-change",
    "writing-mode",
}) | LOGICAL.keys()  # fmt: skip


def place_in_list(style: ComputedStyle, name: str) -> tuple[int, int]:
    """Which item of ``transition-property`` starts it, and its place in that shorthand."""
    for place, listed in enumerate(style.base("transition-property").split(", ")):
        if listed == name:
            return place, 0
        if listed in SHORTHANDS and name in SHORTHANDS[listed].longhands:
            return place, SHORTHANDS[listed].longhands.index(name)
    return 0, 0


def transition_timing(style: ComputedStyle, name: str) -> Timing | None:
    """That of the last item of ``transition-property`` that names the property."""
    place = _last_place(style, name)
    if place is None:
        return None
    return Timing(
        duration=milliseconds(listed_value(style, "transition-duration", place)),
        delay=milliseconds(listed_value(style, "transition-delay", place)),
        easing=listed_value(style, "transition-timing-function", place),
        fill="backwards",
    )


def _last_place(style: ComputedStyle, name: str) -> int | None:
    properties = style.base("transition-property").split(", ")
    for place in reversed(range(len(properties))):
        listed = properties[place]
        covers = listed in SHORTHANDS and name in SHORTHANDS[listed].longhands
        if listed in {"all", name} or covers:
            return place
    return None


def allows_discrete(style: ComputedStyle, name: str) -> bool:
    """https://drafts.csswg.org/css-transitions-2/#transition-behavior-property"""
    place = _last_place(style, name)
    return place is not None and listed_value(style, "transition-behavior", place) != "normal"


def discrete_names(style: ComputedStyle) -> Iterator[str]:
    """What may go over to another value with nothing between, of what the style lists."""
    if _DISCRETE not in style.base("transition-behavior"):
        return
    for place, listed in enumerate(style.base("transition-property").split(", ")):
        if listed_value(style, "transition-behavior", place) != _DISCRETE:
            continue
        if listed == "all":
            yield from (name for name in PROPERTIES if _is_animated(name))
            yield from (name for name in style.cascaded if name.startswith("--"))
        elif listed in SHORTHANDS:
            yield from SHORTHANDS[listed].longhands
        elif listed.startswith("--") or (listed in PROPERTIES and _is_animated(listed)):
            yield listed


def _is_animated(name: str) -> bool:
    """Whether anything can: https://drafts.csswg.org/web-animations-1/#not-animatable"""
    return name not in _NOT_ANIMATED and not name.startswith(("animation-", "transition-"))


def listed_value(style: ComputedStyle, name: str, place: int) -> str:
    """The item of a list that goes with the one at ``place``: lists repeat."""
    text = style.base(name)
    items, depth, start = [], 0, 0
    for index, letter in enumerate(text):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            items.append(text[start:index].strip())
            start = index + 1
    items.append(text[start:].strip())
    return items[place % len(items)]


def milliseconds(text: str) -> float:
    """Of a computed time."""
    return round(float(text.removesuffix("s")) * 1000, 6) if text.endswith("s") else 0.0
