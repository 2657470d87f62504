"""The controls that belong to a form: https://html.spec.whatwg.org/multipage/forms.html#category-listed"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.javascript.hosts.browser.dom import control_state as controls
from app.javascript.hosts.browser.dom.custom_elements import is_form_associated
from app.javascript.hosts.browser.dom.element import ElementObject

LISTED: Final = ("button", "fieldset", "input", "object", "output", "select", "textarea")


def form_elements(form: ElementObject) -> Iterator[ElementObject]:
    """https://html.spec.whatwg.org/multipage/forms.html#dom-form-elements"""
    for node in form.root().inclusive_descendants():
        if (
            isinstance(node, ElementObject)
            and (node.is_named(*LISTED) or is_form_associated(node))
            and not (node.is_named("input") and controls.input_type(node) == "image")
            and controls.form_owner(node) is form
        ):
            yield node
