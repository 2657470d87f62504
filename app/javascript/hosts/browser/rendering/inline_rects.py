"""The rectangles of inline boxes.

As in Chromium, an inline box that nothing is painted of has none of its own: ``getClientRects``
tells those of its texts and boxes, one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.css.fonts import ascent, descent, font_for
from app.javascript.hosts.browser.dom.hyperlinks import is_hyperlink
from app.javascript.hosts.browser.layout.box import AroundBlock, Box, Rect

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle

_SIDES = ("top", "right", "bottom", "left")
_EDGES = tuple(
    name
    for side in _SIDES
    for name in (f"margin-{side}", f"padding-{side}", f"border-{side}-width")
)
_PLAIN = {
    "outline-style": "none",
    "background-color": "rgba(0, 0, 0, 0)",
    "background-image": "none",
    "box-shadow": "none",
    "opacity": "1",
    "filter": "none",
    "isolation": "auto",
    "mix-blend-mode": "normal",
    "clip-path": "none",
}


def inline_rects(box: Box) -> list[Rect]:
    """In the order of the tree, from the corner of the block that the lines are in."""
    if _has_own(box):
        return box.fragments
    found: list[Rect] = []
    for child in box.children:
        if not (child.is_out_of_flow or child.is_floating):
            found += inline_rects(child) if child.display == "inline" else child.fragments
    return found or box.fragments


def _has_own(box: Box) -> bool:
    """Whether a fragment of it is made: something is painted, or moves what is on the line."""
    element = box.element
    if element is None or is_hyperlink(element):
        return True
    if any(isinstance(rect, AroundBlock) for rect in box.fragments):
        return True
    return _is_painted(box) or any(_needs_a_box(box, child) for child in box.children)


def _is_painted(box: Box) -> bool:
    """A background, edges or a layer of its own."""
    get = box.style.get
    if box.position != "static" or any(get(name) != plain for name, plain in _PLAIN.items()):
        return True
    return "opacity" in get("will-change") or any(get(name) != "0px" for name in _EDGES)


def _needs_a_box(box: Box, child: Box) -> bool:
    """Whether a child stands on the line by the box: an atom, or text of another height."""
    if child.display == "text" or child.is_out_of_flow or child.is_floating:
        return False
    if child.display != "inline" or child.style.get("vertical-align") != "baseline":
        return True
    return _height(box.style) != _height(child.style)


def _height(style: ComputedStyle) -> tuple[int, int]:
    font, size = font_for(style), style.font_size()
    return ascent(font, size), descent(font, size)
