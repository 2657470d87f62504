"""Message channels: https://html.spec.whatwg.org/multipage/web-messaging.html#message-channels"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.member_conversion import converting_member
from app.javascript.hosts.web.message_port import MessagePortObject, QueueMessage, fire_message
from app.javascript.hosts.web.platform import OPAQUE_ORIGIN, web_platform
from app.javascript.hosts.web.posting import Posting
from app.javascript.hosts.web.url.url_object import parse_url
from app.javascript.hosts.web.webidl import is_missing, member
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.running_realm import running_realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

#: What a message to a window in another process takes.
BETWEEN_PROCESSES_MS = 2.0
_MATCHING = ("*", "/")


class MessageChannelObject(JSObject):
    """Two ports that are entangled with each other."""

    __slots__ = ("port1", "port2")

    class_name = "MessageChannel"

    def __init__(self, prototype: JSObject | None, realm: Realm) -> None:
        super().__init__(prototype)
        self.port1 = MessagePortObject(realm)
        self.port2 = MessagePortObject(realm)
        self.port1.entangle(self.port2)


def window_post_message(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/web-messaging.html#dom-window-postmessage"""
    sender = (running_realm(realm.agent) if realm.agent.realms > 1 else None) or realm
    return post_to_window(_realm_of_window(realm, this), sender, arguments, realm)


def _realm_of_window(realm: Realm, this: Value) -> Realm:
    """A plain call means the function's own window."""
    if this in (UNDEFINED, NULL, realm.global_object):
        return realm
    find: Callable[[Value], Realm | None] = realm.slots.get("realm of window", lambda _this: None)
    found = find(this)
    if found is None:
        raise type_error("Illegal invocation")
    return found


def post_to_window(realm: Realm, sender: Realm, arguments: list[Value], thrower: Realm) -> Value:
    """To the window of a realm, which may be another one than the sender's.

    Errors are of the realm ``thrower``, whose function was called.

    https://html.spec.whatwg.org/multipage/web-messaging.html#window-post-message-steps
    """
    is_list = len(arguments) > 2
    doing = "execute 'postMessage' on 'Window'"
    posting = Posting(thrower, realm, doing, takes_list=is_list, takes_options=not is_list)
    origin = _target_origin(thrower, argument(arguments, 1))
    message = posting.message(_without_origin(arguments))
    is_own = web_platform(sender).origin is web_platform(realm).origin
    if origin not in _MATCHING or (origin == "/" and not is_own):
        return UNDEFINED
    target = platform_of(realm).global_target
    assert target is not None
    queue: QueueMessage = realm.slots["queue_message"]

    def deliver() -> None:
        source = sender.global_object if sender is realm else sender.slots["seen by"](realm)
        fire_message(realm, target, message, OPAQUE_ORIGIN, source)

    if sender.slots.get("process") is realm.slots.get("process"):
        queue("message at the window", deliver)
    else:
        start_work = web_platform(realm).start_work
        label = "message at the window"
        start_work("processes", label, BETWEEN_PROCESSES_MS, "posted message", deliver)
    return UNDEFINED


def _target_origin(realm: Realm, given: Value) -> str:
    """The text, or the option. Raises SyntaxError for what is no URL.

    No URL matches the page's origin, which is that of a page opened from a file: opaque.
    """
    if isinstance(given, JSObject):
        option = member(given, "targetOrigin")
        with converting_member("targetOrigin", "WindowPostMessageOptions"):
            given = "/" if option is UNDEFINED else to_string(option)
    origin = "/" if is_missing(given) else to_string(given)
    if origin not in _MATCHING and parse_url(origin) is None:
        message = (
            f"Failed to execute 'postMessage' on 'Window': Invalid target origin '{origin}' in a "
            "call to 'postMessage'."
        )
        raise dom_exception(realm, "SyntaxError", message)
    return origin


def _without_origin(arguments: list[Value]) -> list[Value]:
    """A target origin stands before a transfer list, or in the place of options."""
    if len(arguments) == 2 and not isinstance(arguments[1], JSObject):
        return arguments[:1]
    return [arguments[0], *arguments[2:]] if len(arguments) > 2 else arguments


def _port(this: Value) -> MessagePortObject:
    if not isinstance(this, MessagePortObject):
        raise type_error("Illegal invocation")
    return this


def port_post_message(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/web-messaging.html#dom-messageport-postmessage"""
    port = _port(this)
    other = port.entangled
    receiver = realm if other is None else other.realm
    posting = Posting(realm, receiver, "execute 'postMessage' on 'MessagePort'", port)
    if port.closed:
        posting.transfer_list(arguments)  # NOTE: nothing is cloned or transferred, as in Chromium
        return UNDEFINED
    message = posting.message(arguments)
    if other is not None:
        other.receive(message)
    return UNDEFINED


def port_start(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/web-messaging.html#dom-messageport-start"""
    _port(this).start()
    return UNDEFINED


def port_close(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/web-messaging.html#dom-messageport-close"""
    _port(this).close()
    return UNDEFINED


def _starting_handler(name: str) -> Accessor:
    """Setting it starts the port.

    NOTE: ``onmessageerror`` does so too in Chromium; in the standard only ``onmessage`` does.
    """
    plain = event_handler(name)
    assert plain.set is not None
    set_handler: Behaviour = plain.set

    def write(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        set_handler(realm, this, arguments)
        _port(this).start()
        return UNDEFINED

    return Accessor(f"on{name}", plain.get, write, enumerable=True)


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


def _illegal(realm: Realm, _arguments: list[Value], new_target: JSObject | None) -> Value:
    is_bare = new_target is None or web_platform(realm).is_node
    doing = "" if is_bare else "Failed to construct 'MessagePort': "
    raise type_error(f"{doing}Illegal constructor")


DESCRIPTIONS = (
    Constructor(
        "MessagePort",
        0,
        _illegal,
        prototype=(
            Method("postMessage", port_post_message, 1, enumerable=True),
            Method("start", port_start, enumerable=True),
            Method("close", port_close, enumerable=True),
            _starting_handler("message"),
            _starting_handler("messageerror"),
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
