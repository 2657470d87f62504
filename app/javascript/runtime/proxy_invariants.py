"""What a proxy's traps may answer, so that the target's promises hold.

Each check gets the trap's answer and throws a TypeError in V8's words when it breaks an invariant.

https://tc39.es/ecma262/#sec-invariants-of-the-essential-internal-methods
"""

from __future__ import annotations

from app.javascript.runtime.comparison import same_value
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.descriptor_objects import to_property_descriptor
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import create_list_from_array_like
from app.javascript.runtime.property import (
    DataProperty,
    Property,
    PropertyDescriptor,
    as_property,
)
from app.javascript.runtime.property_errors import key_text
from app.javascript.runtime.validate import validate_and_apply
from app.javascript.runtime.values import NULL, UNDEFINED, PropertyKey, Symbol, Value


def _broken(trap: str, sentence: str) -> ThrowCompletion:
    return type_error(f"'{trap}' on proxy: {sentence}")


def check_get_prototype_of(target: JSObject, answer: Value) -> JSObject | None:
    """Steps 7 to 11; the prototype."""
    if answer is not NULL and not isinstance(answer, JSObject):
        raise _broken("getPrototypeOf", "trap returned neither object nor null")
    prototype = answer if isinstance(answer, JSObject) else None
    if not target.is_extensible() and prototype is not target.get_prototype_of():
        raise _broken(
            "getPrototypeOf",
            "proxy target is non-extensible but the trap did not return its actual prototype",
        )
    return prototype


def checked_own_property(target: JSObject, key: PropertyKey, answer: Value) -> Property | None:
    """Steps 7 to 17 of [[GetOwnProperty]]; the property that the answer describes."""
    name, shown = "getOwnPropertyDescriptor", key_text(key)
    if answer is not UNDEFINED and not isinstance(answer, JSObject):
        raise _broken(name, f"trap returned neither object nor undefined for property '{shown}'")
    present = target.get_own_property(key)
    if answer is UNDEFINED:
        if present is None:
            return None
        if not present.configurable:
            raise _broken(
                name,
                f"trap returned undefined for property '{shown}' which is non-configurable in "
                "the proxy target",
            )
        if not target.is_extensible():
            raise _broken(
                name,
                f"trap returned undefined for property '{shown}' which exists in the "
                "non-extensible proxy target",
            )
        return None
    extensible = target.is_extensible()
    result = as_property(to_property_descriptor(answer))
    if not validate_and_apply(None, key, extensible, PropertyDescriptor.of(result), present):
        raise _broken(
            name,
            f"trap returned descriptor for property '{shown}' that is incompatible with the "
            "existing property in the proxy target",
        )
    if not result.configurable:
        _check_non_configurable(name, shown, result, present)
    return result


def _check_non_configurable(
    name: str, shown: str, result: Property, present: Property | None
) -> None:
    """Step 16."""
    if present is None or present.configurable:
        raise _broken(
            name,
            f"trap reported non-configurability for property '{shown}' which is either "
            "non-existent or configurable in the proxy target",
        )
    became_fixed = isinstance(result, DataProperty) and not result.writable
    if became_fixed and isinstance(present, DataProperty) and present.writable:
        raise _broken(
            name,
            f"trap reported non-configurable and writable for property '{shown}' which is "
            "non-configurable, non-writable in the proxy target",
        )


def check_define_own_property(
    target: JSObject, key: PropertyKey, descriptor: PropertyDescriptor
) -> None:
    """Steps 10 to 16 of [[DefineOwnProperty]]."""
    name, shown = "defineProperty", key_text(key)
    present = target.get_own_property(key)
    extensible = target.is_extensible()
    fixed = descriptor.configurable is False
    impossible = (
        f"trap returned truish for defining non-configurable property '{shown}' which is either "
        "non-existent or configurable in the proxy target"
    )
    if present is None:
        if not extensible:
            raise _broken(
                name,
                f"trap returned truish for adding property '{shown}'  to the non-extensible "
                "proxy target",
            )
        if fixed:
            raise _broken(name, impossible)
        return
    if not validate_and_apply(None, key, extensible, descriptor, present):
        raise _broken(
            name,
            f"trap returned truish for adding property '{shown}'  that is incompatible with the "
            "existing property in the proxy target",
        )
    if fixed and present.configurable:
        raise _broken(name, impossible)
    was_writable = isinstance(present, DataProperty) and present.writable
    if was_writable and not present.configurable and descriptor.writable is False:
        raise _broken(
            name,
            f"trap returned truish for defining non-configurable property '{shown}' which "
            "cannot be non-writable, unless there exists a corresponding non-configurable, "
            "non-writable own property of the target object.",
        )


