"""select and its options: https://html.spec.whatwg.org/multipage/form-elements.html#the-select-element"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom import control_state as controls
from app.javascript.hosts.browser.dom.collections import HTMLCollectionObject, live_collection
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members, interface
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    LONG,
    STRING,
    UNSIGNED_LONG,
    Optional,
    or_null,
)
from app.javascript.hosts.browser.dom.interfaces.form_controls import control_members
from app.javascript.hosts.browser.dom.mutation import append, remove
from app.javascript.hosts.browser.dom.named_elements import checked_option
from app.javascript.hosts.browser.dom.node_factory import create_element
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.validity import pre_insert
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_int32
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_KINDS = "(HTMLOptGroupElement or HTMLOptionElement)"


def OPTION(_realm: Realm, value: Value, doing: str) -> ElementObject:  # noqa: N802 - a type
    """https://html.spec.whatwg.org/multipage/form-elements.html#dom-select-add"""
    if isinstance(value, ElementObject) and value.is_named("option", "optgroup"):
        return value
    doing = doing.rpartition("parameter")[0] or doing
    raise type_error(f"{doing}The provided value is not of type '{_KINDS}'.")


class HTMLOptionsCollectionObject(HTMLCollectionObject):
    """https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#the-htmloptionscollection-interface"""

    __slots__ = ("select",)

    select: ElementObject

    class_name = "HTMLOptionsCollection"

    def set_item(self, index: int, value: Value) -> bool | None:
        """https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#dom-htmloptionscollection-setter"""
        set_option(self.select, index, value)
        return True


def _options(realm: Realm, select: ElementObject) -> Value:
    if "options" not in select.caches:
        prototype = realm.intrinsics["%HTMLOptionsCollection.prototype%"]
        made = HTMLOptionsCollectionObject(prototype, select, lambda: controls.options_of(select))
        made.select = select
        select.caches["options"] = made
    return select.caches["options"]


def _selected_options(_realm: Realm, select: ElementObject) -> Value:
    if "selected options" not in select.caches:
        select.caches["selected options"] = live_collection(
            select, lambda: controls.selected_options(select)
        )
    return select.caches["selected options"]


def _selected_index(_realm: Realm, select: ElementObject) -> Value:
    selected = controls.selected_options(select)
    if not selected:
        return -1.0
    return float(list(controls.options_of(select)).index(selected[0]))


def _choose(select: ElementObject, chosen: ElementObject | None) -> None:
    for option in controls.options_of(select):
        option.state["selected"] = option is chosen
    if chosen is not None:
        chosen.state["dirty selected"] = True
    select.state["nothing selected"] = chosen is None
    select.node_document.version += 1


def _set_selected_index(_realm: Realm, select: ElementObject, index: int) -> None:
    """https://html.spec.whatwg.org/multipage/form-elements.html#dom-select-selectedindex"""
    options = list(controls.options_of(select))
    _choose(select, options[index] if 0 <= index < len(options) else None)


def _value(_realm: Realm, select: ElementObject) -> Value:
    return controls.value_of(select)


def _set_value(_realm: Realm, select: ElementObject, value: str) -> None:
    """https://html.spec.whatwg.org/multipage/form-elements.html#dom-select-value"""
    for option in controls.options_of(select):
        if controls.option_value(option) == value:
            _choose(select, option)
            return
    _choose(select, None)


