"""A click outside closes automatic popovers and dialogs that are closed by any act.

https://html.spec.whatwg.org/multipage/interaction.html#light-dismiss-activities
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.input.dialogs import closed_by, open_dialogs, request_close
from app.javascript.hosts.browser.input.popover_stack import (
    flat_tree_parent,
    showing,
    topmost_clicked,
)
from app.javascript.hosts.browser.input.popovers import hide_all_until
from app.javascript.hosts.browser.input.viewport import viewport_of

_PRESSED_POPOVER: Final = "popover pointerdown target"
_PRESSED_DIALOG: Final = "dialog pointerdown target"


def note_press(
    document: DocumentObject, pressed: ElementObject, place: tuple[float, float]
) -> None:
    """What the pointer went down in, which a click has to go up in, too."""
    document.page[_PRESSED_POPOVER] = topmost_clicked(pressed)
    document.page[_PRESSED_DIALOG] = _clicked_dialog(pressed, place)


def dismiss_lightly(
    document: DocumentObject, released: ElementObject, place: tuple[float, float]
) -> None:
    """Those that the click is not in, the last one first."""
    _dismiss_popovers(document, released)
    _dismiss_dialog(document, released, place)


def _dismiss_popovers(document: DocumentObject, released: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/popover.html#light-dismiss-open-popovers"""
    pressed = document.page.pop(_PRESSED_POPOVER, None)
    if not showing(document, "auto") and not showing(document, "hint"):
        return
    kept = topmost_clicked(released)
    if kept is pressed:
        hide_all_until(document, kept, restore_focus=False)


def _dismiss_dialog(
    document: DocumentObject, released: ElementObject, place: tuple[float, float]
) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#light-dismiss-open-dialogs"""
    pressed, kept = document.page.pop(_PRESSED_DIALOG, None), _clicked_dialog(released, place)
    opened = open_dialogs(document)
    if kept is pressed and opened and kept is not opened[-1] and closed_by(opened[-1]) == "any":
        request_close(opened[-1], "")


def hits_backdrop(target: ElementObject, place: tuple[float, float]) -> bool:
    """Whether a place in a modal dialog is outside of its box."""
    if not target.is_named("dialog") or not target.state.get("modal"):
        return False
    left, top, width, height = viewport_of(target.node_document).bounding_box(target)
    return not (0 <= place[0] - left <= width and 0 <= place[1] - top <= height)


def _clicked_dialog(clicked: ElementObject, place: tuple[float, float]) -> ElementObject | None:
    """Not the one whose backdrop was hit.

    https://html.spec.whatwg.org/multipage/interactive-elements.html#nearest-clicked-dialog
    """
    if hits_backdrop(clicked, place):
        return None
    node: NodeObject | None = clicked
    while node is not None:
        if isinstance(node, ElementObject) and node.is_named("dialog") and node.has("open"):
            return node
        node = flat_tree_parent(node)
    return None
