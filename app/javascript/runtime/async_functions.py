"""Async functions, and Await: https://tc39.es/ecma262/#sec-async-function-definitions

The seam with compiled code:

* ``start_async_function`` runs a body (parameters included) in a context of its own. It pushes and
  pops the recorder's context itself; the caller only counts the call's frame in ``agent.depth``.
* ``await_`` suspends the context in which it is called, be it an async function's, an async
  generator's or a module's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.promise_operations import (
    intrinsic_promise_resolve,
    perform_promise_then,
)
from app.javascript.runtime.promise_resolving import resolve_promise
from app.javascript.runtime.promise_settling import reject_promise
from app.javascript.runtime.short_text import short_text
from app.javascript.runtime.suspension import (
    ThrowResumption,
    await_message,
    resume_context,
    suspend_context,
)
from app.javascript.runtime.values import UNDEFINED, Value
from app.kernel.coroutine import Coroutine
from app.trace.steps import ContextKind

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


def start_async_function(
    realm: Realm,
    run_body: Callable[[], Value],
    name: str,
    kind: ContextKind = ContextKind.ASYNC_FUNCTION,
) -> PromiseObject:
    """Begin the body at once; the promise is settled when it ends.

    ``name`` is the function's for people. Only RunStopped comes out of it.

    https://tc39.es/ecma262/#sec-async-functions-abstract-operations-async-function-start
    """
    agent = realm.agent
    promise = PromiseObject(realm.promise_prototype, agent.async_context)

    def body(_message: Any) -> None:
        if agent.recorder.details:
            _run_recorded(realm, promise, run_body, name, kind)
            return
        try:
            result = run_body()
        except ThrowCompletion as thrown:
            reason = thrown.value_in(realm)
        else:
            resolve_promise(realm, promise, result)
            return
        reject_promise(realm, promise, reason)

    resume_context(agent, Coroutine(agent.hub, body), None, 0)
    return promise


def _run_recorded(
    realm: Realm,
    promise: PromiseObject,
    run_body: Callable[[], Value],
    name: str,
    kind: ContextKind,
) -> None:
    """The same, with steps; settling is recorded at the body's last statement."""
    recorder = realm.agent.recorder
    recorder.push(name, kind)
    rejected = False
    try:
        result = run_body()
    except ThrowCompletion as thrown:
        rejected, result = True, thrown.value_in(realm)
    last = recorder.here
    recorder.pop()
    caller, recorder.here = recorder.here, last
    if rejected:
        reject_promise(realm, promise, result)
    else:
        resolve_promise(realm, promise, result)
    recorder.here = caller


def await_(realm: Realm, value: Value) -> Value:
    """The value that ``value`` is fulfilled with; raises ThrowCompletion with a rejection's reason.

    https://tc39.es/ecma262/#await
    """
    promise = intrinsic_promise_resolve(realm, value)
    return await_promise(realm, promise)


def await_promise(realm: Realm, promise: PromiseObject) -> Value:
    """Await from its step 3 on."""
    agent = realm.agent
    coroutine = agent.running
    assert coroutine is not None, "await outside of a context that can be suspended"

    def on_fulfilled(value: Value) -> Value:
        resume_context(agent, coroutine, value)
        return UNDEFINED

    def on_rejected(reason: Value) -> Value:
        resume_context(agent, coroutine, ThrowResumption(reason))
        return UNDEFINED

    label = awaiting = ""
    if agent.recorder.details:
        label = f"resume {agent.recorder.running_name()} after await"
        awaiting = short_text(promise)
    perform_promise_then(realm, promise, on_fulfilled, on_rejected, None, label)
    return await_message(suspend_context(agent, None, awaiting))
