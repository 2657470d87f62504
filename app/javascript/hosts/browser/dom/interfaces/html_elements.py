"""The interfaces of HTML's elements: https://html.spec.whatwg.org/multipage/indices.html#element-interfaces"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.attributes import remove_attribute, set_attribute
from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.control_state import child_text
from app.javascript.hosts.browser.dom.dataset import dataset_of
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members, interface
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    BOOLEAN,
    Dictionary,
    Optional,
    Rest,
    member,
)
from app.javascript.hosts.browser.dom.interface_names import HTML_INTERFACES
from app.javascript.hosts.browser.dom.interfaces import (
    form,
    form_controls,
    gauges,
    links,
    select,
    small,
    tables,
)
from app.javascript.hosts.browser.dom.interfaces.custom_elements import html_constructor
from app.javascript.hosts.browser.dom.interfaces.html_tables import MEDIA, REFLECTED
from app.javascript.hosts.browser.dom.mutation import string_replace_all
from app.javascript.hosts.browser.dom.reflection import reflected
from app.javascript.hosts.browser.dom.scripts import is_async
from app.javascript.hosts.browser.dom.slots import (
    assign_slottables_for_tree,
    find_flattened_slottables,
    find_slottables,
)
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.describe import Constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

# -- script, style, title, template, slot ----------------------------------------------------------


def _text(_realm: Realm, element: ElementObject) -> Value:
    return child_text(element)


def _set_text(_realm: Realm, element: ElementObject, text: str) -> None:
    string_replace_all(text, element)


def _async(_realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/scripting.html#dom-script-async"""
    return is_async(element)


def _set_async(_realm: Realm, element: ElementObject, value: bool) -> None:
    element.state["force async"] = False
    if value:
        set_attribute(element, "async", "")
    else:
        remove_attribute(element, "async")


def _assigned(realm: Realm, slot: ElementObject, options: Value, *, only: type) -> Value:
    flatten = to_boolean(member(options, "flatten"))
    found = find_flattened_slottables(slot) if flatten else find_slottables(slot)
    return create_array_from_list(realm, [each for each in found if isinstance(each, only)])


def _assigned_nodes(realm: Realm, slot: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/scripting.html#dom-slot-assignednodes"""
    return _assigned(realm, slot, arguments[0], only=object)


def _assigned_elements(realm: Realm, slot: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/scripting.html#dom-slot-assignedelements"""
    return _assigned(realm, slot, arguments[0], only=ElementObject)


def _assign(_realm: Realm, slot: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/scripting.html#dom-slot-assign"""
    if not all(isinstance(each, ElementObject | TextObject) for each in arguments):
        raise type_error("The provided value is not of type '(Element or Text)'.")
    trees = {slot.root(): None}
    for node in arguments:
        before = node.manual_slot
        if before is not None and before is not slot:
            before.manual_slot_nodes.remove(node)
            trees[before.root()] = None
    for node in slot.manual_slot_nodes:
        node.manual_slot = None
    slot.manual_slot_nodes = list(dict.fromkeys(arguments))
    for node in arguments:
        node.manual_slot = slot
    for tree in trees:
        assign_slottables_for_tree(tree)
    slot.node_document.state_changed()
    return UNDEFINED


def _content(_realm: Realm, element: ElementObject) -> Value:
    content: Value = element.state["content"]
    return content


_ASSIGNED = Optional(Dictionary("AssignedNodesOptions"))
_SCRIPT = Members("HTMLScriptElement", ElementObject)
_SLOT = Members("HTMLSlotElement", ElementObject)
_TEMPLATE = Members("HTMLTemplateElement", ElementObject)
_TITLE = Members("HTMLTitleElement", ElementObject)

_SPECIAL: dict[str, tuple[Member, ...]] = {
    "HTMLScriptElement": (
        _SCRIPT.attribute("text", _text, _set_text),
        _SCRIPT.attribute("async", _async, _set_async, BOOLEAN),
    ),
    "HTMLSlotElement": (
        _SLOT.operation("assignedNodes", _assigned_nodes, _ASSIGNED),
        _SLOT.operation("assignedElements", _assigned_elements, _ASSIGNED),
        _SLOT.operation("assign", _assign, Rest(ANY)),
    ),
    "HTMLTemplateElement": (_TEMPLATE.attribute("content", _content),),
    "HTMLTitleElement": (_TITLE.attribute("text", _text, _set_text),),
    "HTMLAnchorElement": links.ANCHOR,
    "HTMLAreaElement": links.AREA,
    "HTMLInputElement": form_controls.INPUT,
    "HTMLTextAreaElement": form_controls.TEXT_AREA,
    "HTMLOutputElement": form_controls.OUTPUT,
    "HTMLProgressElement": gauges.PROGRESS,
    "HTMLMeterElement": gauges.METER,
    "HTMLButtonElement": form_controls.BUTTON,
    "HTMLLabelElement": form_controls.LABEL,
    "HTMLFieldSetElement": form_controls.FIELD_SET,
    "HTMLOptionElement": form_controls.OPTION,
    "HTMLSelectElement": select.SELECT,
    "HTMLFormElement": form.FORM,
    "HTMLImageElement": small.IMAGE,
    "HTMLDataListElement": small.DATA_LIST,
    "HTMLLinkElement": small.LINK,
    "HTMLMapElement": small.MAP,
    "HTMLLegendElement": small.LEGEND,
    "HTMLTableElement": tables.TABLE,
    "HTMLTableSectionElement": tables.SECTION,
    "HTMLTableRowElement": tables.ROW,
    "HTMLTableCellElement": tables.CELL,
}
_MEDIA_INTERFACES = ("HTMLAudioElement", "HTMLVideoElement")


def _describe(name: str) -> Constructor:
    members = Members(name, ElementObject)
    parent = "HTMLMediaElement" if name in _MEDIA_INTERFACES else "HTMLElement"
    own = reflected(members, REFLECTED.get(name, ()))
    return interface(
        name, parent, (*own, *_SPECIAL.get(name, ())), construct=html_constructor(name)
    )


_ALL = sorted({*HTML_INTERFACES.values(), "HTMLUnknownElement"})
_MEDIA = Members("HTMLMediaElement", ElementObject)
_MATH = Members("MathMLElement", ElementObject)


DESCRIPTIONS = (
    interface("HTMLMediaElement", "HTMLElement", reflected(_MEDIA, MEDIA)),
    *(_describe(name) for name in _ALL),
    *form.DESCRIPTIONS,
    *select.DESCRIPTIONS,
    interface(
        "MathMLElement",
        "Element",
        (_MATH.attribute("dataset", lambda _realm, element: dataset_of(element)),),
    ),
)
