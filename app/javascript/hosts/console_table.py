"""Tables drawn with lines: https://console.spec.whatwg.org/#table"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import inf
from typing import Final

from app.javascript.hosts.inspection.inspect import inspect
from app.javascript.hosts.inspection.keyed import entries_of, given_value, left_to_give
from app.javascript.hosts.inspection.option_objects import default_options
from app.javascript.hosts.inspection.width import string_width
from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.json_stringify import enumerable_own_keys
from app.javascript.runtime.keyed_collections import (
    CollectionIterator,
    IterationKind,
    MapIterator,
    MapObject,
    SetObject,
)
from app.javascript.runtime.objects import JSObject, sorted_keys
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import PropertyKey, Value

_ITERATION_INDEX: Final = "(iteration index)"
_INDEX: Final = "(index)"
_KEY: Final = "Key"
_VALUES: Final = "Values"


@dataclass(slots=True)
class Column:
    """A heading, and the text of the rows that have one."""

    heading: str
    cells: dict[int, str] = field(default_factory=dict)


def table_text(realm: Realm, data: JSObject, wanted: list[PropertyKey] | None) -> str:
    """The table of an object's values; ``wanted`` names the columns, else all are shown."""
    if isinstance(data, MapObject):
        return _drawn(_keyed(realm, [(e.key, e.value) for e in entries_of(data.entries)]))
    if isinstance(data, SetObject):
        return _drawn(_listed(realm, [entry.key for entry in entries_of(data.entries)]))
    if isinstance(data, CollectionIterator):
        left = left_to_give(data)
        if data.kind is IterationKind.KEY_AND_VALUE:
            if isinstance(data, MapIterator):
                return _drawn(_keyed(realm, [(entry.key, entry.value) for entry in left]))
            # NOTE: Node gives each half of the pairs of a Set a row of its own.
            return _drawn(_listed(realm, [entry.key for entry in left for _ in range(2)]))
        return _drawn(_listed(realm, [given_value(data, entry) for entry in left]))
    return _drawn(_rows(realm, data, wanted))


def _cell(realm: Realm, value: Value) -> str:
    """A value in a cell: nested objects are only named, small ones opened."""
    is_object = isinstance(value, JSObject) and not value.callable
    depth = 0.0
    if isinstance(value, JSObject) and is_object:
        is_list = isinstance(value, ArrayObject | TypedArrayObject)
        depth = -1.0 if not is_list and len(enumerable_own_keys(value)) > 2 else 0.0
    options = replace(default_options(realm), depth=depth, max_array_length=3.0, break_length=inf)
    return inspect(realm, value, options)


def _column(realm: Realm, heading: str, values: Sequence[Value]) -> Column:
    return Column(heading, {row: _cell(realm, value) for row, value in enumerate(values)})


def _keyed(realm: Realm, pairs: list[tuple[Value, Value]]) -> list[Column]:
    return [
        _column(realm, _ITERATION_INDEX, [float(row) for row in range(len(pairs))]),
        _column(realm, _KEY, [key for key, _ in pairs]),
        _column(realm, _VALUES, [value for _, value in pairs]),
    ]


def _listed(realm: Realm, values: list[Value]) -> list[Column]:
    return [
        _column(realm, _ITERATION_INDEX, [float(row) for row in range(len(values))]),
        _column(realm, _VALUES, values),
    ]


def _rows(realm: Realm, data: JSObject, wanted: list[PropertyKey] | None) -> list[Column]:
    """A row for each property, a column for each property of those."""
    index = Column(_INDEX)
    values = Column(_VALUES)
    columns: dict[PropertyKey, Column] = {}
    for row, key in enumerate(enumerable_own_keys(data)):
        realm.agent.budget.charge()
        index.cells[row] = key
        item = data.get(key, data)
        if not isinstance(item, JSObject) and wanted is None:
            values.cells[row] = _cell(realm, item)
            continue
        names: Sequence[PropertyKey] = wanted if wanted is not None else ()
        if isinstance(item, JSObject) and wanted is None:
            names = enumerable_own_keys(item)
        for name in names:
            column = columns.setdefault(name, Column(name if isinstance(name, str) else ""))
            column.cells[row] = ""
            if isinstance(item, JSObject) and item.get_own_property(name) is not None:
                column.cells[row] = _cell(realm, item.get(name, item))
    shown = [columns[name] for name in sorted_keys(dict.fromkeys(columns)) if isinstance(name, str)]
    return [index, *shown, values] if values.cells else [index, *shown]


def _drawn(columns: list[Column]) -> str:
    height = max([len(column.cells) and max(column.cells) + 1 for column in columns])
    widths = [
        max([string_width(text) for text in (column.heading, *column.cells.values())])
        for column in columns
    ]
    lines = ["─" * (width + 2) for width in widths]
    rows = [[column.cells.get(row, "") for column in columns] for row in range(height)]
    return "\n".join(
        [
            f"┌{'┬'.join(lines)}┐",
            _row([column.heading for column in columns], widths),
            f"├{'┼'.join(lines)}┤",
            *[_row(cells, widths) for cells in rows],
            f"└{'┴'.join(lines)}┘",
        ]
    )


def _row(cells: list[str], widths: list[int]) -> str:
    padded = [
        cell + " " * (width - string_width(cell)) for cell, width in zip(cells, widths, strict=True)
    ]
    return f"│ {' │ '.join(padded)} │"
