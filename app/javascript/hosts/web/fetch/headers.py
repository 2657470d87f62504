"""Headers: https://fetch.spec.whatwg.org/#headers-class"""

from __future__ import annotations

import re

from app.javascript.hosts.web.fetch.request_modes import has_safe_name, is_safe, let_through
from app.javascript.hosts.web.pairs_iterator import iterable_methods
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.sequences import converted_sequence
from app.javascript.hosts.web.webidl import (
    Interface,
    described,
    is_missing,
)
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_method
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
#: The guard of a request whose mode is so.
_NO_CORS = "request-no-cors"
_IN_INIT = "Failed to read the 'headers' property from 'RequestInit': "
_WHITE_SPACE = "\t\n\r "


def is_token(text: str) -> bool:
    """A name of a header or a method: https://httpwg.org/specs/rfc9110.html#tokens"""
    return _TOKEN.fullmatch(text) is not None


class HeadersObject(JSObject):
    """A header list, names in lower case; ``immutable`` is that guard.

    ``spelled`` has the names as they were given, for consoles.
    """

    __slots__ = ("guard", "immutable", "list", "spelled")

    class_name = "Headers"

    def __init__(self, prototype: JSObject | None) -> None:
        super().__init__(prototype)
        self.list: list[tuple[str, str]] = []
        self.immutable = False
        self.guard = "none"
        self.spelled: dict[str, str] = {}

    def value(self, name: str) -> str | None:
        """All values of a name, joined: https://fetch.spec.whatwg.org/#concept-header-list-get"""
        values = [value for key, value in self.list if key == name]
        return ", ".join(values) if values else None

    def sorted(self) -> list[tuple[str, Value]]:
        """https://fetch.spec.whatwg.org/#concept-header-list-sort-and-combine"""
        values: dict[str, list[str]] = {}
        for name, value in self.list:
            values.setdefault(name, []).append(value)
        pairs: list[tuple[str, Value]] = []
        for name, listed in sorted(values.items()):
            if name == "set-cookie":
                pairs.extend((name, value) for value in listed)
            else:
                pairs.append((name, ", ".join(listed)))
        return pairs


def new_headers(realm: Realm, pairs: list[tuple[str, str]] | None = None) -> HeadersObject:
    """Headers of the platform's own."""
    made = HeadersObject(realm.intrinsics["%Headers.prototype%"])
    made.list = [(name.lower(), value) for name, value in pairs or []]
    return made


def _byte_string(realm: Realm, value: Value) -> str:
    """https://webidl.spec.whatwg.org/#js-ByteString; Node looks at it when it validates."""
    text = to_string(value)
    if any(character > "\xff" for character in text) and not web_platform(realm).is_node:
        raise type_error("String contains non ISO-8859-1 code point.")
    return text


def _checked(
    realm: Realm, headers: HeadersObject, operation: str, name: Value, value: Value = ""
) -> tuple[str, str]:
    """Name in lower case and value. https://fetch.spec.whatwg.org/#headers-validate"""
    key, text = _byte_string(realm, name), _byte_string(realm, value).strip(_WHITE_SPACE)
    if not is_token(key):
        raise _invalid(realm, operation, key, "name", key)
    if any(character in "\0\r\n" or character > "\xff" for character in text):
        raise _invalid(realm, operation, text, "value", text)
    headers.spelled.setdefault(key.lower(), key)
    return key.lower(), text


def _invalid(realm: Realm, operation: str, _text: str, what: str, shown: str) -> ThrowCompletion:
    if web_platform(realm).is_node:
        where = "append" if " " in operation else operation
        return type_error(f'Headers.{where}: "{shown}" is an invalid header {what}.')
    if " " in operation:
        return type_error(f"Failed to {operation}: Invalid {what}")
    return type_error(f"Failed to execute '{operation}' on 'Headers': Invalid {what}")


#: By guard: https://fetch.spec.whatwg.org/#forbidden-request-header and
#: https://fetch.spec.whatwg.org/#forbidden-response-header-name
_FORBIDDEN = {
    "request": re.compile(
        "accept-charset|accept-encoding|access-control-request-(headers|method|private-network)|"
        "connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|"
        "set-cookie|te|trailer|transfer-encoding|upgrade|via|(proxy|sec)-.*"
    ),
    "response": re.compile("set-cookie2?"),
}


def _forbidden(headers: HeadersObject, name: str) -> bool:
    """Whether only the browser itself may set it; then nothing happens, and nothing is said."""
    forbidden = _FORBIDDEN.get(headers.guard)
    return forbidden is not None and forbidden.fullmatch(name) is not None


def _writable(headers: HeadersObject, operation: str) -> None:
    if headers.immutable:
        raise type_error(f"Failed to execute '{operation}' on 'Headers': Headers are immutable")


def _not_headers(realm: Realm, operation: str) -> ThrowCompletion:
    """What is given is no object."""
    if web_platform(realm).is_node:
        kinds = "sequence<sequence<ByteString>>, record<ByteString, ByteString>"
        told = f"Argument 1 could not be converted to one of: {kinds}."
        return type_error(f"Headers constructor: {told}")
    kind = "ResponseInit" if "Response" in operation else "RequestInit"
    where = f"Failed to read the 'headers' property from '{kind}': "
    where = "" if operation == "construct 'Headers'" else where
    return type_error(
        f"Failed to {operation}: {where}The provided value is not of type "
        "'(record<ByteString, ByteString> or sequence<sequence<ByteString>>)'."
    )


