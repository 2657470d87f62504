"""autofocus: https://html.spec.whatwg.org/multipage/interaction.html#the-autofocus-attribute"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.input.focus import focus, focused_element
from app.javascript.hosts.browser.input.focusable import is_focusable

_CANDIDATES, _PROCESSED = "autofocus candidates", "autofocus processed"


def note_candidate(element: ElementObject) -> None:
    """An element that came into the document may take the focus with the next frame."""
    page = element.node_document.page
    if element.has("autofocus") and element.connected and not page.get(_PROCESSED):
        page.setdefault(_CANDIDATES, []).append(element)


def flush_autofocus_candidates(document: DocumentObject) -> None:
    """https://html.spec.whatwg.org/multipage/interaction.html#flush-autofocus-candidates"""
    candidates = document.page.pop(_CANDIDATES, None)
    if not candidates:
        return
    if focused_element(document) is not None:
        document.page[_PROCESSED] = True
        return
    for element in candidates:
        if element.connected and is_focusable(element):
            document.page[_PROCESSED] = True
            focus(element)
            return
