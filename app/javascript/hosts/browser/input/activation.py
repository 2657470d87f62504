"""What a click makes elements do: their activation behaviour.

https://dom.spec.whatwg.org/#eventtarget-activation-behavior
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.attributes import remove_attribute, set_attribute
from app.javascript.hosts.browser.dom.details import is_summary_for_its_details
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.hyperlinks import is_hyperlink
from app.javascript.hosts.browser.dom.input_values import input_type
from app.javascript.hosts.browser.dom.labels import labeled_control
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.submit_buttons import button_type, is_auto
from app.javascript.hosts.browser.input.button_commands import run_button_command
from app.javascript.hosts.browser.input.focus import focus
from app.javascript.hosts.browser.input.focusable import is_focusable
from app.javascript.hosts.browser.input.form_submission import reset, submit_from
from app.javascript.hosts.browser.input.navigation import follow_link
from app.javascript.hosts.browser.input.pointer_events import click_element
from app.javascript.hosts.web.events.event import EventObject
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.trusted import fire
from app.javascript.runtime.realm import Realm
from app.trace.steps import DefaultActionTaken

_INTERACTIVE = ("a", "button", "details", "embed", "iframe", "label", "select", "textarea", "input")


@dataclass(slots=True)
class _Before:
    """The state of a checkbox or radio button before a click."""

    checked: bool
    indeterminate: bool
    checked_in_group: ElementObject | None


class ElementActivation:
    """The activation behaviours of one window's elements."""

    def __init__(self, realm: Realm) -> None:
        self._realm = realm

    def has_behavior(self, target: EventTargetObject) -> bool:
        if not isinstance(target, ElementObject):
            return False
        if is_hyperlink(target):
            return True
        match target.local_name if target.is_html else "":
            case "button":
                return not control_state.is_actually_disabled(target)
            case "input" | "label":
                return True
            case "summary":
                return is_summary_for_its_details(target)
            case _:
                return False

    def pre_activate(self, target: EventTargetObject) -> Any:
        """https://html.spec.whatwg.org/multipage/input.html#the-input-element:legacy-pre-activation-behavior"""
        assert isinstance(target, ElementObject)
        if not control_state.is_checkable(target):
            return None
        checked = control_state.is_checked(target)
        indeterminate = bool(target.state.get("indeterminate"))
        if input_type(target) == "checkbox":
            target.state["indeterminate"] = False
            control_state.set_checked(target, not checked)
            return _Before(checked, indeterminate, None)
        group = control_state.radio_group(target)
        other = next((each for each in group if control_state.is_checked(each)), None)
        control_state.set_checked(target, True)
        return _Before(checked, indeterminate, other)

    def take_back(self, target: EventTargetObject, before: Any) -> None:
        """https://html.spec.whatwg.org/multipage/input.html#the-input-element:legacy-canceled-activation-behavior"""
        if not isinstance(target, ElementObject) or not isinstance(before, _Before):
            return
        control_state.set_checked(target, before.checked)
        target.state["indeterminate"] = before.indeterminate
        if before.checked_in_group is not None and before.checked_in_group is not target:
            control_state.set_checked(before.checked_in_group, True)

    def activate(self, target: EventTargetObject, event: EventObject, before: Any) -> None:
        assert isinstance(target, ElementObject)
        match target.local_name:
            case "a" | "area":
                follow_link(target)
            case "summary":
                self._toggle_details(target)
            case "label":
                self._activate_label(target, event)
            case "button":
                self._activate_button(target, button_type(target), event)
            case "input" if isinstance(before, _Before) and control_state.is_checkable(target):
                self._checked(target, before)
            case _:
                self._activate_button(target, input_type(target), event)

    def _tell(self, action: str, type_: str = "click") -> None:
        self._realm.agent.recorder.record(DefaultActionTaken, type=type_, action=action)

    def _checked(self, target: ElementObject, before: _Before) -> None:
        """https://html.spec.whatwg.org/multipage/input.html#checkbox-state-(type=checkbox)"""
        if not target.connected:
            return
        checked = control_state.is_checked(target)
        if checked == before.checked and input_type(target) == "radio":
            return
        self._tell("the box is checked" if checked else "the box is unchecked")
        fire(self._realm, target, "input", bubbles=True, composed=True)
        fire(self._realm, target, "change", bubbles=True)

    def _activate_button(self, target: ElementObject, type_: str, event: EventObject) -> None:
        """https://html.spec.whatwg.org/multipage/form-elements.html#the-button-element:activation-behaviour"""
        if control_state.is_actually_disabled(target):
            return
        form = control_state.form_owner(target)
        if form is not None and type_ in ("submit", "image"):
            self._tell("the form is submitted")
            submit_from(form, target)
        elif form is not None and type_ == "reset":
            self._tell("the form is reset")
            reset(form)
        elif form is not None and target.is_named("button") and is_auto(target):
            return
        elif type_ not in ("submit", "reset") or form is None:
            run_button_command(target, event)

    def _toggle_details(self, summary: ElementObject) -> None:
        """https://html.spec.whatwg.org/multipage/interactive-elements.html#the-summary-element:activation-behaviour"""
        details = summary.parent_element
        assert details is not None
        self._tell("the details are closed" if details.has("open") else "the details are opened")
        if details.has("open"):
            remove_attribute(details, "open")
        else:
            set_attribute(details, "open", "")

    def _activate_label(self, label: ElementObject, event: EventObject) -> None:
        """A click of a label is one of its control, unless it was at something to click itself.

        https://html.spec.whatwg.org/multipage/forms.html#the-label-element
        """
        control = labeled_control(label)
        if control is None or control_state.is_actually_disabled(control):
            return
        target = event.target
        if isinstance(target, NodeObject) and _is_interactive_inside(target, label):
            return
        if isinstance(target, NodeObject) and control in target.inclusive_ancestors():
            return  # the control was clicked itself
        self._tell("its label clicks the control")
        is_text_selected = event.is_trusted and event.attributes.get("detail", 0.0) == 2.0
        if is_focusable(control) and not is_text_selected:  # by the second click, as in Chromium
            focus(control)
        click_element(control, event)


def _is_interactive_inside(target: NodeObject, label: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/dom.html#interactive-content-2"""
    node: NodeObject | None = target
    while node is not None and node is not label:
        if isinstance(node, ElementObject) and (node.is_named(*_INTERACTIVE) or is_focusable(node)):
            return True
        node = node.parent
    return False
