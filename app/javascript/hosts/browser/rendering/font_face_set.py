"""``document.fonts``: https://drafts.csswg.org/css-font-loading/#FontFaceSet

NOTE: No font is ever loaded, so the set is empty and always ready.
"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import ANY, STRING, Optional
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.lazy_globals import Group, ensure
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_resolving import HiddenCapability
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

_SLOT = "font face set"


class FontFaceSetObject(EventTargetObject):
    """The one of a document; ``ready`` is fulfilled with it."""

    __slots__ = ("ready",)

    class_name = "FontFaceSet"

    def __init__(self, realm: Realm, prototype: JSObject | None) -> None:
        super().__init__(prototype, "document.fonts")
        self.ready = HiddenCapability(realm)
        self.ready.resolve_with(self)


def _fonts(realm: Realm, document: DocumentObject) -> Value:
    found = document.page.get(_SLOT)
    if found is None:
        ensure(realm, FONTS)
        prototype = realm.intrinsics["%FontFaceSet.prototype%"]
        found = document.page[_SLOT] = FontFaceSetObject(realm, prototype)
    assert isinstance(found, FontFaceSetObject)
    return found


def _load(realm: Realm, _fonts: FontFaceSetObject, _arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/css-font-loading/#dom-fontfaceset-load"""
    capability = HiddenCapability(realm)
    capability.resolve_with(create_array_from_list(realm, []))
    return capability.promise


_F = Members("FontFaceSet", FontFaceSetObject)

FONTS = Group(
    "fonts",
    ("FontFaceSet",),
    (
        interface(
            "FontFaceSet",
            "EventTarget",
            (
                _F.attribute("ready", lambda _realm, fonts: fonts.ready.promise),
                _F.attribute("status", lambda _realm, _fonts: "loaded"),
                _F.attribute("size", lambda _realm, _fonts: 0.0),
                _F.operation(
                    "check", lambda _realm, _fonts, _arguments: True, STRING, Optional(STRING, " ")
                ),
                _F.operation("load", _load, STRING, Optional(STRING, " ")),
                _F.operation("has", lambda _realm, _fonts, _arguments: False, ANY),
                _F.operation("forEach", lambda _realm, _fonts, _arguments: UNDEFINED, ANY),
                *(event_handler(name) for name in ("loading", "loadingdone", "loadingerror")),
            ),
        ),
    ),
)

DOCUMENT_FONT_MEMBERS = (Members("Document", DocumentObject).attribute("fonts", _fonts),)
