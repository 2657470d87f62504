"""Many short entries of an array in columns."""

from __future__ import annotations

from collections.abc import Callable
from math import floor, inf, sqrt

from app.javascript.hosts.inspection.options import Inspection
from app.javascript.hosts.inspection.width import string_width

_SEPARATOR = 2  # a comma and a space
_HEIGHT_OF_CHARACTER = 2.5  # in its widths: the block of entries is to look square
_MAX_COLUMNS = 15


def group_array_elements(
    inspection: Inspection, output: list[str], is_number: Callable[[int], bool]
) -> list[str]:
    """Rows of entries of similar length; ``output`` itself where columns would look bad."""
    options = inspection.options
    shown = len(output)
    has_rest = options.max_array_length < len(output)
    if has_rest:
        shown -= 1  # the last one counts what is not shown
    widths = [string_width(entry, is_colored=options.colors) for entry in output[:shown]]
    total = sum(widths) + _SEPARATOR * shown
    longest = max(widths, default=0)
    widest = longest + _SEPARATOR
    if widest * 3 + inspection.indentation >= options.break_length:
        return output
    if total / widest <= 5 and longest > 6:
        return output
    bias = sqrt(widest - total / len(output))
    biased = max(widest - 3 - bias, 1)
    room = options.break_length - inspection.indentation
    columns = min(
        floor(sqrt(_HEIGHT_OF_CHARACTER * biased * shown) / biased + 0.5),
        floor(room / widest) if room < inf else _MAX_COLUMNS,
        floor(options.compact * 4),
        _MAX_COLUMNS,
    )
    if columns <= 1:
        return output
    align_right = all(is_number(index) for index in range(len(output)))
    rows = _rows(output[:shown], widths, columns, align_right)
    return [*rows, output[shown]] if has_rest else rows


def _rows(entries: list[str], widths: list[int], columns: int, align_right: bool) -> list[str]:
    column_widths = [max(widths[column::columns], default=0) for column in range(columns)]
    rows = []
    for start in range(0, len(entries), columns):
        row = entries[start : start + columns]
        cells = []
        for column, entry in enumerate(row):
            is_last = column == len(row) - 1
            text = entry if is_last else f"{entry}, "
            padding = " " * (column_widths[column] - widths[start + column])
            if align_right:
                text = padding + text
            elif not is_last:
                text += padding
            cells.append(text)
        rows.append("".join(cells))
    return rows
