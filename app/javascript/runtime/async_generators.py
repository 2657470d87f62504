"""Async generator objects: https://tc39.es/ecma262/#sec-asyncgenerator-objects

The seam with compiled code: ``start_async_generator`` when the function is called (parameters are
bound by then), ``async_generator_yield`` for ``yield``, ``async_generator_yield_star`` for
``yield*``. ``return value`` in the body is ``return await_(realm, value)``.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Any

from app.javascript.runtime.async_functions import await_
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.iteration import create_iterator_result
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor
from app.javascript.runtime.promise_operations import (
    intrinsic_promise_resolve,
    perform_promise_then,
)
from app.javascript.runtime.promise_resolving import HiddenCapability
from app.javascript.runtime.return_completion import ReturnCompletion
from app.javascript.runtime.short_text import function_text
from app.javascript.runtime.suspension import (
    ReturnResumption,
    ThrowResumption,
    resume_context,
    suspend_context,
)
from app.javascript.runtime.values import UNDEFINED, Value
from app.kernel.coroutine import Coroutine
from app.trace.steps import ContextKind

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


class AsyncGeneratorState(Enum):
    """[[AsyncGeneratorState]], as the standard spells it."""

    SUSPENDED_START = "suspended-start"
    SUSPENDED_YIELD = "suspended-yield"
    EXECUTING = "executing"
    DRAINING_QUEUE = "draining-queue"
    COMPLETED = "completed"


class AsyncGeneratorRequest:
    """``completion`` is a value, a ThrowResumption or a ReturnResumption.

    https://tc39.es/ecma262/#sec-asyncgeneratorrequest-records
    """

    __slots__ = ("capability", "completion")

    def __init__(self, completion: Any, capability: HiddenCapability) -> None:
        self.completion = completion
        self.capability = capability


class AsyncGeneratorObject(JSObject):
    """https://tc39.es/ecma262/#sec-properties-of-asyncgenerator-intances"""

    __slots__ = ("async_generator_state", "coroutine", "queue", "realm")

    class_name = "AsyncGenerator"

    def __init__(self, realm: Realm, prototype: JSObject) -> None:
        super().__init__(prototype)
        self.realm = realm
        self.async_generator_state = AsyncGeneratorState.SUSPENDED_START
        self.queue: deque[AsyncGeneratorRequest] = deque()
        self.coroutine: Coroutine | None = None


class AsyncGeneratorCoroutine(Coroutine):
    """The context of an async generator's body, which knows its generator."""

    __slots__ = ("generator",)

    def __init__(self, generator: AsyncGeneratorObject, body: Callable[[Any], Any]) -> None:
        super().__init__(generator.realm.agent.hub, body)
        self.generator = generator


def start_async_generator(
    realm: Realm, function: JSObject, run_body: Callable[[], Value]
) -> AsyncGeneratorObject:
    """An async generator of ``function``, suspended before the body begins.

    https://tc39.es/ecma262/#sec-runtime-semantics-evaluateasyncgeneratorbody
    """
    prototype = get_prototype_from_constructor(function, "%AsyncGeneratorPrototype%")
    generator = AsyncGeneratorObject(realm, prototype)

    def body(_message: Any) -> None:
        recorder = realm.agent.recorder
        if recorder.details:
            recorder.push(function_text(function), ContextKind.ASYNC_GENERATOR)
        completion: Any
        try:
            completion = run_body()
        except ThrowCompletion as thrown:
            completion = ThrowResumption(thrown.value_in(realm))
        except ReturnCompletion as returned:
            completion = returned.value
        if recorder.details:
            recorder.pop()
        generator.coroutine = None
        generator.async_generator_state = AsyncGeneratorState.DRAINING_QUEUE
        async_generator_complete_step(generator, completion, True)
        async_generator_drain_queue(generator)

    generator.coroutine = AsyncGeneratorCoroutine(generator, body)
    return generator


def async_generator_enqueue(
    generator: AsyncGeneratorObject, completion: Any, capability: HiddenCapability
) -> None:
    """https://tc39.es/ecma262/#sec-asyncgeneratorenqueue"""
    generator.queue.append(AsyncGeneratorRequest(completion, capability))


