"""Loading a graph of modules: https://tc39.es/ecma262/#sec-LoadRequestedModules"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.modules.cyclic import CyclicModule, Status
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.modules.requests import ModuleRequest
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.promise_resolving import resolve_promise
from app.javascript.runtime.promise_settling import reject_promise
from app.javascript.runtime.values import UNDEFINED


@dataclass(slots=True, eq=False)
class GraphLoadingState:
    """https://tc39.es/ecma262/#graphloadingstate-record"""

    promise: PromiseObject
    is_loading: bool = True
    pending_modules_count: int = 1
    visited: list[CyclicModule] = field(default_factory=list)


def load_requested_modules(module: CyclicModule) -> PromiseObject:
    """https://tc39.es/ecma262/#sec-LoadRequestedModules"""
    promise = PromiseObject(module.realm.promise_prototype)
    _inner_module_loading(GraphLoadingState(promise), module)
    return promise


def _inner_module_loading(state: GraphLoadingState, module: ModuleRecord) -> None:
    """https://tc39.es/ecma262/#sec-InnerModuleLoading"""
    if (
        isinstance(module, CyclicModule)
        and module.status is Status.NEW
        and module not in state.visited
    ):
        state.visited.append(module)
        state.pending_modules_count += len(module.requested_modules)
        for request in module.requested_modules:
            _load(state, module, request)
            if not state.is_loading:
                return
    state.pending_modules_count -= 1
    if state.pending_modules_count == 0:
        state.is_loading = False
        for loaded in state.visited:
            if loaded.status is Status.NEW:
                loaded.status = Status.UNLINKED
        resolve_promise(module.realm, state.promise, UNDEFINED)


def _load(state: GraphLoadingState, referrer: CyclicModule, request: ModuleRequest) -> None:
    known = referrer.loaded_modules.get(request)
    if known is not None:
        _inner_module_loading(state, known)
        return

    def finish(result: ModuleRecord | ThrowCompletion) -> None:
        """https://tc39.es/ecma262/#sec-FinishLoadingImportedModule"""
        if isinstance(result, ModuleRecord):
            referrer.loaded_modules.setdefault(request, result)
        _continue_module_loading(state, referrer, result)

    realm = referrer.realm
    realm.agent.hooks.host_load_imported_module(realm, referrer.key, request, finish)


def _continue_module_loading(
    state: GraphLoadingState, referrer: CyclicModule, result: ModuleRecord | ThrowCompletion
) -> None:
    """https://tc39.es/ecma262/#sec-ContinueModuleLoading"""
    if not state.is_loading:
        return
    if isinstance(result, ModuleRecord):
        _inner_module_loading(state, result)
        return
    state.is_loading = False
    realm = referrer.realm
    reject_promise(realm, state.promise, result.value_in(realm))
