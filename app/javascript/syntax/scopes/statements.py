"""First pass, statements: blocks, loops and variable declarations."""

from app.javascript.syntax.declared import bound_names, contains_expression, declarations
from app.javascript.syntax.nodes import (
    BlockStatement,
    CatchClause,
    DoWhileStatement,
    ForInStatement,
    ForOfStatement,
    ForStatement,
    FunctionDeclaration,
    IfStatement,
    Node,
    Statement,
    SwitchStatement,
    VariableDeclaration,
    WhileStatement,
    WithStatement,
)
from app.javascript.syntax.scopes.builder import Builder
from app.javascript.syntax.scopes.kinds import BindingKind, ScopeKind
from app.javascript.syntax.scopes.model import ALWAYS, Binding, Scope


def declares_lexically(statements: list[Statement]) -> bool:
    """Whether a statement list needs a scope of its own in a block."""
    return any(
        not isinstance(node, VariableDeclaration) or node.kind != "var"
        for node in declarations(statements)
    )


def visit_block(builder: Builder, node: BlockStatement, scope: Scope, in_loop: bool) -> None:
    if declares_lexically(node.body):
        scope = builder.open(ScopeKind.BLOCK, node, scope, in_loop=in_loop)
        builder.declare_statements(scope, node.body, top_level=False)
    builder.visit(scope, in_loop, *node.body)


def visit_switch(builder: Builder, node: SwitchStatement, scope: Scope, in_loop: bool) -> None:
    block = scope
    statements = [statement for case in node.cases for statement in case.consequent]
    if declares_lexically(statements):
        block = builder.open(ScopeKind.SWITCH, node, scope, in_loop=in_loop)
        builder.declare_statements(block, statements, top_level=False)
    builder.visit(block, in_loop, *node.cases)
    builder.visit(scope, in_loop, node.discriminant)


def visit_if(builder: Builder, node: IfStatement, scope: Scope, in_loop: bool) -> None:
    """https://tc39.es/ecma262/#sec-functiondeclarations-in-ifstatement-statement-clauses."""
    visits: list[tuple[Node, Scope]] = [(node.test, scope)]
    for branch in (node.consequent, node.alternate):
        if isinstance(branch, FunctionDeclaration):
            block = builder.open(ScopeKind.BLOCK, branch, scope, in_loop=in_loop)
            del builder.analysis.scopes[branch]
            builder.analysis.branch_scopes[branch] = block
            builder.declare_statements(block, [branch], top_level=False)
            visits.append((branch, block))
        elif branch is not None:
            visits.append((branch, scope))
    for child, child_scope in reversed(visits):
        builder.visit(child_scope, in_loop, child)


def visit_while(
    builder: Builder, node: WhileStatement | DoWhileStatement, scope: Scope, _in_loop: bool
) -> None:
    builder.visit(scope, True, node.test, node.body)


def visit_with(builder: Builder, node: WithStatement, scope: Scope, in_loop: bool) -> None:
    """https://tc39.es/ecma262/#sec-with-statement-runtime-semantics-evaluation."""
    inner = builder.open(ScopeKind.WITH, node, scope, in_loop=in_loop)
    inner.dynamic = Binding("with object", BindingKind.WITH_OBJECT, inner, ALWAYS, referenced=True)
    builder.visit(inner, in_loop, node.body)
    builder.visit(scope, in_loop, node.object)


def visit_for(builder: Builder, node: ForStatement, scope: Scope, in_loop: bool) -> None:
    """https://tc39.es/ecma262/#sec-for-statement-runtime-semantics-labelledevaluation."""
    init = node.init
    if isinstance(init, VariableDeclaration) and init.kind != "var":
        scope = builder.open(ScopeKind.FOR, node, scope, in_loop=in_loop)
        scope.per_iteration = init.kind == "let"
        builder.declare_statements(scope, [init], top_level=False)
    builder.visit(scope, True, node.test, node.update, node.body)
    builder.visit(scope, in_loop, init)


def visit_for_in_of(
    builder: Builder, node: ForInStatement | ForOfStatement, scope: Scope, in_loop: bool
) -> None:
    """https://tc39.es/ecma262/#sec-runtime-semantics-forinofheadevaluation."""
    left = node.left
    if isinstance(left, VariableDeclaration) and left.kind != "var":
        scope = builder.open(ScopeKind.FOR, node, scope, in_loop=True)
        kind = BindingKind.LET if left.kind == "let" else BindingKind.CONST
        builder.declare_names(scope, left, kind, node.right.span.end)
    builder.visit(scope, True, node.body)
    builder.visit(scope, in_loop, node.right)
    builder.visit(scope, True, left)


def visit_variable_declaration(
    builder: Builder, node: VariableDeclaration, scope: Scope, in_loop: bool
) -> None:
    if node.kind == "var":
        for identifier in bound_names(node):
            builder.declare_variable(scope, identifier.name)
    builder.visit(scope, in_loop, *node.declarations)


def visit_catch(builder: Builder, node: CatchClause, scope: Scope, in_loop: bool) -> None:
    """https://tc39.es/ecma262/#sec-runtime-semantics-catchclauseevaluation."""
    if node.param is not None:
        scope = builder.open(ScopeKind.CATCH, node, scope, in_loop=in_loop)
        initialized_at = node.param.span.end if contains_expression(node.param) else ALWAYS
        builder.declare_names(scope, node.param, BindingKind.CATCH_PARAMETER, initialized_at)
    builder.visit(scope, in_loop, node.param, node.body)


def start_of(scope: Scope) -> int:
    """The offset where a function declared in `scope` comes into being."""
    node: Node = scope.node
    return ALWAYS if scope is (scope.function.body or scope.function) else node.span.start
