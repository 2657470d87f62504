"""Promises."""

from __future__ import annotations

from app.javascript.hosts.inspection.options import Inspection
from app.javascript.runtime.promise_object import PromiseObject, PromiseState


def format_promise(inspection: Inspection, value: PromiseObject, recurse_times: int) -> list[str]:
    """A promise's state: pending, its value, or its reason."""
    if value.promise_state is PromiseState.PENDING:
        return [inspection.style("<pending>", "special")]
    shown = inspection.indented(value.promise_result, recurse_times)
    if value.promise_state is PromiseState.REJECTED:
        return [f"{inspection.style('<rejected>', 'special')} {shown}"]
    return [shown]
