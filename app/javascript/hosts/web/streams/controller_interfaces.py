"""The controllers of readable streams as programs see them.

https://streams.spec.whatwg.org/#rs-default-controller-class
"""

from __future__ import annotations

from app.javascript.hosts.web.streams.byte_controller import ByteControllerObject
from app.javascript.hosts.web.streams.default_controller import DefaultControllerObject
from app.javascript.hosts.web.streams.pull_into import byte_length
from app.javascript.hosts.web.streams.readable import StreamState
from app.javascript.hosts.web.streams.readable_controller import (
    ReadableControllerObject,
    not_to_be_filled,
)
from app.javascript.hosts.web.streams.views import required_view
from app.javascript.hosts.web.streams.words import wrong_state
from app.javascript.hosts.web.webidl import Interface, described
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def _close(realm: Realm, controller: ReadableControllerObject, _arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rs-default-controller-close"""
    if not controller.can_close_or_enqueue:
        requested = "a readable stream that has already been requested to be closed"
        what = requested if controller.close_requested else "an errored readable stream"
        raise _wrong_state(realm, controller, "close", f"Cannot close {what}")
    controller.close()
    return UNDEFINED


def _wrong_state(
    realm: Realm,
    controller: ReadableControllerObject,
    operation: str,
    why: str,
    node: str = "Controller is already closed",
) -> ThrowCompletion:
    place = f"Failed to execute '{operation}' on '{controller.class_name}'"
    return wrong_state(realm, f"{place}: {why}", node)


def _enqueue(realm: Realm, controller: DefaultControllerObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rs-default-controller-enqueue"""
    if not controller.can_close_or_enqueue:
        why = f"Cannot enqueue a chunk into {not_to_be_filled(controller)}"
        raise _wrong_state(realm, controller, "enqueue", why)
    controller.enqueue(argument(arguments, 0))
    return UNDEFINED


def _error(_realm: Realm, controller: ReadableControllerObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rs-default-controller-error"""
    controller.error(argument(arguments, 0))
    return UNDEFINED


def _desired_size(_realm: Realm, controller: ReadableControllerObject) -> Value:
    desired = controller.desired_size
    return NULL if desired is None else desired


# -- byte streams --------------------------------------------------------------------------------


def _close_bytes(realm: Realm, controller: ByteControllerObject, _arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rbs-controller-close"""
    if controller.close_requested:
        why = "Cannot close a readable stream that has already been requested to be closed"
        raise _wrong_state(realm, controller, "close", why)
    if controller.stream.state is not StreamState.READABLE:
        why = "Cannot close a readable stream that is not readable"
        raise _wrong_state(realm, controller, "close", why, "ReadableStream is already closed")
    controller.close()
    return UNDEFINED


def _enqueue_bytes(realm: Realm, controller: ByteControllerObject, given: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rbs-controller-enqueue"""
    chunk = required_view(
        realm, given, "execute 'enqueue' on 'ReadableByteStreamController'", "buffer"
    )
    if not byte_length(chunk):
        node = "chunk ArrayBuffer is zero-length or detached"
        raise _wrong_state(realm, controller, "enqueue", "chunk is empty", node)
    if controller.close_requested:
        raise _wrong_state(realm, controller, "enqueue", "close requested already")
    if controller.stream.state is not StreamState.READABLE:
        node = "ReadableStream is already closed"
        raise _wrong_state(realm, controller, "enqueue", "stream is not readable", node)
    controller.enqueue(chunk)
    return UNDEFINED


DESCRIPTIONS = (
    described(
        Interface(
            "ReadableStreamDefaultController",
            DefaultControllerObject,
            attributes={"desiredSize": _desired_size},
            operations={"close": (0, _close), "enqueue": (0, _enqueue), "error": (0, _error)},
        )
    ),
    described(
        Interface(
            "ReadableByteStreamController",
            ByteControllerObject,
            attributes={
                "byobRequest": lambda _realm, controller: controller.byob_request() or NULL,
                "desiredSize": _desired_size,
            },
            operations={
                "close": (0, _close_bytes),
                "enqueue": (1, _enqueue_bytes),
                "error": (0, _error),
            },
            counts_in_node=False,
        )
    ),
)
