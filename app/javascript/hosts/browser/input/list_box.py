"""Choosing in a select, by mouse or key.

https://html.spec.whatwg.org/multipage/form-elements.html#the-select-element
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.selectedness import set_selected
from app.javascript.hosts.web.events.trusted import fire

_ANCHOR = "where the choice began"
_END = "where the choice ends"


def choose_in_list_box(target: ElementObject) -> ElementObject | None:
    """The button went down on an option; the select, if that changed what is chosen."""
    select = control_state.select_of(target) if target.is_named("option") else None
    if (
        select is None
        or not control_state.is_list_box(select)
        or control_state.is_actually_disabled(target)
    ):
        return None
    before = control_state.selected_options(select)
    if before == [target]:
        return None
    choose_up_to(select, [target], target, extends=False)
    return select


def choose_up_to(
    select: ElementObject, options: list[ElementObject], end: ElementObject, *, extends: bool
) -> None:
    """Choose ``end`` alone, or with Shift all from where the last choice began."""
    anchor = select.state.get(_ANCHOR)
    if not extends or anchor not in options:
        anchor = select.state[_ANCHOR] = end
    first, last = sorted((options.index(anchor), options.index(end)))
    chosen = options[first : last + 1]
    for option in control_state.options_of(select):
        set_selected(option, option in chosen)
    select.state[_END] = end


def choose_all(select: ElementObject) -> bool:
    """Whether that chose others than before; only in a list of many."""
    if not select.has("multiple"):
        return False
    before = control_state.selected_options(select)
    options = [
        option
        for option in control_state.options_of(select)
        if not control_state.is_actually_disabled(option)
    ]
    for option in options:
        set_selected(option, True)
    if options:
        select.state[_ANCHOR], select.state[_END] = options[0], options[-1]
    return control_state.selected_options(select) != before


def moving_end(select: ElementObject) -> ElementObject | None:
    """Where the last choice by a person in a list of many ended, if that is still chosen."""
    end: ElementObject | None = select.state.get(_END)
    return end if end in control_state.selected_options(select) else None


def announce_choice(select: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/form-elements.html#send-select-update-notifications"""
    realm = select.node_document.realm
    fire(realm, select, "input", bubbles=True, composed=True)
    fire(realm, select, "change", bubbles=True)
