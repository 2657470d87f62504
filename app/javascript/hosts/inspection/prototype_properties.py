"""What an object inherits from the program's own prototypes: shown with hidden properties."""

from __future__ import annotations

from app.javascript.hosts.inspection.options import Inspection
from app.javascript.hosts.inspection.properties import property_text
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.values import PropertyKey

_MOST_LAYERS = 3

_BUILT_INS = frozenset(
    [
        "AggregateError",
        "Array",
        "ArrayBuffer",
        "Atomics",
        "BigInt",
        "BigInt64Array",
        "BigUint64Array",
        "Boolean",
        "DataView",
        "Date",
        "Error",
        "EvalError",
        "FinalizationRegistry",
        "Float32Array",
        "Float64Array",
        "Function",
        "Infinity",
        "Int16Array",
        "Int32Array",
        "Int8Array",
        "Intl",
        "Iterator",
        "JSON",
        "Map",
        "Math",
        "NaN",
        "Number",
        "Object",
        "Promise",
        "Proxy",
        "RangeError",
        "ReferenceError",
        "Reflect",
        "RegExp",
        "Set",
        "SharedArrayBuffer",
        "String",
        "Symbol",
        "SyntaxError",
        "TypeError",
        "URIError",
        "Uint16Array",
        "Uint32Array",
        "Uint8Array",
        "Uint8ClampedArray",
        "WeakMap",
        "WeakRef",
        "WeakSet",
        "WebAssembly",
    ]
)


def is_built_in(constructor: JSObject) -> bool:
    """Whether it has the name of a constructor of the language."""
    return constructor.get("name", constructor) in _BUILT_INS


def prototype_properties(
    inspection: Inspection, main: JSObject, first: JSObject, recurse_times: int
) -> list[str]:
    """Properties, but no functions, of up to three prototypes from ``first`` on."""
    output: list[str] = []
    seen: set[PropertyKey] = set()
    layer: JSObject | None = first
    for depth in range(_MOST_LAYERS):
        if depth > 0 or main is layer:
            assert layer is not None
            layer = layer.get_prototype_of()
            if layer is None or _is_prototype_of_built_in(layer):
                return output
        assert layer is not None
        keys = layer.own_property_keys()
        inspection.seen.append(main)
        for key in keys:
            hidden_by = key in seen or main.get_own_property(key) is not None
            if key != "constructor" and not hidden_by:
                output += _property(inspection, layer, key, recurse_times, main)
        inspection.seen.pop()
        seen.update(keys)
    return output


def _is_prototype_of_built_in(layer: JSObject) -> bool:
    found = layer.get_own_property("constructor")
    if not isinstance(found, DataProperty) or not is_callable(found.value):
        return False
    return is_built_in(found.value)


def _property(
    inspection: Inspection, layer: JSObject, key: PropertyKey, recurse_times: int, main: JSObject
) -> list[str]:
    own = layer.get_own_property(key)
    if own is None or (isinstance(own, DataProperty) and is_callable(own.value)):
        return []
    text = property_text(inspection, key, own, recurse_times, main)
    return [f"\x1b[2m{text}\x1b[22m" if inspection.options.colors else text]
