"""``console.Console``: https://nodejs.org/docs/latest-v20.x/api/console.html#class-console"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.console import METHODS, console_behaviour
from app.javascript.hosts.inspection import inspect
from app.javascript.hosts.inspection.option_objects import default_options, read_options
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.node_console import NodeConsole
from app.javascript.hosts.node_errors import node_error, require_integer
from app.javascript.runtime.bound_function import BoundFunction
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.function import Behaviour, NativeConstructor, NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable, ordinary_has_instance
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol
from app.trace.steps import Level

#: https://nodejs.org/docs/latest-v20.x/api/console.html#new-consoleoptions
_WIDEST: Final = 1000


class ConsoleObject(JSObject):
    """The program's side of a console of its own."""

    __slots__ = ("console",)

    def __init__(self, prototype: JSObject, console: NodeConsole) -> None:
        super().__init__(prototype)
        self.console = console


class StreamConsole(NodeConsole):
    """A console of the program's own: it writes to the streams that it was made with."""

    def __init__(
        self, realm: Realm, prototype: JSObject, streams: tuple[JSObject, JSObject]
    ) -> None:
        super().__init__(realm, host_of(realm).write, host_of(realm).emit_warning)
        self.target = ConsoleObject(prototype, self)
        self._streams = streams
        #: Whether errors of the streams are nobody's concern.
        self.ignores_errors = True
        self._no_operation = NativeFunction(realm, "noop", 0, lambda *_: UNDEFINED)

    def _write_to_stream(self, level: Level, text: str) -> None:
        """A listener that does nothing takes the errors meanwhile.

        https://github.com/nodejs/node/blob/v20.x/lib/internal/console/constructor.js
        """
        stream, line = self._streams[level in (Level.WARN, Level.ERROR)], f"{text}\n"
        if not self.ignores_errors:
            _invoke(stream, "write", line)
            return
        try:
            if not _invoke(stream, "listenerCount", "error"):
                _invoke(stream, "once", "error", self._no_operation)
            _invoke(stream, "write", line, NativeFunction(self.realm, "", 1, self._written(stream)))
        except ThrowCompletion:
            pass
        finally:
            _invoke(stream, "removeListener", "error", self._no_operation)

    def _written(self, stream: JSObject) -> Behaviour:
        """An error that comes later is taken as well."""

        def behaviour(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
            failed = to_boolean(argument(arguments, 0))
            if failed and not _invoke(stream, "listenerCount", "error"):
                _invoke(stream, "once", "error", self._no_operation)
            return UNDEFINED

        return behaviour


def _invoke(stream: JSObject, name: str, *arguments: Value) -> Value:
    method = stream.get(name, stream)
    if not is_callable(method):
        raise type_error(f"stream.{name} is not a function")
    return method.call(stream, [*arguments])


def _stream(realm: Realm, name: str, given: Value) -> JSObject:
    if isinstance(given, JSObject) and is_callable(given.get("write", given)):
        return given
    message = f"Console expects a writable stream instance for {name}"
    raise node_error(realm, "TypeError", "ERR_CONSOLE_WRITABLE_STREAM", message)


def _check_color_mode(realm: Realm, options: Value) -> None:
    mode = options.get("colorMode", options) if isinstance(options, JSObject) else UNDEFINED
    if mode is UNDEFINED or mode == "auto" or isinstance(mode, bool):
        return
    message = (
        "The argument 'colorMode' must be one of: 'auto', true, false. "
        f"Received {inspect(realm, mode)}"
    )
    raise node_error(realm, "TypeError", "ERR_INVALID_ARG_VALUE", message)


def _construct(realm: Realm, arguments: list[Value], prototype: JSObject) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/console.html#new-consoleoptions"""
    options = argument(arguments, 0)
    stderr = argument(arguments, 1)
    inspecting: Value = UNDEFINED
    indentation: Value = UNDEFINED
    width: int | None = None
    stdout = options
    if isinstance(options, JSObject) and not is_callable(options.get("write", options)):
        stdout, stderr, inspecting, indentation = (
            options.get(key, options)
            for key in ("stdout", "stderr", "inspectOptions", "groupIndentation")
        )
    out = _stream(realm, "stdout", stdout)
    err = out if stderr is UNDEFINED else _stream(realm, "stderr", stderr)
    _check_color_mode(realm, options)
    if indentation is not UNDEFINED:
        width = require_integer(realm, "groupIndentation", indentation, 0, _WIDEST)
    made = StreamConsole(realm, prototype, (out, err))
    if inspecting is not UNDEFINED:
        made.options = read_options(inspecting, default_options(realm))
    ignoring = argument(arguments, 2)
    if stdout is not options and isinstance(options, JSObject):
        ignoring = options.get("ignoreErrors", options)
    made.ignores_errors = ignoring is not False
    if width is not None:
        made.indentation = width
    _bind_methods(realm, made, prototype)
    return made.target


def _bind_methods(realm: Realm, made: StreamConsole, prototype: JSObject) -> None:
    """Each method is the console's own, bound to it; that of a subclass where it has one."""
    for name, method in METHODS.items():
        found = prototype.get(name, made.target)
        function: JSObject = NativeFunction(realm, name, 0, console_behaviour(made, method))
        if is_callable(found) and not isinstance(found, NativeFunction):
            function = BoundFunction(found, made.target, [])
        made.functions[name] = function
        made.target.properties[name] = function


def _of_receiver(name: str) -> Behaviour:
    """A method of the prototype: it prints as the console that it is called on does."""

    def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        if isinstance(this, ConsoleObject):
            METHODS[name](this.console, arguments)
            return UNDEFINED
        shared = realm.intrinsics["%console%"]
        function = shared.get(name, shared)
        return function.call(this, arguments) if is_callable(function) else UNDEFINED

    return behaviour


def install_console_constructor(realm: Realm) -> None:
    """It can be called without ``new``, and says of the global console that it is one of its."""
    console = realm.intrinsics["%console%"]
    prototype = JSObject(realm.object_prototype)
    for name in METHODS:
        prototype.properties[name] = NativeFunction(realm, name, 0, _of_receiver(name))

    def construct(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
        wanted = prototype
        if new_target is not None:
            found = new_target.get("prototype", new_target)
            wanted = found if isinstance(found, JSObject) else prototype
        return _construct(realm, arguments, wanted)

    def is_console(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        found = argument(arguments, 0)
        return isinstance(found, JSObject) and (
            found is console or ordinary_has_instance(constructor, found)
        )

    constructor = NativeConstructor(realm, "Console", 1, construct)
    constructor.properties["prototype"] = DataProperty(prototype, False, False, False)
    prototype.properties["constructor"] = DataProperty(constructor, True, False, True)
    has_instance = NativeFunction(realm, "[Symbol.hasInstance]", 1, is_console)
    key = WellKnownSymbol.HAS_INSTANCE
    constructor.properties[key] = DataProperty(has_instance, False, False, False)
    console.properties["Console"] = constructor
