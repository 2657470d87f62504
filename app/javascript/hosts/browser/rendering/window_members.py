"""What CSSOM and CSSOM View add to windows and documents.

https://drafts.csswg.org/cssom-view/#extensions-to-the-window-interface
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from app.javascript.hosts.browser.css.style_declaration import StyleDeclarationObject
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import window_document
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fragment import ShadowRootObject
from app.javascript.hosts.browser.dom.idl import Member, Members, converted
from app.javascript.hosts.browser.dom.idl_types import (
    DOUBLE,
    NULLABLE_STRING,
    Instance,
    Optional,
)
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.rendering.computed_declarations import ComputedDeclarations
from app.javascript.hosts.browser.rendering.element_members import (
    document_rendering,
)
from app.javascript.hosts.browser.rendering.hit_testing import elements_at
from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
from app.javascript.hosts.browser.rendering.scroll_options import scroll_target
from app.javascript.hosts.browser.rendering.scroll_promises import scroll_with_promise
from app.javascript.hosts.web.events.event_path import retarget
from app.javascript.hosts.web.global_members import global_members
from app.javascript.hosts.web.webidl import promising
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.describe import Accessor, Method
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

#: Where headless Chromium's window stands on the screen, from the left and from the top, in CSS px.
_WINDOW_PLACE = 10.0


def page_rendering(realm: Realm) -> PageRendering:
    """The one of the window's document."""
    window_document(realm)
    return cast("PageRendering", realm.slots["rendering"])


def _get_computed_style(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://drafts.csswg.org/cssom/#dom-window-getcomputedstyle"""
    types = (Instance(ElementObject, "Element"), Optional(NULLABLE_STRING))
    doing = "Failed to execute 'getComputedStyle' on 'Window'"
    element, pseudo = converted(realm, arguments, types, doing)
    rendering = document_rendering(element.node_document) or page_rendering(realm)
    name = (pseudo or "").lower()
    pseudo_element = name.lstrip(":") if name.startswith(":") else ""
    declarations = ComputedDeclarations(rendering, element, pseudo_element)
    return StyleDeclarationObject(realm, lambda: declarations, read_only=True)


def _scroll(name: str, *, relative: bool) -> Method:
    operation = f"execute '{name}' on 'Window'"

    def scroll(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        rendering = page_rendering(realm)
        now, doing = rendering.geometry.scroll, f"Failed to {operation}"
        x, y, behavior = scroll_target(arguments, now, doing, relative=relative)
        return scroll_with_promise(
            realm,
            rendering,
            lambda page: page.scrolling.scroll_page(x, y, behavior, relative=relative),
        )

    return Method(name, promising(scroll, operation), enumerable=True)


def _scroll_number(name: str, axis: int) -> Accessor:
    """It needs layout: what is scrolled cannot go farther than the content."""

    def read(rendering: PageRendering) -> float:
        rendering.update_for(name)
        return rendering.geometry.scroll[axis]

    return _window_number(name, read)


def _window_number(name: str, read: Callable[[PageRendering], float]) -> Accessor:
    """A [Replaceable] attribute.

    NOTE: As in Chromium on a desktop the sizes of a window need no layout of its document.
    """

    def get(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        rendering = page_rendering(realm)
        rendering.measure_window()
        return read(rendering)

    def set_(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        value = argument(arguments, 0)
        realm.global_object.properties[name] = DataProperty(value, True, True, True)
        return UNDEFINED

    return Accessor(name, get, set_, enumerable=True)


def top_rendering(realm: Realm) -> PageRendering:
    """That of the window that fills the screen."""
    top: Realm = realm.slots["host"].top.realm
    return page_rendering(top)


def _outermost(rendering: PageRendering) -> PageRendering:
    return top_rendering(rendering.document.realm)


_MEMBERS: tuple[Method | Accessor, ...] = (
    Method("getComputedStyle", _get_computed_style, 1, enumerable=True),
    _scroll("scroll", relative=False),
    _scroll("scrollTo", relative=False),
    _scroll("scrollBy", relative=True),
    _window_number("innerWidth", lambda rendering: rendering.viewport.width),
    _window_number("outerWidth", lambda rendering: _outermost(rendering).viewport.width),
    _window_number("innerHeight", lambda rendering: rendering.viewport.height),
    _window_number("outerHeight", lambda rendering: _outermost(rendering).viewport.height),
    *(_scroll_number(name, 0) for name in ("scrollX", "pageXOffset")),
    *(_scroll_number(name, 1) for name in ("scrollY", "pageYOffset")),
    _window_number("devicePixelRatio", lambda _rendering: 1.0),
    *(
        _window_number(name, lambda _rendering: _WINDOW_PLACE)
        for name in ("screenX", "screenY", "screenLeft", "screenTop")
    ),
)
WINDOW_MEMBERS = global_members(_MEMBERS)


# -- documents and shadow roots -------------------------------------------------------------------


def _elements_from_point(realm: Realm, root: NodeObject, place: list[Any]) -> Value:
    """https://drafts.csswg.org/cssom-view/#dom-document-elementsfrompoint"""
    return create_array_from_list(realm, list(_at(root, place, "elementsFromPoint()")))


def _element_from_point(_realm: Realm, root: NodeObject, place: list[Any]) -> Value:
    """https://drafts.csswg.org/cssom-view/#dom-document-elementfrompoint"""
    found = _at(root, place, "elementFromPoint()")
    return found[0] if found else NULL


def _at(root: NodeObject, place: list[Any], reading: str) -> list[ElementObject]:
    rendering = document_rendering(root.node_document)
    if rendering is None:
        return []
    rendering.update_for(reading)
    found = (retarget(each, root) for each in elements_at(rendering, place[0], place[1]))
    return list(dict.fromkeys(each for each in found if isinstance(each, ElementObject)))


def _at_points(interface_name: str, kind: type[NodeObject]) -> tuple[Member, ...]:
    members = Members(interface_name, kind)
    return (
        members.operation("elementFromPoint", _element_from_point, DOUBLE, DOUBLE),
        members.operation("elementsFromPoint", _elements_from_point, DOUBLE, DOUBLE),
    )


DOCUMENT_MEMBERS = _at_points("Document", DocumentObject)
SHADOW_ROOT_MEMBERS = _at_points("ShadowRoot", ShadowRootObject)
