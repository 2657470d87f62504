"""What nobody can click or focus: https://html.spec.whatwg.org/multipage/interaction.html#inert-subtrees"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject

TOP_LAYER = "top layer"


def top_layer(document: DocumentObject) -> list[ElementObject]:
    """Modal dialogs and popovers that are open, the topmost last."""
    layer: list[ElementObject] = document.page.setdefault(TOP_LAYER, [])
    return layer


def leave_top_layer(element: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/popover.html#remove-an-element-from-the-top-layer"""
    layer = top_layer(element.node_document)
    if element in layer:
        layer.remove(element)


def blocking_dialog(document: DocumentObject) -> ElementObject | None:
    """The modal dialog that blocks the document: https://html.spec.whatwg.org/multipage/interaction.html#blocked-by-a-modal-dialog"""
    for element in reversed(top_layer(document)):
        if element.state.get("modal") and element.connected:
            return element
    return None


def is_inert(element: ElementObject) -> bool:
    """By an ``inert`` attribute, or outside of the dialog that blocks the document."""
    blocking = blocking_dialog(element.node_document)
    is_outside = blocking is not None
    node: NodeObject | None = element
    while node is not None:
        if isinstance(node, ElementObject):
            if node.has("inert"):
                return True
            if node is blocking:
                is_outside = False
                break
            node = node.assigned_slot or node.parent
        else:
            node = node.shadow_host() or node.parent
    return is_outside
