"""A port of a message channel, and what arrives there.

https://html.spec.whatwg.org/multipage/web-messaging.html#message-ports
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value

#: ``queue(label, steps)``: how a host queues a posted message's task.
QueueMessage = Callable[[str, Callable[[], None]], None]


@dataclass(frozen=True, slots=True)
class Message:
    """What was posted, made of the objects of the realm that receives it."""

    data: Value
    ports: list[Value] = field(default_factory=list)


class MessagePortObject(EventTargetObject):
    """A port; ``messages`` wait until it is started, and one task delivers one of them.

    As in Chromium, who waits for the first message is told by a task; once that is delivered, those
    that came meanwhile get a task each. ``tasks`` are those that are queued.

    ``recipient`` hears of them: the port, or the worker that the port belongs to. A port that is
    ``neutered`` was given to another realm.
    """

    __slots__ = (
        "closed",
        "delivering",
        "entangled",
        "messages",
        "neutered",
        "realm",
        "recipient",
        "started",
        "tasks",
    )

    class_name = "MessagePort"

    def __init__(self, realm: Realm) -> None:
        super().__init__(realm.intrinsics["%MessagePort.prototype%"], "MessagePort")
        self.realm = realm
        self.recipient: EventTargetObject = self
        self.entangled: MessagePortObject | None = None
        self.messages: deque[Message] = deque()
        self.started = False
        self.closed = False
        self.neutered = False
        self.delivering = False
        self.tasks = 0

    def entangle(self, other: MessagePortObject) -> None:
        """https://html.spec.whatwg.org/multipage/web-messaging.html#entangle"""
        self.entangled, other.entangled = other, self

    def start(self) -> None:
        """https://html.spec.whatwg.org/multipage/web-messaging.html#dom-messageport-start"""
        self.started = True
        self.deliver_later()

    def close(self) -> None:
        """https://html.spec.whatwg.org/multipage/web-messaging.html#dom-messageport-close"""
        self.closed = True
        if self.entangled is not None:
            self.entangled.entangled = None
            self.entangled = None

    def receive(self, message: Message) -> None:
        """Put the message behind those that wait."""
        if not self.closed:
            self.messages.append(message)
            self.deliver_later()

    def move_to(self, other: MessagePortObject) -> None:
        """Give all to a port of another realm.

        https://html.spec.whatwg.org/multipage/web-messaging.html#message-ports:transfer-steps
        """
        if self.entangled is not None:
            self.entangled.entangle(other)
            self.entangled = None
        other.messages.extend(self.messages)
        self.messages.clear()
        self.neutered = self.closed = True

    def deliver_later(self) -> None:
        """Queue the task that delivers the next message, unless one waits or runs already.

        Between a worker and its maker each message is a task of its own at once, as in Chromium.
        """
        if not self.started:
            return
        if self.recipient is not self:
            self._ask_for_the_others()
        elif self.messages and not self.tasks and not self.delivering:
            self._queue_task()

    def _queue_task(self) -> None:
        self.tasks += 1
        queue: QueueMessage = self.realm.slots["queue_message"]
        queue(f"message at {self._whom()}", self._deliver)

    def _whom(self) -> str:
        return "a port" if self.recipient is self else f"the {self.recipient.name.lower()}"

    def _deliver(self) -> None:
        self.tasks -= 1
        if self.closed or not self.messages:
            return
        self.delivering = True
        fire_message(self.realm, self.recipient, self.messages.popleft())
        self.delivering = False
        self._ask_for_the_others()

    def _ask_for_the_others(self) -> None:
        while not self.closed and self.tasks < len(self.messages):
            self._queue_task()


def fire_message(
    realm: Realm,
    target: EventTargetObject,
    message: Message,
    origin: str = "",
    source: Value = NULL,
) -> None:
    """A message event with what was posted."""
    attributes: dict[str, Value] = {
        "data": message.data,
        "origin": origin,
        "lastEventId": "",
        "source": source,
        "ports": create_array_from_list(realm, message.ports),
    }
    event = create_event(realm, "MessageEvent", "message", attributes, EventInit())
    platform_of(realm).fire(event, target)
