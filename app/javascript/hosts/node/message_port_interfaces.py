"""MessageChannel and MessagePort, as the program sees them.

https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#class-messagechannel
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.listener_limits import limit_of, set_limit
from app.javascript.hosts.node.message_ports import NodePort, entangled_ports, fire
from app.javascript.hosts.node.serializing import serialize
from app.javascript.hosts.node_errors import (
    invalid_argument_type,
    native_error,
    node_error,
    require_function,
)
from app.javascript.hosts.web.events.event_target import EventListener, EventTargetObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.describe import Constructor, Method
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def _port(this: Value) -> NodePort:
    if not isinstance(this, NodePort):
        raise type_error("Illegal invocation")
    return this


def post_message(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#portpostmessagevalue-transferlist"""
    port = _port(this)
    if not arguments:
        told = "Not enough arguments to MessagePort.postMessage"
        raise native_error(realm, "TypeError", "ERR_MISSING_ARGS", told)
    other = port.entangled
    receiver = realm if other is None else other.realm
    message = serialize(realm, receiver, arguments[0], argument(arguments, 1), port)
    if port.closed:
        return UNDEFINED
    other = port.entangled
    if other is None:
        return False
    if other in message.ports:
        told = "The target port was posted to itself, and the communication channel was lost"
        host_of(realm).emit_warning(told)
        port.lose(other)
    else:
        other.push(message, realm)
    return True


def _calling(name: str, act: Callable[[NodePort], None]) -> Method:
    def behaviour(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        act(_port(this))
        return UNDEFINED

    return Method(name, behaviour)


def _close(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """``port.close(callback)``: the callback hears of the event ``close``"""
    port, callback = _port(this), argument(arguments, 0)
    if isinstance(callback, JSObject) and is_callable(callback):
        listener = _wrapper(realm, callback, port)
        port.add_an_event_listener(EventListener("close", listener, once=True))
    port.close()
    return UNDEFINED


def _has_ref(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    return _port(this).has_ref


def _adding(name: str, *, once: bool) -> Method:
    """``on`` and its kin, of an emitter: a listener of ``message`` gets the data."""

    def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        port, type_ = _port(this), to_string(argument(arguments, 0))
        listener = require_function(realm, "listener", argument(arguments, 1))
        if not any(each.type == type_ and _calls(each, listener) for each in port.listeners):
            wrapper = _wrapper(realm, listener, port)
            port.add_an_event_listener(EventListener(type_, wrapper, once=once))
        return this

    return Method(name, behaviour, 2)


class EmitterListener(NativeFunction):
    """Calls ``listener`` with what the event carries."""

    __slots__ = ("listener",)

    listener: JSObject


def _wrapper(realm: Realm, listener: JSObject, port: NodePort) -> JSObject:
    def behaviour(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        event, carried = argument(arguments, 0), port.carried
        if carried is not None and carried[0] is event:
            event = carried[1]
        return listener.call(port, [event])

    made = EmitterListener(realm, "", 0, behaviour)
    made.listener = listener
    return made


def _calls(added: EventListener, listener: JSObject) -> bool:
    callback = added.callback
    if isinstance(callback, EmitterListener):
        return callback.listener is listener
    return callback is listener


def _remove_listener(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    port, type_ = _port(this), to_string(argument(arguments, 0))
    listener = require_function(realm, "listener", argument(arguments, 1))
    for each in port.listeners:
        if each.type == type_ and _calls(each, listener):
            port.remove(each)
            port.forget_name(type_)
            break
    return this


def _remove_all(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    port, type_ = _port(this), argument(arguments, 0)
    for each in list(port.listeners):
        if type_ is UNDEFINED or each.type == type_:
            EventTargetObject.remove(port, each)  # it keeps the process alive as before
    for name in [name for name in port.names if type_ is UNDEFINED or name == type_]:
        del port.names[name]
        port.own_listeners.discard(name)
    return this


def _listener_count(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    port, type_ = _port(this), argument(arguments, 0)
    own = type_ in port.own_listeners
    return float(sum(each.type == type_ for each in port.listeners) + own)


def _emit(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """``emit(type, value)``: as if it had come from the other side"""
    port, type_ = _port(this), _type(realm, arguments)
    has_listeners = port.hears(type_) or type_ in port.own_listeners
    fire(port, type_, argument(arguments, 1), [])
    return has_listeners


def _event_names(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    return create_array_from_list(realm, [*_port(this).names])


def _set_max_listeners(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    set_limit(realm, _port(this), to_number(argument(arguments, 0)))
    return UNDEFINED


def _get_max_listeners(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    return limit_of(realm, _port(this))


def _type(realm: Realm, arguments: list[Value]) -> str:
    type_ = argument(arguments, 0)
    if not isinstance(type_, str):
        raise invalid_argument_type(realm, "type", "of type string", type_)
    return type_


def construct_message_channel(
    realm: Realm, _arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#class-messagechannel"""
    if new_target is None:
        raise node_error(
            realm,
            "TypeError",
            "ERR_CONSTRUCT_CALL_REQUIRED",
            "Cannot call constructor without `new`",
        )
    prototype = get_prototype_from_constructor(new_target, "%MessageChannel.prototype%")
    made = JSObject(prototype)
    made.properties["port1"], made.properties["port2"] = entangled_ports(realm, realm)
    return made


def _illegal(realm: Realm, _arguments: list[Value], _new_target: JSObject | None) -> Value:
    raise node_error(
        realm, "TypeError", "ERR_CONSTRUCT_CALL_INVALID", "Constructor cannot be called"
    )


DESCRIPTIONS = (
    Constructor(
        "MessagePort",
        0,
        _illegal,
        prototype=(
            Method("postMessage", post_message, 1),
            _calling("start", NodePort.start),
            Method("close", _close),
            _calling("ref", lambda port: port.set_ref(has_ref=True)),
            _calling("unref", lambda port: port.set_ref(has_ref=False)),
            Method("hasRef", _has_ref),
            _adding("on", once=False),
            _adding("addListener", once=False),
            _adding("once", once=True),
            Method("off", _remove_listener, 2),
            Method("removeListener", _remove_listener, 2),
            Method("removeAllListeners", _remove_all, 1),
            Method("listenerCount", _listener_count, 1),
            Method("emit", _emit, 2),
            Method("eventNames", _event_names),
            Method("setMaxListeners", _set_max_listeners, 1),
            Method("getMaxListeners", _get_max_listeners),
            event_handler("message"),
            event_handler("messageerror"),
            event_handler("close"),
        ),
        parent="%EventTarget%",
        prototype_parent="%EventTarget.prototype%",
    ),
    Constructor(
        "MessagePortCloseEvent",
        0,
        _illegal,
        parent="%Event%",
        prototype_parent="%Event.prototype%",
        is_global=False,
    ),
    Constructor(
        "MessageChannel",
        0,
        construct_message_channel,
    ),
)
