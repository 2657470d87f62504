"""Layout after a few elements changed: only what depends on them is laid out again.

An element is laid out again within the nearest box around it that stands in plain block flow, with
the room it had. When that box's height changes, what follows it moves, and so on outwards. Whatever
else may depend on the change is left to the layout of the whole document.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.viewport import Viewport
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.engine import fill_the_window
from app.javascript.hosts.browser.layout.flow import lay_out, place_block, set_content_height
from app.javascript.hosts.browser.layout.margins import bottom_margin, top_margin
from app.javascript.hosts.browser.layout.positioned import (
    boxes_in_order,
    is_shifted,
    lay_out_one_positioned,
)
from app.javascript.hosts.browser.layout.sizes import Room, specified
from app.javascript.hosts.browser.layout.tree import StyleOf

_SHRINKING = frozenset({"fit-content", "min-content", "max-content"})
_KINDS = ("display", "position", "float")


def lay_out_again(
    document: DocumentObject,
    root: Box,
    changes: Iterable[ElementObject],
    style_of: StyleOf,
    viewport: Viewport,
) -> int | None:
    """How many boxes were laid out; None when that is not enough: then the boxes are of no use.

    ``changes`` are elements whose style or attributes changed since everything was laid out.
    """
    tops: dict[Box, tuple[float, float]] = {}
    rendered: list[ElementObject] = []
    for element in changes:
        box: Box | None = element.layout
        if box is None:
            if _could_be_rendered(element, style_of):
                return None
            continue
        top = _independent(box)
        if top is None:
            return None
        rendered.append(element)
        tops[top] = _margins(top)
    if not all(_restyle(element, style_of) for element in rendered):
        return None
    again = _Again(document, root, viewport)
    is_enough = all(again.lay_out(top, margins) for top, margins in tops.items())
    return again.boxes if is_enough else None


# -- style -----------------------------------------------------------------------------------------


def _could_be_rendered(element: ElementObject, style_of: StyleOf) -> bool:
    """Whether an element without a box gets one: it and all around it are displayed."""
    each: ElementObject | None = element
    while each is not None:
        if style_of(each).get("display") == "none":
            return False
        each = each.parent_element
    return True


def _restyle(top: ElementObject, style_of: StyleOf) -> bool:
    """Give the boxes of an element and its descendants their new styles.

    False when other boxes than before are needed.
    """
    stack = [top]
    while stack:
        element = stack.pop()
        style = style_of(element)
        box: Box | None = element.layout
        if box is None:
            if style.get("display") != "none":
                return False
            continue
        if style is not box.style and not _same_kind(box.style, style):
            return False
        box.style = style
        stack.extend(element.child_elements())
    box = top.layout
    assert box is not None
    for each in boxes_in_order(box):
        if each.element is None and each.parent is not None:
            each.style = each.parent.style
    return True


def _same_kind(old: ComputedStyle, new: ComputedStyle) -> bool:
    """Whether the boxes are the same ones, and hold the same positioned boxes."""
    if any(old.get(name) != new.get(name) for name in _KINDS):
        return False
    return (old.get("transform") == "none") == (new.get("transform") == "none")


# -- where a change ends ---------------------------------------------------------------------------


def _independent(box: Box) -> Box | None:
    """The nearest box around that is laid out for itself; None when it is the document's."""
    found: Box | None = None
    each = box
    while each.parent is not None:
        if each.is_out_of_flow:
            return each
        found = (found or each) if _is_plain(each) else None
        each = each.parent
    return found


def _is_plain(box: Box) -> bool:
    """A block among blocks, whose width does not come from what is in it."""
    parent = box.parent
    if parent is None or parent.display != "block" or box.is_inline_level:
        return False
    if box.element is None:
        return True
    style = box.style
    display = style.get("display")
    return not (
        box.is_floating
        or box.display == "inline"
        or display.startswith(("inline", "table"))
        or style.get("width") in _SHRINKING
        or box.element.is_named("button", "legend")
    )


def _margins(box: Box) -> tuple[float, float]:
    """The collapsed margins that others see."""
    if box.is_out_of_flow or box.asked is None:
        return 0.0, 0.0
    base = box.asked[0].width
    return top_margin(box, base), bottom_margin(box, base)


class _Again:
    """One pass over the boxes of a document."""

    def __init__(self, document: DocumentObject, root: Box, viewport: Viewport) -> None:
        self._document = document
        self._root = root
        self._viewport = viewport
        self.boxes = 0
        self._window = Room(viewport.width, viewport.height)

    def lay_out(self, top: Box, margins: tuple[float, float]) -> bool:
        """Lay a box out in the room it had, and move what follows. False when that is not all."""
        if top.asked is None or top.parent is None:
            return False
        for box in boxes_in_order(top):
            box.fragments, box.baseline = [], None
        if top.is_out_of_flow:
            top.holder, top.x, top.y = top.static_place
            self._lay_out_positioned(top)
            return True
        height, room = top.height, top.asked[0]
        y = top.static_place[2] if is_shifted(top) else top.y
        top.resolve_edges(room.width)
        if _margins(top) != margins:
            return False
        lay_out(top, room)
        if height == 0 or top.height == 0:  # margins may collapse through it
            return False
        parent = top.parent
        place_block(top, parent, room, y - parent.around.top)
        self._lay_out_positioned(top)
        return height == top.height or self._grow(top, height)

    def _lay_out_positioned(self, top: Box) -> None:
        for box in list(boxes_in_order(top)):
            self.boxes += 1
            lay_out_one_positioned(box, self._root, self._window)

    def _grow(self, box: Box, before: float) -> bool:
        """The box has another height: those after it move, and what is around it grows."""
        if any(_depends_on_heights(each) for each in self._root.strays):
            return False
        after = box.height
        while box.parent is not None:
            parent, grown = box.parent, after - before
            if before == 0 or after == 0:
                return False
            for child in parent.children[parent.children.index(box) + 1 :]:
                child.y += grown
                holder, x, y = child.static_place
                child.static_place = holder, x, y + grown
            assert parent.asked is not None
            room, _width, height = parent.asked
            if height is not None or specified(parent, "height", room.height) is not None:
                return True
            before = parent.own_height
            set_content_height(parent, parent.content_height + grown)
            box, after = parent, parent.own_height
            if before == after:
                break
        if self._document.quirks:
            fill_the_window(self._document, self._root, self._viewport)
        return True


def _depends_on_heights(box: Box) -> bool:
    """Whether its place can depend on how high something else is."""
    if box.is_out_of_flow or box.is_floating:
        return True
    return is_shifted(box) and any("%" in box.style.get(side) for side in ("top", "bottom"))
