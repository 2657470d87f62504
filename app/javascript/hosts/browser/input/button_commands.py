"""Buttons that open popovers and dialogs.

https://html.spec.whatwg.org/multipage/popover.html#the-popover-target-attributes
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.name_index import element_by_id
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.input.dialogs import close, request_close, show_modal
from app.javascript.hosts.browser.input.popover_stack import is_popover_open
from app.javascript.hosts.browser.input.popovers import hide_popover, show_popover
from app.javascript.hosts.web.events.event import EventInit, EventObject
from app.javascript.hosts.web.events.trusted import fire_event, make_event
from app.javascript.runtime.values import Value

_Action: TypeAlias = Callable[[ElementObject, ElementObject], object]
"""What it is done to, and the button."""


def _toggle(popover: ElementObject, button: ElementObject) -> None:
    if is_popover_open(popover):
        hide_popover(popover, button)
    else:
        show_popover(popover, button)


_DIALOG_COMMANDS: dict[str, _Action] = {
    "show-modal": show_modal,
    "close": lambda dialog, button: close(dialog, button.attribute("value"), button),
    "request-close": lambda dialog, button: request_close(dialog, button.attribute("value")),
}
_POPOVER_COMMANDS: dict[str, _Action] = {
    "toggle-popover": _toggle,
    "show-popover": show_popover,
    "hide-popover": hide_popover,
}
_POPOVER_ACTIONS: dict[str, _Action] = {"show": show_popover, "hide": hide_popover}


def named_target(button: ElementObject, attribute: str, key: str) -> ElementObject | None:
    """The element that a button's attribute names, or that a program gave it as ``key``."""
    given = button.state.get(key)
    wanted = button.attribute(attribute)
    if wanted is None:
        return None
    if isinstance(given, ElementObject) and not wanted:
        return given if _is_in_reach(given, button) else None
    return element_by_id(button.root(), wanted)


def _is_in_reach(given: ElementObject, button: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#attr-associated-element"""
    root: NodeObject | None = button.root()
    while root is not None and root is not given.root():
        host = root.shadow_host()
        root = None if host is None else host.root()
    return root is not None


def run_button_command(button: ElementObject, event: EventObject) -> None:
    """``commandfor`` with ``command``, or ``popovertarget``; else nothing."""
    if button.has("commandfor"):
        _run_command(button, named_target(button, "commandfor", "command for"))
        return
    popover = named_target(button, "popovertarget", "popover target")
    if popover is None or not popover.has("popover"):
        return
    clicked = event.target
    if (
        isinstance(clicked, NodeObject)
        and popover.is_host_including_inclusive_ancestor_of(clicked)
        and button.is_host_including_inclusive_ancestor_of(popover)
    ):
        return  # inside of the popover, which stands in the button
    action = (button.attribute("popovertargetaction") or "").lower()
    _POPOVER_ACTIONS.get(action, _toggle)(popover, button)


def _run_command(button: ElementObject, target: ElementObject | None) -> None:
    """https://html.spec.whatwg.org/multipage/form-elements.html#attr-button-command"""
    command = button.attribute("command") or ""
    lower = command.lower()
    known = _DIALOG_COMMANDS if target is not None and target.is_named("dialog") else {}
    if target is not None and target.has("popover"):
        known = known | _POPOVER_COMMANDS
    action = known.get(lower)
    if target is None or (action is None and not command.startswith("--")):
        return
    realm = button.node_document.realm
    attributes: dict[str, Value] = {"source": button, "command": command}
    init = EventInit(cancelable=True, composed=True)
    event = make_event(realm, "CommandEvent", "command", init, attributes)
    if fire_event(realm, event, target) and action is not None:
        action(target, button)
