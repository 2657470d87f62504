"""ElementInternals: https://html.spec.whatwg.org/multipage/custom-elements.html#elementinternals"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.aria import ARIA
from app.javascript.hosts.browser.dom.control_state import form_owner
from app.javascript.hosts.browser.dom.custom_elements import is_form_associated
from app.javascript.hosts.browser.dom.element import CustomElementState, ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members, interface
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    NULLABLE_STRING,
    STRING,
    Instance,
    Optional,
    or_null,
)
from app.javascript.hosts.browser.dom.interfaces.form_controls import labels_of
from app.javascript.hosts.browser.dom.internals import (
    INTERNALS,
    ElementInternalsObject,
    internals_of,
)
from app.javascript.hosts.browser.dom.problems import DomProblem, not_found
from app.javascript.hosts.web.files.form_data import FormDataObject
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.describe import Accessor, Method
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

FLAGS = (
    "valueMissing", "typeMismatch", "patternMismatch", "tooLong", "tooShort", "rangeUnderflow",
    "rangeOverflow", "stepMismatch", "badInput", "customError",
)  # fmt: skip


def attach_internals(realm: Realm, element: ElementObject, _arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#dom-attachinternals"""
    definition = element.custom_element_definition
    if element.is_value is not None or (definition is None and "-" not in element.local_name):
        raise _not_supported("Unable to attach ElementInternals to non-custom elements.")
    if definition is not None and definition.disable_internals:
        raise _not_supported("ElementInternals is disabled by disabledFeature static field.")
    if internals_of(element) is not None:
        words = "ElementInternals for the specified element was already attached."
        raise _not_supported(words)
    if element.custom_element_state not in (
        CustomElementState.PRECUSTOMIZED,
        CustomElementState.CUSTOM,
    ):
        words = (
            "The attachInternals() function cannot be called prior to the execution of the "
            "custom element constructor."
        )
        raise _not_supported(words)
    made = ElementInternalsObject(realm.intrinsics["%ElementInternals.prototype%"], element)
    element.state[INTERNALS] = made
    return made


def _not_supported(words: str) -> DomProblem:
    return DomProblem("NotSupportedError", words)


def _associated(internals: ElementInternalsObject) -> ElementObject:
    if not is_form_associated(internals.element):
        raise _not_supported("The target element is not a form-associated custom element.")
    return internals.element


def _set_form_value(_realm: Realm, this: ElementInternalsObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#dom-elementinternals-setformvalue"""
    _associated(this)
    value = arguments[0]
    if isinstance(value, FormDataObject):
        this.form_value = list(value.entries)
    elif value is NULL or value is UNDEFINED:
        this.form_value = NULL
    else:
        this.form_value = value if isinstance(value, JSObject) else to_string(value)
    return UNDEFINED


_FAR_ANCHOR = (
    "The Element argument should be a shadow-including inclusive descendant of the target element."
)


def _set_validity(_realm: Realm, this: ElementInternalsObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#dom-elementinternals-setvalidity"""
    element = _associated(this)
    given, message, anchor = arguments
    flags: tuple[str, ...] = ()
    if isinstance(given, JSObject):
        flags = tuple(name for name in FLAGS if to_boolean(given.get(name, given)))
    if flags and not message:
        raise type_error(
            "Failed to execute 'setValidity' on 'ElementInternals': The second argument should "
            "not be empty if one or more flags in the first argument are true."
        )
    if anchor is not None and not element.is_host_including_inclusive_ancestor_of(anchor):
        raise not_found(_FAR_ANCHOR)
    this.flags, this.message = flags, message if flags else ""
    element.node_document.state_changed()
    return UNDEFINED


def _form(_realm: Realm, this: ElementInternalsObject) -> Value:
    element = _associated(this)
    if element.custom_element_state is CustomElementState.PRECUSTOMIZED:
        return NULL  # its form is found once it is upgraded
    return or_null(form_owner(element))


def _labels(realm: Realm, this: ElementInternalsObject) -> Value:
    return labels_of(realm, _associated(this))


def _shadow_root(_realm: Realm, this: ElementInternalsObject) -> Value:
    return or_null(this.element.shadow_root)


def _get_aria(name: str) -> Any:
    return lambda _realm, this: or_null(this.aria.get(name))


def _set_aria(name: str) -> Any:
    def write(_realm: Realm, this: ElementInternalsObject, value: str | None) -> None:
        if value is None:
            this.aria.pop(name, None)
        else:
            this.aria[name] = value

    return write


# -- states ----------------------------------------------------------------------------------------


class CustomStateSetObject(JSObject):
    """https://html.spec.whatwg.org/multipage/custom-elements.html#customstateset"""

    __slots__ = ("element", "kept")

    class_name = "CustomStateSet"

    def __init__(self, realm: Realm, element: ElementObject) -> None:
        super().__init__(realm.intrinsics["%CustomStateSet.prototype%"])
        self.element = element
        constructor = realm.intrinsics["%Set%"]
        self.kept = constructor.construct([], constructor)


def _states(realm: Realm, this: ElementInternalsObject) -> Value:
    if this.custom_states is None:
        made = CustomStateSetObject(realm, this.element)
        this.custom_states = made
        this.element.state["custom states"] = made.kept
    return this.custom_states


def _forwarded(name: str) -> Behaviour:
    """A setlike member is the set's own: https://webidl.spec.whatwg.org/#es-setlike"""

    def behaviour(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
        if not isinstance(this, CustomStateSetObject):
            raise type_error("Illegal invocation")
        if name in ("add", "delete", "has"):
            arguments = [to_string(argument(arguments, 0))]
        if name == "size":
            return this.kept.get("size", this.kept)
        method = this.kept.get(name, this.kept)
        assert isinstance(method, JSObject)
        answer = method.call(this.kept, arguments)
        if name in ("add", "delete", "clear"):
            this.element.node_document.state_changed()
        return this if name == "add" else answer

    return behaviour


def finish(realm: Realm) -> None:
    """The set's iterator is its ``values``."""
    prototype = realm.intrinsics["%CustomStateSet.prototype%"]
    values = prototype.get("values", prototype)
    prototype.properties[WellKnownSymbol.ITERATOR] = DataProperty(values, True, False, True)


_I = Members("ElementInternals", ElementInternalsObject)
_SETLIKE = (
    ("add", 1), ("clear", 0), ("delete", 1), ("entries", 0), ("forEach", 1), ("has", 1),
    ("keys", 0), ("values", 0),
)  # fmt: skip

ATTACH: tuple[Member, ...] = (
    Members("HTMLElement", ElementObject).operation("attachInternals", attach_internals),
)
DESCRIPTIONS = (
    interface(
        "ElementInternals",
        None,
        (
            _I.attribute("shadowRoot", _shadow_root),
            _I.operation("setFormValue", _set_form_value, ANY, Optional(ANY, UNDEFINED)),
            _I.attribute("form", _form),
            _I.operation(
                "setValidity",
                _set_validity,
                ANY,
                Optional(STRING, ""),
                Optional(Instance(ElementObject, "HTMLElement")),
            ),
            _I.attribute("labels", _labels),
            _I.attribute("states", _states),
            *(
                _I.attribute(name, _get_aria(name), _set_aria(name), NULLABLE_STRING)
                for name in ARIA
            ),
        ),
    ),
    interface(
        "CustomStateSet",
        None,
        (
            *(Method(name, _forwarded(name), length, enumerable=True) for name, length in _SETLIKE),
            Accessor("size", _forwarded("size"), enumerable=True),
        ),
    ),
)
