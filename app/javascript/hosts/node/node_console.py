"""Node's console: https://nodejs.org/docs/latest-v20.x/api/console.html"""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from app.javascript.hosts.console_state import Console, Write
from app.javascript.hosts.inspection import format_log
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.output_stream import OutputStream
from app.javascript.hosts.node_errors import invalid_argument_type
from app.javascript.runtime.array_operations import is_array
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_property_key, to_string
from app.javascript.runtime.number_format import number_to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import create_list_from_array_like, is_callable
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, PropertyKey, Value
from app.trace.steps import Level

_SECOND: Final = 1000.0
_MINUTE: Final = 60 * _SECOND
_HOUR: Final = 60 * _MINUTE


class NodeConsole(Console):
    """Methods print by ``this.log``, ``this.warn`` and ``this.error``, as the program has them now.

    ``warn`` emits a warning of the process.
    """

    def __init__(self, realm: Realm, write: Write, warn: Callable[[str], None]) -> None:
        super().__init__(realm, self._write_to_stream)
        self._write_at_once = write
        self._warn = warn

    def _write_to_stream(self, level: Level, text: str) -> None:
        """By the stream's ``write``, if the program has put one of its own there."""
        process = self.realm.intrinsics.get("%process%")
        name = "stderr" if level in (Level.WARN, Level.ERROR) else "stdout"
        stream = UNDEFINED if process is None else process.get(name, process)
        found = stream.get_own_property("write") if isinstance(stream, JSObject) else None
        own = found.value if isinstance(found, DataProperty) else UNDEFINED
        if is_callable(own):
            own.call(stream, [f"{text}\n"])
        elif isinstance(stream, OutputStream) and stream.whole:
            stream.print(f"{text}\n")
        else:
            self._write_at_once(level, text)

    def print_formatted(self, level: Level, arguments: list[Value]) -> None:
        if any(isinstance(given, JSObject) for given in arguments):
            host_of(self.realm).loop.first_uses.of("an object is shown")
        super().print_formatted(level, arguments)

    def say(self, method: str, arguments: list[Value]) -> None:
        function = self.target.get(method, self.target)
        if not is_callable(function):
            raise type_error(f"this.{method} is not a function")
        function.call(self.target, arguments)

    def group_heading(self, name: str, arguments: list[Value]) -> None:
        if arguments:
            self.say("log", arguments)

    def assertion_failed(self, arguments: list[Value]) -> None:
        told = f"Assertion failed: {to_string(arguments[0])}" if arguments else "Assertion failed"
        self.say("warn", [told, *arguments[1:]])

    def trace(self, stack: Callable[[str], str], arguments: list[Value]) -> None:
        self.say("error", [stack(format_log(self.realm, arguments))])

    def count_is_missing(self, label: str) -> None:
        self._warn(f"Count for '{label}' does not exist")

    def timer_exists(self, label: str) -> None:
        self._warn(f"Label '{label}' already exists for console.time()")

    def timer_is_missing(self, method: str, label: str) -> None:
        self._warn(f"No such label '{label}' for console.{method}()")

    def duration(self, milliseconds: float) -> str:
        """``1.5ms``, ``2.000s``, ``1:02.000 (m:ss.mmm)``."""
        if milliseconds < _SECOND:
            return f"{number_to_string(float(_fixed(milliseconds)))}ms"
        if milliseconds < _MINUTE:
            return f"{_fixed(milliseconds / _SECOND)}s"
        hours, rest = divmod(milliseconds, _HOUR)
        minutes, rest = divmod(rest, _MINUTE)
        seconds, _, fraction = _fixed(rest / _SECOND).partition(".")
        head = f"{hours:.0f}:{minutes:02.0f}" if hours else f"{minutes:.0f}"
        form = "h:mm:ss.mmm" if hours else "m:ss.mmm"
        return f"{head}:{seconds:>02}.{fraction} ({form})"

    def table_columns(self, wanted: Value) -> list[PropertyKey] | None:
        if wanted is UNDEFINED:
            return None
        if not is_array(wanted):
            raise invalid_argument_type(self.realm, "properties", "an instance of Array", wanted)
        return [to_property_key(name) for name in create_list_from_array_like(wanted)]


def _fixed(number: float) -> str:
    """With three digits: https://tc39.es/ecma262/#sec-number.prototype.tofixed"""
    return str(Decimal(number).quantize(Decimal("0.001"), ROUND_HALF_UP))