def _no_pair(realm: Realm, operation: str, length: int) -> ThrowCompletion:
    """One of the pairs has other parts than a name and a value."""
    if web_platform(realm).is_node:
        told = f"expected name/value pair to be length 2, found {length}."
        return type_error(f"Headers constructor: {told}")
    return type_error(f"Failed to {operation}: Invalid value")


def fill(
    realm: Realm, headers: HeadersObject, init: Value, operation: str = "construct 'Headers'"
) -> None:
    """``operation`` is the whole of what is done: https://fetch.spec.whatwg.org/#concept-headers-fill"""
    is_null = init is NULL and operation == "construct 'Headers'"
    if is_missing(init) and not (is_null and not web_platform(realm).is_node):
        return
    if isinstance(init, HeadersObject) and web_platform(realm).is_node:
        for known in init.list:
            _add(headers, known)
        return
    if not isinstance(init, JSObject):
        raise _not_headers(realm, operation)
    if get_method(realm, init, WellKnownSymbol.ITERATOR) is not None:
        lists = converted_sequence(realm, init, lambda pair: _byte_strings(realm, pair))
    else:
        is_member = " 'Headers'" not in operation
        told = f"Failed to {operation}: {_IN_INIT}" if is_member else ""
        lists = _record(realm, init, told)
    for pair in lists:
        if len(pair) != 2:
            raise _no_pair(realm, operation, len(pair))
        _add(headers, _checked(realm, headers, operation, pair[0], pair[1]))


def fill_for_request(
    realm: Realm, headers: HeadersObject, given: Value, mode: str, doing: str
) -> None:
    """Those of its init instead of the ones that it has, as its mode lets them through."""
    is_node = web_platform(realm).is_node
    if mode == "no-cors" and not is_node:
        headers.guard = _NO_CORS
    if not is_missing(given):
        headers.list = []
        fill(realm, headers, given, doing)
    elif not is_node:
        headers.list = let_through(mode, headers.list)


def _byte_strings(realm: Realm, pair: Value) -> list[str]:
    return converted_sequence(realm, pair, lambda part: _byte_string(realm, part))


def _record(realm: Realm, init: JSObject, where: str) -> list[list[str]]:
    """record<ByteString, ByteString>: https://webidl.spec.whatwg.org/#js-record"""
    pairs = []
    for key in init.own_property_keys():
        own = init.get_own_property(key)
        if own is None or not own.enumerable:
            continue
        if isinstance(key, str):
            name = _byte_string(realm, key)
            pairs.append([name, _byte_string(realm, init.get(key, init))])
        elif not web_platform(realm).is_node:
            raise type_error(f"{where}Cannot convert a Symbol value to a string")
    return pairs


def _add(headers: HeadersObject, pair: tuple[str, str]) -> None:
    """https://fetch.spec.whatwg.org/#concept-headers-append"""
    name, value = pair
    if headers.guard == _NO_CORS:
        known = headers.value(name)
        if not is_safe(name, value if known is None else f"{known}, {value}"):
            return
    if not _forbidden(headers, name):
        headers.list.append(pair)


def _make(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    """https://fetch.spec.whatwg.org/#dom-headers"""
    made = HeadersObject(prototype)
    fill(realm, made, argument(arguments, 0))
    return made


def _append(realm: Realm, headers: HeadersObject, arguments: list[Value]) -> Value:
    pair = _checked(realm, headers, "append", arguments[0], arguments[1])
    _writable(headers, "append")
    _add(headers, pair)
    return UNDEFINED


def _delete(realm: Realm, headers: HeadersObject, arguments: list[Value]) -> Value:
    name, _ = _checked(realm, headers, "delete", arguments[0])
    _writable(headers, "delete")
    if headers.guard == _NO_CORS and not has_safe_name(name):
        return UNDEFINED
    headers.list[:] = [pair for pair in headers.list if pair[0] != name]
    return UNDEFINED


def _get(realm: Realm, headers: HeadersObject, arguments: list[Value]) -> Value:
    name, _ = _checked(realm, headers, "get", arguments[0])
    value = headers.value(name)
    return NULL if value is None else value


def _get_set_cookie(realm: Realm, headers: HeadersObject, _arguments: list[Value]) -> Value:
    cookies: list[Value] = [value for name, value in headers.list if name == "set-cookie"]
    return create_array_from_list(realm, cookies)


def _has(realm: Realm, headers: HeadersObject, arguments: list[Value]) -> Value:
    name, _ = _checked(realm, headers, "has", arguments[0])
    return headers.value(name) is not None


def _set(realm: Realm, headers: HeadersObject, arguments: list[Value]) -> Value:
    """https://fetch.spec.whatwg.org/#concept-header-list-set"""
    name, value = _checked(realm, headers, "set", arguments[0], arguments[1])
    _writable(headers, "set")
    if _forbidden(headers, name) or (headers.guard == _NO_CORS and not is_safe(name, value)):
        return UNDEFINED
    places = [place for place, pair in enumerate(headers.list) if pair[0] == name]
    if places:
        headers.list[places[0]] = (name, value)
        gone = set(places[1:])
        headers.list[:] = [pair for place, pair in enumerate(headers.list) if place not in gone]
    else:
        headers.list.append((name, value))
    return UNDEFINED


_ITERATOR, _ITERABLE = iterable_methods("Headers", HeadersObject, HeadersObject.sorted)

DESCRIPTIONS = (
    _ITERATOR,
    described(
        Interface(
            "Headers",
            HeadersObject,
            _make,
            operations={
                "append": (2, _append),
                "delete": (1, _delete),
                "get": (1, _get),
                "getSetCookie": (0, _get_set_cookie),
                "has": (1, _has),
                "set": (2, _set),
            },
            others=_ITERABLE,
        )
    ),
)
