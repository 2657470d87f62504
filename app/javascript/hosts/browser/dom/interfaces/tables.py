"""Tables: https://html.spec.whatwg.org/multipage/tables.html"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from app.javascript.hosts.browser.dom.collections import live_collection
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import LONG, Convert, Optional, or_null
from app.javascript.hosts.browser.dom.mutation import remove
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_factory import create_element
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.relatives import ancestor_named
from app.javascript.hosts.browser.dom.validity import pre_insert
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def _children(element: ElementObject, *names: str) -> Iterator[ElementObject]:
    for child in element.child_elements():
        if child.is_named(*names):
            yield child


def _table_rows(table: ElementObject) -> Iterator[ElementObject]:
    """https://html.spec.whatwg.org/multipage/tables.html#dom-table-rows"""
    for head in _children(table, "thead"):
        yield from _children(head, "tr")
    for child in _children(table, "tr", "tbody"):
        if child.local_name == "tr":
            yield child
        else:
            yield from _children(child, "tr")
    for foot in _children(table, "tfoot"):
        yield from _children(foot, "tr")


def _live(name: str, find: Callable[[ElementObject], Iterator[NodeObject]]) -> Any:
    def read(_realm: Realm, element: ElementObject) -> Value:
        if name not in element.caches:
            element.caches[name] = live_collection(element, lambda: find(element))
        return element.caches[name]

    return read


def _check(index: int, count: int, *, in_table: bool, most: int) -> None:
    """Of ``count`` rows; Chromium's words, with the bracket that it leaves open."""
    if -1 <= index <= most:
        return
    if not in_table:
        words = f"The provided index ({index} is outside the range [-1, {count}]."
    elif index < 0:
        words = f"The index provided ({index}) is less than -1."
    else:
        what = "greater than the number of rows in the table"
        words = f"The index provided ({index}) is {what} ({count})."
    raise DomProblem("IndexSizeError", words)


