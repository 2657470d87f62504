"""Markers of list items: https://drafts.csswg.org/css-lists-3/#markers"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.css.fonts import ascent, font_for, text_width
from app.javascript.hosts.browser.dom.element import ElementObject

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
    count, each = 0, element
    while True:
        value = _number(each, "value")
        if value is not None:
            return value + count
        before = _item_before(each)
        if before is None:
            break
        count, each = count + 1, before
    parent = element.parent_element
    start = _number(parent, "start") if parent is not None and parent.is_named("ol") else None
    return (1 if start is None else start) + count


def _item_before(element: ElementObject) -> ElementObject | None:
    node = element.previous_sibling
    while node is not None:
        if isinstance(node, ElementObject) and node.is_named("li"):
            return node
        node = node.previous_sibling
    return None


def _number(element: ElementObject, name: str) -> int | None:
    text = (element.attribute(name) or "").strip()
    return int(text) if text.lstrip("-").isdecimal() else None
