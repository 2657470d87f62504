"""Where a range is on the screen: https://drafts.csswg.org/cssom-view/#extension-to-the-range-interface"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, cast

from app.javascript.hosts.browser.dom.character_data import CharacterDataObject, TextObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Members
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.range_contents import child_at, compare_boundaries
from app.javascript.hosts.browser.dom.ranges import RangeObject
from app.javascript.hosts.browser.layout.box import Box, Rect, boxes_in_order
from app.javascript.hosts.browser.layout.lengths import snapped, snapped_up
from app.javascript.hosts.browser.rendering.element_members import PAGE_RENDERING
from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
from app.javascript.hosts.browser.rendering.rects import make_rect, make_rect_list
from app.javascript.hosts.browser.rendering.text_places import letter_edges
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def range_rects(rendering: PageRendering, range_: RangeObject) -> list[Rect]:
    """Those of elements that lie in it but not in such an element, and of its text, in order."""
    texts = _boxes_of_texts(rendering)
    whole: set[NodeObject] = set()
    found: list[Rect] = []
    for node in _nodes(range_):
        if isinstance(node, ElementObject):
            is_inside = node.parent in whole
            if is_inside or _holds(range_, node):
                whole.add(node)
                found += [] if is_inside else rendering.geometry.client_rects(node)
        elif isinstance(node, TextObject) and node in texts:
            found += _text_rects(rendering, texts[node], range_)
    return found


def _boxes_of_texts(rendering: PageRendering) -> dict[TextObject, Box]:
    root = rendering.box_tree.root
    boxes = () if root is None else boxes_in_order(root)
    return {box.node: box for box in boxes if box.node is not None}


def _nodes(range_: RangeObject) -> Iterator[NodeObject]:
    """From the first that begins in the range to the last."""
    start, end = range_.start, range_.end
    node: NodeObject | None = start
    if not isinstance(start, CharacterDataObject):
        node = child_at(start, range_.start_offset) or start.following_outside()
    stop = (
        end.following_outside()
        if isinstance(end, CharacterDataObject)
        else child_at(end, range_.end_offset) or end.following_outside()
    )
    while node is not None and node is not stop:
        yield node
        node = node.following()


def _holds(range_: RangeObject, node: NodeObject) -> bool:
    parent = node.parent
    if parent is None:
        return False
    place = node.index()
    begins = compare_boundaries((range_.start, range_.start_offset), (parent, place)) <= 0
    return begins and compare_boundaries((parent, place + 1), (range_.end, range_.end_offset)) <= 0


def _text_rects(rendering: PageRendering, box: Box, range_: RangeObject) -> Iterator[Rect]:
    node = box.node
    assert node is not None
    begin = range_.start_offset if node is range_.start else 0
    end = range_.end_offset if node is range_.end else node.length()
    for rect, run in zip(rendering.geometry.text_rects(box), box.runs, strict=True):
        first, last = max(begin, run[0]), min(end, run[1])
        if first > last or (first == last and begin != end):
            continue
        edges = letter_edges(box, box.text[run[0] : run[1]])
        left = snapped(rect.x + edges[first - run[0]])
        right = rect.right if last == run[1] else snapped_up(rect.x + edges[last - run[0]])
        yield Rect(left, rect.y, max(0.0, right - left) if begin != end else 0.0, rect.height)
        if begin == end:
            return


def _rects_of(range_: RangeObject, reading: str) -> list[Rect]:
    found = range_.start.node_document.page.get(PAGE_RENDERING)
    rendering = cast("PageRendering | None", found)
    if rendering is None or not range_.start.connected:
        return []
    rendering.update_for(reading)
    return range_rects(rendering, range_)


def _bounding_rect(realm: Realm, range_: RangeObject, _arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/cssom-view/#dom-range-getboundingclientrect"""
    found = _rects_of(range_, "getBoundingClientRect()")
    seen = [rect for rect in found if rect.width and rect.height]
    return make_rect(realm, Rect.around(seen or found[:1]))


def _client_rects(realm: Realm, range_: RangeObject, _arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/cssom-view/#dom-range-getclientrects"""
    return make_rect_list(realm, _rects_of(range_, "getClientRects()"))


_R = Members("Range", RangeObject)
RANGE_MEMBERS: Final = (
    _R.operation("getBoundingClientRect", _bounding_rect),
    _R.operation("getClientRects", _client_rects),
)
