"""What all kinds of modules have: https://tc39.es/ecma262/#sec-abstract-module-records"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeAlias

from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.property import Absent
from app.javascript.runtime.values import Value

if TYPE_CHECKING:
    from app.javascript.runtime.modules.namespace import ModuleNamespace
    from app.javascript.runtime.realm import Realm

#: A binding's place: an environment and the index in it. Who imports it reads and never writes.
Place: TypeAlias = "tuple[list[Value | Absent], int]"


class Resolution(Enum):
    """What ResolveExport answers where it finds no binding."""

    MISSING = auto()
    AMBIGUOUS = auto()


@dataclass(frozen=True, slots=True)
class ResolvedBinding:
    """A name of a module's environment, or with no name the namespace of the module.

    https://tc39.es/ecma262/#resolvedbinding-record
    """

    module: ModuleRecord
    name: str | None


ResolveSet: TypeAlias = "set[tuple[ModuleRecord, str]]"


class ModuleRecord:
    """A module; ``key`` is what the host knows it by, and what stack traces show."""

    __slots__ = ("environment", "key", "namespace", "realm")

    def __init__(self, realm: Realm, key: str) -> None:
        self.realm = realm
        self.key = key
        self.namespace: ModuleNamespace | None = None
        self.environment: list[Value | Absent] = []

    def load_requested_modules(self) -> PromiseObject:
        """A promise that is settled when all that the module imports is there."""
        raise NotImplementedError

    def get_exported_names(self, visited: set[ModuleRecord] | None = None) -> list[str]:
        """The names it exports; those of ``export *`` among them, whether ambiguous or not."""
        raise NotImplementedError

    def resolve_export(
        self, name: str, resolve_set: ResolveSet | None = None
    ) -> ResolvedBinding | Resolution:
        """The binding that ``name`` stands for."""
        raise NotImplementedError

    def place_of(self, name: str) -> Place:
        """Where the binding ``name`` of the module's environment is kept."""
        raise NotImplementedError

    def link(self) -> None:
        """Prepare for evaluation. Raises ThrowCompletion when an import cannot be resolved."""
        raise NotImplementedError

    def evaluate(self) -> PromiseObject:
        """Run it with all that it imports, once; the promise is settled at its end."""
        raise NotImplementedError
