"""Which option of a ``select`` is selected, when options come, go and change.

https://html.spec.whatwg.org/multipage/form-elements.html#the-select-element
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.control_state import (
    is_list_box,
    is_marked_selected,
    is_selected,
    options_of,
    select_of,
)
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.form_owners import is_actually_disabled
from app.javascript.hosts.browser.dom.node import NodeObject

#: What a select's state keeps: an option that was seen to be selected.
_KNOWN: Final = "known selected"


def settle(select: ElementObject) -> None:
    """One that shows one option has one selected: it stays so when others come before it.

    https://html.spec.whatwg.org/multipage/form-elements.html#selectedness-setting-algorithm
    """
    if is_list_box(select) or _is_still_selected(select.state.get(_KNOWN), select):
        return
    first: ElementObject | None = None
    for option in options_of(select):
        if is_marked_selected(option):
            select.state[_KNOWN] = option
            return
        if first is None and not is_actually_disabled(option):
            first = option
    if first is not None:
        first.state["selected"] = True


def _is_still_selected(option: ElementObject | None, select: ElementObject) -> bool:
    """OPTIMIZATION: of a thousand options that come, not each looks at all others."""
    if option is None or not option.state.get("joined"):
        return False
    return is_marked_selected(option) and select_of(option) is select


def option_inserted(option: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/form-elements.html#the-select-element:nodes-are-inserted"""
    select = select_of(option)
    if select is None or select.has("multiple"):
        return
    if is_marked_selected(option):
        # Of those that come together the last one stays.
        for other in options_of(select):
            if other.state.get("joined"):
                other.state["selected"] = False
        option.state["selected"] = True
    option.state["joined"] = True
    select.state["nothing selected"] = False
    settle(select)


def option_attribute_changed(
    option: ElementObject, name: str, old: str | None, new: str | None
) -> None:
    """https://html.spec.whatwg.org/multipage/form-elements.html#attr-option-selected"""
    if name != "selected" or (old is None) is (new is None) or option.state.get("dirty selected"):
        return
    select = select_of(option)
    if select is not None and new is not None and not select.has("multiple"):
        _deselect_all(select)
    option.state["selected"] = new is not None


def select_attribute_changed(
    select: ElementObject, name: str, old: str | None, new: str | None
) -> None:
    """As in Chromium, the first of several selected options stays when only one may be."""
    if name != "multiple" or (old is None) is (new is None) or old is None:
        return
    kept = next((option for option in options_of(select) if is_marked_selected(option)), None)
    if kept is None:
        settle(select)
    else:
        set_selected(kept, True)


def _deselect_all(select: ElementObject) -> None:
    for option in options_of(select):
        option.state["selected"] = False
    select.state["nothing selected"] = False


def options_removed(element: ElementObject, parent: NodeObject) -> None:
    """An option, or a group of them, was removed from the parent.

    https://html.spec.whatwg.org/multipage/form-elements.html#the-select-element:nodes-are-removed
    """
    for node in element.inclusive_descendants():
        if isinstance(node, ElementObject):
            node.state.pop("joined", None)
    for ancestor in parent.inclusive_ancestors():
        if isinstance(ancestor, ElementObject) and ancestor.is_named("select"):
            ancestor.state["nothing selected"] = False
            settle(ancestor)


def set_selected(option: ElementObject, selected: bool) -> None:
    """https://html.spec.whatwg.org/multipage/form-elements.html#dom-option-selected"""
    select = select_of(option)
    if select is None or is_selected(option) is not selected:  # as in Chromium
        option.state["dirty selected"] = True
    if select is not None and not select.has("multiple"):
        if selected:
            _deselect_all(select)
        select.state["nothing selected"] = False
    option.state["selected"] = selected
    if select is not None and not selected:
        settle(select)
    option.node_document.state_changed()
