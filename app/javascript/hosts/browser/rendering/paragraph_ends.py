"""Where a paragraph ends and what comes after it, as selecting by words has to know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.range_contents import Boundary
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.rendering.geometry import box_of
from app.javascript.hosts.browser.rendering.page_rendering import PageRendering

#: Nobody selects within these; a place is before them or after them.
_WHOLE: Final = frozenset(
    {"input", "select", "textarea", "button", "meter", "progress", "img", "video", "audio"}
    | {"canvas", "iframe", "table", "hr"}
)


#: From the end of one paragraph to the beginning of the next.
ParagraphBreak = tuple[Boundary, Boundary]


def paragraph_break(rendering: PageRendering, place: Boundary) -> ParagraphBreak | None:
    """What lies behind the paragraph that ends at ``place``, with the white space not shown there.

    None when no paragraph ends there or nothing comes after it; nothing, twice ``place``, at the
    end of a cell that another one follows.
    """
    rendering.update()
    root = rendering.document.document_element
    outer = None if root is None else box_of(root)
    if outer is None:
        return None
    following = _following(outer, place)
    start = next(following, None)
    if start is None or (start.node is not None and place[1] < start.runs[-1][1]):
        return None
    paragraph, last = _paragraph(start), start.node
    for box in following:
        if box.element is not None and box.element.is_named("br"):
            paragraph = None
        elif (found := _place_in(box)) is not None:
            if paragraph is not None and _paragraph(box) is paragraph:
                return None
            if _is_next_cell(start, box):
                return place, place
            return place if last is None else (last, _end(last, place, found)), found
        elif box.node is not None and paragraph is not None and _paragraph(box) is paragraph:
            last = box.node
    return None


def _end(last: TextObject, place: Boundary, found: Boundary) -> int:
    return place[1] if found[0] is last else last.length()


def _following(outer: Box, place: Boundary) -> Iterator[Box]:
    """The box that a place is in, then those after it, without what is in what is whole."""
    waiting, found = [outer], False
    while waiting:
        box = waiting.pop()
        is_start = not found and _has(box, place)
        found = found or is_start
        if found:
            yield box
        is_whole = box.element is not None and box.element.local_name in _WHOLE
        if not (found and is_whole and not is_start):
            waiting.extend(reversed(box.children))


def _has(box: Box, place: Boundary) -> bool:
    node, offset = place
    if box.node is None:
        return box.element is node
    return box.node is node and bool(box.runs) and box.runs[0][0] <= offset <= box.runs[-1][1]


def _place_in(box: Box) -> Boundary | None:
    """The first place in a box, or before it, that a caret can have; boxes in it come later."""
    element = box.element
    if box.node is not None:
        if not any(rect.width for rect in box.fragments):
            return None
        block = _paragraph(box)
        if block is not None and block.element is not None and _is_first(box, block):
            return (block.element, 0)
        return (box.node, box.runs[0][0])
    if element is None or element.parent is None or box.is_out_of_flow:
        return None
    if element.local_name in _WHOLE:
        return (element.parent, element.index())
    is_empty = not box.is_inline_level and not any(_place_in(each) for each in _inside(box))
    return (element, 0) if is_empty and box.height > 0 else None


def _inside(box: Box) -> Iterator[Box]:
    for child in box.children:
        yield child
        yield from _inside(child)


def _is_first(text: Box, block: Box) -> bool:
    """Whether nothing that is seen stands before the text in its block."""
    for box in _inside(block):
        if box is text:
            return True
        whole = box.element is not None and box.element.local_name in _WHOLE
        if whole or (box.node is not None and any(rect.width for rect in box.fragments)):
            return False
    return False


def _paragraph(box: Box) -> Box | None:
    """The block that a text or something inline stands in."""
    around = box.parent
    while around is not None and around.display == "inline":
        around = around.parent
    return around


def _is_next_cell(start: Box, following: Box) -> bool:
    """Whether one stands in a cell, and the other after it in the same table."""
    cell = _around(start, "td", "th")
    if cell is None:
        return False
    return _around(cell, "table") in set(_outwards(following)) and cell not in _outwards(following)


def _around(box: Box, *names: str) -> Box | None:
    return next(
        (
            each
            for each in _outwards(box)
            if each.element is not None and each.element.is_named(*names)
        ),
        None,
    )


def _outwards(box: Box | None) -> Iterator[Box]:
    while box is not None:
        yield box
        box = box.parent
