"""Direct evals: what their text can see, and where its variables are kept.

https://tc39.es/ecma262/#sec-performeval
"""

from collections.abc import Iterator

from app.javascript.syntax.eval_context import EvalContext
from app.javascript.syntax.nodes import CatchClause, Identifier
from app.javascript.syntax.scopes.builder import Builder, arguments_binding, has_arguments
from app.javascript.syntax.scopes.implicit import (
    active_function_binding,
    home_object_binding,
    new_target_binding,
    this_binding,
    this_function,
)
from app.javascript.syntax.scopes.kinds import BindingKind, ScopeKind
from app.javascript.syntax.scopes.model import ALWAYS, Binding, FunctionScope, Scope

_METHOD_LIKE = (ScopeKind.FIELD_INITIALIZER, ScopeKind.STATIC_BLOCK)
_LEXICAL = (BindingKind.LET, BindingKind.CONST, BindingKind.CLASS)
_IN_PARAMETERS = (BindingKind.PARAMETER, BindingKind.ARGUMENTS)


def eval_context(scope: Scope) -> EvalContext:
    """What the text of an eval in `scope` may use."""
    function = this_function(scope)
    in_function = function.kind not in (ScopeKind.SCRIPT, ScopeKind.EVAL, ScopeKind.MODULE)
    names = [
        binding.name[1:]
        for one in scopes_around(scope)
        for binding in one.bindings.values()
        if binding.kind is BindingKind.PRIVATE_NAME
    ]
    return EvalContext(
        strict=scope.strict,
        new_target=in_function,
        super_property=is_method_like(function),
        super_call=function.is_derived_constructor,
        field_initializer=function.kind is ScopeKind.FIELD_INITIALIZER,
        private_names=tuple(dict.fromkeys(names)),
    )


def is_method_like(function: FunctionScope) -> bool:
    """Whether the function has a [[HomeObject]]."""
    return function.is_method or function.kind in _METHOD_LIKE


def scopes_around(scope: Scope | None) -> Iterator[Scope]:
    """The scope and those around it."""
    while scope is not None:
        yield scope
        scope = scope.outer


def variable_scope(scope: Scope) -> Scope | None:
    """Where an eval of sloppy code in `scope` declares its variables; None for globally.

    https://tc39.es/ecma262/#sec-evaldeclarationinstantiation
    """
    function = scope.function
    while function.declares_outside:
        assert function.outer is not None
        scope = function.outer
        function = scope.function
    if function.kind is ScopeKind.SCRIPT or function.kind is ScopeKind.EVAL:
        return None
    in_body = function.body is not None and function.body in scopes_around(scope)
    return function.body if in_body else function


def is_simple_catch(scope: Scope) -> bool:
    """https://tc39.es/ecma262/#sec-variablestatements-in-catch-blocks."""
    node = scope.node
    return isinstance(node, CatchClause) and isinstance(node.param, Identifier)


def is_declared_around(program: FunctionScope, name: str) -> bool:
    """Whether something between an eval and its variable scope has the name: no `var` can.

    https://tc39.es/ecma262/#sec-evaldeclarationinstantiation step 3.d
    """
    assert program.outer is not None
    holder = variable_scope(program.outer)
    for scope in scopes_around(program.outer):
        binding = scope.bindings.get(name)
        if scope is holder:
            if binding is None:
                return False
            in_parameters = isinstance(scope, FunctionScope) and scope.has_parameter_expressions
            return binding.kind in (_IN_PARAMETERS if in_parameters else _LEXICAL)
        if scope.kind is ScopeKind.SCRIPT:
            return False
        if binding is not None and not is_simple_catch(scope):
            return True
    return False


def open_to_evals(builder: Builder) -> None:
    """Keep all that direct evals can see, and make room for what they declare."""
    known: set[Scope] = set()
    own = set(builder.opened)
    for call, scope in builder.uses.eval_calls:
        builder.analysis.eval_calls[call] = scope
        for one in scopes_around(scope):
            if one in known or one not in own:
                break
            known.add(one)
            _keep(one)
        holder = None if scope.strict else variable_scope(scope)
        if holder is not None and holder in own and holder.dynamic is None:
            holder.dynamic = Binding(
                "eval variables", BindingKind.EVAL_VARIABLES, holder, ALWAYS, referenced=True
            )


def _keep(scope: Scope) -> None:
    if isinstance(scope, FunctionScope):
        _make_implicit(scope)
    for binding in scope.bindings.values():
        _keep_binding(binding)


def _keep_binding(binding: Binding) -> None:
    binding.referenced = binding.captured = True
    if binding.initialized_at != ALWAYS:
        binding.needs_tdz = True


def _make_implicit(function: FunctionScope) -> None:
    if has_arguments(function):
        arguments_binding(function)
    if function.function_name is not None:
        _keep_binding(function.function_name)
    if function.is_arrow:
        return
    implicit = [this_binding(function)]
    if function.kind not in (ScopeKind.SCRIPT, ScopeKind.EVAL):
        implicit.append(new_target_binding(function))
    if is_method_like(function):
        implicit.append(home_object_binding(function))
    if function.is_derived_constructor:
        implicit.append(active_function_binding(function))
        assert function.this is not None
        function.this.needs_tdz = True
    for binding in implicit:
        if binding is not None:
            _keep_binding(binding)
