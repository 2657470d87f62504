"""First pass, imports and exports."""

from app.javascript.syntax.declared import DEFAULT_EXPORT
from app.javascript.syntax.nodes import (
    ExportAllDeclaration,
    ExportDefaultDeclaration,
    ExportNamedDeclaration,
    ExportSpecifier,
    Expression,
    ImportDeclaration,
)
from app.javascript.syntax.scopes.builder import Builder
from app.javascript.syntax.scopes.kinds import BindingKind, Storage
from app.javascript.syntax.scopes.model import NEVER, Scope


def visit_import(builder: Builder, node: ImportDeclaration, scope: Scope, in_loop: bool) -> None:
    for specifier in node.specifiers:
        builder.declare_names(scope, specifier.local, BindingKind.IMPORT, NEVER)
        scope.bindings[specifier.local.name].storage = Storage.IMPORTED
        builder.visit(scope, in_loop, specifier.local)


def visit_export_named(
    builder: Builder, node: ExportNamedDeclaration, scope: Scope, in_loop: bool
) -> None:
    if node.source is None:
        builder.visit(scope, in_loop, node.declaration, *node.specifiers)


def visit_export_specifier(
    builder: Builder, node: ExportSpecifier, scope: Scope, in_loop: bool
) -> None:
    builder.visit(scope, in_loop, node.local)


def visit_export_default(
    builder: Builder, node: ExportDefaultDeclaration, scope: Scope, in_loop: bool
) -> None:
    if isinstance(node.declaration, Expression):
        builder.declare(scope, DEFAULT_EXPORT, BindingKind.LET, node.span.end)
    builder.visit(scope, in_loop, node.declaration)


def visit_export_all(
    _builder: Builder, _node: ExportAllDeclaration, _scope: Scope, _in_loop: bool
) -> None:
    """It declares nothing."""
