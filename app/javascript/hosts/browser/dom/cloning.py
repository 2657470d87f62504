"""Cloning nodes: https://dom.spec.whatwg.org/#concept-node-clone"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.attribute import Attribute, AttrObject
from app.javascript.hosts.browser.dom.character_data import (
    CharacterDataObject,
    ProcessingInstructionObject,
)
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.document_type import DocumentTypeObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.file_lists import FILES
from app.javascript.hosts.browser.dom.fragment import DocumentFragmentObject
from app.javascript.hosts.browser.dom.late_style import synchronize_all_attributes
from app.javascript.hosts.browser.dom.links import link
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_factory import create_element, prototype_of
from app.javascript.hosts.browser.dom.shadow import attach_shadow
from app.javascript.hosts.browser.dom.toggle_events import details_made

#: What of a control's state a copy takes over.
#: https://html.spec.whatwg.org/multipage/input.html#the-input-element:concept-node-clone-ext
_COPIED_STATE = (
    "value", "checked", "dirty checked", "already started", "indeterminate", FILES,
)  # fmt: skip


def clone(
    node: NodeObject, document: DocumentObject | None = None, *, subtree: bool = False
) -> NodeObject:
    """https://dom.spec.whatwg.org/#concept-node-clone"""
    owner = document or node.node_document
    top = _clone_alone(node, owner)
    stack = [(node, top)]
    while stack:
        source, copy = stack.pop()
        if isinstance(source, ElementObject) and isinstance(copy, ElementObject):
            _clone_inside(source, copy, stack, subtree=subtree)
        if not subtree:
            continue
        for child in source.child_nodes():
            copied = _clone_alone(child, copy.node_document if copy is not top else owner)
            link(copied, copy, None)
            stack.append((child, copied))
    return top


def _clone_inside(
    source: ElementObject,
    copy: ElementObject,
    stack: list[tuple[NodeObject, NodeObject]],
    *,
    subtree: bool,
) -> None:
    """Template contents, and shadow roots that want to be cloned."""
    if subtree and "content" in source.state and "content" in copy.state:
        stack.append((source.state["content"], copy.state["content"]))
    shadow = source.shadow_root
    if shadow is not None and shadow.clonable:
        made = attach_shadow(copy, shadow.mode)
        made.clonable = True
        made.slot_assignment = shadow.slot_assignment
        made.delegates_focus = shadow.delegates_focus
        for child in shadow.child_nodes():
            copied = _clone_alone(child, copy.node_document)
            link(copied, made, None)
            stack.append((child, copied))


def _clone_alone(node: NodeObject, document: DocumentObject) -> NodeObject:
    realm = document.realm
    if isinstance(node, ElementObject):
        return _clone_element(node, document)
    prototype = prototype_of(realm, node.class_name)
    if isinstance(node, ProcessingInstructionObject):
        return ProcessingInstructionObject(prototype, document, node.target_name, node.data)
    if isinstance(node, CharacterDataObject):
        return type(node)(prototype, document, node.data)
    if isinstance(node, DocumentTypeObject):
        made = DocumentTypeObject(prototype, document, node.type_name)
        made.public_id, made.system_id = node.public_id, node.system_id
        return made
    if isinstance(node, AttrObject):
        data = node.attribute
        copied = Attribute(data.name, data.value, data.namespace, data.prefix)
        return AttrObject(prototype, document, copied)
    if isinstance(node, DocumentObject):
        other = DocumentObject(prototype_of(realm, "HTMLDocument"), realm)
        other.url, other.quirks, other.content_type = node.url, node.quirks, node.content_type
        return other
    return DocumentFragmentObject(prototype_of(realm, "DocumentFragment"), document)


def _clone_element(node: ElementObject, document: DocumentObject) -> ElementObject:
    made = create_element(document, node.local_name, node.namespace, node.prefix, node.is_value)
    synchronize_all_attributes(node)
    for attribute in node.attributes.values():
        copied = Attribute(attribute.name, attribute.value, attribute.namespace, attribute.prefix)
        copied.element = made
        made.attributes[copied.name] = copied
    for key in _COPIED_STATE:
        if key in node.state:
            made.state[key] = node.state[key]
    for name, attribute in list(made.attributes.items()):
        if name.startswith("on") or name == "src":  # handlers and images begin
            document.hooks.attribute_changed(made, name, None, attribute.value)
    details_made(made)
    return made
