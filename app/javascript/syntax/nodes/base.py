"""The roots of the syntax tree: every node is a `Node` of one or more grammatical families.

The classes carry ESTree's names and, in snake_case, ESTree's fields
(https://github.com/estree/estree). A family (`Expression`, `Statement`, `Pattern`, ...) is an empty
base class; the closed list of its members is a union in `app.javascript.syntax.nodes`
(`AnyExpression`, ...). Nodes compare and hash by identity, so that they can be keys of
dictionaries, and are never changed after parsing: a tree is shared by all who parse the same text.
"""

from dataclasses import dataclass

from app.trace.source import Span


@dataclass(slots=True, eq=False)
class Node:
    """A node of the tree; `span` covers its source text without parentheses around it."""

    span: Span


class Expression(Node):
    """A node that evaluates to a value."""

    __slots__ = ()


class Statement(Node):
    """A node of a statement list, declarations included."""

    __slots__ = ()


class Pattern(Node):
    """A node that values are bound or assigned to."""

    __slots__ = ()


class ModuleDeclaration(Node):
    """An import or export declaration; stands only at the top level of a module."""

    __slots__ = ()


class ClassElement(Node):
    """A member of a class body."""

    __slots__ = ()
