"""Editing an element with ``contenteditable``: what keys do at its selection, as Chromium does it.

NOTE: Enter is refused but at the end of a line, deleting over the edge of a block altogether.

https://w3c.github.io/editing/docs/execCommand/#editing-host
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.mutation import append, insert, replace_data
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_factory import create_element
from app.javascript.hosts.browser.dom.range_contents import Boundary
from app.javascript.hosts.browser.dom.ranges import StaticRangeObject
from app.javascript.hosts.browser.dom.selection import selection_of_document
from app.javascript.hosts.browser.input.editing_changes import (
    ADVICE,
    delete_between,
    ends_in,
    place_caret,
    rebalance,
    sorted_ends,
    text_at,
)
from app.javascript.hosts.browser.input.editing_places import (
    block_of,
    is_at_end_of_block,
    line_places,
    moved,
    selected_in,
)
from app.javascript.hosts.browser.input.selecting import selects_all
from app.javascript.hosts.browser.input.text_field import fire_input_event, fire_text_input
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.events.trusted import fire

_MOVING = ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End")


# -- commands ------------------------------------------------------------------------------------


def type_into_host(host: ElementObject, text: str) -> bool:
    """A character over what is selected; whether the page has seen something of it."""
    ends = ends_in(host)
    if ends is None or not _asks(host, "insertText", text, ends):
        return False
    if not fire_text_input(host, text):
        return False
    (first, last) = ends_in(host) or ends
    node, offset = first
    if isinstance(node, TextObject) and last[0] is node:
        target, count = node, last[1] - offset
    else:
        delete_between(host, first, last, keeps_line=False)
        (target, offset), count = text_at(host), 0
    replace_data(target, offset, count, text)
    rebalance(target, offset + len(text))
    rebalance(target, offset)
    place_caret(host, (target, offset + len(text)))
    fire_input_event(host, "input", "insertText", text)
    return True


def delete_from_host(host: ElementObject, *, forward: bool) -> bool:
    """Backspace and Delete: the selection, or one character."""
    ends = ends_in(host)
    if ends is None:
        return False
    first, last = ends
    before = first, last
    if first == last:
        other = _next_to(host, first, 1 if forward else -1)
        first, last = (first, other) if forward else (other, first)
    input_type = "deleteContentForward" if forward else "deleteContentBackward"
    if not _asks(host, input_type, None, (first, last)) or first == last:
        return False
    delete_between(host, first, last, keeps_line=True)
    if ends_in(host) != before:
        selection_of_document(host.node_document).changed()
    fire_input_event(host, "input", input_type, None)
    return True


def break_paragraph(host: ElementObject) -> bool:
    """Enter: another block like this one; a listener can prevent it."""
    ends = ends_in(host)
    if ends is None or not _asks(host, "insertParagraph", None, ends):
        return False
    first, last = ends
    block = block_of(first[0], host)
    if first != last or not is_at_end_of_block(first, block):
        raise UnsupportedApi("Enter before a text in an editable element", ADVICE)
    made = create_element(host.node_document, "div" if block is host else block.local_name)
    if block is host:
        append(made, host)
    elif block.parent is not None:
        insert(made, block.parent, block.next_sibling)
    append(create_element(host.node_document, "br"), made)
    place_caret(host, (made, 0))
    fire_input_event(host, "input", "insertParagraph", None)
    return True


def move_in_host(host: ElementObject, key: str, held: tuple[str, ...]) -> None:
    """Arrows, Home and End, which select with Shift; and what selects everything."""
    ends = selected_in(host)
    if ends is None:
        return
    anchor, focus = ends
    selection = selection_of_document(host.node_document)
    if selects_all(key, held):
        places = [place for line in line_places(host) for place in line]
        if _starts_selecting(host, host):
            selection.select_between(places[0], places[-1])
    elif key not in _MOVING:
        return
    elif "Shift" in held:
        other = moved(host, focus, key)
        if anchor != focus or (other != focus and _starts_selecting(host, anchor[0])):
            selection.select_between(anchor, other)
    elif anchor != focus and key in ("ArrowLeft", "ArrowRight"):
        first, last = sorted_ends(anchor, focus)
        place_caret(host, first if key == "ArrowLeft" else last)
    else:
        place_caret(host, moved(host, focus, key))


def _starts_selecting(host: ElementObject, target: NodeObject) -> bool:
    if not selection_of_document(host.node_document).is_collapsed():
        return True
    realm = host.node_document.realm
    return fire(realm, target, "selectstart", bubbles=True, cancelable=True)


def _next_to(host: ElementObject, place: Boundary, step: int) -> Boundary:
    """One letter on or back, in the same text if there is one."""
    node, offset = place
    if isinstance(node, TextObject) and 0 <= offset + step <= len(node.data):
        pair = node.data[min(offset, offset + 2 * step) : max(offset, offset + 2 * step)]
        is_pair = len(pair) == 2 and "\ud800" <= pair[0] <= "\udbff"
        return node, offset + (2 * step if is_pair else step)
    return moved(host, place, "ArrowRight" if step > 0 else "ArrowLeft")


def _asks(
    host: ElementObject, input_type: str, data: str | None, ends: tuple[Boundary, Boundary]
) -> bool:
    """https://w3c.github.io/input-events/#dom-inputevent-gettargetranges"""
    prototype = host.node_document.realm.intrinsics["%StaticRange.prototype%"]
    ranges = [StaticRangeObject(prototype, *ends)]
    return fire_input_event(
        host, "beforeinput", input_type, data, cancelable=True, target_ranges=ranges
    )
