"""Popovers: what is shown above the page until something else is clicked.

https://html.spec.whatwg.org/multipage/popover.html
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.inertness import leave_top_layer, top_layer
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.toggle_events import POPOVER, before_toggle, queue_toggle
from app.javascript.hosts.browser.input.close_watchers import close_watchers
from app.javascript.hosts.browser.input.focus import change_focus, focused_element
from app.javascript.hosts.browser.input.focusable import is_focusable
from app.javascript.hosts.browser.input.popover_stack import (
    INVOKED,
    INVOKER,
    MODE,
    is_popover_open,
    popover_kind,
    showing,
    topmost_ancestor,
)
from app.javascript.hosts.browser.input.viewport import viewport_of

_PREVIOUSLY_FOCUSED: Final = "focused before the popover"
_IS_CHANGING: Final = "popover showing or hiding"
_OPERATIONS: Final = "popovers showing or hiding"


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


@contextmanager
def _operation(element: ElementObject) -> Iterator[bool]:
    """Whether it is the first of its popover, so that events are fired.

    https://html.spec.whatwg.org/multipage/popover.html#popover-showing-or-hiding
    """
    page = element.node_document.page
    was_changing = element.state.get(_IS_CHANGING, False)
    element.state[_IS_CHANGING] = True
    page[_OPERATIONS] = page.get(_OPERATIONS, 0) + 1
    try:
        yield not was_changing
    finally:
        element.state[_IS_CHANGING] = was_changing
        page[_OPERATIONS] -= 1


def show_popover(element: ElementObject, source: ElementObject | None = None) -> None:
    """https://html.spec.whatwg.org/multipage/popover.html#show-popover"""
    if not _check(element, wants_open=False):
        return
    if element.node_document.page.get(_OPERATIONS):  # as in Chromium
        words = "Invalid to show a popover during another show operation"
        raise DomProblem("InvalidStateError", words)
    with _operation(element):
        _show(element, source)


def _show(element: ElementObject, source: ElementObject | None) -> None:
    if not before_toggle(element, "closed", "open", source):
        return
    if not _check(element, wants_open=False):
        return
    document = element.node_document
    restores_focus = False
    kind = popover_kind(element)
    if kind != "manual":
        _make_room(element, kind, source)
        if popover_kind(element) != kind:
            words = "The value of the popover attribute was changed while hiding the popover."
            raise DomProblem("InvalidStateError", words)
        if not _check(element, wants_open=False):
            return
        restores_focus = not showing(document, "auto") and not showing(document, "hint")
        showing(document, kind).append(element)
        element.state[MODE] = kind
        close_watchers(document).establish(element, lambda _may_refuse: _close(element))
    focused = focused_element(document)
    element.state["popover_open"] = True
    if source is not None:
        element.state[INVOKER] = source
        source.state[INVOKED] = element
    top_layer(document).append(element)
    _changed(element)
    for node in element.inclusive_descendants():
        if isinstance(node, ElementObject) and node.has("autofocus") and is_focusable(node):
            change_focus(document, node)
            break
    if restores_focus:
        element.state[_PREVIOUSLY_FOCUSED] = focused
    queue_toggle(element, "closed", "open", source, tracker=POPOVER)


def _make_room(element: ElementObject, kind: str, source: ElementObject | None) -> None:
    """Those that it was not opened from go."""
    document = element.node_document
    around = topmost_ancestor(element, kind, source)
    if kind == "hint" and around is None:
        _hide_list(document, "hint", restore_focus=False, fires=True)
        around = topmost_ancestor(element, "auto", source)
        if around is None:
            return
    hide_all_until(document, around, restore_focus=False)


def _changed(element: ElementObject) -> None:
    """Its style depends on more than its attributes."""
    element.node_document.version += 1
    viewport_of(element.node_document).states_changed()


def _close(element: ElementObject) -> bool:
    hide_popover(element)
    return True


def hide_popover(
    element: ElementObject,
    source: ElementObject | None = None,
    *,
    restore_focus: bool = True,
) -> None:
    """Those that were opened from it go first.

    https://html.spec.whatwg.org/multipage/popover.html#hide-popover-algorithm
    """
    if _check(element, wants_open=True):
        _hide(element, source, restore_focus=restore_focus)


def _hide(
    element: ElementObject,
    source: ElementObject | None = None,
    *,
    restore_focus: bool = False,
    fires: bool = True,
) -> None:
    with _operation(element) as is_first:
        _run_hiding(element, source, restore_focus=restore_focus, fires=fires and is_first)


