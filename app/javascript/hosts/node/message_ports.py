"""Node's message channels: ports that are event targets and emitters, over libuv's async handles.

A message wakes the poll phase, in which a port hands out what it has, with ticks behind each.

https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#class-messageport
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Final

from app.javascript.hosts.node.argument_errors import node_error, require_function
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.requests import Request
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.event_target import EventListener, EventTargetObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.structured_clone import Cloning
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.array_buffer import ArrayBufferObject
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

#: From posting until the other side can see it, between two agents.
BETWEEN_AGENTS_MS: Final = 0.05
#: So many messages are handed out in one go.
MESSAGES_IN_A_ROW: Final = 1000
_CLOSE: Final = object()


class NodePort(EventTargetObject):
    """A port of one side; ``messages`` wait until it is started.

    ``has_ref`` while it is listened to: then it keeps its process alive until it is closed.
    """

    __slots__ = ("closed", "entangled", "has_ref", "messages", "realm", "started", "waking")

    class_name = "MessagePort"

    def __init__(self, realm: Realm) -> None:
        super().__init__(realm.intrinsics["%MessagePort.prototype%"], "MessagePort")
        self.realm = realm
        self.entangled: NodePort | None = None
        self.messages: deque[Value | object] = deque()
        self.started = False
        self.closed = False
        self.has_ref = False
        self.waking = False

    # -- listening -------------------------------------------------------------------------------

    def add_an_event_listener(self, listener: EventListener) -> None:
        super().add_an_event_listener(listener)
        self._listened(listener.type)

    def set_event_handler(self, type_: str, callback: JSObject | None) -> None:
        super().set_event_handler(type_, callback)
        self._listened(type_)

    def remove(self, listener: EventListener) -> None:
        super().remove(listener)
        if listener.type == "message" and not self.hears("message"):
            self.set_ref(has_ref=False)

    def _listened(self, type_: str) -> None:
        if type_ == "message" and self.hears("message"):
            self.set_ref(has_ref=True)
            self.start()

    def set_ref(self, *, has_ref: bool) -> None:
        """Whether it keeps the process alive."""
        if self.closed:
            return
        self.has_ref = has_ref
        handles = host_of(self.realm).loop.handles
        if has_ref:
            handles.add(self)
        else:
            handles.discard(self)

    # -- messages --------------------------------------------------------------------------------

    def start(self) -> None:
        """Hand out what has come and what comes."""
        if not self.closed:
            self.started = True
            self.wake(0.0)

    def push(self, message: Value | object, sender: Realm) -> None:
        """A message, or the end, has come from the other side."""
        self.messages.append(message)
        self.wake(0.0 if sender is self.realm else BETWEEN_AGENTS_MS)

    def wake(self, after: float) -> None:
        if self.waking or self.closed or not self.messages:
            return
        if not self.started and self.messages[0] is not _CLOSE:
            return
        self.waking = True
        host = host_of(self.realm)
        label = "message at a port"
        due = host.agent.clock.now + after
        span = host.agent.recorder.here
        host.loop.requests.add(Request(due, label, self._on_message, span, has_ref=False))
        host.wake_at(due)

    def _on_message(self) -> None:
        self.waking = False
        limit = max(len(self.messages), MESSAGES_IN_A_ROW)
        first = True
        while self.messages and limit and not self.closed:
            if not first:
                host_of(self.realm).next_ticks.run()
            if not self.messages:
                return
            first = False
            limit -= 1
            if self.messages[0] is not _CLOSE and not self.started:
                return
            message = self.messages.popleft()
            if message is _CLOSE:
                self.close_later()
                return
            self._deliver(message)
        self.wake(0.0)

    def _deliver(self, message: object) -> None:
        assert isinstance(message, Message)
        data = message.value
        ports: list[Value] = list(message.ports)
        fire(self.realm, self, "MessageEvent", "message", data, ports)

    def take(self) -> Message | None:
        """receiveMessageOnPort: the next one, at once."""
        if self.messages and isinstance(self.messages[0], Message):
            message = self.messages.popleft()
            assert isinstance(message, Message)
            return message
        return None

    # -- the end ---------------------------------------------------------------------------------

    def close(self) -> None:
        """Both sides end, each in its close callbacks phase."""
        other, self.entangled = self.entangled, None
        if other is not None:
            other.entangled = None
            other.push(_CLOSE, self.realm)
        self.close_later()

    def close_later(self) -> None:
        if self.closed:
            return
        self.set_ref(has_ref=False)
        self.closed = True
        host = host_of(self.realm)
        host.loop.close(lambda: fire(self.realm, self, "Event", "close", UNDEFINED, []))


class Message:
    """A clone, and the ports that came with it."""

    __slots__ = ("ports", "value")

    def __init__(self, value: Value, ports: list[NodePort]) -> None:
        self.value = value
        self.ports = ports


def fire(
    realm: Realm, port: NodePort, interface: str, type_: str, data: Value, ports: list[Value]
) -> None:
    """An event at the port."""
    attributes: dict[str, Value] = {}
    if interface == "MessageEvent":
        listed = create_array_from_list(realm, ports)
        attributes = {
            "data": data, "origin": "", "lastEventId": "", "source": NULL, "ports": listed,
        }  # fmt: skip
    event = create_event(realm, interface, type_, attributes, EventInit())
    platform_of(realm).fire(event, port)


class PortCloning(Cloning):
    """A clone for another realm, in which transferred ports stand for themselves."""

    def __init__(
        self, realm: Realm, buffers: list[ArrayBufferObject], moved: dict[NodePort, NodePort]
    ) -> None:
        super().__init__(realm, buffers)
        self._moved = moved

    def _container(self, value: JSObject) -> JSObject:
        if isinstance(value, NodePort):
            if value in self._moved:
                return self._moved[value]
            message = (
                "Object that needs transfer was found in message but not listed in transferList"
            )
            error = node_error(
                self._realm, "TypeError", "ERR_MISSING_TRANSFERABLE_IN_TRANSFER_LIST", message
            )
            raise error
        return super()._container(value)


def serialize(sender: Realm, receiver: Realm, value: Value, transfer: Value) -> Message:
    """https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializewithtransfer"""
    listed = transfer
    if isinstance(transfer, JSObject) and not transfer.has_property(WellKnownSymbol.ITERATOR):
        listed = transfer.get("transfer", transfer)
    wanted = iterable_to_list(sender, listed) if isinstance(listed, JSObject) else []
    buffers: list[ArrayBufferObject] = []
    moved: dict[NodePort, NodePort] = {}
    for each in wanted:
        if isinstance(each, ArrayBufferObject) and each not in buffers:
            buffers.append(each)
        elif isinstance(each, NodePort) and each not in moved:
            moved[each] = _moved(each, receiver)
        else:
            raise dom_exception(sender, "DataCloneError", f"{to_string(each)} could not be cloned.")
    clone = PortCloning(receiver, buffers, moved).clone(value)
    for buffer in buffers:
        buffer.detach()
    for port, stand_in in moved.items():
        _entangle_instead(port, stand_in)
    return Message(clone, list(moved.values()))


def _moved(port: NodePort, receiver: Realm) -> NodePort:
    made = NodePort(receiver)
    made.messages = port.messages
    return made


def _entangle_instead(port: NodePort, stand_in: NodePort) -> None:
    """The port is neutered; its other side talks to the stand-in from now on."""
    other = port.entangled
    stand_in.entangled = other
    if other is not None:
        other.entangled = stand_in
    port.entangled = None
    port.set_ref(has_ref=False)
    port.closed = True


class NodeChannel(JSObject):
    """Two ports that are entangled with each other."""

    __slots__ = ("port1", "port2")

    class_name = "MessageChannel"

    def __init__(self, prototype: JSObject | None, realm: Realm) -> None:
        super().__init__(prototype)
        self.port1, self.port2 = entangled_ports(realm, realm)


def entangled_ports(first: Realm, second: Realm) -> tuple[NodePort, NodePort]:
    """Two new ports, each of its own realm."""
    one, other = NodePort(first), NodePort(second)
    one.entangled, other.entangled = other, one
    return one, other


def _port(this: Value) -> NodePort:
    if not isinstance(this, NodePort):
        raise type_error("Illegal invocation")
    return this


def post_message(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#portpostmessagevalue-transferlist"""
    port = _port(this)
    if not arguments:
        raise node_error(
            realm, "TypeError", "ERR_MISSING_ARGS", 'The "message" argument must be specified'
        )
    other = port.entangled
    receiver = realm if other is None else other.realm
    message = serialize(realm, receiver, arguments[0], argument(arguments, 1))
    if port.entangled is not None:
        port.entangled.push(message, realm)
    return UNDEFINED


