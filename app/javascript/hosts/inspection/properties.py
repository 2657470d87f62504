"""The keys of an object, and one property of it as ``key: value``."""

from __future__ import annotations

import re

from app.javascript.hosts.inspection.options import Inspection
from app.javascript.hosts.inspection.primitives import format_primitive
from app.javascript.hosts.inspection.strings import escaped, quoted
from app.javascript.hosts.inspection.width import string_width
from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject, sorted_keys
from app.javascript.runtime.property import AccessorProperty, DataProperty, Property
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import (
    UNDEFINED,
    PropertyKey,
    Symbol,
    Value,
    is_array_index,
)

_IDENTIFIER = re.compile(r"[a-zA-Z_][a-zA-Z_0-9]*\Z")


def visible_keys(inspection: Inspection, value: JSObject) -> list[PropertyKey]:
    """Own keys that are shown: enumerable ones, or all; strings, then symbols."""
    keys = value.own_property_keys()
    strings = [key for key in keys if isinstance(key, str)]
    symbols = [key for key in keys if isinstance(key, Symbol)]
    if inspection.options.show_hidden:
        return [*strings, *symbols]
    shown = [key for key in strings if _is_enumerable(value, key)]
    return [*shown, *(key for key in symbols if _is_enumerable(value, key))]


def visible_non_index_keys(
    inspection: Inspection, value: ArrayObject | TypedArrayObject
) -> list[PropertyKey]:
    """The same of something with elements, without these; looks at no element."""
    keys = [key for key in sorted_keys(value.properties) if not is_array_index(key)]
    if not inspection.options.show_hidden:
        return [key for key in keys if _is_enumerable(value, key)]
    return ["length", *keys] if isinstance(value, ArrayObject) else keys


def _is_enumerable(value: JSObject, key: PropertyKey) -> bool:
    own = value.get_own_property(key)
    return own is not None and own.enumerable


def format_property(
    inspection: Inspection, value: JSObject, key: PropertyKey, recurse_times: int
) -> str:
    """A named property."""
    inspection.realm.agent.budget.charge()
    own = value.get_own_property(key) or DataProperty(value.get(key, value), enumerable=True)
    return property_text(inspection, key, own, recurse_times, value)


def property_text(
    inspection: Inspection,
    key: PropertyKey,
    own: Property,
    recurse_times: int,
    receiver: JSObject,
) -> str:
    """``key: value``."""
    by = 3 if inspection.options.compact is True else 2
    shown = property_value_text(inspection, own, recurse_times, receiver, by)
    space = " "
    if by == 3 and isinstance(own, DataProperty) and own.value is not UNDEFINED:
        width = string_width(shown, is_colored=inspection.options.colors)
        if inspection.options.break_length < width:
            space = "\n" + " " * (inspection.indentation + by)
    return f"{_key_text(inspection, key, own)}:{space}{shown}"


def property_value_text(
    inspection: Inspection,
    own: Property,
    recurse_times: int,
    receiver: JSObject,
    by: int = 2,
) -> str:
    """What stands behind the colon; getters are named, not run, unless that is wanted."""
    if isinstance(own, DataProperty):
        return inspection.indented(own.value, recurse_times, by)
    if own.get is None:
        if own.set is not None:
            return inspection.style("[Setter]", "special")
        return inspection.style("undefined", "undefined")
    label = "Getter" if own.set is None else "Getter/Setter"
    if inspection.options.getters in (True, "get" if own.set is None else "set"):
        return _got_text(inspection, own, label, recurse_times, receiver)
    return inspection.style(f"[{label}]", "special")


def _got_text(
    inspection: Inspection,
    own: AccessorProperty,
    label: str,
    recurse_times: int,
    receiver: JSObject,
) -> str:
    """A getter with what it gives."""
    assert own.get is not None
    opening = inspection.style(f"[{label}:", "special")
    closing = inspection.style("]", "special")
    try:
        value = own.get.call(receiver, [])
        if isinstance(value, JSObject) and not value.callable:
            shown = inspection.indented(value, recurse_times)
            return f"{inspection.style(f'[{label}]', 'special')} {shown}"
        inspection.indentation += 2
        text = _primitive_text(inspection, value)
        inspection.indentation -= 2
    except ThrowCompletion as completion:
        error = completion.value_in(inspection.realm)
        message = error.get("message", error) if isinstance(error, JSObject) else UNDEFINED
        text = f"<Inspection threw ({to_string(message)})>"
    return f"{opening} {text}{closing}"


def _primitive_text(inspection: Inspection, value: Value) -> str:
    if isinstance(value, JSObject):
        raise type_error("Symbol.prototype.toString requires that 'this' be a Symbol")
    return format_primitive(inspection, value)


def _key_text(inspection: Inspection, key: PropertyKey, own: Property) -> str:
    if isinstance(key, Symbol):
        return f"[{inspection.style(escaped(repr(key)), 'symbol')}]"
    if key == "__proto__":
        return "['__proto__']"
    if not own.enumerable:
        return f"[{escaped(key)}]"
    if _IDENTIFIER.match(key):
        return inspection.style(key, "name")
    return inspection.style(quoted(key), "string")
