"""What a form would send: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constructing-the-form-data-set"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.custom_elements import is_form_associated
from app.javascript.hosts.browser.dom.directionality import directionality
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.file_lists import chosen_files
from app.javascript.hosts.browser.dom.input_values import input_type
from app.javascript.hosts.browser.dom.internals import internals_of
from app.javascript.hosts.browser.dom.submit_buttons import is_submit_button
from app.javascript.hosts.browser.input.constraint_validation import listed_elements
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.event import EventInit
from app.javascript.hosts.web.events.trusted import fire_event, make_event
from app.javascript.hosts.web.files.blob import FileObject
from app.javascript.hosts.web.files.form_data import Entry, FormDataObject
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.text import to_well_formed
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_DOING = "Failed to construct 'FormData'"
_CONSTRUCTING: Final = "constructing entry list"
_WITH_DIRECTION: Final = ("hidden", "text", "search", "tel", "url", "email", "password")


def form_entries(realm: Realm, form: Value, submitter: Value) -> list[tuple[str, Entry]] | None:
    """The entries of a form, after its ``formdata`` event; None for what is no form."""
    if not isinstance(form, ElementObject) or not form.is_named("form"):
        return None
    if submitter is not UNDEFINED and submitter is not NULL:
        if not isinstance(submitter, ElementObject) or not is_submit_button(submitter):
            raise type_error(f"{_DOING}: The specified element is not a submit button.")
        if control_state.form_owner(submitter) is not form:
            words = "The specified element is not owned by this form element."
            raise dom_exception(realm, "NotFoundError", f"{_DOING}: {words}")
    if form.state.get(_CONSTRUCTING):
        words = f"{_DOING}: The form is constructing entry list."
        raise dom_exception(realm, "InvalidStateError", words)
    form.state[_CONSTRUCTING] = True
    try:
        return _constructed(realm, form, submitter)
    finally:
        form.state[_CONSTRUCTING] = False


def _constructed(realm: Realm, form: ElementObject, submitter: Value) -> list[tuple[str, Entry]]:
    made = FormDataObject(realm.intrinsics["%FormData.prototype%"])
    made.entries.extend(_entries(form, submitter))
    init = EventInit(bubbles=True)
    event = make_event(realm, "FormDataEvent", "formdata", init, {"formData": made})
    fire_event(realm, event, form)
    return list(made.entries)


def _own_entries(element: ElementObject, name: str) -> Iterator[tuple[str, Entry]]:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#face-entry-construction"""
    internals = internals_of(element)
    value = NULL if internals is None else internals.form_value
    if isinstance(value, list):
        yield from ((key, one) for key, one in value if isinstance(one, str | FileObject))
    elif name and isinstance(value, str | FileObject):
        yield name, to_well_formed(value) if isinstance(value, str) else value


def _entries(form: ElementObject, submitter: Value) -> Iterator[tuple[str, Entry]]:
    for element in listed_elements(form):
        name = to_well_formed(element.attribute("name") or "")
        if control_state.is_actually_disabled(element):
            continue
        if is_form_associated(element):
            yield from _own_entries(element, name)
            continue
        if element.is_named("input") and input_type(element) == "image":
            yield from _coordinates(element, name, submitter)
        elif name:
            for value in _values(element, name, submitter):
                yield name, to_well_formed(value) if isinstance(value, str) else value
            if _tells_direction(element):
                yield to_well_formed(element.attribute("dirname") or ""), directionality(element)


def _tells_direction(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#attr-fe-dirname"""
    if not element.has("dirname"):
        return False
    return element.is_named("textarea") or (
        element.is_named("input") and input_type(element) in _WITH_DIRECTION
    )


def _coordinates(
    element: ElementObject, name: str, submitter: Value
) -> Iterator[tuple[str, Entry]]:
    """Where an image button was clicked; the corner, when a program says that it was."""
    if element is submitter:
        prefix = f"{name}." if name else ""
        yield f"{prefix}x", "0"
        yield f"{prefix}y", "0"


def _values(element: ElementObject, name: str, submitter: Value) -> list[Entry]:
    if element.is_named("select"):
        return [
            control_state.option_value(option)
            for option in control_state.selected_options(element)
            if not control_state.is_actually_disabled(option)
        ]
    if element.is_named("textarea"):
        return [control_state.value_of(element)]
    if element.is_named("button"):
        return [element.attribute("value") or ""] if element is submitter else []
    if not element.is_named("input"):
        return []
    type_ = input_type(element)
    if type_ in ("checkbox", "radio") and not control_state.is_checked(element):
        return []
    if type_ in ("submit", "reset", "button"):
        return [_label(element, type_)] if element is submitter else []
    if type_ == "file":
        if files := chosen_files(element):
            return list(files)
        prototype = element.node_document.realm.intrinsics["%File.prototype%"]
        return [FileObject(prototype, (), "application/octet-stream", "")]
    if type_ == "hidden" and name.lower() == "_charset_":
        return ["UTF-8"]
    return [control_state.value_of(element)]


def _label(element: ElementObject, type_: str) -> str:
    """A submit button without a value is sent with the words that it shows."""
    value = element.attribute("value")
    return ("Submit" if type_ == "submit" else "") if value is None else value
