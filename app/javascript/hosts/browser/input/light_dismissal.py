"""A click outside closes automatic popovers.

https://html.spec.whatwg.org/multipage/popover.html#light-dismiss-open-popovers
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.inertness import top_layer
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.input.popovers import automatic_popovers, hide_popover


def dismiss_lightly(document: DocumentObject, clicked: ElementObject) -> None:
    """Those that the click is not in, the last one first."""
    kept = _popover_of_invoker(document, clicked) or clicked
    for element in reversed(automatic_popovers(document)):
        if element.is_host_including_inclusive_ancestor_of(kept):
            return
        hide_popover(element, restore_focus=False)


def _popover_of_invoker(document: DocumentObject, clicked: NodeObject) -> ElementObject | None:
    """The popover that the clicked button belongs to is for the button to close."""
    for node in clicked.inclusive_ancestors():
        wanted = node.attribute("popovertarget") if isinstance(node, ElementObject) else None
        for element in top_layer(document) if wanted else ():
            if element.identifier == wanted:
                return element
    return None
