"""Evaluating modules, top-level await included.

https://tc39.es/ecma262/#sec-moduleevaluation
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.modules.cyclic import CyclicModule, Status, pop_component
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.promise_object import PromiseObject, PromiseState
from app.javascript.runtime.promise_operations import perform_promise_then
from app.javascript.runtime.promise_resolving import resolve_promise
from app.javascript.runtime.promise_settling import reject_promise
from app.javascript.runtime.values import UNDEFINED, Value


def evaluate_cyclic_module(module: CyclicModule) -> PromiseObject:
    """https://tc39.es/ecma262/#sec-moduleevaluation"""
    if module.status >= Status.EVALUATING_ASYNC and module.cycle_root is not None:
        module = module.cycle_root
    if module.top_level_capability is not None:
        return module.top_level_capability
    realm = module.realm
    promise = module.top_level_capability = PromiseObject(realm.promise_prototype)
    stack: list[CyclicModule] = []
    try:
        _inner_module_evaluation(module, stack, 0)
    except ThrowCompletion as thrown:
        reason = thrown.value_in(realm)
        for evaluated in stack:
            evaluated.status = Status.EVALUATED
            evaluated.evaluation_error = ThrowCompletion(reason)
        reject_promise(realm, promise, reason)
        return promise
    if module.async_evaluation_order == 0:
        resolve_promise(realm, promise, UNDEFINED)
    return promise


def _inner_module_evaluation(module: ModuleRecord, stack: list[CyclicModule], index: int) -> int:
    """https://tc39.es/ecma262/#sec-innermoduleevaluation"""
    if not isinstance(module, CyclicModule):
        _evaluate_other(module)
        return index
    if module.status >= Status.EVALUATING_ASYNC:
        if module.evaluation_error is not None:
            raise module.evaluation_error
        return index
    if module.status is Status.EVALUATING:
        return index
    module.status = Status.EVALUATING
    own_index = module.dfs_ancestor_index = index
    index += 1
    stack.append(module)
    for request in module.requested_modules:
        index = _evaluate_required(module, module.imported(request), stack, index)
    if module.pending_async_dependencies > 0 or module.has_tla:
        module.async_evaluation_order = module.realm.agent.next_async_evaluation_order()
        if module.pending_async_dependencies == 0:
            _execute_async_module(module)
    else:
        module.execute_module()
    if module.dfs_ancestor_index == own_index:
        for evaluated in pop_component(stack, module):
            is_async = evaluated.async_evaluation_order > 0
            evaluated.status = Status.EVALUATING_ASYNC if is_async else Status.EVALUATED
            evaluated.cycle_root = module
    return index


def _evaluate_other(module: ModuleRecord) -> None:
    """A module that imports nothing is settled at once."""
    promise = module.evaluate()
    if promise.promise_state is PromiseState.REJECTED:
        raise ThrowCompletion(promise.promise_result)


def _evaluate_required(
    module: CyclicModule, required: ModuleRecord, stack: list[CyclicModule], index: int
) -> int:
    """Steps 11.b and 11.c of InnerModuleEvaluation."""
    index = _inner_module_evaluation(required, stack, index)
    if not isinstance(required, CyclicModule):
        return index
    if required.status is Status.EVALUATING:
        earliest = min(module.dfs_ancestor_index, required.dfs_ancestor_index)
        module.dfs_ancestor_index = earliest
    else:
        assert required.cycle_root is not None
        required = required.cycle_root
        if required.evaluation_error is not None:
            raise required.evaluation_error
    if required.is_evaluating_async():
        module.pending_async_dependencies += 1
        required.async_parent_modules.append(module)
    return index


def _execute_async_module(module: CyclicModule) -> None:
    """https://tc39.es/ecma262/#sec-execute-async-module"""

    def fulfilled(_value: Value) -> Value:
        _async_module_execution_fulfilled(module)
        return UNDEFINED

    def rejected(reason: Value) -> Value:
        _async_module_execution_rejected(module, reason)
        return UNDEFINED

    promise = module.execute_async_module()
    perform_promise_then(module.realm, promise, fulfilled, rejected)


def _gather_available_ancestors(module: CyclicModule, found: list[CyclicModule]) -> None:
    """https://tc39.es/ecma262/#sec-gather-available-ancestors"""
    for parent in module.async_parent_modules:
        root = parent.cycle_root
        if parent in found or (root is not None and root.evaluation_error is not None):
            continue
        parent.pending_async_dependencies -= 1
        if parent.pending_async_dependencies == 0:
            found.append(parent)
            if not parent.has_tla:
                _gather_available_ancestors(parent, found)


def _async_module_execution_fulfilled(module: CyclicModule) -> None:
    """https://tc39.es/ecma262/#sec-async-module-execution-fulfilled"""
    if module.status is Status.EVALUATED:
        return
    _finish(module, resolve_promise, UNDEFINED)
    available: list[CyclicModule] = []
    _gather_available_ancestors(module, available)
    for parent in sorted(available, key=lambda one: one.async_evaluation_order):
        if parent.status is Status.EVALUATED:
            continue
        if parent.has_tla:
            _execute_async_module(parent)
            continue
        try:
            parent.execute_module()
        except ThrowCompletion as thrown:
            _async_module_execution_rejected(parent, thrown.value_in(parent.realm))
        else:
            _finish(parent, resolve_promise, UNDEFINED)


def _async_module_execution_rejected(module: CyclicModule, reason: Value) -> None:
    """https://tc39.es/ecma262/#sec-async-module-execution-rejected"""
    if module.status is Status.EVALUATED:
        return
    module.evaluation_error = ThrowCompletion(reason)
    _finish(module, reject_promise, reason)
    for parent in module.async_parent_modules:
        _async_module_execution_rejected(parent, reason)


def _finish(module: CyclicModule, settle: Callable[..., None], value: Value) -> None:
    """The module is evaluated; whoever asked for its evaluation is told."""
    module.is_done = True
    module.status = Status.EVALUATED
    if module.top_level_capability is not None:
        settle(module.realm, module.top_level_capability, value)
