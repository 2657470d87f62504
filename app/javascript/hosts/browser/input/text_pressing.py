"""Pressing the mouse on a text: a caret, a word by the second press, or what is selected is kept.

As Chromium does it: https://w3c.github.io/selection-api/#user-interactions
"""

from __future__ import annotations

import re

from app.javascript.hosts.browser.dom.content_editable import editing_host_of
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.field_selections import keep_selection
from app.javascript.hosts.browser.dom.hyperlinks import is_hyperlink
from app.javascript.hosts.browser.dom.input_values import BULLET, is_password
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.range_contents import Boundary, compare_boundaries
from app.javascript.hosts.browser.dom.selection import SelectionObject, selection_of_document
from app.javascript.hosts.browser.input.text_field import is_text_field, selection_of, shown_text
from app.javascript.hosts.browser.input.viewport import viewport_of
from app.javascript.hosts.browser.rendering.geometry import box_of
from app.javascript.hosts.web.events.trusted import fire

_WORDS = re.compile(r"\w+(?:['\u2019.]\w+)*|\s+|.", re.DOTALL)
#: Presses on these select nothing: they do something else, or are dragged.
_NOT_SELECTED = frozenset({"button", "select", "input", "img", "video", "audio", "iframe", "meter"})


def press_on_text(
    document: DocumentObject,
    target: ElementObject,
    place: tuple[float, float],
    count: int,
    *,
    had_selection: bool,
) -> bool:
    """Whether the press was on what is selected, so that it stays until the button is up.

    ``had_selection`` is whether the field had the document's selection before the press.
    """
    if not target.connected:
        return False
    if is_text_field(target):
        return _press_in_field(target, place, count) and had_selection
    host = editing_host_of(target)
    if host is None and not _may_be_selected(target):
        return False
    selection = selection_of_document(document)
    found = viewport_of(document).text_place_at(target, *place)
    boundary: Boundary = (target, 0) if found is None else (found.node, found.offset)
    if count == 1 and _is_selected(selection, boundary):
        return True
    start: NodeObject = found.node if found is not None and found.is_hit else target
    if not fire(document.realm, start, "selectstart", bubbles=True, cancelable=True):
        return False
    end = None
    if count > 1 and host is None and (found is not None or target.first_child is None):
        end = viewport_of(document).paragraph_break(boundary)
    if end is not None:
        selection.select_between(end[0], end[1])
    elif count > 1 and found is not None:
        text = found.node.data
        first, last = _word(text if found.is_hit else text.rstrip(), found.offset)
        selection.select_between((found.node, first), (found.node, last))
    else:
        selection.select_between(boundary, boundary)
    return False


def release_on_text(
    document: DocumentObject, target: ElementObject, place: tuple[float, float]
) -> None:
    """The button is up again over what was selected: only a caret is left, or nothing."""
    if is_text_field(target):
        offset = _field_offset(target, place)
        keep_selection(target, offset, offset)
        return
    selection, host = selection_of_document(document), editing_host_of(target)
    found = viewport_of(document).text_place_at(target, *place)
    if host is None or found is None:
        selection.select(None)
    else:
        selection.select_between((found.node, found.offset), (found.node, found.offset))


def _press_in_field(field: ElementObject, place: tuple[float, float], count: int) -> bool:
    offset, (start, end) = _field_offset(field, place), selection_of(field)
    is_shown = selection_of_document(field.node_document).field is field
    if count == 1 and is_shown and start < end and start <= offset <= end:
        return True
    first = last = offset
    if count > 1:
        text = shown_text(field)
        first, last = (0, len(text)) if is_password(field) else _word(text, offset)
    keep_selection(field, first, last)
    return False


def _field_offset(field: ElementObject, place: tuple[float, float]) -> int:
    text = shown_text(field)
    if is_password(field):
        text = BULLET * len(text)
    return viewport_of(field.node_document).field_offset_at(field, text, *place)


def _is_selected(selection: SelectionObject, boundary: Boundary) -> bool:
    range_ = selection.range
    if range_ is None or selection.field is not None or selection.is_collapsed():
        return False
    after_start = compare_boundaries((range_.start, range_.start_offset), boundary) <= 0
    return after_start and compare_boundaries((range_.end, range_.end_offset), boundary) >= 0


def _may_be_selected(target: ElementObject) -> bool:
    """https://drafts.csswg.org/css-ui/#content-selection"""
    selectable: bool | None = None
    for node in target.inclusive_ancestors():
        if not isinstance(node, ElementObject):
            continue
        if node.is_named(*_NOT_SELECTED) or is_hyperlink(node):
            return False
        if (node.attribute("draggable") or "").lower() == "true":
            return False
        box = box_of(node)
        if selectable is None and box is not None:
            asked = box.style.get("user-select")
            selectable = None if asked == "auto" else asked != "none"
    return selectable is not False


def _word(text: str, offset: int) -> tuple[int, int]:
    """The word at a place, or the one that ends a text; in a field also the end of a line."""
    if not text:
        return 0, 0
    if offset >= len(text):
        offset = len(text) - 1
    if text[offset] == "\n":
        return offset, offset + 1
    found = next(each for each in _WORDS.finditer(text) if each.start() <= offset < each.end())
    return found.start(), found.end()
