"""Iterator.concat: https://tc39.es/proposal-iterator-sequencing/"""

from __future__ import annotations

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.iteration import (
    DONE,
    Done,
    IteratorRecord,
    get_iterator_from_method,
    iterator_step_value,
)
from app.javascript.runtime.iterator_helper import IteratorHelper
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_method
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol


class _Sequence(IteratorHelper):
    """Has no iterator before the first value, and one at a time then."""

    __slots__ = ("_items", "current")

    def __init__(self, realm: Realm, items: list[tuple[JSObject, JSObject]]) -> None:
        nothing = IteratorRecord(JSObject(realm.object_prototype), UNDEFINED)
        super().__init__(realm, nothing, self._advance)
        self.current: IteratorRecord | None = None
        self._items = iter(items)

    def _advance(self) -> Value | Done:
        while True:
            self.realm.agent.budget.charge()
            if self.current is None:
                item = next(self._items, None)
                if item is None:
                    return DONE
                self.underlying = self.current = get_iterator_from_method(*item)
            value = iterator_step_value(self.current)
            if not isinstance(value, Done):
                return value
            self.current = None


def concat(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-iterator-sequencing/#sec-iterator.concat"""
    items = []
    for item in arguments:
        if not isinstance(item, JSObject):
            raise type_error("Iterator.concat called on non-object")
        method = get_method(realm, item, WellKnownSymbol.ITERATOR)
        if method is None:
            raise type_error(f"{describe(item)} is not iterable")
        items.append((item, method))
    return _Sequence(realm, items)
