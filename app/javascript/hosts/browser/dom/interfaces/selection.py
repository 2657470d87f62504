"""Selection: https://w3c.github.io/selection-api/#selection-interface"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import window_document
from app.javascript.hosts.browser.dom.field_selections import kept_selection
from app.javascript.hosts.browser.dom.fresh_layout import lay_out_for
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import (
    BOOLEAN,
    NODE,
    UNSIGNED_LONG,
    Instance,
    Optional,
)
from app.javascript.hosts.browser.dom.interfaces.range_points import check_boundary
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.range_contents import (
    Boundary,
    compare_boundaries,
    delete_contents,
)
from app.javascript.hosts.browser.dom.ranges import RangeObject
from app.javascript.hosts.browser.dom.selection import SelectionObject, selection_of_document
from app.javascript.hosts.browser.dom.selection_text import selection_text
from app.javascript.hosts.browser.dom.visible_selection import visible_edges
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def _look_at_range(selection: SelectionObject, name: str) -> None:
    """As in Chromium, layout is needed where the program has not said itself what is selected."""
    if selection.range is None or selection.field is not None:
        lay_out_for(selection.document, f"getSelection().{name}")


def _look_at_places(selection: SelectionObject, name: str) -> None:
    lay_out_for(selection.document, f"getSelection().{name}")


def _node(name: str) -> Any:
    def read(_realm: Realm, selection: SelectionObject) -> Value:
        _look_at_range(selection, f"{name}Node")
        boundary: Boundary | None = getattr(selection, name)
        return NULL if boundary is None else boundary[0]

    return read


def _offset(name: str) -> Any:
    def read(_realm: Realm, selection: SelectionObject) -> Value:
        _look_at_range(selection, f"{name}Offset")
        boundary: Boundary | None = getattr(selection, name)
        return 0.0 if boundary is None else float(boundary[1])

    return read


def _is_collapsed(_realm: Realm, selection: SelectionObject) -> Value:
    _look_at_places(selection, "isCollapsed")
    return selection.is_collapsed()


def _range_count(_realm: Realm, selection: SelectionObject) -> Value:
    _look_at_range(selection, "rangeCount")
    return float(selection.range is not None)


def _type(_realm: Realm, selection: SelectionObject) -> Value:
    _look_at_range(selection, "type")
    if selection.range is None:
        return "None"
    return "Caret" if _is_caret(selection) else "Range"


def _is_caret(selection: SelectionObject) -> bool:
    """Of a text field it is its own selection that counts."""
    if selection.field is None:
        return selection.is_collapsed()
    start, end, _direction = kept_selection(selection.field)
    return start == end


def _direction(_realm: Realm, selection: SelectionObject) -> Value:
    _look_at_places(selection, "direction")
    if _is_caret(selection):
        return "none"
    if selection.field is not None:
        return kept_selection(selection.field)[2] or "forward"
    return "backward" if selection.backward else "forward"


def _belongs(selection: SelectionObject, node: NodeObject) -> bool:
    return node.shadow_including_root() is selection.document


def _get_range_at(_realm: Realm, selection: SelectionObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/selection-api/#dom-selection-getrangeat"""
    _look_at_range(selection, "getRangeAt()")
    if selection.range is None or arguments[0] != 0:
        raise DomProblem("IndexSizeError", f"{arguments[0]} is not a valid index.")
    return selection.range


