"""Properties of any value, read and written by compiled code.

https://tc39.es/ecma262/#sec-getvalue, https://tc39.es/ecma262/#sec-putvalue
"""

from __future__ import annotations

from typing import Any, Final

from app.javascript.runtime.array import HOLE, ArrayObject
from app.javascript.runtime.array_operations import dense_elements
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import describe, to_property_key, to_string
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import ABSENT, Absent, AccessorProperty, DataProperty
from app.javascript.runtime.property_errors import deletion_error, key_text, read_only_error
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import (
    NULL,
    UNDEFINED,
    PropertyKey,
    Symbol,
    Value,
    WellKnownSymbol,
)
from app.javascript.runtime.wrappers import StringObject, prototype_for_primitive


def property_key(value: Value) -> PropertyKey:
    """ToPropertyKey, quick for whole numbers: https://tc39.es/ecma262/#sec-topropertykey"""
    if type(value) is str or type(value) is Symbol:
        return value
    if type(value) is float and -1e15 < value < 1e15:
        index = int(value)
        if index == value:
            return str(index)
    return to_property_key(value)


#: Classes of objects whose named properties are all in ``properties``, theirs and those of the
#: objects that they inherit from; names are keys that are no array index, nor ``length`` or
#: ``stack``. Further classes are added when they are first met.
FOUND_BY_NAME: Final[set[type]] = {JSObject, ArrayObject, StringObject, ErrorObject}


def get_by_name(realm: Realm, base: Any, key: PropertyKey) -> Any:
    """``base.key``, by the object's own method; its class may go faster from now on."""
    if isinstance(base, JSObject):
        if not base.exotic:
            FOUND_BY_NAME.add(type(base))
        return base.get(key, base)
    return get_of_primitive(realm, base, key)


def set_by_name(realm: Realm, base: Any, key: PropertyKey, value: Any, strict: bool) -> None:
    """``base.key = value``: a new property of a plain object, or whatever it is."""
    if type(base) in FOUND_BY_NAME and base.extensible:
        holder = base
        while key not in holder.properties:
            holder = holder.prototype
            if holder is None:
                base.properties[key] = value
                return
            if type(holder) not in FOUND_BY_NAME:
                if holder.exotic:
                    break
                FOUND_BY_NAME.add(type(holder))
    set_value(realm, base, key, value, strict)


def get_any(realm: Realm, base: Any, key: PropertyKey) -> Any:
    """A property of an object or primitive, by any key."""
    if isinstance(base, JSObject):
        return base.get(key, base)
    return get_of_primitive(realm, base, key)


def get_of_primitive(realm: Realm, base: Any, key: PropertyKey) -> Any:
    """https://tc39.es/ecma262/#sec-getv of a value that is no object."""
    if base is UNDEFINED or base is NULL:
        raise cannot_read(base, key)
    if type(base) is str and type(key) is str:
        if key == "length":
            return float(len(base))
        if key.isdecimal() and key.isascii() and (key[0] != "0" or key == "0"):
            index = int(key) if len(key) < 11 else len(base)
            if index < len(base):
                return base[index]
    return prototype_for_primitive(realm, base).get(key, base)


def cannot_read(base: Value, key: PropertyKey | None) -> ThrowCompletion:
    """V8's words for a property of null or undefined; ``key`` is None when nobody knows it."""
    if key is None:
        return type_error(f"Cannot read properties of {to_string(base)}")
    if key is WellKnownSymbol.ITERATOR:
        kind = "object null" if base is NULL else "undefined"
        return type_error(f"{kind} is not iterable (cannot read property {key_text(key)})")
    return type_error(f"Cannot read properties of {to_string(base)} (reading '{key_text(key)}')")


def cannot_set(base: Value, key: PropertyKey | None) -> ThrowCompletion:
    """The same for a write."""
    if key is None:
        return type_error(f"Cannot set properties of {to_string(base)}")
    return type_error(f"Cannot set properties of {to_string(base)} (setting '{key_text(key)}')")


