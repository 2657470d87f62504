"""Queuing strategies and queues with sizes.

https://streams.spec.whatwg.org/#qs
"""

from __future__ import annotations

from collections import deque

from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.words import wrong_type, wrong_value
from app.javascript.hosts.web.webidl import Interface, described, member
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import to_number
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_v, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import INFINITY, NULL, UNDEFINED, Value


class QueueWithSizes:
    """https://streams.spec.whatwg.org/#queue-with-sizes"""

    def __init__(self) -> None:
        self._entries: deque[tuple[Value, float]] = deque()
        self.total_size = 0.0

    def __bool__(self) -> bool:
        return bool(self._entries)

    def enqueue(self, value: Value, size: float) -> None:
        """https://streams.spec.whatwg.org/#enqueue-value-with-size"""
        if not 0 <= size < INFINITY:
            raise range_error(
                "The return value of a queuing strategy's size function must be a "
                "finite, non-NaN, non-negative number"
            )
        self._entries.append((value, size))
        self.total_size += size

    def dequeue(self) -> Value:
        """https://streams.spec.whatwg.org/#dequeue-value"""
        value, size = self._entries.popleft()
        self.total_size = max(0.0, self.total_size - size)
        return value

    def peek(self) -> Value:
        return self._entries[0][0]

    def reset(self) -> None:
        """https://streams.spec.whatwg.org/#reset-queue"""
        self._entries.clear()
        self.total_size = 0.0


class Strategy:
    """A high water mark, and a function that measures chunks, or None for 1 each."""

    def __init__(self, high_water_mark: float, size: JSObject | None) -> None:
        self.high_water_mark = high_water_mark
        self._size = size

    def size(self, chunk: Value) -> float:
        """Raises what the program's function throws."""
        return 1.0 if self._size is None else to_number(self._size.call(UNDEFINED, [chunk]))


class GivenStrategy:
    """What stands in a strategy that the program gives; both engines read it before they look."""

    def __init__(
        self, realm: Realm, interface: str, strategy: Value, *, size_first: bool = True
    ) -> None:
        if strategy is NULL and not web_platform(realm).is_node:
            said = "Cannot convert undefined or null to object"
            raise type_error(f"Failed to construct '{interface}': {said}")
        self._realm = realm
        self._rule = f"Failed to construct '{interface}': A queuing strategy's"
        self._mark = UNDEFINED if size_first else member(strategy, "highWaterMark")
        self.size = member(strategy, "size")
        if size_first:
            self._mark = member(strategy, "highWaterMark")

    def normalized(self, default_mark: float) -> Strategy:
        """Raises what is wrong with it; Node looks at the mark first, Chromium at the size."""
        if web_platform(self._realm).is_node:
            mark = self.high_water_mark(default_mark)
            return Strategy(mark, self._size_algorithm())
        size = self._size_algorithm()
        return Strategy(self.high_water_mark(default_mark), size)

    def high_water_mark(self, default_mark: float) -> float:
        """https://streams.spec.whatwg.org/#validate-and-normalize-high-water-mark"""
        mark = default_mark if self._mark is UNDEFINED else to_number(self._mark)
        if not mark >= 0:
            words = f"{self._rule} highWaterMark property must be a nonnegative, non-NaN number"
            node = "The property 'strategy.highWaterMark' is invalid."
            raise wrong_value(self._realm, words, node, mark, is_range=True)
        return mark

    def _size_algorithm(self) -> JSObject | None:
        """https://streams.spec.whatwg.org/#make-size-algorithm-from-size-function"""
        if self.size is not UNDEFINED and not is_callable(self.size):
            words = f"{self._rule} size property must be a function"
            raise wrong_type(self._realm, words, "strategy.size", "of type function", self.size)
        return self.size if isinstance(self.size, JSObject) else None


class StrategyObject(JSObject):
    """CountQueuingStrategy or ByteLengthQueuingStrategy."""

    __slots__ = ("high_water_mark",)

    def __init__(self, prototype: JSObject, init: Value) -> None:
        super().__init__(prototype)
        mark = member(init, "highWaterMark")
        if mark is UNDEFINED:
            raise type_error(
                "Failed to read the 'highWaterMark' property from "
                "'QueuingStrategyInit': Required member is undefined."
            )
        self.high_water_mark = to_number(mark)


class CountStrategyObject(StrategyObject):
    """https://streams.spec.whatwg.org/#countqueuingstrategy"""

    __slots__ = ()
    class_name = "CountQueuingStrategy"


class ByteLengthStrategyObject(StrategyObject):
    """https://streams.spec.whatwg.org/#bytelengthqueuingstrategy"""

    __slots__ = ()
    class_name = "ByteLengthQueuingStrategy"


class NativeSize:
    """Reads ``size``, the same function each time."""

    def __init__(self, name: str) -> None:
        self._slot = f"{name} size"
        self._bytes = name.startswith("Byte")

    def __call__(self, realm: Realm, _this: JSObject) -> Value:
        found = realm.slots.get(self._slot)
        if found is None:
            found = NativeFunction(realm, "size", 1 if self._bytes else 0, self._measure)
            realm.slots[self._slot] = found
        assert isinstance(found, JSObject)
        return found

    def _measure(self, realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        if not self._bytes:
            return 1.0
        return get_v(realm, arguments[0] if arguments else UNDEFINED, "byteLength")


def _init(realm: Realm, given: Value) -> Value:
    if not isinstance(given, JSObject) and not web_platform(realm).is_node:
        raise type_error("The provided value is not of type 'QueuingStrategyInit'.")
    return given


def _interface(name: str, kind: type[StrategyObject]) -> Interface:
    return Interface(
        name,
        kind,
        lambda realm, prototype, arguments: kind(prototype, _init(realm, arguments[0])),
        required=1,
        attributes={
            "highWaterMark": lambda _realm, strategy: strategy.high_water_mark,
            "size": NativeSize(name),
        },
    )


DESCRIPTIONS = (
    described(_interface("CountQueuingStrategy", CountStrategyObject)),
    described(_interface("ByteLengthQueuingStrategy", ByteLengthStrategyObject)),
)
