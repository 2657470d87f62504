"""IDL attributes that reflect content attributes.

https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#reflecting-content-attributes-in-idl-attributes
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.javascript.hosts.browser.dom.attribute_numbers import (
    parse_float,
    parse_integer,
    parse_non_negative,
)
from app.javascript.hosts.browser.dom.attributes import remove_attribute, set_attribute
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import (
    BOOLEAN,
    DOUBLE,
    LONG,
    NULL_IS_EMPTY,
    NULLABLE_STRING,
    STRING,
    UNSIGNED_LONG,
    Convert,
)
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value

Get = Callable[[Realm, Any], Value]
Set = Callable[[Realm, Any, Any], None]


@dataclass(frozen=True, slots=True)
class Reflected:
    """How ``name`` reflects the content attribute ``attribute``."""

    name: str
    attribute: str
    get: Get
    set: Set
    type: Convert

    def member(self, members: Members) -> Member:
        return members.attribute(self.name, self.get, self.set, self.type)


def reflected(members: Members, attributes: Sequence[Reflected]) -> tuple[Member, ...]:
    """https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#reflect"""
    return tuple(each.member(members) for each in attributes)


def _set_text(attribute: str) -> Set:
    def write(_realm: Realm, element: ElementObject, value: Any) -> None:
        set_attribute(element, attribute, value)

    return write


def text(name: str, attribute: str = "", *, type_: Convert = STRING) -> Reflected:
    """A DOMString."""
    attribute = attribute or name.lower()

    def read(_realm: Realm, element: ElementObject) -> Value:
        return element.attribute(attribute) or ""

    return Reflected(name, attribute, read, _set_text(attribute), type_)


def legacy_text(name: str) -> Reflected:
    """One that null empties."""
    return text(name, type_=NULL_IS_EMPTY)


def url_or_own(name: str) -> Reflected:
    """One that is the document's own address where there is none."""
    attribute = name.lower()

    def read(_realm: Realm, element: ElementObject) -> Value:
        value = element.attribute(attribute)
        return resolve_url(element, value) if value else element.node_document.url

    return Reflected(name, attribute, read, _set_text(attribute), STRING)


def url(name: str, attribute: str = "") -> Reflected:
    """A USVString that is an address: https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#reflecting-content-attributes-in-idl-attributes:encoding-parsing-and-serializing-a-url"""
    attribute = attribute or name.lower()

    def read(_realm: Realm, element: ElementObject) -> Value:
        value = element.attribute(attribute)
        return "" if value is None else resolve_url(element, value)

    return Reflected(name, attribute, read, _set_text(attribute), STRING)


def resolve_url(element: ElementObject, value: str) -> str:
    """Against the document's address; the text itself where it is no address."""
    resolver = element.node_document.page.get("resolve url")
    return resolver(value) if resolver is not None else value


def flag(name: str, attribute: str = "") -> Reflected:
    """A boolean: whether the attribute is there."""
    attribute = attribute or name.lower()

    def read(_realm: Realm, element: ElementObject) -> Value:
        return element.has(attribute)

    def write(_realm: Realm, element: ElementObject, value: bool) -> None:
        if value:
            set_attribute(element, attribute, "")
        else:
            remove_attribute(element, attribute)

    return Reflected(name, attribute, read, write, BOOLEAN)


_LARGEST = 2**31 - 1


def integer(name: str, attribute: str = "", *, default: int = 0) -> Reflected:
    """A long."""
    attribute = attribute or name.lower()

    def read(_realm: Realm, element: ElementObject) -> Value:
        number = parse_integer(element.attribute(attribute))
        is_fit = number is not None and -_LARGEST - 1 <= number <= _LARGEST
        return float(number if is_fit and number is not None else default)

    def write(_realm: Realm, element: ElementObject, value: int) -> None:
        set_attribute(element, attribute, str(value))

    return Reflected(name, attribute, read, write, LONG)