def _add_range(_realm: Realm, selection: SelectionObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/selection-api/#dom-selection-addrange"""
    if selection.range is None and _belongs(selection, arguments[0].start):
        selection.select(arguments[0])
    return UNDEFINED


def _remove_range(_realm: Realm, selection: SelectionObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/selection-api/#dom-selection-removerange"""
    if selection.range is not arguments[0]:
        raise DomProblem("NotFoundError", "The given range isn't selected.")
    selection.select(None)
    return UNDEFINED


def _empty(_realm: Realm, selection: SelectionObject, _arguments: list[Any]) -> Value:
    selection.select(None)
    return UNDEFINED


def _collapse(_realm: Realm, selection: SelectionObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/selection-api/#dom-selection-collapse"""
    node, offset = arguments
    if node is None:
        selection.select(None)
        return UNDEFINED
    check_boundary(node, offset)
    if _belongs(selection, node):
        selection.select_between((node, offset), (node, offset))
    return UNDEFINED


def _collapse_to(*, start: bool) -> Any:
    def body(_realm: Realm, selection: SelectionObject, _arguments: list[Any]) -> Value:
        _look_at_range(selection, "collapseToStart()" if start else "collapseToEnd()")
        range_ = selection.range
        if range_ is None:
            raise DomProblem("InvalidStateError", "there is no selection.")
        edge = (range_.start, range_.start_offset) if start else (range_.end, range_.end_offset)
        selection.select_between(edge, edge)
        return UNDEFINED

    return body


def _extend(_realm: Realm, selection: SelectionObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/selection-api/#dom-selection-extend"""
    _look_at_range(selection, "extend()")
    anchor = selection.anchor
    if anchor is None:
        words = "This Selection object doesn't have any Ranges."
        raise DomProblem("InvalidStateError", words)
    check_boundary(*arguments)
    selection.select_between(anchor, (arguments[0], arguments[1]))
    return UNDEFINED


def _set_base_and_extent(_realm: Realm, selection: SelectionObject, args: list[Any]) -> Value:
    """https://w3c.github.io/selection-api/#dom-selection-setbaseandextent"""
    check_boundary(args[0], args[1])
    check_boundary(args[2], args[3])
    if _belongs(selection, args[0]) and _belongs(selection, args[2]):
        selection.select_between((args[0], args[1]), (args[2], args[3]))
    return UNDEFINED


def _select_all_children(_realm: Realm, selection: SelectionObject, args: list[Any]) -> Value:
    """https://w3c.github.io/selection-api/#dom-selection-selectallchildren"""
    node: NodeObject = args[0]
    if _belongs(selection, node):
        selection.select_between((node, 0), (node, sum(1 for _ in node.child_nodes())))
    return UNDEFINED


def _delete_from_document(_realm: Realm, selection: SelectionObject, _args: list[Any]) -> Value:
    """https://w3c.github.io/selection-api/#dom-selection-deletefromdocument"""
    _look_at_range(selection, "deleteFromDocument()")
    if selection.range is not None and not selection.is_collapsed():
        delete_contents(selection.range)
        selection.changed()
    return UNDEFINED


def _contains_node(_realm: Realm, selection: SelectionObject, arguments: list[Any]) -> Value:
    """By what is to be seen of it; of a text a part is enough, as in Chromium.

    https://w3c.github.io/selection-api/#dom-selection-containsnode
    """
    _look_at_places(selection, "containsNode()")
    node, partial = arguments
    range_ = selection.range
    if range_ is None or node.parent is None or not _belongs(selection, node):
        return False
    edges = visible_edges(range_)
    if edges is None:
        return False
    first, last = edges
    before, after = (node.parent, node.index()), (node.parent, node.index() + 1)
    starts = compare_boundaries(before, first) >= 0
    if starts and compare_boundaries(after, last) <= 0:
        return True
    touches = compare_boundaries(before, last) < 0 and compare_boundaries(after, first) > 0
    return touches and (partial or isinstance(node, TextObject))


def _to_string(_realm: Realm, selection: SelectionObject, _arguments: list[Any]) -> Value:
    _look_at_places(selection, "toString()")
    return selection_text(selection)


def _get_selection(_realm: Realm, document: DocumentObject, _arguments: list[Any]) -> Value:
    return NULL if document.window is None else selection_of_document(document)


def get_window_selection(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """https://w3c.github.io/selection-api/#dom-window-getselection"""
    return selection_of_document(window_document(realm))


_S = Members("Selection", SelectionObject)
_NODE_OR_NULL = Instance(NodeObject, "Node", nullable=True)
_RANGE = Instance(RangeObject, "Range")
_INDEX = Optional(UNSIGNED_LONG, 0)
DOCUMENT_MEMBERS = (Members("Document", DocumentObject).operation("getSelection", _get_selection),)

DESCRIPTIONS = (
    interface(
        "Selection",
        None,
        (
            _S.attribute("anchorNode", _node("anchor")),
            _S.attribute("anchorOffset", _offset("anchor")),
            _S.attribute("focusNode", _node("focus")),
            _S.attribute("focusOffset", _offset("focus")),
            _S.attribute("isCollapsed", _is_collapsed),
            _S.attribute("rangeCount", _range_count),
            _S.attribute("type", _type),
            _S.attribute("direction", _direction),
            _S.attribute("baseNode", _node("anchor")),
            _S.attribute("baseOffset", _offset("anchor")),
            _S.attribute("extentNode", _node("focus")),
            _S.attribute("extentOffset", _offset("focus")),
            _S.operation("getRangeAt", _get_range_at, UNSIGNED_LONG),
            _S.operation("addRange", _add_range, _RANGE),
            _S.operation("removeRange", _remove_range, _RANGE),
            _S.operation("removeAllRanges", _empty),
            _S.operation("empty", _empty),
            _S.operation("collapse", _collapse, _NODE_OR_NULL, _INDEX),
            _S.operation("setPosition", _collapse, _NODE_OR_NULL, _INDEX),
            _S.operation("collapseToStart", _collapse_to(start=True)),
            _S.operation("collapseToEnd", _collapse_to(start=False)),
            _S.operation("extend", _extend, NODE, _INDEX),
            _S.operation(
                "setBaseAndExtent", _set_base_and_extent, NODE, UNSIGNED_LONG, NODE, UNSIGNED_LONG
            ),
            _S.operation("selectAllChildren", _select_all_children, NODE),
            _S.operation("deleteFromDocument", _delete_from_document, reactions=True),
            _S.operation("containsNode", _contains_node, NODE, Optional(BOOLEAN, False)),
            _S.operation("toString", _to_string),
        ),
    ),
)
