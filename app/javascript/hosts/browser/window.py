"""The functions of a window that the model has, by the Web IDL that declares them.

https://html.spec.whatwg.org/multipage/webappapis.html#windoworworkerglobalscope-mixin
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from app.javascript.hosts.browser.atomics_group import ATOMICS
from app.javascript.hosts.browser.groups import BROWSER_ONLY
from app.javascript.hosts.browser.missing_interfaces import refuse_globals
from app.javascript.hosts.browser.newer.install import install_newer
from app.javascript.hosts.browser.page.group import install_document
from app.javascript.hosts.browser.page.window_rendering import install_window_rendering
from app.javascript.hosts.browser.refused_members import install_refusals
from app.javascript.hosts.browser.session.dialogs import set_answers
from app.javascript.hosts.browser.unsupported_apis import INTERFACES
from app.javascript.hosts.browser.window_aliases import ALIASES, install_aliases
from app.javascript.hosts.browser.window_events import WINDOW
from app.javascript.hosts.browser.window_facts import install_window_facts
from app.javascript.hosts.callbacks import callback_label
from app.javascript.hosts.intl.group import INTL
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.events.descriptions import DESCRIPTIONS as EVENT_DESCRIPTIONS
from app.javascript.hosts.web.global_members import global_members, scope_name
from app.javascript.hosts.web.globals import DESCRIPTIONS as WEB_DESCRIPTIONS
from app.javascript.hosts.web.groups import COMMON
from app.javascript.hosts.web.lazy_globals import install_groups
from app.javascript.hosts.web.message_ports import (
    DESCRIPTIONS as MESSAGE_DESCRIPTIONS,
    window_post_message,
)
from app.javascript.hosts.web.posting import structured_clone
from app.javascript.runtime.async_context import steps_in_context
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe, to_int32, to_string
from app.javascript.runtime.describe import (
    Globals,
    Method,
    build,
)
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.number_format import string_to_number
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Symbol, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost


def _host(realm: Realm) -> BrowserHost:
    return cast("BrowserHost", realm.slots["host"])


#: Texts whose evaluation nobody notices: ``setTimeout(undefined)`` is a common slip.
_IDLE_TEXTS: Final = frozenset({"", "undefined", "null", "true", "false", "NaN"})


def _doing(realm: Realm, method: str) -> str:
    framed = method in ("requestAnimationFrame", "cancelAnimationFrame")
    scope = scope_name(realm)
    scope = f"Dedicated{scope}" if framed and scope != "Window" else scope
    return f"Failed to execute '{method}' on '{scope}'"


def _required(realm: Realm, arguments: list[Value], method: str) -> Value:
    if not arguments:
        doing = _doing(realm, method)
        raise type_error(f"{doing}: 1 argument required, but only 0 present.")
    return arguments[0]


def _function(realm: Realm, arguments: list[Value], method: str) -> JSObject:
    """The first argument, a Web IDL callback function."""
    function = _required(realm, arguments, method)
    if not is_callable(function):
        raise type_error(f"{_doing(realm, method)}: parameter 1 is not of type 'Function'.")
    return function


def _handler(realm: Realm, given: Value, method: str) -> JSObject:
    """What is no function is text, and text that says nothing does nothing.

    https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timer-initialisation-steps
    """
    if is_callable(given):
        return given
    if isinstance(given, Symbol):
        raise type_error(f"{_doing(realm, method)}: Cannot convert a Symbol value to a string")
    text = to_string(given).strip()
    if text not in _IDLE_TEXTS and string_to_number(text) != string_to_number(text):
        raise UnsupportedApi(f"{method} with a string of code", "Pass a function instead of text.")
    return NativeFunction(realm, text, 0, lambda _realm, _this, _arguments: UNDEFINED)


def _set_timer(realm: Realm, arguments: list[Value], method: str, *, repeat: bool) -> Value:
    function = _handler(realm, _required(realm, arguments, method), method)
    timeout = float(to_int32(argument(arguments, 1)))
    label = f"{method} {callback_label(function)}"
    if _host(realm).closed:
        return 0.0
    timers = _host(realm).timers
    handle = timers.timer_initialization_steps(
        function, timeout, arguments[2:], label, repeat=repeat
    )
    return float(handle)


def set_timeout(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-settimeout"""
    return _set_timer(realm, arguments, "setTimeout", repeat=False)


