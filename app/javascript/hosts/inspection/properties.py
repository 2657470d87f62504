"""One property of an object as ``key: value``."""

from __future__ import annotations

import re

from app.javascript.hosts.inspection.options import Inspection
from app.javascript.hosts.inspection.strings import escaped, quoted
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import AccessorProperty, DataProperty, Property
from app.javascript.runtime.values import PropertyKey, Symbol

_IDENTIFIER = re.compile(r"[a-zA-Z_][a-zA-Z_0-9]*\Z")


def format_property(
    inspection: Inspection, value: JSObject, key: PropertyKey, recurse_times: int
) -> str:
    """A named property."""
    own = value.get_own_property(key) or DataProperty(value.get(key, value), enumerable=True)
    shown = format_property_value(inspection, own, recurse_times)
    return f"{_key_text(key, own)}: {shown}"


def format_property_value(inspection: Inspection, own: Property, recurse_times: int) -> str:
    """What stands behind the colon; getters are named, not run."""
    if isinstance(own, AccessorProperty):
        if own.get is None:
            return "[Setter]" if own.set is not None else "undefined"
        return "[Getter/Setter]" if own.set is not None else "[Getter]"
    return inspection.indented(own.value, recurse_times)


def _key_text(key: PropertyKey, own: Property) -> str:
    if isinstance(key, Symbol):
        return f"[{escaped(repr(key))}]"
    if key == "__proto__":
        return "['__proto__']"
    if not own.enumerable:
        return f"[{escaped(key)}]"
    return key if _IDENTIFIER.match(key) else quoted(key)
