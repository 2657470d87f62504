"""How large controls are by themselves: https://html.spec.whatwg.org/multipage/rendering.html#form-controls"""

from __future__ import annotations

import re
from math import ceil, floor

from app.javascript.hosts.browser.css.fonts import (
    Font,
    ascent,
    font_for,
    normal_line_height,
    text_width,
)
from app.javascript.hosts.browser.dom.attribute_numbers import parse_non_negative
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.serialization import text_content
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.pieces import text_extent

#: Of inputs whose looks are the browser's own.
_INPUT_SIZES = {
    "range": (129.0, 16.0), "file": (253.0, 21.0), "date": (120.328125, 17.328125),
    "time": (99.0, 20.0), "month": (150.328125, 17.328125), "week": (142.328125, 17.328125),
    "datetime-local": (206.328125, 17.328125), "image": (0.0, 0.0),
}  # fmt: skip
_LABELS = {"button": "", "submit": "Submit", "reset": "Reset"}
_CHECKS = frozenset({"checkbox", "radio"})


def control_size(box: Box) -> tuple[float, float]:
    """As Chromium draws controls on a desktop computer; widths of text fields at 13.33 px."""
    element = box.element
    assert element is not None
    size = box.style.font_size()
    font = font_for(box.style)
    line = float(normal_line_height(font, size))
    if element.is_named("textarea"):
        extent = text_extent(box)
        return _text_area(box, font, extent.above + extent.below)
    if element.is_named("select"):
        return _select(box, font, line)
    kind = (element.attribute("type") or "text").lower()
    if kind in _CHECKS:
        return 13.0, 13.0
    if kind in _LABELS:
        label = element.attribute("value")
        text = _LABELS[kind] if label is None else label
        return ceil(text_width(font, text, size) * 64) / 64, line
    if kind in _INPUT_SIZES:
        return _INPUT_SIZES[kind]
    letters = _whole(element, "size", 20)
    return 8.0 * letters + 9.0, line


def _whole(element: ElementObject, name: str, default: int) -> int:
    """https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#rules-for-parsing-non-negative-integers"""
    return parse_non_negative(element.attribute(name)) or default


def _text_area(box: Box, font: Font, line: float) -> tuple[float, float]:
    element = box.element
    assert element is not None
    letter = text_width(font, "0", box.style.font_size())
    width = floor(_whole(element, "cols", 20) * letter + 16)
    return float(width), _whole(element, "rows", 2) * line


def _select(box: Box, font: Font, line: float) -> tuple[float, float]:
    """As wide as its widest option; a list box as high as its size."""
    element = box.element
    assert element is not None
    size, widest = box.style.font_size(), 0.0
    for node in element.inclusive_descendants():
        if isinstance(node, ElementObject) and node.is_named("option"):
            text = " ".join(text_content(node).split())
            parent = node.parent_element
            is_inner = parent is not None and parent.is_named("optgroup")
            words = (*("    " if is_inner else ""), *re.split("( )", text))  # one by one
            widest = max(widest, sum(text_width(font, word, size) for word in words))
    rows = _whole(element, "size", 4 if element.has("multiple") else 1)
    if rows > 1 or element.has("multiple"):
        return widest + 4, rows * (line + 2)
    return 20.0 + ceil(widest), line + 2


_WITHOUT_TEXT = frozenset({"image", "range", "color", "hidden"})


def control_baseline(box: Box) -> float | None:
    """Where the text of a control stands, from the top; boxes to check stand on the line."""
    element = box.element
    assert element is not None
    is_select = element.is_named("select")
    if not (is_select or element.is_named("input")) or (is_select and element.has("multiple")):
        return None
    kind = "" if is_select else (element.attribute("type") or "text").lower()
    if kind in _CHECKS:
        return box.height
    if kind in _WITHOUT_TEXT:
        return None
    font = font_for(box.style)
    size = box.style.font_size()
    line = float(normal_line_height(font, size))
    inner = box.height - box.around.down
    return box.around.top + (inner - line) / 2 + ascent(font, size)
