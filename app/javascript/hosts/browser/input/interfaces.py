"""What programs call of focus, clicks, validation and text selection.

https://html.spec.whatwg.org/multipage/interaction.html
"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.custom_elements import is_form_associated
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    STRING,
    Dictionary,
    Optional,
)
from app.javascript.hosts.browser.dom.interfaces.element_internals import ATTACH
from app.javascript.hosts.browser.dom.internals import ElementInternalsObject
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.submit_buttons import is_submit_button
from app.javascript.hosts.browser.input.body_handlers import BODY_HANDLERS
from app.javascript.hosts.browser.input.constraint_validation import (
    takes_part,
    validation_message,
)
from app.javascript.hosts.browser.input.focus import blur, focus
from app.javascript.hosts.browser.input.form_submission import (
    check_validity,
    report_validity,
    reset,
    submit,
    submit_from,
)
from app.javascript.hosts.browser.input.input_numbers import NUMBERS
from app.javascript.hosts.browser.input.pointer_capture import CAPTURE
from app.javascript.hosts.browser.input.pointer_events import click_element
from app.javascript.hosts.browser.input.popup_interfaces import (
    BUTTON_TARGETS,
    DIALOG,
    POPOVER,
    POPOVER_TARGET,
)
from app.javascript.hosts.browser.input.text_selection import text_members
from app.javascript.hosts.browser.input.validity_state import validity_of
from app.javascript.hosts.web.webidl import member
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean
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


def _focus(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/interaction.html#dom-focus"""
    focus(element, scrolls=not (arguments and to_boolean(member(arguments[0], "preventScroll"))))
    return UNDEFINED


def _blur(_realm: Realm, element: ElementObject, _arguments: list[Any]) -> Value:
    blur(element)
    return UNDEFINED


_H = Members("HTMLElement", ElementObject)
_HTML_ELEMENT: tuple[Member, ...] = (
    _H.operation("click", _click),
    _H.operation("focus", _focus, Optional(Dictionary("FocusOptions"), UNDEFINED)),
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
    _F.operation("reset", _reset, reactions=True),
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


def _judged(body: Any) -> Any:
    """An answer about the element behind the internals, which has to be a form's."""

    def read(realm: Realm, internals: ElementInternalsObject, *arguments: Any) -> Value:
        if not is_form_associated(internals.element):
            words = "The target element is not a form-associated custom element."
            raise DomProblem("NotSupportedError", words)
        answer: Value = body(realm, internals.element, *arguments)
        return answer

    return read


_I = Members("ElementInternals", ElementInternalsObject)
_INTERNALS: tuple[Member, ...] = (
    _I.attribute("willValidate", _judged(lambda _realm, element: takes_part(element))),
    _I.attribute("validity", _judged(validity_of)),
    _I.attribute("validationMessage", _judged(lambda _realm, each: validation_message(each))),
    _I.operation("checkValidity", _judged(_check)),
    _I.operation("reportValidity", _judged(_report)),
)

MEMBERS: dict[str, tuple[Member, ...]] = {
    "Element": CAPTURE,
    "HTMLElement": (*POPOVER, *_HTML_ELEMENT, *ATTACH),
    "ElementInternals": _INTERNALS,
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
    MEMBERS[_name] = (*MEMBERS[_name], *text_members(_name))
MEMBERS["HTMLInputElement"] = (*MEMBERS["HTMLInputElement"], *NUMBERS, *POPOVER_TARGET)
MEMBERS["HTMLButtonElement"] = (*MEMBERS["HTMLButtonElement"], *BUTTON_TARGETS)
