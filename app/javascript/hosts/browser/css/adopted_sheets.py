"""The lists of constructed sheets that documents and shadow roots adopt.

https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
"""

from __future__ import annotations

from app.javascript.hosts.browser.css.rules import StyleSheet
from app.javascript.hosts.browser.css.sheet_objects import StyleSheetObject
from app.javascript.hosts.browser.css.sheets import ADOPTED
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.fragment import ShadowRootObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import ANY
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.sequences import sequence
from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import PropertyKey, Value, is_array_index


class AdoptedSheetsObject(ArrayObject):
    """An array that takes only sheets that may be adopted, one behind the other.

    https://webidl.spec.whatwg.org/#es-observable-array
    """

    __slots__ = ("realm", "root")

    def __init__(self, realm: Realm, root: NodeObject) -> None:
        super().__init__(realm.array_prototype, [])
        self.realm = realm
        self.root = root

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        if is_array_index(key):
            check_adoptable(self.realm, self.root, value)
            if int(str(key)) > self.length:
                return True  # it is not kept
        return super().set(key, value, receiver)

    def sheets(self) -> list[StyleSheet]:
        """In cascade order."""
        listed = [self.get(str(place), self) for place in range(self.length)]
        return [each.sheet for each in listed if isinstance(each, StyleSheetObject)]

    def replace(self, sheets: list[Value]) -> None:
        """Other sheets, in the same array."""
        self.set("length", 0.0, self)
        for place, sheet in enumerate(sheets):
            self.set(str(place), sheet, self)


def check_adoptable(realm: Realm, root: NodeObject, sheet: Value, doing: str = "") -> None:
    """Raise what Chromium says of a sheet that cannot be adopted."""
    if not isinstance(sheet, StyleSheetObject):
        raise type_error(f"{doing}Failed to convert value to 'CSSStyleSheet'.")
    words = ""
    if sheet.owner is not None:
        words = "Can't adopt non-constructed stylesheets."
    elif sheet.document is not root.node_document:
        words = "Sharing constructed stylesheets in multiple documents is not allowed"
    if words:
        raise dom_exception(realm, "NotAllowedError", f"{doing}{words}")


def _adopted(realm: Realm, root: NodeObject) -> AdoptedSheetsObject:
    page = root.node_document.page
    known: dict[NodeObject, AdoptedSheetsObject] = page.setdefault(ADOPTED, {})
    if root not in known:
        known[root] = AdoptedSheetsObject(realm, root)
    return known[root]


def _set_adopted(realm: Realm, root: NodeObject, given: Value) -> None:
    interface = "ShadowRoot" if isinstance(root, ShadowRootObject) else "Document"
    doing = f"Failed to set the 'adoptedStyleSheets' property on '{interface}': "
    sheets = sequence(realm, given)
    for sheet in sheets:
        check_adoptable(realm, root, sheet, doing)
    _adopted(realm, root).replace(sheets)
    _rules_changed(root)


def _get_adopted(realm: Realm, root: NodeObject) -> Value:
    """NOTE: Rules are read afresh, as the program may push to the array."""
    _rules_changed(root)
    return _adopted(realm, root)


def _rules_changed(root: NodeObject) -> None:
    rendering = root.node_document.page.get("rendering")
    if rendering is not None:
        rendering.sheets_changed()


_ROOT = Members("Document", DocumentObject | ShadowRootObject)  # type: ignore[arg-type]
ADOPTED_SHEET_MEMBERS: tuple[Member, ...] = (
    _ROOT.attribute("adoptedStyleSheets", _get_adopted, _set_adopted, ANY),
)
