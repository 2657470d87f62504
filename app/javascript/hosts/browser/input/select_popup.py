"""The list that a select opens: while it is there, keys are its own and the page hears nothing.

NOTE: The list is Chromium's, outside of the page, so nothing of it can be clicked here.

https://html.spec.whatwg.org/multipage/form-elements.html#the-select-element
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.selectedness import set_selected
from app.javascript.hosts.browser.input.focus import focused_element
from app.javascript.hosts.browser.input.list_box import announce_choice
from app.javascript.hosts.browser.input.pointer_events import click_element
from app.javascript.hosts.browser.input.select_keys import option_by_key, option_by_typing

_OPEN: Final = "open select"


@dataclass(slots=True, eq=False)
class _Popup:
    """``option`` is the one that would be chosen now."""

    select: ElementObject
    option: ElementObject | None


def opens(target: ElementObject | None) -> bool:
    """Whether it is a select with a list of its own to open."""
    return (
        target is not None
        and target.is_named("select")
        and not control_state.is_list_box(target)
        and not control_state.is_actually_disabled(target)
    )


def open_popup(document: DocumentObject, select: ElementObject) -> None:
    """Show the list of a select; the first option that is selected is marked in it."""
    chosen = control_state.selected_options(select)
    select.state["list is open"] = True
    document.page[_OPEN] = _Popup(select, chosen[0] if chosen else None)


def is_open(document: DocumentObject) -> bool:
    """A select that lost the focus, or its place, has lost its list."""
    popup = document.page.get(_OPEN)
    if not isinstance(popup, _Popup):
        return False
    if focused_element(document) is popup.select:
        return True
    _forget(document, popup)
    return False


def press_in_popup(document: DocumentObject, key: str, now: float) -> bool:
    """A key goes to the open list; whether it chose something."""
    popup: _Popup = document.page[_OPEN]
    if key in ("Enter", "Tab"):
        changed = _choose(document, popup)
        if popup.select.connected:
            click_element(popup.select, trusted=True)
        return changed
    if key == "Escape":
        return _choose(document, popup)
    found = option_by_key(popup.select, popup.option, key)
    if found is None and len(key) == 1:
        found = option_by_typing(popup.select, popup.option, key, now)
    popup.option = found or popup.option
    return False


def close_by_press(document: DocumentObject) -> ElementObject | None:
    """A button goes down somewhere: the list closes with its choice; the select that had it."""
    if not is_open(document):
        return None
    popup: _Popup = document.page[_OPEN]
    _choose(document, popup)
    return popup.select


def _forget(document: DocumentObject, popup: _Popup) -> None:
    document.page[_OPEN] = None
    popup.select.state["list is open"] = False
    document.state_changed()


def _choose(document: DocumentObject, popup: _Popup) -> bool:
    _forget(document, popup)
    if popup.option is None or popup.option in control_state.selected_options(popup.select):
        return False
    set_selected(popup.option, True)
    announce_choice(popup.select)
    return True
