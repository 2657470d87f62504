"""requestIdleCallback and IdleDeadline for programs: https://w3c.github.io/requestidlecallback/"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from app.javascript.hosts.browser.rendering.idle_callbacks import IdleCallbacks
from app.javascript.hosts.browser.scheduling.scheduling_state import (
    IN_IDLE_CALLBACKS,
    scheduling_state,
)
from app.javascript.hosts.callbacks import callback_label
from app.javascript.hosts.web.lazy_globals import Group, ensure
from app.javascript.hosts.web.member_conversion import converting_member
from app.javascript.hosts.web.webidl import Interface, described, dictionary, member
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_uint32
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost


class IdleDeadlineObject(JSObject):
    """``end`` is the virtual moment at which the idle period is over."""

    __slots__ = ("did_timeout", "end")

    class_name = "IdleDeadline"

    def __init__(self, prototype: JSObject | None, end: float, did_timeout: bool) -> None:
        super().__init__(prototype)
        self.end = end
        self.did_timeout = did_timeout


def _time_remaining(realm: Realm, deadline: IdleDeadlineObject, _arguments: list[Value]) -> Value:
    """https://w3c.github.io/requestidlecallback/#dom-idledeadline-timeremaining"""
    left = deadline.end - realm.agent.clock.read()
    return max(0.0, round(left * 10) / 10)


def _callbacks(realm: Realm) -> IdleCallbacks:
    found = realm.slots.get("idle callbacks")
    if found is None:
        host = cast("BrowserHost", realm.slots["host"])

        def run(function: JSObject, end: float, timed_out: bool) -> None:
            ensure(realm, IDLE)
            prototype = realm.intrinsics["%IdleDeadline.prototype%"]
            deadline = IdleDeadlineObject(prototype, end, timed_out)
            with scheduling_state(realm.agent, IN_IDLE_CALLBACKS):
                host.call(function, [deadline], UNDEFINED)

        found = realm.slots["idle callbacks"] = IdleCallbacks(host.loop, run)
    return cast("IdleCallbacks", found)


def request_idle_callback(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://w3c.github.io/requestidlecallback/#the-requestidlecallback-method"""
    doing = "Failed to execute 'requestIdleCallback' on 'Window'"
    if not arguments:
        raise type_error(f"{doing}: 1 argument required, but only 0 present.")
    function = arguments[0]
    if not is_callable(function):
        raise type_error(f"{doing}: parameter 1 is not of type 'Function'.")
    options = dictionary(argument(arguments, 1), "IdleRequestOptions")
    given = member(options, "timeout")
    with converting_member("timeout", "IdleRequestOptions"):
        timeout = None if given is UNDEFINED else float(to_uint32(given))
    label = f"requestIdleCallback {callback_label(function)}"
    return float(_callbacks(realm).request(function, label, timeout))


def cancel_idle_callback(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://w3c.github.io/requestidlecallback/#the-cancelidlecallback-method"""
    if not arguments:
        raise type_error(
            "Failed to execute 'cancelIdleCallback' on 'Window': "
            "1 argument required, but only 0 present."
        )
    _callbacks(realm).cancel(int(to_uint32(arguments[0])))
    return UNDEFINED


IDLE = Group(
    "idle callbacks",
    ("IdleDeadline",),
    (
        described(
            Interface(
                "IdleDeadline",
                IdleDeadlineObject,
                attributes={"didTimeout": lambda _realm, deadline: deadline.did_timeout},
                operations={"timeRemaining": (0, _time_remaining)},
            )
        ),
    ),
    extra={
        "requestIdleCallback": lambda realm: NativeFunction(
            realm, "requestIdleCallback", 1, request_idle_callback
        ),
        "cancelIdleCallback": lambda realm: NativeFunction(
            realm, "cancelIdleCallback", 1, cancel_idle_callback
        ),
    },
)
