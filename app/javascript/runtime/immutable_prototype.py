"""Immutable prototype exotic objects.

https://tc39.es/ecma262/#sec-immutable-prototype-exotic-objects
"""

from __future__ import annotations

from app.javascript.runtime.objects import JSObject


class ImmutablePrototypeObject(JSObject):
    """%Object.prototype%, and the global object of hosts that say so."""

    __slots__ = ()

    def set_prototype_of(self, prototype: JSObject | None) -> bool:
        """https://tc39.es/ecma262/#sec-set-immutable-prototype"""
        return prototype is self.get_prototype_of()
