"""pipeTo and pipeThrough: https://streams.spec.whatwg.org/#rs-pipe-to"""

from __future__ import annotations

from app.javascript.hosts.web.events.abort_signal import AbortSignalObject
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.pipe import pipe
from app.javascript.hosts.web.streams.pipe_ends import PipeOptions
from app.javascript.hosts.web.streams.readable import ReadableStreamObject
from app.javascript.hosts.web.streams.words import wrong_state, wrong_type
from app.javascript.hosts.web.streams.writable import WritableStreamObject
from app.javascript.hosts.web.webidl import is_missing, member
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def _options(realm: Realm, value: Value, operation: str) -> PipeOptions:
    """https://streams.spec.whatwg.org/#dictdef-streampipeoptions"""
    place = f"Failed to execute '{operation}' on 'ReadableStream'"
    if not (is_missing(value) or isinstance(value, JSObject)):
        words = f"{place}: The provided value is not of type 'StreamPipeOptions'."
        raise wrong_type(realm, words, "options", "of type object", value)
    prevent_abort, prevent_cancel, prevent_close = (
        to_boolean(member(value, name))
        for name in ("preventAbort", "preventCancel", "preventClose")
    )
    signal = member(value, "signal")
    if signal is not UNDEFINED and not isinstance(signal, AbortSignalObject):
        why = "Failed to read the 'signal' property from 'StreamPipeOptions': "
        words = f"{place}: {why}Failed to convert value to 'AbortSignal'."
        raise wrong_type(realm, words, "options.signal", "an instance of AbortSignal", signal)
    given = signal if isinstance(signal, AbortSignalObject) else None
    return PipeOptions(prevent_close, prevent_abort, prevent_cancel, given)


def _locked(realm: Realm, kind: str, operation: str) -> ThrowCompletion:
    chromium = (
        f"Failed to execute '{operation}' on 'ReadableStream': Cannot pipe "
        f"{'a locked stream' if kind == 'ReadableStream' else 'to a locked stream'}"
    )
    return wrong_state(realm, chromium, f"The {kind} is locked")


def pipe_to(realm: Realm, source: ReadableStreamObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rs-pipe-to"""
    destination = arguments[0]
    if not isinstance(destination, WritableStreamObject):
        words = (
            "Failed to execute 'pipeTo' on 'ReadableStream': "
            "parameter 1 is not of type 'WritableStream'."
        )
        expected = "an instance of WritableStream"
        raise wrong_type(realm, words, "transform.writable", expected, destination)
    options = _options(realm, argument(arguments, 1), "pipeTo")
    if source.locked:
        raise _locked(realm, "ReadableStream", "pipeTo")
    if destination.locked:
        raise _locked(realm, "WritableStream", "pipeTo")
    return pipe(realm, source, destination, options)


def pipe_through(realm: Realm, source: ReadableStreamObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rs-pipe-through"""
    pair, place = arguments[0], "Failed to execute 'pipeThrough' on 'ReadableStream'"
    is_node = web_platform(realm).is_node
    if not is_node and not isinstance(pair, JSObject):
        raise type_error(f"{place}: The provided value is not of type 'ReadableWritablePair'.")
    ends: dict[str, Value] = {}
    kinds = (("readable", ReadableStreamObject), ("writable", WritableStreamObject))
    for name, kind in kinds:
        ends[name] = found = member(pair, name)
        if not isinstance(found, kind):
            why = f"Failed to convert value to '{kind.class_name}'."
            if found is UNDEFINED and not is_node:
                why = "Required member is undefined."
            where = f"Failed to read the '{name}' property from 'ReadableWritablePair'"
            expected = f"an instance of {kind.class_name}"
            words = f"{place}: {where}: {why}"
            raise wrong_type(realm, words, f"transform.{name}", expected, found)
    writable = ends["writable"]
    options = _options(realm, argument(arguments, 1), "pipeThrough")
    if source.locked:
        raise _locked(realm, "ReadableStream", "pipeThrough")
    assert isinstance(writable, WritableStreamObject)
    if writable.locked:
        raise _locked(realm, "WritableStream", "pipeThrough")
    pipe(realm, source, writable, options).is_handled = True
    return ends["readable"]
