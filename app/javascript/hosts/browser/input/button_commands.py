"""Buttons that open popovers and dialogs.

https://html.spec.whatwg.org/multipage/popover.html#the-popover-target-attributes
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.input.popover_chain import INVOKER
from app.javascript.hosts.browser.input.popovers import hide_popover, show_popover, toggle_popover
from app.javascript.hosts.browser.input.popups import close, named_target, request_close, show_modal
from app.javascript.hosts.web.events.event import EventInit, EventObject
from app.javascript.hosts.web.events.trusted import fire_event, make_event
from app.javascript.runtime.values import Value

_Action = Callable[[ElementObject], None]


def _toggle(target: ElementObject) -> None:
    toggle_popover(target, None)


_DIALOG_COMMANDS: dict[str, _Action] = {
    "show-modal": show_modal,
    "close": lambda dialog: close(dialog, None),
    "request-close": lambda dialog: request_close(dialog, None),
}
_POPOVER_COMMANDS: dict[str, _Action] = {
    "toggle-popover": _toggle,
    "show-popover": show_popover,
    "hide-popover": hide_popover,
}
_POPOVER_ACTIONS: dict[str, _Action] = {"show": show_popover, "hide": hide_popover}


def run_button_command(button: ElementObject, _event: EventObject) -> None:
    """``commandfor`` with ``command``, or ``popovertarget``; else nothing."""
    if button.has("commandfor"):
        _run_command(button, named_target(button, "commandfor", "command for"))
        return
    target = named_target(button, "popovertarget", "popover target")
    action = (button.attribute("popovertargetaction") or "").lower()
    if target is not None and target.has("popover"):
        target.state.setdefault(INVOKER, button)
        _POPOVER_ACTIONS.get(action, _toggle)(target)


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
        action(target)
