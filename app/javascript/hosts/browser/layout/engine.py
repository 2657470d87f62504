"""The layout of a whole document: https://drafts.csswg.org/css2/#visual-model-intro"""

from __future__ import annotations

from app.javascript.hosts.browser.css.viewport import Viewport
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.flow import known_inner_width, lay_out
from app.javascript.hosts.browser.layout.positioned import lay_out_positioned, put_back
from app.javascript.hosts.browser.layout.sizes import Room
from app.javascript.hosts.browser.layout.tree import BoxTree, Generated, StyleOf


def document_boxes(document: DocumentObject, style_of: StyleOf, generated: Generated) -> Box | None:
    """The root element's box, with everything in it, not laid out yet.

    Every element that has a box has it in ``layout``; the caller empties that of all before.
    """
    element = document.document_element
    tree = BoxTree(style_of, generated)
    root = None if element is None else tree.box(element, None, 0)
    if root is not None:
        root.strays = tree.strays
    return root


Box.content_width = staticmethod(known_inner_width)


def lay_out_document(document: DocumentObject, root: Box, viewport: Viewport) -> None:
    """Place everything in the root element's box that does not stand as it has to."""
    window = Room(viewport.width, viewport.height)
    put_back(root)
    lay_out(root, window)
    root.x, root.y = root.margin.left, root.margin.top
    if document.quirks:
        _fill_the_window(document, root, viewport)
    lay_out_positioned(root, window)


def _fill_the_window(document: DocumentObject, root: Box, viewport: Viewport) -> None:
    """https://quirks.spec.whatwg.org/#the-html-element-fills-the-viewport-quirk and the next one"""
    root.height = max(root.height, viewport.height - root.margin.down)
    body = document.body
    box: Box | None = None if body is None else body.layout
    if box is not None and box.style.get("height") == "auto":
        box.height = max(box.height, root.height - box.margin.down)
