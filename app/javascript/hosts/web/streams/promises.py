"""Promises of the platform's own: https://webidl.spec.whatwg.org/#js-promise-manipulation"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.webidl import rejected_promise
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject, PromiseState
from app.javascript.runtime.promise_operations import (
    intrinsic_promise_resolve,
    perform_promise_then,
)
from app.javascript.runtime.promise_resolving import HiddenCapability
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

Steps = Callable[[Value], Value]


class Deferred:
    """A promise that the platform settles, at most once."""

    __slots__ = ("_capability", "promise")

    def __init__(self, realm: Realm) -> None:
        self._capability = HiddenCapability(realm)
        self.promise = self._capability.intrinsic_promise

    @property
    def pending(self) -> bool:
        return self.promise.promise_state is PromiseState.PENDING

    def resolve(self, value: Value = UNDEFINED) -> None:
        if self.pending:
            self._capability.resolve_with(value)

    def reject(self, reason: Value) -> None:
        if self.pending:
            self._capability.reject_with(reason)

    def reject_handled(self, reason: Value) -> None:
        """Reject; nobody is told that nobody cares."""
        self.promise.is_handled = True
        self.reject(reason)


def react(
    realm: Realm, promise: JSObject, fulfilled: Steps, rejected: Steps, label: str = ""
) -> None:
    """https://webidl.spec.whatwg.org/#dfn-perform-steps-once-promise-is-settled"""
    assert isinstance(promise, PromiseObject)
    perform_promise_then(realm, promise, fulfilled, rejected, None, label)


def transformed(
    realm: Realm, promise: JSObject, fulfilled: Steps, rejected: Steps | None = None
) -> PromiseObject:
    """The promise of what the steps answer; without ``rejected`` a rejection passes through."""
    assert isinstance(promise, PromiseObject)
    capability = HiddenCapability(realm)
    perform_promise_then(realm, promise, fulfilled, rejected, capability)
    return capability.intrinsic_promise


def promise_of(realm: Realm, answer: Value) -> JSObject:
    """What a callback of the program answered, as a promise.

    Node makes a new one that follows the callback's: that takes two microtasks more.
    """
    if not web_platform(realm).is_node:
        return intrinsic_promise_resolve(realm, answer)
    capability = HiddenCapability(realm)
    capability.resolve_with(answer)
    return capability.intrinsic_promise


def promise_call(realm: Realm, function: JSObject, this: Value, arguments: list[Value]) -> JSObject:
    """Call; what it answers or throws as a promise."""
    try:
        return promise_of(realm, function.call(this, arguments))
    except ThrowCompletion as thrown:
        return rejected_promise(realm, thrown.value_in(realm))
