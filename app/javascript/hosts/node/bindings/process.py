"""The process: its streams, its chance, and warnings."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.globals import host_of
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value
from app.trace.steps import Level


def now(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """``now()``: virtual ms, without letting time pass"""
    return realm.agent.clock.now


def random_fraction(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """``random()``: from the run's seed"""
    return realm.agent.chance.fraction()


def write(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``write(fd, text)``: on standard output (1) or standard error (2)"""
    level = Level.ERROR if argument(arguments, 0) == 2.0 else Level.LOG
    host_of(realm).write(level, to_string(argument(arguments, 1)), ends_line=False)
    return UNDEFINED


def spend(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``spend(ms)``: the main thread computes for so long"""
    clock = realm.agent.clock
    clock.advance_to(clock.now + to_number(argument(arguments, 0)))
    return UNDEFINED


def first_use(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``firstUse(part)``: what a process pays when it uses this part for the first time"""
    host_of(realm).loop.first_uses.of(to_string(argument(arguments, 0)))
    return UNDEFINED


def loop_started(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """``loopStarted()``: virtual ms, or -1 before the event loop's first round"""
    return host_of(realm).loop.started_at


def loop_idle(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """``loopIdle()``: for how many ms the event loop has slept"""
    return host_of(realm).loop.idle_ms


FUNCTIONS: Final[dict[str, Behaviour]] = {
    "firstUse": first_use,
    "loopIdle": loop_idle,
    "loopStarted": loop_started,
    "now": now,
    "random": random_fraction,
    "write": write,
    "spend": spend,
}
