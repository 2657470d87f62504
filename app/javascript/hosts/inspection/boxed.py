"""Dates, regular expressions and primitives in objects."""

from __future__ import annotations

from dataclasses import replace

from app.javascript.hosts.inspection.names import prefix
from app.javascript.hosts.inspection.options import Inspection
from app.javascript.hosts.inspection.primitives import format_primitive, string_of
from app.javascript.runtime.date_object import DateObject
from app.javascript.runtime.date_text import iso_string
from app.javascript.runtime.regexp_object import RegExpObject, escape_pattern
from app.javascript.runtime.wrappers import PrimitiveWrapper


def regexp_base(value: RegExpObject, constructor: str | None, tag: str) -> str:
    """``/source/flags``."""
    if constructor is None:
        base = f"/{escape_pattern(value.original_source)}/{value.original_flags}"
    else:
        source, flags = value.get("source", value), value.get("flags", value)
        base = f"/{string_of(source)}/{string_of(flags)}"
    before = prefix(constructor, tag, "RegExp")
    return base if before == "RegExp " else f"{before}{base}"


def date_base(value: DateObject, constructor: str | None, tag: str) -> str:
    """In ISO form; an invalid date says that it is."""
    time = value.date_value
    base = iso_string(time) if time == time else "Invalid Date"
    before = prefix(constructor, tag, "Date")
    return base if before == "Date " else f"{before}{base}"


def boxed_base(
    inspection: Inspection,
    value: PrimitiveWrapper,
    constructor: str | None,
    tag: str,
    *,
    has_keys: bool,
) -> str:
    """``[Number: 3]``."""
    kind = value.wrapper_name
    base = f"[{kind}"
    if constructor is None:
        base += " (null prototype)"
    elif constructor != kind:
        base += f" ({constructor})"
    plain = replace(inspection, options=replace(inspection.options, colors=False))
    base += f": {format_primitive(plain, value.primitive)}]"
    if tag and tag != constructor:
        base += f" [{tag}]"
    if has_keys or not inspection.options.colors:
        return base
    return inspection.style(base, kind.lower())
