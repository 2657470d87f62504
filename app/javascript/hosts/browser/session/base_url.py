"""What a page's relative addresses are resolved against: its own, or what a ``base`` element says.

https://html.spec.whatwg.org/multipage/urls-and-fetching.html#document-base-url
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.url.url_object import parse_url

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost


def install_base_elements(document: DocumentObject) -> None:
    """Follow the document's ``base`` elements and their addresses."""

    def update(_element: ElementObject, *_more: object) -> None:
        update_base_url(document)

    hooks = document.hooks
    hooks.attribute_steps["base"].append(update)
    hooks.insertion_steps["base"].append(update)
    hooks.removing_steps["base"].append(update)


def update_base_url(document: DocumentObject) -> None:
    """The first ``base`` that has an address counts; a frame without one keeps that around it.

    https://html.spec.whatwg.org/multipage/semantics.html#set-the-frozen-base-url
    """
    realm = document.realm
    fallback = cast("BrowserHost", realm.slots["host"]).url
    given = next(
        (
            node.attribute("href")
            for node in document.descendants()
            if isinstance(node, ElementObject) and node.is_named("base") and node.has("href")
        ),
        None,
    )
    found = None if given is None else parse_url(given, fallback)
    if found is not None and not found.href.startswith(("data:", "javascript:")):
        web_platform(realm).base_url = found.href
    elif not fallback.startswith("about:"):
        web_platform(realm).base_url = fallback
