"""Throw completions, as Python exceptions.

An abstract operation that throws a new TypeError has no realm at hand, so it raises a *pending*
error: a class and a message. Whoever catches it asks ``value_in(realm)``, which makes the Error
object then, in the realm of the code that catches.

https://tc39.es/ecma262/#sec-completion-record-specification-type
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.runtime.function import FunctionObject
    from app.javascript.runtime.realm import Realm
    from app.trace.source import Span


class ThrowCompletion(Exception):
    """The program threw ``value``, by its statement at ``span`` if it was one."""

    def __init__(self, value: Value = UNDEFINED, span: Span | None = None) -> None:
        super().__init__()
        self._value = value
        self._span = span

    def value_in(self, realm: Realm) -> Value:
        """What ``catch`` binds."""
        if self._span is not None:
            realm.agent.last_throw = (self._value, self._span)
        return self._value


class PendingError(ThrowCompletion):
    """An operation threw a new error of the class ``name`` (``TypeError``) with ``message``."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__()
        self.name = name
        self.message = message
        #: Line and column in a text that the program handed in, where the error is one of it.
        self.place: tuple[int, int] | None = None
        self._made = False

    def value_in(self, realm: Realm) -> Value:
        if not self._made:
            if realm.agent.throwing_realm is not None:
                realm = realm.agent.throwing_realm(self.__traceback__) or realm
            made = realm.make_error(self.name, self.message, self.__traceback__)
            made.text_place = self.place
            in_stack = realm.slots.get("message in stacks")
            if in_stack is not None and (first := in_stack(self.message)) is not None:
                made.first_message = first
            self._value = made
            self._made = True
        return self._value

    def become(self, value: Value) -> None:
        """A host has made the error itself."""
        self._value, self._made = value, True

    def leave(self, function: FunctionObject, this: Value = UNDEFINED) -> None:
        """A built-in function lets it out: it is an error of that function's realm.

        A host may have words of its own for it (``slots["words of errors"]``).
        """
        words = function.realm.slots.get("words of errors")
        if words is not None and not self._made:
            self.message = words.of_function(function, self, this)
        self.value_in(function.realm)

    def of_operation(self, realm: Realm, doing: str, this: Value = UNDEFINED) -> Value:
        """The same of one that rejects a promise instead: the error; ``doing`` names it."""
        words = realm.slots.get("words of errors")
        if words is not None and not self._made:
            self.message = words.of_operation(doing, self, this)
        return self.value_in(realm)

    def __str__(self) -> str:
        return f"{self.name}: {self.message}"


class ReworkedError(PendingError):
    """One that V8 words anew since Node's version; ``newer`` is None when it does not."""

    def __init__(self, name: str, message: str, newer: str | None) -> None:
        super().__init__(name, message)
        self.newer = newer

    def value_in(self, realm: Realm) -> Value:
        if self.newer is not None and "newer V8" in realm.slots:
            self.message = self.newer
        return super().value_in(realm)


def type_error(message: str) -> ThrowCompletion:
    """To be raised: a TypeError of the realm whose code runs."""
    return PendingError("TypeError", message)


def range_error(message: str) -> ThrowCompletion:
    """The same with a RangeError."""
    return PendingError("RangeError", message)


def reference_error(message: str) -> ThrowCompletion:
    """The same with a ReferenceError."""
    return PendingError("ReferenceError", message)


def syntax_error(message: str, place: tuple[int, int] | None = None) -> ThrowCompletion:
    """``place`` is line and column in a text that the program handed in."""
    error = PendingError("SyntaxError", message)
    error.place = place
    return error
