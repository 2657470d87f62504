"""Popovers: what is shown above the page until something else is clicked.

https://html.spec.whatwg.org/multipage/popover.html
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.inertness import top_layer
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.input.focus import change_focus, focused_element
from app.javascript.hosts.browser.input.focusable import is_focusable
from app.javascript.hosts.browser.input.popover_chain import INVOKER, leads_to
from app.javascript.hosts.browser.input.popups import (
    before_toggle,
    invalidate,
    leave_top_layer,
    queue_toggle,
)

_PREVIOUSLY_FOCUSED = "focused before the popover"


def is_popover_open(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/popover.html#popover-visibility-state"""
    return bool(element.state.get("popover_open"))


def popover_kind(element: ElementObject) -> str:
    """Empty for what is no popover."""
    value = element.attribute("popover")
    if value is None:
        return ""
    lower = ascii_lower(value) or "auto"
    return lower if lower in ("auto", "hint") else "manual"


def _check(element: ElementObject, *, wants_open: bool) -> bool:
    """https://html.spec.whatwg.org/multipage/popover.html#check-popover-validity"""
    if not popover_kind(element):
        words = "Not supported on elements that are not popovers."
        raise DomProblem("NotSupportedError", words)
    if is_popover_open(element) is not wants_open:
        return False
    if not element.connected:
        words = "Invalid on disconnected popover elements."
        raise DomProblem("InvalidStateError", words)
    return True


def show_popover(element: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/popover.html#show-popover"""
    if not _check(element, wants_open=False):
        return
    if not before_toggle(element, "closed", "open") or not _check(element, wants_open=False):
        return
    document = element.node_document
    restores_focus = False
    if popover_kind(element) == "auto":
        for other in reversed(automatic_popovers(document)):
            if leads_to(other, element):
                break
            hide_popover(other, restore_focus=False)
        if not _check(element, wants_open=False):
            return
        restores_focus = not automatic_popovers(document)
    focused = focused_element(document)
    element.state["popover_open"] = True
    top_layer(document).append(element)
    document.version += 1
    invalidate(element)
    for node in element.inclusive_descendants():
        if isinstance(node, ElementObject) and node.has("autofocus") and is_focusable(node):
            change_focus(document, node)
            break
    if restores_focus:
        element.state[_PREVIOUSLY_FOCUSED] = focused
    queue_toggle(element, "closed", "open")


def hide_popover(element: ElementObject, *, restore_focus: bool = True) -> None:
    """Those that were opened from it go first.

    https://html.spec.whatwg.org/multipage/popover.html#hide-popover-algorithm
    """
    if not _check(element, wants_open=True):
        return
    document = element.node_document
    _hide_those_above(element, restore_focus=restore_focus)
    if not _check(element, wants_open=True):
        return
    before_toggle(element, "open", "closed")
    _hide_those_above(element, restore_focus=restore_focus)
    if not is_popover_open(element):
        return
    element.state["popover_open"] = False
    element.state.pop(INVOKER, None)
    leave_top_layer(element)
    document.version += 1
    invalidate(element)
    queue_toggle(element, "open", "closed")
    before, focused = element.state.pop(_PREVIOUSLY_FOCUSED, None), focused_element(document)
    if not restore_focus or not isinstance(before, ElementObject) or focused is None:
        return
    if element.is_host_including_inclusive_ancestor_of(focused) and is_focusable(before):
        change_focus(document, before)


def _hide_those_above(element: ElementObject, *, restore_focus: bool) -> None:
    """https://html.spec.whatwg.org/multipage/popover.html#hide-all-popovers-until"""
    shown = automatic_popovers(element.node_document)
    if element in shown:
        for other in reversed(shown[shown.index(element) + 1 :]):
            hide_popover(other, restore_focus=restore_focus)


def toggle_popover(element: ElementObject, force: bool | None) -> bool:
    """https://html.spec.whatwg.org/multipage/popover.html#dom-togglepopover"""
    if is_popover_open(element) and force is not True:
        hide_popover(element)
    elif not is_popover_open(element) and force is not False:
        show_popover(element)
    else:
        _check(element, wants_open=bool(force))
    return is_popover_open(element)


def automatic_popovers(document: DocumentObject) -> list[ElementObject]:
    """Those that are shown, the first one that was opened first.

    https://html.spec.whatwg.org/multipage/popover.html#showing-auto-popover-list
    """
    return [
        element
        for element in top_layer(document)
        if is_popover_open(element) and popover_kind(element) == "auto"
    ]
