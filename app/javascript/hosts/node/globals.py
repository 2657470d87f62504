"""Node's global functions: https://nodejs.org/docs/latest-v20.x/api/globals.html"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from app.javascript.hosts.callbacks import callback_label
from app.javascript.hosts.intl.group import INTL
from app.javascript.hosts.node.early_symbols import add_early_symbols
from app.javascript.hosts.node.event_emitter_interface import install_event_emitter
from app.javascript.hosts.node.older_language import remove_newer
from app.javascript.hosts.node.receiver_words import ReceiverWords, require_performance
from app.javascript.hosts.node.timer_lists import Timer
from app.javascript.hosts.node.timer_objects import (
    DESCRIPTIONS as TIMER_OBJECTS,
    ImmediateObject,
    TimeoutObject,
)
from app.javascript.hosts.node.timers import TIMEOUT_MAX
from app.javascript.hosts.node.unsupported_apis import GLOBALS as UNSUPPORTED
from app.javascript.hosts.node_errors import require_function
from app.javascript.hosts.unsupported import refuse
from app.javascript.hosts.web.globals import DESCRIPTIONS as WEB_DESCRIPTIONS
from app.javascript.hosts.web.groups import COMMON
from app.javascript.hosts.web.lazy_globals import install_groups
from app.javascript.runtime.async_context import steps_in_context
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe, to_boolean, to_number
from app.javascript.runtime.describe import (
    Constant,
    Globals,
    Intrinsic,
    Method,
    build,
    define_global,
)
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.number_format import number_to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.operators import type_of
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost


def host_of(realm: Realm) -> NodeHost:
    """The host whose realm it is."""
    return cast("NodeHost", realm.slots["host"])


def _set_timer(realm: Realm, arguments: list[Value], *, repeat: bool) -> Value:
    function = require_function(realm, "callback", argument(arguments, 0))
    host = host_of(realm)
    after = argument(arguments, 1)
    delay = 1.0 if after is UNDEFINED else to_number(after)
    if delay > TIMEOUT_MAX:
        told = f"{number_to_string(delay)} does not fit into a 32-bit signed integer."
        host.emit_warning(f"{told}\nTimeout duration was set to 1.", "TimeoutOverflowWarning")
    return host.timers.set(function, arguments[2:], delay, repeat=repeat)


def set_timeout(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#settimeoutcallback-delay-args"""
    return _set_timer(realm, arguments, repeat=False)


def set_interval(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#setintervalcallback-delay-args"""
    return _set_timer(realm, arguments, repeat=True)


def clear_timer(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#cleartimeouttimeout"""
    timer = _timer_of(realm, argument(arguments, 0))
    if timer is not None:
        host_of(realm).timers.clear(timer)
    return UNDEFINED


def _timer_of(realm: Realm, value: Value) -> Timer | None:
    if isinstance(value, TimeoutObject):
        return value.timer
    if type(value) is str or type(value) is float:
        number = to_number(value)
        if number == number and number.is_integer():
            return host_of(realm).timers.with_number(int(number))
    return None


def set_immediate(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#setimmediatecallback-args"""
    function = require_function(realm, "callback", argument(arguments, 0))
    return host_of(realm).timers.set_immediate(function, arguments[1:])


def clear_immediate(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#clearimmediateimmediate"""
    made = argument(arguments, 0)
    if isinstance(made, ImmediateObject):
        host_of(realm).timers.clear_immediate(made.immediate)
    elif not isinstance(made, JSObject) and to_boolean(made):
        raise type_error(
            f"Cannot create property '_destroyed' on {type_of(made)} '{describe(made)}'"
        )
    return UNDEFINED


def queue_microtask(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/globals.html#queuemicrotaskcallback"""
    function = require_function(realm, "callback", argument(arguments, 0))
    host = host_of(realm)
    host.loop.first_uses.of("queueMicrotask")
    label = f"queueMicrotask {callback_label(function)}"
    steps = steps_in_context(realm.agent, lambda: host.call_microtask(function))
    job = Job(steps, label, realm.agent.recorder.here)
    host.microtasks.enqueue(job)
    return UNDEFINED


def performance_now(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#performancenow"""
    require_performance(realm, this)
    return realm.agent.clock.read()


TIMER_FUNCTIONS = (
    Method("setTimeout", set_timeout, 5),
    Method("clearTimeout", clear_timer, 1),
    Method("setInterval", set_interval, 5),
    Method("clearInterval", clear_timer, 1),
    Method("setImmediate", set_immediate, 4),
    Method("clearImmediate", clear_immediate, 1),
)

DESCRIPTIONS = (
    *WEB_DESCRIPTIONS,
    *TIMER_OBJECTS,
    Globals((*TIMER_FUNCTIONS, Method("queueMicrotask", queue_microtask, 1))),
    Intrinsic(
        "%performance%",
        (
            Method("now", performance_now),
            Constant(WellKnownSymbol.TO_STRING_TAG, "Performance", configurable=True),
        ),
        global_name="performance",
    ),
)


def install_globals(realm: Realm) -> None:
    """Give the global object Node's functions, and refusals of what is not there."""
    build(realm, DESCRIPTIONS)
    remove_newer(realm)
    add_early_symbols(realm)
    realm.slots["words of errors"] = ReceiverWords(realm)
    refuse(realm, realm.intrinsics["%Error%"], {"prepareStackTrace": "Read the stack as text."})
    install_event_emitter(realm)
    realm.intrinsics["%performance%"].properties["timeOrigin"] = realm.agent.clock.time_origin
    define_global(realm, "global", realm.global_object)
    refuse(realm, realm.global_object, UNSUPPORTED)
    install_groups(realm, (*COMMON, INTL))
