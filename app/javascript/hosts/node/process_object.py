"""The ``process`` object: https://nodejs.org/docs/latest-v20.x/api/process.html"""

from __future__ import annotations

from collections.abc import Mapping
from math import isnan
from typing import TYPE_CHECKING, Final

from app.javascript.hosts.callbacks import callback_label
from app.javascript.hosts.node.built_in_modules import built_in_module, built_in_name
from app.javascript.hosts.node.environment import Environment
from app.javascript.hosts.node.file_mode_mask import umask
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.process_streams import output_stream
from app.javascript.hosts.node.process_usage import cpu_usage, memory_usage, resident_set
from app.javascript.hosts.node.signals import process_kill
from app.javascript.hosts.node.uncaught_capture import (
    has_capture_callback,
    set_capture_callback,
)
from app.javascript.hosts.node.unsupported_apis import PROCESS as UNSUPPORTED
from app.javascript.hosts.node.working_folder import chdir, cwd
from app.javascript.hosts.node_errors import (
    invalid_argument_type,
    node_error,
    require_function,
)
from app.javascript.hosts.unsupported import refuse
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.array_operations import is_array
from app.javascript.runtime.async_context import steps_in_context
from app.javascript.runtime.conversion import to_boolean, to_number, to_string, to_uint32
from app.javascript.runtime.describe import (
    Accessor,
    Constant,
    Intrinsic,
    Method,
    build,
    define_properties,
)
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol
from app.kernel.stop import RunStopped
from app.trace.steps import EndReason, Level

if TYPE_CHECKING:
    from app.javascript.hosts.node.process_end import ProcessEnd

NODE_VERSION = "v20.20.2"
EXECUTABLE: Final = "/usr/local/bin/node"
VERSIONS: Final[dict[str, Value]] = {
    "node": NODE_VERSION.removeprefix("v"),
    "uv": "1.46.0",
    "v8": "11.3.244.8-node.38",
    "modules": "115",
}
#: The main script runs about this long after the process began.
BOOTSTRAP_MS = 30.0


