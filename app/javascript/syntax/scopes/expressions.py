"""First pass, expressions: which of the names in them are references."""

from collections.abc import Callable

from app.javascript.syntax.nodes import (
    AssignmentProperty,
    CallExpression,
    Identifier,
    LabeledStatement,
    MemberExpression,
    MetaProperty,
    Node,
    PrivateIdentifier,
    Property,
    Super,
    ThisExpression,
)
from app.javascript.syntax.scopes.builder import Builder
from app.javascript.syntax.scopes.model import Scope


def visit_identifier(builder: Builder, node: Identifier, scope: Scope, _in_loop: bool) -> None:
    builder.uses.names.append((node, node.name, scope))


def visit_private_identifier(
    builder: Builder, node: PrivateIdentifier, scope: Scope, _in_loop: bool
) -> None:
    builder.uses.names.append((node, f"#{node.name}", scope))


def visit_this(builder: Builder, node: ThisExpression, scope: Scope, _in_loop: bool) -> None:
    builder.uses.this.append((node, scope))


def visit_meta_property(builder: Builder, node: MetaProperty, scope: Scope, _in_loop: bool) -> None:
    if node.meta.name == "new":
        builder.uses.new_target.append((node, scope))


def visit_member(builder: Builder, node: MemberExpression, scope: Scope, in_loop: bool) -> None:
    if isinstance(node.object, Super):
        builder.uses.supers.append((node.object, False, scope))
    else:
        builder.visit(scope, in_loop, node.object)
    if node.computed or isinstance(node.property, PrivateIdentifier):
        builder.visit(scope, in_loop, node.property)


def visit_call(builder: Builder, node: CallExpression, scope: Scope, in_loop: bool) -> None:
    if isinstance(node.callee, Super):
        builder.uses.supers.append((node.callee, True, scope))
        builder.visit(scope, in_loop, *node.arguments)
        return
    if isinstance(node.callee, Identifier) and node.callee.name == "eval" and not node.optional:
        builder.uses.eval_calls.append((node, scope))
    builder.visit(scope, in_loop, node.callee, *node.arguments)


def visit_property(builder: Builder, node: Property, scope: Scope, in_loop: bool) -> None:
    if node.method or node.kind != "init":
        builder.methods.add(node.value)
    builder.visit(scope, in_loop, node.key if node.computed else None, node.value)


def visit_assignment_property(
    builder: Builder, node: AssignmentProperty, scope: Scope, in_loop: bool
) -> None:
    builder.visit(scope, in_loop, node.key if node.computed else None, node.value)


def visit_labeled(builder: Builder, node: LabeledStatement, scope: Scope, in_loop: bool) -> None:
    builder.visit(scope, in_loop, node.body)


def visit_nothing(_builder: Builder, _node: Node, _scope: Scope, _in_loop: bool) -> None:
    """For nodes without references: jumps, whose label is no reference."""


Handler = Callable[[Builder, Node, Scope, bool], None]
