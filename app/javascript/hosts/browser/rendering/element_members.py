"""What CSSOM View adds to elements: sizes, places, scrolling.

https://drafts.csswg.org/cssom-view/#extension-to-the-element-interface
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, cast

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Members
from app.javascript.hosts.browser.dom.idl_types import ANY, UNRESTRICTED, Dictionary, Optional, Rest
from app.javascript.hosts.browser.layout.box import Rect
from app.javascript.hosts.browser.layout.skipping import is_skipped
from app.javascript.hosts.browser.rendering.geometry import box_of, offset_parent
from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
from app.javascript.hosts.browser.rendering.rects import (
    make_bounding_box,
    make_rect,
    make_rect_list,
)
from app.javascript.hosts.browser.rendering.scroll_options import (
    finite,
    scroll_target,
    view_target,
)
from app.javascript.hosts.browser.rendering.scroll_promises import scroll_with_promise
from app.javascript.hosts.browser.svg.places import bounding_box
from app.javascript.hosts.web.webidl import member, promising
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.describe import Accessor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_E = Members("Element", ElementObject)
_H = Members("HTMLElement", ElementObject)

PAGE_RENDERING = "rendering"
"""Where a document's page keeps its ``PageRendering``."""


def rendering_of(element: ElementObject) -> PageRendering | None:
    """The rendering of the element's document; None where nothing is rendered."""
    found = element.node_document.page.get(PAGE_RENDERING)
    return cast("PageRendering | None", found)


Read = Callable[[PageRendering, ElementObject], Value]


def _measured(members: Members, name: str, read: Read, default: Value = 0.0) -> Accessor:
    """An attribute that layout answers; reading it may force layout."""

    def get(_realm: Realm, element: ElementObject) -> Value:
        rendering = rendering_of(element)
        if rendering is None or not element.connected:
            return default
        rendering.update_for(name)
        return read(rendering, element)

    return members.attribute(name, get)


def _offset_parent(_rendering: PageRendering, element: ElementObject) -> Value:
    found = offset_parent(element)
    return NULL if found is None else found


def _client_edge(side: str) -> Read:
    def read(_rendering: PageRendering, element: ElementObject) -> Value:
        box = box_of(element)
        if box is None or box.display == "inline":
            return 0.0
        return float(round(getattr(box.border, side)))

    return read


