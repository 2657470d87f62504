"""Escape asks the topmost dialog or popover to close.

https://html.spec.whatwg.org/multipage/interaction.html#close-requests
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.input.trusted import fire
from app.javascript.runtime.objects import JSObject


def close_the_topmost(document: DocumentObject) -> None:
    """The one that was opened last, if any is open."""
    opened = [
        node
        for node in document.descendants()
        if isinstance(node, ElementObject)
        and (node.state.get("modal") or node.state.get("popover_open"))
    ]
    if not opened:
        return
    topmost = opened[-1]
    if topmost.state.get("popover_open"):
        _call(topmost, "hidePopover")
    elif fire(document.realm, topmost, "cancel", cancelable=True) and topmost.has("open"):
        _call(topmost, "close")


def _call(element: ElementObject, name: str) -> None:
    method = element.get(name, element)
    if isinstance(method, JSObject) and method.callable:
        method.call(element, [])
