"""Dates, regular expressions and primitives in objects."""

from __future__ import annotations

from app.javascript.hosts.inspection.options import Inspection
from app.javascript.hosts.inspection.strings import quoted
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import call
from app.javascript.runtime.regexp_object import RegExpObject
from app.javascript.runtime.wrappers import PrimitiveWrapper


def regexp_base(value: RegExpObject, before: str) -> str:
    """``/source/flags``."""
    base = f"/{value.original_source}/{value.original_flags}"
    return base if before == "RegExp " else f"{before}{base}"


def date_base(inspection: Inspection, value: JSObject, before: str) -> str:
    """In ISO form; an invalid date says that it is."""
    prototype = inspection.realm.intrinsics["%Date.prototype%"]
    method = prototype.get("toISOString", prototype)
    try:
        base = to_string(call(method, value, []))
    except ThrowCompletion:
        base = "Invalid Date"
    return base if before == "Date " else f"{before}{base}"


def boxed_base(
    inspection: Inspection, value: PrimitiveWrapper, constructor: str | None, tag: str
) -> str:
    """``[Number: 3]``."""
    kind = value.wrapper_name
    base = f"[{kind}"
    if constructor is None:
        base += " (null prototype)"
    elif constructor != kind:
        base += f" ({constructor})"
    primitive = value.primitive
    shown = quoted(primitive) if isinstance(primitive, str) else _shown(inspection, primitive)
    base += f": {shown}]"
    if tag and tag not in (constructor, kind):
        base += f" [{tag}]"
    return base


def _shown(inspection: Inspection, primitive: object) -> str:
    assert not isinstance(primitive, JSObject)
    return inspection.format_value(inspection, primitive, 0)  # type: ignore[arg-type]
