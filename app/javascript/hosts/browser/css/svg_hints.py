"""Presentation attributes of SVG: https://svgwg.org/svg2-draft/styling.html#PresentationAttributes"""

from __future__ import annotations

import re
from functools import lru_cache

from app.javascript.hosts.browser.css.declaration_block import DeclarationBlock
from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.dom.element import ElementObject

_ANYWHERE = frozenset({
    "clip-path", "color", "cursor", "direction", "display", "fill", "fill-opacity", "fill-rule",
    "filter", "font-family", "font-size", "font-style", "font-weight", "letter-spacing", "mask",
    "opacity", "overflow", "paint-order", "pointer-events", "stop-color", "stop-opacity", "stroke",
    "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin",
    "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-anchor", "text-decoration",
    "transform", "transform-origin", "vector-effect", "visibility", "white-space", "word-spacing",
})  # fmt: skip
_BOXES = frozenset({"x", "y", "width", "height"})
_OWN = {
    "rect": _BOXES | {"rx", "ry"},
    "image": _BOXES,
    "use": _BOXES,
    "foreignObject": _BOXES,
    "svg": _BOXES,
    "circle": frozenset({"cx", "cy", "r"}),
    "ellipse": frozenset({"cx", "cy", "rx", "ry"}),
}
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_FUNCTION = re.compile(r"[\s,]*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)")


def svg_hinted(element: ElementObject) -> dict[str, str]:
    """By longhand; what has no unit is in user units."""
    known = _ANYWHERE | _OWN.get(element.local_name, frozenset())
    texts = []
    for name, attribute in element.attributes.items():
        text = attribute.value.strip()
        if name not in known or not text:
            continue
        if name == "transform":
            text = _transform(text)
        elif _NUMBER.fullmatch(text) and name not in {"font-weight", "stroke-miterlimit"}:
            text += "" if name.endswith("opacity") else "px"
        texts.append(f"{name}: {text}")
    return dict(_longhands("; ".join(texts))) if texts else {}


@lru_cache(maxsize=512)
def _longhands(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((one.name, one.value) for one in DeclarationBlock(text))


@lru_cache(maxsize=512)
def _transform(text: str) -> str:
    """As CSS writes it; none for what is no list: https://drafts.csswg.org/css-transforms/#svg-syntax"""
    made, place = [], 0
    while place < len(text):
        found = _FUNCTION.match(text, place)
        if found is None:
            return "none"
        made.append(_function(found[1], [float(each) for each in _NUMBER.findall(found[2])]))
        place = found.end()
    return " ".join(made) or "none"


def _function(name: str, numbers: list[float]) -> str:
    shown = [number_text(each) for each in numbers]
    if name == "translate":
        return f"translate({', '.join(f'{each}px' for each in shown)})"
    if name == "rotate" and len(shown) == 3:
        x, y = numbers[1:]
        return (
            f"translate({shown[1]}px, {shown[2]}px) rotate({shown[0]}deg) "
            f"translate({number_text(-x)}px, {number_text(-y)}px)"
        )
    unit = "" if name in {"matrix", "scale"} else "deg"
    return f"{name}({', '.join(each + unit for each in shown)})"
