"""The ``process`` object: https://nodejs.org/docs/latest-v20.x/api/process.html"""

from __future__ import annotations

from app.javascript.hosts.callbacks import callback_label
from app.javascript.hosts.node.argument_errors import (
    invalid_argument_type,
    node_error,
    require_function,
)
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.unsupported_apis import PROCESS as UNSUPPORTED
from app.javascript.hosts.unsupported import refuse
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.array_operations import is_array
from app.javascript.runtime.async_context import steps_in_context
from app.javascript.runtime.conversion import to_number, to_string, to_uint32
from app.javascript.runtime.describe import (
    Constant,
    Intrinsic,
    Method,
    Reference,
    build,
    define_properties,
)
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol
from app.kernel.stop import RunStopped
from app.trace.steps import EndReason, Level

NODE_VERSION = "v20.20.2"
#: The main script runs about this long after the process began.
BOOTSTRAP_MS = 30.0


def next_tick(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/process.html#processnexttickcallback-args"""
    function = require_function(realm, "callback", argument(arguments, 0))
    rest = arguments[1:]

    def run() -> None:
        function.call(UNDEFINED, rest)

    job = Job(
        steps_in_context(realm.agent, run),
        f"nextTick {callback_label(function)}",
        realm.agent.recorder.here,
    )
    host_of(realm).ticks.enqueue(job)
    return UNDEFINED


def process_exit(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/process.html#processexitcode"""
    code = argument(arguments, 0)
    if code is UNDEFINED and isinstance(this, JSObject):
        code = this.get("exitCode", this)
    final = host_of(realm).leave(exit_code_of(code))
    raise RunStopped(EndReason.EXIT_CALLED, "The program called process.exit().", final)


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


def cwd(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/process.html#processcwd"""
    return "/"


def _writer(level: Level) -> Method:
    def write(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        host_of(realm).write(level, to_string(argument(arguments, 0)), ends_line=False)
        return True

    return Method("write", write, 1)


DESCRIPTIONS = (
    Intrinsic("%process.stdout%", (_writer(Level.LOG), Constant("isTTY", False))),
    Intrinsic("%process.stderr%", (_writer(Level.ERROR), Constant("isTTY", False))),
    Intrinsic(
        "%process%",
        (
            Method("nextTick", next_tick, 1),
            Method("exit", process_exit, 1),
            Method("hrtime", hrtime, 1),
            Method("uptime", uptime),
            Method("cwd", cwd),
            Constant("version", NODE_VERSION),
            Constant("platform", "linux"),
            Constant("arch", "x64"),
            Constant("pid", 1.0),
            Constant("title", "node", True, True, True),
            Constant("exitCode", UNDEFINED, True, True, True),
            Reference("stdout", "%process.stdout%"),
            Reference("stderr", "%process.stderr%"),
            Constant(WellKnownSymbol.TO_STRING_TAG, "process", configurable=True),
        ),
        parent="%EventEmitter.prototype%",
        global_name="process",
    ),
)


def install_process(realm: Realm, file_name: str) -> None:
    """Give the global object its ``process``."""
    build(realm, DESCRIPTIONS)
    process = realm.intrinsics["%process%"]
    argv: list[Value] = ["/usr/local/bin/node", file_name]
    process.properties["argv"] = create_array_from_list(realm, argv)
    process.properties["env"] = JSObject(realm.object_prototype)
    versions = JSObject(realm.object_prototype)
    versions.properties["node"] = NODE_VERSION.removeprefix("v")
    process.properties["versions"] = versions
    measure = process.get("hrtime", process)
    assert isinstance(measure, JSObject)
    define_properties(realm, measure, (Method("bigint", hrtime_bigint),))
    refuse(realm, process, UNSUPPORTED, "process.")
