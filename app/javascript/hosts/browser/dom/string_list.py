"""DOMStringList: https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#the-domstringlist-interface"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import STRING, UNSIGNED_LONG
from app.javascript.hosts.browser.dom.indexed import IndexedObject
from app.javascript.hosts.browser.dom.interfaces.lists import indexed_iterator
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value


class DOMStringListObject(IndexedObject):
    """Names as they are at that moment, sorted."""

    __slots__ = ("names",)

    class_name = "DOMStringList"

    def __init__(self, realm: Realm, names: Iterable[str]) -> None:
        super().__init__(realm.intrinsics["%DOMStringList.prototype%"])
        self.names = sorted(names)

    def items(self) -> list[Value]:
        return list(self.names)


def _contains(_realm: Realm, strings: DOMStringListObject, arguments: list[Any]) -> Value:
    return arguments[0] in strings.names


def _item(_realm: Realm, strings: DOMStringListObject, arguments: list[Any]) -> Value:
    (index,) = arguments
    return strings.names[index] if index < len(strings.names) else NULL


_L = Members("DOMStringList", DOMStringListObject)
STRING_LISTS: Final = Group(
    "string lists",
    ("DOMStringList",),
    (
        interface(
            "DOMStringList",
            None,
            (
                _L.attribute("length", lambda _realm, strings: float(len(strings.names))),
                _L.operation("contains", _contains, STRING),
                _L.operation("item", _item, UNSIGNED_LONG),
            ),
        ),
    ),
    after=lambda realm: indexed_iterator(realm, "DOMStringList"),
)
