"""The style sheets of documents and shadow roots: https://drafts.csswg.org/cssom/#extensions-to-the-document-or-shadow-root-interface"""

from __future__ import annotations

from typing import cast

from app.javascript.hosts.browser.css.interfaces import STYLE_SHEETS
from app.javascript.hosts.browser.css.rules import (
    StyleSheet,
)
from app.javascript.hosts.browser.css.sheet_objects import StyleSheetObject, live_list
from app.javascript.hosts.browser.css.sheets import ADOPTED, sheet_of, style_elements
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fragment import ShadowRootObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    BOOLEAN,
)
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.web.lazy_globals import ensure
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value


def style_sheet_object(realm: Realm, element: ElementObject) -> Value:
    """``style.sheet``: null while the element is not connected."""
    sheet = sheet_of(element) if element.connected else None
    if sheet is None:
        return NULL
    ensure(realm, STYLE_SHEETS)
    found = element.caches.get("sheet")
    if not isinstance(found, StyleSheetObject) or found.sheet is not sheet:
        prototype = realm.intrinsics["%CSSStyleSheet.prototype%"]
        found = StyleSheetObject(prototype, sheet, element.node_document, element)
        element.caches["sheet"] = found
    return found


def _style_sheets(realm: Realm, root: NodeObject) -> Value:
    ensure(realm, STYLE_SHEETS)
    return live_list(
        realm,
        "StyleSheetList",
        lambda: [style_sheet_object(realm, element) for element in style_elements(root)],
    )


def _is_disabled(realm: Realm, element: ElementObject) -> bool:
    sheet = style_sheet_object(realm, element)
    return isinstance(sheet, StyleSheetObject) and sheet.sheet.disabled


def _set_disabled(realm: Realm, element: ElementObject, value: bool) -> None:
    """https://html.spec.whatwg.org/multipage/semantics.html#dom-style-disabled"""
    sheet = style_sheet_object(realm, element)
    if isinstance(sheet, StyleSheetObject):
        sheet.sheet.disabled = value
        sheet.changed()


class _AdoptedArray:
    """Keeps the sheets that the array ``adoptedStyleSheets`` holds."""

    def __init__(self, realm: Realm, root: NodeObject) -> None:
        self.array = create_array_from_list(realm, [])
        self._root = root

    def sheets(self) -> list[StyleSheet]:
        listed = [self.array.get(str(n), self.array) for n in range(self.length())]
        return [each.sheet for each in listed if isinstance(each, StyleSheetObject)]

    def length(self) -> int:
        return int(cast("float", self.array.get("length", self.array)))


def _adopted(realm: Realm, root: NodeObject) -> _AdoptedArray:
    page = root.node_document.page
    known: dict[NodeObject, _AdoptedArray] = page.setdefault(ADOPTED, {})
    if root not in known:
        known[root] = _AdoptedArray(realm, root)
    return known[root]


def _set_adopted(realm: Realm, root: NodeObject, given: Value) -> None:
    """https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets"""
    sheets = iterable_to_list(realm, given)
    if not all(isinstance(each, StyleSheetObject) for each in sheets):
        raise type_error(
            "Failed to set the 'adoptedStyleSheets' property on 'Document': "
            "Failed to convert value to 'CSSStyleSheet'."
        )
    _adopted(realm, root).array = create_array_from_list(realm, sheets)
    rendering = root.node_document.page.get("rendering")
    if rendering is not None:
        rendering.sheets_changed()


def _get_adopted(realm: Realm, root: NodeObject) -> Value:
    """NOTE: Rules are read afresh, as the program may push to the array."""
    rendering = root.node_document.page.get("rendering")
    if rendering is not None:
        rendering.sheets_changed()
    return _adopted(realm, root).array


_ROOT = Members("Document", DocumentObject | ShadowRootObject)  # type: ignore[arg-type]
DOCUMENT_SHEET_MEMBERS: tuple[Member, ...] = (
    _ROOT.attribute("styleSheets", _style_sheets),
    _ROOT.attribute("adoptedStyleSheets", _get_adopted, _set_adopted, ANY),
)
_STYLE = Members("HTMLStyleElement", ElementObject)
_LINK = Members("HTMLLinkElement", ElementObject)
LINK_MEMBERS = (_LINK.attribute("sheet", style_sheet_object),)
STYLE_MEMBERS = (
    _STYLE.attribute("sheet", style_sheet_object),
    _STYLE.attribute("disabled", _is_disabled, _set_disabled, BOOLEAN),
)
