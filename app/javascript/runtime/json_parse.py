"""The text of JSON to values: https://tc39.es/ecma262/#sec-json.parse

A loop with a stack of its own, so that no nesting is too deep.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from app.javascript.runtime.array import ArrayObject, create_array_from_list
from app.javascript.runtime.completion import syntax_error
from app.javascript.runtime.json_scanner import JsonScanner
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

_AFTER_ELEMENT = "Expected ',' or ']' after array element"
_AFTER_VALUE = "Expected ',' or '}' after property value"
_AFTER_NAME = "Expected ':' after property name"
_FIRST_NAME = "Expected property name or '}'"
_NEXT_NAME = "Expected double-quoted property name"
_AFTER_ALL = "Unexpected non-whitespace character after JSON"


#: Of each array or object, and of None around all, the primitives in it and the text of each.
Sources: TypeAlias = "dict[JSObject | None, dict[str, tuple[Value, str]]]"


def parse_json(realm: Realm, text: str, sources: Sources | None = None) -> Value:
    """The value that the text stands for; ``sources`` get the texts of primitives.

    Raises:
        ThrowCompletion: a SyntaxError in V8's words.

    https://tc39.es/ecma262/#sec-parsejson
    """
    return _Parser(realm, text, sources).parse()


class _Parser:
    """``_open`` are the arrays and objects that are not complete, each object with a name next."""

    def __init__(self, realm: Realm, text: str, sources: Sources | None) -> None:
        self._realm = realm
        self._sources = sources
        self._scanner = JsonScanner(text, names_lines=bool(realm.slots.get("newer V8")))
        self._open: list[ArrayObject | JSObject] = []
        self._names: list[str] = []

    def parse(self) -> Value:
        """One value and nothing after it."""
        scanner = self._scanner
        budget = self._realm.agent.budget
        while True:
            budget.statements_left -= 1
            if budget.statements_left < 0:
                raise budget.statements_spent()
            unit = scanner.peek()
            if unit in ("[", "{"):
                if self._opens(unit):
                    continue
                value: Value = self._open.pop()
            else:
                start = scanner.at
                value = scanner.scalar(unit)
                if self._sources is not None:
                    self._note(value, scanner.text[start : scanner.at])
            while self._open:
                if self._goes_on_after(value):
                    break
                value = self._open.pop()
            else:
                if scanner.peek():
                    message = f"{_AFTER_ALL} at {scanner.place()}"
                    raise syntax_error(message, scanner.text_place())
                return value

    def _note(self, value: Value, text: str) -> None:
        """A primitive of the array or object that is open, or one that is all there is."""
        assert self._sources is not None
        holder = self._open[-1] if self._open else None
        if isinstance(holder, ArrayObject):
            key = str(len(holder.elements))
        else:
            key = self._names[-1] if holder is not None else ""
        self._sources.setdefault(holder, {})[key] = (value, text)

    def _opens(self, bracket: str) -> bool:
        """Begin an array or object; False when it is empty, and so complete."""
        scanner = self._scanner
        scanner.skip()
        if bracket == "[":
            self._open.append(create_array_from_list(self._realm, []))
            if scanner.peek() != "]":
                return True
        else:
            self._open.append(JSObject(self._realm.object_prototype))
            if scanner.peek() != "}":
                self._read_name(_FIRST_NAME)
                return True
        scanner.skip()
        return False

    def _read_name(self, expectation: str) -> None:
        scanner = self._scanner
        if scanner.peek() != '"':
            raise scanner.expected(expectation)
        self._names.append(scanner.string())
        if scanner.peek() != ":":
            raise scanner.expected(_AFTER_NAME)
        scanner.skip()

    def _goes_on_after(self, value: Value) -> bool:
        """Put the value where it belongs; False when that is complete now."""
        scanner = self._scanner
        holder = self._open[-1]
        if isinstance(holder, ArrayObject):
            holder.elements.append(value)
            unit, end, expectation = scanner.peek(), "]", _AFTER_ELEMENT
        else:
            holder.properties[self._names.pop()] = value
            unit, end, expectation = scanner.peek(), "}", _AFTER_VALUE
        if unit not in (",", end):
            raise scanner.expected(expectation)
        scanner.skip()
        if unit == end:
            return False
        if end == "}":
            self._read_name(_NEXT_NAME)
        return True
