"""Scope analysis: from a `Program` to a `ScopeAnalysis`, in three passes."""

from functools import lru_cache
from operator import attrgetter
from typing import cast

from app.javascript.syntax import nodes
from app.javascript.syntax.kept import KEPT_PROGRAMS
from app.javascript.syntax.nodes import Node, Program
from app.javascript.syntax.scopes import expressions, functions, modules, statements
from app.javascript.syntax.scopes.allocate import allocate
from app.javascript.syntax.scopes.annex_b import annex_b_variables
from app.javascript.syntax.scopes.builder import Builder
from app.javascript.syntax.scopes.evals import open_to_evals
from app.javascript.syntax.scopes.expressions import Handler
from app.javascript.syntax.scopes.model import Scope, ScopeAnalysis
from app.javascript.syntax.scopes.resolve import Resolver
from app.javascript.syntax.shapes import SHAPES


def analyze_scopes(
    program: Program, *, indirect_eval: bool = False, enclosing: Scope | None = None
) -> ScopeAnalysis:
    """Analyze a program.

    What it gives is shared by all who ask for the same program, and must not be changed.

    Args:
        program: what `parse` gave.
        indirect_eval: the program is the text of an indirect eval, goal SCRIPT.
        enclosing: the scope that a direct eval stands in, whose text the program is.

    Raises:
        SyntaxProblem: a direct eval declares a variable that something around it stands in the
            way of.
    """
    return _analyze(program, indirect_eval, enclosing)


@lru_cache(maxsize=KEPT_PROGRAMS)
def _analyze(program: Program, indirect_eval: bool, enclosing: Scope | None) -> ScopeAnalysis:
    scope = functions.program_scope(program, indirect_eval=indirect_eval, enclosing=enclosing)
    builder = Builder(ScopeAnalysis(scope))
    functions.visit_program(builder, program, scope)
    _walk(builder)
    variables = annex_b_variables(builder)
    open_to_evals(builder)
    resolver = Resolver(builder)
    resolver.resolve()
    if scope.declares_outside:
        builder.analysis.eval_declarations = resolver.eval_declarations(scope)
    for declaration, block, binding, variable in variables:
        copied = resolver.annex_b(block, binding, variable)
        builder.analysis.annex_b_functions[declaration] = copied
    allocate(builder.opened, resolver.placed)
    return builder.analysis


def _walk(builder: Builder) -> None:
    pending = builder.pending
    while pending:
        node, scope, in_loop = pending.pop()
        handler = _HANDLERS.get(type(node))
        if handler is None:
            _visit_children(builder, node, scope, in_loop)
        else:
            handler(builder, node, scope, in_loop)


def _visit_children(builder: Builder, node: Node, scope: Scope, in_loop: bool) -> None:
    for get, is_list in _CHILDREN[type(node)]:
        child = get(node)
        if is_list:
            builder.visit(scope, in_loop, *child)
        elif child is not None:
            builder.pending.append((child, scope, in_loop))


# Last field first: what is put on the stack last is visited first.
_CHILDREN = {
    node_class: [
        (attrgetter(name), kind == "nodes")
        for name, kind in reversed(fields)
        if kind in ("node", "nodes")
    ]
    for node_class, fields in SHAPES.items()
}

_HANDLERS = cast(
    "dict[type[Node], Handler]",
    {
        nodes.Identifier: expressions.visit_identifier,
        nodes.PrivateIdentifier: expressions.visit_private_identifier,
        nodes.ThisExpression: expressions.visit_this,
        nodes.MetaProperty: expressions.visit_meta_property,
        nodes.MemberExpression: expressions.visit_member,
        nodes.CallExpression: expressions.visit_call,
        nodes.Property: expressions.visit_property,
        nodes.AssignmentProperty: expressions.visit_assignment_property,
        nodes.LabeledStatement: expressions.visit_labeled,
        nodes.BreakStatement: expressions.visit_nothing,
        nodes.ContinueStatement: expressions.visit_nothing,
        nodes.BlockStatement: statements.visit_block,
        nodes.IfStatement: statements.visit_if,
        nodes.WithStatement: statements.visit_with,
        nodes.SwitchStatement: statements.visit_switch,
        nodes.WhileStatement: statements.visit_while,
        nodes.DoWhileStatement: statements.visit_while,
        nodes.ForStatement: statements.visit_for,
        nodes.ForInStatement: statements.visit_for_in_of,
        nodes.ForOfStatement: statements.visit_for_in_of,
        nodes.VariableDeclaration: statements.visit_variable_declaration,
        nodes.CatchClause: statements.visit_catch,
        nodes.FunctionDeclaration: functions.visit_function,
        nodes.FunctionExpression: functions.visit_function,
        nodes.ArrowFunctionExpression: functions.visit_function,
        nodes.ClassDeclaration: functions.visit_class,
        nodes.ClassExpression: functions.visit_class,
        nodes.MethodDefinition: functions.visit_method,
        nodes.PropertyDefinition: functions.visit_field,
        nodes.StaticBlock: functions.visit_static_block,
        nodes.ImportDeclaration: modules.visit_import,
        nodes.ExportNamedDeclaration: modules.visit_export_named,
        nodes.ExportSpecifier: modules.visit_export_specifier,
        nodes.ExportDefaultDeclaration: modules.visit_export_default,
        nodes.ExportAllDeclaration: modules.visit_export_all,
    },
)
