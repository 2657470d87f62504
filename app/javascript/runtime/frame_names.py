"""How V8 names the calls on a stack: https://v8.dev/docs/stack-trace-api"""

from __future__ import annotations

from app.javascript.runtime.conversion import constructor_name, data_value
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_function_realm
from app.javascript.runtime.property import AccessorProperty, DataProperty
from app.javascript.runtime.values import NULL, UNDEFINED, Symbol, Value, WellKnownSymbol
from app.javascript.runtime.wrappers import prototype_for_primitive

_PRIMITIVES = {float: "Number", bool: "Boolean", str: "String", int: "BigInt", Symbol: "Symbol"}


def constructed_name(function: JSObject) -> str:
    """``new Map``"""
    return f"new {_function_name(function) or '<anonymous>'}"


def called_name(function: JSObject, this: Value) -> str:
    """``f``, ``Map.forEach``, ``Object.f [as g]``, or nothing for a nameless function."""
    name = _function_name(function)
    realm = getattr(function, "realm", None)
    if this is UNDEFINED or this is NULL or (realm is not None and this is realm.global_object):
        return name
    kind = _type_name(this)
    method = _method_name(function, this, name)
    if not name:
        return f"{kind}.{method or '<anonymous>'}"
    shown = f"{kind}.{name}" if name.replace("$", "_").isidentifier() else name
    if method and method != name and not name.endswith(f".{method}"):
        shown += f" [as {method}]"
    return shown


def _function_name(function: JSObject) -> str:
    shown_name = getattr(function, "shown_name", None)
    name = shown_name() if shown_name is not None else data_value(function, "name")
    return name if isinstance(name, str) else ""


def _type_name(this: Value) -> str:
    if not isinstance(this, JSObject):
        return _PRIMITIVES.get(type(this), "Object")
    if this.has_own_prototype_trap():
        return "Proxy"
    if this.callable:
        code = getattr(this, "code", None)
        is_class = code is not None and code.kind.is_class_constructor
        return _function_name(this) if is_class else "Function"
    maker = getattr(this, "maker", None)
    if maker is not None and _function_name(maker):
        return _function_name(maker)
    name = constructor_name(this)
    if name == "Object":
        tag = data_value(this, WellKnownSymbol.TO_STRING_TAG)
        return tag if isinstance(tag, str) and tag else name
    return name


def _method_name(function: JSObject, this: Value, name: str) -> str:
    """The one property of the receiver that holds the function; nothing if there are several."""
    own_name = name.removeprefix("get ").removeprefix("set ")
    found: set[str] = set()
    holder: JSObject | None
    if isinstance(this, JSObject):
        holder = this
    else:
        holder = prototype_for_primitive(get_function_realm(function), this)
    while holder is not None and not holder.has_own_prototype_trap():
        for key, value in holder.properties.items():
            if type(key) is str and _holds(value, function):
                if key == own_name:
                    return key
                found.add(key)
        holder = holder.prototype
    return found.pop() if len(found) == 1 else ""


def _holds(value: object, function: JSObject) -> bool:
    if isinstance(value, DataProperty):
        return value.value is function
    if isinstance(value, AccessorProperty):
        return value.get is function or value.set is function
    return value is function
