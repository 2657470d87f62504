"""Map, Set, WeakMap and WeakSet objects: https://tc39.es/ecma262/#sec-keyed-collections"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.collection_entries import CollectionEntries, Entry
from app.javascript.runtime.iteration import (
    DONE,
    DirectIterator,
    Done,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import Symbol, Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


class MapObject(JSObject):
    """https://tc39.es/ecma262/#sec-properties-of-map-instances"""

    __slots__ = ("entries",)

    class_name = "Map"

    def __init__(self, prototype: JSObject | None) -> None:
        super().__init__(prototype)
        self.entries = CollectionEntries()


class SetObject(JSObject):
    """https://tc39.es/ecma262/#sec-properties-of-set-instances"""

    __slots__ = ("entries",)

    class_name = "Set"

    def __init__(
        self, prototype: JSObject | None, entries: CollectionEntries | None = None
    ) -> None:
        super().__init__(prototype)
        self.entries = CollectionEntries() if entries is None else entries


class WeakMapObject(JSObject):
    """A WeakMap, which holds its keys: https://tc39.es/ecma262/#sec-weakmap-objects

    NOTE: Nothing that a program could tell is ever collected, as the standard permits: else no two
    runs would be the same.

    https://tc39.es/ecma262/#sec-properties-of-weakmap-instances
    """

    __slots__ = ("weak_map_data",)

    class_name = "WeakMap"

    def __init__(self, prototype: JSObject | None) -> None:
        super().__init__(prototype)
        self.weak_map_data: dict[JSObject | Symbol, Value] = {}


class WeakSetObject(JSObject):
    """https://tc39.es/ecma262/#sec-properties-of-weakset-instances"""

    __slots__ = ("weak_set_data",)

    class_name = "WeakSet"

    def __init__(self, prototype: JSObject | None) -> None:
        super().__init__(prototype)
        self.weak_set_data: set[JSObject | Symbol] = set()


class IterationKind(Enum):
    """What an iterator gives of each entry."""

    KEY = auto()
    VALUE = auto()
    KEY_AND_VALUE = auto()


class CollectionIterator(DirectIterator):
    """A Map or Set iterator; ``here`` is the entry given last, None when it is through."""

    __slots__ = ("here", "kind", "realm")

    #: The intrinsic prototype of such iterators, without its percent signs.
    prototype_name = ""

    def __init__(self, realm: Realm, entries: CollectionEntries, kind: IterationKind) -> None:
        super().__init__(realm.intrinsics[f"%{self.prototype_name}%"])
        self.built_in_next = realm.intrinsics[f"%{self.prototype_name}.next%"]
        self.realm = realm
        self.here: Entry | None = entries.first
        self.kind = kind

    def step(self) -> Value | Done:
        """The closure of https://tc39.es/ecma262/#sec-createmapiterator"""
        if self.here is not None:
            self.here = CollectionEntries.after(self.here)
        entry = self.here
        if entry is None:
            return DONE
        if self.kind is IterationKind.KEY:
            return entry.key
        if self.kind is IterationKind.VALUE:
            return entry.value
        return create_array_from_list(self.realm, [entry.key, entry.value])


class MapIterator(CollectionIterator):
    """https://tc39.es/ecma262/#sec-map-iterator-objects"""

    __slots__ = ()

    class_name = "Map Iterator"
    prototype_name = "MapIteratorPrototype"


class SetIterator(CollectionIterator):
    """https://tc39.es/ecma262/#sec-set-iterator-objects"""

    __slots__ = ()

    class_name = "Set Iterator"
    prototype_name = "SetIteratorPrototype"