def _insert_row(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/tables.html#dom-table-insertrow"""
    index: int = arguments[0]
    is_table = element.local_name == "table"
    rows = list(_table_rows(element) if is_table else _children(element, "tr"))
    _check(index, len(rows), in_table=is_table, most=len(rows))
    row = create_element(element.node_document, "tr")
    if is_table and not rows:
        there = next(_children(element, "tbody"), None)
        body = there or create_element(element.node_document, "tbody")
        pre_insert(row, body, None)
        if there is None:
            pre_insert(body, element, None)
    elif index in (-1, len(rows)):
        parent = rows[-1].parent if rows else element
        assert parent is not None
        pre_insert(row, parent, None)
    else:
        parent = rows[index].parent
        assert parent is not None
        pre_insert(row, parent, rows[index])
    return row


def _delete_row(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/tables.html#dom-table-deleterow"""
    is_table = element.local_name == "table"
    rows = list(_table_rows(element) if is_table else _children(element, "tr"))
    _check(arguments[0], len(rows), in_table=is_table, most=len(rows) - 1)
    if rows:
        remove(rows[arguments[0]])
    return UNDEFINED


def _insert_cell(_realm: Realm, row: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/tables.html#dom-tr-insertcell"""
    index: int = arguments[0]
    cells = list(_children(row, "td", "th"))
    if not -1 <= index <= len(cells):
        words = f"The value provided ({index}) is outside the range [-1, {len(cells)}]."
        raise DomProblem("IndexSizeError", words)
    cell = create_element(row.node_document, "td")
    pre_insert(cell, row, None if index in (-1, len(cells)) else cells[index])
    return cell


def _delete_cell(_realm: Realm, row: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/tables.html#dom-tr-deletecell"""
    index: int = arguments[0]
    cells = list(_children(row, "td", "th"))
    if not (index == -1 or index < len(cells)) or index < -1:
        words = f"The value provided ({index}) is outside the range [0, {len(cells)})."
        raise DomProblem("IndexSizeError", words)
    if cells:
        remove(cells[index])
    return UNDEFINED


def _row_index(_realm: Realm, row: ElementObject) -> Value:
    table = ancestor_named(row, "table")
    rows = [] if table is None else list(_table_rows(table))
    return float(rows.index(row)) if row in rows else -1.0


def _section_row_index(_realm: Realm, row: ElementObject) -> Value:
    parent = row.parent
    rows = list(_children(parent, "tr")) if isinstance(parent, ElementObject) else []
    return float(rows.index(row)) if row in rows else -1.0


def _cell_index(_realm: Realm, cell: ElementObject) -> Value:
    parent = cell.parent
    cells = list(_children(parent, "td", "th")) if isinstance(parent, ElementObject) else []
    return float(cells.index(cell)) if cell in cells else -1.0


def _first(name: str) -> Any:
    return lambda _realm, table: or_null(next(_children(table, name), None))


def _place_for(name: str, table: ElementObject) -> NodeObject | None:
    """Before which child a part of a table goes."""
    if name == "caption":
        return table.first_child
    if name == "thead":
        others = (
            each for each in table.child_elements() if not each.is_named("caption", "colgroup")
        )
        return next(others, None)
    bodies = list(_children(table, "tbody")) if name == "tbody" else []
    return bodies[-1].next_sibling if bodies else None


def _create(name: str) -> Any:
    def body(_realm: Realm, table: ElementObject, _arguments: list[Any]) -> Value:
        found = next(_children(table, name), None)
        if found is not None and name != "tbody":
            return found
        made = create_element(table.node_document, name)
        pre_insert(made, table, _place_for(name, table))
        return made

    return body


def _set_first(name: str) -> Any:
    def write(_realm: Realm, table: ElementObject, value: ElementObject | None) -> None:
        """https://html.spec.whatwg.org/multipage/tables.html#dom-table-caption"""
        if value is not None and not value.is_named(name):
            raise DomProblem("HierarchyRequestError", f"Not a {name} element.")
        found = next(_children(table, name), None)
        if found is not None:
            remove(found)
        if value is not None:
            pre_insert(value, table, _place_for(name, table))

    return write


def _part(interface: str, *names: str) -> Convert:
    def convert(_realm: Realm, value: Value, doing: str) -> ElementObject | None:
        if value is NULL or value is UNDEFINED:
            return None
        if isinstance(value, ElementObject) and value.is_named(*names):
            return value
        raise type_error(f"{doing}Failed to convert value to '{interface}'.")

    return convert


def _remove_first(name: str) -> Any:
    def body(_realm: Realm, table: ElementObject, _arguments: list[Any]) -> Value:
        found = next(_children(table, name), None)
        if found is not None:
            remove(found)
        return UNDEFINED

    return body


_CAPTION = _part("HTMLTableCaptionElement", "caption")
_SECTION = _part("HTMLTableSectionElement", "thead", "tbody", "tfoot")
_INDEX = Optional(LONG, -1)
_T = Members("HTMLTableElement", ElementObject)
TABLE: tuple[Member, ...] = (
    _T.attribute("caption", _first("caption"), _set_first("caption"), _CAPTION),
    _T.attribute("tHead", _first("thead"), _set_first("thead"), _SECTION),
    _T.attribute("tFoot", _first("tfoot"), _set_first("tfoot"), _SECTION),
    _T.attribute("tBodies", _live("bodies", lambda table: _children(table, "tbody"))),
    _T.attribute("rows", _live("rows", _table_rows)),
    _T.operation("createCaption", _create("caption"), reactions=True),
    _T.operation("createTHead", _create("thead"), reactions=True),
    _T.operation("createTFoot", _create("tfoot"), reactions=True),
    _T.operation("createTBody", _create("tbody"), reactions=True),
    _T.operation("deleteCaption", _remove_first("caption"), reactions=True),
    _T.operation("deleteTHead", _remove_first("thead"), reactions=True),
    _T.operation("deleteTFoot", _remove_first("tfoot"), reactions=True),
    _T.operation("insertRow", _insert_row, _INDEX, reactions=True),
    _T.operation("deleteRow", _delete_row, LONG, reactions=True),
)
_S = Members("HTMLTableSectionElement", ElementObject)
SECTION: tuple[Member, ...] = (
    _S.attribute("rows", _live("rows", lambda section: _children(section, "tr"))),
    _S.operation("insertRow", _insert_row, _INDEX, reactions=True),
    _S.operation("deleteRow", _delete_row, LONG, reactions=True),
)
_R = Members("HTMLTableRowElement", ElementObject)
ROW: tuple[Member, ...] = (
    _R.attribute("rowIndex", _row_index),
    _R.attribute("sectionRowIndex", _section_row_index),
    _R.attribute("cells", _live("cells", lambda row: _children(row, "td", "th"))),
    _R.operation("insertCell", _insert_cell, _INDEX, reactions=True),
    _R.operation("deleteCell", _delete_cell, LONG, reactions=True),
)
_C = Members("HTMLTableCellElement", ElementObject)
CELL: tuple[Member, ...] = (_C.attribute("cellIndex", _cell_index),)
