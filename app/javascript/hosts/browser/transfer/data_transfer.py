"""DataTransfer: https://html.spec.whatwg.org/multipage/dnd.html#datatransfer"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import LONG, STRING, Instance, Optional
from app.javascript.hosts.browser.transfer.data_store import (
    ADDRESSES,
    DataTransferObject,
    TextItem,
    first_address,
    known_format,
)
from app.javascript.hosts.browser.transfer.item_list import DataTransferItemListObject
from app.javascript.hosts.web.files.blob import FileObject
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def _construct(realm: Realm, _arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://html.spec.whatwg.org/multipage/dnd.html#dom-datatransfer"""
    if new_target is None:
        raise type_error(
            "Failed to construct 'DataTransfer': Please use the 'new' operator, "
            "this DOM object constructor cannot be called as a function."
        )
    prototype = get_prototype_from_constructor(new_target, "%DataTransfer.prototype%")
    return DataTransferObject(prototype, realm)


def _ignore(_realm: Realm, _transfer: DataTransferObject, _value: str) -> None:
    """As in Chromium the effects are those of somebody's dragging, and nobody drags."""


def _items(realm: Realm, transfer: DataTransferObject) -> Value:
    """As in Chromium always a new one."""
    prototype = realm.intrinsics["%DataTransferItemList.prototype%"]
    return DataTransferItemListObject(prototype, transfer)


def _get_data(_realm: Realm, transfer: DataTransferObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/dnd.html#dom-datatransfer-getdata"""
    wanted = known_format(arguments[0])
    found = transfer.text(wanted) or ""
    if wanted == ADDRESSES and arguments[0].strip().lower() == "url":
        return first_address(found)
    return found


def _set_data(_realm: Realm, transfer: DataTransferObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/dnd.html#dom-datatransfer-setdata"""
    wanted = known_format(arguments[0])
    transfer.remove_text(wanted)
    transfer.items.append(TextItem(wanted, arguments[1]))
    transfer.changed()
    return UNDEFINED


def _clear_data(_realm: Realm, transfer: DataTransferObject, arguments: list[Any]) -> Value:
    """Files stay: https://html.spec.whatwg.org/multipage/dnd.html#dom-datatransfer-cleardata"""
    if arguments[0] is not None:
        transfer.remove_text(known_format(arguments[0]))
    else:
        transfer.items = [item for item in transfer.items if isinstance(item, FileObject)]
        transfer.changed()
    return UNDEFINED


def _set_drag_image(_realm: Realm, _transfer: DataTransferObject, _arguments: list[Any]) -> Value:
    return UNDEFINED


_T = Members("DataTransfer", DataTransferObject)
DESCRIPTIONS = (
    interface(
        "DataTransfer",
        None,
        (
            _T.attribute("dropEffect", lambda _realm, _transfer: "none", _ignore),
            _T.attribute("effectAllowed", lambda _realm, _transfer: "none", _ignore),
            _T.attribute("items", _items),
            _T.attribute("types", lambda _realm, transfer: transfer.formats()),
            _T.attribute("files", lambda _realm, transfer: transfer.files),
            _T.operation("clearData", _clear_data, Optional(STRING)),
            _T.operation("getData", _get_data, STRING),
            _T.operation("setData", _set_data, STRING, STRING),
            _T.operation(
                "setDragImage", _set_drag_image, Instance(ElementObject, "Element"), LONG, LONG
            ),
        ),
        construct=_construct,
    ),
)
