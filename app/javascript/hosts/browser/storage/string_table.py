"""The table in which Chromium keeps the items of a storage area.

The standard lets the browser choose the order of the keys, as long as it stays the same while
nothing is added or removed. Chromium's is that of a hash table with open addressing.

https://html.spec.whatwg.org/multipage/webstorage.html#dom-storage-key
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.javascript.hosts.browser.storage.rapidhash import rapidhash

_SMALLEST: Final = 8
#: A table grows once half of it is taken, and shrinks when less than a sixth is.
_MAX_LOAD: Final = 2
_MIN_LOAD: Final = 6
_24_BITS: Final = (1 << 24) - 1
_DELETED: Final = "deleted"


class StringTable:
    """Texts by texts; ``_keys`` are the buckets: None is empty, _DELETED was taken once."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        self._keys: list[tuple[int, str] | str | None] = []
        self._deleted = 0

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, key: object) -> bool:
        return key in self._values

    def __getitem__(self, key: str) -> str:
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return (entry[1] for entry in self._keys if isinstance(entry, tuple))

    def get(self, key: str) -> str | None:
        """The text of a key, None without one."""
        return self._values.get(key)

    def size_of_others(self, key: str) -> int:
        """Code units of all items but one."""
        return sum(len(name) + len(text) for name, text in self._values.items() if name != key)

    def set(self, key: str, value: str) -> None:
        """Add, or change in its place."""
        added = key not in self._values
        self._values[key] = value
        if not added:
            return
        if not self._keys:
            self._keys = [None] * _SMALLEST
        self._put((_hash(key), key))
        if (len(self._values) + self._deleted) * _MAX_LOAD >= len(self._keys):
            crowded = len(self._values) * _MIN_LOAD >= len(self._keys) * 2
            self._resize(len(self._keys) * 2 if crowded else len(self._keys))

    def pop(self, key: str) -> str | None:
        """Take an item out."""
        value = self._values.pop(key, None)
        if value is None:
            return None
        self._keys[self._bucket_of(key)] = _DELETED
        self._deleted += 1
        if len(self._values) * _MIN_LOAD < len(self._keys) and len(self._keys) > _SMALLEST:
            self._resize(len(self._keys) // 2)
        return value

    def clear(self) -> None:
        """Take all out, and the table too."""
        self._values, self._keys, self._deleted = {}, [], 0

    # -- buckets ---------------------------------------------------------------------------------

    def _probe(self, hash_: int) -> Iterator[int]:
        mask = len(self._keys) - 1
        bucket, step = hash_ & mask, 0
        while True:
            yield bucket
            step += 1
            bucket = (bucket + step) & mask

    def _bucket_of(self, key: str) -> int:
        for bucket in self._probe(_hash(key)):
            entry = self._keys[bucket]
            if isinstance(entry, tuple) and entry[1] == key:
                return bucket
        raise KeyError(key)

    def _put(self, entry: tuple[int, str]) -> None:
        """In the first empty bucket; one that was taken once is not empty."""
        for bucket in self._probe(entry[0]):
            if self._keys[bucket] is None:
                self._keys[bucket] = entry
                return

    def _resize(self, size: int) -> None:
        entries, self._keys, self._deleted = self._keys, [None] * size, 0
        for entry in entries:
            if isinstance(entry, tuple):
                self._put(entry)


def _hash(key: str) -> int:
    """Texts of one byte a character are hashed as such, whatever they are kept as."""
    one_byte = all(unit <= "\xff" for unit in key)
    data = key.encode("latin-1") if one_byte else key.encode("utf-16-le", "surrogatepass")
    return rapidhash(data) & _24_BITS or 1 << 23
