"""How collections are filled from an iterable.

https://tc39.es/ecma262/#sec-add-entries-from-iterable
"""

from __future__ import annotations

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.iteration import for_each
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def get_adder(target: JSObject, name: str) -> JSObject:
    """The ``set`` or ``add`` method that a constructor calls for each entry."""
    adder = target.get(name, target)
    if not is_callable(adder):
        raise type_error(
            f"'{describe(adder)}' returned for property '{name}' of object "
            f"'{describe(target)}' is not a function"
        )
    return adder


def add_entries_from_iterable(
    realm: Realm, target: JSObject, iterable: Value, adder: JSObject
) -> None:
    """https://tc39.es/ecma262/#sec-add-entries-from-iterable"""

    def add(item: Value) -> None:
        if not isinstance(item, JSObject):
            raise type_error(f"Iterator value {describe(item)} is not an entry object")
        adder.call(target, [item.get("0", item), item.get("1", item)])

    for_each(realm, iterable, add)


def add_values_from_iterable(
    realm: Realm, target: JSObject, iterable: Value, adder: JSObject
) -> None:
    """The loop of the constructors of sets: https://tc39.es/ecma262/#sec-set-iterable"""

    def add(value: Value) -> None:
        adder.call(target, [value])

    for_each(realm, iterable, add)
