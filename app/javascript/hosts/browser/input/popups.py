"""Buttons that open popovers and dialogs.

https://html.spec.whatwg.org/multipage/popover.html#the-popover-target-attributes
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.web.events.event import EventObject
from app.javascript.runtime.objects import JSObject

_DIALOG_COMMANDS = {"show-modal": "showModal", "close": "close", "request-close": "requestClose"}
_POPOVER_COMMANDS = {
    "toggle-popover": "togglePopover",
    "show-popover": "showPopover",
    "hide-popover": "hidePopover",
}
_POPOVER_ACTIONS = {"": "togglePopover", "toggle": "togglePopover", "show": "showPopover"}


def run_button_command(button: ElementObject, _event: EventObject) -> None:
    """``commandfor`` with ``command``, or ``popovertarget``; else nothing."""
    wanted = button.attribute("commandfor")
    if wanted is not None:
        target = _by_identifier(button, wanted)
        command = (button.attribute("command") or "").lower()
        name = (_DIALOG_COMMANDS | _POPOVER_COMMANDS).get(command)
        if target is not None and name is not None:
            _call(target, name)
        return
    wanted = button.attribute("popovertarget")
    if wanted is not None:
        target = _by_identifier(button, wanted)
        action = (button.attribute("popovertargetaction") or "").lower()
        if target is not None:
            _call(target, _POPOVER_ACTIONS.get(action, "hidePopover"))


def _by_identifier(button: ElementObject, identifier: str) -> ElementObject | None:
    for node in button.root().descendants():
        if isinstance(node, ElementObject) and node.identifier == identifier:
            return node
    return None


def _call(target: ElementObject, name: str) -> None:
    method = target.get(name, target)
    if isinstance(method, JSObject) and method.callable:
        method.call(target, [])
