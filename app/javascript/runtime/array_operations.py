"""Operations on arrays and array-likes: https://tc39.es/ecma262/#sec-operations-on-objects

The functions on indices do what Get, HasProperty and Set with the index's string do, but find the
plain elements of a dense array without making that string.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from app.javascript.runtime.array import HOLE, ArrayObject, Hole
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import (
    default_call_site,
    describe,
    to_integer_or_infinity,
)
from app.javascript.runtime.immutable_prototype import ImmutablePrototypeObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    create_data_property_or_throw,
    delete_property_or_throw,
    is_callable,
    length_of_array_like,
    set_property,
    to_object,
)
from app.javascript.runtime.property import ABSENT, Absent
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import (
    NULL,
    UNDEFINED,
    PrivateName,
    PropertyKey,
    Value,
)


def is_array(value: Value) -> bool:
    """https://tc39.es/ecma262/#sec-isarray"""
    while isinstance(value, JSObject):
        if isinstance(value, ArrayObject):
            return True
        if not value.has_own_prototype_trap():
            return False
        target = getattr(value, "proxy_target", None)
        if target is None:
            raise type_error("Cannot perform 'IsArray' on a proxy that has been revoked")
        value = target
    return False


# -- indices -------------------------------------------------------------------------------------


def element_if_present(target: JSObject, index: int) -> Value | Absent:
    """Get(target, index) if HasProperty(target, index), else ABSENT."""
    if type(target) is ArrayObject:
        elements = target.elements
        if index < len(elements):
            value = elements[index]
            if value is not HOLE:
                return value  # type: ignore[return-value]
    key = str(index)
    return target.get(key, target) if target.has_property(key) else ABSENT


def get_index(target: JSObject, index: int) -> Value:
    """Get(target, index)."""
    if type(target) is ArrayObject:
        elements = target.elements
        if index < len(elements):
            value = elements[index]
            if value is not HOLE:
                return value  # type: ignore[return-value]
    return target.get(str(index), target)


def has_index(target: JSObject, index: int) -> bool:
    """HasProperty(target, index)."""
    if type(target) is ArrayObject:
        elements = target.elements
        if index < len(elements) and elements[index] is not HOLE:
            return True
    return target.has_property(str(index))


def set_index(target: JSObject, index: int, value: Value) -> None:
    """Set(target, index, value, true)."""
    if type(target) is ArrayObject:
        elements = target.elements
        if index < len(elements) and elements[index] is not HOLE:
            elements[index] = value
            return
    set_property(target, str(index), value)


def create_index(target: JSObject, index: int, value: Value) -> None:
    """CreateDataPropertyOrThrow(target, index, value)."""
    if type(target) is ArrayObject and target.dense:
        elements = target.elements
        if index < len(elements):
            elements[index] = value
            return
        if index == len(elements):
            elements.append(value)
            return
    create_data_property_or_throw(target, str(index), value)


def delete_index(target: JSObject, index: int) -> None:
    """DeletePropertyOrThrow(target, index)."""
    delete_property_or_throw(target, str(index))


def set_length(target: JSObject, length: int) -> None:
    """Set(target, "length", length, true)."""
    if type(target) is ArrayObject and target.dense and len(target.elements) == length:
        return  # OPTIMIZATION: the length of a dense array is writable
    set_property(target, "length", float(length))


def dense_elements(target: Value) -> list[Value | Hole] | None:
    """The elements of a dense array whose holes are holes: None for any other object.

    Its prototypes have no indices, so that a hole reads as undefined, and writing to a hole or
    behind the end makes an own property. The list may be read, cut and spliced in place.
    """
    if type(target) is not ArrayObject or not target.dense:
        return None
    holder = target.prototype
    while holder is not None:
        if type(holder) is ArrayObject:
            if holder.elements or not holder.dense:
                return None
        elif type(holder) is ImmutablePrototypeObject:
            if holder.has_index:
                return None
        elif holder.exotic or _has_index(holder):
            return None
        holder = holder.prototype
    return target.elements


