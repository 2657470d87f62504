"""Intrinsics as tables: what a realm is built from.

A file under ``intrinsics/`` describes the objects of one clause with the classes below; ``build``
makes them in a realm. Attributes are the standard's defaults: methods and references are writable
and configurable, accessors configurable, constants nothing, unless said otherwise.

https://tc39.es/ecma262/#sec-ecmascript-standard-built-in-objects
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from app.javascript.runtime.function import (
    Behaviour,
    ConstructorBehaviour,
    NativeConstructor,
    NativeFunction,
    function_name,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import AccessorProperty, DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import PropertyKey, Value


@dataclass(frozen=True, slots=True)
class Method:
    """A function property; ``key`` can be a symbol; ``intrinsic`` registers it (``%eval%``).

    Operations of Web IDL interfaces are ``enumerable``, methods of the language are not.
    """

    key: PropertyKey
    behaviour: Behaviour
    length: int = 0
    writable: bool = True
    configurable: bool = True
    name: str | None = None
    intrinsic: str = ""
    enumerable: bool = False


@dataclass(frozen=True, slots=True)
class Accessor:
    """A getter, and a setter if there is one."""

    key: PropertyKey
    get: Behaviour | None
    set: Behaviour | None = None
    enumerable: bool = False


@dataclass(frozen=True, slots=True)
class Constant:
    """A data property that is no function."""

    key: PropertyKey
    value: Value
    writable: bool = False
    enumerable: bool = False
    configurable: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A property that holds another intrinsic (``%Array.prototype.values%`` must be registered)."""

    key: PropertyKey
    intrinsic: str
    writable: bool = True
    configurable: bool = True


PropertyDescription: TypeAlias = "Method | Accessor | Constant | Reference"


@dataclass(frozen=True, slots=True)
class Intrinsic:
    """An object that is no constructor: a prototype or a namespace.

    ``make(prototype)`` builds one that is not ordinary; ``global_name`` puts it on the global
    object.
    """

    name: str
    properties: Sequence[PropertyDescription] = ()
    parent: str | None = "%Object.prototype%"
    make: Callable[[JSObject | None], JSObject] = JSObject
    global_name: str = ""


@dataclass(frozen=True, slots=True)
class Constructor:
    """A constructor, its prototype object and the links between them.

    The prototype object is registered as ``%name.prototype%``; Proxy has none.
    """

    name: str
    length: int
    behaviour: ConstructorBehaviour
    statics: Sequence[PropertyDescription] = ()
    prototype: Sequence[PropertyDescription] = ()
    needs_new: bool = False
    parent: str = "%Function.prototype%"
    prototype_parent: str | None = "%Object.prototype%"
    make_prototype: Callable[[JSObject | None], JSObject] = JSObject
    is_global: bool = True
    has_prototype: bool = True


@dataclass(frozen=True, slots=True)
class Globals:
    """Properties of the global object itself."""

    properties: Sequence[PropertyDescription]


Description: TypeAlias = "Intrinsic | Constructor | Globals"


def build(realm: Realm, descriptions: Sequence[Description]) -> None:
    """Make every described object; parents are described before their children."""
    for description in descriptions:
        _make_objects(realm, description)
    for description in descriptions:
        match description:
            case Intrinsic():
                target = realm.intrinsics[description.name]
                define_properties(realm, target, description.properties)
                if description.global_name:
                    define_global(realm, description.global_name, target)
            case Constructor():
                _finish_constructor(realm, description)
            case Globals():
                define_properties(realm, realm.global_object, description.properties)
    for description in descriptions:
        _define_references(realm, description)


def _make_objects(realm: Realm, description: Description) -> None:
    intrinsics = realm.intrinsics
    match description:
        case Intrinsic():
            parent = intrinsics[description.parent] if description.parent else None
            intrinsics[description.name] = description.make(parent)
        case Constructor():
            above = description.prototype_parent
            prototype = description.make_prototype(intrinsics[above] if above else None)
            intrinsics[f"%{description.name}.prototype%"] = prototype
            intrinsics[f"%{description.name}%"] = NativeConstructor(
                realm,
                description.name,
                description.length,
                description.behaviour,
                needs_new=description.needs_new,
                prototype=intrinsics[description.parent],
            )
        case Globals():
            pass


def _finish_constructor(realm: Realm, description: Constructor) -> None:
    constructor = realm.intrinsics[f"%{description.name}%"]
    prototype = realm.intrinsics[f"%{description.name}.prototype%"]
    if description.has_prototype:
        constructor.properties["prototype"] = DataProperty(prototype)
        prototype.properties["constructor"] = DataProperty(constructor, True, False, True)
    define_properties(realm, constructor, description.statics)
    define_properties(realm, prototype, description.prototype)
    if description.is_global:
        define_global(realm, description.name, constructor)


def define_global(realm: Realm, name: str, value: Value) -> None:
    """A property of the global object, as the standard's globals are."""
    realm.global_object.properties[name] = DataProperty(value, True, False, True)


def define_properties(
    realm: Realm, target: JSObject, properties: Sequence[PropertyDescription]
) -> None:
    """Give ``target`` all that is described; references come when all objects are there."""
    for described in properties:
        match described:
            case Method():
                target.properties[described.key] = _method(realm, described)
            case Accessor():
                target.properties[described.key] = _accessor(realm, described)
            case Constant():
                target.properties[described.key] = DataProperty(
                    described.value,
                    described.writable,
                    described.enumerable,
                    described.configurable,
                )
            case Reference():  # its place; the object itself may not be there yet
                target.properties[described.key] = None


def _method(realm: Realm, described: Method) -> DataProperty:
    name = function_name(described.key) if described.name is None else described.name
    function = NativeFunction(realm, name, described.length, described.behaviour)
    if described.intrinsic:
        realm.intrinsics[described.intrinsic] = function
    return DataProperty(function, described.writable, described.enumerable, described.configurable)


def _accessor(realm: Realm, described: Accessor) -> AccessorProperty:
    def made(behaviour: Behaviour | None, prefix: str, length: int) -> NativeFunction | None:
        if behaviour is None:
            return None
        return NativeFunction(realm, function_name(described.key, prefix), length, behaviour)

    getter = made(described.get, "get", 0)
    return AccessorProperty(getter, made(described.set, "set", 1), described.enumerable, True)


def _define_references(realm: Realm, description: Description) -> None:
    places: list[tuple[JSObject, Sequence[PropertyDescription]]] = []
    match description:
        case Intrinsic():
            places = [(realm.intrinsics[description.name], description.properties)]
        case Constructor():
            constructor = realm.intrinsics[f"%{description.name}%"]
            prototype = realm.intrinsics[f"%{description.name}.prototype%"]
            places = [(constructor, description.statics), (prototype, description.prototype)]
        case Globals():
            places = [(realm.global_object, description.properties)]
    for target, properties in places:
        for described in properties:
            if isinstance(described, Reference):
                target.properties[described.key] = DataProperty(
                    realm.intrinsics[described.intrinsic],
                    described.writable,
                    False,
                    described.configurable,
                )
