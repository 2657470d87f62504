"""DocumentFragment, ShadowRoot, DocumentType."""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.document_type import DocumentTypeObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.fragment import DocumentFragmentObject, ShadowRootObject
from app.javascript.hosts.browser.dom.idl import Members, interface, must_be_new
from app.javascript.hosts.browser.dom.idl_types import ANY, NULL_IS_EMPTY, STRING, Optional, or_null
from app.javascript.hosts.browser.dom.interfaces import markup
from app.javascript.hosts.browser.dom.interfaces.parent_node import (
    child_node_members,
    parent_node_members,
)
from app.javascript.hosts.browser.dom.name_index import element_by_id
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value


def get_element_by_id(_realm: Realm, root: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-nonelementparentnode-getelementbyid"""
    return or_null(element_by_id(root, arguments[0]))


def _construct_fragment(
    realm: Realm, _arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://dom.spec.whatwg.org/#dom-documentfragment-documentfragment"""
    target = must_be_new("DocumentFragment", new_target)
    prototype = get_prototype_from_constructor(target, "%DocumentFragment.prototype%")
    return DocumentFragmentObject(prototype, dom_agent(realm).document)


def _active_element(_realm: Realm, shadow: ShadowRootObject) -> Value:
    """https://html.spec.whatwg.org/multipage/interaction.html#dom-documentorshadowroot-activeelement"""
    focused = shadow.node_document.page.get("focused")
    while isinstance(focused, NodeObject):
        root = focused.root()
        if root is shadow:
            return focused
        focused = root.shadow_host()
    return NULL


_FRAGMENT = Members("DocumentFragment", DocumentFragmentObject)
_SHADOW = Members("ShadowRoot", ShadowRootObject)
_TYPE = Members("DocumentType", DocumentTypeObject)

DESCRIPTIONS = (
    interface(
        "DocumentFragment",
        "Node",
        (
            _FRAGMENT.operation("getElementById", get_element_by_id, STRING),
            *parent_node_members(_FRAGMENT),
        ),
        construct=_construct_fragment,
    ),
    interface(
        "ShadowRoot",
        "DocumentFragment",
        (
            _SHADOW.attribute("mode", lambda _realm, shadow: shadow.mode),
            _SHADOW.attribute("host", lambda _realm, shadow: shadow.host),
            _SHADOW.attribute("delegatesFocus", lambda _realm, shadow: shadow.delegates_focus),
            _SHADOW.attribute("slotAssignment", lambda _realm, shadow: shadow.slot_assignment),
            _SHADOW.attribute("clonable", lambda _realm, shadow: shadow.clonable),
            _SHADOW.attribute("serializable", lambda _realm, shadow: shadow.serializable),
            _SHADOW.attribute("activeElement", _active_element),
            _SHADOW.attribute(
                "innerHTML", markup.get_inner_html, markup.set_inner_html, NULL_IS_EMPTY
            ),
            _SHADOW.operation("getHTML", markup.get_html, Optional(ANY)),
            _SHADOW.operation("setHTMLUnsafe", markup.set_html_unsafe, STRING, reactions=True),
            event_handler("slotchange"),
        ),
    ),
    interface(
        "DocumentType",
        "Node",
        (
            _TYPE.attribute("name", lambda _realm, node: node.type_name),
            _TYPE.attribute("publicId", lambda _realm, node: node.public_id),
            _TYPE.attribute("systemId", lambda _realm, node: node.system_id),
            *child_node_members(_TYPE),
        ),
    ),
)