def _calling(name: str, act: Callable[[NodePort], None]) -> Method:
    def behaviour(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        act(_port(this))
        return UNDEFINED

    return Method(name, behaviour)


def _has_ref(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    return _port(this).has_ref


def _adding(name: str, *, once: bool) -> Method:
    """``on`` and its kin, of an emitter: a listener of ``message`` gets the data."""

    def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        port, type_ = _port(this), to_string(argument(arguments, 0))
        listener = require_function(realm, "listener", argument(arguments, 1))
        port.add_an_event_listener(EventListener(type_, _wrapper(realm, listener, port), once=once))
        return this

    return Method(name, behaviour, 2)


class EmitterListener(NativeFunction):
    """Calls ``listener`` with what the event carries."""

    __slots__ = ("listener",)

    listener: JSObject


def _wrapper(realm: Realm, listener: JSObject, port: NodePort) -> JSObject:
    def behaviour(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        event = argument(arguments, 0)
        has_data = isinstance(event, JSObject) and event.has_property("data")
        given: list[Value] = []
        if isinstance(event, JSObject) and has_data:
            given = [event.get("data", event)]
        return listener.call(port, given)

    made = EmitterListener(realm, "", 0, behaviour)
    made.listener = listener
    return made


def _remove_listener(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    port, type_ = _port(this), to_string(argument(arguments, 0))
    listener = require_function(realm, "listener", argument(arguments, 1))
    for each in port.listeners:
        callback = each.callback
        if each.type == type_ and (
            callback is listener
            or (isinstance(callback, EmitterListener) and callback.listener is listener)
        ):
            port.remove(each)
            break
    return this


def _remove_all(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    port, type_ = _port(this), argument(arguments, 0)
    for each in list(port.listeners):
        if type_ is UNDEFINED or each.type == type_:
            port.remove(each)
    return this


def _listener_count(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    type_ = argument(arguments, 0)
    return float(sum(each.type == type_ for each in _port(this).listeners))


def construct_message_channel(
    realm: Realm, _arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#class-messagechannel"""
    if new_target is None:
        raise node_error(
            realm,
            "TypeError",
            "ERR_CONSTRUCT_CALL_REQUIRED",
            "Class constructor MessageChannel cannot be invoked without `new`",
        )
    prototype = get_prototype_from_constructor(new_target, "%MessageChannel.prototype%")
    return NodeChannel(prototype, realm)


def _channel_port(name: str) -> Accessor:
    def read(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        if not isinstance(this, NodeChannel):
            raise type_error("Illegal invocation")
        return this.port1 if name == "port1" else this.port2

    return Accessor(name, read, enumerable=True)


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
            _calling("close", NodePort.close),
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
            event_handler("message"),
            event_handler("messageerror"),
            event_handler("close"),
            Constant(WellKnownSymbol.TO_STRING_TAG, "MessagePort", configurable=True),
        ),
        parent="%EventTarget%",
        prototype_parent="%EventTarget.prototype%",
    ),
    Constructor(
        "MessageChannel",
        0,
        construct_message_channel,
        prototype=(_channel_port("port1"), _channel_port("port2")),
    ),
)
