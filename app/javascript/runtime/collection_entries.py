"""The entries of Map and Set objects: in order of insertion, and safe to change while iterated.

Entries form a linked list. A deleted entry keeps its link backwards, so that an iterator that
stands on it finds its way to the next one that is still there.

https://tc39.es/ecma262/#sec-map-objects
"""

from __future__ import annotations

from app.javascript.runtime.values import UNDEFINED, Value


class Entry:
    """A key with its value (Sets have keys alone)."""

    __slots__ = ("key", "next", "previous", "removed", "value")

    def __init__(self, key: Value, value: Value, previous: Entry | None) -> None:
        self.key = key
        self.value = value
        self.previous = previous
        self.next: Entry | None = None
        self.removed = False


def identity_of(key: Value) -> object:
    """What is equal exactly for keys that are the same by SameValueZero.

    Python takes 1.0, 1 and True for equal, and NaN for unequal to itself.
    """
    kind = type(key)
    if kind is int or kind is bool:
        return (kind, key)
    return "NaN" if key != key else key


def canonicalize_keyed_collection_key(key: Value) -> Value:
    """https://tc39.es/ecma262/#sec-canonicalizekeyedcollectionkey"""
    return 0.0 if type(key) is float and key == 0 else key


class CollectionEntries:
    """[[MapData]] or [[SetData]]."""

    __slots__ = ("_entries", "first", "last")

    def __init__(self) -> None:
        self._entries: dict[object, Entry] = {}
        self.first = Entry(UNDEFINED, UNDEFINED, None)  # stands before all, and is never removed
        self.last = self.first

    def __len__(self) -> int:
        return len(self._entries)

    def find(self, key: Value) -> Entry | None:
        """The entry with the key, by SameValueZero."""
        kind = type(key)
        if kind is float or kind is int or kind is bool:
            key = identity_of(key)  # type: ignore[assignment]
        return self._entries.get(key)

    def set(self, key: Value, value: Value) -> None:
        """Change the entry's value, or add one at the end; -0 becomes +0."""
        found = self.find(key)
        if found is not None:
            found.value = value
            return
        self._append(canonicalize_keyed_collection_key(key), value)

    def add(self, key: Value) -> None:
        """Add the key, as its own value, unless it is there; -0 becomes +0."""
        if self.find(key) is None:
            key = canonicalize_keyed_collection_key(key)
            self._append(key, key)

    def _append(self, key: Value, value: Value) -> None:
        entry = Entry(key, value, self.last)
        self.last.next = entry
        self.last = entry
        self._entries[identity_of(key)] = entry

    def delete(self, key: Value) -> bool:
        """Whether there was such an entry."""
        entry = self._entries.pop(identity_of(key), None)
        if entry is None:
            return False
        before, after = entry.previous, entry.next
        assert before is not None
        before.next = after
        if after is None:
            self.last = before
        else:
            after.previous = before
        entry.removed = True
        return True

    def clear(self) -> None:
        """Delete all."""
        entry = self.first.next
        while entry is not None:
            entry.removed = True
            entry.previous = self.first
            entry = entry.next
        self._entries = {}
        self.first.next = None
        self.last = self.first

    def copy(self) -> CollectionEntries:
        """Entries of its own, in the same order."""
        made = CollectionEntries()
        entry = self.first.next
        while entry is not None:
            made.set(entry.key, entry.value)
            entry = entry.next
        return made

    @staticmethod
    def after(entry: Entry) -> Entry | None:
        """The entry that follows ``entry`` now, even if that one has been deleted since."""
        while entry.removed:
            assert entry.previous is not None
            entry = entry.previous
        return entry.next