def _run_hiding(
    element: ElementObject, source: ElementObject | None, *, restore_focus: bool, fires: bool
) -> None:
    document = element.node_document
    if MODE in element.state:
        hide_all_until(document, element, restore_focus=restore_focus, fires=fires)
        if not is_popover_open(element):
            return
    shown = showing(document, "auto")
    was_last = bool(shown) and shown[-1] is element
    if fires:
        before_toggle(element, "open", "closed", source)
        if was_last and shown and shown[-1] is not element:
            hide_all_until(document, element, restore_focus=restore_focus, fires=False)
        if not is_popover_open(element):
            return
    _leave(element)
    if fires:
        queue_toggle(element, "open", "closed", source, tracker=POPOVER)
    before, focused = element.state.pop(_PREVIOUSLY_FOCUSED, None), focused_element(document)
    if not restore_focus or not isinstance(before, ElementObject) or focused is None:
        return
    if element.is_host_including_inclusive_ancestor_of(focused) and is_focusable(before):
        change_focus(document, before)


def _leave(element: ElementObject) -> None:
    document = element.node_document
    mode = element.state.pop(MODE, None)
    if mode is not None and element in (shown := showing(document, mode)):
        shown.remove(element)
    close_watchers(document).destroy(element)
    invoker = element.state.pop(INVOKER, None)
    if isinstance(invoker, ElementObject) and invoker.state.get(INVOKED) is element:
        del invoker.state[INVOKED]
    element.state["popover_open"] = False
    leave_top_layer(element)
    _changed(element)


def hide_all_until(
    document: DocumentObject,
    endpoint: ElementObject | None,
    *,
    restore_focus: bool,
    fires: bool = True,
) -> None:
    """Those above ``endpoint``, or all.

    https://html.spec.whatwg.org/multipage/popover.html#hide-all-popovers-until
    """
    if endpoint is not None and endpoint in showing(document, "hint"):
        _hide_above(document, "hint", endpoint, restore_focus=restore_focus, fires=fires)
        return
    _hide_list(document, "hint", restore_focus=restore_focus, fires=fires)
    if endpoint is None:
        _hide_list(document, "auto", restore_focus=restore_focus, fires=fires)
    elif endpoint in showing(document, "auto"):
        _hide_above(document, "auto", endpoint, restore_focus=restore_focus, fires=fires)


def _hide_list(document: DocumentObject, mode: str, *, restore_focus: bool, fires: bool) -> None:
    """https://html.spec.whatwg.org/multipage/popover.html#close-entire-popover-list"""
    while shown := showing(document, mode):
        _hide(shown[-1], restore_focus=restore_focus, fires=fires)


def _hide_above(
    document: DocumentObject,
    mode: str,
    endpoint: ElementObject,
    *,
    restore_focus: bool,
    fires: bool,
) -> None:
    """https://html.spec.whatwg.org/multipage/popover.html#hide-popover-stack-until"""
    shown = showing(document, mode)
    while endpoint in shown and shown[-1] is not endpoint:
        _hide(shown[-1], restore_focus=restore_focus, fires=fires)


def toggle_popover(
    element: ElementObject, force: bool | None, source: ElementObject | None = None
) -> bool:
    """https://html.spec.whatwg.org/multipage/popover.html#dom-togglepopover"""
    if is_popover_open(element) and force is not True:
        hide_popover(element)
    elif not is_popover_open(element) and force is not False:
        show_popover(element, source)
    else:
        _check(element, wants_open=bool(force))
    return is_popover_open(element)


# -- what becomes of it when its element changes ---------------------------------------------------


def popover_attribute_changed(
    element: ElementObject, name: str, old: str | None, new: str | None
) -> None:
    """One that becomes another kind of popover, or none, is hidden.

    https://html.spec.whatwg.org/multipage/popover.html#the-popover-attribute:concept-element-attributes-change-ext
    """
    if name != "popover" or old == new or not is_popover_open(element):
        return
    if element.state.get(MODE, "manual") != popover_kind(element):
        _hide(element, restore_focus=True)


def popover_removed(element: ElementObject, _parent: NodeObject) -> None:
    """https://html.spec.whatwg.org/multipage/infrastructure.html#html-element-removing-steps"""
    if is_popover_open(element) and not dom_agent(element.node_document.realm).queues.moves:
        _hide(element, fires=False)
