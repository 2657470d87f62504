"""Node's event interfaces and message channels, made when the program first asks for them."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node import message_ports
from app.javascript.hosts.web.events.descriptions import DESCRIPTIONS as EVENT_DESCRIPTIONS
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.runtime.describe import Constructor
from app.javascript.runtime.realm import Realm

_GLOBALS: Final = (
    "AbortController", "AbortSignal", "CustomEvent", "Event", "EventTarget", "MessageEvent",
)  # fmt: skip


def _drop_what_node_lacks(realm: Realm) -> None:
    for described in EVENT_DESCRIPTIONS:
        if isinstance(described, Constructor) and described.name not in _GLOBALS:
            realm.global_object.properties.pop(described.name, None)


EVENTS: Final = Group("node events", _GLOBALS, EVENT_DESCRIPTIONS, after=_drop_what_node_lacks)
CHANNELS: Final = Group(
    "node channels", ("MessageChannel", "MessagePort"), message_ports.DESCRIPTIONS, needs=(EVENTS,)
)
