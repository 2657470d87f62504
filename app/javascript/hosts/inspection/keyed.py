"""Maps, sets, their weak kin and their iterators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from app.javascript.hosts.inspection.layout import reduce_to_single_string
from app.javascript.hosts.inspection.options import Inspection, remaining_text
from app.javascript.runtime.collection_entries import CollectionEntries, Entry
from app.javascript.runtime.keyed_collections import (
    CollectionIterator,
    IterationKind,
    MapIterator,
    MapObject,
    SetObject,
    WeakMapObject,
    WeakSetObject,
)
from app.javascript.runtime.values import Value


def entries_of(entries: CollectionEntries) -> Iterator[Entry]:
    """The entries, also while they change."""
    entry = CollectionEntries.after(entries.first)
    while entry is not None:
        yield entry
        entry = CollectionEntries.after(entry)


def format_set(inspection: Inspection, value: SetObject, recurse_times: int) -> list[str]:
    """The values of a Set."""
    size = len(value.entries)
    shown = islice(entries_of(value.entries), inspection.shown_entries(size))
    return _with_rest(_values(inspection, (entry.key for entry in shown), recurse_times), size)


def format_map(inspection: Inspection, value: MapObject, recurse_times: int) -> list[str]:
    """``key => value`` for each entry of a Map."""
    size = len(value.entries)
    shown = islice(entries_of(value.entries), inspection.shown_entries(size))
    pairs = ((entry.key, entry.value) for entry in shown)
    return _with_rest(_arrows(inspection, pairs, recurse_times), size)


def _values(inspection: Inspection, values: Iterable[Value], recurse_times: int) -> list[str]:
    budget = inspection.realm.agent.budget
    output = []
    for value in values:
        budget.charge()
        output.append(inspection.indented(value, recurse_times))
    return output


def _arrows(
    inspection: Inspection, pairs: Iterable[tuple[Value, Value]], recurse_times: int
) -> list[str]:
    budget = inspection.realm.agent.budget
    output = []
    for key, value in pairs:
        budget.charge()
        left = inspection.indented(key, recurse_times)
        output.append(f"{left} => {inspection.indented(value, recurse_times)}")
    return output


def _with_rest(output: list[str], count: int) -> list[str]:
    rest = count - len(output)
    return [*output, remaining_text(rest)] if rest > 0 else output


def format_weak_set(inspection: Inspection, value: WeakSetObject, recurse_times: int) -> list[str]:
    """Its values in the order of their texts, where hidden properties are wanted."""
    if not inspection.options.show_hidden:
        return [inspection.style("<items unknown>", "special")]
    count = len(value.weak_set_data)
    shown = islice(value.weak_set_data, inspection.shown_entries(count))
    return _with_rest(_in_order(inspection, _values(inspection, shown, recurse_times)), count)


def format_weak_map(inspection: Inspection, value: WeakMapObject, recurse_times: int) -> list[str]:
    """Its entries in the order of their texts, where hidden properties are wanted."""
    if not inspection.options.show_hidden:
        return [inspection.style("<items unknown>", "special")]
    count = len(value.weak_map_data)
    shown = islice(value.weak_map_data.items(), inspection.shown_entries(count))
    return _with_rest(_in_order(inspection, _arrows(inspection, shown, recurse_times)), count)


def _in_order(inspection: Inspection, output: list[str]) -> list[str]:
    return output if inspection.options.sorted else sorted(output)


def iterator_opening(value: CollectionIterator, tag: str) -> str:
    """``[Map Iterator] {``, ``[Set Entries] {``."""
    kind = "Map" if isinstance(value, MapIterator) else "Set"
    shown = f"{kind} Iterator"
    if tag not in ("", shown):
        shown = f"{tag}] [{shown}"
    if value.kind is IterationKind.KEY_AND_VALUE:
        shown = f"{shown.removesuffix('Iterator')}Entries"
    return f"[{shown}] {{"


def left_to_give(value: CollectionIterator) -> list[Entry]:
    """The entries that an iterator has not given yet."""
    left: list[Entry] = []
    entry = value.here
    while entry is not None and (entry := CollectionEntries.after(entry)) is not None:
        left.append(entry)
    return left


def given_value(iterator: CollectionIterator, entry: Entry) -> Value:
    """What the iterator gives of an entry; the value, where it gives pairs."""
    if iterator.kind is IterationKind.KEY or not isinstance(iterator, MapIterator):
        return entry.key
    return entry.value


def format_iterator(
    inspection: Inspection, value: CollectionIterator, recurse_times: int
) -> list[str]:
    """What a Map or Set iterator has still to give."""
    left = left_to_give(value)
    shown = left[: inspection.shown_entries(len(left))]
    if value.kind is not IterationKind.KEY_AND_VALUE:
        values = (given_value(value, entry) for entry in shown)
        return _with_rest(_values(inspection, values, recurse_times), len(left))
    output = []
    inspection.indentation += 2
    for entry in shown:
        pair = [
            inspection.format_value(inspection, entry.key, recurse_times),
            inspection.format_value(inspection, given_value(value, entry), recurse_times),
        ]
        output.append(
            reduce_to_single_string(inspection, pair, "", ("[", "]"), recurse_times, _no_number)
        )
    inspection.indentation -= 2
    return _with_rest(output, len(left))


def _no_number(_index: int) -> bool:
    return False
