"""pipeTo and pipeThrough: https://streams.spec.whatwg.org/#rs-pipe-to"""

from __future__ import annotations

from app.javascript.hosts.web.events.abort_signal import AbortSignalObject
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.pipe import pipe
from app.javascript.hosts.web.streams.pipe_ends import PipeOptions
from app.javascript.hosts.web.streams.readable import ReadableStreamObject
from app.javascript.hosts.web.streams.words import wrong_state, wrong_type
from app.javascript.hosts.web.streams.writable import WritableStreamObject
from app.javascript.hosts.web.webidl import member
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def _options(value: Value) -> PipeOptions:
    signal = member(value, "signal")
    if signal is not UNDEFINED and not isinstance(signal, AbortSignalObject):
        raise type_error(
            "Failed to execute 'pipeTo' on 'ReadableStream': Failed to read the "
            "'signal' property from 'StreamPipeOptions': Failed to convert value to "
            "'AbortSignal'."
        )
    return PipeOptions(
        to_boolean(member(value, "preventClose")),
        to_boolean(member(value, "preventAbort")),
        to_boolean(member(value, "preventCancel")),
        signal if isinstance(signal, AbortSignalObject) else None,
    )


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
    options = _options(argument(arguments, 1))
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
    readable, writable = member(pair, "readable"), member(pair, "writable")
    for name, found, kind in (
        ("readable", readable, ReadableStreamObject),
        ("writable", writable, WritableStreamObject),
    ):
        if not isinstance(found, kind):
            why = f"Failed to convert value to '{kind.class_name}'."
            if found is UNDEFINED and not is_node:
                why = "Required member is undefined."
            where = f"Failed to read the '{name}' property from 'ReadableWritablePair'"
            raise type_error(f"{place}: {where}: {why}")
    options = _options(argument(arguments, 1))
    if source.locked:
        raise _locked(realm, "ReadableStream", "pipeThrough")
    assert isinstance(writable, WritableStreamObject)
    if writable.locked:
        raise _locked(realm, "WritableStream", "pipeThrough")
    pipe(realm, source, writable, options).is_handled = True
    return readable
