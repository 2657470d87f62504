"""The event interfaces of a window beside the DOM Standard's own.

https://w3c.github.io/uievents/ and https://w3c.github.io/pointerevents/
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from app.javascript.hosts.web.events import ui_event_tables as tables
from app.javascript.hosts.web.events.event_init import EventInterface, Member
from app.javascript.hosts.web.events.event_interfaces import attribute, event_constructor
from app.javascript.hosts.web.events.legacy_event_inits import event_initializer
from app.javascript.hosts.web.events.mouse_places import layer, number, offset, page
from app.javascript.hosts.web.events.platform import as_value, event_of
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import (
    Accessor,
    Constant,
    Constructor,
    Method,
    PropertyDescription,
)
from app.javascript.runtime.function import Behaviour, ConstructorBehaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value

_MODIFIERS = ("ctrlKey", "shiftKey", "altKey", "metaKey")
_MODIFIER_NAMES = {
    "Control": "ctrlKey", "Shift": "shiftKey", "Alt": "altKey", "Meta": "metaKey",
    "AltGraph": "modifierAltGraph", "CapsLock": "modifierCapsLock", "Fn": "modifierFn",
    "NumLock": "modifierNumLock", "ScrollLock": "modifierScrollLock", "Symbol": "modifierSymbol",
}  # fmt: skip


def _member(interface: EventInterface, name: str) -> Member:
    for dictionary in interface.init.chain():
        for member in dictionary.members:
            if member.name == name:
                return member
    raise KeyError(name)


def _attributes(interface: EventInterface, names: str) -> tuple[Accessor, ...]:
    return tuple(attribute(_member(interface, name)) for name in names.split())


def _reader(name: str, read: Behaviour) -> Accessor:
    return Accessor(name, read, enumerable=True)


def _get_modifier_state(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://w3c.github.io/uievents/#dom-mouseevent-getmodifierstate"""
    name = _MODIFIER_NAMES.get(to_string(argument(arguments, 0)), "")
    return event_of(this).attributes.get(name, False) is True


