"""Slots and what is assigned to them: https://dom.spec.whatwg.org/#shadow-tree-slots"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias, cast

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fragment import ShadowRootObject
from app.javascript.hosts.browser.dom.mutation_records import queue_mutation_observer_microtask

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.node import NodeObject

Slottable: TypeAlias = "ElementObject | TextObject"


def is_slot(node: NodeObject) -> bool:
    """https://dom.spec.whatwg.org/#concept-slot"""
    return isinstance(node, ElementObject) and node.is_named("slot")


def slottable_name(node: Slottable) -> str:
    """https://dom.spec.whatwg.org/#slotable-name"""
    return (node.attribute("slot") or "") if isinstance(node, ElementObject) else ""


def slots_of(root: NodeObject) -> Iterator[ElementObject]:
    """The slots of a tree, in order."""
    for node in root.inclusive_descendants():
        if is_slot(node):
            yield cast("ElementObject", node)


def find_slot(node: Slottable, *, open_only: bool = False) -> ElementObject | None:
    """https://dom.spec.whatwg.org/#find-a-slot"""
    parent = node.parent
    shadow = parent.shadow_root if isinstance(parent, ElementObject) else None
    if shadow is None or (open_only and shadow.mode != "open"):
        return None
    if shadow.slot_assignment == "manual":
        return next((slot for slot in slots_of(shadow) if node in slot.manual_slot_nodes), None)
    name = slottable_name(node)
    return next((slot for slot in slots_of(shadow) if (slot.attribute("name") or "") == name), None)


def find_slottables(slot: ElementObject) -> list[Slottable]:
    """https://dom.spec.whatwg.org/#find-slotables"""
    root = slot.root()
    if not isinstance(root, ShadowRootObject):
        return []
    host = root.host
    if root.slot_assignment == "manual":
        return [each for each in slot.manual_slot_nodes if each.parent is host]
    return [
        child
        for child in host.child_nodes()
        if isinstance(child, ElementObject | TextObject) and find_slot(child) is slot
    ]


def find_flattened_slottables(slot: ElementObject) -> list[Slottable]:
    """https://dom.spec.whatwg.org/#find-flattened-slotables"""
    if not isinstance(slot.root(), ShadowRootObject):
        return []
    slottables = find_slottables(slot)
    if not slottables:
        slottables = [
            child for child in slot.child_nodes() if isinstance(child, ElementObject | TextObject)
        ]
    flattened: list[Slottable] = []
    for node in slottables:
        if is_slot(node) and isinstance(node.root(), ShadowRootObject):
            flattened.extend(find_flattened_slottables(cast("ElementObject", node)))
        else:
            flattened.append(node)
    return flattened


def is_in_flat_tree(element: ElementObject) -> bool:
    """Of a connected element: https://drafts.csswg.org/css-scoping/#flattening"""
    node: NodeObject = element
    while True:
        parent = node.parent or node.shadow_host()
        if parent is None:
            return True
        if isinstance(parent, ElementObject) and node.parent is parent:
            if parent.shadow_root is not None:
                slot = node.assigned_slot if isinstance(node, ElementObject | TextObject) else None
                if slot is None:
                    return False
                parent = slot
            elif is_slot(parent) and parent.assigned_nodes:
                return False
        node = parent


def assign_slottables(slot: ElementObject) -> None:
    """https://dom.spec.whatwg.org/#assign-slotables"""
    slottables = find_slottables(slot)
    if slottables == slot.assigned_nodes:
        return
    signal_slot_change(slot)
    for node in slot.assigned_nodes:
        if node.assigned_slot is slot:
            node.assigned_slot = None
    slot.assigned_nodes = slottables
    for node in slottables:
        node.assigned_slot = slot
    slot.node_document.version += 1


def assign_slottables_for_tree(root: NodeObject) -> None:
    """https://dom.spec.whatwg.org/#assign-slotables-for-a-tree"""
    for slot in list(slots_of(root)):
        assign_slottables(slot)


def signal_slot_change(slot: ElementObject) -> None:
    """https://dom.spec.whatwg.org/#signal-a-slot-change"""
    realm = slot.node_document.realm
    queues = dom_agent(realm).queues
    if slot not in queues.signal_slots:
        queues.signal_slots.append(slot)
    queue_mutation_observer_microtask(realm)


def node_inserted(node: NodeObject, parent: NodeObject) -> None:
    """Steps 7.4 to 7.6 of https://dom.spec.whatwg.org/#concept-node-insert"""
    shadow = parent.own_shadow_root()
    if shadow is not None and isinstance(node, ElementObject | TextObject):
        slot = find_slot(node)
        if slot is not None and cast("ShadowRootObject", shadow).slot_assignment == "named":
            assign_slottables(slot)
    if _changes_slots(node, parent):
        assign_slottables_for_tree(parent.root())


def node_removed(node: NodeObject, parent: NodeObject) -> None:
    """Steps 10 to 12 of https://dom.spec.whatwg.org/#concept-node-remove"""
    if isinstance(node, ElementObject | TextObject) and node.assigned_slot is not None:
        slot = node.assigned_slot
        assign_slottables(slot)
        node.assigned_slot = None
    if _changes_slots(node, parent):
        # NOTE: The standard has the other order; Chromium tells the slot that has gone first.
        assign_slottables_for_tree(node)
        assign_slottables_for_tree(parent.root())


def _changes_slots(node: NodeObject, parent: NodeObject) -> bool:
    """What both have in common: a change of fallback content is signalled.

    Returns whether slots of a shadow tree came or went with the node.
    """
    if not isinstance(parent.root(), ShadowRootObject):
        return False
    if is_slot(parent) and not cast("ElementObject", parent).assigned_nodes:
        signal_slot_change(cast("ElementObject", parent))
    return any(True for _slot in slots_of(node))
