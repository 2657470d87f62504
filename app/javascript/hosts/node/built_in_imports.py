"""Node's own modules as ``import`` sees them.

https://nodejs.org/docs/latest-v20.x/api/esm.html#builtin-modules
"""

from __future__ import annotations

from contextlib import suppress

from app.javascript.hosts.node.built_in_modules import built_in_module, built_in_name
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.modules.record import Resolution, ResolvedBinding, ResolveSet
from app.javascript.runtime.modules.synthetic import SyntheticModule
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import AccessorProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


class BuiltInModule(SyntheticModule):
    """``default`` is what ``require`` gives; its own enumerable properties are exports too."""

    __slots__ = ("_object",)

    def __init__(self, realm: Realm, name: str, exports: Value) -> None:
        self._object = exports if isinstance(exports, JSObject) else None
        super().__init__(realm, f"node:{name}", _exports(exports))

    def resolve_export(
        self, name: str, resolve_set: ResolveSet | None = None
    ) -> ResolvedBinding | Resolution:
        found = super().resolve_export(name, resolve_set)
        refused = self._object is not None and self._object.get_own_property(name)
        if found is Resolution.MISSING and isinstance(refused, AccessorProperty) and refused.get:
            refused.get.call(self._object, [])  # what the model has not stops the run by its name
        return found


def _exports(value: Value) -> dict[str, Value]:
    exports: dict[str, Value] = {}
    if isinstance(value, JSObject):
        for key in value.own_property_keys():
            found = value.get_own_property(key)
            # Of what is an intrinsic here (console, process) nothing is enumerable.
            if isinstance(key, str) and found and (found.enumerable or not value.callable):
                with suppress(UnsupportedApi):  # not exported; who imports it is told
                    exports[key] = value.get(key, value)
    exports["default"] = value
    return exports


def built_in_import(realm: Realm, specifier: str) -> BuiltInModule | None:
    """The module of a specifier, if Node has one of that name.

    Raises:
        UnsupportedApi: a real Node has it, the model has not.
    """
    name = built_in_name(specifier)
    if name is None:
        return None
    key = f"import node:{name}"
    made = realm.slots.get(key)
    if made is None:
        made = realm.slots[key] = BuiltInModule(realm, name, built_in_module(realm, name))
    assert isinstance(made, BuiltInModule)
    return made
