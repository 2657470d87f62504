"""The lists in which styles name their transitions and animations.

https://drafts.csswg.org/css-transitions/#transition-property-property
"""

from __future__ import annotations

from app.javascript.hosts.browser.animations.timing import Timing
from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.shorthands import SHORTHANDS


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
    properties = style.base("transition-property").split(", ")
    for place in reversed(range(len(properties))):
        listed = properties[place]
        covers = listed in SHORTHANDS and name in SHORTHANDS[listed].longhands
        if listed in {"all", name} or covers:
            return Timing(
                duration=milliseconds(listed_value(style, "transition-duration", place)),
                delay=milliseconds(listed_value(style, "transition-delay", place)),
                easing=listed_value(style, "transition-timing-function", place),
                fill="backwards",
            )
    return None


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
