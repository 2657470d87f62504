"""Buttons that submit a form: https://html.spec.whatwg.org/multipage/forms.html#concept-submit-button"""

from __future__ import annotations

from collections.abc import Iterator

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.form_owners import form_owner, is_actually_disabled
from app.javascript.hosts.browser.dom.input_values import input_type

_SUBMITTING_INPUTS = ("submit", "image")


def is_submit_button(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/forms.html#concept-submit-button"""
    if element.is_named("button"):
        return (element.attribute("type") or "").lower() not in ("reset", "button")
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
