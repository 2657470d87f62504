"""Where a mouse's event is, seen from its target, the page and the target's layer.

https://drafts.csswg.org/cssom-view/#extensions-to-the-mouseevent-interface
"""

from __future__ import annotations

from math import floor
from struct import pack, unpack

from app.javascript.hosts.web.events.event import EventObject
from app.javascript.hosts.web.events.platform import event_of
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

#: The attribute of clicks that nobody made at a place.
PLACELESS = "placeless"


def number(event: EventObject, name: str) -> float:
    """An attribute of the event; 0 where it has none."""
    found = event.attributes.get(name, 0.0)
    return float(found) if isinstance(found, float | int) else 0.0


def offset(axis: int) -> Behaviour:
    """https://drafts.csswg.org/cssom-view/#dom-mouseevent-offsetx, whole for a mouse's events."""

    def read(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        event = event_of(this)
        client = number(event, "clientX" if axis == 0 else "clientY")
        client = number(event, "exactX" if axis == 0 else "exactY") or client
        if event.attributes.get(PLACELESS):
            return 0.0
        edge = realm.slots.get("padding_edge")
        if edge is None or event.target is None or not event.target.is_node:
            return client
        inside = _single(client) - _single(edge(event.target)[axis])
        return _single(inside) if _is_fractional(event) else float(floor(inside + 0.5))

    return read


def _is_fractional(event: EventObject) -> bool:
    """A pointer's events have fractions of pixels, unless they stand for a mouse's click."""
    clicks = ("click", "auxclick", "contextmenu")
    return "pointerId" in event.attributes and event.type not in clicks


def _single(value: float) -> float:
    """Rounded to the 32 bits in which Chromium keeps places."""
    return float(unpack("f", pack("f", value))[0])


def page(axis: int) -> Behaviour:
    """https://drafts.csswg.org/cssom-view/#dom-mouseevent-pagex"""

    def read(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        client = number(event_of(this), "clientX" if axis == 0 else "clientY")
        scrolled = realm.slots.get("scroll_offset")
        return client if scrolled is None else float(client + scrolled()[axis])

    return read


def layer(axis: int) -> Behaviour:
    """From the layer that the target is painted with; whole."""

    def read(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        event = event_of(this)
        client = number(event, "clientX" if axis == 0 else "clientY")
        corner = realm.slots.get("layer_corner")
        if corner is None or event.target is None or not event.target.is_node:
            return float(floor(client))
        return float(floor(client - corner(event.target)[axis]))

    return read
