"""Set.prototype's methods that take another set: https://tc39.es/ecma262/#sec-set.prototype.union"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.collection_entries import CollectionEntries
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import (
    describe,
    to_boolean,
    to_integer_or_infinity,
    to_number,
)
from app.javascript.runtime.describe import Method
from app.javascript.runtime.iteration import (
    Done,
    IteratorRecord,
    get_iterator_direct,
    iterator_close,
    iterator_step_value,
    not_callable,
)
from app.javascript.runtime.keyed_collections import SetObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import Value


def this_set(value: Value, method: str) -> CollectionEntries:
    """RequireInternalSlot(value, [[SetData]]) in ``method``, such as ``Set.prototype.has``."""
    if not isinstance(value, SetObject):
        raise incompatible_receiver(method, value)
    return value.entries


class SetRecord:
    """https://tc39.es/ecma262/#sec-set-records"""

    __slots__ = ("_has", "_keys", "set_object", "size")

    def __init__(self, value: Value, method: str) -> None:
        """GetSetRecord: https://tc39.es/ecma262/#sec-getsetrecord"""
        if not isinstance(value, JSObject):
            raise type_error(f"Set.prototype.{method} argument must be an object")
        raw_size = value.get("size", value)
        number = to_number(raw_size)
        if number != number:
            raise type_error("The .size property is NaN")
        self.size = to_integer_or_infinity(number)
        if self.size < 0:
            raise range_error(f"'{describe(self.size)}' is an invalid size")
        self.set_object = value
        self._has = self._method("has")
        self._keys = self._method("keys")

    def _method(self, name: str) -> JSObject:
        method = self.set_object.get(name, self.set_object)
        if not is_callable(method):
            raise not_callable(name)  # V8 names the property's name, as a string
        return method

    def has(self, value: Value) -> bool:
        """ToBoolean(? Call(otherRec.[[Has]], otherRec.[[SetObject]], « value »))."""
        return to_boolean(self._has.call(self.set_object, [value]))

    def keys(self) -> IteratorRecord:
        """GetIteratorFromMethod(otherRec.[[SetObject]], otherRec.[[Keys]])."""
        iterator = self._keys.call(self.set_object, [])
        if not isinstance(iterator, JSObject):
            raise type_error("Result of the keys method is not an object")
        return get_iterator_direct(iterator)


def _each(realm: Realm, record: IteratorRecord, visit: Callable[[Value], object]) -> bool:
    """Visit each value of the iterator; when a visit answers False, close it and answer that."""
    while not isinstance(value := iterator_step_value(record), Done):
        realm.agent.budget.charge()
        if visit(value) is False:
            iterator_close(record)
            return False
    return True


def _each_present(
    realm: Realm, entries: CollectionEntries, visit: Callable[[Value], object]
) -> bool:
    """Visit each element, also those added meanwhile, until a visit answers False."""
    entry = entries.after(entries.first)
    while entry is not None:
        realm.agent.budget.charge()
        if visit(entry.key) is False:
            return False
        entry = entries.after(entry)
    return True


def _made(realm: Realm, entries: CollectionEntries) -> SetObject:
    return SetObject(realm.intrinsics["%Set.prototype%"], entries)


def set_prototype_union(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-set.prototype.union"""
    entries = this_set(this, "Set.prototype.union")
    keys = SetRecord(argument(arguments, 0), "union").keys()
    result = entries.copy()
    _each(realm, keys, result.add)
    return _made(realm, result)


def set_prototype_intersection(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-set.prototype.intersection"""
    entries = this_set(this, "Set.prototype.intersection")
    other = SetRecord(argument(arguments, 0), "intersection")
    result = CollectionEntries()

    def keep_common(value: Value) -> None:
        if other.has(value):
            result.add(value)

    def keep_own(value: Value) -> None:
        if entries.find(value) is not None:
            result.add(value)

    if len(entries) <= other.size:
        _each_present(realm, entries, keep_common)
    else:
        _each(realm, other.keys(), keep_own)
    return _made(realm, result)


def set_prototype_difference(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-set.prototype.difference"""
    entries = this_set(this, "Set.prototype.difference")
    other = SetRecord(argument(arguments, 0), "difference")
    result = entries.copy()

    def drop_common(value: Value) -> None:
        if other.has(value):
            result.delete(value)

    def drop(value: Value) -> None:
        result.delete(value)

    if len(entries) <= other.size:
        _each_present(realm, entries, drop_common)
    else:
        _each(realm, other.keys(), drop)
    return _made(realm, result)


def set_prototype_symmetric_difference(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-set.prototype.symmetricdifference"""
    entries = this_set(this, "Set.prototype.symmetricDifference")
    keys = SetRecord(argument(arguments, 0), "symmetricDifference").keys()
    result = entries.copy()

    def toggle(value: Value) -> None:
        if entries.find(value) is not None:
            result.delete(value)
        else:
            result.add(value)

    _each(realm, keys, toggle)
    return _made(realm, result)


def set_prototype_is_subset_of(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-set.prototype.issubsetof"""
    entries = this_set(this, "Set.prototype.isSubsetOf")
    other = SetRecord(argument(arguments, 0), "isSubsetOf")
    return len(entries) <= other.size and _each_present(realm, entries, other.has)


def set_prototype_is_superset_of(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-set.prototype.issupersetof"""
    entries = this_set(this, "Set.prototype.isSupersetOf")
    other = SetRecord(argument(arguments, 0), "isSupersetOf")

    def is_in(value: Value) -> bool:
        return entries.find(value) is not None

    return len(entries) >= other.size and _each(realm, other.keys(), is_in)


def set_prototype_is_disjoint_from(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-set.prototype.isdisjointfrom"""
    entries = this_set(this, "Set.prototype.isDisjointFrom")
    other = SetRecord(argument(arguments, 0), "isDisjointFrom")

    def other_has_not(value: Value) -> bool:
        return not other.has(value)

    def is_not_in(value: Value) -> bool:
        return entries.find(value) is None

    if len(entries) <= other.size:
        return _each_present(realm, entries, other_has_not)
    return _each(realm, other.keys(), is_not_in)


SET_METHODS = (
    Method("difference", set_prototype_difference, 1),
    Method("intersection", set_prototype_intersection, 1),
    Method("isDisjointFrom", set_prototype_is_disjoint_from, 1),
    Method("isSubsetOf", set_prototype_is_subset_of, 1),
    Method("isSupersetOf", set_prototype_is_superset_of, 1),
    Method("symmetricDifference", set_prototype_symmetric_difference, 1),
    Method("union", set_prototype_union, 1),
)
