"""The console namespace object: https://console.spec.whatwg.org/#console-namespace"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from app.javascript.hosts.console_state import Console
from app.javascript.hosts.console_table import table_text
from app.javascript.hosts.inspection.inspect import inspect
from app.javascript.hosts.inspection.inspect_function import install_inspect
from app.javascript.hosts.inspection.option_objects import default_options, read_options
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.describe import define_global
from app.javascript.runtime.errors import ErrorObject, capture_stack
from app.javascript.runtime.function import Behaviour, NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol
from app.trace.steps import Level

Method = Callable[[Console, list[Value]], None]


def _prints(level: Level) -> Method:
    def method(console: Console, arguments: list[Value]) -> None:
        console.print_formatted(level, arguments)

    return method


def _label(arguments: list[Value]) -> str:
    label = argument(arguments, 0)
    return "default" if label is UNDEFINED else to_string(label)


def console_dir(console: Console, arguments: list[Value]) -> None:
    """https://console.spec.whatwg.org/#dir"""
    base = replace(console.options or default_options(console.realm), custom_inspect=False)
    options = read_options(argument(arguments, 1), base)
    console.print(Level.LOG, inspect(console.realm, argument(arguments, 0), options))


def console_time(console: Console, arguments: list[Value]) -> None:
    """https://console.spec.whatwg.org/#time"""
    label = _label(arguments)
    if label in console.times:
        console.timer_exists(label)
        return
    console.times[label] = console.realm.agent.clock.read()


def console_time_end(console: Console, arguments: list[Value]) -> None:
    """https://console.spec.whatwg.org/#timeend"""
    label = _label(arguments)
    _tell_time(console, "timeEnd", label, [])
    console.times.pop(label, None)


def console_time_log(console: Console, arguments: list[Value]) -> None:
    """https://console.spec.whatwg.org/#timelog"""
    _tell_time(console, "timeLog", _label(arguments), arguments[1:])


def _tell_time(console: Console, method: str, label: str, data: list[Value]) -> None:
    start = console.times.get(label)
    if start is None:
        console.timer_is_missing(method, label)
        return
    duration = console.duration(console.realm.agent.clock.read() - start)
    console.say("log", ["%s: %s", label, duration, *data])


def console_trace(console: Console, arguments: list[Value]) -> None:
    """https://console.spec.whatwg.org/#trace"""

    def stack(text: str) -> str:
        realm = console.realm
        holder = ErrorObject(realm.intrinsics["%Error.prototype%"])
        holder.properties["name"] = "Trace"
        holder.properties["message"] = text
        function = console.functions["trace"]
        capture_stack(realm, holder, below=function)
        return to_string(holder.get("stack", holder))

    console.trace(stack, arguments)


def console_assert(console: Console, arguments: list[Value]) -> None:
    """https://console.spec.whatwg.org/#assert"""
    if not to_boolean(argument(arguments, 0)):
        console.assertion_failed(arguments[1:])


def console_count(console: Console, arguments: list[Value]) -> None:
    """https://console.spec.whatwg.org/#count"""
    label = _label(arguments)
    console.counts[label] = console.counts.get(label, 0) + 1
    console.say("log", [f"{label}: {console.counts[label]}"])


def console_count_reset(console: Console, arguments: list[Value]) -> None:
    """https://console.spec.whatwg.org/#countreset"""
    label = _label(arguments)
    if console.counts.pop(label, None) is None:
        console.count_is_missing(label)


def _opens_group(name: str) -> Method:
    def method(console: Console, arguments: list[Value]) -> None:
        console.group_heading(name, arguments)
        console.open_group()

    return method


def console_group_end(console: Console, _arguments: list[Value]) -> None:
    """https://console.spec.whatwg.org/#groupend"""
    console.close_group()


def console_table(console: Console, arguments: list[Value]) -> None:
    """https://console.spec.whatwg.org/#table"""
    data = argument(arguments, 0)
    wanted = console.table_columns(argument(arguments, 1))
    if not isinstance(data, JSObject) or data.callable:
        console.say("log", [data])
        return
    console.say("log", [table_text(console.realm, data, wanted)])


def _refuses(name: str, advice: str) -> Method:
    def method(_console: Console, _arguments: list[Value]) -> None:
        raise UnsupportedApi(f"console.{name}", advice)

    return method


def _does_nothing(_console: Console, _arguments: list[Value]) -> None:
    """What only a terminal or developer tools show."""


METHODS: Final[dict[str, Method]] = {
    "log": _prints(Level.LOG),
    "warn": _prints(Level.WARN),
    "dir": console_dir,
    "time": console_time,
    "timeEnd": console_time_end,
    "timeLog": console_time_log,
    "trace": console_trace,
    "assert": console_assert,
    "clear": _does_nothing,
    "count": console_count,
    "countReset": console_count_reset,
    "group": _opens_group("group"),
    "groupEnd": console_group_end,
    "table": console_table,
    "debug": _prints(Level.DEBUG),
    "info": _prints(Level.INFO),
    "dirxml": _prints(Level.LOG),
    "error": _prints(Level.ERROR),
    "groupCollapsed": _opens_group("groupCollapsed"),
    "Console": _refuses("Console", "There is one console here: use it."),
    "profile": _does_nothing,
    "profileEnd": _does_nothing,
    "timeStamp": _does_nothing,
    "context": _refuses("context", "There is one console here: use it."),
    "createTask": _refuses("createTask", "It is for developer tools: leave it out."),
}


def install_console(console: Console) -> None:
    """Give the realm's global object a ``console``."""
    realm, target = console.realm, console.target
    install_inspect(realm)
    for name, method in METHODS.items():
        function = NativeFunction(realm, name, 0, console_behaviour(console, method))
        console.functions[name] = function
        target.properties[name] = function
    tag = DataProperty("console", configurable=True)
    target.properties[WellKnownSymbol.TO_STRING_TAG] = tag
    realm.intrinsics["%console%"] = target
    define_global(realm, "console", target)


def console_behaviour(console: Console, method: Method) -> Behaviour:
    """A method of that console, which needs no ``this``."""

    def behaviour(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        method(console, arguments)
        return UNDEFINED

    return behaviour
