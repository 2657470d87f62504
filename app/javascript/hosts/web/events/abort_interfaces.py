"""AbortController and AbortSignal: https://dom.spec.whatwg.org/#interface-abortcontroller"""

from __future__ import annotations

from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.abort_signal import (
    AbortControllerObject,
    AbortSignalObject,
    new_signal,
    signal_abort,
)
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.sequences import sequence
from app.javascript.hosts.web.webidl import (
    enforced_unsigned_long_long,
    missing_arguments,
)
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_integer_or_infinity
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol


def construct_abort_controller(
    realm: Realm, _arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://dom.spec.whatwg.org/#dom-abortcontroller-abortcontroller"""
    if new_target is None:
        raise type_error(
            "Failed to construct 'AbortController': Please use the 'new' operator, "
            "this DOM object constructor cannot be called as a function."
        )
    prototype = get_prototype_from_constructor(new_target, "%AbortController.prototype%")
    return AbortControllerObject(prototype, new_signal(realm))


def _illegal(realm: Realm, _arguments: list[Value], new_target: JSObject | None) -> Value:
    is_bare = new_target is None or web_platform(realm).is_node
    doing = "" if is_bare else "Failed to construct 'AbortSignal': "
    raise type_error(f"{doing}Illegal constructor")


def _controller(this: Value) -> AbortControllerObject:
    if not isinstance(this, AbortControllerObject):
        raise type_error("Illegal invocation")
    return this


def _signal(this: Value) -> AbortSignalObject:
    if not isinstance(this, AbortSignalObject):
        raise type_error("Illegal invocation")
    return this


def _reason(realm: Realm, given: Value) -> Value:
    """The given one, or a new AbortError."""
    if given is not UNDEFINED:
        return given
    message = platform_of(realm).abort_message
    return dom_exception(realm, "AbortError", message).value_in(realm)


def controller_abort(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://dom.spec.whatwg.org/#dom-abortcontroller-abort"""
    signal = _controller(this).signal
    if not signal.aborted:
        reason = _reason(realm, argument(arguments, 0))
        signal_abort(realm, signal, reason, platform_of(realm).fire)
    return UNDEFINED


def throw_if_aborted(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://dom.spec.whatwg.org/#dom-abortsignal-throwifaborted"""
    signal = _signal(this)
    if signal.aborted:
        raise ThrowCompletion(signal.reason)
    return UNDEFINED


def abort_signal_abort(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://dom.spec.whatwg.org/#dom-abortsignal-abort"""
    signal = new_signal(realm)
    signal.aborted, signal.reason = True, _reason(realm, argument(arguments, 0))
    return signal


def abort_signal_timeout(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://dom.spec.whatwg.org/#dom-abortsignal-timeout"""
    signal = new_signal(realm)
    platform = platform_of(realm)

    def expire() -> None:
        error = dom_exception(realm, "TimeoutError", platform.timeout_message).value_in(realm)
        signal_abort(realm, signal, error, platform.fire)

    platform.after(_milliseconds(realm, arguments), expire)
    return signal


def _milliseconds(realm: Realm, arguments: list[Value]) -> float:
    if web_platform(realm).is_node:
        return to_integer_or_infinity(argument(arguments, 0))
    doing = "execute 'timeout' on 'AbortSignal'"
    if not arguments:
        raise missing_arguments(realm, doing, 1, arguments)
    return float(enforced_unsigned_long_long(arguments[0], f"Failed to {doing}"))


def abort_signal_any(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://dom.spec.whatwg.org/#dom-abortsignal-any"""
    made = new_signal(realm)
    made.follow_all(signals_of(realm, arguments))
    return made


def signals_of(realm: Realm, arguments: list[Value]) -> list[AbortSignalObject]:
    """The first argument as a sequence of signals."""
    if web_platform(realm).is_node:
        return [_signal(value) for value in iterable_to_list(realm, argument(arguments, 0))]
    if not arguments:
        raise missing_arguments(realm, "execute 'any' on 'AbortSignal'", 1, arguments)
    return [_converted_signal(value) for value in sequence(realm, arguments[0])]


def _converted_signal(value: Value) -> AbortSignalObject:
    if not isinstance(value, AbortSignalObject):
        raise type_error("Failed to convert value to 'AbortSignal'.")
    return value


DESCRIPTIONS = (
    Constructor(
        "AbortSignal",
        0,
        _illegal,
        statics=(
            Method("abort", abort_signal_abort),
            Method("timeout", abort_signal_timeout, 1),
            Method("any", abort_signal_any, 1),
        ),
        prototype=(
            Accessor("aborted", lambda _realm, this, _args: _signal(this).aborted, enumerable=True),
            Accessor("reason", lambda _realm, this, _args: _signal(this).reason, enumerable=True),
            Method("throwIfAborted", throw_if_aborted),
            event_handler("abort"),
            Constant(WellKnownSymbol.TO_STRING_TAG, "AbortSignal", configurable=True),
        ),
        parent="%EventTarget%",
        prototype_parent="%EventTarget.prototype%",
    ),
    Constructor(
        "AbortController",
        0,
        construct_abort_controller,
        prototype=(
            Accessor(
                "signal", lambda _realm, this, _args: _controller(this).signal, enumerable=True
            ),
            Method("abort", controller_abort, enumerable=True),
            Constant(WellKnownSymbol.TO_STRING_TAG, "AbortController", configurable=True),
        ),
    ),
)
