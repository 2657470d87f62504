"""What a custom element knows of itself: its value, its validity, its states.

https://html.spec.whatwg.org/multipage/custom-elements.html#element-internals
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.custom_elements import is_form_associated
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.reactions import enqueue_callback_reaction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import NULL, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.hooks import DocumentHooks
    from app.javascript.hosts.browser.dom.node import NodeObject

INTERNALS = "internals"


class ElementInternalsObject(JSObject):
    """https://html.spec.whatwg.org/multipage/custom-elements.html#elementinternals

    ``form_value`` is what its form sends: entries under its own name, or under names of theirs.
    """

    __slots__ = ("aria", "custom_states", "element", "flags", "form_value", "message")

    class_name = "ElementInternals"

    def __init__(self, prototype: JSObject | None, element: ElementObject) -> None:
        super().__init__(prototype)
        self.element = element
        self.form_value: Value | list[tuple[str, Value]] = NULL
        self.flags: tuple[str, ...] = ()
        self.message = ""
        self.aria: dict[str, str] = {}
        self.custom_states: JSObject | None = None


def internals_of(element: ElementObject) -> ElementInternalsObject | None:
    """None while nobody attached them."""
    found = element.state.get(INTERNALS)
    return found if isinstance(found, ElementInternalsObject) else None


def custom_problems(element: ElementObject) -> dict[str, str]:
    """The flags that ``setValidity`` set, each with the element's message."""
    found = internals_of(element)
    return {} if found is None else dict.fromkeys(found.flags, found.message)


# -- the form owner --------------------------------------------------------------------------------


def reset_form_owner(element: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#reset-the-form-owner"""
    if not is_form_associated(element):
        return
    owner = control_state.form_owner(element)
    if owner is not element.state.get("form owner"):
        element.state["form owner"] = owner
        value: Value = NULL if owner is None else owner
        enqueue_callback_reaction(element, "formAssociatedCallback", [value])
    _update_disabled(element)


def _update_disabled(element: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#face-disabled"""
    disabled = control_state.is_actually_disabled(element)
    if disabled is not bool(element.state.get("was disabled")):
        element.state["was disabled"] = disabled
        enqueue_callback_reaction(element, "formDisabledCallback", [disabled])


def _attribute_changed(
    element: ElementObject, name: str, _old: str | None, _new: str | None
) -> None:
    if name == "form" and is_form_associated(element):
        reset_form_owner(element)
    elif name == "disabled":
        if is_form_associated(element):
            _update_disabled(element)
        elif element.is_named("fieldset"):
            _update_inside(element)


def _update_inside(fieldset: ElementObject) -> None:
    for node in fieldset.descendants():
        if isinstance(node, ElementObject) and is_form_associated(node):
            _update_disabled(node)


def watch_form_owners(hooks: DocumentHooks, every: str) -> None:
    """Custom elements hear of their form when they come, go, or are given another."""

    def removed(element: ElementObject, _parent: NodeObject) -> None:
        reset_form_owner(element)

    hooks.upgraded.append(reset_form_owner)
    hooks.attribute_steps[every].append(_attribute_changed)
    hooks.insertion_steps[every].append(reset_form_owner)
    hooks.removing_steps[every].append(removed)
