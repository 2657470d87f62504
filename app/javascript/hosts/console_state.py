"""What is behind a console object, and what differs between Node's and a browser's.

https://console.spec.whatwg.org/
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.inspection import format_log
from app.javascript.hosts.inspection.options import InspectOptions
from app.javascript.runtime.conversion import to_property_key
from app.javascript.runtime.number_format import number_to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import create_list_from_array_like
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import PropertyKey, Value
from app.trace.steps import Level

Write = Callable[[Level, str], None]

_GROUP_INDENTATION = 2


class Console:
    """Groups, counts and timers of one console; ``write`` prints a text that may have lines.

    ``target`` is the console object, ``functions`` its methods as they were made.
    """

    def __init__(self, realm: Realm, write: Write) -> None:
        self.realm = realm
        self.target = JSObject(JSObject(realm.object_prototype))
        self.functions: dict[str, JSObject] = {}
        self.counts: dict[str, int] = {}
        self.times: dict[str, float] = {}
        self._write = write
        #: How it shows what is no text, where it was made with a way of its own.
        self.options: InspectOptions | None = None
        self.indentation = _GROUP_INDENTATION
        self._depth = 0

    def print(self, level: Level, text: str) -> None:
        """Print under the headings of the open groups."""
        if self._depth:
            indentation = " " * (self._depth * self.indentation)
            lines = text.count("\n") + 1
            self.realm.agent.budget.check_string_length(len(text) + lines * len(indentation))
            text = indentation + text.replace("\n", f"\n{indentation}")
        self._write(level, text)

    def print_formatted(self, level: Level, arguments: list[Value]) -> None:
        """https://console.spec.whatwg.org/#logger"""
        self.print(level, format_log(self.realm, arguments, self.options))

    def open_group(self) -> None:
        """https://console.spec.whatwg.org/#group"""
        self._depth += 1

    def close_group(self) -> None:
        """https://console.spec.whatwg.org/#groupend"""
        self._depth = max(0, self._depth - 1)

    # -- what hosts do in their own way ------------------------------------------------------------

    def say(self, method: str, arguments: list[Value]) -> None:
        """Print what another method than log, info, debug, warn and error has to say."""
        raise NotImplementedError

    def group_heading(self, name: str, arguments: list[Value]) -> None:
        """Print the heading of a group, if it has one."""
        raise NotImplementedError

    def assertion_failed(self, arguments: list[Value]) -> None:
        """https://console.spec.whatwg.org/#assert"""
        raise NotImplementedError

    def trace(self, stack: Callable[[str], str], arguments: list[Value]) -> None:
        """Print the text with the stack: https://console.spec.whatwg.org/#trace"""
        raise NotImplementedError

    def count_is_missing(self, label: str) -> None:
        """https://console.spec.whatwg.org/#countreset"""
        raise NotImplementedError

    def timer_exists(self, label: str) -> None:
        """https://console.spec.whatwg.org/#time"""
        raise NotImplementedError

    def timer_is_missing(self, method: str, label: str) -> None:
        """https://console.spec.whatwg.org/#timelog"""
        raise NotImplementedError

    def duration(self, milliseconds: float) -> str:
        """How long a timer ran."""
        raise NotImplementedError

    def table_columns(self, wanted: Value) -> list[PropertyKey] | None:
        """The columns that a table is to have; None for all."""
        raise NotImplementedError


class BrowserConsole(Console):
    """In Chromium's words; every method prints for itself."""

    def __init__(self, realm: Realm, write: Write) -> None:
        super().__init__(realm, write)
        self.options = InspectOptions(described_errors=True)

    def say(self, method: str, arguments: list[Value]) -> None:
        self.print_formatted(_LEVELS[method], arguments)

    def group_heading(self, name: str, arguments: list[Value]) -> None:
        self.print_formatted(Level.LOG, arguments or [f"console.{name}"])

    def assertion_failed(self, arguments: list[Value]) -> None:
        told: list[Value] = ["Assertion failed", *arguments]
        if arguments and isinstance(arguments[0], str):
            told = [f"Assertion failed: {arguments[0]}", *arguments[1:]]
        self.print_formatted(Level.ERROR, told)

    def trace(self, stack: Callable[[str], str], arguments: list[Value]) -> None:
        text = format_log(self.realm, arguments, self.options) if arguments else "console.trace"
        self.print(Level.LOG, text + stack("").removeprefix("Trace"))

    def count_is_missing(self, label: str) -> None:
        self.print(Level.WARN, f"Count for '{label}' does not exist")

    def timer_exists(self, label: str) -> None:
        self.print(Level.WARN, f"Timer '{label}' already exists")

    def timer_is_missing(self, method: str, label: str) -> None:
        self.print(Level.WARN, f"Timer '{label}' does not exist")

    def duration(self, milliseconds: float) -> str:
        return f"{number_to_string(milliseconds)} ms"

    def table_columns(self, wanted: Value) -> list[PropertyKey] | None:
        if not isinstance(wanted, JSObject):
            return None
        return [to_property_key(name) for name in create_list_from_array_like(wanted)]


#: The levels of the methods that others print by.
_LEVELS = {"log": Level.LOG, "warn": Level.WARN, "error": Level.ERROR}