def set_interval(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-setinterval"""
    return _set_timer(realm, arguments, "setInterval", repeat=True)


def clear_timer(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-cleartimeout"""
    _host(realm).timers.clear(to_int32(argument(arguments, 0)))
    return None


def queue_microtask(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-queuemicrotask"""
    function = _function(realm, arguments, "queueMicrotask")
    host = _host(realm)
    job = Job(
        steps_in_context(realm.agent, lambda: host.call(function, [], None)),
        f"queueMicrotask {callback_label(function)}",
        realm.agent.recorder.here,
    )
    host.loop.microtask_queue.enqueue(job)
    return None


def request_animation_frame(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/imagebitmap-and-animations.html#dom-animationframeprovider-requestanimationframe"""
    function = _function(realm, arguments, "requestAnimationFrame")
    label = f"requestAnimationFrame {callback_label(function)}"
    return float(_host(realm).frames.request_animation_frame(function, label))


def cancel_animation_frame(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/imagebitmap-and-animations.html#animationframeprovider-cancelanimationframe"""
    handle = _required(realm, arguments, "cancelAnimationFrame")
    _host(realm).frames.cancel_animation_frame(to_int32(handle))
    return None


def report_error(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """What is no error is said without running code of the program: so does Chromium here.

    https://html.spec.whatwg.org/multipage/webappapis.html#dom-reporterror
    """
    error = _required(realm, arguments, "reportError")
    said = None if isinstance(error, ErrorObject) else describe(error)
    _host(realm).report_exception(error, said)
    return None


SHARED_FUNCTIONS = global_members(
    (
        Method("setTimeout", set_timeout, 1, enumerable=True),
        Method("setInterval", set_interval, 1, enumerable=True),
        Method("clearTimeout", clear_timer, enumerable=True),
        Method("clearInterval", clear_timer, enumerable=True),
        Method("queueMicrotask", queue_microtask, 1, enumerable=True),
        Method("requestAnimationFrame", request_animation_frame, 1, enumerable=True),
        Method("cancelAnimationFrame", cancel_animation_frame, 1, enumerable=True),
        Method("reportError", report_error, 1, enumerable=True),
    )
)
"""What workers have too."""

POST_MESSAGE = Method("postMessage", window_post_message, 1, enumerable=True)
FURTHER = global_members(
    (
        POST_MESSAGE,
        Method("structuredClone", structured_clone, 1, enumerable=True),
        Method("webkitRequestAnimationFrame", request_animation_frame, 1, enumerable=True),
        Method("webkitCancelAnimationFrame", cancel_animation_frame, 1, enumerable=True),
    )
)
GLOBALS = Globals((*SHARED_FUNCTIONS, *FURTHER))

DESCRIPTIONS = (
    *WEB_DESCRIPTIONS,
    *EVENT_DESCRIPTIONS,
    *MESSAGE_DESCRIPTIONS,
    WINDOW,
    GLOBALS,
)


def install_window(realm: Realm) -> None:
    """Make the realm's global object a window: what the model has, and refusals of the rest."""
    build(
        realm,
        (
            *WEB_DESCRIPTIONS,
            *EVENT_DESCRIPTIONS,
            *MESSAGE_DESCRIPTIONS,
            WINDOW,
            GLOBALS,
        ),
    )
    install_window_facts(realm)
    install_aliases(realm)
    install_newer(realm)
    install_refusals(realm)
    refuse_globals(realm, INTERFACES)
    realm.slots["set answers"] = set_answers
    install_groups(realm, (*COMMON, INTL, ATOMICS, *BROWSER_ONLY, *ALIASES))
    install_window_rendering(realm)
    install_document(realm)
