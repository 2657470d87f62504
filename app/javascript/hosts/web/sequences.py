"""Sequences: https://webidl.spec.whatwg.org/#js-sequence"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeGuard, TypeVar

from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.iteration import (
    Done,
    for_each,
    get_iterator_from_method,
    iterator_step_value,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

Item = TypeVar("Item")


def is_iterable(value: Value) -> TypeGuard[JSObject]:
    """Whether it is an object that has an iterator."""
    return isinstance(value, JSObject) and is_callable(value.get(WellKnownSymbol.ITERATOR, value))


def sequence(realm: Realm, value: Value) -> list[Value]:
    """The items as they are: https://webidl.spec.whatwg.org/#js-sequence"""
    return converted_sequence(realm, value, lambda item: item)


def converted_sequence(realm: Realm, value: Value, convert: Callable[[Value], Item]) -> list[Item]:
    """Each item is converted before the next is read; no iterator is closed in Web IDL."""
    items: list[Item] = []
    if web_platform(realm).is_node:
        for_each(realm, value, lambda item: items.append(convert(item)))
        return items
    if not isinstance(value, JSObject):
        raise type_error("The provided value cannot be converted to a sequence.")
    method = value.get(WellKnownSymbol.ITERATOR, value)
    if method is UNDEFINED or method is NULL:
        raise type_error("The object must have a callable @@iterator property.")
    if not is_callable(method):
        raise type_error("@@iterator must be a callable.")
    record = get_iterator_from_method(value, method)
    while not isinstance(item := iterator_step_value(record), Done):
        realm.agent.budget.charge()
        items.append(convert(item))
    return items
