"""BroadcastChannel: https://html.spec.whatwg.org/multipage/web-messaging.html#broadcasting-to-other-browsing-contexts"""

from __future__ import annotations

from app.javascript.hosts.browser.event_loop import EventLoop
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.platform import OPAQUE_ORIGIN, web_platform
from app.javascript.hosts.web.structured_clone import Cloning
from app.javascript.hosts.web.webidl import Interface, described
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

#: A message goes by way of another process.
BROADCAST_MS = 0.5


class BroadcastChannelObject(EventTargetObject):
    """A channel; those of the same name in the page and its workers hear each other."""

    __slots__ = ("closed", "name_of_channel", "realm")

    class_name = "BroadcastChannel"

    def __init__(self, realm: Realm, prototype: JSObject, name: str) -> None:
        super().__init__(prototype, "BroadcastChannel")
        self.realm = realm
        self.name_of_channel = name
        self.closed = False


def _channels(realm: Realm) -> list[BroadcastChannelObject]:
    channels: list[BroadcastChannelObject] = web_platform(realm).origin.setdefault("channels", [])
    return channels


def _make(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    made = BroadcastChannelObject(realm, prototype, to_string(arguments[0]))
    _channels(realm).append(made)
    return made


def _post(realm: Realm, channel: BroadcastChannelObject, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/web-messaging.html#dom-broadcastchannel-postmessage"""
    if channel.closed:
        message = "Failed to execute 'postMessage' on 'BroadcastChannel': Channel is closed"
        raise dom_exception(realm, "InvalidStateError", message)
    prefix = "Failed to execute 'postMessage' on 'BroadcastChannel': "
    serialized = Cloning(realm, [], prefix=prefix).clone(arguments[0])
    for other in _channels(realm):
        if other is not channel and other.name_of_channel == channel.name_of_channel:
            _send(realm, other, Cloning(other.realm, []).clone(serialized))
    return UNDEFINED


def _send(realm: Realm, channel: BroadcastChannelObject, data: Value) -> None:
    """A task of the receiver's event loop, which may be that of another thread."""
    label = f"broadcast on {channel.name_of_channel}"

    def steps() -> None:
        _deliver(channel.realm, channel, data)

    if channel.realm.agent is realm.agent:
        web_platform(channel.realm).start_work(
            "messages", label, BROADCAST_MS, "DOM manipulation", steps
        )
    else:
        loop: EventLoop = channel.realm.slots["host"].loop
        loop.bring(TaskSource.POSTED_MESSAGE, label, steps, BROADCAST_MS)


def _deliver(realm: Realm, channel: BroadcastChannelObject, data: Value) -> None:
    if channel.closed:
        return
    attributes: dict[str, Value] = {
        "data": data,
        "origin": OPAQUE_ORIGIN,
        "lastEventId": "",
        "source": NULL,
    }
    event = create_event(realm, "MessageEvent", "message", attributes, EventInit())
    platform_of(realm).fire(event, channel)


def _close(realm: Realm, channel: BroadcastChannelObject, _arguments: list[Value]) -> Value:
    channel.closed = True
    channels = _channels(realm)
    if channel in channels:
        channels.remove(channel)
    return UNDEFINED


DESCRIPTIONS = (
    described(
        Interface(
            "BroadcastChannel",
            BroadcastChannelObject,
            _make,
            required=1,
            attributes={"name": lambda _realm, channel: channel.name_of_channel},
            operations={"close": (0, _close), "postMessage": (1, _post)},
            others=(event_handler("message"), event_handler("messageerror")),
            parent="EventTarget",
        )
    ),
)
