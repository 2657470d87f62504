"""Proxy exotic objects.

https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe, to_boolean
from app.javascript.runtime.depth import one_deeper
from app.javascript.runtime.descriptor_objects import from_property_descriptor
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_function_realm
from app.javascript.runtime.property import Property, PropertyDescriptor
from app.javascript.runtime.proxy_invariants import (
    check_define_own_property,
    check_delete,
    check_get,
    check_get_prototype_of,
    check_has,
    check_own_keys,
    check_set,
    checked_own_property,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, PropertyKey, Value

Result = TypeVar("Result")

#: A chain of prototypes through a proxy can be a ring, and then a walk along it has no end.
ROUND: Final = 4


class ProxyObject(JSObject):
    """A proxy; ``proxy_target`` and ``proxy_handler`` are None once it is revoked.

    ``maker_realm`` is where the traps' arguments are made. Passing on to the target is one level
    deeper: a proxy that is its own prototype ends in a RangeError.
    """

    __slots__ = ("callable", "is_constructor", "maker_realm", "proxy_handler", "proxy_target")

    exotic = True

    def __init__(self, realm: Realm, target: JSObject, handler: JSObject) -> None:
        super().__init__(None)
        self.maker_realm = realm
        self.proxy_target: JSObject | None = target
        self.proxy_handler: JSObject | None = handler
        self.callable = target.callable
        self.is_constructor = target.is_constructor

    @property
    def realm(self) -> Realm | None:
        """For GetFunctionRealm: that of the target, None once revoked."""
        return None if self.proxy_target is None else get_function_realm(self.proxy_target)

    def has_own_prototype_trap(self) -> bool:
        return True

    def revoke(self) -> None:
        """https://tc39.es/ecma262/#sec-proxy-revocation-functions"""
        self.proxy_target = None
        self.proxy_handler = None

    def _trap(self, name: str) -> tuple[JSObject, JSObject, JSObject | None]:
        """The target, the handler and its trap, if it has one."""
        target, handler = self.proxy_target, self.proxy_handler
        if target is None or handler is None:
            raise type_error(f"Cannot perform '{name}' on a proxy that has been revoked")
        self.maker_realm.agent.budget.charge(ROUND)
        trap = handler.get(name, handler)
        if trap is UNDEFINED or trap is NULL:
            return target, handler, None
        if not isinstance(trap, JSObject) or not trap.callable:
            raise type_error(
                f"'{describe(trap)}' returned for property '{name}' of object "
                f"'{describe(handler)}' is not a function"
            )
        return target, handler, trap

    def _ask(self, trap: JSObject, handler: JSObject, arguments: list[Value]) -> Value:
        """Call a trap; functions of the program count their depth themselves."""
        if isinstance(trap, NativeFunction):
            return self._deeper(lambda: trap.call(handler, arguments))
        return trap.call(handler, arguments)

    def _deeper(self, operation: Callable[[], Result]) -> Result:
        return one_deeper(self.maker_realm.agent, operation)

    # -- internal methods ------------------------------------------------------------------------

    def get_prototype_of(self) -> JSObject | None:
        """https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-getprototypeof"""
        target, handler, trap = self._trap("getPrototypeOf")
        if trap is None:
            return self._deeper(target.get_prototype_of)
        answer = self._ask(trap, handler, [target])
        return check_get_prototype_of(target, answer)

    def set_prototype_of(self, prototype: JSObject | None) -> bool:
        """https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-setprototypeof-v"""
        target, handler, trap = self._trap("setPrototypeOf")
        if trap is None:
            return self._deeper(lambda: target.set_prototype_of(prototype))
        wanted = NULL if prototype is None else prototype
        if not to_boolean(self._ask(trap, handler, [target, wanted])):
            return False
        if not target.is_extensible() and prototype is not target.get_prototype_of():
            raise type_error(
                "'setPrototypeOf' on proxy: trap returned truish for setting a new prototype on "
                "the non-extensible proxy target"
            )
        return True

    def is_extensible(self) -> bool:
        """https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-isextensible"""
        target, handler, trap = self._trap("isExtensible")
        if trap is None:
            return self._deeper(target.is_extensible)
        answer = to_boolean(self._ask(trap, handler, [target]))
        actual = target.is_extensible()
        if answer is not actual:
            raise type_error(
                "'isExtensible' on proxy: trap result does not reflect extensibility of proxy "
                f"target (which is '{'true' if actual else 'false'}')"
            )
        return answer

    def prevent_extensions(self) -> bool:
        """https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-preventextensions"""
        target, handler, trap = self._trap("preventExtensions")
        if trap is None:
            return self._deeper(target.prevent_extensions)
        answer = to_boolean(self._ask(trap, handler, [target]))
        if answer and target.is_extensible():
            raise type_error(
                "'preventExtensions' on proxy: trap returned truish but the proxy target is "
                "extensible"
            )
        return answer

    def get_own_property(self, key: PropertyKey) -> Property | None:
        """https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-getownproperty-p"""
        target, handler, trap = self._trap("getOwnPropertyDescriptor")
        if trap is None:
            return self._deeper(lambda: target.get_own_property(key))
        answer = self._ask(trap, handler, [target, key])
        return checked_own_property(target, key, answer)

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        """https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-defineownproperty-p-desc"""
        target, handler, trap = self._trap("defineProperty")
        if trap is None:
            return self._deeper(lambda: target.define_own_property(key, descriptor))
        described = from_property_descriptor(self.maker_realm, descriptor)
        if not to_boolean(self._ask(trap, handler, [target, key, described])):
            return False
        check_define_own_property(target, key, descriptor)
        return True

    def has_property(self, key: PropertyKey) -> bool:
        """https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-hasproperty-p"""
        target, handler, trap = self._trap("has")
        if trap is None:
            return self._deeper(lambda: target.has_property(key))
        answer = to_boolean(self._ask(trap, handler, [target, key]))
        if not answer:
            check_has(target, key)
        return answer

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        """https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-get-p-receiver"""
        target, handler, trap = self._trap("get")
        if trap is None:
            return self._deeper(lambda: target.get(key, receiver))
        value = self._ask(trap, handler, [target, key, receiver])
        check_get(target, key, value)
        return value

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        """https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-set-p-v-receiver"""
        target, handler, trap = self._trap("set")
        if trap is None:
            return self._deeper(lambda: target.set(key, value, receiver))
        answer = self._ask(trap, handler, [target, key, value, receiver])
        if not to_boolean(answer):
            return False
        check_set(target, key, value)
        return True

    def delete(self, key: PropertyKey) -> bool:
        """https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-delete-p"""
        target, handler, trap = self._trap("deleteProperty")
        if trap is None:
            return self._deeper(lambda: target.delete(key))
        if not to_boolean(self._ask(trap, handler, [target, key])):
            return False
        check_delete(target, key)
        return True

    def own_property_keys(self) -> list[PropertyKey]:
        """https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-ownpropertykeys"""
        target, handler, trap = self._trap("ownKeys")
        if trap is None:
            return self._deeper(target.own_property_keys)
        answer = self._ask(trap, handler, [target])
        return check_own_keys(target, answer)

    def call(self, this: Value, arguments: list[Value]) -> Value:
        """https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-call-thisargument-argumentslist"""
        target, handler, trap = self._trap("apply")
        if trap is None:
            return self._deeper(lambda: target.call(this, arguments))
        listed = create_array_from_list(self.maker_realm, list(arguments))
        return self._ask(trap, handler, [target, this, listed])

    def construct(self, arguments: list[Value], new_target: JSObject) -> JSObject:
        """https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-construct-argumentslist-newtarget"""
        target, handler, trap = self._trap("construct")
        if trap is None:
            return self._deeper(lambda: target.construct(arguments, new_target))
        listed = create_array_from_list(self.maker_realm, list(arguments))
        made = self._ask(trap, handler, [target, listed, new_target])
        if not isinstance(made, JSObject):
            raise type_error(f"'construct' on proxy: trap returned non-object ('{describe(made)}')")
        return made


def proxy_create(realm: Realm, target: Value, handler: Value) -> ProxyObject:
    """https://tc39.es/ecma262/#sec-proxycreate"""
    if not isinstance(target, JSObject) or not isinstance(handler, JSObject):
        raise type_error("Cannot create proxy with a non-object as target or handler")
    return ProxyObject(realm, target, handler)
