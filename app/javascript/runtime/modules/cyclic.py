"""Modules that can import one another: loading what they ask for, and linking.

https://tc39.es/ecma262/#sec-cyclic-module-records
"""

from __future__ import annotations

from enum import IntEnum, auto
from typing import TYPE_CHECKING

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.modules.requests import ModuleRequest
from app.javascript.runtime.promise_object import PromiseObject

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


class Status(IntEnum):
    """[[Status]], in the order in which a module goes through them."""

    NEW = auto()
    UNLINKED = auto()
    LINKING = auto()
    LINKED = auto()
    EVALUATING = auto()
    EVALUATING_ASYNC = auto()
    EVALUATED = auto()


class CyclicModule(ModuleRecord):
    """https://tc39.es/ecma262/#table-additional-fields-of-cyclic-module-records

    ``async_evaluation_order`` is 0 where it is unset; ``is_done`` says that it is over.
    """

    __slots__ = (
        "async_evaluation_order",
        "async_parent_modules",
        "cycle_root",
        "dfs_ancestor_index",
        "evaluation_error",
        "has_tla",
        "is_done",
        "loaded_modules",
        "pending_async_dependencies",
        "requested_modules",
        "status",
        "top_level_capability",
    )

    def __init__(
        self, realm: Realm, key: str, requested_modules: list[ModuleRequest], *, has_tla: bool
    ) -> None:
        super().__init__(realm, key)
        self.status = Status.NEW
        self.evaluation_error: ThrowCompletion | None = None
        self.dfs_ancestor_index = 0
        self.requested_modules = requested_modules
        self.loaded_modules: dict[ModuleRequest, ModuleRecord] = {}
        self.cycle_root: CyclicModule | None = None
        self.has_tla = has_tla
        self.async_evaluation_order = 0
        self.is_done = False
        self.top_level_capability: PromiseObject | None = None
        self.async_parent_modules: list[CyclicModule] = []
        self.pending_async_dependencies = 0

    def initialize_environment(self) -> None:
        """Resolve the imports and make the declared functions."""
        raise NotImplementedError

    def execute_module(self) -> None:
        """Run the body of a module without top-level await."""
        raise NotImplementedError

    def execute_async_module(self) -> PromiseObject:
        """Begin the body of a module with top-level await; the promise is settled at its end."""
        raise NotImplementedError

    def imported(self, request: ModuleRequest) -> ModuleRecord:
        """https://tc39.es/ecma262/#sec-GetImportedModule"""
        return self.loaded_modules[request]

    def is_evaluating_async(self) -> bool:
        """Whether [[AsyncEvaluationOrder]] is a number: it waits, or something it imports does."""
        return self.async_evaluation_order > 0 and not self.is_done

    def link(self) -> None:
        """https://tc39.es/ecma262/#sec-moduledeclarationlinking"""
        stack: list[CyclicModule] = []
        try:
            _inner_module_linking(self, stack, 0)
        except ThrowCompletion:
            for module in stack:
                module.status = Status.UNLINKED
            raise


def _inner_module_linking(module: ModuleRecord, stack: list[CyclicModule], index: int) -> int:
    """https://tc39.es/ecma262/#sec-InnerModuleLinking"""
    if not isinstance(module, CyclicModule):
        module.link()
        return index
    if module.status >= Status.LINKING:
        return index
    module.status = Status.LINKING
    own_index = module.dfs_ancestor_index = index
    index += 1
    stack.append(module)
    for request in module.requested_modules:
        required = module.imported(request)
        index = _inner_module_linking(required, stack, index)
        if isinstance(required, CyclicModule) and required.status is Status.LINKING:
            earliest = min(module.dfs_ancestor_index, required.dfs_ancestor_index)
            module.dfs_ancestor_index = earliest
    module.initialize_environment()
    if module.dfs_ancestor_index == own_index:
        for linked in pop_component(stack, module):
            linked.status = Status.LINKED
    return index


def pop_component(stack: list[CyclicModule], root: CyclicModule) -> list[CyclicModule]:
    """Take the strongly connected component of ``root`` off the stack."""
    place = stack.index(root)
    component = stack[place:]
    del stack[place:]
    return component