def _which(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://w3c.github.io/uievents/#dom-uievent-which"""
    event = event_of(this)
    if "which" in event.attributes:
        return event.attributes["which"]
    if "keyCode" in event.attributes:
        return number(event, "keyCode") or number(event, "charCode")
    return number(event, "button") + 1 if "button" in event.attributes else 0.0


def _client(name: str) -> Behaviour:
    return lambda _realm, this, _args: number(event_of(this), name)


def _related(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    return as_value(realm, event_of(this).related_target)


def _from_element(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    event = event_of(this)
    out = event.type in ("mouseout", "mouseleave", "pointerout", "pointerleave")
    return as_value(realm, event.target if out else event.related_target)


def _to_element(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    event = event_of(this)
    out = event.type in ("mouseout", "mouseleave", "pointerout", "pointerleave")
    return as_value(realm, event.related_target if out else event.target)


def _list_of(name: str) -> Behaviour:
    def read(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        given = event_of(this).attributes.get(name)
        return given or create_array_from_list(realm, [])

    return read


def _wheel_delta(*axes: str) -> Behaviour:
    """The old attributes of the wheel: those of the device, or as the program has the others."""

    def read(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        event = event_of(this)
        for axis in axes:
            delta = number(event, f"wheelDelta{axis}") or number(event, f"delta{axis}")
            if delta:
                return float(int(delta))
        return 0.0

    return read


_WHEEL: tuple[PropertyDescription, ...] = (
    _reader("wheelDeltaX", _wheel_delta("X")),
    _reader("wheelDeltaY", _wheel_delta("Y")),
    _reader("wheelDelta", _wheel_delta("Y", "X")),
)
_UI: tuple[PropertyDescription, ...] = (
    *_attributes(tables.UI_EVENT, "view detail sourceCapabilities"),
    _reader("which", _which),
    event_initializer(tables.UI_EVENT, "view detail"),
)
_MOUSE: tuple[PropertyDescription, ...] = (
    *_attributes(tables.MOUSE_EVENT, "screenX screenY clientX clientY"),
    *_attributes(tables.MOUSE_EVENT, " ".join(_MODIFIERS)),
    *_attributes(tables.MOUSE_EVENT, "button buttons relatedTarget"),
    _reader("pageX", page(0)),
    _reader("pageY", page(1)),
    _reader("x", _client("clientX")),
    _reader("y", _client("clientY")),
    _reader("offsetX", offset(0)),
    _reader("offsetY", offset(1)),
    *_attributes(tables.MOUSE_EVENT, "movementX movementY"),
    _reader("fromElement", _from_element),
    _reader("toElement", _to_element),
    _reader("layerX", layer(0)),
    _reader("layerY", layer(1)),
    Method("getModifierState", _get_modifier_state, 1, enumerable=True),
    event_initializer(
        tables.MOUSE_EVENT,
        "view detail screenX screenY clientX clientY ctrlKey altKey shiftKey metaKey button "
        "relatedTarget",
    ),
)
_POINTER: tuple[PropertyDescription, ...] = (
    *_attributes(
        tables.POINTER_EVENT,
        "pointerId width height pressure tiltX tiltY azimuthAngle altitudeAngle "
        "tangentialPressure twist pointerType isPrimary persistentDeviceId",
    ),
    Method("getPredictedEvents", _list_of("predictedEvents"), enumerable=True),
    Method("getCoalescedEvents", _list_of("coalescedEvents"), enumerable=True),
)
_DELTAS = tuple(
    Constant(f"DOM_DELTA_{name}", float(value), enumerable=True)
    for value, name in enumerate(("PIXEL", "LINE", "PAGE"))
)
_LOCATIONS = tuple(
    Constant(f"DOM_KEY_LOCATION_{name}", float(value), enumerable=True)
    for value, name in enumerate(("STANDARD", "LEFT", "RIGHT", "NUMPAD"))
)
_KEYBOARD: tuple[PropertyDescription, ...] = (
    *_attributes(tables.KEYBOARD_EVENT, "key code location"),
    *_attributes(tables.KEYBOARD_EVENT, " ".join(_MODIFIERS)),
    *_attributes(tables.KEYBOARD_EVENT, "repeat isComposing charCode keyCode"),
    *_LOCATIONS,
    Method("getModifierState", _get_modifier_state, 1, enumerable=True),
    event_initializer(
        tables.KEYBOARD_EVENT, "view keyIdentifier location ctrlKey altKey shiftKey metaKey"
    ),
)
_INPUT: tuple[PropertyDescription, ...] = (
    *_attributes(tables.INPUT_EVENT, "data isComposing inputType dataTransfer"),
    Method("getTargetRanges", _list_of("targetRanges"), enumerable=True),
)
_TOUCH: tuple[PropertyDescription, ...] = (
    *(_reader(name, _list_of(name)) for name in ("touches", "targetTouches", "changedTouches")),
    *_attributes(tables.TOUCH_EVENT, "altKey metaKey ctrlKey shiftKey"),
)


def _refuse_construction(name: str) -> ConstructorBehaviour:
    def behaviour(_realm: Realm, _arguments: list[Value], _new_target: JSObject | None) -> Value:
        raise type_error(f"Failed to construct '{name}': Illegal constructor")

    return behaviour


def _illegal(interface: EventInterface) -> Constructor:
    """One that only the browser itself makes."""
    refuse = _refuse_construction(interface.name)
    return replace(event_constructor(interface), length=0, behaviour=refuse)


#: Chromium's, for events of pseudo-elements: no event here has such a target.
_PSEUDO_TARGET = _reader("pseudoTarget", lambda _realm, _event, _args: NULL)


def _plain(interface: EventInterface) -> Constructor:
    """One whose attributes are what its dictionary says."""
    if interface.name == "StorageEvent":
        names = "key oldValue newValue url storageArea"
        initializer = event_initializer(interface, names)
        return event_constructor(interface, (*map(attribute, interface.attributes), initializer))
    if interface.name not in ("AnimationEvent", "TransitionEvent"):
        return event_constructor(interface)
    return event_constructor(interface, (*map(attribute, interface.attributes), _PSEUDO_TARGET))


DESCRIPTIONS = (
    event_constructor(tables.UI_EVENT, (*_UI, _PSEUDO_TARGET)),
    event_constructor(tables.MOUSE_EVENT, _MOUSE),
    event_constructor(tables.POINTER_EVENT, _POINTER),
    event_constructor(
        tables.WHEEL_EVENT,
        (
            *_attributes(tables.WHEEL_EVENT, "deltaX deltaY deltaZ deltaMode"),
            *_WHEEL,
            _reader("momentum", lambda _realm, _event, _args: False),
            *_DELTAS,
        ),
        _DELTAS,
    ),
    event_constructor(tables.DRAG_EVENT),
    event_constructor(tables.KEYBOARD_EVENT, _KEYBOARD, _LOCATIONS),
    event_constructor(tables.INPUT_EVENT, _INPUT),
    event_constructor(tables.FOCUS_EVENT, (_reader("relatedTarget", _related),)),
    event_constructor(tables.COMPOSITION_EVENT),
    event_constructor(tables.TOUCH_EVENT, _TOUCH),
    _illegal(tables.TEXT_EVENT),
    *map(_plain, tables.PLAIN_EVENTS),
)

UI_EVENTS: Final = Group(
    "events of devices and pages",
    tuple(description.name for description in DESCRIPTIONS),
    DESCRIPTIONS,
)
"""Made when a program asks for one of them, or when the first such event is fired."""
