"""Members of elements that have few: img, datalist, link."""

from __future__ import annotations

from collections.abc import Iterator

from app.javascript.hosts.browser.dom.collections import live_collection
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.token_list import token_list
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

_LINK_TYPES = frozenset(
    {"dns-prefetch", "preconnect", "preload", "prefetch", "modulepreload", "stylesheet", "icon"}
)


def _complete(_realm: Realm, image: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/embedded-content.html#dom-img-complete"""
    return not image.attribute("src") or bool(image.state.get("complete"))


def _options(_realm: Realm, element: ElementObject) -> Value:
    def find() -> Iterator[NodeObject]:
        for node in element.descendants():
            if isinstance(node, ElementObject) and node.is_named("option"):
                yield node

    if "options" not in element.caches:
        element.caches["options"] = live_collection(element, find)
    return element.caches["options"]


_I = Members("HTMLImageElement", ElementObject)
_D = Members("HTMLDataListElement", ElementObject)
_L = Members("HTMLLinkElement", ElementObject)
IMAGE: tuple[Member, ...] = (_I.attribute("complete", _complete),)
DATA_LIST: tuple[Member, ...] = (_D.attribute("options", _options),)
LINK: tuple[Member, ...] = (
    _L.forwarding(
        "relList", "value", lambda _realm, element: token_list(element, "rel", _LINK_TYPES)
    ),
)
