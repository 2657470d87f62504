"""Escape asks the topmost dialog or popover to close.

https://html.spec.whatwg.org/multipage/interaction.html#close-requests
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.inertness import top_layer
from app.javascript.hosts.browser.input.popovers import hide_popover, is_popover_open
from app.javascript.hosts.browser.input.popups import request_close


def close_the_topmost(document: DocumentObject) -> None:
    """The one that was opened last, if any is open."""
    layer = top_layer(document)
    if not layer:
        return
    if is_popover_open(layer[-1]):
        hide_popover(layer[-1])
    else:
        request_close(layer[-1], "")
