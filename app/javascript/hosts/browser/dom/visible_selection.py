"""A selection's ends where Chromium sees them: at text and other things that can be seen.

https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/renderer/core/editing/visible_units.cc
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.inner_text import is_block, is_hidden, shown_text
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.range_contents import Boundary, compare_boundaries
from app.javascript.hosts.browser.dom.ranges import RangeObject

#: Elements beside or behind which a caret can stand.
_ATOMS = (
    "br", "button", "canvas", "hr", "iframe", "img", "input", "meter", "progress", "select",
    "textarea", "video",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Seen:
    """What can be seen, from its first to its last position, in a block."""

    first: Boundary
    last: Boundary
    block: NodeObject | None


def visible_edges(range_: RangeObject) -> tuple[Boundary, Boundary] | None:
    """None where there is nothing to be seen."""
    seen = list(_everything_seen(range_.start.node_document))
    if not seen:
        return None
    end = _backward(seen, (range_.end, range_.end_offset))
    if range_.start is range_.end and range_.start_offset == range_.end_offset:
        return end, end
    return _forward(seen, (range_.start, range_.start_offset)), end


def _everything_seen(document: NodeObject) -> Iterator[_Seen]:
    for node in document.descendants():
        holder = node.parent
        if isinstance(holder, ElementObject) and is_hidden(holder):
            continue
        if isinstance(node, TextObject) and shown_text(node, node.data).strip():
            length = len(node.data)
            yield _Seen((node, 0), (node, length), _block_of(node))
        elif isinstance(node, ElementObject) and node.is_named(*_ATOMS):
            assert holder is not None
            index = node.index()
            behind = index if node.is_named("br") else index + 1
            yield _Seen((holder, index), (holder, behind), _block_of(node))


def _block_of(node: NodeObject | None) -> NodeObject | None:
    while node is not None and not (isinstance(node, ElementObject) and is_block(node)):
        node = node.parent
    return node


def _forward(seen: list[_Seen], place: Boundary) -> Boundary:
    """The start of a selection."""
    node, offset = place
    for position, each in enumerate(seen):
        if each.first[0] is node and isinstance(node, TextObject):
            following = [one for one in seen if _is_behind(one, each)]
            return following[0].first if offset == each.last[1] and following else place
        if compare_boundaries(each.first, place) >= 0:
            before = seen[position - 1] if position else None
            is_break = each.first == each.last and before is not None
            if is_break and before is not None and before.block is each.block:
                return before.last
            break
    return _following(seen, place) or _last_before(seen, place)


def _is_behind(other: _Seen, each: _Seen) -> bool:
    return other.block is each.block and compare_boundaries(other.first, each.last) > 0


def _backward(seen: list[_Seen], place: Boundary) -> Boundary:
    """The end of a selection, or a caret."""
    node, offset = place
    if offset and isinstance(node, TextObject) and any(each.first[0] is node for each in seen):
        return place
    before = [each for each in seen if compare_boundaries(each.last, place) <= 0]
    if before and before[-1].block is _block_of(node):
        return before[-1].last
    return _following(seen, place) or _last_before(seen, place)


def _following(seen: list[_Seen], place: Boundary) -> Boundary | None:
    """What comes next without leaving the block."""
    block = _block_of(place[0])
    for each in seen:
        if compare_boundaries(each.first, place) >= 0:
            is_inside = block is not None and block.is_inclusive_ancestor_of(each.first[0])
            return each.first if is_inside else None
    return None


def _last_before(seen: list[_Seen], place: Boundary) -> Boundary:
    before = [each for each in seen if compare_boundaries(each.last, place) <= 0]
    return before[-1].last if before else seen[0].first
