"""Dialogs: what is shown above the page, or beside it.

https://html.spec.whatwg.org/multipage/interactive-elements.html#the-dialog-element
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.javascript.hosts.browser.dom.attributes import remove_attribute, set_attribute
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.inertness import is_inert, leave_top_layer, top_layer
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.toggle_events import before_toggle, queue_toggle
from app.javascript.hosts.browser.input.close_watchers import close_watchers
from app.javascript.hosts.browser.input.focus import change_focus, focused_element
from app.javascript.hosts.browser.input.focusable import is_focusable
from app.javascript.hosts.browser.input.popover_stack import topmost_ancestor
from app.javascript.hosts.browser.input.popovers import hide_all_until
from app.javascript.hosts.browser.layout.tree import flat_children
from app.javascript.hosts.web.events.trusted import fire

_OPEN_DIALOGS: Final = "open dialogs"
_OPEN_ALREADY = (
    "The dialog is already open as {} dialog, and therefore cannot be opened as {} dialog."
)

_NOT_ACTIVE: Final = "Invalid for dialogs within documents that are not fully active."


def show(dialog: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#dom-dialog-show"""
    if dialog.has("open"):
        if not dialog.state.get("modal"):
            return
        words = _OPEN_ALREADY.format("a modal", "a non-modal")
        raise DomProblem("InvalidStateError", words)
    if not before_toggle(dialog, "closed", "open") or dialog.has("open"):
        return
    queue_toggle(dialog, "closed", "open")
    set_attribute(dialog, "open", "")
    _take_the_focus(dialog)


def show_modal(dialog: ElementObject, source: ElementObject | None = None) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#show-a-modal-dialog"""
    if dialog.has("open"):
        if dialog.state.get("modal"):
            return
        words = _OPEN_ALREADY.format("a non-modal", "a modal")
        raise DomProblem("InvalidStateError", words)
    if not dialog.connected:
        raise DomProblem("InvalidStateError", "The element is not in a Document.")
    if dialog.node_document.window is None:
        raise DomProblem("InvalidStateError", _NOT_ACTIVE)
    if dialog.state.get("popover_open"):
        words = "The dialog is already open as a Popover, and therefore cannot be opened as modal."
        raise DomProblem("InvalidStateError", words)
    goes_on = before_toggle(dialog, "closed", "open", source)
    if not goes_on or dialog.has("open") or not dialog.connected:
        return
    if dialog.state.get("popover_open"):
        return
    queue_toggle(dialog, "closed", "open", source)
    dialog.state["modal"] = True
    set_attribute(dialog, "open", "")
    top_layer(dialog.node_document).append(dialog)
    _take_the_focus(dialog)


def close(dialog: ElementObject, result: str | None, source: ElementObject | None = None) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#close-the-dialog"""
    if not dialog.has("open"):
        return
    before_toggle(dialog, "open", "closed", source)
    if not dialog.has("open"):
        return
    queue_toggle(dialog, "open", "closed", source)
    remove_attribute(dialog, "open")
    was_modal, dialog.state["modal"] = dialog.state.get("modal"), False
    dialog.state["takes focus"] = False
    leave_top_layer(dialog)
    if result is not None:
        dialog.state["return value"] = result
    previous = dialog.state.pop("previously focused", None)
    if isinstance(previous, ElementObject) and is_focusable(previous):
        focused = focused_element(dialog.node_document)
        inside = focused is not None and dialog.is_host_including_inclusive_ancestor_of(focused)
        if was_modal or inside:
            change_focus(dialog.node_document, previous)
    _fire_with_the_next_frame(dialog)


def _fire_with_the_next_frame(dialog: ElementObject) -> None:
    """NOTE: The standard queues a task; Chromium fires it with the events of animations."""
    timeline = dialog.node_document.realm.slots.get("timeline")
    if timeline is not None:
        timeline.bring(lambda: _closed(dialog))
        return
    services = dom_agent(dialog.node_document.realm).services
    services.queue_task("user interaction", "fire close", lambda: _closed(dialog))