def check_has(target: JSObject, key: PropertyKey) -> None:
    """Step 8 of [[HasProperty]], after the answer false."""
    present = target.get_own_property(key)
    if present is None:
        return
    answered = f"trap returned falsish for property '{key_text(key)}'"
    if not present.configurable:
        raise _broken("has", f"{answered} which exists in the proxy target as non-configurable")
    if not target.is_extensible():
        raise _broken("has", f"{answered} but the proxy target is not extensible")


def check_get(target: JSObject, key: PropertyKey, value: Value) -> None:
    """Step 9 of [[Get]]."""
    present = target.get_own_property(key)
    if present is None or present.configurable:
        return
    shown = key_text(key)
    if isinstance(present, DataProperty):
        if not present.writable and not same_value(value, present.value):
            raise _broken(
                "get",
                f"property '{shown}' is a read-only and non-configurable data property on the "
                "proxy target but the proxy did not return its actual value "
                f"(expected '{describe(present.value)}' but got '{describe(value)}')",
            )
    elif present.get is UNDEFINED and value is not UNDEFINED:
        raise _broken(
            "get",
            f"property '{shown}' is a non-configurable accessor property on the proxy target and "
            "does not have a getter function, but the trap did not return 'undefined' "
            f"(got '{describe(value)}')",
        )


def check_set(target: JSObject, key: PropertyKey, value: Value) -> None:
    """Step 10 of [[Set]], after the answer true."""
    present = target.get_own_property(key)
    if present is None or present.configurable:
        return
    answered = (
        f"trap returned truish for property '{key_text(key)}' which exists in the proxy target as "
        "a non-configurable and non-writable"
    )
    if isinstance(present, DataProperty):
        if not present.writable and not same_value(value, present.value):
            raise _broken("set", f"{answered} data property with a different value")
    elif present.set is UNDEFINED:
        raise _broken("set", f"{answered} accessor property without a setter")


def check_delete(target: JSObject, key: PropertyKey) -> None:
    """Steps 9 to 13 of [[Delete]], after the answer true."""
    present = target.get_own_property(key)
    if present is None:
        return
    answered = f"trap returned truish for property '{key_text(key)}'"
    if not present.configurable:
        raise _broken("deleteProperty", f"{answered} which is non-configurable in the proxy target")
    if not target.is_extensible():
        raise _broken("deleteProperty", f"{answered} but the proxy target is non-extensible")


def check_own_keys(target: JSObject, answer: Value) -> list[PropertyKey]:
    """Steps 7 to 22 of [[OwnPropertyKeys]]; the keys."""
    keys: list[PropertyKey] = []
    for value in create_list_from_array_like(answer):
        if not isinstance(value, str | Symbol):
            raise type_error(f"{describe(value)} is not a valid property name")
        keys.append(value)
    if len(set(keys)) != len(keys):
        raise _broken("ownKeys", "trap returned duplicate entries")
    extensible = target.is_extensible()
    fixed: list[PropertyKey] = []
    configurable: list[PropertyKey] = []
    for key in target.own_property_keys():
        own = target.get_own_property(key)
        (fixed if own is not None and not own.configurable else configurable).append(key)
    if extensible and not fixed:
        return keys
    unchecked = dict.fromkeys(keys)
    for key in fixed if extensible else [*fixed, *configurable]:
        if key not in unchecked:
            raise _broken("ownKeys", f"trap result did not include '{key_text(key)}'")
        del unchecked[key]
    if not extensible and unchecked:
        raise _broken("ownKeys", "trap returned extra keys but proxy target is non-extensible")
    return keys
