"""Reading records of an object store or an index: what both interfaces share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    Convert,
    Dictionary,
    Enumeration,
    Optional,
    member as dictionary_member,
)
from app.javascript.hosts.browser.indexed_db import storage_thread as thread_of
from app.javascript.hosts.browser.indexed_db.cursor import (
    DIRECTIONS,
    CursorSource,
    IDBCursorObject,
    IDBCursorWithValueObject,
)
from app.javascript.hosts.browser.indexed_db.key_ranges import IDBKeyRangeObject, to_key_range
from app.javascript.hosts.browser.indexed_db.keys import key_to_value
from app.javascript.hosts.browser.indexed_db.records import Entry, entries_in, store_of
from app.javascript.hosts.browser.indexed_db.records_of_programs import IDBRecordObject
from app.javascript.hosts.browser.indexed_db.request import IDBRequestObject
from app.javascript.hosts.browser.indexed_db.values import cloned
from app.javascript.hosts.web.webidl import enforced_unsigned_long
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.array_buffer import ArrayBufferObject
from app.javascript.runtime.array_operations import is_array
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.date_object import DateObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import UNDEFINED, Value

#: Makes of some records what the program is told.
Shape = Callable[[Realm, CursorSource, list[Entry]], Value]
_DIRECTION: Final = Enumeration("IDBCursorDirection", DIRECTIONS)


def COUNT(_realm: Realm, value: Value, doing: str) -> int | None:  # noqa: N802 - a type's name
    """[EnforceRange] unsigned long"""
    return enforced_unsigned_long(value, doing.partition(": parameter ")[0])


def _value_of(realm: Realm, source: CursorSource, entry: Entry) -> Value:
    return cloned(realm, store_of(source.stored).values[entry[1]])


# -- one record ------------------------------------------------------------------------------------


def _one(name: str, shape: Shape) -> tuple[str, Callable[..., Value]]:
    def body(realm: Realm, source: CursorSource, arguments: list[Any]) -> Value:
        source.require_usable()
        range_ = to_key_range(realm, arguments[0], required=True)

        def operation() -> Callable[[], Value]:
            found = entries_in(source.stored, range_)[:1]
            made = shape(realm, source, found)
            return lambda: made

        return _ask(realm, source, name, operation)

    return name, body


def _ask(realm: Realm, source: CursorSource, name: str, operation: Any, cost: float = 0.0) -> Value:
    request = IDBRequestObject(realm, source, source.transaction)
    label = f"{source.stored.name}.{name}"
    return source.transaction.place(request, label, thread_of.READ_MS + cost, operation)


def _first_value(realm: Realm, source: CursorSource, found: list[Entry]) -> Value:
    return _value_of(realm, source, found[0]) if found else UNDEFINED


def _first_key(realm: Realm, _source: CursorSource, found: list[Entry]) -> Value:
    return key_to_value(realm, found[0][1]) if found else UNDEFINED


# -- all records -----------------------------------------------------------------------------------


def _is_options(value: Value) -> bool:
    """https://w3c.github.io/IndexedDB/#is-a-potentially-valid-key-range, the other way round"""
    keys = DateObject | ArrayBufferObject | TypedArrayObject | DataViewObject | IDBKeyRangeObject
    return isinstance(value, JSObject) and not isinstance(value, keys) and not is_array(value)


def in_direction(entries: list[Entry], direction: str) -> list[Entry]:
    """Unique directions have the first record of each key."""
    if direction.endswith("unique"):
        first: dict[Any, Entry] = {}
        for entry in entries:
            first.setdefault(entry[0], entry)
        entries = list(first.values())
    return entries[::-1] if direction.startswith("prev") else entries


def _all(name: str, shape: Shape) -> tuple[str, Callable[..., Value]]:
    """https://w3c.github.io/IndexedDB/#create-a-request-to-retrieve-multiple-items"""

    def body(realm: Realm, source: CursorSource, arguments: list[Any]) -> Value:
        query, count = (*arguments, None)[:2]
        direction = "next"
        source.require_usable()
        if name == "getAllRecords" or _is_options(query):
            doing = f"Failed to execute '{name}' on '{source.class_name}': Failed to read the "
            options, query = query, dictionary_member(query, "query")
            given = dictionary_member(options, "count")
            place = f"{doing}'count' property from 'IDBGetAllOptions'"
            count = None if given is UNDEFINED else enforced_unsigned_long(given, place)
            given = dictionary_member(options, "direction")
            place = f"{doing}'direction' property from 'IDBGetAllOptions': "
            direction = "next" if given is UNDEFINED else _DIRECTION(realm, given, place)
        range_ = to_key_range(realm, query)

        def operation() -> Callable[[], Value]:
            found = in_direction(entries_in(source.stored, range_), direction)
            made = shape(realm, source, found[: count or None])
            return lambda: made

        return _ask(realm, source, name, operation)

    return name, body


def _values(realm: Realm, source: CursorSource, found: list[Entry]) -> Value:
    return create_array_from_list(realm, [_value_of(realm, source, each) for each in found])


def _keys(realm: Realm, _source: CursorSource, found: list[Entry]) -> Value:
    return create_array_from_list(realm, [key_to_value(realm, each[1]) for each in found])


def _records(realm: Realm, source: CursorSource, found: list[Entry]) -> Value:
    made: list[Value] = []
    for entry in found:
        key, primary_key = (key_to_value(realm, each) for each in entry)
        made.append(IDBRecordObject(realm, key, primary_key, _value_of(realm, source, entry)))
    return create_array_from_list(realm, made)


def _count(realm: Realm, source: CursorSource, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbobjectstore-count"""
    source.require_usable()
    range_ = to_key_range(realm, arguments[0])

    def operation() -> Callable[[], Value]:
        number = float(len(entries_in(source.stored, range_)))
        return lambda: number

    return _ask(realm, source, "count", operation)


# -- cursors ---------------------------------------------------------------------------------------


def _opening(name: str, kind: type[IDBCursorObject]) -> tuple[str, Callable[..., Value]]:
    """https://w3c.github.io/IndexedDB/#dom-idbobjectstore-opencursor"""

    def body(realm: Realm, source: CursorSource, arguments: list[Any]) -> Value:
        source.require_usable()
        range_ = to_key_range(realm, arguments[0])
        request = IDBRequestObject(realm, source, source.transaction)
        cursor = kind(realm, source, range_, arguments[1], request)
        return cursor.iterate(name)

    return name, body


def reading_members(members: Members) -> tuple[Member, ...]:
    """Of IDBObjectStore or IDBIndex."""
    query: Convert = Optional(ANY, UNDEFINED)
    options = Optional(Dictionary("IDBGetAllOptions"), UNDEFINED)
    direction = Optional(_DIRECTION, "next")
    return (
        members.operation("count", _count, query),
        members.operation(*_one("get", _first_value), ANY),
        members.operation(*_all("getAll", _values), query, Optional(COUNT)),
        members.operation(*_all("getAllKeys", _keys), query, Optional(COUNT)),
        members.operation(*_all("getAllRecords", _records), options),
        members.operation(*_one("getKey", _first_key), ANY),
        members.operation(*_opening("openCursor", IDBCursorWithValueObject), query, direction),
        members.operation(*_opening("openKeyCursor", IDBCursorObject), query, direction),
    )
