"""The syntax tree: every node class, and the closed unions of its families.

`AnyExpression`, `AnyStatement`, ... list the members of a family, so that a `match` or a dispatch
table over them can be checked to be complete; `members(AnyExpression)` gives the classes.
"""

from typing import TypeAlias, get_args

from app.javascript.syntax.nodes.base import (
    ClassElement,
    Expression,
    ModuleDeclaration,
    Node,
    Pattern,
    Statement,
)
from app.javascript.syntax.nodes.classes import (
    Class,
    ClassBody,
    ClassDeclaration,
    ClassExpression,
    MethodDefinition,
    PropertyDefinition,
    StaticBlock,
)
from app.javascript.syntax.nodes.expressions import (
    ArrayExpression,
    AssignmentExpression,
    AssignmentOperator,
    AwaitExpression,
    BinaryExpression,
    BinaryOperator,
    CallExpression,
    ChainExpression,
    ConditionalExpression,
    Identifier,
    ImportExpression,
    LogicalExpression,
    LogicalOperator,
    MemberExpression,
    MetaProperty,
    NewExpression,
    ObjectExpression,
    PrivateIdentifier,
    Property,
    SequenceExpression,
    SpreadElement,
    Super,
    ThisExpression,
    UnaryExpression,
    UnaryOperator,
    UpdateExpression,
    UpdateOperator,
    YieldExpression,
)
from app.javascript.syntax.nodes.functions import (
    ArrowFunctionExpression,
    Function,
    FunctionDeclaration,
    FunctionExpression,
)
from app.javascript.syntax.nodes.literals import (
    BigIntLiteral,
    Literal,
    RegExpLiteral,
    TaggedTemplateExpression,
    TemplateElement,
    TemplateLiteral,
)
from app.javascript.syntax.nodes.modules import (
    ExportAllDeclaration,
    ExportDefaultDeclaration,
    ExportNamedDeclaration,
    ExportSpecifier,
    ImportAttribute,
    ImportDeclaration,
    ImportDefaultSpecifier,
    ImportNamespaceSpecifier,
    ImportSpecifier,
)
from app.javascript.syntax.nodes.patterns import (
    ArrayPattern,
    AssignmentPattern,
    AssignmentProperty,
    ObjectPattern,
    RestElement,
)
from app.javascript.syntax.nodes.program import Goal, Program
from app.javascript.syntax.nodes.statements import (
    BlockStatement,
    BreakStatement,
    CatchClause,
    ContinueStatement,
    DebuggerStatement,
    DoWhileStatement,
    EmptyStatement,
    ExpressionStatement,
    ForInStatement,
    ForOfStatement,
    ForStatement,
    IfStatement,
    LabeledStatement,
    ReturnStatement,
    SwitchCase,
    SwitchStatement,
    ThrowStatement,
    TryStatement,
    VariableDeclaration,
    VariableDeclarator,
    VariableKind,
    WhileStatement,
    WithStatement,
)

AnyFunction: TypeAlias = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression
AnyLoop: TypeAlias = ForStatement | WhileStatement | DoWhileStatement
AnyClass: TypeAlias = ClassDeclaration | ClassExpression
AnyClassElement: TypeAlias = MethodDefinition | PropertyDefinition | StaticBlock
AnyExpression: TypeAlias = (
    Literal
    | BigIntLiteral
    | RegExpLiteral
    | TemplateLiteral
    | TaggedTemplateExpression
    | Identifier
    | ThisExpression
    | ArrayExpression
    | ObjectExpression
    | FunctionExpression
    | ArrowFunctionExpression
    | ClassExpression
    | UnaryExpression
    | UpdateExpression
    | BinaryExpression
    | LogicalExpression
    | AssignmentExpression
    | ConditionalExpression
    | MemberExpression
    | ChainExpression
    | CallExpression
    | NewExpression
    | SequenceExpression
    | YieldExpression
    | AwaitExpression
    | MetaProperty
    | ImportExpression
)
AnyStatement: TypeAlias = (
    ExpressionStatement
    | EmptyStatement
    | DebuggerStatement
    | BlockStatement
    | VariableDeclaration
    | FunctionDeclaration
    | ClassDeclaration
    | IfStatement
    | LabeledStatement
    | BreakStatement
    | ContinueStatement
    | ReturnStatement
    | ThrowStatement
    | TryStatement
    | SwitchStatement
    | WhileStatement
    | WithStatement
    | DoWhileStatement
    | ForStatement
    | ForInStatement
    | ForOfStatement
)
AnyPattern: TypeAlias = (
    Identifier | MemberExpression | ArrayPattern | ObjectPattern | AssignmentPattern | RestElement
)
AnyModuleDeclaration: TypeAlias = (
    ImportDeclaration | ExportNamedDeclaration | ExportDefaultDeclaration | ExportAllDeclaration
)


def members(family: object) -> tuple[type[Node], ...]:
    """The classes of a union above, in its order."""
    return get_args(family)


__all__ = [
    "AnyClass",
    "AnyClassElement",
    "AnyExpression",
    "AnyFunction",
    "AnyLoop",
    "AnyModuleDeclaration",
    "AnyPattern",
    "AnyStatement",
    "ArrayExpression",
    "ArrayPattern",
    "ArrowFunctionExpression",
    "AssignmentExpression",
    "AssignmentOperator",
    "AssignmentPattern",
    "AssignmentProperty",
    "AwaitExpression",
    "BigIntLiteral",
    "BinaryExpression",
    "BinaryOperator",
    "BlockStatement",
    "BreakStatement",
    "CallExpression",
    "CatchClause",
    "ChainExpression",
    "Class",
    "ClassBody",
    "ClassDeclaration",
    "ClassElement",
    "ClassExpression",
    "ConditionalExpression",
    "ContinueStatement",
    "DebuggerStatement",
    "DoWhileStatement",
    "EmptyStatement",
    "ExportAllDeclaration",
    "ExportDefaultDeclaration",
    "ExportNamedDeclaration",
    "ExportSpecifier",
    "Expression",
    "ExpressionStatement",
    "ForInStatement",
    "ForOfStatement",
    "ForStatement",
    "Function",
    "FunctionDeclaration",
    "FunctionExpression",
    "Goal",
    "Identifier",
    "IfStatement",
    "ImportAttribute",
    "ImportDeclaration",
    "ImportDefaultSpecifier",
    "ImportExpression",
    "ImportNamespaceSpecifier",
    "ImportSpecifier",
    "LabeledStatement",
    "Literal",
    "LogicalExpression",
    "LogicalOperator",
    "MemberExpression",
    "MetaProperty",
    "MethodDefinition",
    "ModuleDeclaration",
    "NewExpression",
    "Node",
    "ObjectExpression",
    "ObjectPattern",
    "Pattern",
    "PrivateIdentifier",
    "Program",
    "Property",
    "PropertyDefinition",
    "RegExpLiteral",
    "RestElement",
    "ReturnStatement",
    "SequenceExpression",
    "SpreadElement",
    "Statement",
    "StaticBlock",
    "Super",
    "SwitchCase",
    "SwitchStatement",
    "TaggedTemplateExpression",
    "TemplateElement",
    "TemplateLiteral",
    "ThisExpression",
    "ThrowStatement",
    "TryStatement",
    "UnaryExpression",
    "UnaryOperator",
    "UpdateExpression",
    "UpdateOperator",
    "VariableDeclaration",
    "VariableDeclarator",
    "VariableKind",
    "WhileStatement",
    "WithStatement",
    "YieldExpression",
    "members",
]
