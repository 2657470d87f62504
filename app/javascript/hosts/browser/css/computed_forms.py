"""The form of computed values, property by property: https://drafts.csswg.org/css-cascade/#computed"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.css.calc import CalcProblem, simplified
from app.javascript.hosts.browser.css.colors import computed_color, specified_color
from app.javascript.hosts.browser.css.filter_functions import computed_filters
from app.javascript.hosts.browser.css.images import computed_image
from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.positions import computed_position
from app.javascript.hosts.browser.css.shapes import computed_shape
from app.javascript.hosts.browser.css.special_grammars import STRETCHES
from app.javascript.hosts.browser.css.tokens import component_values, words

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle

Form = Callable[["ComputedStyle", str, str], str]
_LARGEST = 2147483647


def _number_of(text: str) -> float:
    try:
        return simplified(component_values(text)[0]).get("", 0.0)
    except (CalcProblem, IndexError):
        return 0.0


def _share(_style: ComputedStyle, _name: str, text: str) -> str:
    """From 0 to 1: https://drafts.csswg.org/css-color/#transparency"""
    return number_text(min(max(_number_of(text), 0.0), 1.0))


def _whole(_style: ComputedStyle, _name: str, text: str) -> str:
    if text == "auto":
        return text
    value = _number_of(text)
    whole = int(value + 0.5) if value >= 0 else -int(-value + 0.5)
    return str(min(max(whole, -_LARGEST - 1), _LARGEST))


def _image(style: ComputedStyle, _name: str, text: str) -> str:
    return computed_image(text, style.get("color"), style.absolute)


def _position(style: ComputedStyle, _name: str, text: str) -> str:
    return computed_position(text, style.absolute)


def _one_axis(style: ComputedStyle, _name: str, text: str) -> str:
    return computed_position(text, style.absolute, one_axis=True)


def _origin(style: ComputedStyle, _name: str, text: str) -> str:
    """A third value is how deep it lies."""
    parts = words(component_values(text))
    place = computed_position(" ".join(part.serialize() for part in parts[:2]), style.absolute)
    return " ".join((place, *(style.absolute(part.serialize()) for part in parts[2:])))


def _filter(style: ComputedStyle, _name: str, text: str) -> str:
    return computed_filters(style.absolute(text), style.get("color"))


def _paint(style: ComputedStyle, _name: str, text: str) -> str:
    tokens = component_values(text)
    color = specified_color(tokens[0]) if len(tokens) == 1 else None
    return text if color is None else computed_color(color, style.get("color"))


def _scrollbar(style: ComputedStyle, _name: str, text: str) -> str:
    parts = [specified_color(token) for token in words(component_values(text))]
    if text == "auto" or None in parts:
        return text
    return " ".join(computed_color(part or "", style.get("color")) for part in parts)


def _shape(style: ComputedStyle, _name: str, text: str) -> str:
    return text if text == "none" else computed_shape(text, style.absolute)


def _turn(_style: ComputedStyle, _name: str, text: str) -> str:
    axis, _, turned = text.rpartition(" ")
    try:
        degrees = simplified(component_values(turned)[0]).get("deg")
    except CalcProblem:
        return text
    return text if degrees is None else f"{axis} {number_text(degrees)}deg".strip()


def _user_units(style: ComputedStyle, _name: str, text: str) -> str:
    """Numbers of SVG are px."""
    if text == "auto":
        return text
    shown = []
    for token in words(component_values(text)):
        if token.type == "number":
            shown.append(f"{number_text(token.value)}px")
        elif token.type != "literal":
            shown.append(style.absolute(token.serialize()))
    return ", ".join(shown)


def _words(table: dict[str, str]) -> Form:
    return lambda style, _name, text: table.get(text) or style.absolute(text)


def _listed_words(table: dict[str, str]) -> Form:
    """The same for each of a list with commas."""

    def form(_style: ComputedStyle, _name: str, text: str) -> str:
        return ", ".join(table.get(part, part) for part in text.split(", "))

    return form


def _letter_spacing(style: ComputedStyle, name: str, text: str) -> str:
    if text == "normal":
        return "normal" if name == "letter-spacing" else "0px"
    found = style.absolute(text)
    return "normal" if found == "0px" and name == "letter-spacing" else found


def _zoom(_style: ComputedStyle, _name: str, text: str) -> str:
    if text == "normal":
        return "1"
    return number_text(float(text[:-1]) / 100) if text.endswith("%") else text


FORMS: dict[str, Form] = {
    **dict.fromkeys(
        ("opacity", "fill-opacity", "stroke-opacity", "stop-opacity", "flood-opacity",
         "shape-image-threshold"),
        _share,
    ),
    **dict.fromkeys(("z-index", "order"), _whole),
    **dict.fromkeys(
        ("background-image", "mask-image", "list-style-image", "border-image-source"), _image
    ),
    **dict.fromkeys(
        ("background-position-x", "background-position-y", "-webkit-mask-position-x",
         "-webkit-mask-position-y"),
        _one_axis,
    ),
    **dict.fromkeys(("object-position", "perspective-origin"), _position),
    "transform-origin": _origin,
    **dict.fromkeys(("filter", "backdrop-filter"), _filter),
    **dict.fromkeys(("fill", "stroke"), _paint),
    **dict.fromkeys(("clip-path", "shape-outside", "offset-path"), _shape),
    **dict.fromkeys(
        ("x", "y", "cx", "cy", "r", "rx", "ry", "stroke-width", "stroke-dashoffset"), _user_units
    ),
    **dict.fromkeys(
        ("transition-timing-function", "animation-timing-function"),
        _listed_words({"step-start": "steps(1, start)", "step-end": "steps(1)"}),
    ),
    **dict.fromkeys(("letter-spacing", "word-spacing"), _letter_spacing),
    "scrollbar-color": _scrollbar,
    "rotate": _turn,
    "zoom": _zoom,
    "stroke-dasharray": lambda style, name, text: (
        text if text == "none" else _user_units(style, name, text)
    ),
    "font-stretch": _words({"normal": "100%", **STRETCHES}),
    "text-size-adjust": _words({"none": "100%"}),
    "justify-items": _words({"legacy": "normal"}),
    "contain": _words({
        "layout style paint": "content", "size layout style paint": "strict",
    }),
    "cursor": _words({
        f"-webkit-{word}": word for word in ("grab", "grabbing", "zoom-in", "zoom-out")
    }),
    "text-emphasis-style": _words({
        f"filled {word}": word
        for word in ("dot", "circle", "double-circle", "triangle", "sesame")
    }),
    "writing-mode": _words({
        "lr": "horizontal-tb", "lr-tb": "horizontal-tb", "rl": "horizontal-tb",
        "rl-tb": "horizontal-tb", "tb": "vertical-rl", "tb-rl": "vertical-rl",
    }),
}  # fmt: skip
"""How a specified value becomes a computed one."""
