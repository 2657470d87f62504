"""Array objects: https://tc39.es/ecma262/#sec-array-objects"""

from __future__ import annotations

from app.javascript.runtime.array import ArrayObject, array_create
from app.javascript.runtime.array_operations import (
    callback_argument,
    create_index,
    get_index,
    is_array,
    rounds,
    set_length,
)
from app.javascript.runtime.array_species import get_species
from app.javascript.runtime.completion import ThrowCompletion, range_error, type_error
from app.javascript.runtime.conversion import to_uint32
from app.javascript.runtime.describe import Accessor, Constructor, Method
from app.javascript.runtime.intrinsics.array_prototype import PROTOTYPE, UNSCOPABLES
from app.javascript.runtime.iteration import (
    Done,
    get_iterator_from_method,
    iterator_close_quietly,
    iterator_step_value,
    using_iterator,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    get_prototype_from_constructor,
    is_callable,
    is_constructor,
    length_of_array_like,
    to_object,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol


def array_constructor(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-array"""
    prototype = realm.array_prototype
    if new_target is not None and new_target is not realm.intrinsics["%Array%"]:
        prototype = get_prototype_from_constructor(new_target, "%Array.prototype%")
    if len(arguments) != 1:
        return ArrayObject(prototype, list(arguments))
    length = arguments[0]
    if type(length) is not float:
        return ArrayObject(prototype, [length])
    whole = to_uint32(length)
    if float(whole) != length:
        raise range_error("Invalid array length")
    return array_create(realm, whole, prototype)


def array_is_array(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.isarray"""
    return is_array(argument(arguments, 0))


def array_of(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.of"""
    count = len(arguments)
    if not is_constructor(this):
        return ArrayObject(realm.array_prototype, list(arguments))
    made = this.construct([float(count)], this)
    for index, value in enumerate(arguments):
        create_index(made, index, value)
    set_length(made, count)
    return made


def array_from(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.from"""
    items = argument(arguments, 0)
    mapper = argument(arguments, 1)
    if mapper is not UNDEFINED:
        callback_argument(mapper, realm)
    if items is UNDEFINED or items is NULL:
        shown = "undefined" if items is UNDEFINED else "object null"
        raise type_error(f"{shown} is not iterable (cannot read property Symbol(Symbol.iterator))")
    method = using_iterator(realm, items, "%Array%.from")
    mapping = (mapper if is_callable(mapper) else None, argument(arguments, 2))
    constructor = this if is_constructor(this) else None
    if method is None:
        return _from_array_like(realm, constructor, to_object(realm, items), mapping)
    return _from_iterable(realm, constructor, (items, method), mapping)


def _from_iterable(
    realm: Realm,
    constructor: JSObject | None,
    iterable: tuple[Value, JSObject],
    mapping: tuple[JSObject | None, Value],
) -> Value:
    """Step 5."""
    mapper, this_arg = mapping
    made: JSObject = ArrayObject(realm.array_prototype, [])
    if constructor is not None and constructor is not realm.intrinsics["%Array%"]:
        made = constructor.construct([], constructor)
    record = get_iterator_from_method(*iterable)
    index = 0
    while True:
        value = iterator_step_value(record)
        if isinstance(value, Done):
            set_length(made, index)
            return made
        realm.agent.budget.check_array_length(index + 1)
        realm.agent.budget.charge()
        try:
            if mapper is not None:
                value = mapper.call(this_arg, [value, float(index)])
            create_index(made, index, value)
        except ThrowCompletion:
            iterator_close_quietly(record)
            raise
        index += 1


def _from_array_like(
    realm: Realm,
    constructor: JSObject | None,
    source: JSObject,
    mapping: tuple[JSObject | None, Value],
) -> Value:
    """Steps 6 to 13."""
    mapper, this_arg = mapping
    length = length_of_array_like(source)
    if constructor is None or constructor is realm.intrinsics["%Array%"]:
        if length > 2**32 - 1:
            raise range_error("Invalid array length")
        made: JSObject = ArrayObject(realm.array_prototype, [])
    else:
        made = constructor.construct([float(length)], constructor)
    for index in rounds(realm, range(length), source):
        value = get_index(source, index)
        if mapper is not None:
            value = mapper.call(this_arg, [value, float(index)])
        create_index(made, index, value)
    set_length(made, length)
    return made


DESCRIPTIONS = (
    UNSCOPABLES,
    Constructor(
        "Array",
        1,
        array_constructor,
        statics=(
            Method("from", array_from, 1),
            Method("isArray", array_is_array, 1),
            Method("of", array_of),
            Accessor(WellKnownSymbol.SPECIES, get_species),
        ),
        prototype=PROTOTYPE,
        make_prototype=lambda parent: ArrayObject(parent, []),
    ),
)
