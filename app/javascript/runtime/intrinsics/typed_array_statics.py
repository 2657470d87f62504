"""Functions of %TypedArray%.

https://tc39.es/ecma262/#sec-properties-of-the-%typedarray%-intrinsic-object
"""

from __future__ import annotations

from app.javascript.runtime.array_operations import callback_argument
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.iteration import (
    Done,
    get_iterator_from_method,
    iterator_step_value,
    not_iterable,
    using_iterator,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    is_constructor,
    length_of_array_like,
    set_property,
    to_object,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array_operations import typed_array_create_from_ctor
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def list_from_iterator(realm: Realm, iterable: Value, method: JSObject) -> list[Value]:
    """https://tc39.es/ecma262/#sec-iteratortolist"""
    record = get_iterator_from_method(iterable, method)
    values: list[Value] = []
    while True:
        value = iterator_step_value(record)
        if isinstance(value, Done):
            return values
        values.append(value)
        realm.agent.budget.check_array_length(len(values))


def _constructor(this: Value) -> JSObject:
    if not is_constructor(this):
        raise type_error(f"{describe(this)} is not a constructor")
    return this


def typed_array_from(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.from"""
    constructor = _constructor(this)
    mapper = argument(arguments, 1)
    callback = None if mapper is UNDEFINED else callback_argument(mapper, realm)
    source, this_arg = argument(arguments, 0), argument(arguments, 2)
    if source is UNDEFINED or source is NULL:
        raise not_iterable(source)
    method = using_iterator(realm, source, "%TypedArray%.from")
    if method is not None:
        values = list_from_iterator(realm, source, method)
        length = len(values)
        array_like: JSObject | None = None
    else:
        array_like, values = to_object(realm, source), []
        length = length_of_array_like(array_like)
    made = typed_array_create_from_ctor(constructor, [float(length)], "%TypedArray%.from")
    for index in range(length):
        value = values[index] if array_like is None else array_like.get(str(index), array_like)
        if callback is not None:
            value = callback.call(this_arg, [value, float(index)])
        set_property(made, str(index), value)
    return made


def typed_array_of(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.of"""
    constructor = _constructor(this)
    count = float(len(arguments))
    made = typed_array_create_from_ctor(constructor, [count], "%TypedArray%.of")
    for index, value in enumerate(arguments):
        set_property(made, str(index), value)
    return made
