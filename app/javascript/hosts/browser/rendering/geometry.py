"""Where elements are and how large: https://drafts.csswg.org/cssom-view/

All in CSS px. ``layout`` of an element must be up to date.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.javascript.hosts.browser.css.tokens import component_values, split_at
from app.javascript.hosts.browser.css.viewport import Viewport
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.layout.box import Box, Rect
from app.javascript.hosts.browser.layout.lengths import length
from app.javascript.hosts.browser.layout.overflow import scrollable_size

SCROLLED = "scrolled"
"""Where an element's state keeps how far its content is scrolled: ``(x, y)``."""


def box_of(element: ElementObject) -> Box | None:
    """The element's box; None when it is not rendered."""
    found: Box | None = element.layout
    return found


def scrolled(element: ElementObject) -> tuple[float, float]:
    """How far the element's content is scrolled."""
    found: tuple[float, float] = element.state.get(SCROLLED, (0.0, 0.0))
    return found


@dataclass(slots=True, eq=False)
class Geometry:
    """The document's geometry; ``scroll`` is how far the page itself is scrolled."""

    viewport: Viewport
    scroll: tuple[float, float] = (0.0, 0.0)

    def client_rects(self, element: ElementObject) -> list[Rect]:
        """One rectangle for each piece, from the window's top left.

        https://drafts.csswg.org/cssom-view/#dom-element-getclientrects
        """
        box = box_of(element)
        if box is None:
            return []
        if box.display == "inline":
            holder = box.holder
            if holder is None:
                return []
            x, y = self._on_screen(holder)
            rects = [rect.moved(x, y) for rect in box.fragments]
        else:
            x, y = self._on_screen(box)
            rects = [Rect(x, y, box.width, box.height)]
        return [_scaled(box, rect) for rect in rects]

    def bounding_rect(self, element: ElementObject) -> Rect:
        """https://drafts.csswg.org/cssom-view/#dom-element-getboundingclientrect"""
        rects = self.client_rects(element)
        if not rects:
            return Rect(0.0, 0.0, 0.0, 0.0)
        left, top = min(rect.x for rect in rects), min(rect.y for rect in rects)
        right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
        return Rect(left, top, right - left, bottom - top)

    def _on_screen(self, box: Box) -> tuple[float, float]:
        """The border box's top left, scrolled and moved by transforms."""
        x = y = 0.0
        each: Box | None = box
        fixed = False
        while each is not None:
            dx, dy = translation(each)
            x, y = x + each.x + dx, y + each.y + dy
            if each.position == "fixed" and each.holder is None:
                fixed = True
            each = each.holder
            if each is not None and each.element is not None and each.parent is not None:
                left, top = scrolled(each.element)
                x, y = x - left, y - top
        return (x, y) if fixed else (x - self.scroll[0], y - self.scroll[1])

    # -- boxes of one element --------------------------------------------------------------------

    def offset_size(self, element: ElementObject) -> tuple[float, float]:
        """https://drafts.csswg.org/cssom-view/#dom-htmlelement-offsetwidth, whole px."""
        box = box_of(element)
        if box is None:
            return 0.0, 0.0
        if box.display == "inline":
            rects = box.fragments or [Rect(0.0, 0.0, 0.0, 0.0)]
            left, top = min(rect.x for rect in rects), min(rect.y for rect in rects)
            right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
            return whole(right - left), whole(bottom - top)
        return whole(box.width), whole(box.height)

    def offset_place(self, element: ElementObject) -> tuple[float, float]:
        """From the offset parent's padding edge: https://drafts.csswg.org/cssom-view/#dom-htmlelement-offsettop"""
        box = box_of(element)
        if box is None or element.is_named("body"):
            return 0.0, 0.0
        x, y = _place(box)
        parent = offset_parent(element)
        parent_box = None if parent is None else box_of(parent)
        if parent is not None and parent_box is not None and not parent.is_named("body"):
            px, py = parent_box.place()
            x, y = x - px - parent_box.border.left, y - py - parent_box.border.top
        return whole(x), whole(y)

    def client_size(self, element: ElementObject) -> tuple[float, float]:
        """The padding box: https://drafts.csswg.org/cssom-view/#dom-element-clientwidth"""
        document = element.node_document
        if self._is_window_of(element, document.quirks):
            return self.viewport.width, self.viewport.height
        box = box_of(element)
        if box is None or box.display == "inline":
            return 0.0, 0.0
        return whole(box.width - box.border.across), whole(box.height - box.border.down)

    def scroll_size(self, element: ElementObject) -> tuple[float, float]:
        """https://drafts.csswg.org/cssom-view/#dom-element-scrollwidth"""
        box = box_of(element)
        if self._is_window_of(element, element.node_document.quirks):
            return self.page_size(element)
        if box is None or box.display == "inline":
            return 0.0, 0.0
        width, height = scrollable_size(box)
        return whole(width), whole(height)

    def page_size(self, root: ElementObject) -> tuple[float, float]:
        """The scrolling area of the window."""
        top = root.node_document.document_element
        box = None if top is None else box_of(top)
        if box is None:
            return self.viewport.width, self.viewport.height
        width, height = scrollable_size(box)
        return (
            max(self.viewport.width, whole(box.x + width)),
            max(self.viewport.height, whole(box.y + height + box.margin.bottom)),
        )

    def _is_window_of(self, element: ElementObject, quirks: bool) -> bool:
        """The element that stands for the window: the root, or the body in quirks mode."""
        document = element.node_document
        return element is (document.body if quirks else document.document_element)


