"""What programs call of focus, clicks, validation and text selection.

https://html.spec.whatwg.org/multipage/interaction.html
"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    NULLABLE_STRING,
    STRING,
    UNSIGNED_LONG,
    Optional,
)
from app.javascript.hosts.browser.dom.input_values import input_type
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.input.body_handlers import BODY_HANDLERS
from app.javascript.hosts.browser.input.constraint_validation import (
    takes_part,
    validation_message,
)
from app.javascript.hosts.browser.input.focus import blur, focus
from app.javascript.hosts.browser.input.form_submission import (
    check_validity,
    is_submit_button,
    report_validity,
    reset,
    submit,
    submit_from,
)
from app.javascript.hosts.browser.input.pointer_capture import CAPTURE
from app.javascript.hosts.browser.input.pointer_events import click_element
from app.javascript.hosts.browser.input.popup_interfaces import DIALOG, POPOVER
from app.javascript.hosts.browser.input.text_field import (
    is_text_field,
    selection_of,
    set_selection,
    shown_text,
)
from app.javascript.hosts.browser.input.validity_state import validity_of
from app.javascript.hosts.web.events.trusted import fire
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_VALIDATED = (
    "HTMLInputElement", "HTMLTextAreaElement", "HTMLSelectElement", "HTMLButtonElement",
    "HTMLOutputElement", "HTMLFieldSetElement", "HTMLObjectElement",
)  # fmt: skip


# -- any element ---------------------------------------------------------------------------------


def _click(_realm: Realm, element: ElementObject, _arguments: list[Any]) -> Value:
    click_element(element)
    return UNDEFINED


def _focus(_realm: Realm, element: ElementObject, _arguments: list[Any]) -> Value:
    focus(element)
    return UNDEFINED


def _blur(_realm: Realm, element: ElementObject, _arguments: list[Any]) -> Value:
    blur(element)
    return UNDEFINED


_H = Members("HTMLElement", ElementObject)
_HTML_ELEMENT: tuple[Member, ...] = (
    _H.operation("click", _click),
    _H.operation("focus", _focus, Optional(ANY, UNDEFINED)),
    _H.operation("blur", _blur),
)

# -- forms ---------------------------------------------------------------------------------------


def _submit(_realm: Realm, form: ElementObject, _arguments: list[Any]) -> Value:
    submit(form, None)
    return UNDEFINED


def _request_submit(_realm: Realm, form: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/forms.html#dom-form-requestsubmit"""
    submitter = arguments[0]
    doing = "Failed to execute 'requestSubmit' on 'HTMLFormElement'"
    if submitter is UNDEFINED or submitter is NULL:
        submit_from(form, None)
        return UNDEFINED
    if not isinstance(submitter, ElementObject):
        raise type_error(f"{doing}: parameter 1 is not of type 'HTMLElement'.")
    if not is_submit_button(submitter):
        raise type_error(f"{doing}: The specified element is not a submit button.")
    if control_state.form_owner(submitter) is not form:
        words = "The specified element is not owned by this form element."
        raise DomProblem("NotFoundError", words)
    submit_from(form, submitter)
    return UNDEFINED


def _reset(_realm: Realm, form: ElementObject, _arguments: list[Any]) -> Value:
    reset(form)
    return UNDEFINED


def _check(_realm: Realm, element: ElementObject, _arguments: list[Any]) -> Value:
    return check_validity(element)


def _report(_realm: Realm, element: ElementObject, _arguments: list[Any]) -> Value:
    return report_validity(element)


_F = Members("HTMLFormElement", ElementObject)
_FORM: tuple[Member, ...] = (
    _F.operation("submit", _submit),
    _F.operation("requestSubmit", _request_submit, Optional(ANY, UNDEFINED)),
    _F.operation("reset", _reset),
    _F.operation("checkValidity", _check),
    _F.operation("reportValidity", _report),
)


