"""Immutable prototype exotic objects.

https://tc39.es/ecma262/#sec-immutable-prototype-exotic-objects
"""

from __future__ import annotations

from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import PropertyDescriptor
from app.javascript.runtime.values import PropertyKey


class ImmutablePrototypeObject(JSObject):
    """%Object.prototype%, and the global object of hosts that say so."""

    __slots__ = ("has_index",)

    def __init__(self, prototype: JSObject | None) -> None:
        super().__init__(prototype)
        #: Whether it ever had a property whose key begins with a digit.
        self.has_index = False

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        if type(key) is str and key[:1].isdecimal():
            self.has_index = True
        return super().define_own_property(key, descriptor)

    def set_prototype_of(self, prototype: JSObject | None) -> bool:
        """https://tc39.es/ecma262/#sec-set-immutable-prototype"""
        return prototype is self.get_prototype_of()
