"""Generator objects: https://tc39.es/ecma262/#sec-generator-objects

The seam with compiled code: ``start_generator`` when a generator function is called (its parameters
are bound by then), ``generator_yield`` for ``yield``, ``yield_star`` for ``yield*``. Both of the
latter raise ThrowCompletion for ``throw(reason)`` and ReturnCompletion for ``return(value)``.
The recorder's context of the body is pushed and popped here.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Any

from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.iteration import create_iterator_result
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.return_completion import ReturnCompletion
from app.javascript.runtime.short_text import function_text
from app.javascript.runtime.suspension import (
    AbruptResumption,
    ReturnResumption,
    ThrowResumption,
    resume_context,
    suspend_context,
)
from app.javascript.runtime.values import UNDEFINED, Value
from app.kernel.coroutine import Coroutine
from app.kernel.recorder import Recorder
from app.trace.steps import ContextKind

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


class GeneratorState(Enum):
    """[[GeneratorState]], as the standard spells it."""

    SUSPENDED_START = "suspended-start"
    SUSPENDED_YIELD = "suspended-yield"
    EXECUTING = "executing"
    COMPLETED = "completed"


_SUSPENDED_START = GeneratorState.SUSPENDED_START
_SUSPENDED_YIELD = GeneratorState.SUSPENDED_YIELD
_EXECUTING = GeneratorState.EXECUTING
_COMPLETED = GeneratorState.COMPLETED


class GeneratorObject(JSObject):
    """https://tc39.es/ecma262/#sec-properties-of-generator-instances"""

    __slots__ = ("coroutine", "generator_state", "maker", "realm")

    class_name = "Generator"

    def __init__(self, realm: Realm, prototype: JSObject, coroutine: Coroutine) -> None:
        super().__init__(prototype)
        self.realm = realm
        self.generator_state = _SUSPENDED_START
        self.coroutine: Coroutine | None = coroutine
        #: The generator function, by which V8 names the generator in stacks.
        self.maker: JSObject | None = None


def start_generator(
    realm: Realm, function: JSObject, run_body: Callable[[], Value]
) -> GeneratorObject:
    """A generator of the generator function ``function``, suspended before the body begins.

    https://tc39.es/ecma262/#sec-runtime-semantics-evaluategeneratorbody
    """
    prototype = get_prototype_from_constructor(function, "%GeneratorPrototype%")
    recorder = realm.agent.recorder

    def body(_message: Any) -> Value:
        if recorder.details:
            return _run_recorded(recorder, function, run_body)
        try:
            return run_body()
        except ReturnCompletion as returned:
            return returned.value

    generator = GeneratorObject(realm, prototype, Coroutine(realm.agent.hub, body))
    generator.maker = function
    return generator


def _run_recorded(recorder: Recorder, function: JSObject, run_body: Callable[[], Value]) -> Value:
    recorder.push(function_text(function), ContextKind.GENERATOR)
    try:
        result = run_body()
    except ReturnCompletion as returned:
        result = returned.value
    except ThrowCompletion:
        recorder.pop()
        raise
    recorder.pop()
    return result


def generator_validate(generator: Value, method: str) -> GeneratorObject:
    """https://tc39.es/ecma262/#sec-generatorvalidate"""
    if not isinstance(generator, GeneratorObject):
        raise incompatible_receiver(f"[Generator].prototype.{method}", generator)
    if generator.generator_state is _EXECUTING:
        raise type_error("Generator is already running")
    return generator


def generator_resume(generator: Value, value: Value) -> Value:
    """``next(value)``: https://tc39.es/ecma262/#sec-generatorresume"""
    valid = generator_validate(generator, "next")
    if valid.generator_state is _COMPLETED:
        return create_iterator_result(valid.realm, UNDEFINED, True)
    return _go_on(valid, value)


def generator_resume_abrupt(generator: Value, resumption: AbruptResumption) -> Value:
    """``throw`` and ``return``: https://tc39.es/ecma262/#sec-generatorresumeabrupt"""
    returns = type(resumption) is ReturnResumption
    valid = generator_validate(generator, "return" if returns else "throw")
    if valid.generator_state is _SUSPENDED_START:
        valid.generator_state = _COMPLETED
        valid.coroutine = None
    if valid.generator_state is _COMPLETED:
        if returns:
            return create_iterator_result(valid.realm, resumption.value, True)
        raise ThrowCompletion(resumption.value)
    return _go_on(valid, resumption)


def _go_on(generator: GeneratorObject, message: Any) -> Value:
    """Run to the next yield, whose result object comes out as it is, or to the end."""
    coroutine = generator.coroutine
    assert coroutine is not None
    before = generator.generator_state
    generator.generator_state = _EXECUTING
    try:
        result = resume_context(generator.realm.agent, coroutine, message)
    except ThrowCompletion:
        if coroutine.done:
            generator.generator_state = _COMPLETED
            generator.coroutine = None
        else:  # no room on the stack: it has not been resumed
            generator.generator_state = before
        raise
    if coroutine.done:
        generator.generator_state = _COMPLETED
        generator.coroutine = None
        return create_iterator_result(generator.realm, result, True)
    generator.generator_state = _SUSPENDED_YIELD
    return result  # type: ignore[no-any-return]


def generator_yield(realm: Realm, value: Value) -> Value:
    """The value that ``yield value`` goes on with: https://tc39.es/ecma262/#sec-generatoryield"""
    return yield_result(realm, create_iterator_result(realm, value, False))


def yield_result(realm: Realm, result: JSObject) -> Value:
    """Suspend with a result object that the consumer gets as it is; ``yield*`` passes them on."""
    message = suspend_context(realm.agent, result)
    if isinstance(message, AbruptResumption):
        raise completion_of(message)
    return message  # type: ignore[no-any-return]


def completion_of(resumption: AbruptResumption) -> BaseException:
    """What a suspended body raises where it stood."""
    if isinstance(resumption, ThrowResumption):
        return ThrowCompletion(resumption.value)
    return ReturnCompletion(resumption.value)
