"""Interfaces of the web platform as tables.

https://webidl.spec.whatwg.org/#js-interfaces
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from app.javascript.hosts.web.node_words import called_in_node, missing_in_node
from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.completion import PendingError, ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.describe import (
    Accessor,
    Constant,
    Constructor,
    Method,
    PropertyDescription,
)
from app.javascript.runtime.function import Behaviour, ConstructorBehaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    get_prototype_from_constructor,
)
from app.javascript.runtime.promise_resolving import HiddenCapability
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.text import to_code_units, to_well_formed
from app.javascript.runtime.values import INFINITY, NULL, UNDEFINED, Value, WellKnownSymbol

#: ``read(realm, object)``, ``write(realm, object, value)``, ``run(realm, object, arguments)``.
Getter: TypeAlias = "Callable[[Realm, Any], Value]"
Setter: TypeAlias = "Callable[[Realm, Any, Value], None]"
Operation: TypeAlias = "Callable[[Realm, Any, list[Value]], Value]"
#: ``make(realm, prototype, arguments)``.
Make: TypeAlias = "Callable[[Realm, JSObject, list[Value]], JSObject]"


@dataclass(frozen=True, slots=True)
class Interface:
    """One interface: ``kind`` is the class of its instances, ``make`` None for no constructor.

    ``operations`` have the number of arguments that they require; those of ``promises`` answer
    with a promise and reject it instead of throwing.
    """

    name: str
    kind: type[JSObject]
    make: Make | None = None
    required: int = 0
    length: int | None = None
    attributes: Mapping[str, Getter] = field(default_factory=dict)
    setters: Mapping[str, Setter] = field(default_factory=dict)
    operations: Mapping[str, tuple[int, Operation]] = field(default_factory=dict)
    promises: Mapping[str, tuple[int, Operation]] = field(default_factory=dict)
    statics: Sequence[PropertyDescription] = ()
    others: Sequence[PropertyDescription] = ()
    parent: str = ""
    is_global: bool = True
    counts_in_node: bool = True
    """False where Node's own code looks at each argument and counts none."""


def described(interface: Interface) -> Constructor:
    """The interface object with its interface prototype object."""
    parent = interface.parent
    return Constructor(
        interface.name,
        interface.required if interface.length is None else interface.length,
        _construct(interface),
        statics=interface.statics,
        prototype=(
            *(_attribute(interface, name) for name in interface.attributes),
            *(_operation(interface, name) for name in interface.operations),
            *(_promise_operation(interface, name) for name in interface.promises),
            *interface.others,
            Constant(WellKnownSymbol.TO_STRING_TAG, interface.name, configurable=True),
        ),
        parent=f"%{parent}%" if parent else "%Function.prototype%",
        prototype_parent=f"%{parent}.prototype%" if parent else "%Object.prototype%",
        is_global=interface.is_global,
    )


