"""Iterating over the pairs of an interface.

https://webidl.spec.whatwg.org/#js-iterable
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.webidl import missing_arguments
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.describe import Constant, Intrinsic, Method
from app.javascript.runtime.iteration import create_iterator_result
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

#: ``pairs(object)``: names and values as they are now.
Pairs = Callable[[Any], "list[tuple[str, Value]]"]


class PairsIterator(JSObject):
    """Where an iteration stands; ``shape`` is ``keys``, ``values`` or ``entries``."""

    __slots__ = ("interface", "pairs", "position", "shape", "target")

    class_name = "Iterator"

    def __init__(
        self, prototype: JSObject, interface: str, target: JSObject, pairs: Pairs, shape: str
    ) -> None:
        super().__init__(prototype)
        self.interface = interface
        self.target = target
        self.pairs = pairs
        self.shape = shape
        self.position = 0


def shaped(realm: Realm, pair: tuple[str, Value], shape: str) -> Value:
    """What an iteration of this shape gives of the pair."""
    if shape == "keys":
        return pair[0]
    if shape == "values":
        return pair[1]
    return create_array_from_list(realm, [pair[0], pair[1]])


def _next(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://webidl.spec.whatwg.org/#es-iterator-prototype-object"""
    if not isinstance(this, PairsIterator):
        raise type_error("Illegal invocation")
    pairs = this.pairs(this.target)
    if this.position >= len(pairs):
        return _result(realm, UNDEFINED, done=True)
    pair = pairs[this.position]
    this.position += 1
    return _result(realm, shaped(realm, pair, this.shape), done=False)


def _result(realm: Realm, value: Value, *, done: bool) -> JSObject:
    """What tells of an item; in Chromium ``done`` is made before ``value``."""
    if web_platform(realm).is_node:
        return create_iterator_result(realm, value, done)
    made = JSObject(realm.object_prototype)
    made.properties["done"] = done
    made.properties["value"] = value
    return made


def _for_each(
    interface: str, kind: type[JSObject], pairs: Pairs
) -> Callable[[Realm, Value, list[Value]], Value]:
    """https://webidl.spec.whatwg.org/#es-forEach"""

    def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        if not isinstance(this, kind):
            raise type_error("Illegal invocation")
        doing = f"execute 'forEach' on '{interface}'"
        if not arguments:
            raise missing_arguments(realm, doing, 1, arguments)
        callback = arguments[0]
        if not is_callable(callback):
            raise type_error(f"Failed to {doing}: parameter 1 is not of type 'Function'.")
        position = 0
        while position < len(found := pairs(this)):
            name, value = found[position]
            callback.call(argument(arguments, 1), [value, name, this])
            position += 1
        return UNDEFINED

    return behaviour


def iterable_methods(
    interface: str, kind: type[JSObject], pairs: Pairs
) -> tuple[Intrinsic, tuple[Method, ...]]:
    """The iterator's prototype, and keys, values, entries, forEach and @@iterator."""
    prototype_name = f"%{interface}Iterator.prototype%"
    prototype = Intrinsic(
        prototype_name,
        (
            Method("next", _next, enumerable=True),
            Constant(WellKnownSymbol.TO_STRING_TAG, f"{interface} Iterator", configurable=True),
        ),
        parent="%Iterator.prototype%",
    )

    def iterate(shape: str) -> Callable[[Realm, Value, list[Value]], Value]:
        def behaviour(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
            if not isinstance(this, kind):
                raise type_error("Illegal invocation")
            return PairsIterator(realm.intrinsics[prototype_name], interface, this, pairs, shape)

        return behaviour

    entries = iterate("entries")
    return prototype, (
        Method("entries", entries, enumerable=True),
        Method("forEach", _for_each(interface, kind, pairs), 1, enumerable=True),
        Method("keys", iterate("keys"), enumerable=True),
        Method("values", iterate("values"), enumerable=True),
        Method(WellKnownSymbol.ITERATOR, entries, name="entries"),
    )
