"""Which names a piece of text declares: https://tc39.es/ecma262/#sec-syntax-directed-operations-scope-analysis."""

from collections.abc import Iterable, Iterator

from app.javascript.syntax.nodes import (
    ArrayPattern,
    AssignmentPattern,
    AssignmentProperty,
    BlockStatement,
    ClassDeclaration,
    ExportDefaultDeclaration,
    ExportNamedDeclaration,
    Expression,
    ExpressionStatement,
    FunctionDeclaration,
    Identifier,
    LabeledStatement,
    Node,
    ObjectPattern,
    RestElement,
    VariableDeclaration,
)


def bound_names(pattern: Node) -> Iterator[Identifier]:
    """The identifiers that a binding pattern or declaration binds, in order.

    https://tc39.es/ecma262/#sec-static-semantics-boundnames
    """
    pending = [pattern]
    while pending:
        node = pending.pop()
        match node:
            case Identifier():
                yield node
            case VariableDeclaration():
                pending += [declarator.id for declarator in reversed(node.declarations)]
            case ArrayPattern():
                pending += [element for element in reversed(node.elements) if element is not None]
            case ObjectPattern():
                pending += reversed(node.properties)
            case AssignmentProperty():
                pending.append(node.value)
            case AssignmentPattern():
                pending.append(node.left)
            case RestElement():
                pending.append(node.argument)
            case _:
                pass


def contains_expression(pattern: Node) -> bool:
    """Whether a parameter has an initializer or a computed key.

    https://tc39.es/ecma262/#sec-static-semantics-containsexpression
    """
    pending = [pattern]
    while pending:
        node = pending.pop()
        match node:
            case AssignmentPattern() | AssignmentProperty(computed=True):
                return True
            case ArrayPattern():
                pending += [element for element in node.elements if element is not None]
            case ObjectPattern():
                pending += node.properties
            case AssignmentProperty():
                pending.append(node.value)
            case RestElement():
                pending.append(node.argument)
            case _:
                pass
    return False


def has_use_strict(body: Iterable[Node] | BlockStatement | Expression) -> bool:
    """Whether a body begins with a directive prologue that has a Use Strict Directive.

    https://tc39.es/ecma262/#sec-directive-prologues-and-the-use-strict-directive
    """
    if isinstance(body, BlockStatement):
        body = body.body
    elif isinstance(body, Expression):
        return False
    for statement in body:
        if not isinstance(statement, ExpressionStatement) or statement.directive is None:
            return False
        if statement.directive == "use strict":
            return True
    return False


def declarations(
    statements: Iterable[Node],
) -> Iterator[VariableDeclaration | FunctionDeclaration | ClassDeclaration]:
    """The declarations that stand directly in a statement list, `var` too.

    https://tc39.es/ecma262/#sec-static-semantics-lexicallyscopeddeclarations
    """
    for statement in statements:
        node: Node | None = statement
        while isinstance(node, LabeledStatement):
            node = node.body
        if isinstance(node, ExportNamedDeclaration | ExportDefaultDeclaration):
            node = node.declaration
        if isinstance(node, VariableDeclaration | FunctionDeclaration | ClassDeclaration):
            yield node


def last_of_each_name(functions: list[FunctionDeclaration]) -> list[FunctionDeclaration]:
    """The functions to initialize: of each name the last one.

    https://tc39.es/ecma262/#sec-functiondeclarationinstantiation step 14
    """
    last: list[FunctionDeclaration] = []
    names: set[str] = set()
    for function in reversed(functions):
        name = DEFAULT_EXPORT if function.id is None else function.id.name
        if name not in names:
            names.add(name)
            last.append(function)
    return last[::-1]


DEFAULT_EXPORT = "*default*"
"""The name of the binding of a default export that has no name: its value is bound under this."""
