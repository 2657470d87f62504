"""Pointer and mouse events as Chromium makes them.

https://w3c.github.io/pointerevents/ and https://w3c.github.io/uievents/#events-mouseevents
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.web.events.event import EventInit, EventObject
from app.javascript.hosts.web.events.event_path import KEPT_FROM
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.mouse_places import PLACELESS
from app.javascript.hosts.web.events.trusted import fire_event, make_event
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

#: Where the recorder's window lies on the screen, with the browser's own bar above the page.
SCREEN_LEFT, SCREEN_TOP = 10.0, 97.0
_MOUSE_POINTER = 1.0
_NO_POINTER = -1.0
_CLICKING = frozenset({"mousedown", "mouseup", "click", "dblclick"})
_NO_BUBBLING = frozenset({"pointerenter", "pointerleave", "mouseenter", "mouseleave"})


@dataclass(frozen=True, slots=True)
class MouseState:
    """Where the mouse is and what it holds; coordinates in CSS pixels of the viewport."""

    x: float
    y: float
    button: float = 0.0
    buttons: float = 0.0
    movement: tuple[float, float] = (0.0, 0.0)


#: The capture changes with the event of a button that goes up.
_OF_BUTTONS = ("pointerdown", "pointerup", "gotpointercapture", "lostpointercapture")


def _init(type_: str) -> EventInit:
    bubbles = type_ not in _NO_BUBBLING
    cancelable = bubbles and not type_.endswith("capture")
    return EventInit(bubbles=bubbles, cancelable=cancelable, composed=bubbles)


def fire_pointer(
    realm: Realm,
    target: EventTargetObject,
    type_: str,
    mouse: MouseState,
    related: EventTargetObject | None = None,
) -> bool:
    """A pointer event of the mouse."""
    pressed = type_ in _OF_BUTTONS
    attributes: dict[str, Value] = {
        **place_on_screen(mouse.x, mouse.y),
        "button": mouse.button if pressed else -1.0,
        "buttons": mouse.buttons,
        "pointerId": _MOUSE_POINTER,
        "pointerType": "mouse",
        "isPrimary": True,
        "width": 1.0,
        "height": 1.0,
        "pressure": 0.5 if mouse.buttons else 0.0,
        "detail": 0.0,
        "which": mouse.button + 1 if pressed else 0.0,
        "movementX": mouse.movement[0] if type_ == "pointermove" else 0.0,
        "movementY": mouse.movement[1] if type_ == "pointermove" else 0.0,
    }
    event = make_event(realm, "PointerEvent", type_, _init(type_), attributes, related)
    if type_ == "pointermove":
        alone = make_event(realm, "PointerEvent", type_, _init(type_), attributes, related)
        alone.target = target
        event.attributes["coalescedEvents"] = create_array_from_list(realm, [alone])
    return fire_event(realm, event, target)


def fire_mouse(
    realm: Realm,
    target: EventTargetObject,
    type_: str,
    mouse: MouseState,
    *,
    detail: int = 0,
    related: EventTargetObject | None = None,
) -> bool:
    """A mouse event; its coordinates are whole."""
    interface = "PointerEvent" if type_ in ("click", "auxclick", "contextmenu") else "MouseEvent"
    attributes: dict[str, Value] = {
        **place_on_screen(floor(mouse.x), floor(mouse.y)),
        "exactX": mouse.x,
        "exactY": mouse.y,
        "button": mouse.button,
        "buttons": mouse.buttons,
        "detail": float(detail),
        "which": mouse.button + 1 if detail else 0.0,
        "movementX": mouse.movement[0] if type_ == "mousemove" else 0.0,
        "movementY": mouse.movement[1] if type_ == "mousemove" else 0.0,
    }
    if interface == "PointerEvent":
        attributes |= {"pointerId": _MOUSE_POINTER, "pointerType": "mouse"}
    disabled = disabled_around(target)
    if disabled is not None and type_ in _CLICKING:
        if disabled is target:
            return True
        attributes[KEPT_FROM] = disabled
    event = make_event(realm, interface, type_, _init(type_), attributes, related)
    return fire_event(realm, event, target)


def disabled_around(target: EventTargetObject) -> ElementObject | None:
    """The disabled control that the target is or is in: it hears nothing of the mouse's buttons."""
    node: EventTargetObject | None = target
    while isinstance(node, ElementObject):
        if control_state.is_actually_disabled(node) and not node.is_named("option", "fieldset"):
            return node
        node = node.parent
    return None


def place_on_screen(x: float, y: float) -> dict[str, Value]:
    """A place of the window, in CSS px, as events tell it."""
    return {
        "clientX": float(x),
        "clientY": float(y),
        "screenX": float(x) + SCREEN_LEFT,
        "screenY": float(y) + SCREEN_TOP,
    }


def click_element(
    element: ElementObject, cause: EventObject | None = None, *, trusted: bool = False
) -> None:
    """A click without a mouse: by a program, a key (``trusted``), or a click at its label.

    https://html.spec.whatwg.org/multipage/webappapis.html#fire-a-synthetic-pointer-event
    """
    if control_state.is_actually_disabled(element) or element.state.get("click in progress"):
        return
    element.state["click in progress"] = True
    realm = element.node_document.realm
    attributes: dict[str, Value] = {
        **dict.fromkeys(("clientX", "clientY", "screenX", "screenY", "button", "buttons"), 0.0),
        "pointerId": _NO_POINTER,
        "pointerType": "",
        "detail": 0.0,
        "which": 1.0,
    }
    if cause is not None:
        attributes |= cause.attributes
    attributes[PLACELESS] = cause is None
    event = make_event(realm, "PointerEvent", "click", _init("click"), attributes)
    event.is_trusted = trusted if cause is None else cause.is_trusted
    fire_event(realm, event, element)
    element.state["click in progress"] = False