def _place(box: Box) -> tuple[float, float]:
    if box.display == "inline" and box.fragments and box.holder is not None:
        x, y = box.holder.place()
        first = box.fragments[0]
        return x + first.x, y + first.y
    return box.place()


def whole(value: float) -> float:
    """Rounded half up, as Chromium snaps to pixels."""
    return float(int(value + 0.5)) if value >= 0 else -float(int(-value + 0.5))


def offset_parent(element: ElementObject) -> ElementObject | None:
    """https://drafts.csswg.org/cssom-view/#dom-htmlelement-offsetparent"""
    box = box_of(element)
    if box is None or element.is_named("body", "html") or box.position == "fixed":
        return None
    ancestor = element.parent_element
    while ancestor is not None:
        above = box_of(ancestor)
        if above is not None and above.position != "static":
            return ancestor
        if ancestor.is_named("body"):
            return ancestor
        if box.position == "static" and ancestor.is_named("td", "th", "table"):
            return ancestor
        ancestor = ancestor.parent_element
    return None


# -- transforms ------------------------------------------------------------------------------------


def translation(box: Box) -> tuple[float, float]:
    """How far transforms move the box; what they do beside that is left out.

    https://drafts.csswg.org/css-transforms/#transform-functions
    """
    if box.element is None:
        return 0.0, 0.0
    text, moved = box.style.get("transform"), box.style.get("translate")
    x = y = 0.0
    if moved != "none":
        parts = moved.split()
        x = length(parts[0], box.width)
        y = length(parts[1], box.height) if len(parts) > 1 else 0.0
    if text == "none":
        return x, y
    for token in component_values(text):
        if token.type != "function":
            continue
        given = [part[0].serialize() for part in split_at(token.arguments, ",") if part]
        match token.lower_name, given:
            case "translate" | "translate3d", [across, *rest]:
                x += length(across, box.width)
                y += length(rest[0], box.height) if rest else 0.0
            case "translatex", [across]:
                x += length(across, box.width)
            case "translatey", [down]:
                y += length(down, box.height)
            case "matrix", [_, _, _, _, across, down]:
                x, y = x + float(across), y + float(down)
            case _:
                pass
    return x, y


def _scaled(box: Box, rect: Rect) -> Rect:
    """``scale()`` about the middle of the box itself."""
    text = box.style.get("transform")
    if "scale" not in text:
        return rect
    across = down = 1.0
    for token in component_values(text):
        if token.type != "function":
            continue
        numbers = [t.value for t in token.arguments if t.type == "number"]
        if token.lower_name == "scale" and numbers:
            across, down = across * numbers[0], down * numbers[-1]
        elif token.lower_name == "scalex" and numbers:
            across *= numbers[0]
        elif token.lower_name == "scaley" and numbers:
            down *= numbers[0]
    width, height = rect.width * across, rect.height * down
    return Rect(
        rect.x + (rect.width - width) / 2, rect.y + (rect.height - height) / 2, width, height
    )
