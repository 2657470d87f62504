"""Changing attributes: https://dom.spec.whatwg.org/#interface-element"""

from __future__ import annotations

from app.javascript.hosts.browser.dom import reactions, slots
from app.javascript.hosts.browser.dom.attribute import Attribute, AttrObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.late_style import keep_late_last
from app.javascript.hosts.browser.dom.mutation_records import queue_attribute_record


def handle_attribute_changes(
    element: ElementObject, attribute: Attribute, old: str | None, new: str | None
) -> None:
    """Records, reactions, then the element's own steps.

    https://dom.spec.whatwg.org/#handle-attribute-changes
    """
    name, namespace = attribute.local_name, attribute.namespace
    queue_attribute_record(element, name, namespace, old)
    document = element.node_document
    document.attribute_written(element, attribute.name)
    reactions.attribute_changed(element, name, old, new, namespace)
    if namespace is None:
        if name == "slot" and old != new:
            _slottable_moved(element)
        elif name == "name" and slots.is_slot(element) and old != new:
            slots.assign_slottables_for_tree(element.root())
    if namespace is None and document.hooks.attribute_steps:
        document.hooks.attribute_changed(element, name, old, new)
    if document.hooks.observers and element.connected:
        for observer in document.hooks.observers:
            observer.attribute_changed(element, attribute.name, new)


def _slottable_moved(element: ElementObject) -> None:
    """https://dom.spec.whatwg.org/#slotable-name"""
    if element.assigned_slot is not None:
        slots.assign_slottables(element.assigned_slot)
    slot = slots.find_slot(element)
    if slot is not None:
        slots.assign_slottables(slot)


def set_attribute(
    element: ElementObject,
    name: str,
    value: str,
    namespace: str | None = None,
    prefix: str | None = None,
) -> None:
    """By qualified name, as it is written: https://dom.spec.whatwg.org/#concept-element-attributes-set-value"""
    present = element.attributes.get(name)
    if present is not None:
        old, present.value = present.value, value
        handle_attribute_changes(element, present, old, value)
        return
    append_attribute(element, Attribute(name, value, namespace, prefix))


def append_attribute(element: ElementObject, attribute: Attribute) -> None:
    """https://dom.spec.whatwg.org/#concept-element-attributes-append"""
    element.attributes[attribute.name] = attribute
    attribute.element = element
    keep_late_last(element)
    handle_attribute_changes(element, attribute, None, attribute.value)


def remove_attribute(element: ElementObject, name: str) -> Attribute | None:
    """https://dom.spec.whatwg.org/#concept-element-attributes-remove-by-name"""
    found = element.attributes.pop(name, None)
    if found is None:
        return None
    found.element = None
    handle_attribute_changes(element, found, found.value, None)
    return found


def attribute_node(element: ElementObject, attribute: Attribute) -> AttrObject:
    """The Attr of an attribute, made when it is first asked for."""
    if attribute.node is None:
        document = element.node_document
        prototype = document.realm.intrinsics["%Attr.prototype%"]
        return AttrObject(prototype, document, attribute)
    return attribute.node