def get_computed(realm: Realm, base: Any, name: Any) -> Any:
    """``base[name]``."""
    if type(name) is float:
        kind = type(base)
        if kind is ArrayObject or kind is str:
            try:
                index = int(name)
            except (ValueError, OverflowError):
                index = -1
            elements = base if kind is str else base.elements
            if index == name and 0 <= index < len(elements):
                value = elements[index]
                if value is not HOLE:
                    return value
    if isinstance(base, JSObject):
        return base.get(name if type(name) is str else property_key(name), base)
    if base is UNDEFINED or base is NULL:
        raise cannot_read(base, unconverted_key(name))
    return get_of_primitive(realm, base, property_key(name))


def unconverted_key(name: Value) -> PropertyKey | None:
    """The key in a message; None for an object that V8 has no words for.

    To convert it would run the program.
    """
    if not isinstance(name, JSObject):
        return property_key(name)
    text = describe(name)
    return None if text.startswith("[object ") else text


def set_value(realm: Realm, base: Any, key: PropertyKey, value: Any, strict: bool) -> None:
    """``base[key] = value`` for any base: https://tc39.es/ecma262/#sec-putvalue"""
    if isinstance(base, JSObject):
        if not base.set(key, value, base) and strict:
            raise read_only_error(base, key)
        return
    if base is UNDEFINED or base is NULL:
        raise cannot_set(base, key)
    done = False
    if not _is_own_of_string(base, key):
        done = prototype_for_primitive(realm, base).set(key, value, base)
    if not done and strict:
        raise _cannot_set_on_primitive(base, key)


def _is_own_of_string(base: Value, key: PropertyKey) -> bool:
    if type(base) is not str or type(key) is not str:
        return False
    if key == "length":
        return True
    return key.isdecimal() and key == str(int(key)) and int(key) < len(base)


def _cannot_set_on_primitive(base: Value, key: PropertyKey) -> ThrowCompletion:
    kinds: dict[type, str] = {str: "string", float: "number", bool: "boolean", int: "bigint"}
    kind = kinds.get(type(base), "symbol")
    shown = describe(base)
    if _is_own_of_string(base, key):
        return type_error(
            f"Cannot assign to read only property '{key_text(key)}' of {kind} '{shown}'"
        )
    return type_error(f"Cannot create property '{key_text(key)}' on {kind} '{shown}'")


def set_computed(realm: Realm, base: Any, name: Any, value: Any, strict: bool) -> None:
    """``base[name] = value``."""
    if type(base) is ArrayObject and type(name) is float and base.dense:
        elements = base.elements
        if 0 <= name <= len(elements) and (index := int(name)) == name:
            if index < len(elements) and elements[index] is not HOLE:
                elements[index] = value
                return
            if dense_elements(base) is not None:  # nobody below has a say in new elements
                elements[index : index + 1] = [value]
                return
    elif type(base) is JSObject and type(name) is str and _is_plain_name(name):
        kind = type(base.properties.get(name, ABSENT))
        if kind is Absent or kind is DataProperty or kind is AccessorProperty:
            set_by_name(realm, base, name, value, strict)
        else:
            base.properties[name] = value
        return
    if base is UNDEFINED or base is NULL:
        raise cannot_set(base, unconverted_key(name))
    set_value(realm, base, property_key(name), value, strict)


def _is_plain_name(name: str) -> bool:
    """Whether a key is one that ``set_by_name`` takes."""
    return not name[:1].isdigit() and name not in ("length", "stack")


def delete_value(base: Value, name: Value, strict: bool) -> bool:
    """``delete base[name]``: https://tc39.es/ecma262/#sec-delete-operator-runtime-semantics-evaluation"""
    if base is UNDEFINED or base is NULL:
        raise type_error("Cannot convert undefined or null to object")
    key = property_key(name)
    done = base.delete(key) if isinstance(base, JSObject) else not _is_own_of_string(base, key)
    if not done and strict:
        if isinstance(base, JSObject):
            raise deletion_error(base, key)
        raise type_error(f"Cannot delete property '{key_text(key)}' of {describe(base)}")
    return done