def densify(target: JSObject, length: int) -> list[Value | Hole] | None:
    """``dense_elements``, of a long array that has no elements too: they become holes of a list."""
    if type(target) is not ArrayObject or target.length != length:
        return None
    may_grow = target.extensible and target.length_writable
    if not target.dense and may_grow and not _has_index(target):
        target.dense = True
        target.elements = [HOLE] * length
    return dense_elements(target)


def _has_index(holder: JSObject) -> bool:
    keys = list(holder.properties)
    if _WITHOUT_INDEX.get(holder) == keys:
        return False
    found = any(type(key) is str and key[:1].isdecimal() for key in keys)
    if not found:
        if len(_WITHOUT_INDEX) > 64:
            _WITHOUT_INDEX.clear()
        _WITHOUT_INDEX[holder] = keys
    return found


#: OPTIMIZATION: objects that had no index when they had these keys, mostly %Object.prototype%.
_WITHOUT_INDEX: Final[dict[JSObject, list[PropertyKey | PrivateName]]] = {}


# -- arguments -----------------------------------------------------------------------------------


def relative_index(value: Value, length: int) -> int:
    """A start or end that counts from the back when negative, clamped to 0 and ``length``."""
    relative = to_integer_or_infinity(value)
    if relative < 0:
        return max(0, int(relative + length)) if relative > -length else 0
    return int(relative) if relative < length else length


def relative_end(value: Value, length: int) -> int:
    """``relative_index``, with undefined as ``length``."""
    return length if value is UNDEFINED else relative_index(value, length)


def array_like(realm: Realm, this: Value, method: str = "") -> tuple[JSObject, int]:
    """The object of ``this`` and its length: how nearly every method of arrays begins.

    ``method`` is named in the error where V8 does.
    """
    if type(this) is ArrayObject:
        return this, this.length
    if method and (this is UNDEFINED or this is NULL):
        raise type_error(f"Array.prototype.{method} called on null or undefined")
    target = to_object(realm, this)
    return target, length_of_array_like(target)


def callback_argument(value: Value, realm: Realm | None = None) -> JSObject:
    """With a ``realm`` the words of an error are those of its engine's arrays."""
    if is_callable(value):
        return value
    is_newer = realm is not None and "newer V8" in realm.slots
    shown = default_call_site(value) if is_newer else describe(value)
    raise type_error(f"{shown} is not a function")


def check_length(length: int) -> None:
    """TypeError when an array-like would become longer than 2**53 - 1."""
    if length > 2**53 - 1:
        raise type_error("Invalid array length")


def check_array_length(length: int) -> None:
    """RangeError when an array cannot have the length: https://tc39.es/ecma262/#sec-arraycreate"""
    if length > 2**32 - 1:
        raise range_error("Invalid array length")


def present_rounds(
    realm: Realm, indices: Iterable[int], target: JSObject
) -> Iterator[tuple[int, Value | Absent]]:
    """``rounds`` with the elements at hand; ABSENT is for ``element_if_present`` to look up."""
    budget = realm.agent.budget
    is_array = type(target) is ArrayObject
    cost = 1 if is_array and target.dense else SLOW_ROUND  # type: ignore[attr-defined]
    for index in indices:
        budget.statements_left = left = budget.statements_left - cost
        if left < 0:
            raise budget.statements_spent()
        if is_array:
            elements = target.elements  # type: ignore[attr-defined]
            if index < len(elements) and (value := elements[index]) is not HOLE:
                yield index, value
                continue
        yield index, ABSENT


#: What a round costs over an object whose elements are found by their keys.
SLOW_ROUND: Final = 12


def rounds(realm: Realm, indices: Iterable[int], target: JSObject | None = None) -> Iterator[int]:
    """``indices`` of ``target``, each charged to the run's budget."""
    budget = realm.agent.budget
    is_dense = target is None or (type(target) is ArrayObject and target.dense)
    cost = 1 if is_dense else SLOW_ROUND
    for index in indices:
        budget.statements_left -= cost
        if budget.statements_left < 0:
            raise budget.statements_spent()
        yield index
