"""Modules whose exports come from the host: https://tc39.es/ecma262/#sec-synthetic-module-records"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.javascript.runtime.modules.record import (
    ModuleRecord,
    Place,
    Resolution,
    ResolvedBinding,
    ResolveSet,
)
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.promise_resolving import resolve_promise
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


class SyntheticModule(ModuleRecord):
    """A module that is made with the values of its exports."""

    __slots__ = ("_slots",)

    def __init__(self, realm: Realm, key: str, exports: Mapping[str, Value]) -> None:
        super().__init__(realm, key)
        self.environment = list(exports.values())
        self._slots = {name: slot for slot, name in enumerate(exports)}

    def load_requested_modules(self) -> PromiseObject:
        return _resolved(self.realm)

    def get_exported_names(self, visited: set[ModuleRecord] | None = None) -> list[str]:
        return list(self._slots)

    def resolve_export(
        self, name: str, resolve_set: ResolveSet | None = None
    ) -> ResolvedBinding | Resolution:
        return ResolvedBinding(self, name) if name in self._slots else Resolution.MISSING

    def place_of(self, name: str) -> Place:
        return self.environment, self._slots[name]

    def link(self) -> None:
        """Nothing is left to do."""

    def evaluate(self) -> PromiseObject:
        return _resolved(self.realm)


def _resolved(realm: Realm) -> PromiseObject:
    promise = PromiseObject(realm.promise_prototype)
    resolve_promise(realm, promise, UNDEFINED)
    return promise


def create_default_export_module(realm: Realm, key: str, value: Value) -> SyntheticModule:
    """https://tc39.es/ecma262/#sec-create-default-export-synthetic-module"""
    return SyntheticModule(realm, key, {"default": value})
