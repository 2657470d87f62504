"""The table of the prototype that all typed arrays share.

https://tc39.es/ecma262/#sec-properties-of-the-%typedarrayprototype%-object
"""

from __future__ import annotations

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.describe import Accessor, Method, Reference
from app.javascript.runtime.intrinsics.typed_array_copying import (
    typed_array_prototype_filter,
    typed_array_prototype_map,
    typed_array_prototype_slice,
    typed_array_prototype_sort,
    typed_array_prototype_subarray,
    typed_array_prototype_to_reversed,
    typed_array_prototype_to_sorted,
    typed_array_prototype_with,
)
from app.javascript.runtime.intrinsics.typed_array_iteration import (
    typed_array_prototype_at,
    typed_array_prototype_entries,
    typed_array_prototype_every,
    typed_array_prototype_find,
    typed_array_prototype_find_index,
    typed_array_prototype_find_last,
    typed_array_prototype_find_last_index,
    typed_array_prototype_for_each,
    typed_array_prototype_includes,
    typed_array_prototype_index_of,
    typed_array_prototype_join,
    typed_array_prototype_keys,
    typed_array_prototype_last_index_of,
    typed_array_prototype_reduce,
    typed_array_prototype_reduce_right,
    typed_array_prototype_some,
    typed_array_prototype_to_locale_string,
    typed_array_prototype_values,
)
from app.javascript.runtime.intrinsics.typed_array_mutation import (
    typed_array_prototype_copy_within,
    typed_array_prototype_fill,
    typed_array_prototype_reverse,
    typed_array_prototype_set,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol


def _typed_array(this: Value, getter: str) -> TypedArrayObject:
    if not isinstance(this, TypedArrayObject):
        raise type_error(f"Method get {getter} called on incompatible receiver {describe(this)}")
    return this


def get_typed_array_prototype_buffer(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-get-%typedarray%.prototype.buffer"""
    return _typed_array(this, "%TypedArray%.prototype.buffer").buffer


def get_typed_array_prototype_byte_length(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-get-%typedarray%.prototype.bytelength"""
    array = _typed_array(this, "TypedArray.prototype.byteLength")
    return float(array.length * array.element_type.size)


def get_typed_array_prototype_byte_offset(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-get-%typedarray%.prototype.byteoffset"""
    array = _typed_array(this, "TypedArray.prototype.byteOffset")
    return 0.0 if array.is_out_of_bounds else float(array.byte_offset)


def get_typed_array_prototype_length(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-get-%typedarray%.prototype.length"""
    return float(_typed_array(this, "TypedArray.prototype.length").length)


def get_typed_array_prototype_to_string_tag(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-get-%typedarray%.prototype-@@tostringtag"""
    return this.element_type.array_name if isinstance(this, TypedArrayObject) else UNDEFINED


_VALUES = "%TypedArray.prototype.values%"

PROTOTYPE = (
    Accessor("buffer", get_typed_array_prototype_buffer),
    Accessor("byteLength", get_typed_array_prototype_byte_length),
    Accessor("byteOffset", get_typed_array_prototype_byte_offset),
    Accessor("length", get_typed_array_prototype_length),
    Method("at", typed_array_prototype_at, 1),
    Method("copyWithin", typed_array_prototype_copy_within, 2),
    Method("entries", typed_array_prototype_entries),
    Method("every", typed_array_prototype_every, 1),
    Method("fill", typed_array_prototype_fill, 1),
    Method("filter", typed_array_prototype_filter, 1),
    Method("find", typed_array_prototype_find, 1),
    Method("findIndex", typed_array_prototype_find_index, 1),
    Method("findLast", typed_array_prototype_find_last, 1),
    Method("findLastIndex", typed_array_prototype_find_last_index, 1),
    Method("forEach", typed_array_prototype_for_each, 1),
    Method("includes", typed_array_prototype_includes, 1),
    Method("indexOf", typed_array_prototype_index_of, 1),
    Method("join", typed_array_prototype_join, 1),
    Method("keys", typed_array_prototype_keys),
    Method("lastIndexOf", typed_array_prototype_last_index_of, 1),
    Method("map", typed_array_prototype_map, 1),
    Method("reduce", typed_array_prototype_reduce, 1),
    Method("reduceRight", typed_array_prototype_reduce_right, 1),
    Method("reverse", typed_array_prototype_reverse),
    Method("set", typed_array_prototype_set, 1),
    Method("slice", typed_array_prototype_slice, 2),
    Method("some", typed_array_prototype_some, 1),
    Method("sort", typed_array_prototype_sort, 1),
    Method("subarray", typed_array_prototype_subarray, 2),
    Method("toLocaleString", typed_array_prototype_to_locale_string),
    Method("toReversed", typed_array_prototype_to_reversed),
    Method("toSorted", typed_array_prototype_to_sorted, 1),
    Reference("toString", "%Array.prototype.toString%"),
    Method("values", typed_array_prototype_values, intrinsic=_VALUES),
    Method("with", typed_array_prototype_with, 2),
    Reference(WellKnownSymbol.ITERATOR, _VALUES),
    Accessor(WellKnownSymbol.TO_STRING_TAG, get_typed_array_prototype_to_string_tag),
)
