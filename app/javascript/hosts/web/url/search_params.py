"""URLSearchParams: https://url.spec.whatwg.org/#interface-urlsearchparams"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.node_errors import node_error
from app.javascript.hosts.web.pairs_iterator import iterable_methods
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.sequences import is_iterable
from app.javascript.hosts.web.url.form_encoding import parse_form, serialize_form
from app.javascript.hosts.web.webidl import (
    Interface,
    code_units,
    described,
    is_missing,
    to_usv_string,
)
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_method
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.text import to_well_formed
from app.javascript.runtime.values import NULL, UNDEFINED, Symbol, Value, WellKnownSymbol


class URLSearchParamsObject(JSObject):
    """A list of names and values, as Python text; ``update`` tells the URL that it belongs to."""

    __slots__ = ("pairs", "update_url")

    class_name = "URLSearchParams"

    def __init__(self, prototype: JSObject | None, pairs: list[tuple[str, str]]) -> None:
        super().__init__(prototype)
        self.pairs = pairs
        self.update_url: Callable[[str], None] | None = None

    @property
    def text(self) -> str:
        """Without a question mark."""
        return serialize_form(self.pairs)

    def update(self) -> None:
        """https://url.spec.whatwg.org/#concept-urlsearchparams-update"""
        if self.update_url is not None:
            self.update_url(self.text)


def _make(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    """https://url.spec.whatwg.org/#dom-urlsearchparams-urlsearchparams"""
    init = argument(arguments, 0)
    if is_missing(init):
        is_empty = init is UNDEFINED or web_platform(realm).is_node
        return URLSearchParamsObject(prototype, [] if is_empty else [("null", "")])
    if not isinstance(init, JSObject):
        return URLSearchParamsObject(prototype, parse_form(to_usv_string(init).removeprefix("?")))
    if get_method(realm, init, WellKnownSymbol.ITERATOR) is not None:
        pairs = [_pair(realm, value) for value in iterable_to_list(realm, init)]
        return URLSearchParamsObject(prototype, pairs)
    record: dict[str, str] = {}
    for key in init.own_property_keys():
        own = init.get_own_property(key)
        if isinstance(key, Symbol) and own is not None and own.enumerable:
            raise type_error("Cannot convert a Symbol value to a string")
        if isinstance(key, str) and own is not None and own.enumerable:
            record[to_well_formed(key)] = to_usv_string(init.get(key, init))
    return URLSearchParamsObject(prototype, list(record.items()))


def _pair(realm: Realm, value: Value) -> tuple[str, str]:
    parts: list[Value] = []
    if is_iterable(value):
        parts = iterable_to_list(realm, value)
        if len(parts) == 2:
            return to_usv_string(parts[0]), to_usv_string(parts[1])
    raise _no_pair(realm, isinstance(value, JSObject))


def _no_pair(realm: Realm, is_sequence: bool) -> ThrowCompletion:
    if web_platform(realm).is_node:
        message = "Each query pair must be an iterable [name, value] tuple"
        return node_error(realm, "TypeError", "ERR_INVALID_TUPLE", message)
    if is_sequence:
        why = "Failed to construct 'URLSearchParams': "
        why += "Sequence initializer must only contain pair elements"
    else:
        why = "The provided value cannot be converted to a sequence."
    return type_error(f"Failed to construct 'URLSearchParams': {why}")


def _append(_realm: Realm, params: URLSearchParamsObject, arguments: list[Value]) -> Value:
    params.pairs.append((to_usv_string(arguments[0]), to_usv_string(arguments[1])))
    params.update()
    return UNDEFINED


def _delete(_realm: Realm, params: URLSearchParamsObject, arguments: list[Value]) -> Value:
    matches = _matcher(arguments)
    params.pairs[:] = [pair for pair in params.pairs if not matches(pair)]
    params.update()
    return UNDEFINED


def _has(_realm: Realm, params: URLSearchParamsObject, arguments: list[Value]) -> Value:
    return any(map(_matcher(arguments), params.pairs))


def _matcher(arguments: list[Value]) -> Callable[[tuple[str, str]], bool]:
    """By name, and by value if there is one."""
    name = to_usv_string(arguments[0])
    given = argument(arguments, 1)
    value = None if given is UNDEFINED else to_usv_string(given)
    return lambda pair: pair[0] == name and value in (None, pair[1])


def _get(_realm: Realm, params: URLSearchParamsObject, arguments: list[Value]) -> Value:
    name = to_usv_string(arguments[0])
    return next((code_units(value) for key, value in params.pairs if key == name), NULL)


def _get_all(realm: Realm, params: URLSearchParamsObject, arguments: list[Value]) -> Value:
    name = to_usv_string(arguments[0])
    found: list[Value] = [code_units(value) for key, value in params.pairs if key == name]
    return create_array_from_list(realm, found)


def _set(_realm: Realm, params: URLSearchParamsObject, arguments: list[Value]) -> Value:
    """https://url.spec.whatwg.org/#dom-urlsearchparams-set"""
    name, value = to_usv_string(arguments[0]), to_usv_string(arguments[1])
    places = [place for place, pair in enumerate(params.pairs) if pair[0] == name]
    if places:
        params.pairs[places[0]] = (name, value)
        gone = set(places[1:])
        params.pairs[:] = [pair for place, pair in enumerate(params.pairs) if place not in gone]
    else:
        params.pairs.append((name, value))
    params.update()
    return UNDEFINED


def _sort(_realm: Realm, params: URLSearchParamsObject, _arguments: list[Value]) -> Value:
    """By code units, equal names as they were."""
    params.pairs.sort(key=lambda pair: pair[0].encode("utf-16-be"))
    params.update()
    return UNDEFINED


def program_pairs(params: URLSearchParamsObject) -> list[tuple[str, Value]]:
    """Names and values as the program's strings."""
    return [(code_units(name), code_units(value)) for name, value in params.pairs]


_ITERATOR, _ITERABLE = iterable_methods("URLSearchParams", URLSearchParamsObject, program_pairs)

_INTERFACE = described(
    Interface(
        "URLSearchParams",
        URLSearchParamsObject,
        _make,
        attributes={"size": lambda _realm, params: float(len(params.pairs))},
        operations={
            "append": (2, _append),
            "delete": (1, _delete),
            "get": (1, _get),
            "getAll": (1, _get_all),
            "has": (1, _has),
            "set": (2, _set),
            "sort": (0, _sort),
            "toString": (0, lambda _realm, params, _arguments: params.text),
        },
        others=_ITERABLE,
    )
)

DESCRIPTIONS = (_ITERATOR, _INTERFACE)
