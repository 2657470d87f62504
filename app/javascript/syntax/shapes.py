"""Which fields each type of node has, in the order of the classes' own fields.

One table for both sides of the parser: the adapter writes a tree by it, `decode` reads the tree by
it.
"""

from app.javascript.syntax import nodes
from app.javascript.syntax.nodes import Node

_FUNCTION = "id:node params:nodes body:node generator:flag async:flag :range"
_CLASS = "id:node superClass:node body:node"
_FIELDS: dict[type[Node], str] = {
    nodes.Literal: "value:value raw:text",
    nodes.BigIntLiteral: "raw:text",
    nodes.RegExpLiteral: "pattern:text flags:text raw:text",
    nodes.TemplateElement: "cooked:text raw:text tail:flag",
    nodes.TemplateLiteral: "quasis:nodes expressions:nodes",
    nodes.TaggedTemplateExpression: "tag:node quasi:node",
    nodes.Identifier: "name:text parenthesized:flag",
    nodes.PrivateIdentifier: "name:text",
    nodes.ThisExpression: "",
    nodes.Super: "",
    nodes.SpreadElement: "argument:node",
    nodes.ArrayExpression: "elements:nodes",
    nodes.Property: "key:node value:node kind:text method:flag shorthand:flag computed:flag",
    nodes.ObjectExpression: "properties:nodes",
    nodes.UnaryExpression: "operator:text argument:node",
    nodes.UpdateExpression: "operator:text prefix:flag argument:node",
    nodes.BinaryExpression: "operator:text left:node right:node",
    nodes.LogicalExpression: "operator:text left:node right:node",
    nodes.AssignmentExpression: "operator:text left:node right:node",
    nodes.ConditionalExpression: "test:node consequent:node alternate:node",
    nodes.MemberExpression: "object:node property:node computed:flag optional:flag",
    nodes.ChainExpression: "expression:node",
    nodes.CallExpression: "callee:node arguments:nodes optional:flag",
    nodes.NewExpression: "callee:node arguments:nodes",
    nodes.SequenceExpression: "expressions:nodes",
    nodes.YieldExpression: "argument:node delegate:flag",
    nodes.AwaitExpression: "argument:node",
    nodes.MetaProperty: "meta:node property:node",
    nodes.ImportExpression: "source:node options:node",
    nodes.RestElement: "argument:node",
    nodes.AssignmentPattern: "left:node right:node",
    nodes.ArrayPattern: "elements:nodes",
    nodes.AssignmentProperty: "key:node value:node shorthand:flag computed:flag",
    nodes.ObjectPattern: "properties:nodes",
    nodes.ExpressionStatement: "expression:node directive:text",
    nodes.EmptyStatement: "",
    nodes.DebuggerStatement: "",
    nodes.BlockStatement: "body:nodes",
    nodes.VariableDeclarator: "id:node init:node",
    nodes.VariableDeclaration: "declarations:nodes kind:text",
    nodes.IfStatement: "test:node consequent:node alternate:node",
    nodes.LabeledStatement: "label:node body:node",
    nodes.BreakStatement: "label:node",
    nodes.ContinueStatement: "label:node",
    nodes.ReturnStatement: "argument:node",
    nodes.ThrowStatement: "argument:node",
    nodes.CatchClause: "param:node body:node",
    nodes.TryStatement: "block:node handler:node finalizer:node",
    nodes.SwitchCase: "test:node consequent:nodes",
    nodes.SwitchStatement: "discriminant:node cases:nodes",
    nodes.WhileStatement: "test:node body:node",
    nodes.DoWhileStatement: "body:node test:node",
    nodes.WithStatement: "object:node body:node",
    nodes.ForStatement: "init:node test:node update:node body:node",
    nodes.ForInStatement: "left:node right:node body:node",
    nodes.ForOfStatement: "left:node right:node body:node await:flag",
    nodes.FunctionDeclaration: _FUNCTION,
    nodes.FunctionExpression: _FUNCTION,
    nodes.ArrowFunctionExpression: _FUNCTION,
    nodes.MethodDefinition: "key:node value:node kind:text computed:flag static:flag",
    nodes.PropertyDefinition: "key:node value:node computed:flag static:flag",
    nodes.StaticBlock: "body:nodes",
    nodes.ClassBody: "body:nodes",
    nodes.ClassDeclaration: _CLASS,
    nodes.ClassExpression: _CLASS,
    nodes.ImportAttribute: "key:node value:node",
    nodes.ImportSpecifier: "imported:node local:node",
    nodes.ImportDefaultSpecifier: "local:node",
    nodes.ImportNamespaceSpecifier: "local:node",
    nodes.ImportDeclaration: "specifiers:nodes source:node attributes:nodes",
    nodes.ExportSpecifier: "local:node exported:node",
    nodes.ExportNamedDeclaration: "declaration:node specifiers:nodes source:node attributes:nodes",
    nodes.ExportDefaultDeclaration: "declaration:node",
    nodes.ExportAllDeclaration: "exported:node source:node attributes:nodes",
    nodes.Program: "body:nodes",
}


def _pairs(fields: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, kind) for name, _, kind in (field.partition(":") for field in fields.split())
    )


SHAPES: dict[type[Node], tuple[tuple[str, str], ...]] = {
    node_class: _pairs(fields) for node_class, fields in _FIELDS.items()
}
"""For every class of node its (ESTree field, kind) pairs; the kinds are those of the adapter."""
