"""What V8 says when an object refuses to change.

https://tc39.es/ecma262/#sec-ordinary-object-internal-methods-and-internal-slots
"""

from __future__ import annotations

from app.javascript.runtime.completion import ReworkedError, type_error
from app.javascript.runtime.conversion import data_value, describe, to_number
from app.javascript.runtime.number_format import number_to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.values import NULL, UNDEFINED, PropertyKey


def key_text(key: PropertyKey) -> str:
    """A key in an error message."""
    return key if isinstance(key, str) else repr(key)


def read_only_error(target: JSObject, key: PropertyKey) -> Exception:
    """What V8 says when a property of ``target`` cannot be set."""
    target = refusing_object(target, "set")
    words = target.refusal_to("set", key)
    if words:
        return type_error(words)
    holder: JSObject | None = target
    found = None
    while holder is not None and found is None:
        if holder.has_own_prototype_trap():
            return proxy_refusal("set", key)
        found = holder.get_own_property(key)
        holder = holder.prototype
    shown = describe(target)
    is_writable = isinstance(found, DataProperty) and found.writable
    if is_writable and key == "length" and target.class_name == "Array":  # a cut was stopped
        last = number_to_string(to_number(target.get(key, target)) - 1)
        return type_error(f"Cannot delete property '{last}' of {shown}")
    if found is None and target.class_name == "Array" and target.is_extensible():
        key, found = "length", DataProperty(UNDEFINED)  # an element would make it longer
    if found is None or (is_writable and target.class_name != "Module"):
        return type_error(f"Cannot add property {key_text(key)}, object is not extensible")
    if not isinstance(found, DataProperty):
        return type_error(f"Cannot set property {key_text(key)} of {shown} which has only a getter")
    kind = "function" if target.callable else "object"
    message = f"Cannot assign to read only property '{key_text(key)}' of {kind} '{shown}'"
    if target.class_name == "Module":
        newer = f"Cannot assign to property '{key_text(key)}' of {shown}"
        return ReworkedError("TypeError", message, newer)
    return type_error(message)


def refusing_object(target: JSObject, trap: str) -> JSObject:
    """What a proxy without the trap passes on to: the object that refused in the end."""
    while target.has_own_prototype_trap():
        handler = getattr(target, "proxy_handler", None)
        inner = getattr(target, "proxy_target", None)
        if handler is None or inner is None:
            return target
        found = data_value(handler, trap)
        if found is not UNDEFINED and found is not NULL:
            return target
        target = inner
    return target


def proxy_refusal(trap: str, key: PropertyKey) -> Exception:
    """What V8 says when a proxy's trap answers false."""
    return type_error(f"'{trap}' on proxy: trap returned falsish for property '{key_text(key)}'")


def definition_error(target: JSObject, key: PropertyKey) -> Exception:
    """What V8 says when a property of ``target`` cannot be defined."""
    target = refusing_object(target, "defineProperty")
    if target.has_own_prototype_trap():
        return proxy_refusal("defineProperty", key)
    words = target.refusal_to("define", key)
    if words:
        return type_error(words)
    if target.get_own_property(key) is None:
        if hasattr(target, "element_type") and key_text(key)[:1] in "-0123456789":
            return type_error("Invalid typed array index")
        return type_error(f"Cannot define property {key_text(key)}, object is not extensible")
    return type_error(f"Cannot redefine property: {key_text(key)}")


def deletion_error(target: JSObject, key: PropertyKey) -> Exception:
    """What V8 says when a property of ``target`` cannot be deleted."""
    target = refusing_object(target, "deleteProperty")
    if target.has_own_prototype_trap():
        return proxy_refusal("deleteProperty", key)
    words = target.refusal_to("delete", key)
    if words:
        return type_error(words)
    return type_error(f"Cannot delete property '{key_text(key)}' of {describe(target)}")
