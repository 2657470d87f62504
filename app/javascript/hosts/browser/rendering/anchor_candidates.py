"""What may be held where it is seen: https://drafts.csswg.org/css-scroll-anchoring-1/#candidate-examination"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.layout.box import Box, Rect, boxes_in_order
from app.javascript.hosts.browser.layout.generated import is_generated
from app.javascript.hosts.browser.layout.lengths import length
from app.javascript.hosts.browser.layout.overflow import clips, scrollable_size
from app.javascript.hosts.browser.rendering.geometry import box_of

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle
    from app.javascript.hosts.browser.rendering.page_rendering import PageRendering

ScrollTarget = ElementObject | DocumentObject
AnchorNode = ElementObject | TextObject

_SIDES = ("top", "right", "bottom", "left")


class AnchorCandidates:
    """The boxes of a document as its last layout left them, with the styles that they get now."""

    def __init__(self, rendering: PageRendering) -> None:
        self._rendering = rendering

    def is_still_there(self, box: Box) -> bool:
        """Whether an element's box is not to be made anew, or to go."""
        if box.node is not None:
            return box.node.parent is box.text_in
        if box.element is None or is_generated(box):
            return True
        is_same = box.element.connected and box_of(box.element) is box
        return is_same and self.style(box).get("display") == box.style.get("display")

    def style(self, box: Box) -> ComputedStyle:
        """The style that the box will have after layout."""
        if box.element is None or is_generated(box):
            return box.style
        return self._rendering.resolver.style_of(box.element)

    def select(self, target: ScrollTarget, frame: Box) -> Box | None:
        """https://drafts.csswg.org/css-scroll-anchoring-1/#anchor-node-selection

        ``frame`` is the box of what scrolls.
        """
        if not self.is_still_there(frame) or self.style(frame).get("overflow-anchor") == "none":
            return None
        view = self._view(target, frame)
        if isinstance(target, DocumentObject):
            return self._examine(frame, frame, view)
        return self._first_in(frame, frame, view)

    def _view(self, target: ScrollTarget, frame: Box) -> Rect:
        """What is seen of the content, from the window's top left, without scroll paddings."""
        if isinstance(target, DocumentObject):
            x = y = 0.0
            width, height = self._rendering.viewport.width, self._rendering.viewport.height
        else:
            outer = self._rendering.geometry.box_rect(frame)
            x, y = outer.x + frame.border.left, outer.y + frame.border.top
            width, height = outer.width - frame.border.across, outer.height - frame.border.down
        top, right, bottom, left = (
            length(frame.style.get(f"scroll-padding-{side}"), base)
            for side, base in zip(_SIDES, (height, width, height, width), strict=True)
        )
        return Rect(x + left, y + top, width - left - right, height - top - bottom)

    def _first_in(self, box: Box, frame: Box, view: Rect) -> Box | None:
        for child in box.children:
            found = self._examine(child, frame, view)
            if found is not None:
                return found
        return None

    def _examine(self, box: Box, frame: Box, view: Rect) -> Box | None:
        """https://drafts.csswg.org/css-scroll-anchoring-1/#candidate-examination

        NOTE: Inline boxes, anonymous ones and generated content are none themselves.
        """
        if is_generated(box) or box.is_closed_slot:
            return None
        if box.display == "inline" or (box.element is None and box.display != "text"):
            return self._first_in(box, frame, view) if self._may_hold(box) else None
        if box.display == "text" and box.node is None:
            return None
        if not _moves_with(box, frame):
            return None
        rect = self._bounds(box)
        if not rect.meets(view) or not self._may_hold(box):
            return None
        if view.holds(rect):
            return box
        return self._first_in(box, frame, view) or box

    def _may_hold(self, box: Box) -> bool:
        return self.is_still_there(box) and self.style(box).get("overflow-anchor") != "none"

    def _bounds(self, box: Box) -> Rect:
        """Where it is, with what overflows it below, from the window's top left."""
        geometry = self._rendering.geometry
        if box.display == "text":
            return Rect.around(geometry.text_rects(box))
        rect = geometry.box_rect(box)
        if clips(box) or box.display == "replaced":
            return rect
        reach = box.border.top + scrollable_size(box)[1]
        return rect._replace(height=max(rect.height, reach))

    def offset(self, box: Box, target: ScrollTarget, frame: Box) -> float:
        """How far below the upper edge of what scrolls the box is, in CSS px."""
        is_page = isinstance(target, DocumentObject)
        top = 0.0 if is_page else self._rendering.geometry.box_rect(frame).y
        return self._bounds(box).y - top


def box_of_node(node: AnchorNode) -> Box | None:
    """The box of an element, or of a text in its parent's."""
    if isinstance(node, ElementObject):
        return box_of(node)
    parent = node.parent
    outer = box_of(parent) if isinstance(parent, ElementObject) else None
    if outer is None:
        return None
    return next((box for box in boxes_in_order(outer) if box.node is node), None)


def node_of(box: Box) -> AnchorNode | None:
    """Whose box it is."""
    return box.node if box.display == "text" else box.element


def _moves_with(box: Box, frame: Box) -> bool:
    """Whether scrolling moves the box: nothing fixed, sticky, or held outside of what scrolls."""
    if box.position == "fixed":
        return False
    if box.position == "sticky":
        return all(box.style.get(side) == "auto" for side in _SIDES)
    if box.position != "absolute" or frame.parent is None:
        return True
    holder = box.holder
    while holder is not None and holder is not frame:
        holder = holder.holder
    return holder is frame
