"""Entries laid out: on one line where they fit, in columns where they are many, else one a line."""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.inspection.columns import group_array_elements
from app.javascript.hosts.inspection.options import Inspection
from app.javascript.hosts.inspection.styles import without_control_sequences

_MANY_ENTRIES = 6

#: So many characters (two to the power of it) cost as much as a round of a loop.
_CHARGED = 9

#: Whether the element at an index is a number: columns of numbers align to the right.
IsNumber = Callable[[int], bool]


def reduce_to_single_string(
    inspection: Inspection,
    output: list[str],
    base: str,
    braces: tuple[str, str],
    recurse_times: int,
    is_number: IsNumber | None = None,
) -> str:
    """Put entries between braces; ``is_number`` is given for what may be laid out in columns."""
    _charge(inspection, sum([len(entry) for entry in output]))
    compact = inspection.options.compact
    if compact is True:
        return _compact(inspection, output, base, braces)
    head = f"{base} {braces[0]}" if base else braces[0]
    if compact >= 1:
        entries = len(output)
        if is_number is not None and entries > _MANY_ENTRIES:
            output = group_array_elements(inspection, output, is_number)
        if inspection.current_depth - recurse_times < compact and entries == len(output):
            start = len(output) + inspection.indentation + len(braces[0]) + len(base) + 10
            if _is_below_break_length(inspection, output, start, base):
                joined = ", ".join(output)
                if "\n" not in joined:
                    return f"{head} {joined} {braces[1]}"
    indentation = "\n" + " " * inspection.indentation
    return f"{head}{indentation}  {f',{indentation}  '.join(output)}{indentation}{braces[1]}"


def _charge(inspection: Inspection, length: int) -> None:
    """Count the text towards the run's limits: it is written again at each level around it."""
    budget = inspection.realm.agent.budget
    budget.check_string_length(length)
    budget.statements_left -= length >> _CHARGED
    budget.charge()


def _compact(inspection: Inspection, output: list[str], base: str, braces: tuple[str, str]) -> str:
    """As much on a line as fits, however deep it is."""
    shown_base = f" {base}" if base else ""
    if _is_below_break_length(inspection, output, 0, base):
        return f"{braces[0]}{shown_base} {', '.join(output)} {braces[1]}"
    indentation = "\n" + " " * inspection.indentation + "  "
    opening = " " if not base and len(braces[0]) == 1 else f"{shown_base}{indentation}"
    return f"{braces[0]}{opening}{f',{indentation}'.join(output)} {braces[1]}"


def _is_below_break_length(
    inspection: Inspection, output: list[str], start: int, base: str
) -> bool:
    """Whether the entries, with a comma each, fit into the rest of the line."""
    break_length = inspection.options.break_length
    total = len(output) + start
    if total + len(output) > break_length:
        return False
    if inspection.options.colors:
        total += sum([len(without_control_sequences(entry)) for entry in output])
    else:
        total += sum([len(entry) for entry in output])
    return total <= break_length and "\n" not in base
