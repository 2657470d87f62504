"""What a database holds: object stores and indexes with their records, in the order of their keys.

https://w3c.github.io/IndexedDB/#object-store-construct
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from app.javascript.hosts.browser.indexed_db.key_paths import KeyPath, evaluate
from app.javascript.hosts.browser.indexed_db.key_ranges import IDBKeyRangeObject
from app.javascript.hosts.browser.indexed_db.keys import (
    Key,
    KeyType,
    multi_entry_keys,
    value_to_key,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

#: A record's key and its primary key, which are the same in an object store.
Entry: TypeAlias = tuple[Key, Key]

#: https://w3c.github.io/IndexedDB/#generate-a-key
_LAST_NUMBER: Final = 2**53


class StorageError(Exception):
    """A request fails, with a DOMException of this name and message."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name
        self.message = message


@dataclass(slots=True, eq=False)
class Index:
    """https://w3c.github.io/IndexedDB/#index-concept"""

    name: str
    store: ObjectStore
    key_path: KeyPath
    unique: bool
    multi_entry: bool
    entries: list[Entry] = field(default_factory=list)
    deleted: bool = False

    @property
    def is_deleted(self) -> bool:
        """Also with its object store."""
        return self.deleted or self.store.deleted

    def keys_of(self, realm: Realm, value: Value) -> list[Key]:
        """Under which keys a value stands here; none where it has no valid one."""
        found = evaluate(realm, value, self.key_path)
        if found is None:
            return []
        if self.multi_entry:
            return multi_entry_keys(found)
        key = value_to_key(found)
        return [] if key is None else [key]

    def check_unique(self, key: Key, primary_key: Key) -> None:
        """Raises ConstraintError where another record has the key."""
        place = bisect_left(self.entries, key, key=lambda entry: entry[0])
        if self.unique and place < len(self.entries):
            other, owner = self.entries[place]
            if other == key and owner != primary_key:
                raise StorageError(
                    "ConstraintError",
                    f"Unable to add key to index '{self.name}': at least one key does not satisfy "
                    "the uniqueness requirements.",
                )


@dataclass(slots=True, eq=False)
class ObjectStore:
    """https://w3c.github.io/IndexedDB/#object-store-concept

    ``generator`` is the current number of its key generator, None without one.
    """

    name: str
    key_path: KeyPath | None
    generator: int | None
    entries: list[Entry] = field(default_factory=list)
    values: dict[Key, Value] = field(default_factory=dict)
    indexes: dict[str, Index] = field(default_factory=dict)
    deleted: bool = False

    @property
    def is_deleted(self) -> bool:
        return self.deleted

    def generate_key(self) -> Key:
        """https://w3c.github.io/IndexedDB/#generate-a-key"""
        assert self.generator is not None
        if self.generator > _LAST_NUMBER:
            raise StorageError("ConstraintError", "Maximum key generator value reached.")
        self.generator += 1
        return KeyType.NUMBER, float(self.generator - 1)

    def _possibly_update_generator(self, key: Key) -> None:
        """https://w3c.github.io/IndexedDB/#possibly-update-the-key-generator"""
        type_, value = key
        if self.generator is not None and type_ == KeyType.NUMBER and value >= self.generator:
            self.generator = int(min(value, float(_LAST_NUMBER))) + 1

    def store_record(self, realm: Realm, value: Value, key: Key, *, no_overwrite: bool) -> None:
        """https://w3c.github.io/IndexedDB/#store-a-record-into-an-object-store"""
        if no_overwrite and key in self.values:
            raise StorageError("ConstraintError", "Key already exists in the object store.")
        new = [(index, index.keys_of(realm, value)) for index in self.indexes.values()]
        for index, keys in new:
            for each in keys:
                index.check_unique(each, key)
        self.delete_records([(key, key)] if key in self.values else [])
        self._possibly_update_generator(key)
        insort(self.entries, (key, key))
        self.values[key] = value
        for index, keys in new:
            for each in keys:
                insort(index.entries, (each, key))

    def delete_records(self, entries: list[Entry]) -> None:
        """https://w3c.github.io/IndexedDB/#delete-records-from-an-object-store"""
        gone = {key for key, _ in entries}
        if not gone:
            return
        self.entries = [entry for entry in self.entries if entry[0] not in gone]
        for key in gone:
            del self.values[key]
        for index in self.indexes.values():
            index.entries = [entry for entry in index.entries if entry[1] not in gone]

    def fill(self, realm: Realm, index: Index) -> None:
        """A new index of the records that are here. Raises ConstraintError."""
        for key, _ in self.entries:
            for each in index.keys_of(realm, self.values[key]):
                index.check_unique(each, key)
                insort(index.entries, (each, key))


Source: TypeAlias = ObjectStore | Index


def store_of(source: Source) -> ObjectStore:
    """The effective object store."""
    return source.store if isinstance(source, Index) else source


def entries_in(source: Source, range_: IDBKeyRangeObject) -> list[Entry]:
    """The records in a range, in order."""
    first, last = range_.slice_of(source.entries)
    return source.entries[first:last]
