"""Third pass: gives every environment its slots and every reference its hops."""

from collections.abc import Iterator

from app.javascript.syntax.scopes.kinds import BindingKind, Storage
from app.javascript.syntax.scopes.model import (
    Binding,
    Environment,
    FunctionScope,
    Reference,
    Scope,
)

_ONLY_IF_REFERENCED = (BindingKind.FUNCTION_NAME, BindingKind.CLASS_NAME)


def allocate(scopes: list[Scope], placed: list[tuple[Reference, Scope]]) -> None:
    """Allocate environments and slots; `scopes` has outer scopes before inner ones."""
    holders: dict[Scope, Scope] = {}
    occupied: set[Scope] = set()
    for scope in scopes:
        holder = _holder(scope, holders)
        holders[scope] = holder
        if any(True for _ in _slot_bindings(scope)):
            occupied.add(holder)
    for scope in scopes:
        _give_environment(scope, holders[scope], occupied)
    for scope in scopes:
        _give_slots(scope)
    for reference, scope in placed:
        binding = reference.binding
        if binding is not None and binding.storage is Storage.SLOT:
            reference.hops = scope.hops_to(binding)
            reference.slot = binding.slot


def _holder(scope: Scope, holders: dict[Scope, Scope]) -> Scope:
    """The scope whose environment has the slots of `scope`."""
    if isinstance(scope, FunctionScope) or scope.outer is None or _needs_environment(scope):
        return scope
    return holders[scope.outer]


def _needs_environment(scope: Scope) -> bool:
    """Whether each entry of a block needs bindings of its own, because a closure may keep them."""
    return (scope.in_loop or scope.per_iteration) and (
        any(binding.captured for binding in scope.bindings.values())
        or (scope.dynamic is not None and scope.dynamic.captured)
    )


def _give_environment(scope: Scope, holder: Scope, occupied: set[Scope]) -> None:
    outer = None if scope.outer is None else scope.outer.environment
    if holder is scope and (outer is None or scope in occupied):
        scope.has_environment = True
        scope.environment = Environment(outer, 0 if outer is None else outer.depth + 1)
        if isinstance(scope, FunctionScope):
            scope.environment.size += len(scope.parameter_names)
    else:
        assert outer is not None
        scope.environment = outer
    scope.per_iteration = scope.per_iteration and scope.has_environment


def _give_slots(scope: Scope) -> None:
    environment = scope.environment
    if isinstance(scope, FunctionScope):
        for index, name in enumerate(scope.parameter_names):
            scope.bindings[name].slot = index + 1
    for binding in _slot_bindings(scope):
        if binding.slot == 0:
            binding.slot = environment.size
            environment.size += 1


def _slot_bindings(scope: Scope) -> Iterator[Binding]:
    for binding in scope.bindings.values():
        if binding.storage is Storage.SLOT and _is_kept(binding):
            yield binding
    if scope.dynamic is not None:
        yield scope.dynamic
    if isinstance(scope, FunctionScope):
        for implicit in (
            scope.function_name,
            scope.this,
            scope.new_target,
            scope.home_object,
            scope.active_function,
        ):
            if implicit is not None and _is_kept(implicit):
                yield implicit


def _is_kept(binding: Binding) -> bool:
    return binding.referenced or binding.kind not in _ONLY_IF_REFERENCED
