"""The dictionaries of the events that devices and pages make.

https://w3c.github.io/uievents/, https://w3c.github.io/pointerevents/ and the HTML Standard
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import pi

from app.javascript.hosts.web.events.event_init import (
    EVENT_INIT,
    Convert,
    EventInterface,
    InitDictionary,
    Member,
    anything,
    boolean,
    data_transfer,
    double,
    element,
    event_target,
    long,
    nullable_text,
    sequence,
    short,
    text,
    unsigned_long,
    unsigned_short,
    whole_double,
    window,
)
from app.javascript.hosts.web.events.object_members import nullable_double, object_member, track
from app.javascript.runtime.values import NULL, Value

_DEFAULTS: Mapping[Convert, Value] = {
    boolean: False, text: "", nullable_text: NULL, anything: NULL, double: 0.0,
    whole_double: 0.0, long: 0.0, unsigned_long: 0.0, short: 0.0, unsigned_short: 0.0,
    nullable_double: NULL, event_target: NULL, window: NULL, element: NULL, data_transfer: NULL,
}  # fmt: skip


def _members(convert: Convert, names: str) -> tuple[Member, ...]:
    return tuple(Member(name, convert, _DEFAULTS[convert]) for name in names.split())


def _sorted(*members: Member) -> tuple[Member, ...]:
    """Members are read in the order of their names."""
    return tuple(sorted(members, key=lambda member: member.name))


UI_EVENT_INIT = InitDictionary(
    "UIEventInit",
    _sorted(
        *_members(long, "detail"), *_members(window, "view"),
        object_member("sourceCapabilities", "InputDeviceCapabilities"),
    ),
    EVENT_INIT,
)  # fmt: skip
MODIFIER_INIT = InitDictionary(
    "EventModifierInit",
    _members(
        boolean,
        "altKey ctrlKey metaKey modifierAltGraph modifierCapsLock modifierFn modifierNumLock "
        "modifierScrollLock modifierSymbol shiftKey",
    ),
    UI_EVENT_INIT,
)


def _mouse_members(coordinate: Convert) -> tuple[Member, ...]:
    return _sorted(
        *_members(short, "button"),
        *_members(unsigned_short, "buttons"),
        *_members(coordinate, "clientX clientY screenX screenY"),
        *_members(long, "movementX movementY"),
        *_members(event_target, "relatedTarget"),
    )


MOUSE_EVENT_INIT = InitDictionary("MouseEventInit", _mouse_members(whole_double), MODIFIER_INIT)
_EXACT_MOUSE_INIT = InitDictionary("MouseEventInit", _mouse_members(double), MODIFIER_INIT)

UI_EVENT = EventInterface("UIEvent", UI_EVENT_INIT)
MOUSE_EVENT = EventInterface("MouseEvent", MOUSE_EVENT_INIT, "UIEvent")
POINTER_EVENT = EventInterface(
    "PointerEvent",
    InitDictionary(
        "PointerEventInit",
        _sorted(
            Member("altitudeAngle", double, pi / 2),
            *_members(double, "azimuthAngle pressure tangentialPressure"),
            *_members(long, "persistentDeviceId pointerId tiltX tiltY twist"),
            *_members(boolean, "isPrimary"),
            *_members(text, "pointerType"),
            Member("height", double, 1.0),
            Member("width", double, 1.0),
            Member("coalescedEvents", sequence),
            Member("predictedEvents", sequence),
        ),
        _EXACT_MOUSE_INIT,
    ),
    "MouseEvent",
)
WHEEL_EVENT = EventInterface(
    "WheelEvent",
    InitDictionary(
        "WheelEventInit",
        _sorted(
            *_members(unsigned_long, "deltaMode"),
            *_members(double, "deltaX deltaY deltaZ"),
            *_members(long, "wheelDeltaX wheelDeltaY"),
        ),
        MOUSE_EVENT_INIT,
    ),
    "MouseEvent",
)
DRAG_EVENT = EventInterface(
    "DragEvent",
    InitDictionary("DragEventInit", _members(data_transfer, "dataTransfer"), MOUSE_EVENT_INIT),
    "MouseEvent",
)
KEYBOARD_EVENT = EventInterface(
    "KeyboardEvent",
    InitDictionary(
        "KeyboardEventInit",
        _sorted(
            *_members(unsigned_long, "charCode keyCode location"),
            *_members(text, "code key"),
            *_members(boolean, "isComposing repeat"),
        ),
        MODIFIER_INIT,
    ),
    "UIEvent",
)
INPUT_EVENT = EventInterface(
    "InputEvent",
    InitDictionary(
        "InputEventInit",
        _sorted(
            *_members(nullable_text, "data"),
            *_members(data_transfer, "dataTransfer"),
            *_members(text, "inputType"),
            *_members(boolean, "isComposing"),
        ),
        UI_EVENT_INIT,
    ),
    "UIEvent",
)
FOCUS_EVENT = EventInterface(
    "FocusEvent",
    InitDictionary("FocusEventInit", _members(event_target, "relatedTarget"), UI_EVENT_INIT),
    "UIEvent",
)
COMPOSITION_EVENT = EventInterface(
    "CompositionEvent",
    InitDictionary("CompositionEventInit", _members(text, "data"), UI_EVENT_INIT),
    "UIEvent",
)
TEXT_EVENT = EventInterface(
    "TextEvent", InitDictionary("TextEventInit", _members(text, "data"), UI_EVENT_INIT), "UIEvent"
)
TOUCH_EVENT = EventInterface(
    "TouchEvent",
    InitDictionary(
        "TouchEventInit",
        _sorted(
            *(Member(name, sequence) for name in ("changedTouches", "targetTouches", "touches"))
        ),
        MODIFIER_INIT,
    ),
    "UIEvent",
)


def _plain(name: str, *members: Member) -> EventInterface:
    init = InitDictionary(f"{name}Init", _sorted(*members), EVENT_INIT)
    return EventInterface(name, init, order=tuple(member.name for member in members))


PLAIN_EVENTS = (
    _plain("SubmitEvent", *_members(element, "submitter")),
    _plain("FormDataEvent", replace(object_member("formData", "FormData"), required=True)),
    _plain("ToggleEvent", *_members(text, "oldState newState"), object_member("source", "Element")),
    _plain("CommandEvent", object_member("source", "Element"), *_members(text, "command")),
    _plain("HashChangeEvent", *_members(text, "oldURL newURL")),
    _plain(
        "PopStateEvent", *_members(anything, "state"), *_members(boolean, "hasUAVisualTransition")
    ),
    _plain(
        "StorageEvent",
        *_members(nullable_text, "key oldValue newValue"),
        *_members(text, "url"),
        object_member("storageArea", "Storage"),
    ),
    _plain(
        "ProgressEvent", *_members(boolean, "lengthComputable"), *_members(double, "loaded total")
    ),
    _plain(
        "CloseEvent",
        *_members(boolean, "wasClean"),
        *_members(unsigned_short, "code"),
        *_members(text, "reason"),
    ),
    _plain("PageTransitionEvent", *_members(boolean, "persisted")),
    _plain(
        "TransitionEvent",
        *_members(text, "propertyName"),
        *_members(double, "elapsedTime"),
        *_members(text, "pseudoElement"),
        object_member("animation", "Animation"),
    ),
    _plain(
        "AnimationEvent",
        *_members(text, "animationName"),
        *_members(double, "elapsedTime"),
        *_members(text, "pseudoElement"),
        object_member("animation", "Animation"),
    ),
    _plain("AnimationPlaybackEvent", *_members(nullable_double, "currentTime timelineTime")),
    _plain("ClipboardEvent", *_members(data_transfer, "clipboardData")),
    _plain("MediaQueryListEvent", *_members(text, "media"), *_members(boolean, "matches")),
    _plain("TrackEvent", Member("track", track, NULL)),
)  # fmt: skip
"""Events whose attributes are just what their dictionary says."""
