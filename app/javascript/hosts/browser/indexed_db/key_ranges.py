"""Key ranges: https://w3c.github.io/IndexedDB/#range-construct"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any, Final

from app.javascript.hosts.browser.dom.idl import Members, converted, interface
from app.javascript.hosts.browser.dom.idl_types import ANY, BOOLEAN, Convert, Optional
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.indexed_db.keys import Key, key_from, key_to_value
from app.javascript.runtime.describe import Method
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


class IDBKeyRangeObject(JSObject):
    """https://w3c.github.io/IndexedDB/#keyrange; a bound is None where there is none."""

    __slots__ = ("lower", "lower_open", "upper", "upper_open")

    class_name = "IDBKeyRange"

    def __init__(
        self,
        realm: Realm,
        lower: Key | None,
        upper: Key | None,
        lower_open: bool = False,
        upper_open: bool = False,
    ) -> None:
        super().__init__(realm.intrinsics["%IDBKeyRange.prototype%"])
        self.lower = lower
        self.upper = upper
        self.lower_open = lower_open
        self.upper_open = upper_open

    def slice_of(self, entries: list[tuple[Key, Key]]) -> tuple[int, int]:
        """Which of the sorted ``entries`` are in the range, by their first key."""
        first, last = 0, len(entries)
        if self.lower is not None:
            bisect = bisect_right if self.lower_open else bisect_left
            first = bisect(entries, self.lower, key=lambda entry: entry[0])
        if self.upper is not None:
            bisect = bisect_left if self.upper_open else bisect_right
            last = bisect(entries, self.upper, key=lambda entry: entry[0])
        return first, max(first, last)

    def includes(self, key: Key) -> bool:
        """https://w3c.github.io/IndexedDB/#in"""
        first, last = self.slice_of([(key, key)])
        return first < last


def to_key_range(realm: Realm, value: Value, *, required: bool = False) -> IDBKeyRangeObject:
    """https://w3c.github.io/IndexedDB/#convert-a-value-to-a-key-range"""
    if isinstance(value, IDBKeyRangeObject):
        return value
    if value is UNDEFINED or value is NULL:
        if required:
            raise DomProblem("DataError", "No key or key range specified.")
        return IDBKeyRangeObject(realm, None, None)
    key = key_from(value)
    return IDBKeyRangeObject(realm, key, key)


def _only(realm: Realm, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbkeyrange-only"""
    key = key_from(arguments[0])
    return IDBKeyRangeObject(realm, key, key)


def _lower_bound(realm: Realm, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbkeyrange-lowerbound"""
    return IDBKeyRangeObject(realm, key_from(arguments[0]), None, arguments[1], True)


def _upper_bound(realm: Realm, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbkeyrange-upperbound"""
    return IDBKeyRangeObject(realm, None, key_from(arguments[0]), True, arguments[1])


def _bound(realm: Realm, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbkeyrange-bound"""
    lower, upper = key_from(arguments[0]), key_from(arguments[1])
    lower_open, upper_open = arguments[2], arguments[3]
    if lower > upper:
        raise DomProblem("DataError", "The lower key is greater than the upper key.")
    if lower == upper and (lower_open or upper_open):
        words = "The lower key and upper key are equal and one of the bounds is open."
        raise DomProblem("DataError", words)
    return IDBKeyRangeObject(realm, lower, upper, lower_open, upper_open)


def _includes(_realm: Realm, range_: IDBKeyRangeObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbkeyrange-includes"""
    return range_.includes(key_from(arguments[0]))


def _static(name: str, body: Any, *types: Convert) -> Method:
    doing = f"Failed to execute '{name}' on 'IDBKeyRange'"

    def behaviour(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        try:
            made: Value = body(realm, converted(realm, arguments, types, doing))
        except DomProblem as problem:
            raise problem.worded(realm, doing) from None
        return made

    required = sum(1 for each in types if not isinstance(each, Optional))
    return Method(name, behaviour, required, enumerable=True)


_OPEN: Final = Optional(BOOLEAN, False)
_R = Members("IDBKeyRange", IDBKeyRangeObject)
DESCRIPTIONS = (
    interface(
        "IDBKeyRange",
        None,
        (
            _R.attribute("lower", lambda realm, range_: key_to_value(realm, range_.lower)),
            _R.attribute("upper", lambda realm, range_: key_to_value(realm, range_.upper)),
            _R.attribute("lowerOpen", lambda _realm, range_: range_.lower_open),
            _R.attribute("upperOpen", lambda _realm, range_: range_.upper_open),
            _R.operation("includes", _includes, ANY),
        ),
        statics=(
            _static("bound", _bound, ANY, ANY, _OPEN, _OPEN),
            _static("lowerBound", _lower_bound, ANY, _OPEN),
            _static("only", _only, ANY),
            _static("upperBound", _upper_bound, ANY, _OPEN),
        ),
    ),
)
