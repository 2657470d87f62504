"""Which form a control belongs to, and whether it is disabled.

https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#association-of-controls-and-forms
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.custom_elements import is_form_associated
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.name_index import element_by_id
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.relatives import ancestor_named


def form_owner(element: ElementObject) -> ElementObject | None:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-owner"""
    wanted = element.attribute("form")
    if wanted is not None and not element.is_named("label") and element.connected:
        named = element_by_id(element.root(), wanted)
        return named if named is not None and named.is_named("form") else None
    parsed = element.state.get("form")
    if isinstance(parsed, ElementObject) and parsed.root() is element.root():
        return parsed
    return ancestor_named(element, "form")


def can_be_disabled(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/semantics-other.html#concept-element-disabled"""
    return element.is_named(
        "button", "input", "select", "textarea", "optgroup", "option", "fieldset"
    ) or is_form_associated(element)


def is_actually_disabled(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/semantics-other.html#concept-element-disabled"""
    if not can_be_disabled(element):
        return False
    if element.has("disabled"):
        return True
    if element.is_named("option"):
        parent = element.parent_element
        return parent is not None and parent.is_named("optgroup") and parent.has("disabled")
    if element.is_named("optgroup"):
        return False
    return _is_in_disabled_fieldset(element)


def _is_in_disabled_fieldset(element: ElementObject) -> bool:
    child: NodeObject = element
    parent = element.parent
    while parent is not None:
        if (
            isinstance(parent, ElementObject)
            and parent.is_named("fieldset")
            and parent.has("disabled")
        ):
            legend = next(
                (each for each in parent.child_elements() if each.is_named("legend")), None
            )
            if legend is None or legend is not child:
                return True
        child, parent = parent, parent.parent
    return False
