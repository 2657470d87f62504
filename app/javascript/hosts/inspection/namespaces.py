"""Module namespaces, whose exports may have no value yet."""

from __future__ import annotations

from app.javascript.hosts.inspection.options import Inspection
from app.javascript.hosts.inspection.properties import format_property, property_text
from app.javascript.runtime.modules.namespace import ModuleNamespace
from app.javascript.runtime.property import Absent, DataProperty

_UNINITIALIZED = "<uninitialized>"


def format_namespace(
    inspection: Inspection, value: ModuleNamespace, recurse_times: int
) -> list[str]:
    """The exports in their order."""
    shown = []
    for name in value.exports:
        if isinstance(value.peek(name), Absent):
            text = property_text(
                inspection, name, DataProperty("", enumerable=True), recurse_times, value
            )
            plain = inspection.indented("", recurse_times)
            special = inspection.style(_UNINITIALIZED, "special")
            shown.append(text.removesuffix(plain) + special)
        else:
            shown.append(format_property(inspection, value, name, recurse_times))
    return shown
