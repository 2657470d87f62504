"""Mutation observers: https://dom.spec.whatwg.org/#mutation-observers"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import NULL, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.node import NodeObject


@dataclass(slots=True, eq=False)
class ObserverOptions:
    """https://dom.spec.whatwg.org/#dictdef-mutationobserverinit"""

    child_list: bool = False
    attributes: bool = False
    character_data: bool = False
    subtree: bool = False
    attribute_old_value: bool = False
    character_data_old_value: bool = False
    attribute_filter: list[str] | None = None


@dataclass(slots=True, eq=False)
class RegisteredObserver:
    """``source`` is set for a transient one.

    https://dom.spec.whatwg.org/#registered-observer
    """

    observer: MutationObserverObject
    options: ObserverOptions
    source: RegisteredObserver | None = None


@dataclass(slots=True, eq=False)
class Mutation:
    """What a MutationRecord tells, before it is made for an observer."""

    type: str
    target: NodeObject
    added: list[NodeObject] = field(default_factory=list)
    removed: list[NodeObject] = field(default_factory=list)
    previous_sibling: NodeObject | None = None
    next_sibling: NodeObject | None = None
    attribute_name: str | None = None
    attribute_namespace: str | None = None
    old_value: str | None = None


class MutationRecordObject(JSObject):
    """https://dom.spec.whatwg.org/#interface-mutationrecord"""

    __slots__ = ("added", "mutation", "old_value", "removed")

    class_name = "MutationRecord"

    def __init__(self, prototype: JSObject | None, mutation: Mutation, old: str | None) -> None:
        super().__init__(prototype)
        self.mutation = mutation
        self.old_value: Value = NULL if old is None else old
        self.added: JSObject | None = None
        self.removed: JSObject | None = None


class MutationObserverObject(JSObject):
    """https://dom.spec.whatwg.org/#interface-mutationobserver; ``nodes`` are those it observes."""

    __slots__ = ("callback", "nodes", "records")

    class_name = "MutationObserver"

    def __init__(self, prototype: JSObject | None, callback: JSObject) -> None:
        super().__init__(prototype)
        self.callback = callback
        self.nodes: list[NodeObject] = []
        self.records: list[MutationRecordObject] = []

    def observe(self, target: NodeObject, options: ObserverOptions) -> None:
        """Steps 7 and 8 of https://dom.spec.whatwg.org/#dom-mutationobserver-observe"""
        if target.registered_observers is None:
            target.registered_observers = []
        for registered in target.registered_observers:
            if registered.observer is self:
                for node in self.nodes:
                    remove_transient_observers(node, registered)
                registered.options = options
                return
        target.registered_observers.append(RegisteredObserver(self, options))
        self.nodes.append(target)

    def disconnect(self) -> None:
        """https://dom.spec.whatwg.org/#dom-mutationobserver-disconnect"""
        for node in self.nodes:
            present = node.registered_observers or []
            node.registered_observers = [each for each in present if each.observer is not self]
        self.nodes = []
        self.records = []


def remove_transient_observers(node: NodeObject, source: RegisteredObserver) -> None:
    """Those of ``node`` that ``source`` brought forth."""
    if node.registered_observers:
        node.registered_observers = [
            each for each in node.registered_observers if each.source is not source
        ]
