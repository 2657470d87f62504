"""Buttons that submit a form: https://html.spec.whatwg.org/multipage/forms.html#concept-submit-button"""

from __future__ import annotations

from collections.abc import Iterator

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.form_owners import form_owner, is_actually_disabled
from app.javascript.hosts.browser.dom.input_values import input_type

_SUBMITTING_INPUTS = ("submit", "image")
#: What such a button's state keeps.
_COMMANDED = "had a command"
_BUTTON_TYPES = ("submit", "reset", "button")


def is_auto(button: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/form-elements.html#attr-button-type-auto-state"""
    return (button.attribute("type") or "").lower() not in _BUTTON_TYPES


def button_type(button: ElementObject) -> str:
    """https://html.spec.whatwg.org/multipage/form-elements.html#dom-button-type"""
    if not is_auto(button):
        return (button.attribute("type") or "").lower()
    commands = button.has("command") or button.has("commandfor") or button.state.get(_COMMANDED)
    return "button" if commands else "submit"


def command_changed(button: ElementObject, name: str, _old: str | None, _new: str | None) -> None:
    """As in Chromium a button that had a command submits again once its ``type`` is touched."""
    if name in ("command", "commandfor"):
        button.state[_COMMANDED] = True
    elif name == "type":
        button.state[_COMMANDED] = False


def is_submit_button(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/forms.html#concept-submit-button"""
    if element.is_named("button"):
        return button_type(element) == "submit"
    return element.is_named("input") and input_type(element) in _SUBMITTING_INPUTS


def default_button(form: ElementObject) -> ElementObject | None:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#default-button"""
    return next(_submit_buttons(form), None)


def first_enabled_button(form: ElementObject) -> ElementObject | None:
    """What Chromium clicks for Enter on a control that is no field, such as a check box."""
    return next((each for each in _submit_buttons(form) if not is_actually_disabled(each)), None)


def _submit_buttons(form: ElementObject) -> Iterator[ElementObject]:
    for node in form.root().descendants():
        if isinstance(node, ElementObject) and is_submit_button(node) and form_owner(node) is form:
            yield node