def _construct(interface: Interface) -> ConstructorBehaviour:
    name, make = interface.name, interface.make

    def behaviour(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
        node = web_platform(realm).is_node
        if new_target is None:
            if node:
                raise type_error(called_in_node(name))
            if make is None:
                raise type_error("Illegal constructor")
            raise type_error(
                f"Failed to construct '{name}': Please use the 'new' operator, "
                "this DOM object constructor cannot be called as a function."
            )
        if make is None:
            doing = "" if node else f"Failed to construct '{name}': "
            raise type_error(f"{doing}Illegal constructor")
        if len(arguments) < interface.required and _counts(interface, realm):
            raise missing_arguments(realm, f"construct '{name}'", interface.required, arguments)
        prototype = get_prototype_from_constructor(new_target, f"%{name}.prototype%")
        return make(realm, prototype, arguments)

    return behaviour


def _counts(interface: Interface, realm: Realm) -> bool:
    return interface.counts_in_node or not web_platform(realm).is_node


def missing_arguments(
    realm: Realm, doing: str, required: int, arguments: list[Value]
) -> ThrowCompletion:
    """``doing`` like ``construct 'URL'`` or ``execute 'append' on 'URLSearchParams'``."""
    plural = "s" if required > 1 else ""
    given = f", but only {len(arguments)} present."
    if web_platform(realm).is_node:
        return missing_in_node(realm, doing, required, len(arguments))
    return type_error(f"Failed to {doing}: {required} argument{plural} required{given}")


def _attribute(interface: Interface, name: str) -> Accessor:
    read, write = interface.attributes[name], interface.setters.get(name)

    def get(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        return read(realm, receiver(interface, this))

    def set_(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        assert write is not None
        write(realm, receiver(interface, this), argument(arguments, 0))
        return UNDEFINED

    is_promise = name in ("closed", "ready")
    getter = promising(get, f"read '{name}' of '{interface.name}'") if is_promise else get
    return Accessor(name, getter, None if write is None else set_, enumerable=True)


def receiver(interface: Interface, this: Value) -> JSObject:
    """``this`` of an attribute or operation, which has to be an instance."""
    if not isinstance(this, interface.kind):
        raise type_error("Illegal invocation")
    return this


def _operation(interface: Interface, name: str) -> Method:
    required, run = interface.operations[name]
    return Method(name, _behaviour(interface, name, required, run), required, enumerable=True)


def _promise_operation(interface: Interface, name: str) -> Method:
    required, run = interface.promises[name]
    throwing = _behaviour(interface, name, required, run)
    doing = f"execute '{name}' on '{interface.name}'"

    def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        if not isinstance(this, interface.kind) and not web_platform(realm).is_node:
            raise type_error(f"Failed to {doing}: Illegal invocation")
        return throwing(realm, this, arguments)

    return Method(name, promising(behaviour, doing), required, enumerable=True)


def _behaviour(interface: Interface, name: str, required: int, run: Operation) -> Behaviour:
    def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        target = receiver(interface, this)
        if len(arguments) < required and _counts(interface, realm):
            doing = f"execute '{name}' on '{interface.name}'"
            raise missing_arguments(realm, doing, required, arguments)
        return run(realm, target, arguments)

    return behaviour


def promising(behaviour: Behaviour, doing: str) -> Behaviour:
    """An operation that answers with a promise: what it throws rejects it.

    ``doing`` is for messages: ``execute 'digest' on 'SubtleCrypto'``.

    https://webidl.spec.whatwg.org/#js-operations
    """

    def wrapped(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        try:
            return behaviour(realm, this, arguments)
        except PendingError as error:
            return rejected_promise(realm, error.of_operation(realm, doing, this))
        except ThrowCompletion as thrown:
            return rejected_promise(realm, thrown.value_in(realm))

    return wrapped


def rejected_promise(realm: Realm, reason: Value) -> JSObject:
    """https://webidl.spec.whatwg.org/#a-promise-rejected-with"""
    capability = HiddenCapability(realm)
    capability.reject_with(reason)
    return capability.promise


def resolved_promise(realm: Realm, value: Value = UNDEFINED) -> JSObject:
    """https://webidl.spec.whatwg.org/#a-promise-resolved-with"""
    capability = HiddenCapability(realm)
    capability.resolve_with(value)
    return capability.promise


def to_usv_string(value: Value) -> str:
    """As Python text: https://webidl.spec.whatwg.org/#js-USVString"""
    return to_well_formed(to_string(value))


def code_units(text: str) -> str:
    """Python text as the program's."""
    return to_code_units(text)


def member(options: Value, name: str) -> Value:
    """A dictionary's member, undefined without one: https://webidl.spec.whatwg.org/#js-dictionary"""
    if isinstance(options, JSObject):
        return options.get(name, options)
    return UNDEFINED


def dictionary(options: Value, name: str) -> Value:
    """``options``, which must be an object, undefined or null.

    https://webidl.spec.whatwg.org/#js-dictionary
    """
    if not isinstance(options, JSObject) and not is_missing(options):
        raise type_error(f"The provided value is not of type '{name}'.")
    return options


def clamped(value: Value) -> float:
    """[Clamp] long long, as far as its rounding: https://webidl.spec.whatwg.org/#Clamp"""
    number = to_number(value)
    if number != number:
        return 0.0
    return number if abs(number) == INFINITY else float(round(number))


def enforced_unsigned_long_long(value: Value, place: str) -> int:
    """[EnforceRange] unsigned long long; ``place`` begins the TypeError's message.

    https://webidl.spec.whatwg.org/#EnforceRange
    """
    return _enforced(value, place, "unsigned long long", 2**53 - 1)


def enforced_unsigned_long(value: Value, place: str) -> int:
    """[EnforceRange] unsigned long."""
    return _enforced(value, place, "unsigned long", 2**32 - 1)


def _enforced(value: Value, place: str, kind: str, most: int) -> int:
    number = to_number(value)
    if number != number or number in (INFINITY, -INFINITY):
        infinite = "" if number != number else "infinite and "
        raise type_error(f"{place}: Value is {infinite}not of type '{kind}'.")
    if not -1 < number < most + 1:
        raise type_error(f"{place}: Value is outside the '{kind}' value range.")
    return int(number)


def is_missing(value: Value) -> bool:
    """Undefined or null."""
    return value is UNDEFINED or value is NULL
