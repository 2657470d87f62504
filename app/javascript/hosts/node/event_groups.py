"""Node's event interfaces and message channels, made when the program first asks for them."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node import message_ports
from app.javascript.hosts.node.built_in_modules import library_of
from app.javascript.hosts.web.events.descriptions import DESCRIPTIONS as EVENT_DESCRIPTIONS
from app.javascript.hosts.web.lazy_globals import Group, MakeGlobal
from app.javascript.runtime.describe import Constructor
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

_GLOBALS: Final = (
    "AbortController", "AbortSignal", "CustomEvent", "Event", "EventTarget", "MessageEvent",
)  # fmt: skip


def _drop_what_node_lacks(realm: Realm) -> None:
    for described in EVENT_DESCRIPTIONS:
        if isinstance(described, Constructor) and described.name not in _GLOBALS:
            realm.global_object.properties.pop(described.name, None)


EVENTS: Final = Group("node events", _GLOBALS, EVENT_DESCRIPTIONS, after=_drop_what_node_lacks)


def _library_global(file: str, name: str) -> MakeGlobal:
    def make(realm: Realm) -> Value:
        exports = library_of(realm).require(file)
        assert isinstance(exports, JSObject)
        return exports.get(name, exports)

    return make


BUFFERS: Final = Group("node buffers", extra={"Buffer": _library_global("buffer", "Buffer")})
CHANNELS: Final = Group(
    "node channels", ("MessageChannel", "MessagePort"), message_ports.DESCRIPTIONS, needs=(EVENTS,)
)
