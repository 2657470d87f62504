"""Where a mouse's event is, seen from its target, the page and the target's layer.

https://drafts.csswg.org/cssom-view/#extensions-to-the-mouseevent-interface
"""

from __future__ import annotations

from collections.abc import Callable
from math import floor

from app.javascript.hosts.web.events.event import EventObject
from app.javascript.hosts.web.events.platform import event_of
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.single_precision import single
from app.javascript.runtime.values import NULL, Value

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
        if event.attributes.get(PLACELESS):
            return 0.0
        return _kept(
            event, f"offset {axis} of {id(event.target)}", lambda: _offset(realm, event, axis)
        )

    return read


def _offset(realm: Realm, event: EventObject, axis: int) -> float:
    client = number(event, "clientX" if axis == 0 else "clientY")
    client = number(event, "exactX" if axis == 0 else "exactY") or client
    edge = realm.slots.get("padding_edge")
    if edge is None or event.target is None or not event.target.is_node:
        return _page_place(realm, event, axis)
    inside = single(client) - single(edge(event.target)[axis])
    return single(inside) if _is_fractional(event) else float(floor(inside + 0.5))


def _kept(event: EventObject, name: str, find: Callable[[], float]) -> float:
    """As in Chromium what was asked for once stays, whatever is scrolled then."""
    found = event.attributes.get(name)
    if not isinstance(found, float):
        found = event.attributes[name] = find()
    return found


def _page_place(realm: Realm, event: EventObject, axis: int) -> float:
    """NOTE: As in Chromium, the page of an event without a view is not scrolled."""
    client = number(event, "clientX" if axis == 0 else "clientY")
    scrolled = realm.slots.get("scroll_offset")
    has_view = event.attributes.get("view", NULL) is not NULL
    return float(client + scrolled()[axis]) if scrolled is not None and has_view else client


def _is_fractional(event: EventObject) -> bool:
    """A pointer's events have fractions of pixels, unless they stand for a mouse's click."""
    clicks = ("click", "auxclick", "contextmenu")
    return "pointerId" in event.attributes and event.type not in clicks


def page(axis: int) -> Behaviour:
    """https://drafts.csswg.org/cssom-view/#dom-mouseevent-pagex"""

    def read(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        event = event_of(this)
        return _kept(event, f"page {axis}", lambda: _page_place(realm, event, axis))

    return read


def layer(axis: int) -> Behaviour:
    """From the layer that the target is painted with; whole."""

    def read(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        event = event_of(this)
        place = _kept(event, f"page {axis}", lambda: _page_place(realm, event, axis))
        corner, scrolled = realm.slots.get("layer_corner"), realm.slots.get("scroll_offset")
        if corner is None or scrolled is None or event.target is None or not event.target.is_node:
            return float(floor(place))
        return float(floor(place - corner(event.target)[axis] - scrolled()[axis]))

    return read
