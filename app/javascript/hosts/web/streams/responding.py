"""How a source answers the request for bytes.

https://streams.spec.whatwg.org/#rs-byob-request-prototype
"""

from __future__ import annotations

from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.byob_request import ByobRequestObject
from app.javascript.hosts.web.streams.byte_controller import ByteControllerObject
from app.javascript.hosts.web.streams.pull_into import byte_length
from app.javascript.hosts.web.streams.readable import StreamState
from app.javascript.hosts.web.streams.views import required_view
from app.javascript.hosts.web.streams.words import wrong_state, wrong_value
from app.javascript.hosts.web.webidl import enforced_unsigned_long_long
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_number
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

_RESPOND = "Failed to execute 'respond' on 'ReadableStreamBYOBRequest'"
_WITH_VIEW = "execute 'respondWithNewView' on 'ReadableStreamBYOBRequest'"


def _controller(realm: Realm, request: ByobRequestObject, place: str) -> ByteControllerObject:
    if request.controller is None:
        words = f"{place}: Cannot respond to an invalidated ReadableStreamBYOBRequest"
        raise wrong_state(realm, words, "This BYOB request has been invalidated")
    return request.controller


def respond(realm: Realm, request: ByobRequestObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rs-byob-request-respond"""
    given = argument(arguments, 0)
    in_node = web_platform(realm).is_node
    written = 0 if in_node else enforced_unsigned_long_long(given, _RESPOND)
    controller = _controller(realm, request, _RESPOND)
    assert request.view is not None
    if request.view.buffer.is_detached:
        words = f"{_RESPOND}: ArrayBufferView is detached"
        raise wrong_state(realm, words, "Viewed ArrayBuffer is detached")
    if in_node:
        number = to_number(given)
        written = int(number) if number == number and abs(number) < 2**53 else 0

    def refused(why: str, *, is_range: bool = False) -> ThrowCompletion:
        node = "The argument 'bytesWritten' is invalid."
        return wrong_value(realm, f"{_RESPOND}: {why}", node, given, is_range=is_range)

    first = controller.pending_pull_intos[0]
    if controller.stream.state is StreamState.CLOSED:
        if written:
            raise refused("bytes written is not 0")
    elif not written:
        raise refused("bytes written is 0")
    elif first.bytes_filled + written > first.byte_length:
        why = "available read buffer is too small for specified number of bytes"
        raise refused(why, is_range=True)
    controller.respond(written)
    return UNDEFINED


def respond_with_new_view(
    realm: Realm, request: ByobRequestObject, arguments: list[Value]
) -> Value:
    """https://streams.spec.whatwg.org/#rs-byob-request-respond-with-new-view"""
    view = required_view(realm, arguments, _WITH_VIEW, "view")
    place = f"Failed to {_WITH_VIEW}"
    controller = _controller(realm, request, place)
    if view.buffer.is_detached:
        words = f"{place}: ViewedArrayBuffer is detached"
        raise wrong_state(realm, words, "Viewed ArrayBuffer is detached")

    def refused(why: str) -> ThrowCompletion:
        node = "The argument 'view' is invalid."
        return wrong_value(realm, f"{place}: {why}", node, view, is_range=True)

    first, written = controller.pending_pull_intos[0], byte_length(view)
    if controller.stream.state is StreamState.CLOSED:
        if written:
            words = f"{place}: view's byte length is not 0"
            raise wrong_state(realm, words, "View is not zero-length")
    elif not written:
        raise wrong_state(realm, f"{place}: view's byte length is 0", "View is zero-length")
    if first.byte_offset + first.bytes_filled != view.byte_offset:
        raise refused("supplied view's byte offset doesn't match the expected value")
    if first.buffer_byte_length != view.buffer.byte_length:
        raise refused("buffer byte lengths are not equal")
    if first.bytes_filled + written > first.byte_length:
        raise refused("supplied view is too large")
    controller.respond_with_new_view(view)
    return UNDEFINED
