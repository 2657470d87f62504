"""Members of dialogs and popovers.

https://html.spec.whatwg.org/multipage/interactive-elements.html#htmldialogelement
"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.attributes import remove_attribute, set_attribute
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    STRING,
    Dictionary,
    Instance,
    Optional,
    member,
    or_null,
)
from app.javascript.hosts.browser.input import dialogs, popovers
from app.javascript.hosts.browser.input.button_commands import named_target
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def _show(_realm: Realm, dialog: ElementObject, _arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#dom-dialog-show"""
    dialogs.show(dialog)
    return UNDEFINED


def _show_modal(_realm: Realm, dialog: ElementObject, _arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#dom-dialog-showmodal"""
    dialogs.show_modal(dialog)
    return UNDEFINED


def _close(_realm: Realm, dialog: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#dom-dialog-close"""
    dialogs.close(dialog, arguments[0])
    return UNDEFINED


def _request_close(_realm: Realm, dialog: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#dom-dialog-requestclose"""
    dialogs.request_close(dialog, arguments[0])
    return UNDEFINED


def _set_return_value(_realm: Realm, dialog: ElementObject, value: str) -> None:
    dialog.state["return value"] = value


def _source(realm: Realm, options: Value, name: str) -> ElementObject | None:
    """The member of https://html.spec.whatwg.org/multipage/dom.html#showpopoveroptions"""
    given = member(options, "source")
    if given is UNDEFINED:
        return None
    doing = f"Failed to execute '{name}' on 'HTMLElement': Failed to read the 'source' property "
    doing += "from 'ShowPopoverOptions': "
    source: ElementObject = _HTML_ELEMENT(realm, given, doing)
    return source


def _show_popover(realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/popover.html#dom-showpopover"""
    popovers.show_popover(element, _source(realm, arguments[0], "showPopover"))
    return UNDEFINED


def _hide_popover(_realm: Realm, element: ElementObject, _arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/popover.html#dom-hidepopover"""
    popovers.hide_popover(element)
    return UNDEFINED


def _toggle_popover(realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/popover.html#dom-togglepopover"""
    given, source = arguments[0], None
    if isinstance(given, JSObject):
        source = _source(realm, given, "togglePopover")
        given = member(given, "force")
    force = None if given is None or given is UNDEFINED else to_boolean(given)
    return popovers.toggle_popover(element, force, source)


def _set_closed_by(_realm: Realm, dialog: ElementObject, value: str) -> None:
    set_attribute(dialog, "closedby", value)


_D = Members("HTMLDialogElement", ElementObject)
DIALOG: tuple[Member, ...] = (
    _D.attribute(
        "returnValue",
        lambda _realm, dialog: dialog.state.get("return value", ""),
        _set_return_value,
    ),
    _D.attribute("closedBy", lambda _realm, dialog: dialogs.closed_by(dialog), _set_closed_by),
    _D.operation("show", _show, reactions=True),
    _D.operation("showModal", _show_modal, reactions=True),
    _D.operation("close", _close, Optional(STRING), reactions=True),
    _D.operation("requestClose", _request_close, Optional(STRING), reactions=True),
)


def _named_element(attribute: str, key: str) -> tuple[Any, Any]:
    """An element named by its id in an attribute, or set by the program.

    https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#reflecting-content-attributes-in-idl-attributes:element
    """

    def read(_realm: Realm, element: ElementObject) -> Value:
        return or_null(named_target(element, attribute, key))

    def write(_realm: Realm, element: ElementObject, value: ElementObject | None) -> None:
        if value is None:
            element.state.pop(key, None)
            remove_attribute(element, attribute)
            return
        set_attribute(element, attribute, "")
        element.state[key] = value

    return read, write


_HTML_ELEMENT = Instance(ElementObject, "HTMLElement")
_ELEMENT = Instance(ElementObject, "Element", nullable=True)


def _invoking(interface_name: str) -> tuple[Member, ...]:
    members = Members(interface_name, ElementObject)
    target = _named_element("popovertarget", "popover target")
    return (members.attribute("popoverTargetElement", *target, _ELEMENT),)


POPOVER_TARGET = _invoking("HTMLInputElement")
BUTTON_TARGETS: tuple[Member, ...] = (
    *_invoking("HTMLButtonElement"),
    Members("HTMLButtonElement", ElementObject).attribute(
        "commandForElement", *_named_element("commandfor", "command for"), _ELEMENT
    ),
)
_H = Members("HTMLElement", ElementObject)
POPOVER: tuple[Member, ...] = (
    _H.operation("showPopover", _show_popover, Optional(Dictionary("ShowPopoverOptions"))),
    _H.operation("hidePopover", _hide_popover),
    _H.operation("togglePopover", _toggle_popover, Optional(ANY)),
)
