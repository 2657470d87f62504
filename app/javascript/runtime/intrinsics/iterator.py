"""%Iterator% and its prototype: https://tc39.es/ecma262/#sec-iterator-objects"""

from __future__ import annotations

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Intrinsic, Method
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.intrinsics.iterator_consumers import CONSUMERS
from app.javascript.runtime.intrinsics.iterator_helpers import HELPERS, get_iterator_flattenable
from app.javascript.runtime.iteration import IteratorRecord, create_iterator_result
from app.javascript.runtime.iterator_helper import this_helper
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    call,
    create_data_property_or_throw,
    get_method,
    get_prototype_from_constructor,
    ordinary_has_instance,
    set_property,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import UNDEFINED, PropertyKey, Value, WellKnownSymbol


def iterator_constructor(
    realm: Realm, _arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://tc39.es/ecma262/#sec-iterator"""
    if new_target is None:
        raise type_error("Constructor Iterator requires 'new'")
    if new_target is realm.intrinsics["%Iterator%"]:
        raise type_error("Abstract class Iterator not directly constructable")
    return JSObject(get_prototype_from_constructor(new_target, "%Iterator.prototype%"))


class WrapForValidIterator(JSObject):
    """https://tc39.es/ecma262/#sec-%wrapforvaliditeratorprototype%-object"""

    __slots__ = ("iterated",)

    def __init__(self, realm: Realm, iterated: IteratorRecord) -> None:
        super().__init__(realm.intrinsics["%WrapForValidIteratorPrototype%"])
        self.iterated = iterated


def iterator_from(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-iterator.from"""
    record = get_iterator_flattenable(realm, argument(arguments, 0), "Iterator.from", strings=True)
    if ordinary_has_instance(realm.intrinsics["%Iterator%"], record.iterator):
        return record.iterator
    return WrapForValidIterator(realm, record)


def _iterated(this: Value, method: str) -> IteratorRecord:
    if not isinstance(this, WrapForValidIterator):
        name = f"%WrapForValidIteratorPrototype%.{method}"
        raise incompatible_receiver(name, this)
    return this.iterated


def wrap_for_valid_iterator_next(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%wrapforvaliditeratorprototype%.next"""
    record = _iterated(this, "next")
    return call(record.next_method, record.iterator, [])


def wrap_for_valid_iterator_return(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%wrapforvaliditeratorprototype%.return"""
    iterator = _iterated(this, "return").iterator
    method = get_method(realm, iterator, "return")
    if method is None:
        return create_iterator_result(realm, UNDEFINED, True)
    return method.call(iterator, [])


def iterator_helper_prototype_next(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%iteratorhelperprototype%.next"""
    return this_helper(this, "next").next(realm)


def iterator_helper_prototype_return(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%iteratorhelperprototype%.return"""
    return this_helper(this, "return").close()


def iterator_prototype_iterator(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-iterator.prototype-%symbol.iterator%"""
    return this


def get_iterator_prototype_to_string_tag(
    _realm: Realm, _this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-iterator.prototype-%symbol.tostringtag%"""
    return "Iterator"


def get_iterator_prototype_constructor(
    realm: Realm, _this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-iterator.prototype.constructor"""
    return realm.intrinsics["%Iterator%"]


def setter_that_ignores_prototype_properties(key: PropertyKey, name: str) -> Behaviour:
    """The setter of ``key``: https://tc39.es/ecma262/#sec-SetterThatIgnoresPrototypeProperties"""

    def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        if not isinstance(this, JSObject):
            raise type_error(f"set Iterator.prototype{name} called on non-object")
        if this is realm.intrinsics["%Iterator.prototype%"]:
            shown = name.strip("[].") if isinstance(key, str) else repr(key)
            raise type_error(
                f"Cannot assign to read only property '{shown}' of object '{describe(this)}'"
            )
        if this.get_own_property(key) is None:
            create_data_property_or_throw(this, key, argument(arguments, 0))
        else:
            set_property(this, key, argument(arguments, 0))
        return UNDEFINED

    return behaviour


_TAG = WellKnownSymbol.TO_STRING_TAG

DESCRIPTIONS = (
    Constructor(
        "Iterator",
        0,
        iterator_constructor,
        statics=(Method("from", iterator_from, 1),),
        prototype=(
            *HELPERS,
            *CONSUMERS,
            Method(
                WellKnownSymbol.ITERATOR,
                iterator_prototype_iterator,
                intrinsic="%Iterator.prototype[Symbol.iterator]%",
            ),
            Accessor(
                "constructor",
                get_iterator_prototype_constructor,
                setter_that_ignores_prototype_properties("constructor", ".constructor"),
            ),
            Accessor(
                _TAG,
                get_iterator_prototype_to_string_tag,
                setter_that_ignores_prototype_properties(_TAG, "[Symbol.toStringTag]"),
            ),
        ),
    ),
    Intrinsic(
        "%IteratorHelperPrototype%",
        (
            Method(
                "next",
                iterator_helper_prototype_next,
                intrinsic="%IteratorHelperPrototype.next%",
            ),
            Method("return", iterator_helper_prototype_return),
            Constant(_TAG, "Iterator Helper", configurable=True),
        ),
        parent="%Iterator.prototype%",
    ),
    Intrinsic(
        "%WrapForValidIteratorPrototype%",
        (
            Method("next", wrap_for_valid_iterator_next),
            Method("return", wrap_for_valid_iterator_return),
        ),
        parent="%Iterator.prototype%",
    ),
)
