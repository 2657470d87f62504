"""Cursors: https://w3c.github.io/IndexedDB/#cursor-construct"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.indexed_db import storage_thread as thread_of
from app.javascript.hosts.browser.indexed_db.key_ranges import IDBKeyRangeObject
from app.javascript.hosts.browser.indexed_db.keys import Key, key_to_value
from app.javascript.hosts.browser.indexed_db.records import Entry, store_of
from app.javascript.hosts.browser.indexed_db.request import IDBRequestObject
from app.javascript.hosts.browser.indexed_db.values import cloned
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.indexed_db.object_store import (
        IDBIndexObject,
        IDBObjectStoreObject,
    )

DIRECTIONS: Final = ("next", "nextunique", "prev", "prevunique")


CursorSource: TypeAlias = "IDBObjectStoreObject | IDBIndexObject"


class IDBCursorObject(JSObject):
    """``position`` is the record that it stands at; ``got_value`` false while it moves on."""

    __slots__ = (
        "direction", "got_value", "key", "position", "primary_key", "range", "realm", "request",
        "source", "value",
    )  # fmt: skip

    class_name = "IDBCursor"
    has_value = False

    def __init__(
        self,
        realm: Realm,
        source: CursorSource,
        range_: IDBKeyRangeObject,
        direction: str,
        request: IDBRequestObject,
    ) -> None:
        super().__init__(realm.intrinsics[f"%{self.class_name}.prototype%"])
        self.realm = realm
        self.source = source
        self.range = range_
        self.direction = direction
        self.request = request
        self.position: Entry | None = None
        self.got_value = False
        self.key: Value = UNDEFINED
        self.primary_key: Value = UNDEFINED
        self.value: Value = UNDEFINED

    # -- what may be asked of it -----------------------------------------------------------------

    def require_source(self) -> None:
        """It is there, and the transaction is active."""
        self.source.transaction.require_active()
        if self.source.stored.is_deleted:
            words = "The cursor's source or effective object store has been deleted."
            raise DomProblem("InvalidStateError", words)

    def require_value(self) -> None:
        """It stands at a record."""
        if not self.got_value:
            words = "The cursor is being iterated or has iterated past its end."
            raise DomProblem("InvalidStateError", words)

    def is_before(self, key: Key, primary_key: Key | None = None) -> None:
        """Raises DataError unless the key is where the cursor has yet to go."""
        assert self.position is not None
        here, there = self.position, (key, self.position[1] if primary_key is None else primary_key)
        if self.direction.startswith("next") and there <= here:
            words = "The parameter is less than or equal to this cursor's position."
            raise DomProblem("DataError", words)
        if self.direction.startswith("prev") and there >= here:
            words = "The parameter is greater than or equal to this cursor's position."
            raise DomProblem("DataError", words)

    # -- how it moves ----------------------------------------------------------------------------

    def iterate(
        self, name: str, key: Key | None = None, primary_key: Key | None = None, count: int = 1
    ) -> IDBRequestObject:
        """https://w3c.github.io/IndexedDB/#iterate-a-cursor"""
        self.got_value = False
        source = self.source.stored

        def operation() -> Callable[[], Value]:
            sought = (key, primary_key)
            for _ in range(count):
                self.position = _next_record(source.entries, self, *sought)
                sought = (None, None)
                if self.position is None:
                    return lambda: NULL
            assert self.position is not None
            here = self.position
            value = cloned(self.realm, store_of(source).values[here[1]]) if self.has_value else NULL
            return lambda: self._stand_at(here, value)

        cost = thread_of.READ_MS
        return self.source.transaction.place(self.request, f"{source.name}.{name}", cost, operation)

    def _stand_at(self, record: Entry, value: Value) -> Value:
        key, primary_key = record
        self.key = key_to_value(self.realm, key)
        self.primary_key = key_to_value(self.realm, primary_key)
        self.value = value
        self.got_value = True
        return self


class IDBCursorWithValueObject(IDBCursorObject):
    """https://w3c.github.io/IndexedDB/#idbcursorwithvalue"""

    __slots__ = ()

    class_name = "IDBCursorWithValue"
    has_value = True


def _next_record(
    entries: list[Entry], cursor: IDBCursorObject, key: Key | None, primary_key: Key | None
) -> Entry | None:
    """Step 9 of iterating: the nearest record that is in the range and not yet passed."""
    first, last = cursor.range.slice_of(entries)
    unique = cursor.direction.endswith("unique")
    if cursor.direction.startswith("next"):
        if cursor.position is not None:
            first = max(first, _behind(entries, cursor.position, unique=unique))
        if key is not None:
            sought = (key,) if primary_key is None else (key, primary_key)
            first = max(first, bisect_left(entries, sought))
        return entries[first] if first < last else None
    if cursor.position is not None:
        here = (cursor.position[0],) if unique else cursor.position
        last = min(last, bisect_left(entries, here))
    if key is not None and primary_key is not None:
        last = min(last, bisect_right(entries, (key, primary_key)))
    elif key is not None:
        last = min(last, bisect_right(entries, key, key=lambda entry: entry[0]))
    if last <= first:
        return None
    found = entries[last - 1]
    return entries[bisect_left(entries, (found[0],))] if unique else found


def _behind(entries: list[Entry], record: Entry, *, unique: bool) -> int:
    """The place after the record, or after all that have its key."""
    if unique:
        return bisect_right(entries, record[0], key=lambda entry: entry[0])
    return bisect_right(entries, record)
