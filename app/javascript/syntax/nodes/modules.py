"""Import and export declarations: https://tc39.es/ecma262/#sec-modules."""

from dataclasses import dataclass

from app.javascript.syntax.nodes.base import Expression, ModuleDeclaration, Node
from app.javascript.syntax.nodes.classes import ClassDeclaration
from app.javascript.syntax.nodes.expressions import Identifier
from app.javascript.syntax.nodes.functions import FunctionDeclaration
from app.javascript.syntax.nodes.literals import Literal
from app.javascript.syntax.nodes.statements import VariableDeclaration


@dataclass(slots=True, eq=False)
class ImportAttribute(Node):
    """`type: "json"` after `with`."""

    key: Identifier | Literal
    value: Literal


@dataclass(slots=True, eq=False)
class ImportSpecifier(Node):
    """`imported as local`; `imported` is a Literal for a string name."""

    imported: Identifier | Literal
    local: Identifier


@dataclass(slots=True, eq=False)
class ImportDefaultSpecifier(Node):
    """`local` in `import local from`."""

    local: Identifier


@dataclass(slots=True, eq=False)
class ImportNamespaceSpecifier(Node):
    """`* as local`."""

    local: Identifier


@dataclass(slots=True, eq=False)
class ImportDeclaration(ModuleDeclaration):
    """`import ... from source`."""

    specifiers: list[ImportSpecifier | ImportDefaultSpecifier | ImportNamespaceSpecifier]
    source: Literal
    attributes: list[ImportAttribute]


@dataclass(slots=True, eq=False)
class ExportSpecifier(Node):
    """`local as exported`; `local` may be a Literal only with `from`."""

    local: Identifier | Literal
    exported: Identifier | Literal


@dataclass(slots=True, eq=False)
class ExportNamedDeclaration(ModuleDeclaration):
    """`export { ... }`, `export { ... } from source` or `export` before a declaration."""

    declaration: VariableDeclaration | FunctionDeclaration | ClassDeclaration | None
    specifiers: list[ExportSpecifier]
    source: Literal | None
    attributes: list[ImportAttribute]


@dataclass(slots=True, eq=False)
class ExportDefaultDeclaration(ModuleDeclaration):
    """`export default`; the name of what has no name of its own is `default`."""

    declaration: FunctionDeclaration | ClassDeclaration | Expression


@dataclass(slots=True, eq=False)
class ExportAllDeclaration(ModuleDeclaration):
    """`export * from source`, or `export * as exported from source`."""

    exported: Identifier | Literal | None
    source: Literal
    attributes: list[ImportAttribute]
