"""Markers of list items: https://drafts.csswg.org/css-lists-3/#markers"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.css.fonts import ascent, font_for, text_width
from app.javascript.hosts.browser.dom.attribute_numbers import parse_integer
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.relatives import sibling_elements

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle
    from app.javascript.hosts.browser.layout.box import Box

_SYMBOLS = frozenset({"disc", "circle", "square"})


def has_marker(style: ComputedStyle) -> bool:
    """Whether it is a list item that shows something before its content."""
    get = style.get
    if get("display") != "list-item":
        return False
    return get("list-style-type") != "none" or get("list-style-image") != "none"


def is_marker_inside(style: ComputedStyle) -> bool:
    """Whether the marker stands on the first line."""
    return style.get("list-style-position") == "inside" and has_marker(style)


def is_marker_outside(style: ComputedStyle) -> bool:
    """Whether the marker stands beside the content: it takes no room but for its height."""
    return style.get("list-style-position") != "inside" and has_marker(style)


def marker_width(marker: Box) -> float:
    """How wide an inside marker is, with what separates it from the text, px.

    NOTE: Of counter styles, those of symbols and of decimal numbers have their widths.
    """
    style = marker.style
    item = marker.parent
    while item is not None and item.element is None:
        item = item.parent
    font = font_for(style)
    size, kind = style.font_size(), style.get("list-style-type")
    if kind in _SYMBOLS:
        symbol = (int(ascent(font, size)) * 2 // 3 + 1) // 2
        return symbol + size + 1
    if kind[:1] in {'"', "'"}:
        return text_width(font, kind[1:-1], size)
    number = 1 if item is None or item.element is None else _ordinal(item.element)
    return text_width(font, f"{number}. ", size)


def _ordinal(element: ElementObject) -> int:
    """https://html.spec.whatwg.org/multipage/grouping-content.html#ordinal-value"""
    count = 0
    before = (each for each in sibling_elements(element, forwards=False) if each.is_named("li"))
    for each in chain((element,), before):
        value = parse_integer(each.attribute("value"))
        if value is not None:
            return value + count
        count += 1
    parent = element.parent_element
    start = None
    if parent is not None and parent.is_named("ol"):
        start = parse_integer(parent.attribute("start"))
    return (1 if start is None else start) + count - 1