def _add(_realm: Realm, select: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/form-elements.html#dom-select-add"""
    option, before = arguments
    if isinstance(before, ElementObject):
        pre_insert(option, select, before)  # NOTE: as in Chromium, not into an option group
        return UNDEFINED
    options, index = list(controls.options_of(select)), -1
    if before is not NULL and before is not UNDEFINED and before is not None:
        index = to_int32(before)
    reference = options[index] if 0 <= index < len(options) else None
    parent = select if reference is None else reference.parent
    assert parent is not None
    pre_insert(option, parent, reference)
    return UNDEFINED


def _remove(_realm: Realm, select: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/form-elements.html#dom-select-remove"""
    if arguments[0] is None:
        if select.parent is not None:
            remove(select)
        return UNDEFINED
    options = list(controls.options_of(select))
    if 0 <= arguments[0] < len(options):
        remove(options[arguments[0]])
    return UNDEFINED


#: What Chromium makes at most.
_MOST_OPTIONS = 10_000


def _set_length(_realm: Realm, select: ElementObject, length: int) -> None:
    """https://html.spec.whatwg.org/multipage/form-elements.html#dom-select-length"""
    options = list(controls.options_of(select))
    if length > _MOST_OPTIONS:
        return
    for option in options[length:]:
        remove(option)
    for _more in range(length - len(options)):
        append(create_element(select.node_document, "option"), select)


def set_option(select: ElementObject, index: int, value: Value) -> None:
    """Put an option at an index: null takes the one there away, a gap is filled with empty ones."""
    options = list(controls.options_of(select))
    if value is NULL or value is UNDEFINED:
        if index < len(options):
            remove(options[index])
        return
    option = checked_option(value, index, "HTMLOptionsCollection")
    if index < len(options):
        # NOTE: As in Chromium, where the next option is in a group nothing can stand before it.
        following = options[index + 1] if index + 1 < len(options) else None
        remove(options[index])
        try:
            pre_insert(option, select, following)
        except DomProblem as problem:
            doing = f"Failed to set an indexed property [{index}] on 'HTMLOptionsCollection'"
            raise problem.worded(select.node_document.realm, doing) from None
        return
    for _gap in range(min(index, _MOST_OPTIONS) - len(options)):
        append(create_element(select.node_document, "option"), select)
    append(option, select)


def _item(_realm: Realm, select: ElementObject, arguments: list[Any]) -> Value:
    options = list(controls.options_of(select))
    return options[arguments[0]] if arguments[0] < len(options) else NULL


_S = Members("HTMLSelectElement", ElementObject)
SELECT: tuple[Member, ...] = (
    _S.attribute(
        "type",
        lambda _realm, select: "select-multiple" if select.has("multiple") else "select-one",
    ),
    _S.attribute("options", _options),
    _S.attribute("selectedOptions", _selected_options),
    _S.attribute("selectedIndex", _selected_index, _set_selected_index, LONG),
    _S.attribute("value", _value, _set_value),
    _S.attribute(
        "length",
        lambda _realm, select: float(sum(1 for _ in controls.options_of(select))),
        _set_length,
        UNSIGNED_LONG,
    ),
    _S.operation("add", _add, OPTION, Optional(ANY), reactions=True),
    _S.operation("remove", _remove, Optional(LONG), reactions=True),
    _S.operation("item", _item, UNSIGNED_LONG),
    _S.operation(
        "namedItem",
        lambda realm, select, args: or_null(_named(realm, select, args[0])),
        STRING,
    ),
    *control_members(_S),
)


def _named(realm: Realm, select: ElementObject, name: str) -> Value:
    options = _options(realm, select)
    assert isinstance(options, HTMLOptionsCollectionObject)
    return options.named(name)


_C = Members("HTMLOptionsCollection", HTMLOptionsCollectionObject)
DESCRIPTIONS = (
    interface(
        "HTMLOptionsCollection",
        "HTMLCollection",
        (
            _C.attribute(
                "selectedIndex",
                lambda realm, each: _selected_index(realm, each.select),
                lambda realm, each, index: _set_selected_index(realm, each.select, index),
                LONG,
            ),
            _C.attribute(
                "length",
                lambda _realm, each: float(len(each.items())),
                lambda realm, each, length: _set_length(realm, each.select, length),
                UNSIGNED_LONG,
            ),
            _C.operation(
                "add",
                lambda realm, each, args: _add(realm, each.select, args),
                OPTION,
                Optional(ANY),
                reactions=True,
            ),
            _C.operation(
                "remove",
                lambda realm, each, args: _remove(realm, each.select, args),
                LONG,
                reactions=True,
            ),
        ),
    ),
)
