"""document.createEvent: https://dom.spec.whatwg.org/#dom-document-createevent"""

from __future__ import annotations

from typing import Any, Final

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ascii_lower
from app.javascript.hosts.browser.dom.idl import Members
from app.javascript.hosts.browser.dom.idl_types import STRING
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.events.event import EventInit, new_event
from app.javascript.hosts.web.events.ui_event_interfaces import UI_EVENTS
from app.javascript.hosts.web.lazy_globals import ensure
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

_INTERFACES: Final = {
    "compositionevent": "CompositionEvent",
    "customevent": "CustomEvent",
    "dragevent": "DragEvent",
    "event": "Event",
    "events": "Event",
    "focusevent": "FocusEvent",
    "hashchangeevent": "HashChangeEvent",
    "htmlevents": "Event",
    "keyboardevent": "KeyboardEvent",
    "messageevent": "MessageEvent",
    "mouseevent": "MouseEvent",
    "mouseevents": "MouseEvent",
    "storageevent": "StorageEvent",
    "svgevents": "Event",
    "textevent": "TextEvent",
    "uievent": "UIEvent",
    "uievents": "UIEvent",
}
_MISSING: Final = ("beforeunloadevent", "devicemotionevent", "deviceorientationevent")


def create_event(realm: Realm, _document: DocumentObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-document-createevent"""
    name = ascii_lower(arguments[0])
    if name in _MISSING:
        raise UnsupportedApi(f"document.createEvent('{arguments[0]}')", "Make another event.")
    interface = _INTERFACES.get(name)
    if interface is None:
        words = f"The provided event type ('{arguments[0]}') is invalid."
        raise DomProblem("NotSupportedError", words)
    ensure(realm, UI_EVENTS)
    prototype = realm.intrinsics.get(f"%{interface}.prototype%")
    if prototype is None:
        words = f"The provided event type ('{arguments[0]}') is invalid."
        raise DomProblem("NotSupportedError", words)
    event = new_event(realm, prototype, "", EventInit())
    event.flags.initialized = False
    return event


def _cookie(_realm: Realm, document: DocumentObject) -> Value:
    """NOTE: Kept by name as long as the page lives; attributes are left out."""
    cookies: dict[str, str] = document.page.get("cookies", {})
    return "; ".join(f"{name}={value}" if name else value for name, value in cookies.items())


def _set_cookie(_realm: Realm, document: DocumentObject, text: str) -> None:
    """https://html.spec.whatwg.org/multipage/dom.html#dom-document-cookie"""
    pair, *attributes = text.split(";")
    name, equals, value = pair.partition("=")
    if not equals:
        name, value = "", name
    cookies = document.page.setdefault("cookies", {})
    given = [each.strip().lower() for each in attributes]
    if "max-age=0" in given or any("1970" in each for each in given if "expires" in each):
        cookies.pop(name.strip(), None)
    else:
        cookies[name.strip()] = value.strip()


_D = Members("Document", DocumentObject)
MEMBERS = (
    _D.operation("createEvent", create_event, STRING),
    _D.attribute("cookie", _cookie, _set_cookie),
)
