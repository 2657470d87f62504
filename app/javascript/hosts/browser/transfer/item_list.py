"""DataTransferItemList and DataTransferItem.

https://html.spec.whatwg.org/multipage/dnd.html#the-datatransferitemlist-interface
"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import ANY, FUNCTION, UNSIGNED_LONG, Optional
from app.javascript.hosts.browser.dom.indexed import IndexedObject
from app.javascript.hosts.browser.dom.interfaces.lists import indexed_iterator
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.transfer.data_store import DataTransferObject, Item, TextItem
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.files.blob import FileObject
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


class DataTransferItemObject(JSObject):
    """One item, on its own: it is what it was after others went."""

    __slots__ = ("item", "transfer")

    class_name = "DataTransferItem"

    def __init__(self, prototype: JSObject, transfer: DataTransferObject, item: Item) -> None:
        super().__init__(prototype)
        self.transfer = transfer
        self.item = item


class DataTransferItemListObject(IndexedObject):
    """The items of a transfer as they are."""

    __slots__ = ("transfer",)

    class_name = "DataTransferItemList"

    def __init__(self, prototype: JSObject, transfer: DataTransferObject) -> None:
        super().__init__(prototype)
        self.transfer = transfer

    def items(self) -> list[Value]:
        """As in Chromium always new ones."""
        return [_item_object(self.transfer, item) for item in self.transfer.items]


def _item_object(transfer: DataTransferObject, item: Item) -> DataTransferItemObject:
    prototype = transfer.realm.intrinsics["%DataTransferItem.prototype%"]
    return DataTransferItemObject(prototype, transfer, item)


def _add(_realm: Realm, items: DataTransferItemListObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/dnd.html#dom-datatransferitemlist-add"""
    transfer, (given, format_) = items.transfer, arguments
    made: Item
    if format_ is None:
        if not isinstance(given, FileObject):
            doing = "Failed to execute 'add' on 'DataTransferItemList': "
            raise type_error(f"{doing}parameter 1 is not of type 'File'.")
        made = given
    else:
        made = TextItem(to_string(format_), to_string(given))
        if transfer.text(made.format) is not None:
            words = f"An item already exists for type '{made.format}'."
            raise DomProblem("NotSupportedError", words)
    transfer.items.append(made)
    transfer.changed()
    return _item_object(transfer, made)


def _clear(_realm: Realm, items: DataTransferItemListObject, _arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/dnd.html#dom-datatransferitemlist-clear"""
    items.transfer.items.clear()
    items.transfer.changed()
    return UNDEFINED


def _remove(_realm: Realm, items: DataTransferItemListObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/dnd.html#dom-datatransferitemlist-remove"""
    if arguments[0] < len(items.transfer.items):
        del items.transfer.items[arguments[0]]
        items.transfer.changed()
    return UNDEFINED


def _type(_realm: Realm, item: DataTransferItemObject) -> Value:
    data = item.item
    return data.format if isinstance(data, TextItem) else data.type


def _get_as_file(_realm: Realm, item: DataTransferItemObject, _arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/dnd.html#dom-datatransferitem-getasfile"""
    return item.item if isinstance(item.item, FileObject) else NULL


def _get_as_string(realm: Realm, item: DataTransferItemObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/dnd.html#dom-datatransferitem-getasstring"""
    callback, data = arguments[0], item.item
    if callback is not NULL and isinstance(data, TextItem):
        services = dom_agent(realm).services
        services.queue_task(
            "DOM manipulation",
            "hand over a text of the transfer",
            lambda: services.call(callback, [data.data], UNDEFINED),
        )
    return UNDEFINED


def _webkit_get_as_entry(
    _realm: Realm, item: DataTransferItemObject, _arguments: list[Any]
) -> Value:
    """https://wicg.github.io/entries-api/#dom-datatransferitem-webkitgetasentry"""
    if isinstance(item.item, FileObject):
        raise UnsupportedApi("DataTransferItem.webkitGetAsEntry of a file", "Use getAsFile.")
    return NULL


def make_iterable(realm: Realm) -> None:
    """A group's ``after``: with the methods of arrays."""
    indexed_iterator(realm, "DataTransferItemList")


def _nullable_function(realm: Realm, value: Value, doing: str) -> Value:
    return NULL if value is NULL or value is UNDEFINED else FUNCTION(realm, value, doing)


_L = Members("DataTransferItemList", DataTransferItemListObject)
_I = Members("DataTransferItem", DataTransferItemObject)
DESCRIPTIONS = (
    interface(
        "DataTransferItemList",
        None,
        (
            _L.attribute("length", lambda _realm, items: float(len(items.transfer.items))),
            _L.operation("add", _add, ANY, Optional(ANY)),
            _L.operation("clear", _clear),
            _L.operation("remove", _remove, UNSIGNED_LONG),
        ),
    ),
    interface(
        "DataTransferItem",
        None,
        (
            _I.attribute(
                "kind",
                lambda _realm, item: "string" if isinstance(item.item, TextItem) else "file",
            ),
            _I.attribute("type", _type),
            _I.operation("getAsFile", _get_as_file),
            _I.operation("getAsString", _get_as_string, _nullable_function),
            _I.operation("webkitGetAsEntry", _webkit_get_as_entry),
        ),
    ),
)
