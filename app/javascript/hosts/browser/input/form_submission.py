"""Submitting and resetting forms.

https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-2
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom import control_state, selectedness
from app.javascript.hosts.browser.dom.custom_elements import is_form_associated
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.field_selections import keep_selection
from app.javascript.hosts.browser.dom.file_lists import chosen_files
from app.javascript.hosts.browser.dom.input_values import input_type
from app.javascript.hosts.browser.dom.mutation import string_replace_all
from app.javascript.hosts.browser.dom.reactions import enqueue_callback_reaction
from app.javascript.hosts.browser.dom.relatives import ancestor_named
from app.javascript.hosts.browser.input.constraint_validation import (
    is_valid,
    listed_elements,
    validation_message,
)
from app.javascript.hosts.browser.input.dialogs import close
from app.javascript.hosts.browser.input.focus import focus
from app.javascript.hosts.browser.input.focusable import delegate_of, is_focusable
from app.javascript.hosts.browser.input.navigation import leave_page_for
from app.javascript.hosts.browser.input.text_field import is_text_field
from app.javascript.hosts.browser.session.javascript_urls import follow_javascript, is_javascript
from app.javascript.hosts.web.events.event import EventInit
from app.javascript.hosts.web.events.event_path import KEPT_FROM
from app.javascript.hosts.web.events.trusted import fire, fire_event, make_event
from app.javascript.runtime.values import NULL, Value


def submit_from(form: ElementObject, submitter: ElementObject | None) -> None:
    """By a button or by requestSubmit: validate, ask the listeners, then submit."""
    if not form.connected or form.state.get("submitting"):
        return
    form.state["submitting"] = True
    for control in listed_elements(form):
        control.state["user validity"] = True
    try:
        skips = form.has("novalidate") or (
            submitter is not None and submitter.has("formnovalidate")
        )
        if not skips and not report_validity(form):
            return
        realm = form.node_document.realm
        init = EventInit(bubbles=True, cancelable=True, composed=submitter is not None)
        attributes: dict[str, Value] = {"submitter": NULL if submitter is None else submitter}
        host = form.root().shadow_host()
        if host is not None:  # as in Chromium, though the event says that it is composed
            attributes[KEPT_FROM] = host
        goes_on = fire_event(
            realm, make_event(realm, "SubmitEvent", "submit", init, attributes), form
        )
    finally:
        form.state["submitting"] = False
    if goes_on:
        submit(form, submitter)


def submit(form: ElementObject, submitter: ElementObject | None) -> None:
    """Without asking anybody: form.submit().

    https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#concept-form-submit
    """
    if not form.connected:
        return
    method = _attribute(form, submitter, "method").lower()
    if method == "dialog":
        _close_dialog(form, submitter)
        return
    action = _attribute(form, submitter, "action")
    if is_javascript(action):
        follow_javascript(form.node_document, action)
        return
    leave_page_for(form, action, "the form is sent")


def _attribute(form: ElementObject, submitter: ElementObject | None, name: str) -> str:
    own = None if submitter is None else submitter.attribute(f"form{name}")
    return (form.attribute(name) or "") if own is None else own


def _close_dialog(form: ElementObject, submitter: ElementObject | None) -> None:
    """The form's dialog takes the button's value with it.

    https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#concept-form-submit
    """
    dialog = ancestor_named(form, "dialog")
    if dialog is not None:
        close(dialog, None if submitter is None else submitter.attribute("value"))


# -- validity ------------------------------------------------------------------------------------


def check_validity(element: ElementObject) -> bool:
    """Fires ``invalid`` at each control that is not valid.

    https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#statically-validate-the-constraints
    """
    return not _invalid_controls(element)[0]


def report_validity(element: ElementObject) -> bool:
    """And shows the first problem that no listener took care of, by giving its control the focus.

    https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#interactively-validate-the-constraints
    """
    invalid, unhandled = _invalid_controls(element)
    shown = next((each for each in unhandled if each.connected and _takes_focus(each)), None)
    if shown is not None:
        focus(shown)
        shown.state["shown problem"] = validation_message(shown)
    return not invalid


def _takes_focus(control: ElementObject) -> bool:
    return is_focusable(control) or delegate_of(control) is not None


def _invalid_controls(
    element: ElementObject,
) -> tuple[list[ElementObject], list[ElementObject]]:
    """The controls that are not valid, and those of them whose event nobody cancelled."""
    controls = listed_elements(element) if element.is_named("form") else [element]
    realm = element.node_document.realm
    invalid = [
        each for each in controls if not each.is_named("fieldset") and is_valid(each) is False
    ]
    unhandled = [each for each in invalid if fire(realm, each, "invalid", cancelable=True)]
    return invalid, unhandled


# -- reset ---------------------------------------------------------------------------------------


def reset(form: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#concept-form-reset"""
    realm = form.node_document.realm
    if form.state.get("resetting"):
        return
    form.state["resetting"] = True
    goes_on = fire(realm, form, "reset", bubbles=True, cancelable=True)
    if goes_on:
        for element in listed_elements(form):
            _reset_control(element)
        form.node_document.version += 1
    form.state["resetting"] = False


def _reset_control(element: ElementObject) -> None:
    if is_form_associated(element):
        enqueue_callback_reaction(element, "formResetCallback", [])
        return
    old = control_state.value_of(element)
    for name in (
        "value", "raw", "checked", "dirty checked", "edited by user",
        "value before edit", "nothing selected", "user validity",
    ):  # fmt: skip
        element.state.pop(name, None)
    if element.is_named("input"):
        chosen_files(element).clear()
        control_state.join_radio_group(element)
    if element.is_named("output") and "default value" in element.state:
        string_replace_all(str(element.state.pop("default value")), element)
    if element.is_named("select"):
        for option in control_state.options_of(element):
            option.state.pop("selected", None)
            option.state.pop("dirty selected", None)
        selectedness.settle(element)
    if is_text_field(element) and (new := control_state.value_of(element)) != old:
        keep_selection(element, len(new), len(new))


# -- implicit submission -------------------------------------------------------------------------


#: NOTE: Those of dates and times do not, in Chromium.
_BLOCKING = frozenset({"text", "search", "tel", "url", "email", "password", "number"})


def triggers_submission(field: ElementObject) -> bool:
    """Whether Enter in it submits the form also without a button, and never past a disabled one."""
    return field.is_named("input") and input_type(field) in _BLOCKING


def blocks_implicit_submission(form: ElementObject) -> bool:
    """Two text fields and no button: Enter does nothing."""
    fields = [each for each in listed_elements(form) if triggers_submission(each)]
    return len(fields) > 1