def _set_custom_validity(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    element.state["custom validity"] = arguments[0]
    element.node_document.version += 1
    return UNDEFINED


def _validated(name: str) -> tuple[Member, ...]:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#the-constraint-validation-api"""
    members = Members(name, ElementObject)
    return (
        members.attribute("willValidate", lambda _realm, element: takes_part(element)),
        members.attribute("validity", validity_of),
        members.attribute("validationMessage", lambda _realm, each: validation_message(each)),
        members.operation("checkValidity", _check),
        members.operation("reportValidity", _report),
        members.operation("setCustomValidity", _set_custom_validity, STRING),
    )


# -- text fields ---------------------------------------------------------------------------------


def _has_selection(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/input.html#do-not-apply"""
    kind = "" if element.is_named("textarea") else input_type(element)
    return is_text_field(element) and kind not in ("number", "email")


def _select(realm: Realm, element: ElementObject, _arguments: list[Any]) -> Value:
    if is_text_field(element):
        set_selection(element, 0, len(shown_text(element)))
        _announce_selection(realm, element)
    return UNDEFINED


def _announce_selection(realm: Realm, element: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#set-the-selection-range"""

    def tell() -> None:
        fire(realm, element, "select", bubbles=True)

    dom_agent(realm).services.queue_task("user interaction", "select", tell)


def _edge(place: int) -> Any:
    def read(_realm: Realm, element: ElementObject) -> Value:
        return float(selection_of(element)[place]) if _has_selection(element) else NULL

    return read


def _set_edge(place: int) -> Any:
    def write(_realm: Realm, element: ElementObject, value: int) -> None:
        if not _has_selection(element):
            raise _no_selection(element)
        start, end = selection_of(element)
        if place == 0:
            set_selection(element, value, max(value, end))
        else:
            set_selection(element, min(start, value), value)

    return write


def _no_selection(element: ElementObject) -> DomProblem:
    type_ = input_type(element)
    return DomProblem(
        "InvalidStateError", f"The input element's type ('{type_}') does not support selection."
    )


def _set_selection_range(realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    if not _has_selection(element):
        raise _no_selection(element)
    start, end, _direction = arguments
    length = len(shown_text(element))
    before = selection_of(element)
    set_selection(element, min(start, end, length), min(end, length))
    if before != selection_of(element):
        _announce_selection(realm, element)
    return UNDEFINED


def _set_range_text(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#dom-textarea/input-setrangetext"""
    text, first, last, mode = arguments
    start, end = selection_of(element)
    if first is not None:
        start, end = first, first if last is None else last
    if start > end:
        words = "The provided start value is larger than the end value."
        raise DomProblem("IndexSizeError", words)
    old = shown_text(element)
    control_state.set_value(element, old[:start] + text + old[end:])
    after = start + len(text)
    if mode == "select":
        set_selection(element, start, after)
    elif mode == "start":
        set_selection(element, start, start)
    else:
        set_selection(element, after, after)
    return UNDEFINED


def _text_members(name: str) -> tuple[Member, ...]:
    members = Members(name, ElementObject)
    return (
        members.operation("select", _select),
        members.attribute("selectionStart", _edge(0), _set_edge(0), UNSIGNED_LONG),
        members.attribute("selectionEnd", _edge(1), _set_edge(1), UNSIGNED_LONG),
        members.attribute(
            "selectionDirection",
            lambda _realm, each: "none" if _has_selection(each) else NULL,
            lambda _realm, _each, _value: None,
            NULLABLE_STRING,
        ),
        members.operation(
            "setSelectionRange",
            _set_selection_range,
            UNSIGNED_LONG,
            UNSIGNED_LONG,
            Optional(STRING, "none"),
        ),
        members.operation(
            "setRangeText",
            _set_range_text,
            STRING,
            Optional(UNSIGNED_LONG, None),
            Optional(UNSIGNED_LONG, None),
            Optional(STRING, "preserve"),
        ),
    )


MEMBERS: dict[str, tuple[Member, ...]] = {
    "Element": CAPTURE,
    "HTMLElement": (*POPOVER, *_HTML_ELEMENT),
    "HTMLBodyElement": BODY_HANDLERS,
    "SVGElement": tuple(
        Members("SVGElement", ElementObject).operation(name, body)
        for name, body in (("focus", _focus), ("blur", _blur))
    ),
    "HTMLDialogElement": DIALOG,
    "HTMLFormElement": _FORM,
    **{name: _validated(name) for name in _VALIDATED},
}
"""What input adds to the interfaces of elements, by interface."""
for _name in ("HTMLInputElement", "HTMLTextAreaElement"):
    MEMBERS[_name] = (*MEMBERS[_name], *_text_members(_name))
