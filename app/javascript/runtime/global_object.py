"""The global object: https://tc39.es/ecma262/#sec-global-object

OPTIMIZATION: A host can put a property there whose value is made when somebody asks for it.
"""

from __future__ import annotations

from app.javascript.runtime.function import FunctionObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import AccessorProperty, Property
from app.javascript.runtime.values import PropertyKey


class LazyGetter(FunctionObject):
    """The getter of a property that is not made yet: calling it makes it a data property."""

    __slots__ = ()


class GlobalObject(JSObject):
    """An ordinary object, but for properties that are made when they are looked at."""

    __slots__ = ()

    def get_own_property(self, key: PropertyKey) -> Property | None:
        found = super().get_own_property(key)
        if isinstance(found, AccessorProperty) and isinstance(found.get, LazyGetter):
            found.get.call(self, [])
            return super().get_own_property(key)
        return found
