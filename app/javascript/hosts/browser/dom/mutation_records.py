"""Queueing mutation records, and the microtask that hands them out.

https://dom.spec.whatwg.org/#queueing-a-mutation-record
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from app.javascript.hosts.browser.dom.dom_agent import DomAgent, dom_agent
from app.javascript.hosts.browser.dom.late_style import synchronize_attribute
from app.javascript.hosts.browser.dom.mutation_observer import (
    Mutation,
    MutationObserverObject,
    MutationRecordObject,
    RegisteredObserver,
)
from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.host_hooks import Job

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.element import ElementObject
    from app.javascript.hosts.browser.dom.node import NodeObject
    from app.javascript.runtime.realm import Realm


def queue_tree_mutation_record(
    target: NodeObject,
    added: list[NodeObject],
    removed: list[NodeObject],
    previous_sibling: NodeObject | None,
    next_sibling: NodeObject | None,
) -> None:
    """https://dom.spec.whatwg.org/#queue-a-tree-mutation-record"""
    if _has_observers(target):
        mutation = Mutation("childList", target, added, removed, previous_sibling, next_sibling)
        _queue_mutation_record(mutation)


def queue_attribute_record(
    target: NodeObject, name: str, namespace: str | None, old: str | None
) -> None:
    """https://dom.spec.whatwg.org/#concept-element-attributes-change, step 1"""
    if _has_observers(target):
        mutation = Mutation("attributes", target, old_value=old)
        mutation.attribute_name, mutation.attribute_namespace = name, namespace
        _queue_mutation_record(mutation)


def queue_data_record(target: NodeObject, old: str) -> None:
    """https://dom.spec.whatwg.org/#concept-cd-replace, step 4"""
    if _has_observers(target):
        _queue_mutation_record(Mutation("characterData", target, old_value=old))


def _has_observers(target: NodeObject) -> bool:
    agent = target.node_document.realm.slots["dom"]
    return bool(agent.queues.mutation_observers)


def _queue_mutation_record(mutation: Mutation) -> None:
    """https://dom.spec.whatwg.org/#queue-a-mutation-record"""
    interested: dict[MutationObserverObject, str | None] = {}
    for node in mutation.target.inclusive_ancestors():
        for registered in node.registered_observers or ():
            if _is_interested(registered, mutation, node):
                observer, options = registered.observer, registered.options
                interested.setdefault(observer, None)
                wants_old = (
                    options.attribute_old_value
                    if mutation.type == "attributes"
                    else mutation.type == "characterData" and options.character_data_old_value
                )
                if wants_old:
                    interested[observer] = mutation.old_value
                    _ask_for_old_value(mutation)
    if not interested:
        return
    realm = mutation.target.node_document.realm
    prototype = realm.intrinsics["%MutationRecord.prototype%"]
    for observer, old in interested.items():
        observer.records.append(MutationRecordObject(prototype, mutation, old))
        _will_be_notified(realm, observer)


def _ask_for_old_value(mutation: Mutation) -> None:
    name = mutation.attribute_name
    if mutation.type == "attributes" and name is not None and mutation.old_value is not None:
        synchronize_attribute(cast("ElementObject", mutation.target), name)


def _is_interested(registered: RegisteredObserver, mutation: Mutation, node: NodeObject) -> bool:
    """Step 2.3 of https://dom.spec.whatwg.org/#queue-a-mutation-record"""
    options = registered.options
    if node is not mutation.target and not options.subtree:
        return False
    if mutation.type == "childList":
        return options.child_list
    if mutation.type == "characterData":
        return options.character_data
    if not options.attributes:
        return False
    if options.attribute_filter is None:
        return True
    return (
        mutation.attribute_namespace is None and mutation.attribute_name in options.attribute_filter
    )


def add_transient_observers(node: NodeObject, parent: NodeObject) -> None:
    """Step 15 of https://dom.spec.whatwg.org/#concept-node-remove

    NOTE: As in Chromium, the microtask that takes them away again is queued at once.
    """
    for ancestor in parent.inclusive_ancestors():
        for registered in ancestor.registered_observers or ():
            if registered.options.subtree:
                transient = RegisteredObserver(registered.observer, registered.options, registered)
                if node.registered_observers is None:
                    node.registered_observers = []
                node.registered_observers.append(transient)
                registered.observer.nodes.append(node)
                _will_be_notified(node.node_document.realm, registered.observer)


def _will_be_notified(realm: Realm, observer: MutationObserverObject) -> None:
    agent = dom_agent(realm).queues
    if observer not in agent.pending_mutation_observers:
        agent.pending_mutation_observers.append(observer)
    queue_mutation_observer_microtask(realm)


def queue_mutation_observer_microtask(realm: Realm) -> None:
    """https://dom.spec.whatwg.org/#queue-a-mutation-observer-compound-microtask"""
    agent = dom_agent(realm)
    if agent.queues.mutation_observer_microtask_queued:
        return
    agent.queues.mutation_observer_microtask_queued = True
    label = "notify mutation observers"
    here = realm.agent.recorder.here
    agent.services.queue_microtask(Job(lambda: _notify_mutation_observers(realm), label, here))


def _notify_mutation_observers(realm: Realm) -> None:
    """https://dom.spec.whatwg.org/#notify-mutation-observers"""
    queues = dom_agent(realm).queues
    queues.mutation_observer_microtask_queued = False
    pending = set(queues.pending_mutation_observers)
    queues.pending_mutation_observers = []
    slots, queues.signal_slots = queues.signal_slots, []
    for observer in list(queues.mutation_observers):
        if observer in pending:
            _notify(realm, dom_agent(realm), observer)
    for slot in slots:
        _fire_slotchange(realm, slot)


def _notify(realm: Realm, agent: DomAgent, observer: MutationObserverObject) -> None:
    records, observer.records = observer.records, []
    kept: list[NodeObject] = []
    for node in observer.nodes:
        present = node.registered_observers or []
        left = [each for each in present if each.observer is not observer or not each.source]
        node.registered_observers = left
        if any(each.observer is observer for each in left):
            kept.append(node)
    observer.nodes = kept
    if records:
        array = create_array_from_list(realm, list(records))
        agent.services.call(observer.callback, [array, observer], observer)


def _fire_slotchange(realm: Realm, slot: ElementObject) -> None:
    event = create_event(realm, "Event", "slotchange", {}, EventInit(bubbles=True))
    platform_of(realm).fire(event, slot)
