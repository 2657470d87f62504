"""Arrays and typed arrays."""

from __future__ import annotations

from collections.abc import Iterator

from app.javascript.hosts.inspection.options import Inspection, remaining_text
from app.javascript.hosts.inspection.primitives import bigint_text, number_text
from app.javascript.hosts.inspection.properties import property_value_text
from app.javascript.runtime.array import ArrayObject, Hole
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import Value, is_array_index


def format_array(inspection: Inspection, array: ArrayObject, recurse_times: int) -> list[str]:
    """The elements as far as they are shown; holes are counted."""
    shown = inspection.shown_entries(array.length)
    output: list[str] = []
    place = 0
    for index in _present_indices(array) if shown else ():
        if len(output) >= shown:
            break
        if index > place:
            output.append(_empty_items(inspection, index - place))
            place = index
            if len(output) >= shown:
                break
        output.append(_element_text(inspection, array, index, recurse_times))
        place = index + 1
    remaining = array.length - place
    if remaining > 0:
        full = len(output) >= shown
        rest = remaining_text(remaining) if full else _empty_items(inspection, remaining)
        output.append(rest)
    return output


def _element_text(
    inspection: Inspection, array: ArrayObject, index: int, recurse_times: int
) -> str:
    inspection.realm.agent.budget.charge()
    if array.dense and index < len(array.elements):
        value = array.elements[index]
        if not isinstance(value, Hole):
            return inspection.indented(value, recurse_times)
    own = array.get_own_property(str(index))
    if own is None:  # what was shown before it took it away
        return inspection.style("undefined", "undefined")
    return property_value_text(inspection, own, recurse_times, array)


def _present_indices(array: ArrayObject) -> Iterator[int]:
    """Of the elements before the first hole, then of the enumerable ones."""
    if array.dense:
        for index, value in enumerate(array.elements):
            if not isinstance(value, Hole):
                yield index
        return
    place = 0
    for key in array.own_property_keys():
        if not is_array_index(key):
            return
        assert isinstance(key, str)
        own = array.get_own_property(key)
        if place == int(key):
            place += 1
            yield int(key)
        elif own is not None and own.enumerable:
            yield int(key)


def _empty_items(inspection: Inspection, count: int) -> str:
    return inspection.style(f"<{count} empty item{'s' if count > 1 else ''}>", "undefined")


def is_number_element(array: ArrayObject, index: int) -> bool:
    """Whether the element is a number, for the layout of columns."""
    value: Value | Hole
    if array.dense:
        value = array.elements[index] if index < len(array.elements) else None
    else:
        value = array.get(str(index), array)
    return type(value) is float or type(value) is int


def format_typed_array(
    inspection: Inspection, array: TypedArrayObject, recurse_times: int
) -> list[str]:
    """The elements; with hidden properties also what else there is to know."""
    length = array.length
    shown = inspection.shown_entries(length)
    separator = inspection.options.numeric_separator
    output = []
    for index in range(shown):
        element = array.element(index)
        if type(element) is int:
            output.append(inspection.style(bigint_text(element, separator), "bigint"))
        else:
            assert type(element) is float
            output.append(inspection.style(number_text(element, separator), "number"))
    if length > shown:
        output.append(remaining_text(length - shown))
    if inspection.options.show_hidden:
        output += _details(inspection, array, recurse_times)
    return output


def _details(inspection: Inspection, array: TypedArrayObject, recurse_times: int) -> list[str]:
    size = array.element_type.size
    details: tuple[tuple[str, Value], ...] = (
        ("BYTES_PER_ELEMENT", float(size)),
        ("length", float(array.length)),
        ("byteLength", float(array.length * size)),
        ("byteOffset", float(array.byte_offset)),
    )
    output = [f"[{name}]: {inspection.indented(value, recurse_times)}" for name, value in details]
    inspection.buffer_is_brief = True
    output.append(f"[buffer]: {inspection.indented(array.buffer, recurse_times)}")
    inspection.buffer_is_brief = False
    return output
