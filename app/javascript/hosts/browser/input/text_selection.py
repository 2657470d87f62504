"""The selection inside of text fields, as programs read and set it.

https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#textFieldSelection
"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import (
    NULLABLE_STRING,
    STRING,
    UNSIGNED_LONG,
    Convert,
    Optional,
)
from app.javascript.hosts.browser.dom.input_values import input_type
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.selection import selection_of_document
from app.javascript.hosts.browser.input.field_selection import change_selection
from app.javascript.hosts.browser.input.focus import focus, focused_element
from app.javascript.hosts.browser.input.frame_events import with_next_frame
from app.javascript.hosts.browser.input.text_field import (
    direction_of,
    is_text_field,
    selection_of,
    shown_text,
)
from app.javascript.hosts.web.events.trusted import fire
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_MODES = ("select", "start", "end", "preserve")


def _has_selection(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/input.html#do-not-apply"""
    kind = "" if element.is_named("textarea") else input_type(element)
    return is_text_field(element) and kind not in ("number", "email")


def _check(element: ElementObject) -> None:
    if not _has_selection(element):
        type_ = input_type(element)
        words = f"The input element's type ('{type_}') does not support selection."
        raise DomProblem("InvalidStateError", words)


def tell_selection(document: DocumentObject) -> None:
    """A mouse button went up while something is selected in a field, wherever it was."""
    field = selection_of_document(document).field
    if field is None or not field.connected:
        return
    start, end = selection_of(field)
    if start != end:
        realm = document.realm
        with_next_frame(document, lambda: fire(realm, field, "select", bubbles=True))


def _select(realm: Realm, element: ElementObject, _arguments: list[Any]) -> Value:
    """As in Chromium it gives the focus too: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#dom-textarea/input-select"""
    if is_text_field(element):
        change_selection(realm, element, 0, len(shown_text(element)), "forward")
    focus(element, keeps_selection=True)
    if focused_element(element.node_document) is element and is_text_field(element):
        selection_of_document(element.node_document).enter_field(element)
    return UNDEFINED


def _edge(place: int) -> Any:
    def read(_realm: Realm, element: ElementObject) -> Value:
        if not _has_selection(element):
            return NULL
        is_elsewhere = selection_of_document(element.node_document).field is not element
        if is_elsewhere and focused_element(element.node_document) is element:
            return 0.0  # as in Chromium
        return float(selection_of(element)[place])

    return read


def _set_edge(place: int) -> Any:
    def write(realm: Realm, element: ElementObject, value: int) -> None:
        _check(element)
        start, end = selection_of(element)
        if place == 0:
            start, end = value, max(value, end)
        else:
            start, end = min(start, value), value
        change_selection(realm, element, start, end, direction_of(element))

    return write


def _direction(_realm: Realm, element: ElementObject) -> Value:
    return direction_of(element) if _has_selection(element) else NULL


def _set_direction(realm: Realm, element: ElementObject, value: str | None) -> None:
    _check(element)
    change_selection(realm, element, *selection_of(element), value or "")


def _set_selection_range(realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    _check(element)
    start, end, direction = arguments
    change_selection(realm, element, start, end, direction)
    return UNDEFINED


def _set_range_text(realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#dom-textarea/input-setrangetext"""
    text, first, last, mode = arguments
    _check(element)
    low, high = selection = selection_of(element)
    start, end = (low, high) if first is None else (first, first if last is None else last)
    if start > end:
        words = f"The provided start value ({start}) is larger than the provided end value ({end})."
        raise DomProblem("IndexSizeError", words)
    old = shown_text(element)
    start, end = min(start, len(old)), min(end, len(old))
    control_state.set_value(element, old[:start] + text + old[end:])
    after = start + len(text)
    if mode == "preserve":
        low = _preserved(low, start, end, after, is_end=False)
        high = _preserved(high, start, end, after, is_end=True)
    else:
        low = after if mode == "end" else start
        high = start if mode == "start" else after
    change_selection(realm, element, low, high, "", before=selection)
    return UNDEFINED


def _preserved(place: int, start: int, end: int, after: int, *, is_end: bool) -> int:
    """Where a boundary of the selection goes when what is between start and end is replaced."""
    if place > end:
        return place + after - end
    if place > start:
        return after if is_end else start
    return place


def _mode(_realm: Realm, value: Value, doing: str) -> str:
    text = STRING(_realm, value, doing)
    if text not in _MODES:
        doing = doing.rpartition("parameter")[0] or doing
        problem = f"The provided value '{text}' is not a valid enum value of type SelectionMode."
        raise type_error(f"{doing}{problem}")
    return text


def text_members(name: str) -> tuple[Member, ...]:
    """Of HTMLInputElement and HTMLTextAreaElement."""
    members = Members(name, ElementObject)
    offset: Convert = UNSIGNED_LONG
    return (
        members.operation("select", _select),
        members.attribute("selectionStart", _edge(0), _set_edge(0), offset),
        members.attribute("selectionEnd", _edge(1), _set_edge(1), offset),
        members.attribute("selectionDirection", _direction, _set_direction, NULLABLE_STRING),
        members.operation(
            "setSelectionRange", _set_selection_range, offset, offset, Optional(STRING, "none")
        ),
        members.operation(
            "setRangeText",
            _set_range_text,
            STRING,
            Optional(offset, None),
            Optional(offset, None),
            Optional(_mode, "preserve"),
        ),
    )
