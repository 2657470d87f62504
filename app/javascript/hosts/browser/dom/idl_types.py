"""Conversions of Web IDL: https://webidl.spec.whatwg.org/#js-type-mapping

Each takes a value and the words with which an error about it begins.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeAlias

from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import (
    to_boolean,
    to_int32,
    to_number,
    to_string,
    to_uint32,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.values import NULL, UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

Convert: TypeAlias = "Callable[[Realm, Value, str], Any]"


def STRING(_realm: Realm, value: Value, _doing: str) -> str:  # noqa: N802 - a type's name
    """https://webidl.spec.whatwg.org/#js-DOMString"""
    return value if type(value) is str else to_string(value)


def NULL_IS_EMPTY(_realm: Realm, value: Value, _doing: str) -> str:  # noqa: N802
    """https://webidl.spec.whatwg.org/#LegacyNullToEmptyString"""
    return "" if value is NULL else to_string(value)


def NULLABLE_STRING(_realm: Realm, value: Value, _doing: str) -> str | None:  # noqa: N802
    """https://webidl.spec.whatwg.org/#js-nullable-type"""
    return None if value is NULL or value is UNDEFINED else to_string(value)


def BOOLEAN(_realm: Realm, value: Value, _doing: str) -> bool:  # noqa: N802
    """https://webidl.spec.whatwg.org/#js-boolean"""
    return to_boolean(value)


def LONG(_realm: Realm, value: Value, _doing: str) -> int:  # noqa: N802
    """https://webidl.spec.whatwg.org/#js-long"""
    return to_int32(value)


def UNSIGNED_LONG(_realm: Realm, value: Value, _doing: str) -> int:  # noqa: N802
    """https://webidl.spec.whatwg.org/#js-unsigned-long"""
    return to_uint32(value)


def DOUBLE(_realm: Realm, value: Value, doing: str) -> float:  # noqa: N802
    """https://webidl.spec.whatwg.org/#js-double"""
    number = to_number(value)
    if not isfinite(number):
        raise type_error(f"{_without_place(doing)}The provided double value is non-finite.")
    return number


def UNRESTRICTED(_realm: Realm, value: Value, _doing: str) -> float:  # noqa: N802
    """https://webidl.spec.whatwg.org/#js-unrestricted-double"""
    return to_number(value)


def ANY(_realm: Realm, value: Value, _doing: str) -> Value:  # noqa: N802
    """https://webidl.spec.whatwg.org/#js-any"""
    return value


def FUNCTION(_realm: Realm, value: Value, doing: str) -> JSObject:  # noqa: N802
    """A callback function."""
    if not is_callable(value):
        raise type_error(f"{doing}is not of type 'Function'.")
    return value


@dataclass(frozen=True, slots=True)
class Instance:
    """An interface type; ``nullable`` lets null and undefined through, as None."""

    kind: type
    name: str
    nullable: bool = False

    def __call__(self, _realm: Realm, value: Value, doing: str) -> Any:
        if isinstance(value, self.kind):
            return value
        if self.nullable and (value is NULL or value is UNDEFINED):
            return None
        if doing == _without_place(doing):  # an attribute
            raise type_error(f"{doing}Failed to convert value to '{self.name}'.")
        raise type_error(f"{doing}is not of type '{self.name}'.")


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A dictionary type, whose members the algorithm reads: https://webidl.spec.whatwg.org/#js-dictionary"""

    name: str
    required: bool = False

    def __call__(self, _realm: Realm, value: Value, doing: str) -> Value:
        is_missing = value is NULL or value is UNDEFINED
        if isinstance(value, JSObject) or (is_missing and not self.required):
            return value
        words = f"The provided value is not of type '{self.name}'."
        raise type_error(f"{_without_place(doing)}{words}")


@dataclass(frozen=True, slots=True)
class Enumeration:
    """https://webidl.spec.whatwg.org/#js-enumeration"""

    name: str
    values: tuple[str, ...]

    def __call__(self, _realm: Realm, value: Value, doing: str) -> str:
        text = to_string(value)
        if text not in self.values:
            words = f"The provided value '{text}' is not a valid enum value of type {self.name}."
            raise type_error(f"{_without_place(doing)}{words}")
        return text


def _without_place(doing: str) -> str:
    """Some errors do not tell which of the arguments it was."""
    return f"{doing.partition(': parameter ')[0].removesuffix(': ')}: "


@dataclass(frozen=True, slots=True)
class Optional:
    """An argument that can be left out, which gives ``default``."""

    inner: Convert
    default: Any = None

    def __call__(self, realm: Realm, value: Value, doing: str) -> Any:
        return self.default if value is UNDEFINED else self.inner(realm, value, doing)


@dataclass(frozen=True, slots=True)
class Rest:
    """All the arguments that are left."""

    inner: Convert

    def __call__(self, realm: Realm, value: Value, doing: str) -> Any:
        return self.inner(realm, value, doing)


NODE = Instance(NodeObject, "Node")
NULLABLE_NODE = Instance(NodeObject, "Node", nullable=True)


def or_null(value: Value) -> Value:
    """What a nullable attribute answers: None is our undefined, and a platform's null."""
    return NULL if value is None else value


def member(options: Value, name: str) -> Value:
    """A member of a dictionary, undefined where there is no dictionary."""
    return options.get(name, options) if isinstance(options, JSObject) else UNDEFINED
