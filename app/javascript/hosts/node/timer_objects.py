"""The objects that ``setTimeout`` and ``setImmediate`` return.

https://nodejs.org/docs/latest-v20.x/api/timers.html#class-timeout
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from app.javascript.hosts.inspection.described import DescribedObject, Field, Named
from app.javascript.hosts.node.immediates import Immediate
from app.javascript.hosts.node.timer_lists import Timer
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.describe import Constructor, Method
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Symbol, Value, WellKnownSymbol

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost


_REFED = Symbol("refed")
_HAS_PRIMITIVE = Symbol("kHasPrimitive")


class TimeoutObject(DescribedObject):
    """A Timeout; ``timer`` is set right after it is made, ``number`` is its primitive."""

    __slots__ = ("has_primitive", "number", "timer")

    class_name = "Timeout"
    timer: Timer

    def __init__(self, prototype: JSObject, number: int) -> None:
        super().__init__(prototype)
        self.number = number
        self.has_primitive = False

    def described_fields(self) -> list[Field]:
        """As Node shows a Timeout; the ids of async_hooks are not modelled."""
        timer = self.timer
        linked = Named("TimersList") if timer.queued else NULL
        return [
            ("_idleTimeout", -1.0 if timer.cleared else timer.delay),
            ("_idlePrev", linked),
            ("_idleNext", linked),
            ("_idleStart", float(timer.start)),
            ("_onTimeout", NULL if timer.cleared else timer.function),
            ("_timerArgs", Named("Array") if timer.arguments else UNDEFINED),
            ("_repeat", timer.delay if timer.repeats else NULL),
            ("_destroyed", not timer.active),
            (_REFED, timer.has_ref),
            (_HAS_PRIMITIVE, self.has_primitive),
        ]


class ImmediateObject(DescribedObject):
    """An Immediate; ``immediate`` is set right after it is made."""

    __slots__ = ("immediate",)

    class_name = "Immediate"
    immediate: Immediate

    def described_fields(self) -> list[Field]:
        """As Node shows an Immediate; the ids of async_hooks are not modelled."""
        immediate = self.immediate
        return [
            ("_idleNext", NULL),
            ("_idlePrev", NULL),
            ("_onImmediate", NULL if immediate.is_spent else immediate.function),
            ("_argv", Named("Array") if immediate.arguments else UNDEFINED),
            ("_destroyed", immediate.destroyed),
            (_REFED, NULL if immediate.destroyed else immediate.has_ref),
        ]


def _timeout(this: Value) -> TimeoutObject:
    if not isinstance(this, TimeoutObject):
        raise type_error("Illegal invocation")
    return this


def _immediate(this: Value) -> ImmediateObject:
    if not isinstance(this, ImmediateObject):
        raise type_error("Illegal invocation")
    return this


def _host(realm: Realm) -> NodeHost:
    return cast("NodeHost", realm.slots["host"])


def timeout_ref(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#timeoutref"""
    _timeout(this).timer.has_ref = True
    return this


def timeout_unref(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#timeoutunref"""
    _timeout(this).timer.has_ref = False
    return this


def timeout_has_ref(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#timeouthasref"""
    return _timeout(this).timer.has_ref


def timeout_refresh(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#timeoutrefresh"""
    timer = _timeout(this).timer
    if not timer.cleared:  # one that has fired waits again
        _host(realm).timers.restart(timer)
    return this


def timeout_close(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#timeoutclose"""
    _host(realm).timers.clear(_timeout(this).timer)
    return this


def timeout_dispose(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#timeoutsymboldispose"""
    _host(realm).timers.clear(_timeout(this).timer)
    return UNDEFINED


def timeout_to_primitive(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#timeoutsymboltoprimitive"""
    timeout = _timeout(this)
    timeout.has_primitive = True
    return float(timeout.number)


def immediate_ref(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#immediateref"""
    immediate = _immediate(this).immediate
    immediate.has_ref = not immediate.destroyed
    return this


def immediate_unref(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#immediateunref"""
    _immediate(this).immediate.has_ref = False
    return this


def immediate_has_ref(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#immediatehasref"""
    immediate = _immediate(this).immediate
    return immediate.has_ref and not immediate.destroyed


def immediate_dispose(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/timers.html#immediatesymboldispose"""
    _host(realm).timers.clear_immediate(_immediate(this).immediate)
    return UNDEFINED


def _illegal(_realm: Realm, _arguments: list[Value], _new_target: JSObject | None) -> Value:
    raise type_error("Illegal constructor")


DESCRIPTIONS = (
    Constructor(
        "Timeout",
        5,
        _illegal,
        prototype=(
            Method("refresh", timeout_refresh),
            Method("unref", timeout_unref),
            Method("ref", timeout_ref),
            Method("hasRef", timeout_has_ref),
            Method("close", timeout_close),
            Method(WellKnownSymbol.TO_PRIMITIVE, timeout_to_primitive),
        ),
        is_global=False,
    ),
    Constructor(
        "Immediate",
        2,
        _illegal,
        prototype=(
            Method("ref", immediate_ref),
            Method("unref", immediate_unref),
            Method("hasRef", immediate_has_ref),
        ),
        is_global=False,
    ),
)
