"""The functions that resolve and reject a promise.

https://tc39.es/ecma262/#sec-createresolvingfunctions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.async_context import steps_in_context
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.function import FunctionObject
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.promise_object import PromiseCapability, PromiseObject
from app.javascript.runtime.promise_settling import fulfill_promise, reject_promise
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.short_text import short_text
from app.javascript.runtime.values import UNDEFINED, Value
from app.trace.spec import SpecRef, Standard
from app.trace.steps import PromiseLockedIn

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

# Neither property is writable, so all resolving functions can share them.
_LENGTH = DataProperty(1.0, configurable=True)
_RESOLVE = SpecRef(Standard.ECMA262, "#sec-promise-resolve-functions")
_NAME = DataProperty("", configurable=True)


class AlreadyResolved:
    """The Record { [[Value]] } that the two functions of one promise share."""

    __slots__ = ("value",)

    def __init__(self) -> None:
        self.value = False


class _ResolvingFunction(FunctionObject):
    """One of the two functions of a promise, of which only the first call counts."""

    __slots__ = ("already_resolved", "promise")

    def __init__(
        self, realm: Realm, promise: PromiseObject, already_resolved: AlreadyResolved
    ) -> None:
        super().__init__(realm, realm.function_prototype)
        self.properties = {"length": _LENGTH, "name": _NAME}
        self.promise = promise
        self.already_resolved = already_resolved


class PromiseResolveFunction(_ResolvingFunction):
    """https://tc39.es/ecma262/#sec-promise-resolve-functions"""

    __slots__ = ()

    @property
    def label(self) -> str:
        """What a reaction with this handler does, for people."""
        return f"resolve {self.promise.id_in(self.realm.agent.recorder)}"

    def call(self, this: Value, arguments: list[Value]) -> Value:
        if not self.already_resolved.value:
            self.already_resolved.value = True
            resolve_promise(self.realm, self.promise, arguments[0] if arguments else UNDEFINED)
        elif self.realm.agent.settled_again is not None:
            value = arguments[0] if arguments else UNDEFINED
            self.realm.agent.settled_again(self.promise, "resolve", value)
        return UNDEFINED


class PromiseRejectFunction(_ResolvingFunction):
    """https://tc39.es/ecma262/#sec-promise-reject-functions"""

    __slots__ = ()

    @property
    def label(self) -> str:
        """What a reaction with this handler does, for people."""
        return f"reject {self.promise.id_in(self.realm.agent.recorder)}"

    def call(self, this: Value, arguments: list[Value]) -> Value:
        if not self.already_resolved.value:
            self.already_resolved.value = True
            reject_promise(self.realm, self.promise, arguments[0] if arguments else UNDEFINED)
        elif self.realm.agent.settled_again is not None:
            value = arguments[0] if arguments else UNDEFINED
            self.realm.agent.settled_again(self.promise, "reject", value)
        return UNDEFINED


def create_resolving_functions(
    realm: Realm, promise: PromiseObject
) -> tuple[PromiseResolveFunction, PromiseRejectFunction]:
    """[[Resolve]] and [[Reject]]: https://tc39.es/ecma262/#sec-createresolvingfunctions"""
    already_resolved = AlreadyResolved()
    return (
        PromiseResolveFunction(realm, promise, already_resolved),
        PromiseRejectFunction(realm, promise, already_resolved),
    )


def resolve_promise(realm: Realm, promise: PromiseObject, resolution: Value) -> None:
    """Steps 7 to 15 of https://tc39.es/ecma262/#sec-promise-resolve-functions"""
    if not isinstance(resolution, JSObject):
        fulfill_promise(realm, promise, resolution)
        return
    if resolution is promise:
        cycle = type_error("Chaining cycle detected for promise #<Promise>")
        reject_promise(realm, promise, cycle.value_in(realm))
        return
    try:
        then = resolution.get("then", resolution)
    except ThrowCompletion as thrown:
        reject_promise(realm, promise, thrown.value_in(realm))
        return
    if not is_callable(then):
        fulfill_promise(realm, promise, resolution)
        return
    job = new_promise_resolve_thenable_job(realm, promise, resolution, then)
    if realm.agent.recorder.details:
        _record_locked_in(realm, promise, resolution, job)
    realm.agent.hooks.host_enqueue_promise_job(job, getattr(then, "realm", None) or realm)


def new_promise_resolve_thenable_job(
    realm: Realm, promise_to_resolve: PromiseObject, thenable: JSObject, then: JSObject
) -> Job:
    """https://tc39.es/ecma262/#sec-newpromiseresolvethenablejob"""

    def run() -> None:
        realm.agent.budget.charge()
        resolve, reject = create_resolving_functions(realm, promise_to_resolve)
        try:
            then.call(thenable, [resolve, reject])
        except ThrowCompletion as thrown:
            reject.call(UNDEFINED, [thrown.value_in(realm)])

    steps = steps_in_context(realm.agent, run)
    return Job(steps, "resolve with thenable (calls then)", realm.agent.recorder.here)


def _record_locked_in(realm: Realm, promise: PromiseObject, resolution: JSObject, job: Job) -> None:
    recorder = realm.agent.recorder
    job.cause = promise.id_in(recorder)
    recorder.record(PromiseLockedIn, promise=job.cause, value=short_text(resolution), spec=_RESOLVE)


class HiddenCapability(PromiseCapability):
    """OPTIMIZATION: NewPromiseCapability(%Promise%) whose functions nobody can see.

    It is resolved or rejected once, by the one who has it.
    """

    __slots__ = ("intrinsic_promise", "realm")

    def __init__(self, realm: Realm) -> None:
        made = PromiseObject(realm.promise_prototype, realm.agent.async_context)
        self.intrinsic_promise = made
        super().__init__(self.intrinsic_promise)
        self.realm = realm

    def resolve_with(self, value: Value) -> None:
        resolve_promise(self.realm, self.intrinsic_promise, value)

    def reject_with(self, reason: Value) -> None:
        reject_promise(self.realm, self.intrinsic_promise, reason)
