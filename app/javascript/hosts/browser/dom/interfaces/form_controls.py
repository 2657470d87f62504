"""Controls and their values: https://html.spec.whatwg.org/multipage/input.html"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.javascript.hosts.browser.dom import control_state as controls
from app.javascript.hosts.browser.dom.attributes import set_attribute
from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.collections import live_collection, static_list
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.file_lists import chosen_files
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import (
    BOOLEAN,
    NULL_IS_EMPTY,
    or_null,
)
from app.javascript.hosts.browser.dom.interfaces.file_list import FILES
from app.javascript.hosts.browser.dom.labels import labeled_control
from app.javascript.hosts.browser.dom.listed_controls import LISTED
from app.javascript.hosts.browser.dom.mutation import string_replace_all
from app.javascript.hosts.browser.dom.name_index import element_by_id
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.selectedness import set_selected
from app.javascript.hosts.browser.dom.token_list import token_list
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value


def _form(_realm: Realm, element: ElementObject) -> Value:
    return or_null(controls.form_owner(element))


def labels_of(_realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/forms.html#dom-lfe-labels"""
    if element.is_named("input") and controls.input_type(element) == "hidden":
        return NULL

    def find() -> Iterator[NodeObject]:
        for node in element.root().inclusive_descendants():
            is_label = isinstance(node, ElementObject) and node.is_named("label")
            if is_label and labeled_control(node) is element:  # type: ignore[arg-type]
                yield node

    return static_list(element, find())


def control_members(members: Members) -> tuple[Member, ...]:
    """What all controls have."""
    return (members.attribute("form", _form), members.attribute("labels", labels_of))


# -- input -----------------------------------------------------------------------------------------


def _value(_realm: Realm, element: ElementObject) -> Value:
    return controls.value_of(element)


def _set_input_value(_realm: Realm, element: ElementObject, value: str) -> None:
    """https://html.spec.whatwg.org/multipage/input.html#dom-input-value"""
    if controls.input_type(element) == "file":
        if value:
            raise DomProblem(
                "InvalidStateError",
                "This input element accepts a filename, which may only be programmatically set "
                "to the empty string.",
            )
        chosen_files(element).clear()
        element.node_document.state_changed()
        return
    if controls.uses_value_attribute(element):
        set_attribute(element, "value", value)
    else:
        controls.set_value(element, value)


def _checked(_realm: Realm, element: ElementObject) -> Value:
    return controls.is_checked(element)


def _set_checked(_realm: Realm, element: ElementObject, checked: bool) -> None:
    controls.set_checked(element, checked)


def _indeterminate(_realm: Realm, element: ElementObject) -> Value:
    return bool(element.state.get("indeterminate"))


def _set_indeterminate(_realm: Realm, element: ElementObject, value: bool) -> None:
    element.state["indeterminate"] = value
    element.node_document.version += 1


def _type(_realm: Realm, element: ElementObject) -> Value:
    return controls.input_type(element)


def _set_type(_realm: Realm, element: ElementObject, value: str) -> None:
    set_attribute(element, "type", value)


def _list(_realm: Realm, element: ElementObject) -> Value:
    found = element_by_id(element.root(), element.attribute("list") or "")
    return found if found is not None and found.is_named("datalist") else NULL


_I = Members("HTMLInputElement", ElementObject)
INPUT: tuple[Member, ...] = (
    _I.attribute("type", _type, _set_type),
    _I.attribute("value", _value, _set_input_value, NULL_IS_EMPTY),
    _I.attribute("checked", _checked, _set_checked, BOOLEAN),
    _I.attribute("indeterminate", _indeterminate, _set_indeterminate, BOOLEAN),
    _I.attribute("list", _list),
    FILES,
    *control_members(_I),
)


# -- text area, output, progress, meter ------------------------------------------------------------


def _set_area_value(_realm: Realm, element: ElementObject, value: str) -> None:
    controls.set_value(element, value)


def _child_text(_realm: Realm, element: ElementObject) -> Value:
    return controls.child_text(element)


def _set_child_text(_realm: Realm, element: ElementObject, value: str) -> None:
    string_replace_all(value, element)


_A = Members("HTMLTextAreaElement", ElementObject)
TEXT_AREA: tuple[Member, ...] = (
    _A.attribute("type", lambda _realm, _element: "textarea"),
    _A.attribute("value", _value, _set_area_value, NULL_IS_EMPTY),
    _A.attribute("defaultValue", _child_text, _set_child_text),
    _A.attribute("textLength", lambda _realm, element: float(len(controls.value_of(element)))),
    *control_members(_A),
)