def next_tick(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/process.html#processnexttickcallback-args"""
    function = require_function(realm, "callback", argument(arguments, 0))
    if host_of(realm).is_leaving:
        return UNDEFINED
    rest = arguments[1:]

    def run() -> None:
        function.call(UNDEFINED, rest)

    job = Job(
        steps_in_context(realm.agent, run),
        f"nextTick {callback_label(function)}",
        realm.agent.recorder.here,
    )
    host_of(realm).ticks.enqueue(job)
    host_of(realm).loop.first_uses.of("nextTick")
    return UNDEFINED


def process_exit(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/process.html#processexitcode"""
    if arguments:
        set_exit_code(realm, this, arguments)
    end = host_of(realm).end
    final = end.leave()
    raise RunStopped(EndReason.EXIT_CALLED, "The program called process.exit().", final)


def exit_code(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/process.html#processexitcode_1"""
    end: ProcessEnd = host_of(realm).end
    return end.code


def set_exit_code(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/process.html#processexitcode_1"""
    given = number = argument(arguments, 0)
    if isinstance(given, str) and given.strip() and not isnan(to_number(given)):
        number = to_number(given)
    if given is not UNDEFINED and given is not NULL:
        if not isinstance(number, float):
            raise invalid_argument_type(realm, "code", "of type number", given)
        if not number.is_integer():
            told = f"It must be an integer. Received {to_string(number)}"
            message = f'The value of "code" is out of range. {told}'
            raise node_error(realm, "RangeError", "ERR_OUT_OF_RANGE", message)
    host_of(realm).end.code = given
    return UNDEFINED


def exit_code_of(value: Value) -> int:
    """What the process answers when its exit code is ``value``."""
    if value is UNDEFINED or value is NULL:
        return 0
    return to_uint32(value) & 0xFF


def hrtime(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/process.html#processhrtimetime"""
    now = _nanoseconds(realm)
    seconds, nanoseconds = float(now // 10**9), float(now % 10**9)
    before = argument(arguments, 0)
    if before is not UNDEFINED:
        seconds_before, nanoseconds_before = _time_argument(realm, before)
        seconds -= seconds_before
        nanoseconds -= nanoseconds_before
        if nanoseconds < 0:
            seconds -= 1
            nanoseconds += 1e9
    return create_array_from_list(realm, [seconds, nanoseconds])


def _time_argument(realm: Realm, time: Value) -> tuple[float, float]:
    if not is_array(time):
        raise invalid_argument_type(realm, "time", "an instance of Array", time)
    assert isinstance(time, JSObject)
    length = to_string(time.get("length", time))
    if length != "2":
        message = f'The value of "time" is out of range. It must be 2. Received {length}'
        raise node_error(realm, "RangeError", "ERR_OUT_OF_RANGE", message)
    return to_number(time.get("0", time)), to_number(time.get("1", time))


def hrtime_bigint(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/process.html#processhrtimebigint"""
    return _nanoseconds(realm)


def _nanoseconds(realm: Realm) -> int:
    return int((realm.agent.clock.read() + BOOTSTRAP_MS) * 1e6)


def uptime(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """Seconds: https://nodejs.org/docs/latest-v20.x/api/process.html#processuptime"""
    return (realm.agent.clock.read() + BOOTSTRAP_MS) / 1000


def emit_warning(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/process.html#processemitwarningwarning-options"""
    warning, given = argument(arguments, 0), argument(arguments, 1)
    type_, code, detail = given, argument(arguments, 2), UNDEFINED
    if isinstance(given, JSObject) and not given.callable:
        type_, code, detail = (given.get(key, given) for key in ("type", "code", "detail"))
    if isinstance(warning, str):
        error = realm.make_error("Error", warning)
        error.properties["name"] = type_ if isinstance(type_, str) else "Warning"
        if isinstance(code, str):
            error.properties["code"] = code
        if isinstance(detail, str):
            error.properties["detail"] = detail
        warning = error
    if not isinstance(warning, ErrorObject):
        expected = "of type string or an instance of Error"
        raise invalid_argument_type(realm, "warning", expected, warning)
    process = realm.intrinsics["%process%"]
    is_deprecation = warning.get("name", warning) == "DeprecationWarning"
    if not is_deprecation or not to_boolean(process.get("noDeprecation", process)):
        host_of(realm).emit_process_warning(warning)
    return UNDEFINED


def _answering(name: str, value: Value) -> Method:
    def answer(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        return value

    return Method(name, answer)


def get_built_in_module(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/process.html#processgetbuiltinmoduleid"""
    name = built_in_name(to_string(argument(arguments, 0)))
    return UNDEFINED if name is None else built_in_module(realm, name)


def active_resources(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/process.html#processgetactiveresourcesinfo"""
    loop = host_of(realm).loop
    kinds = ["FSReqCallback"] * loop.requests.refs + ["MessagePort"] * len(loop.handles)
    kinds += ["Timeout"] * sum(each.has_ref for each in loop.timers.waiting())
    return create_array_from_list(realm, [*kinds, *["Immediate"] * loop.immediates.refs])


DESCRIPTIONS = (
    Intrinsic(
        "%process%",
        (
            Method("nextTick", next_tick, 1),
            Method("exit", process_exit, 1),
            Method("kill", process_kill, 2),
            Method("hrtime", hrtime, 1),
            Method("uptime", uptime),
            Method("chdir", chdir, 1),
            Method("cwd", cwd),
            Constant("version", NODE_VERSION),
            Constant("platform", "linux"),
            Constant("arch", "x64"),
            Constant("pid", 1.0),
            Constant("title", "node", True, True, True),
            Accessor("exitCode", exit_code, set_exit_code, True),
            Constant("ppid", 2.0),
            Constant("argv0", "node"),
            Constant("execPath", EXECUTABLE, True, True, True),
            Constant("debugPort", 9229.0, True, True, True),
            Method("emitWarning", emit_warning, 4),
            Method("memoryUsage", memory_usage),
            Method("cpuUsage", cpu_usage, 1),
            Method("getActiveResourcesInfo", active_resources),
            Method("umask", umask, 1),
            _answering("constrainedMemory", 0.0),
            _answering("availableMemory", 8_000_000_000.0),
            Method("getBuiltinModule", get_built_in_module, 1),
            *(_answering(name, 1000.0) for name in ("getuid", "geteuid", "getgid", "getegid")),
            Method("setUncaughtExceptionCaptureCallback", set_capture_callback, 1),
            Method("hasUncaughtExceptionCaptureCallback", has_capture_callback),
            Constant(WellKnownSymbol.TO_STRING_TAG, "process", configurable=True),
        ),
        parent="%EventEmitter.prototype%",
        global_name="process",
    ),
)


def _object(realm: Realm, facts: Mapping[str, Value]) -> JSObject:
    made = JSObject(realm.object_prototype)
    made.properties.update(facts)
    return made


def _no_process(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """There is one process."""
    return UNDEFINED


def install_process(realm: Realm) -> None:
    """Give the global object its ``process``."""
    build(realm, DESCRIPTIONS)
    process = realm.intrinsics["%process%"]
    kind = JSObject(process.prototype)
    kind.properties["constructor"] = DataProperty(
        NativeFunction(realm, "process", 0, _no_process), True, False, True
    )
    process.prototype, properties = kind, process.properties
    properties["argv"] = create_array_from_list(realm, [EXECUTABLE, host_of(realm).path])
    properties["execArgv"] = create_array_from_list(realm, [])
    properties["env"] = Environment(realm)
    properties["_exiting"] = False
    properties["versions"] = _object(realm, VERSIONS)
    properties["release"] = _object(realm, {"name": "node", "lts": "Iron"})
    properties["features"] = _object(realm, {"inspector": True, "tls": True})
    properties["config"] = _object(realm, {})
    properties["stdout"] = output_stream(realm, 1.0, Level.LOG)
    properties["stderr"] = output_stream(realm, 2.0, Level.ERROR)
    measure = process.get("hrtime", process)
    assert isinstance(measure, JSObject)
    usage = process.get("memoryUsage", process)
    assert isinstance(usage, JSObject)
    define_properties(realm, usage, (Method("rss", resident_set),))
    define_properties(realm, measure, (Method("bigint", hrtime_bigint),))
    refuse(realm, process, UNSUPPORTED, "process.")
