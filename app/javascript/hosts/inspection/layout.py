"""Entries laid out: on one line where they fit, in columns where they are many, else one a line."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, sqrt

from app.javascript.hosts.inspection.options import (
    BREAK_LENGTH,
    COMPACT,
    MAX_ARRAY_LENGTH,
    Inspection,
)
from app.javascript.hosts.inspection.width import string_width
from app.javascript.runtime.values import Value

_MANY_ENTRIES = 6
_SEPARATOR = 2  # a comma and a space
_MAX_COLUMNS = 15


def reduce_to_single_string(
    inspection: Inspection,
    output: list[str],
    base: str,
    braces: tuple[str, str],
    recurse_times: int,
    array: Sequence[Value] | None = None,
) -> str:
    """Put entries between braces; ``array`` has the elements of an array-like, for its columns."""
    entries = len(output)
    if array is not None and entries > _MANY_ENTRIES:
        output = group_array_elements(inspection, output, array)
    head = f"{base} {braces[0]}" if base else braces[0]
    if inspection.current_depth - recurse_times < COMPACT and entries == len(output):
        start = len(output) + inspection.indentation + len(braces[0]) + len(base) + 10
        if _fits(output, start, base):
            joined = ", ".join(output)
            if "\n" not in joined:
                return f"{head} {joined} {braces[1]}"
    indentation = "\n" + " " * inspection.indentation
    return f"{head}{indentation}  {f',{indentation}  '.join(output)}{indentation}{braces[1]}"


def _fits(output: list[str], start: int, base: str) -> bool:
    total = len(output) + start
    if total + len(output) > BREAK_LENGTH:
        return False
    total += sum([len(entry) for entry in output])
    return total <= BREAK_LENGTH and "\n" not in base


def group_array_elements(
    inspection: Inspection, output: list[str], array: Sequence[Value]
) -> list[str]:
    """More than six entries of similar length in columns, about two and a half times as wide."""
    shown = len(output)
    if shown > MAX_ARRAY_LENGTH:
        shown -= 1  # the last one counts what is not shown
    widths = [string_width(entry) for entry in output[:shown]]
    total = sum(widths) + _SEPARATOR * shown
    longest = max(widths) + _SEPARATOR
    if longest * 3 + inspection.indentation >= BREAK_LENGTH:
        return output
    if total / longest <= 5 and longest - _SEPARATOR > 6:
        return output
    bias = sqrt(longest - total / len(output))
    biased = max(longest - 3 - bias, 1)
    columns = min(
        floor(sqrt(2.5 * biased * shown) / biased + 0.5),
        (BREAK_LENGTH - inspection.indentation) // longest,
        COMPACT * 4,
        _MAX_COLUMNS,
    )
    if columns <= 1:
        return output
    rows = _rows(output[:shown], widths, columns, _all_numbers(output, array))
    return rows + output[shown:]


def _all_numbers(output: list[str], array: Sequence[Value]) -> bool:
    """Whether to align to the right."""
    return len(array) >= len(output) and all(
        type(value) is float or type(value) is int for value in array[: len(output)]
    )


def _rows(entries: list[str], widths: list[int], columns: int, numbers: bool) -> list[str]:
    column_widths = [max(widths[column::columns]) + _SEPARATOR for column in range(columns)]
    rows = []
    for start in range(0, len(entries), columns):
        row = entries[start : start + columns]
        cells = []
        for column, entry in enumerate(row):
            is_last = column == len(row) - 1
            text = entry if is_last else f"{entry}, "
            missing = column_widths[column] - widths[start + column] - _SEPARATOR
            padding = " " * missing
            if numbers:
                text = padding + text
            elif not is_last:
                text += padding
            cells.append(text)
        rows.append("".join(cells))
    return rows
