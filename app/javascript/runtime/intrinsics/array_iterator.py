"""Array iterator objects: https://tc39.es/ecma262/#sec-array-iterator-objects"""

from __future__ import annotations

from typing import Literal

from app.javascript.runtime.array import ArrayObject, create_array_from_list
from app.javascript.runtime.array_operations import SLOW_ROUND, get_index
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.describe import Constant, Intrinsic, Method
from app.javascript.runtime.iteration import (
    DONE,
    DirectIterator,
    Done,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import length_of_array_like, to_object
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.typed_array_operations import check_in_bounds
from app.javascript.runtime.values import Value, WellKnownSymbol

Kind = Literal["key", "value", "key+value"]


class ArrayIterator(DirectIterator):
    """https://tc39.es/ecma262/#sec-properties-of-array-iterator-instances

    ``iterated`` is None when the iterator is done.
    """

    __slots__ = ("index", "iterated", "kind", "realm")

    class_name = "Array Iterator"

    def __init__(self, realm: Realm, iterated: JSObject, kind: Kind) -> None:
        super().__init__(realm.intrinsics["%ArrayIteratorPrototype%"])
        self.built_in_next = realm.intrinsics["%ArrayIteratorPrototype.next%"]
        self.realm = realm
        self.iterated: JSObject | None = iterated
        self.kind = kind
        self.index = 0

    def step(self) -> Value | Done:
        """The closure of https://tc39.es/ecma262/#sec-createarrayiterator"""
        iterated, index = self.iterated, self.index
        if iterated is None:
            return DONE
        if index >= _current_length(iterated):
            self.iterated = None
            return DONE
        self.index = index + 1
        if self.kind == "key":
            return float(index)
        if isinstance(iterated, TypedArrayObject):
            value = iterated.element(index)
        else:
            value = get_index(iterated, index)
            if type(iterated) is ArrayObject and not iterated.dense:
                self.realm.agent.budget.charge(SLOW_ROUND)
        if self.kind == "value":
            return value
        return create_array_from_list(self.realm, [float(index), value])


def array_iterator_next(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%arrayiteratorprototype%.next"""
    if not isinstance(this, ArrayIterator):
        raise type_error(
            f"Method Array Iterator.prototype.next called on incompatible receiver {describe(this)}"
        )
    return this.next(realm)


def _current_length(iterated: JSObject) -> int:
    """Steps 1.b.i and 1.b.ii of https://tc39.es/ecma262/#sec-createarrayiterator"""
    if type(iterated) is ArrayObject:
        return iterated.length
    if isinstance(iterated, TypedArrayObject):
        check_in_bounds(iterated, "Array Iterator.prototype.next")
        return iterated.length
    return length_of_array_like(iterated)


def array_prototype_keys(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.keys"""
    return ArrayIterator(realm, to_object(realm, this), "key")


def array_prototype_values(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.values"""
    return ArrayIterator(realm, to_object(realm, this), "value")


def array_prototype_entries(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.entries"""
    return ArrayIterator(realm, to_object(realm, this), "key+value")


DESCRIPTIONS = (
    Intrinsic(
        "%ArrayIteratorPrototype%",
        (
            Method("next", array_iterator_next, intrinsic="%ArrayIteratorPrototype.next%"),
            Constant(WellKnownSymbol.TO_STRING_TAG, "Array Iterator", configurable=True),
        ),
        parent="%Iterator.prototype%",
    ),
)
