"""Node's message channels: ports that are event targets and emitters, over libuv's async handles.

A message wakes the poll phase, in which a port hands out what it has, with ticks behind each.

https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#class-messageport
"""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import Final

from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.requests import Request
from app.javascript.hosts.web.events.event import EventInit, EventObject, create_event
from app.javascript.hosts.web.events.event_target import EventListener, EventTargetObject
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

#: From posting until the other side can see it, between two agents.
BETWEEN_AGENTS_MS: Final = 0.05
#: What posting to another agent takes, and unpacking what it has posted: it goes on meanwhile.
POSTING_MS: Final = 0.06
UNPACKING_MS: Final = 0.1
#: So many messages are handed out in one go.
MESSAGES_IN_A_ROW: Final = 1000
_CLOSE: Final = object()


class NodePort(EventTargetObject):
    """A port of one side; ``messages`` wait until it is started.

    ``has_ref`` while it is listened to: then it keeps its process alive until it is closed.
    """

    __slots__ = (
        "async_context", "carried", "closed", "entangled", "from_beside", "handle", "has_ref",
        "messages", "names", "own_listeners", "realm", "started", "waking",
    )  # fmt: skip

    class_name = "MessagePort"

    def __init__(self, realm: Realm) -> None:
        super().__init__(realm.intrinsics["%MessagePort.prototype%"], "MessagePort")
        self.realm = realm
        self.async_context = realm.agent.async_context
        self.handle = host_of(realm).loop.requests.new_handle()
        self.entangled: NodePort | None = None
        self.messages: deque[Value | object] = deque()
        self.started = False
        self.closed = False
        self.has_ref = False
        self.waking = False
        self.from_beside = False
        #: The event that is dispatched, and what listeners of an emitter get of it.
        self.carried: tuple[EventObject, Value] | None = None
        #: Node itself listens for listeners, to know whether the port keeps the process alive.
        self.own_listeners = {"newListener", "removeListener"}
        self.names = dict.fromkeys(("newListener", "removeListener"))

    # -- listening -------------------------------------------------------------------------------

    def add_an_event_listener(self, listener: EventListener) -> None:
        super().add_an_event_listener(listener)
        self.names.setdefault(listener.type)
        self._listened(listener.type)

    def set_event_handler(self, type_: str, callback: JSObject | None) -> None:
        super().set_event_handler(type_, callback)
        self.names.setdefault(type_)  # and stays when the handler is taken away
        self._listened(type_)

    def remove(self, listener: EventListener) -> None:
        super().remove(listener)
        if not listener.handler and not listener.once:
            self.forget_name(listener.type)
        if listener.type == "message" and not self.hears("message"):
            self.set_ref(has_ref=False)

    def forget_name(self, type_: str) -> None:
        """Unless somebody still listens; what heard once and is gone leaves its name."""
        if not self.hears(type_):
            self.names.pop(type_, None)

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
        if sender is self.realm:
            self.messages.append(message)
            self.wake(0.0)
            return
        self.from_beside = True
        sender.agent.strands.take_turns(POSTING_MS)
        self.messages.append(message)
        self.wake(BETWEEN_AGENTS_MS)

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
        request = Request(
            due, label, self._on_message, span, has_ref=False, handle=self.handle, scoped=False
        )  # fmt: skip
        host.loop.requests.add(request)
        host.wake_at(due)

    def _on_message(self) -> None:
        self.waking = False
        if self.from_beside:
            self.realm.agent.strands.take_turns(UNPACKING_MS)
        limit = max(len(self.messages), MESSAGES_IN_A_ROW)
        while self.messages and limit:  # also those behind the one that closed it
            limit -= 1
            if self.messages[0] is not _CLOSE and not self.started:
                return
            message = self.messages.popleft()
            if message is _CLOSE:
                self.close()
                return
            if not host_of(self.realm).loop.in_callback_scope(partial(self._deliver, message)):
                break
        self.wake(0.0)

    def _deliver(self, message: object) -> None:
        assert isinstance(message, Message)
        self.realm.agent.async_context = self.async_context
        fire(self, "message", message.value, list(message.ports))

    def take(self) -> Message | None:
        """receiveMessageOnPort: the next one, at once."""
        if self.messages and isinstance(self.messages[0], Message):
            message = self.messages.popleft()
            assert isinstance(message, Message)
            return message
        return None

    # -- the end ---------------------------------------------------------------------------------

    def close(self) -> None:
        """This side ends in the next close callbacks phase, which tells the other side."""
        if self.closed:
            return
        self.set_ref(has_ref=False)
        self.closed = True
        other, self.entangled = self.entangled, None
        host_of(self.realm).loop.closing.add("a port is closed", lambda: self._on_close(other))

    def _on_close(self, other: NodePort | None) -> None:
        if other is not None and other.entangled is self:
            other.entangled = None
            other.push(_CLOSE, self.realm)
        self.realm.agent.async_context = self.async_context
        interface = "MessagePortCloseEvent"
        event = create_event(self.realm, interface, "close", {}, EventInit())
        dispatch_hybrid(self, event, event)

    def lose(self, other: NodePort) -> None:
        """The other side was posted to itself: nobody can get it, and so both end."""
        other.close()
        self.entangled = None
        self.push(_CLOSE, self.realm)


class Message:
    """A clone, and the ports that came with it."""

    __slots__ = ("ports", "value")

    def __init__(self, value: Value, ports: list[NodePort]) -> None:
        self.value = value
        self.ports = ports


def fire(port: NodePort, type_: str, data: Value, ports: list[Value]) -> None:
    """A message, or what the program emits: messages alone have an interface of their own."""
    realm, interface = port.realm, "CustomEvent"
    carried = NULL if data is UNDEFINED else data
    attributes: dict[str, Value] = {"detail": carried}
    if type_ in ("message", "messageerror"):
        interface = "MessageEvent"
        listed = create_array_from_list(realm, ports)
        attributes = {
            "data": carried, "origin": "", "lastEventId": "", "source": NULL, "ports": listed,
        }  # fmt: skip
    dispatch_hybrid(port, create_event(realm, interface, type_, attributes, EventInit()), data)


def dispatch_hybrid(port: NodePort, event: EventObject, carried: Value) -> None:
    """At the port: listeners of an emitter get what the event carries."""
    event.is_trusted = False
    before, port.carried = port.carried, (event, carried)
    try:
        platform_of(port.realm).fire(event, port)
    finally:
        port.carried = before


def entangled_ports(first: Realm, second: Realm) -> tuple[NodePort, NodePort]:
    """Two new ports, each of its own realm."""
    one, other = NodePort(first), NodePort(second)
    one.entangled, other.entangled = other, one
    return one, other