def unsigned(
    name: str,
    attribute: str = "",
    *,
    default: int = 0,
    at_least: int = 0,
    at_most: int = _LARGEST,
    throws: bool = False,
) -> Reflected:
    """An unsigned long: its default below ``at_least``, clamped to ``at_most`` when read.

    With ``throws`` it is limited to positive numbers, else written with fallback.
    """
    attribute = attribute or name.lower()
    lowest = at_least if at_most == _LARGEST else 0

    def read(_realm: Realm, element: ElementObject) -> Value:
        number = parse_integer(element.attribute(attribute))
        if number is None or number < at_least or number > max(_LARGEST, at_most):
            return float(default)
        return float(min(number, at_most))

    def write(_realm: Realm, element: ElementObject, value: int) -> None:
        if throws and value == 0:
            words = "The value provided is 0, which is an invalid size."
            raise DomProblem("IndexSizeError", words)
        is_fit = lowest <= value <= _LARGEST
        set_attribute(element, attribute, str(value if is_fit else default))

    return Reflected(name, attribute, read, write, UNSIGNED_LONG)


def text_length(name: str, bound: str) -> Reflected:
    """``maxLength`` or ``minLength``, each the other's ``bound``; -1 without one.

    https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#dom-fe-maxlength
    """
    attribute = name.lower()

    def read(_realm: Realm, element: ElementObject) -> Value:
        return float(_length(element, attribute))

    def write(_realm: Realm, element: ElementObject, value: int) -> None:
        if value < 0:
            words = f"The value provided ({value}) is not positive or 0."
            raise DomProblem("IndexSizeError", words)
        other = _length(element, bound)
        is_maximum = attribute == "maxlength"
        if other >= 0 and (value < other if is_maximum else value > other):
            limit = "less than the minimum" if is_maximum else "greater than the maximum"
            words = f"The {name} provided ({value}) is {limit} bound ({other})."
            raise DomProblem("IndexSizeError", words)
        set_attribute(element, attribute, str(value))

    return Reflected(name, attribute, read, write, LONG)


def _length(element: ElementObject, attribute: str) -> int:
    number = parse_non_negative(element.attribute(attribute))
    return -1 if number is None or number > _LARGEST else number


def number(name: str, attribute: str = "", *, default: float = 0.0) -> Reflected:
    """A double."""
    attribute = attribute or name.lower()

    def read(_realm: Realm, element: ElementObject) -> Value:
        found = parse_float(element.attribute(attribute))
        return default if found is None else found

    def write(_realm: Realm, element: ElementObject, value: float) -> None:
        set_attribute(element, attribute, to_string(value))

    return Reflected(name, attribute, read, write, DOUBLE)


def enumerated(
    name: str, allowed: Sequence[str], attribute: str = "", *, missing: str = "", invalid: str = ""
) -> Reflected:
    """A string of a few: https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#enumerated-attribute"""
    attribute = attribute or name.lower()

    def read(_realm: Realm, element: ElementObject) -> Value:
        value = element.attribute(attribute)
        if value is None:
            return missing
        lower = ascii_lower(value)
        return lower if lower in allowed else invalid

    return Reflected(name, attribute, read, _set_text(attribute), STRING)


def derived(name: str, value_of: Callable[[ElementObject], str]) -> Reflected:
    """A string that more than the attribute decides."""

    def read(_realm: Realm, element: ElementObject) -> Value:
        return value_of(element)

    return Reflected(name, name, read, _set_text(name), STRING)


def nullable_enumerated(name: str, allowed: Sequence[str], *, invalid: str) -> Reflected:
    """One that is null while its attribute is missing; null removes the attribute."""
    attribute = name.lower()

    def read(_realm: Realm, element: ElementObject) -> Value:
        value = element.attribute(attribute)
        if value is None:
            return NULL
        lower = ascii_lower(value)
        return lower if lower in allowed else invalid

    def write(_realm: Realm, element: ElementObject, value: str | None) -> None:
        if value is None:
            remove_attribute(element, attribute)
        else:
            set_attribute(element, attribute, value)

    return Reflected(name, attribute, read, write, NULLABLE_STRING)