def _get_bounding_client_rect(realm: Realm, element: ElementObject, _arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/cssom-view/#dom-element-getboundingclientrect"""
    rendering = rendering_of(element)
    if rendering is None:
        return make_rect(realm, Rect(0.0, 0.0, 0.0, 0.0))
    rendering.update_for("getBoundingClientRect()")
    return make_rect(realm, rendering.geometry.bounding_rect(element))


def _get_client_rects(realm: Realm, element: ElementObject, _arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/cssom-view/#dom-element-getclientrects"""
    rendering = rendering_of(element)
    if rendering is None:
        return make_rect_list(realm, [])
    rendering.update_for("getClientRects()")
    return make_rect_list(realm, rendering.geometry.client_rects(element))


def _scroll_attribute(name: str, axis: int) -> Accessor:
    def get(_realm: Realm, element: ElementObject) -> Value:
        rendering = rendering_of(element)
        if rendering is None or not element.connected:
            return 0.0
        rendering.update_for(name)
        return rendering.scrolling.position(element)[axis]

    def set_(_realm: Realm, element: ElementObject, value: float) -> None:
        rendering = rendering_of(element)
        if rendering is None or not element.connected:
            return
        place = list(rendering.scrolling.position(element))
        place[axis] = finite(value)
        rendering.scrolling.scroll_element(element, place[0], place[1])

    return _E.attribute(name, get, set_, UNRESTRICTED)


def _scroll(name: str, *, relative: bool) -> Callable[[Realm, ElementObject, list[Any]], Value]:
    operation = f"execute '{name}' on 'Element'"

    def scroll(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        element = cast("ElementObject", this)
        rendering = rendering_of(element)
        is_there = rendering is not None and element.connected
        now = (0.0, 0.0) if rendering is None else rendering.scrolling.position(element)
        x, y, behavior = scroll_target(arguments, now, f"Failed to {operation}", relative=relative)
        return scroll_with_promise(
            realm,
            rendering if is_there else None,
            lambda page: page.scrolling.scroll_element(element, x, y, behavior, relative=relative),
        )

    return promising(scroll, operation)


_INTO_VIEW: Final = "execute 'scrollIntoView' on 'Element'"


def _scroll_into_view(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://drafts.csswg.org/cssom-view/#dom-element-scrollintoview"""
    element = cast("ElementObject", this)
    block, inline, behavior = view_target(arguments[0], f"Failed to {_INTO_VIEW}")
    return scroll_with_promise(
        realm,
        rendering_of(element) if element.connected else None,
        lambda page: page.scrolling.into_view(element, block, inline, behavior),
    )


def _check_visibility(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/cssom-view/#dom-element-checkvisibility"""
    rendering = rendering_of(element)
    if rendering is None or not element.connected:
        return False
    rendering.update_for("checkVisibility()")
    box, options = box_of(element), arguments[0]
    if box is None or is_skipped(box):
        return False
    asks = [to_boolean(member(options, name)) for name in _VISIBILITY_CHECKS]
    if (asks[0] or asks[1]) and box.style.get("visibility") != "visible":
        return False
    ancestors = (each for each in element.inclusive_ancestors() if isinstance(each, ElementObject))
    clear = any(
        above is not None and above.style.get("opacity") == "0" for above in map(box_of, ancestors)
    )
    return not (clear and (asks[2] or asks[3]))


_CHECKED = Optional(Dictionary("CheckVisibilityOptions"), UNDEFINED)
_VISIBILITY_CHECKS = ("checkVisibilityCSS", "visibilityProperty", "checkOpacity", "opacityProperty")

ELEMENT_MEMBERS = (
    _E.operation("getBoundingClientRect", _get_bounding_client_rect),
    _E.operation("getClientRects", _get_client_rects),
    _E.operation("checkVisibility", _check_visibility, _CHECKED),
    _E.operation("scroll", _scroll("scroll", relative=False), Rest(ANY)),
    _E.operation("scrollTo", _scroll("scrollTo", relative=False), Rest(ANY)),
    _E.operation("scrollBy", _scroll("scrollBy", relative=True), Rest(ANY)),
    _E.operation("scrollIntoView", promising(_scroll_into_view, _INTO_VIEW), Optional(ANY)),
    _scroll_attribute("scrollLeft", 0),
    _scroll_attribute("scrollTop", 1),
    _measured(_E, "scrollWidth", lambda r, e: r.geometry.scroll_size(e)[0]),
    _measured(_E, "scrollHeight", lambda r, e: r.geometry.scroll_size(e)[1]),
    _measured(_E, "clientWidth", lambda r, e: r.geometry.client_size(e)[0]),
    _measured(_E, "clientHeight", lambda r, e: r.geometry.client_size(e)[1]),
    _measured(_E, "clientTop", _client_edge("top")),
    _measured(_E, "clientLeft", _client_edge("left")),
)


def _get_bounding_box(realm: Realm, element: ElementObject, _arguments: list[Any]) -> Value:
    """https://svgwg.org/svg2-draft/types.html#__svg__SVGGraphicsElement__getBBox"""
    rendering = rendering_of(element)
    if rendering is None:
        return make_bounding_box(realm, Rect(0.0, 0.0, 0.0, 0.0))
    rendering.update_for("getBBox()")
    return make_bounding_box(realm, bounding_box(element, rendering.geometry.style_of))


SVG_GRAPHICS_MEMBERS = (
    Members("SVGGraphicsElement", ElementObject).operation(
        "getBBox", _get_bounding_box, Optional(ANY)
    ),
)

HTML_ELEMENT_MEMBERS = (
    _measured(_H, "offsetParent", _offset_parent, NULL),
    _measured(_H, "offsetTop", lambda r, e: r.geometry.offset_place(e)[1]),
    _measured(_H, "offsetLeft", lambda r, e: r.geometry.offset_place(e)[0]),
    _measured(_H, "offsetWidth", lambda r, e: r.geometry.offset_size(e)[0]),
    _measured(_H, "offsetHeight", lambda r, e: r.geometry.offset_size(e)[1]),
)


def document_rendering(document: DocumentObject) -> PageRendering | None:
    """The rendering of a document, if it has one."""
    return cast("PageRendering | None", document.page.get(PAGE_RENDERING))
