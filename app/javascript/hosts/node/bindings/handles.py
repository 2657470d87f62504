"""The loop: what comes back later, the thread pool, and what keeps the process alive."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.requests import Request
from app.javascript.runtime.async_context import steps_in_context
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe, to_boolean, to_number, to_string
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


class RequestObject(JSObject):
    """A request in the hands of the library."""

    __slots__ = ("request",)

    def __init__(self, request: Request) -> None:
        super().__init__(None)
        self.request = request


def _function(arguments: list[Value], place: int) -> JSObject:
    function = argument(arguments, place)
    if not is_callable(function):
        raise type_error(f"{describe(function)} is not a function")
    return function


def submit(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``submit(label, cost, callback)``: work for the thread pool, ``cost`` in ms"""
    function = _function(arguments, 2)
    label, cost = to_string(argument(arguments, 0)), to_number(argument(arguments, 1))

    def complete() -> None:
        function.call(UNDEFINED, [])

    host_of(realm).pool.submit(label, cost, complete)
    return UNDEFINED


def later(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``later(label, ms, callback, has_ref, is_new)``: a callback of the poll phase

    It can be cancelled. With ``is_new`` it comes at a handle of its own, which is the last one.
    """
    function = _function(arguments, 2)
    loop = host_of(realm).loop

    def complete() -> None:
        function.call(UNDEFINED, [])

    request = Request(
        loop.agent.clock.now + to_number(argument(arguments, 1)),
        to_string(argument(arguments, 0)),
        steps_in_context(realm.agent, complete),
        realm.agent.recorder.here,
        has_ref=argument(arguments, 3) is UNDEFINED or to_boolean(arguments[3]),
        handle=loop.requests.new_handle() if to_boolean(argument(arguments, 4)) else 0,
    )
    loop.requests.add(request)
    return RequestObject(request)


def poll_number(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """``pollNumber()``: which poll phase this is"""
    return float(host_of(realm).loop.polls)


def cancel(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``cancel(request)``"""
    found = argument(arguments, 0)
    if isinstance(found, RequestObject):
        host_of(realm).loop.requests.cancel(found.request)
    return UNDEFINED


def hold(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``hold(object)``: it keeps the process alive until ``release(object)``"""
    host_of(realm).loop.handles.add(argument(arguments, 0))
    return UNDEFINED


def release(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``release(object)``"""
    host_of(realm).loop.handles.discard(argument(arguments, 0))
    return UNDEFINED


def close_later(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``closeLater(callback)``: in the next close callbacks phase"""
    function = _function(arguments, 0)

    def complete() -> None:
        function.call(UNDEFINED, [])

    host_of(realm).loop.closing.add("a handle is closed", steps_in_context(realm.agent, complete))
    return UNDEFINED


def pending(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``pending(label, callback)``: behind what the poll phase brings, or before it"""
    function = _function(arguments, 1)

    def complete() -> None:
        function.call(UNDEFINED, [])

    label = to_string(argument(arguments, 0))
    host_of(realm).loop.pending.add(label, steps_in_context(realm.agent, complete))
    return UNDEFINED


def readable(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``readable(label, callback)``: in the next poll phase, and again while it answers true

    Each time is a callback of its own: libuv reads a stream until nothing is left there.
    """
    function = _function(arguments, 1)
    loop = host_of(realm).loop
    more = True

    def complete() -> None:
        nonlocal more
        more = to_boolean(function.call(UNDEFINED, []))

    def all_of_it() -> None:
        while more and loop.in_callback_scope(complete):
            pass

    label, now = to_string(argument(arguments, 0)), loop.agent.clock.now
    request = Request(now, label, all_of_it, realm.agent.recorder.here, scoped=False)
    loop.requests.add(request)
    return UNDEFINED


FUNCTIONS: Final[dict[str, Behaviour]] = {
    "submit": submit,
    "later": later,
    "pollNumber": poll_number,
    "cancel": cancel,
    "hold": hold,
    "release": release,
    "closeLater": close_later,
    "pending": pending,
    "readable": readable,
}
