"""The text that a selection says."""

from __future__ import annotations

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.control_state import value_of
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.field_selections import kept_selection
from app.javascript.hosts.browser.dom.inner_text import is_block, selected_text, shown_text
from app.javascript.hosts.browser.dom.input_values import BULLET, is_password
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.range_contents import (
    Boundary,
    child_at,
    common_ancestor,
    compare_boundaries,
)
from app.javascript.hosts.browser.dom.ranges import RangeObject
from app.javascript.hosts.browser.dom.selection import SelectionObject
from app.javascript.hosts.unsupported import UnsupportedApi


def selection_text(selection: SelectionObject) -> str:
    """In lines, or that of the field: https://w3c.github.io/selection-api/#dom-selection-stringifier"""
    range_ = selection.range
    if range_ is None:
        return ""
    if selection.field is not None:
        start, end, _direction = kept_selection(selection.field)
        if is_password(selection.field):
            return BULLET * (end - start)
        return value_of(selection.field)[start:end]
    root = common_ancestor(range_)
    elements = [node for node in root.descendants() if isinstance(node, ElementObject)]
    if isinstance(root, TextObject):
        return _part_shown(root, range_.start_offset, range_.end_offset)
    selected = _Selected(range_)
    if any(node.is_named("table") and selected.touches(node) for node in elements):
        advice = "Use Range.prototype.toString, which knows no lines."
        raise UnsupportedApi("Selection.toString over tables", advice)
    text = selected_text(root, selected, ends_in_next=_ends_in_next(range_))
    return text or ("\n" if _is_break(range_) else "")


def _part_shown(text: TextObject, start: int, end: int) -> str:
    """Of white space that collapses the first character is there, but for a block's ends."""
    data, parent = text.data, text.parent
    if shown_text(text, "a  \n  b") != "a b":
        return shown_text(text, data[start:end])
    in_block = isinstance(parent, ElementObject) and is_block(parent)
    first = len(data) - len(data.lstrip()) if in_block and text.previous_sibling is None else 0
    last = len(data.rstrip()) if in_block and text.next_sibling is None else len(data)
    kept = (
        data[place]
        for place in range(max(start, first), min(end, last))
        if not (data[place].isspace() and place and data[place - 1].isspace())
    )
    return shown_text(text, "".join(kept))


def _is_break(range_: RangeObject) -> bool:
    """From the end of a paragraph to the beginning of a block below, as a double press selects."""
    end = range_.end
    if range_.end_offset or not isinstance(end, ElementObject) or not is_block(end):
        return False
    return not end.is_inclusive_ancestor_of(range_.start)


class _Selected:
    """What of a tree is in a range."""

    def __init__(self, range_: RangeObject) -> None:
        self._first: Boundary = (range_.start, range_.start_offset)
        self._last: Boundary = (range_.end, range_.end_offset)

    def text_of(self, text: TextObject) -> str:
        (node, start), (last_node, end) = self._first, self._last
        return text.data[start if text is node else 0 : end if text is last_node else None]

    def touches(self, node: NodeObject) -> bool:
        parent, length = node.parent, node.length()
        if parent is None:
            return True
        before: Boundary = (node, 0) if isinstance(node, TextObject) else (parent, node.index())
        after = (node, length) if isinstance(node, TextObject) else (parent, node.index() + 1)
        is_behind_start = compare_boundaries(after, self._first) > 0
        return is_behind_start and compare_boundaries(before, self._last) < 0


def _ends_in_next(range_: RangeObject) -> bool:
    """Behind a block or at the beginning of one, with something below: as Chromium sees it."""
    node, offset = range_.end, range_.end_offset
    if not isinstance(node, ElementObject):
        return False
    before = child_at(node, offset - 1) if offset else None
    if offset and not (isinstance(before, ElementObject) and is_block(before)):
        return False
    return any(
        isinstance(each, TextObject)
        and each.data.strip()
        and isinstance(each.parent, ElementObject)
        and not each.parent.is_named("script", "style")
        and compare_boundaries((each, 0), (node, offset)) >= 0
        for each in node.node_document.descendants()
    )
