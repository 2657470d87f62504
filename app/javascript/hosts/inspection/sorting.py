"""Entries in the order of their texts: the option ``sorted``."""

from __future__ import annotations

from app.javascript.hosts.inspection.options import Inspection
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.intrinsics.array_sorting import sort_compare
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import Value


def sort_entries(inspection: Inspection, output: list[str], last: int | None) -> None:
    """Sort in place if that is wanted: all entries, or the ``last`` so many."""
    wanted = inspection.options.sorted
    if not wanted or (last is not None and last <= 1):
        return
    start = 0 if last is None else len(output) - last
    entries: list[Value] = list(output[start:])
    sort_compare(inspection.realm, entries, wanted if isinstance(wanted, JSObject) else None)
    output[start:] = [to_string(entry) for entry in entries]
