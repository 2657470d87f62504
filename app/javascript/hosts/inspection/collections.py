"""Arrays, maps, sets and what else holds entries of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from app.javascript.hosts.inspection.layout import reduce_to_single_string
from app.javascript.hosts.inspection.options import (
    MAX_ARRAY_LENGTH,
    Inspection,
    remaining_text,
)
from app.javascript.hosts.inspection.properties import format_property_value
from app.javascript.runtime.array import HOLE, ArrayObject
from app.javascript.runtime.collection_entries import CollectionEntries, Entry
from app.javascript.runtime.keyed_collections import (
    CollectionIterator,
    IterationKind,
    MapIterator,
    MapObject,
    SetObject,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject, PromiseState
from app.javascript.runtime.values import Value, is_array_index


def format_array(inspection: Inspection, array: ArrayObject, recurse_times: int) -> list[str]:
    """The elements, at most a hundred; holes are counted."""
    output: list[str] = []
    place = 0
    for index in _present_indices(array):
        if len(output) >= MAX_ARRAY_LENGTH:
            break
        if index > place:
            output.append(_empty_items(index - place))
            place = index
            if len(output) >= MAX_ARRAY_LENGTH:
                break
        own = array.get_own_property(str(index))
        if own is not None:
            output.append(format_property_value(inspection, own, recurse_times))
        place = index + 1
    remaining = array.length - place
    if remaining > 0:
        full = len(output) >= MAX_ARRAY_LENGTH
        output.append(remaining_text(remaining) if full else _empty_items(remaining))
    return output


def _present_indices(array: ArrayObject) -> Iterator[int]:
    if array.dense:
        return (index for index, value in enumerate(array.elements) if value is not HOLE)
    keys = (key for key in array.own_property_keys() if is_array_index(key))
    return (int(key) for key in keys if isinstance(key, str))


def _empty_items(count: int) -> str:
    return f"<{count} empty item{'s' if count > 1 else ''}>"


def array_elements(array: ArrayObject) -> list[Value]:
    """The elements for the layout of columns: what is no number aligns to the left."""
    if not array.dense:
        return []
    return [None if value is HOLE else value for value in array.elements]  # type: ignore[misc]


def _entries(entries: CollectionEntries) -> Iterator[Entry]:
    entry = CollectionEntries.after(entries.first)
    while entry is not None:
        yield entry
        entry = CollectionEntries.after(entry)


def format_set(inspection: Inspection, value: JSObject, recurse_times: int) -> list[str]:
    """The values of a Set."""
    assert isinstance(value, SetObject)
    shown = islice(_entries(value.entries), MAX_ARRAY_LENGTH)
    output = [inspection.indented(entry.key, recurse_times) for entry in shown]
    return _with_rest(output, len(value.entries))


def format_map(inspection: Inspection, value: JSObject, recurse_times: int) -> list[str]:
    """``key => value`` for each entry of a Map."""
    assert isinstance(value, MapObject)
    output = []
    for entry in islice(_entries(value.entries), MAX_ARRAY_LENGTH):
        key = inspection.indented(entry.key, recurse_times)
        output.append(f"{key} => {inspection.indented(entry.value, recurse_times)}")
    return _with_rest(output, len(value.entries))


def _with_rest(output: list[str], count: int) -> list[str]:
    rest = count - len(output)
    return [*output, remaining_text(rest)] if rest > 0 else output


def format_iterator(
    inspection: Inspection, value: CollectionIterator, recurse_times: int
) -> list[str]:
    """What a Map or Set iterator has still to give."""
    left: list[Entry] = []
    entry = value.here
    while entry is not None and (entry := CollectionEntries.after(entry)) is not None:
        left.append(entry)
    shown = left[:MAX_ARRAY_LENGTH]
    output = [_iterated(inspection, value, entry, recurse_times) for entry in shown]
    return _with_rest(output, len(left))


def _iterated(
    inspection: Inspection, iterator: CollectionIterator, entry: Entry, recurse_times: int
) -> str:
    key = inspection.indented(entry.key, recurse_times)
    if iterator.kind is IterationKind.KEY:
        return key
    is_map = isinstance(iterator, MapIterator)
    value = inspection.indented(entry.value if is_map else entry.key, recurse_times)
    if iterator.kind is IterationKind.VALUE:
        return value
    inspection.indentation += 2
    pair = reduce_to_single_string(inspection, [key, value], "", ("[", "]"), recurse_times, ())
    inspection.indentation -= 2
    return pair


def format_promise(inspection: Inspection, value: JSObject, recurse_times: int) -> list[str]:
    """A promise's state: pending, its value, or its reason."""
    assert isinstance(value, PromiseObject)
    if value.promise_state is PromiseState.PENDING:
        return ["<pending>"]
    shown = inspection.indented(value.promise_result, recurse_times)
    return [f"<rejected> {shown}" if value.promise_state is PromiseState.REJECTED else shown]
