"""Fields, private methods and accessors of classes: what each instance gets.

https://tc39.es/ecma262/#sec-ecmascript-language-functions-and-classes
"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import create_data_property_or_throw
from app.javascript.runtime.property import ABSENT, AccessorProperty, DataProperty, Property
from app.javascript.runtime.script_function import ScriptFunction
from app.javascript.runtime.values import NULL, UNDEFINED, PrivateName, PropertyKey, Value


class PrivateMethodName(PrivateName):
    """The name of a private method or accessor of the class ``class_name``."""

    __slots__ = ("class_name", "static")

    def __init__(self, description: str, class_name: str, static: bool) -> None:
        super().__init__(description)
        self.class_name = class_name
        self.static = static


@dataclass(slots=True, eq=False)
class ClassField:
    """https://tc39.es/ecma262/#sec-classfielddefinition-record-specification-type"""

    name: PropertyKey | PrivateName
    initializer: ScriptFunction | None


@dataclass(slots=True, eq=False)
class ClassElements:
    """[[Fields]] and [[PrivateMethods]] of a constructor."""

    fields: list[ClassField] = field(default_factory=list)
    private_methods: dict[PrivateName, Property] = field(default_factory=dict)

    def add_private_method(self, name: PrivateName, method: Property) -> None:
        """Add it; the halves of an accessor become one."""
        found = self.private_methods.get(name)
        if isinstance(found, AccessorProperty) and isinstance(method, AccessorProperty):
            method = AccessorProperty(found.get or method.get, found.set or method.set)
        self.private_methods[name] = method


def initialize_instance_elements(instance: JSObject, constructor: JSObject) -> None:
    """https://tc39.es/ecma262/#sec-initializeinstanceelements"""
    elements = getattr(constructor, "elements", None)
    if elements is None:
        return
    for name, method in elements.private_methods.items():
        private_method_or_accessor_add(instance, name, method)
    for defined in elements.fields:
        define_field(instance, defined)


def define_field(receiver: JSObject, defined: ClassField) -> None:
    """https://tc39.es/ecma262/#sec-definefield"""
    initializer = defined.initializer
    value = UNDEFINED if initializer is None else initializer.call(receiver, [])
    name = defined.name
    if isinstance(name, PrivateName):
        private_field_add(receiver, name, value)
    else:
        create_data_property_or_throw(receiver, name, value)


def private_field_add(target: JSObject, name: PrivateName, value: Value) -> None:
    """https://tc39.es/ecma262/#sec-privatefieldadd"""
    if name in target.properties:
        raise type_error(f"Cannot initialize {name.description} twice on the same object")
    target.properties[name] = value


def private_method_or_accessor_add(target: JSObject, name: PrivateName, method: Property) -> None:
    """https://tc39.es/ecma262/#sec-privatemethodoraccessoradd"""
    if name in target.properties:
        owner = name.class_name if isinstance(name, PrivateMethodName) else ""
        raise type_error(
            f"Cannot initialize private methods of class {owner} twice on the same object"
        )
    target.properties[name] = method


def wrong_receiver(target: Value, name: PrivateName, verb: str) -> ThrowCompletion:
    """``target`` does not have the private name; of methods V8 asks the class first."""
    is_method = isinstance(name, PrivateMethodName)
    is_static = isinstance(name, PrivateMethodName) and name.static
    if (target is UNDEFINED or target is NULL) and not is_static:
        doing = "set" if verb == "write" and not is_method else "read"
        asked = name.class_name if isinstance(name, PrivateMethodName) else name.description
        return type_error(
            f"Cannot {doing} properties of {describe(target)} "
            f"({'setting' if doing == 'set' else 'reading'} '{asked}')"
        )
    if isinstance(name, PrivateMethodName):
        article = "class" if name.static else "an instance of class"
        return type_error(f"Receiver must be {article} {name.class_name}")
    preposition = "from" if verb == "read" else "to"
    return type_error(
        f"Cannot {verb} private member {name.description} {preposition} an object whose class "
        "did not declare it"
    )


def private_get(target: Value, name: PrivateName) -> Value:
    """https://tc39.es/ecma262/#sec-privateget"""
    found = target.properties.get(name, ABSENT) if isinstance(target, JSObject) else ABSENT
    if found is ABSENT:
        raise wrong_receiver(target, name, "read")
    if isinstance(found, DataProperty):
        return found.value
    if isinstance(found, AccessorProperty):
        if found.get is None:
            raise type_error(f"'{name.description}' was defined without a getter")
        return found.get.call(target, [])
    return found  # type: ignore[return-value]


def private_set(target: Value, name: PrivateName, value: Value) -> None:
    """https://tc39.es/ecma262/#sec-privateset"""
    found = target.properties.get(name, ABSENT) if isinstance(target, JSObject) else ABSENT
    if found is ABSENT:
        raise wrong_receiver(target, name, "write")
    if isinstance(found, DataProperty):
        raise type_error(f"Private method '{name.description}' is not writable")
    if isinstance(found, AccessorProperty):
        if found.set is None:
            raise type_error(f"'{name.description}' was defined without a setter")
        found.set.call(target, [value])
        return
    target.properties[name] = value  # type: ignore[union-attr]


def has_private_name(target: Value, name: PrivateName) -> bool:
    """``#name in target``: https://tc39.es/ecma262/#sec-relational-operators-runtime-semantics-evaluation"""
    if not isinstance(target, JSObject):
        raise type_error(
            f"Cannot use 'in' operator to search for '{name.description}' in {describe(target)}"
        )
    return name in target.properties
