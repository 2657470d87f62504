"""Platform objects that can be cloned: https://html.spec.whatwg.org/multipage/structured-data.html#serializable"""

from __future__ import annotations

from typing import Self

from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import WellKnownSymbol


class SerializableObject(JSObject):
    """Knows how to make another one like itself in a realm."""

    __slots__ = ()

    def copy(self, realm: Realm) -> Self:
        """The serialization steps and the deserialization steps in one."""
        raise NotImplementedError


def prototype_beside(value: JSObject, realm: Realm) -> JSObject:
    """The prototype of the same interface in another realm, by the tag that it has."""
    tag = value.get(WellKnownSymbol.TO_STRING_TAG, value)
    return realm.intrinsics[f"%{tag}.prototype%"]
