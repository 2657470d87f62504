"""First pass, functions, classes and the program: where code of its own call begins."""

from typing import cast

from app.javascript.syntax.common_js import COMMON_JS_PARAMETERS
from app.javascript.syntax.declared import contains_expression, has_use_strict
from app.javascript.syntax.nodes import (
    AnyClassElement,
    AnyFunction,
    ArrowFunctionExpression,
    AssignmentPattern,
    BlockStatement,
    ClassDeclaration,
    ClassExpression,
    FunctionDeclaration,
    FunctionExpression,
    Goal,
    Identifier,
    MethodDefinition,
    Node,
    PrivateIdentifier,
    Program,
    PropertyDefinition,
    RestElement,
    StaticBlock,
)
from app.javascript.syntax.scopes.builder import Builder
from app.javascript.syntax.scopes.kinds import BindingKind, ScopeKind
from app.javascript.syntax.scopes.model import ALWAYS, Binding, FunctionScope, Scope
from app.javascript.syntax.scopes.statements import start_of

_PROGRAM_KINDS = {
    Goal.SCRIPT: ScopeKind.SCRIPT,
    Goal.MODULE: ScopeKind.MODULE,
    Goal.COMMON_JS: ScopeKind.COMMON_JS,
}


def program_scope(
    program: Program, *, indirect_eval: bool, enclosing: Scope | None = None
) -> FunctionScope:
    """The scope of the whole program, empty; `enclosing` is that of a direct eval."""
    strict = program.goal is Goal.MODULE or has_use_strict(program.body)
    if enclosing is not None:
        strict = strict or enclosing.strict
        return FunctionScope(
            ScopeKind.EVAL, program, enclosing, strict, in_loop=False, is_arrow=True
        )
    kind = ScopeKind.EVAL if indirect_eval else _PROGRAM_KINDS[program.goal]
    return FunctionScope(kind, program, None, strict, in_loop=False)


def visit_program(builder: Builder, program: Program, scope: FunctionScope) -> None:
    builder.open_function(scope)
    if scope.kind is ScopeKind.COMMON_JS:
        scope.parameter_names = COMMON_JS_PARAMETERS
        for name in COMMON_JS_PARAMETERS:
            builder.declare(scope, name, BindingKind.PARAMETER, ALWAYS)
    builder.declare_statements(scope, program.body, top_level=True)
    if scope.declares_outside:
        builder.uses.outside_functions = scope.hoisted_functions
        scope.hoisted_functions = []
    builder.visit(scope, False, *program.body)


def visit_function(builder: Builder, node: AnyFunction, scope: Scope, _in_loop: bool) -> None:
    """https://tc39.es/ecma262/#sec-functiondeclarationinstantiation."""
    function = _function_scope(builder, node, scope)
    builder.open_function(function)
    if isinstance(node, FunctionExpression) and node.id is not None:
        name = node.id.name
        function.function_name = Binding(name, BindingKind.FUNCTION_NAME, function, ALWAYS)
    elif isinstance(node, FunctionDeclaration):
        builder.visit(scope, False, node.id)
    _declare_parameters(builder, node, function)
    body_scope: Scope = function
    if isinstance(node.body, BlockStatement):
        if function.has_parameter_expressions:
            body_scope = builder.open(ScopeKind.FUNCTION_BODY, node.body, function, in_loop=False)
            function.body = body_scope
        builder.declare_statements(body_scope, node.body.body, top_level=True)
        builder.visit(body_scope, False, *node.body.body)
    else:
        builder.visit(function, False, node.body)
    builder.visit(function, False, *node.params)


def _function_scope(builder: Builder, node: AnyFunction, scope: Scope) -> FunctionScope:
    is_declaration = isinstance(node, FunctionDeclaration)
    names = [param.name for param in node.params if isinstance(param, Identifier)]
    return FunctionScope(
        ScopeKind.FUNCTION,
        node,
        scope,
        scope.strict or has_use_strict(node.body),
        in_loop=False,
        is_arrow=isinstance(node, ArrowFunctionExpression),
        is_method=node in builder.methods,
        is_derived_constructor=node in builder.derived_constructors,
        created_at=start_of(scope) if is_declaration else node.span.start,
        simple_parameters=len(names) == len(node.params),
        has_parameter_expressions=any(contains_expression(param) for param in node.params),
        expected_argument_count=_expected_argument_count(node),
        parameter_names=names if len(names) == len(node.params) else [],
    )


def _expected_argument_count(node: AnyFunction) -> int:
    """https://tc39.es/ecma262/#sec-static-semantics-expectedargumentcount."""
    for count, param in enumerate(node.params):
        if isinstance(param, AssignmentPattern | RestElement):
            return count
    return len(node.params)


def _declare_parameters(builder: Builder, node: AnyFunction, function: FunctionScope) -> None:
    for param in node.params:
        initialized_at = param.span.end if function.has_parameter_expressions else ALWAYS
        builder.declare_names(function, param, BindingKind.PARAMETER, initialized_at)


def visit_class(
    builder: Builder, node: ClassDeclaration | ClassExpression, scope: Scope, in_loop: bool
) -> None:
    """https://tc39.es/ecma262/#sec-runtime-semantics-classdefinitionevaluation."""
    inner = builder.open(ScopeKind.CLASS, node, scope, in_loop=in_loop)
    inner.strict = True
    if node.id is not None:
        builder.declare(inner, node.id.name, BindingKind.CLASS_NAME, node.span.end)
    elements = cast("list[AnyClassElement]", node.body.body)
    for element in elements:
        if not isinstance(element, StaticBlock) and isinstance(element.key, PrivateIdentifier):
            builder.declare(inner, f"#{element.key.name}", BindingKind.PRIVATE_NAME, ALWAYS)
        if isinstance(element, MethodDefinition):
            builder.methods.add(element.value)
            if element.kind == "constructor" and node.super_class is not None:
                builder.derived_constructors.add(element.value)
    builder.visit(inner, in_loop, node.super_class, *node.body.body)
    if isinstance(node, ClassDeclaration):
        builder.visit(scope, in_loop, node.id)


def visit_method(builder: Builder, node: MethodDefinition, scope: Scope, in_loop: bool) -> None:
    key = node.key if node.computed or isinstance(node.key, PrivateIdentifier) else None
    builder.visit(scope, in_loop, key, node.value)


def visit_field(builder: Builder, node: PropertyDefinition, scope: Scope, in_loop: bool) -> None:
    if node.computed or isinstance(node.key, PrivateIdentifier):
        builder.visit(scope, in_loop, node.key)
    if node.value is not None:
        function = _element_scope(ScopeKind.FIELD_INITIALIZER, node, scope)
        builder.open_function(function)
        builder.visit(function, False, node.value)


def visit_static_block(builder: Builder, node: StaticBlock, scope: Scope, _in_loop: bool) -> None:
    function = _element_scope(ScopeKind.STATIC_BLOCK, node, scope)
    builder.open_function(function)
    builder.declare_statements(function, node.body, top_level=True)
    builder.visit(function, False, *node.body)


def _element_scope(kind: ScopeKind, node: Node, scope: Scope) -> FunctionScope:
    return FunctionScope(kind, node, scope, True, in_loop=False, created_at=node.span.start)