def _closed(dialog: ElementObject) -> None:
    fire(dialog.node_document.realm, dialog, "close")


def request_close(dialog: ElementObject, result: str | None, *, may_refuse: bool = True) -> bool:
    """Whether it was not refused.

    https://html.spec.whatwg.org/multipage/interactive-elements.html#dialog-request-close
    """
    if not dialog.has("open"):
        return True
    realm = dialog.node_document.realm
    if not fire(realm, dialog, "cancel", cancelable=may_refuse):
        return False
    close(dialog, result)
    return True


def _take_the_focus(dialog: ElementObject) -> None:
    """Popovers that it was not opened from go."""
    document = dialog.node_document
    dialog.state["previously focused"] = focused_element(document)
    around = topmost_ancestor(dialog, "hint", None) or topmost_ancestor(dialog, "auto", None)
    hide_all_until(document, around, restore_focus=False)
    _focus_inside(dialog)


def _focus_inside(dialog: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#dialog-focusing-steps

    NOTE: As in Chromium it is the first in the flat tree that can have the focus, if only by mouse.
    """
    document = dialog.node_document
    if not dialog.connected:
        return
    if is_inert(dialog):
        change_focus(document, None)
        return
    candidates = [each for each in _flat_descendants(dialog) if is_focusable(each)]
    wanted = next((each for each in candidates if each.has("autofocus")), None)
    target = wanted or next(iter(candidates), dialog)
    dialog.state["takes focus"] = target is dialog
    change_focus(document, target)


def _flat_descendants(element: ElementObject) -> Iterator[ElementObject]:
    """In the order of the flat tree."""
    stack = list(reversed([*flat_children(element)]))
    while stack:
        node = stack.pop()
        if isinstance(node, ElementObject):
            yield node
            stack.extend(reversed([*flat_children(node)]))


# -- what becomes of it when its element changes ---------------------------------------------------


def closed_by(dialog: ElementObject) -> str:
    """What a person may close it by.

    https://html.spec.whatwg.org/multipage/interactive-elements.html#computed-closed-by-state
    """
    value = ascii_lower(dialog.attribute("closedby") or "")
    if value in ("any", "closerequest", "none"):
        return value
    return "closerequest" if dialog.state.get("modal") else "none"


def open_dialogs(document: DocumentObject) -> list[ElementObject]:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#open-dialogs-list"""
    opened: list[ElementObject] = document.page.setdefault(_OPEN_DIALOGS, [])
    return opened


def dialog_attribute_changed(
    dialog: ElementObject, name: str, old: str | None, new: str | None
) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#the-dialog-element:concept-element-attributes-change-ext"""
    if name == "open" and (old is None) != (new is None):
        if new is None:
            _clean_up(dialog)
        elif dialog.connected:
            set_up_dialog(dialog)
    elif name == "closedby" and dialog.connected and dialog.has("open"):
        _watch(dialog)


def set_up_dialog(dialog: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#dialog-setup-steps"""
    if dialog.has("open") and dialog not in (opened := open_dialogs(dialog.node_document)):
        opened.append(dialog)
        _watch(dialog)


def _watch(dialog: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#set-the-dialog-close-watcher"""
    watchers = close_watchers(dialog.node_document)
    if closed_by(dialog) == "none":
        watchers.destroy(dialog)
        return
    watchers.establish(dialog, lambda may_refuse: request_close(dialog, "", may_refuse=may_refuse))


def _clean_up(dialog: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#dialog-cleanup-steps"""
    opened = open_dialogs(dialog.node_document)
    if dialog in opened:
        opened.remove(dialog)
    close_watchers(dialog.node_document).destroy(dialog)


def dialog_removed(dialog: ElementObject, _parent: NodeObject) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#the-dialog-element:html-element-removing-steps"""
    if dom_agent(dialog.node_document.realm).queues.moves:
        return
    _clean_up(dialog)
    leave_top_layer(dialog)
    dialog.state["modal"] = False
