"""Message channels: https://html.spec.whatwg.org/multipage/web-messaging.html#message-channels"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.structured_clone import Cloning
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

#: ``queue(label, steps)``: how a host queues a posted message's task.
QueueMessage = Callable[[str, Callable[[], None]], None]


class MessagePortObject(EventTargetObject):
    """A port; ``messages`` wait until it is started, and one task delivers one of them."""

    __slots__ = ("closed", "delivering", "entangled", "messages", "realm", "started")

    class_name = "MessagePort"

    def __init__(self, realm: Realm) -> None:
        super().__init__(realm.intrinsics["%MessagePort.prototype%"], "MessagePort")
        self.realm = realm
        self.entangled: MessagePortObject | None = None
        self.messages: deque[Value] = deque()
        self.started = False
        self.closed = False
        self.delivering = False

    def start(self) -> None:
        """https://html.spec.whatwg.org/multipage/web-messaging.html#dom-messageport-start"""
        self.started = True
        self.deliver_later()

    def deliver_later(self) -> None:
        """Queue the task that delivers the next message, unless one waits already."""
        if self.started and self.messages and not self.delivering:
            self.delivering = True
            queue: QueueMessage = self.realm.slots["queue_message"]
            queue("message at a port", self._deliver)

    def _deliver(self) -> None:
        self.delivering = False
        if self.closed or not self.messages:
            return
        data = self.messages.popleft()
        self.deliver_later()
        fire_message(self.realm, self, data)


class MessageChannelObject(JSObject):
    """Two ports that are entangled with each other."""

    __slots__ = ("port1", "port2")

    class_name = "MessageChannel"

    def __init__(self, prototype: JSObject | None, realm: Realm) -> None:
        super().__init__(prototype)
        self.port1 = MessagePortObject(realm)
        self.port2 = MessagePortObject(realm)
        self.port1.entangled, self.port2.entangled = self.port2, self.port1


def fire_message(realm: Realm, target: EventTargetObject, data: Value) -> None:
    """A message event with ``data``."""
    attributes: dict[str, Value] = {"data": data, "origin": "", "lastEventId": "", "source": NULL}
    event = create_event(realm, "MessageEvent", "message", attributes, EventInit())
    platform_of(realm).fire(event, target)


def window_post_message(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/web-messaging.html#dom-window-postmessage"""
    if not arguments:
        raise type_error(
            "Failed to execute 'postMessage' on 'Window': 1 argument required, but only 0 present."
        )
    data = Cloning(realm, []).clone(arguments[0])
    target = platform_of(realm).global_target
    assert target is not None
    queue: QueueMessage = realm.slots["queue_message"]
    queue("message at the window", lambda: fire_message(realm, target, data))
    return UNDEFINED


def _port(this: Value) -> MessagePortObject:
    if not isinstance(this, MessagePortObject):
        raise type_error("Illegal invocation")
    return this


def port_post_message(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/web-messaging.html#dom-messageport-postmessage"""
    port = _port(this)
    if not arguments:
        raise type_error(
            "Failed to execute 'postMessage' on 'MessagePort': "
            "1 argument required, but only 0 present."
        )
    data = Cloning(realm, []).clone(arguments[0])
    other = port.entangled
    if other is not None and not other.closed:
        other.messages.append(data)
        other.deliver_later()
    return UNDEFINED


def port_start(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/web-messaging.html#dom-messageport-start"""
    _port(this).start()
    return UNDEFINED


def port_close(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/web-messaging.html#dom-messageport-close"""
    port = _port(this)
    port.closed = True
    if port.entangled is not None:
        port.entangled.entangled = None
        port.entangled = None
    return UNDEFINED


def _on_message() -> Accessor:
    """Setting ``onmessage`` starts the port."""
    plain = event_handler("message")
    assert plain.set is not None
    set_handler: Behaviour = plain.set

    def write(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        set_handler(realm, this, arguments)
        _port(this).start()
        return UNDEFINED

    return Accessor("onmessage", plain.get, write, enumerable=True)


def construct_message_channel(
    realm: Realm, _arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://html.spec.whatwg.org/multipage/web-messaging.html#dom-messagechannel"""
    if new_target is None:
        raise type_error(
            "Failed to construct 'MessageChannel': Please use the 'new' operator, "
            "this DOM object constructor cannot be called as a function."
        )
    prototype = get_prototype_from_constructor(new_target, "%MessageChannel.prototype%")
    return MessageChannelObject(prototype, realm)


def _channel_port(name: str) -> Accessor:
    def read(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        if not isinstance(this, MessageChannelObject):
            raise type_error("Illegal invocation")
        return this.port1 if name == "port1" else this.port2

    return Accessor(name, read, enumerable=True)


def _illegal(_realm: Realm, _arguments: list[Value], _new_target: JSObject | None) -> Value:
    raise type_error("Illegal constructor")


DESCRIPTIONS = (
    Constructor(
        "MessagePort",
        0,
        _illegal,
        prototype=(
            Method("postMessage", port_post_message, 1),
            Method("start", port_start),
            Method("close", port_close),
            _on_message(),
            Constant(WellKnownSymbol.TO_STRING_TAG, "MessagePort", configurable=True),
        ),
        parent="%EventTarget%",
        prototype_parent="%EventTarget.prototype%",
    ),
    Constructor(
        "MessageChannel",
        0,
        construct_message_channel,
        prototype=(
            _channel_port("port1"),
            _channel_port("port2"),
            Constant(WellKnownSymbol.TO_STRING_TAG, "MessageChannel", configurable=True),
        ),
    ),
)
