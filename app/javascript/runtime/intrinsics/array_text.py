"""Arrays as text: https://tc39.es/ecma262/#sec-array.prototype.join"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.array_operations import array_like, get_index, rounds
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_v, is_callable, to_object
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.string_length import check_length
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def array_prototype_join(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.join"""
    target, length = array_like(realm, this)
    separator = argument(arguments, 0)
    between = "," if separator is UNDEFINED else to_string(separator)
    return _join(realm, (target, length), between, to_string)


def _join(
    realm: Realm, array: tuple[JSObject, int], separator: str, text_of: Callable[[Value], str]
) -> str:
    """The elements' texts, nothing for undefined and null.

    NOTE: Engines agree that an array which is being joined already contributes nothing.
    """
    target, length = array
    joining: list[JSObject] = realm.slots.setdefault("arrays being joined", [])
    if any(other is target for other in joining):
        return ""
    total = len(separator) * max(length - 1, 0)
    check_length(realm, total)
    parts: list[str] = []
    joining.append(target)
    try:
        for index in rounds(realm, range(length), target):
            element = get_index(target, index)
            text = "" if element is UNDEFINED or element is NULL else text_of(element)
            total += len(text)
            if total > 1 << 20:
                check_length(realm, total)
            parts.append(text)
    except BaseException:
        joining.pop()
        raise
    joining.pop()
    return separator.join(parts)


def array_prototype_to_string(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.tostring"""
    target = to_object(realm, this)
    join = target.get("join", target)
    if not is_callable(join):
        return realm.intrinsics["%Object.prototype.toString%"].call(target, [])
    return join.call(target, [])


def array_prototype_to_locale_string(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.tolocalestring

    Locales and options, if given, go on to the elements, as ECMA-402 has it.
    """
    target, length = array_like(realm, this)
    return _join(
        realm,
        (target, length),
        ",",
        lambda element: locale_text(realm, element, arguments[:2]),
    )


def locale_text(realm: Realm, element: Value, arguments: list[Value]) -> str:
    """An element's own ``toLocaleString``."""
    method = get_v(realm, element, "toLocaleString")
    if not is_callable(method):
        raise type_error(f"{describe(method)} is not a function")
    return to_string(method.call(element, arguments))
