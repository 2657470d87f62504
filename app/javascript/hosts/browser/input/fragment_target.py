"""Going to the part of the page that a fragment names.

https://html.spec.whatwg.org/multipage/browsing-the-web.html#scroll-to-fragid
"""

from __future__ import annotations

from urllib.parse import unquote_to_bytes

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.input.ancestor_revealing import reveal
from app.javascript.hosts.browser.input.focus import change_focus, set_starting_point
from app.javascript.hosts.browser.input.focusable import is_focusable
from app.javascript.hosts.browser.rendering.element_members import document_rendering


def scroll_to_fragment(document: DocumentObject, fragment: str) -> None:
    """Show the part, and give it the focus; what cannot have it takes it from others."""
    rendering = document_rendering(document)
    part = document.target = _indicated_part(document, fragment)
    document.state_changed()
    if part is None:
        if not fragment or fragment.lower() == "top":
            scroll_to(document, (0.0, 0.0))
        return
    reveal(part)
    if rendering is not None:
        rendering.scrolling.into_view(part, "start", "nearest")
    if is_focusable(part):
        change_focus(document, part)
    else:
        change_focus(document, None)
        set_starting_point(document, part)


def scroll_to(document: DocumentObject, place: tuple[float, float]) -> None:
    """The whole page, in CSS px."""
    rendering = document_rendering(document)
    if rendering is not None:
        rendering.update()
        rendering.scrolling.scroll_page(*place)


def _indicated_part(document: DocumentObject, fragment: str) -> ElementObject | None:
    """https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element"""
    decoded = unquote_to_bytes(fragment).decode("utf-8", "replace")
    for wanted in (fragment, decoded):
        if not wanted:
            continue
        for node in document.descendants():
            if isinstance(node, ElementObject) and (
                node.identifier == wanted
                or (node.local_name == "a" and node.attribute("name") == wanted)
            ):
                return node
    return None
