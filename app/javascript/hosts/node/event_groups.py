"""Node's event interfaces and message channels, made when the program first asks for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from app.javascript.hosts.node import message_port_interfaces
from app.javascript.hosts.node.built_in_modules import library_of
from app.javascript.hosts.node.event_arguments import check_event_arguments
from app.javascript.hosts.node.event_dispatcher import NodeDispatcher
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.message_ports import NodePort
from app.javascript.hosts.node.performance import install_performance
from app.javascript.hosts.node.shared_memory import SHARED_MEMORY
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.events.abort_signal import AbortControllerObject, AbortSignalObject
from app.javascript.hosts.web.events.descriptions import DESCRIPTIONS as EVENT_DESCRIPTIONS
from app.javascript.hosts.web.events.event import PROTOTYPE_TRUSTS, EventObject, is_trusted
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.platform import EventPlatform
from app.javascript.hosts.web.inspected import Deep, Fields, show_as, show_fields
from app.javascript.hosts.web.lazy_globals import Group, MakeGlobal, install_groups
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost

#: What the reason of an abort says when the program gives none.
ABORT_MESSAGE: Final = "This operation was aborted"
TIMEOUT_MESSAGE: Final = "The operation was aborted due to timeout"
_GLOBALS: Final = (
    "AbortController", "AbortSignal", "CustomEvent", "Event", "EventTarget", "MessageEvent",
)  # fmt: skip


def _event_fields(_realm: Realm, event: EventObject) -> Fields:
    return [
        ("type", event.type),
        ("defaultPrevented", event.flags.canceled),
        ("cancelable", event.init.cancelable),
        ("timeStamp", event.time_stamp),
    ]


def _finish_events(realm: Realm) -> None:
    """What inspection shows, and Node's checks; what Node lacks goes."""
    host_of(realm).loop.first_uses.of("EventTarget")
    check_event_arguments(realm)
    realm.intrinsics["%Event.prototype%"].properties["isTrusted"] = is_trusted(realm)
    realm.slots[PROTOTYPE_TRUSTS] = True
    realm.intrinsics["%MessageEvent.prototype%"].properties.pop(WellKnownSymbol.TO_STRING_TAG)
    for name in ("Event", "CustomEvent", "MessageEvent"):
        show_fields(realm, name, EventObject, _event_fields, Deep.NAME)
    show_fields(realm, "EventTarget", EventTargetObject, lambda _realm, _this: [], Deep.NAME)
    show_fields(
        realm,
        "AbortSignal",
        AbortSignalObject,
        lambda _realm, this: [("aborted", this.aborted)],
        Deep.BRACKETS,
    )
    show_fields(
        realm,
        "AbortController",
        AbortControllerObject,
        lambda _realm, this: [("signal", this.signal)],
    )
    for described in EVENT_DESCRIPTIONS:
        if described.name not in _GLOBALS:
            realm.global_object.properties.pop(described.name, None)


EVENTS: Final = Group("node events", _GLOBALS, EVENT_DESCRIPTIONS, after=_finish_events)


def _library_global(file: str, name: str) -> MakeGlobal:
    def make(realm: Realm) -> Value:
        exports = library_of(realm).require(file)
        assert isinstance(exports, JSObject)
        return exports.get(name, exports)

    return make


BUFFERS: Final = Group("node buffers", extra={"Buffer": _library_global("buffer", "Buffer")})
BROADCASTS: Final = Group(
    "node broadcast channels",
    extra={"BroadcastChannel": _library_global("broadcast_channel", "BroadcastChannel")},
)
COMPRESSION: Final = Group(
    "node compression streams",
    extra={
        name: _library_global("compression_streams", name)
        for name in ("CompressionStream", "DecompressionStream")
    },
)


def _port_text(_realm: Realm, _port: NodePort) -> str:
    raise UnsupportedApi("showing a MessagePort", "Show what it tells instead.")


def _finish_channels(realm: Realm) -> None:
    """Node shows a port with the tables of its listeners, which are not kept as Node does."""
    show_as(realm, "MessagePort", NodePort, _port_text, Deep.OBJECT)


CHANNELS: Final = Group(
    "node channels",
    ("MessageChannel", "MessagePort"),
    message_port_interfaces.DESCRIPTIONS,
    needs=(EVENTS,),
    after=_finish_channels,
)


def install_events(host: NodeHost) -> None:
    """EventTarget and its kin; what a listener lets out is thrown at the next tick."""

    def report(error: Value) -> None:
        def throw() -> None:
            raise ThrowCompletion(error)

        host.at_next_tick(throw, "throw what a listener let out")

    def after(milliseconds: float, steps: Callable[[], None]) -> None:
        def expire(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
            steps()
            return UNDEFINED

        function = NativeFunction(host.realm, "abort the signal", 0, expire)
        made = host.timers.set(function, [], milliseconds, repeat=False)
        made.timer.has_ref = False

    dispatcher = NodeDispatcher(host.realm, report, lambda: None)
    host.realm.slots["events"] = EventPlatform(
        dispatcher, None, ABORT_MESSAGE, after, TIMEOUT_MESSAGE
    )
    install_groups(host.realm, (EVENTS, CHANNELS, BUFFERS, BROADCASTS, COMPRESSION, SHARED_MEMORY))
    install_performance(host.realm)