_O = Members("HTMLOutputElement", ElementObject)


def _output_value(_realm: Realm, element: ElementObject) -> Value:
    return "".join(node.data for node in element.descendants() if isinstance(node, TextObject))


def _set_output_value(realm: Realm, element: ElementObject, value: str) -> None:
    """https://html.spec.whatwg.org/multipage/form-elements.html#dom-output-value"""
    element.state["default value"] = _output_default(realm, element)
    string_replace_all(value, element)


def _output_default(realm: Realm, element: ElementObject) -> Value:
    kept: Value = element.state.get("default value")
    return _output_value(realm, element) if kept is None else kept


def _set_output_default(_realm: Realm, element: ElementObject, value: str) -> None:
    """https://html.spec.whatwg.org/multipage/form-elements.html#dom-output-defaultvalue"""
    if "default value" in element.state:
        element.state["default value"] = value
    else:
        string_replace_all(value, element)


OUTPUT: tuple[Member, ...] = (
    _O.attribute("type", lambda _realm, _element: "output"),
    _O.attribute("value", _output_value, _set_output_value),
    _O.attribute("defaultValue", _output_default, _set_output_default),
    _O.forwarding("htmlFor", "value", lambda _realm, element: token_list(element, "for")),
    *control_members(_O),
)


# -- button, label, field set, legend --------------------------------------------------------------

_B = Members("HTMLButtonElement", ElementObject)
_COMMANDS = (
    "toggle-popover", "show-popover", "hide-popover", "close", "request-close", "show-modal",
)  # fmt: skip


def _command(_realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/form-elements.html#dom-button-command"""
    value = element.attribute("command") or ""
    if value.startswith("--"):
        return value
    return ascii_lower(value) if ascii_lower(value) in _COMMANDS else ""


def _set_command(_realm: Realm, element: ElementObject, value: str) -> None:
    set_attribute(element, "command", value)


BUTTON: tuple[Member, ...] = (
    _B.attribute("command", _command, _set_command),
    *control_members(_B),
)

_L = Members("HTMLLabelElement", ElementObject)


def _label_form(_realm: Realm, element: ElementObject) -> Value:
    control = labeled_control(element)
    return NULL if control is None else or_null(controls.form_owner(control))


LABEL: tuple[Member, ...] = (
    _L.attribute("control", lambda _realm, element: or_null(labeled_control(element))),
    _L.attribute("form", _label_form),
)


def _field_set_elements(_realm: Realm, element: ElementObject) -> Value:
    def find() -> Iterator[NodeObject]:
        for node in element.descendants():
            if isinstance(node, ElementObject) and node.is_named(*LISTED):
                yield node

    if "elements" not in element.caches:
        element.caches["elements"] = live_collection(element, find)
    return element.caches["elements"]


_F = Members("HTMLFieldSetElement", ElementObject)
FIELD_SET: tuple[Member, ...] = (
    _F.attribute("type", lambda _realm, _element: "fieldset"),
    _F.attribute("elements", _field_set_elements),
    _F.attribute("form", _form),
)

# -- option ----------------------------------------------------------------------------------------

_OPTION = Members("HTMLOptionElement", ElementObject)


def _option_label(_realm: Realm, option: ElementObject) -> Value:
    label = option.attribute("label")
    return controls.option_text(option) if label is None else label


def _index(_realm: Realm, option: ElementObject) -> Value:
    select = controls.select_of(option)
    return 0.0 if select is None else float(list(controls.options_of(select)).index(option))


def _option_form(_realm: Realm, option: ElementObject) -> Value:
    select = controls.select_of(option)
    return NULL if select is None else or_null(controls.form_owner(select))


def _write(name: str) -> Any:
    return lambda _realm, element, value: set_attribute(element, name, value)


OPTION: tuple[Member, ...] = (
    _OPTION.attribute(
        "value", lambda _realm, option: controls.option_value(option), _write("value")
    ),
    _OPTION.attribute("text", lambda _realm, option: controls.option_text(option), _set_child_text),
    _OPTION.attribute("label", _option_label, _write("label")),
    _OPTION.attribute(
        "selected",
        lambda _realm, option: controls.is_selected(option),
        lambda _realm, option, value: set_selected(option, value),
        BOOLEAN,
    ),
    _OPTION.attribute("index", _index),
    _OPTION.attribute("form", _option_form),
)
