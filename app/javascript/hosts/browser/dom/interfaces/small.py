"""Members of elements that have few: img, datalist, link."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

from app.javascript.hosts.browser.dom.collections import live_collection
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.form_owners import form_owner
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import or_null
from app.javascript.hosts.browser.dom.image_decoding import decode
from app.javascript.hosts.browser.dom.image_sizes import natural_size
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.reflection import Reflected, unsigned
from app.javascript.hosts.browser.dom.token_list import token_list
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value

_LINK_TYPES = frozenset({
    "alternate", "canonical", "dns-prefetch", "icon", "manifest", "modulepreload", "next",
    "preconnect", "prefetch", "preload", "stylesheet",
})  # fmt: skip


def _complete(_realm: Realm, image: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/embedded-content.html#dom-img-complete"""
    return not image.attribute("src") or bool(image.state.get("complete"))


def _descendants_named(local_name: str, key: str) -> Callable[[Realm, ElementObject], Value]:
    """The live collection of an element's descendants of one kind; the same one each time."""

    def read(_realm: Realm, element: ElementObject) -> Value:
        def find() -> Iterator[NodeObject]:
            for node in element.descendants():
                if isinstance(node, ElementObject) and node.is_named(local_name):
                    yield node

        if key not in element.caches:
            element.caches[key] = live_collection(element, find)
        return element.caches[key]

    return read


def _legend_form(_realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/form-elements.html#dom-legend-form"""
    parent = element.parent_element
    if parent is None or not parent.is_named("fieldset"):
        return NULL
    return or_null(form_owner(parent))


def _natural_size(realm: Realm, image: ElementObject) -> tuple[float, float]:
    """https://html.spec.whatwg.org/multipage/embedded-content.html#dom-img-naturalwidth"""
    del realm
    size = natural_size(image)
    if size is None:
        advice = "Use a PNG or GIF image: other formats are not looked into."
        raise UnsupportedApi("HTMLImageElement.naturalWidth of such an image", advice)
    return size


def _shown_size(image: ElementObject) -> tuple[float, float] | None:
    """The size of an image that is rendered, without its edges; None for others."""
    rendering = image.node_document.page.get("rendering")
    if rendering is None or not image.connected:
        return None
    rendering.update_for("width and height")
    return cast("tuple[float, float] | None", rendering.geometry.content_size(image))


def _place(image: ElementObject, axis: int) -> float:
    """In the page: https://drafts.csswg.org/cssom-view/#dom-htmlimageelement-x"""
    if _shown_size(image) is None:
        return 0.0
    geometry = image.node_document.page["rendering"].geometry
    rect = geometry.bounding_rect(image)
    return float(round((rect.x, rect.y)[axis] + geometry.scroll[axis]))


def _image_side(name: str, axis: int) -> Reflected:
    """As rendered, else by the attribute or the image's own: https://html.spec.whatwg.org/multipage/embedded-content.html#dom-img-width"""
    reflecting = unsigned(name)

    def read(realm: Realm, image: ElementObject) -> Value:
        shown = _shown_size(image)
        if shown is not None:
            return shown[axis]
        if image.has(name):
            return reflecting.get(realm, image)
        return _natural_size(realm, image)[axis]

    return replace(reflecting, get=read)


_I = Members("HTMLImageElement", ElementObject)
_D = Members("HTMLDataListElement", ElementObject)
_L = Members("HTMLLinkElement", ElementObject)
IMAGE: tuple[Member, ...] = (
    _I.attribute("complete", _complete),
    _I.attribute("naturalWidth", lambda realm, image: _natural_size(realm, image)[0]),
    _I.attribute("naturalHeight", lambda realm, image: _natural_size(realm, image)[1]),
    _image_side("width", 0).member(_I),
    _image_side("height", 1).member(_I),
    _I.operation("decode", decode),
    _I.attribute("x", lambda _realm, image: _place(image, 0)),
    _I.attribute("y", lambda _realm, image: _place(image, 1)),
    _I.attribute("currentSrc", lambda _realm, image: image.state.get("current source", "")),
)
MAP: tuple[Member, ...] = (
    Members("HTMLMapElement", ElementObject).attribute(
        "areas", _descendants_named("area", "areas")
    ),
)
LEGEND: tuple[Member, ...] = (
    Members("HTMLLegendElement", ElementObject).attribute("form", _legend_form),
)
DATA_LIST: tuple[Member, ...] = (_D.attribute("options", _descendants_named("option", "options")),)
LINK: tuple[Member, ...] = (
    _L.forwarding(
        "relList", "value", lambda _realm, element: token_list(element, "rel", _LINK_TYPES)
    ),
    _L.forwarding("sizes", "value", lambda _realm, element: token_list(element, "sizes")),
)