def async_generator_complete_step(
    generator: AsyncGeneratorObject, completion: Any, done: bool
) -> None:
    """https://tc39.es/ecma262/#sec-asyncgeneratorcompletestep"""
    request = generator.queue.popleft()
    if isinstance(completion, ThrowResumption):
        request.capability.reject_with(completion.value)
    else:
        result = create_iterator_result(generator.realm, completion, done)
        request.capability.resolve_with(result)


def async_generator_resume(generator: AsyncGeneratorObject, completion: Any) -> None:
    """https://tc39.es/ecma262/#sec-asyncgeneratorresume"""
    coroutine = generator.coroutine
    assert coroutine is not None
    before = generator.async_generator_state
    generator.async_generator_state = AsyncGeneratorState.EXECUTING
    try:
        resume_context(generator.realm.agent, coroutine, completion)
    except ThrowCompletion:  # no room on the stack: it has not been resumed
        generator.async_generator_state = before
        generator.queue.pop()
        raise


def async_generator_await_return(generator: AsyncGeneratorObject) -> None:
    """https://tc39.es/ecma262/#sec-asyncgeneratorawaitreturn"""
    realm = generator.realm
    request = generator.queue[0]
    try:
        promise = intrinsic_promise_resolve(realm, request.completion.value)
    except ThrowCompletion as thrown:
        reason = ThrowResumption(thrown.value_in(realm))
        async_generator_complete_step(generator, reason, True)
        async_generator_drain_queue(generator)
        return

    def on_fulfilled(value: Value) -> Value:
        async_generator_complete_step(generator, value, True)
        async_generator_drain_queue(generator)
        return UNDEFINED

    def on_rejected(reason: Value) -> Value:
        async_generator_complete_step(generator, ThrowResumption(reason), True)
        async_generator_drain_queue(generator)
        return UNDEFINED

    label = "async generator: return after await"
    perform_promise_then(realm, promise, on_fulfilled, on_rejected, None, label)


def async_generator_drain_queue(generator: AsyncGeneratorObject) -> None:
    """https://tc39.es/ecma262/#sec-asyncgeneratordrainqueue"""
    queue = generator.queue
    while queue:
        completion = queue[0].completion
        if isinstance(completion, ReturnResumption):
            async_generator_await_return(generator)
            return
        if not isinstance(completion, ThrowResumption):
            completion = UNDEFINED
        async_generator_complete_step(generator, completion, True)
    generator.async_generator_state = AsyncGeneratorState.COMPLETED


def async_generator_yield(realm: Realm, value: Value) -> Value:
    """The value that ``yield value`` goes on with; awaits ``value`` first.

    Raises ThrowCompletion for ``throw(reason)`` and ReturnCompletion for ``return(value)``.
    """
    return yield_awaited(realm, await_(realm, value))


def yield_awaited(realm: Realm, value: Value) -> Value:
    """https://tc39.es/ecma262/#sec-asyncgeneratoryield"""
    running = realm.agent.running
    assert isinstance(running, AsyncGeneratorCoroutine)
    generator = running.generator
    async_generator_complete_step(generator, value, False)
    if generator.queue:
        return async_generator_unwrap_yield_resumption(realm, generator.queue[0].completion)
    generator.async_generator_state = AsyncGeneratorState.SUSPENDED_YIELD
    resumption = suspend_context(realm.agent, None)
    return async_generator_unwrap_yield_resumption(realm, resumption)


class FailedReturn(ThrowCompletion):
    """``return(value)`` was asked for, and waiting for the value failed."""


def async_generator_unwrap_yield_resumption(realm: Realm, resumption: Any) -> Value:
    """https://tc39.es/ecma262/#sec-asyncgeneratorunwrapyieldresumption"""
    if isinstance(resumption, ThrowResumption):
        raise ThrowCompletion(resumption.value)
    if isinstance(resumption, ReturnResumption):
        try:
            value = await_(realm, resumption.value)
        except ThrowCompletion as thrown:
            raise FailedReturn(thrown.value_in(realm)) from None
        raise ReturnCompletion(value)
    return resumption  # type: ignore[no-any-return]
