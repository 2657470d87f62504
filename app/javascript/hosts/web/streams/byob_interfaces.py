"""Readers that bring their own buffers, and the requests that sources see of them.

https://streams.spec.whatwg.org/#byob-reader-class
"""

from __future__ import annotations

from app.javascript.hosts.node_errors import invalid_argument_type, node_error
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.byob_reader import ByobReaderObject, ReadIntoRequest
from app.javascript.hosts.web.streams.byob_request import ByobRequestObject
from app.javascript.hosts.web.streams.promises import Deferred
from app.javascript.hosts.web.streams.pull_into import View, byte_length
from app.javascript.hosts.web.streams.reader_operations import (
    acquire_byob_reader,
    cancel_reader,
    read_result,
    release_reader,
    released,
    required_stream,
)
from app.javascript.hosts.web.streams.responding import respond, respond_with_new_view
from app.javascript.hosts.web.streams.views import required_view
from app.javascript.hosts.web.streams.words import wrong_state, wrong_value
from app.javascript.hosts.web.webidl import (
    Interface,
    described,
    enforced_unsigned_long_long,
    member,
    resolved_promise,
)
from app.javascript.runtime.completion import ThrowCompletion, range_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_READING = "execute 'read' on 'ReadableStreamBYOBReader'"


def _make_reader(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    doing = "construct 'ReadableStreamBYOBReader'"
    return acquire_byob_reader(realm, required_stream(realm, arguments, doing), doing, prototype)


def _read(realm: Realm, reader: ByobReaderObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#byob-reader-read"""
    view = required_view(realm, arguments, _READING, "view")
    if not byte_length(view):
        why = "This readable stream reader cannot be used to read as the view has byte length equal"
        raise wrong_state(
            realm, f"Failed to {_READING}: {why} to 0",
            "View or Viewed ArrayBuffer is zero-length or detached",
        )  # fmt: skip
    minimum = _minimum(realm, view, argument(arguments, 1))
    if reader.stream is None:
        raise released(realm, reader, "read", "read from")
    answer = Deferred(realm)
    request = ReadIntoRequest(
        lambda chunk: answer.resolve(read_result(realm, chunk, False)),
        lambda chunk: answer.resolve(read_result(realm, chunk, True)),
        answer.reject,
    )
    try:
        reader.read(view, minimum, request)
    except ThrowCompletion as thrown:  # the buffer cannot be transferred
        answer.reject(thrown.value_in(realm))
    if web_platform(realm).is_node:  # its operation is an async function
        return resolved_promise(realm, answer.promise)
    return answer.promise


def _minimum(realm: Realm, view: View, options: Value) -> int:
    """https://streams.spec.whatwg.org/#dom-readablestreambyobreaderreadoptions-min, in elements"""
    given = member(options, "min")
    if given is UNDEFINED:
        return 1
    in_node = web_platform(realm).is_node
    if in_node:
        minimum = _minimum_in_node(realm, given)
    else:
        place = f"Failed to {_READING}: Failed to read the 'min' property from "
        place += "'ReadableStreamBYOBReaderReadOptions'"
        minimum = enforced_unsigned_long_long(given, place)
    if minimum == 0:
        node = "The property 'options.min' must be greater than 0."
        raise wrong_value(realm, f"Failed to {_READING}: min cannot be 0", node, given)
    typed = isinstance(view, TypedArrayObject)
    most = view.length if isinstance(view, TypedArrayObject) else byte_length(view)
    if minimum > most:
        name = "length" if typed else "byteLength"
        if in_node:
            message = f'The value of "options.min" is out of range. It must be <= view.{name}. '
            message += f"Received {minimum}"
            raise node_error(realm, "RangeError", "ERR_OUT_OF_RANGE", message)
        raise range_error(f"Failed to {_READING}: min cannot be larger than view's {name}")
    return minimum


def _minimum_in_node(realm: Realm, given: Value) -> int:
    if not isinstance(given, float):
        raise invalid_argument_type(realm, "options.min", "of type number", given)
    if not given.is_integer():
        node = "The property 'options.min' must be an integer."
        raise wrong_value(realm, "", node, given)
    return max(int(given), 0)


DESCRIPTIONS = (
    described(
        Interface(
            "ReadableStreamBYOBReader",
            ByobReaderObject,
            _make_reader,
            required=1,
            attributes={"closed": lambda _realm, reader: reader.closed.promise},
            operations={"releaseLock": (0, release_reader)},
            promises={"read": (1, _read), "cancel": (0, cancel_reader)},
            counts_in_node=False,
        )
    ),
    described(
        Interface(
            "ReadableStreamBYOBRequest",
            ByobRequestObject,
            attributes={"view": lambda _realm, request: request.view or NULL},
            operations={"respond": (1, respond), "respondWithNewView": (1, respond_with_new_view)},
            counts_in_node=False,
        )
    ),
)
