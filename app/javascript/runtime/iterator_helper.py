"""Iterator Helper objects: what ``map``, ``filter`` and their like return.

The standard writes them as generators that nothing but a result comes out of; here each is a
function that goes on to the next value, for it never has to stop in the middle of program code.

https://tc39.es/ecma262/#sec-iterator-helper-objects
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING

from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.depth import enter
from app.javascript.runtime.iteration import (
    DONE,
    DirectIterator,
    Done,
    IteratorRecord,
    create_iterator_result,
    iterator_close,
    iterator_close_quietly,
)
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


class HelperState(Enum):
    """[[GeneratorState]] of a helper."""

    SUSPENDED_START = auto()
    SUSPENDED_YIELD = auto()
    EXECUTING = auto()
    COMPLETED = auto()


class IteratorHelper(DirectIterator):
    """``advance()`` gives the next value or DONE; ``inner`` is what ``flatMap`` goes through."""

    __slots__ = ("advance", "inner", "realm", "state", "underlying")

    class_name = "Iterator Helper"

    def __init__(
        self, realm: Realm, underlying: IteratorRecord, advance: Callable[[], Value | Done]
    ) -> None:
        super().__init__(realm.intrinsics["%IteratorHelperPrototype%"])
        self.built_in_next = realm.intrinsics["%IteratorHelperPrototype.next%"]
        self.realm = realm
        self.underlying = underlying
        self.inner: IteratorRecord | None = None
        self.state = HelperState.SUSPENDED_START
        self.advance = advance

    def step(self) -> Value | Done:
        """GeneratorResume: https://tc39.es/ecma262/#sec-generatorresume"""
        if self.state is HelperState.EXECUTING:
            raise already_running()
        if self.state is HelperState.COMPLETED:
            return DONE
        agent = self.realm.agent
        enter(agent)
        self.state = HelperState.EXECUTING
        try:
            value = self.advance()
        except ThrowCompletion:
            agent.depth -= 1
            self.state = HelperState.COMPLETED
            raise
        agent.depth -= 1
        done = isinstance(value, Done)
        self.state = HelperState.COMPLETED if done else HelperState.SUSPENDED_YIELD
        return value

    def close(self) -> Value:
        """``return()``: https://tc39.es/ecma262/#sec-%iteratorhelperprototype%.return"""
        state = self.state
        if state is HelperState.SUSPENDED_START:
            self.state = HelperState.COMPLETED
            iterator_close(self.underlying)
        elif state is HelperState.SUSPENDED_YIELD:
            self.state = HelperState.EXECUTING
            try:
                self._close_all()
            except ThrowCompletion:
                self.state = HelperState.COMPLETED
                raise
            self.state = HelperState.COMPLETED
        return create_iterator_result(self.realm, UNDEFINED, True)

    def _close_all(self) -> None:
        if self.inner is not None:
            try:
                iterator_close(self.inner)
            except ThrowCompletion:
                iterator_close_quietly(self.underlying)
                raise
        iterator_close(self.underlying)


def this_helper(value: Value, method: str) -> IteratorHelper:
    """GeneratorValidate: https://tc39.es/ecma262/#sec-generatorvalidate"""
    if not isinstance(value, IteratorHelper):
        raise incompatible_receiver(f"Iterator Helper.prototype.{method}", value)
    if value.state is HelperState.EXECUTING:
        raise already_running()
    return value


def already_running() -> ThrowCompletion:
    """V8's words for a helper that is entered again."""
    return type_error("Generator is already running")
