"""Promise.all, allSettled, any and race: https://tc39.es/ecma262/#sec-promise.all"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.iteration import (
    Done,
    IteratorRecord,
    get_iterator,
    iterator_close_quietly,
    iterator_step_value,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, invoke, is_callable
from app.javascript.runtime.promise_jobs import LabelledFunction
from app.javascript.runtime.promise_object import FunctionCapability
from app.javascript.runtime.promise_operations import new_promise_capability
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


class Combination:
    """One call of a combinator: its capability, the values so far and how many are missing.

    ``remaining_elements_count`` begins at 1 for the iteration itself; ``finish`` is called when it
    gets to 0.
    """

    def __init__(self, realm: Realm, name: str, capability: FunctionCapability) -> None:
        self.realm = realm
        self.name = name
        self.capability = capability
        self.values: list[Value] = []
        self.remaining_elements_count = 1

    def handlers(self, index: int) -> list[Value]:
        """What the promise at ``index`` calls: onFulfilled and onRejected."""
        raise NotImplementedError

    def finish(self) -> None:
        """All are settled: resolve with the values."""
        self.capability.resolve_with(create_array_from_list(self.realm, self.values))

    def iteration_done(self) -> None:
        """The iterator has no more."""
        self.one_done()

    def one_done(self) -> None:
        """One element, or the iteration, is done."""
        self.remaining_elements_count -= 1
        if self.remaining_elements_count == 0:
            self.finish()

    def element_function(
        self, index: int, made: Callable[[Value], Value], called: list[bool]
    ) -> JSObject:
        """A function that keeps ``made(argument)`` as the value at ``index``, once.

        ``called`` is [[AlreadyCalled]], which functions of one element share.

        https://tc39.es/ecma262/#sec-promise.all-resolve-element-functions
        """

        def behaviour(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
            if not called[0]:
                called[0] = True
                self.values[index] = made(argument(arguments, 0))
                self.one_done()
            return UNDEFINED

        return LabelledFunction(self.realm, 1, behaviour, f"Promise.{self.name}: element {index}")


def _itself(value: Value) -> Value:
    return value


class All(Combination):
    """https://tc39.es/ecma262/#sec-performpromiseall"""

    def handlers(self, index: int) -> list[Value]:
        return [self.element_function(index, _itself, [False]), self.capability.reject]


class AllSettled(Combination):
    """https://tc39.es/ecma262/#sec-performpromiseallsettled"""

    def handlers(self, index: int) -> list[Value]:
        called = [False]
        return [
            self.element_function(index, self._fulfilled, called),
            self.element_function(index, self._rejected, called),
        ]

    def _fulfilled(self, value: Value) -> Value:
        return self._settled("fulfilled", "value", value)

    def _rejected(self, reason: Value) -> Value:
        return self._settled("rejected", "reason", reason)

    def _settled(self, status: str, key: str, value: Value) -> Value:
        made = JSObject(self.realm.object_prototype)
        made.properties["status"] = status
        made.properties[key] = value
        return made


class AnyOf(Combination):
    """https://tc39.es/ecma262/#sec-performpromiseany"""

    def handlers(self, index: int) -> list[Value]:
        return [self.capability.resolve, self.element_function(index, _itself, [False])]

    def finish(self) -> None:
        self.capability.reject_with(self._aggregate_error())

    def iteration_done(self) -> None:
        self.remaining_elements_count -= 1
        if self.remaining_elements_count == 0:
            raise ThrowCompletion(self._aggregate_error())

    def _aggregate_error(self) -> JSObject:
        error = self.realm.make_error("AggregateError", "All promises were rejected")
        error.frames = ()  # as in V8, wherever the last promise was rejected
        errors = create_array_from_list(self.realm, self.values)
        error.properties["errors"] = DataProperty(errors, True, False, True)
        return error


class Race(Combination):
    """https://tc39.es/ecma262/#sec-performpromiserace"""

    def handlers(self, index: int) -> list[Value]:
        return [self.capability.resolve, self.capability.reject]

    def finish(self) -> None:
        """A race of none is never over."""


Kind: TypeAlias = "Callable[[Realm, str, FunctionCapability], Combination]"


def combinator(name: str, kind: Kind) -> Behaviour:
    """The behaviour of ``Promise.<name>``."""

    def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        if not isinstance(this, JSObject):
            raise type_error(f"Promise.{name} called on non-object")
        capability = new_promise_capability(realm, this)
        combination = kind(realm, name, capability)
        try:
            promise_resolve = get_promise_resolve(this)
            record = get_iterator(realm, argument(arguments, 0))
            _perform(combination, record, this, promise_resolve)
        except ThrowCompletion as thrown:
            reason = thrown.value_in(realm)
        else:
            return capability.promise
        capability.reject_with(reason)
        return capability.promise

    return behaviour


def get_promise_resolve(constructor: JSObject) -> JSObject:
    """https://tc39.es/ecma262/#sec-getpromiseresolve"""
    promise_resolve = constructor.get("resolve", constructor)
    if not is_callable(promise_resolve):
        raise type_error("resolve is not a function")
    return promise_resolve


def _perform(
    combination: Combination,
    record: IteratorRecord,
    constructor: JSObject,
    promise_resolve: JSObject,
) -> None:
    """The loop that the four share; closes the iterator when anything else than it throws."""
    realm = combination.realm
    index = 0
    while not isinstance(value := iterator_step_value(record), Done):
        realm.agent.budget.charge()
        combination.values.append(UNDEFINED)
        combination.remaining_elements_count += 1
        try:
            promise = promise_resolve.call(constructor, [value])
            invoke(realm, promise, "then", combination.handlers(index))
        except ThrowCompletion:
            iterator_close_quietly(record)
            raise
        index += 1
    combination.iteration_done()


promise_all = combinator("all", All)
promise_all_settled = combinator("allSettled", AllSettled)
promise_any = combinator("any", AnyOf)
promise_race = combinator("race", Race)
