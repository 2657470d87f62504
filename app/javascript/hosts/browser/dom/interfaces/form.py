"""form: https://html.spec.whatwg.org/multipage/forms.html#the-form-element"""

from __future__ import annotations

from app.javascript.hosts.browser.dom import control_state as controls
from app.javascript.hosts.browser.dom.attributes import set_attribute
from app.javascript.hosts.browser.dom.collections import Find, HTMLCollectionObject, NodeListObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members, interface
from app.javascript.hosts.browser.dom.idl_types import STRING, or_null
from app.javascript.hosts.browser.dom.listed_controls import form_elements
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.reflection import resolve_url
from app.javascript.hosts.browser.dom.token_list import FOLLOWED_LINK_TYPES, token_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


class HTMLFormControlsCollectionObject(HTMLCollectionObject):
    """https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#the-htmlformcontrolscollection-interface"""

    __slots__ = ("_lists",)

    class_name = "HTMLFormControlsCollection"
    names_enumerable = True

    def __init__(self, prototype: JSObject | None, root: NodeObject | None, find: Find) -> None:
        super().__init__(prototype, root, find)
        self._lists: dict[str, RadioNodeListObject] = {}

    def named(self, name: str) -> Value:
        found = self._of_name(name) if name else []
        if not found:
            return UNDEFINED
        if len(found) == 1:
            return found[0]
        lists = self._lists
        if name not in lists:
            prototype = found[0].node_document.realm.intrinsics["%RadioNodeList.prototype%"]
            lists[name] = RadioNodeListObject(prototype, self._root, lambda: self._of_name(name))
        return lists[name]

    def _of_name(self, name: str) -> list[NodeObject]:
        return [
            each
            for each in self.items()
            if isinstance(each, ElementObject) and name in (each.identifier, each.attribute("name"))
        ]


class RadioNodeListObject(NodeListObject):
    """https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#radionodelist"""

    __slots__ = ()

    class_name = "RadioNodeList"


def _is_radio(element: ElementObject) -> bool:
    return element.is_named("input") and controls.input_type(element) == "radio"


def _radio_value(_realm: Realm, nodes: RadioNodeListObject) -> Value:
    for each in nodes.items():
        if isinstance(each, ElementObject) and _is_radio(each) and controls.is_checked(each):
            return controls.value_of(each)
    return ""


def _set_radio_value(_realm: Realm, nodes: RadioNodeListObject, value: str) -> None:
    for each in nodes.items():
        if isinstance(each, ElementObject) and _is_radio(each):
            if controls.value_of(each) != value:
                continue
            controls.set_checked(each, True)
            return


def elements(realm: Realm, form: ElementObject) -> HTMLFormControlsCollectionObject:
    """The live collection of a form's controls."""
    found = form.caches.get("elements")
    if isinstance(found, HTMLFormControlsCollectionObject):
        return found
    prototype = realm.intrinsics["%HTMLFormControlsCollection.prototype%"]
    made = HTMLFormControlsCollectionObject(
        prototype, form.node_document, lambda: form_elements(form)
    )
    form.caches["elements"] = made
    return made


def _action(_realm: Realm, form: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#dom-fs-action"""
    value = form.attribute("action")
    return resolve_url(form, value) if value else form.node_document.url


def _set_action(_realm: Realm, form: ElementObject, value: str) -> None:
    set_attribute(form, "action", value)


_F = Members("HTMLFormElement", ElementObject)
_C = Members("HTMLFormControlsCollection", HTMLFormControlsCollectionObject)
_R = Members("RadioNodeList", RadioNodeListObject)

FORM: tuple[Member, ...] = (
    _F.attribute("action", _action, _set_action),
    _F.attribute("elements", elements),
    _F.forwarding(
        "relList", "value", lambda _realm, form: token_list(form, "rel", FOLLOWED_LINK_TYPES)
    ),
    _F.attribute("length", lambda realm, form: float(len(elements(realm, form).items()))),
)

DESCRIPTIONS = (
    interface(
        "HTMLFormControlsCollection",
        "HTMLCollection",
        (
            _C.operation(
                "namedItem", lambda _realm, each, args: or_null(each.named(args[0])), STRING
            ),
        ),
    ),
    interface(
        "RadioNodeList", "NodeList", (_R.attribute("value", _radio_value, _set_radio_value),)
    ),
)
