"""Keys: https://w3c.github.io/IndexedDB/#key-construct

A key is a pair of its type's rank and its value, so that keys compare as pairs do.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Any, Final, TypeAlias

from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.array_buffer import ArrayBufferObject
from app.javascript.runtime.array_operations import is_array
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.date_object import DateObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import length_of_array_like
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import UNDEFINED, Value

Key: TypeAlias = tuple[int, Any]

#: Arrays in arrays, at most.
_DEEPEST: Final = 100


class KeyType(IntEnum):
    """From the least to the greatest."""

    NUMBER = 1
    DATE = 2
    STRING = 3
    BINARY = 4
    ARRAY = 5


def invalid_key() -> DomProblem:
    """What a value that is no key is told."""
    return DomProblem("DataError", "The parameter is not a valid key.")


def value_to_key(value: Value, seen: tuple[JSObject, ...] = ()) -> Key | None:
    """None for "invalid": https://w3c.github.io/IndexedDB/#convert-a-value-to-a-key"""
    if isinstance(value, float):
        return None if value != value else (KeyType.NUMBER, value)
    if isinstance(value, str):
        return KeyType.STRING, value
    if isinstance(value, DateObject):
        date = value.date_value
        return None if date != date else (KeyType.DATE, date)
    if isinstance(value, ArrayBufferObject | TypedArrayObject | DataViewObject):
        data = _bytes_of(value)
        return None if data is None else (KeyType.BINARY, data)
    if isinstance(value, JSObject) and is_array(value):
        return _array_to_key(value, seen)
    return None


def _array_to_key(array: JSObject, seen: tuple[JSObject, ...]) -> Key | None:
    if array in seen or len(seen) > _DEEPEST:
        return None
    parts: list[Key] = []
    for index in range(length_of_array_like(array)):
        if array.get_own_property(str(index)) is None:
            return None
        part = value_to_key(array.get(str(index), array), (*seen, array))
        if part is None:
            return None
        parts.append(part)
    return KeyType.ARRAY, tuple(parts)


def multi_entry_keys(value: Value) -> list[Key]:
    """https://w3c.github.io/IndexedDB/#convert-a-value-to-a-multientry-key, each key once."""
    if not (isinstance(value, JSObject) and is_array(value)):
        key = value_to_key(value)
        return [] if key is None else [key]
    items = (array_item(value, index) for index in range(length_of_array_like(value)))
    found = (value_to_key(item, (value,)) for item in items)
    return list(dict.fromkeys(key for key in found if key is not None))


def array_item(array: JSObject, index: int) -> Value:
    """The element at ``index``."""
    return array.get(str(index), array)


def _bytes_of(value: JSObject) -> bytes | None:
    if isinstance(value, ArrayBufferObject):
        return None if value.data is None else bytes(value.data)
    assert isinstance(value, TypedArrayObject | DataViewObject)
    data = value.buffer.data
    if data is None or value.is_out_of_bounds:
        return None
    size = (
        value.byte_length
        if isinstance(value, DataViewObject)
        else value.length * value.element_type.size
    )
    return bytes(data[value.byte_offset : value.byte_offset + size])


def key_to_value(realm: Realm, key: Key | None) -> Value:
    """https://w3c.github.io/IndexedDB/#convert-a-key-to-a-value"""
    if key is None:
        return UNDEFINED
    type_, value = key
    match type_:
        case KeyType.DATE:
            return DateObject(realm.intrinsics["%Date.prototype%"], value)
        case KeyType.BINARY:
            return ArrayBufferObject(realm.intrinsics["%ArrayBuffer.prototype%"], bytearray(value))
        case KeyType.ARRAY:
            return create_array_from_list(realm, [key_to_value(realm, each) for each in value])
        case _:
            shown: Value = value
            return shown


def key_from(value: Value) -> Key:
    """The key that a value stands for. Raises DataError."""
    key = value_to_key(value)
    if key is None:
        raise invalid_key()
    return key


def shown_key(key: Key) -> str:
    """For people."""
    type_, value = key
    match type_:
        case KeyType.STRING:
            return repr(value)
        case KeyType.NUMBER:
            return f"{value:g}"
        case KeyType.ARRAY:
            return f"[{', '.join(shown_key(each) for each in value)}]"
        case _:
            return "a date" if type_ == KeyType.DATE else "bytes"
