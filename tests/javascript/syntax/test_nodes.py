"""The tables about nodes agree with the classes."""

from dataclasses import fields

import pytest

from app.javascript.syntax import nodes
from app.javascript.syntax.nodes import Node
from app.javascript.syntax.shapes import SHAPES

ESTREE_NAMES = {"is_async": "async", "is_await": "await", "super_class": "superClass"}
OWN = {"source_span": "", "value": "raw"}
FAMILIES = {
    nodes.Expression: nodes.AnyExpression,
    nodes.Statement: nodes.AnyStatement,
    nodes.Pattern: nodes.AnyPattern,
    nodes.ModuleDeclaration: nodes.AnyModuleDeclaration,
    nodes.ClassElement: nodes.AnyClassElement,
    nodes.Function: nodes.AnyFunction,
    nodes.Class: nodes.AnyClass,
}


def leaves(node_class: type[Node]) -> set[type[Node]]:
    # A dataclass with slots replaces the class that was defined; only the last one is exported.
    below = [child for child in node_class.__subclasses__() if is_exported(child)]
    return {node_class} if not below else set().union(*(leaves(child) for child in below))


def is_exported(node_class: type[Node]) -> bool:
    return getattr(nodes, node_class.__name__) is node_class


def test_every_class_of_nodes_has_a_shape() -> None:
    assert leaves(Node) == set(SHAPES)


@pytest.mark.parametrize("node_class", SHAPES, ids=lambda node_class: node_class.__name__)
def test_shape_has_the_fields_in_the_order_of_the_class(node_class: type[Node]) -> None:
    if node_class is nodes.BigIntLiteral:
        assert [name for name, _ in SHAPES[node_class]] == ["raw"]
        return
    names = [field.name for field in fields(node_class)][1:]
    if node_class is nodes.Program:
        assert names[0] == SHAPES[node_class][0][0]
        return
    expected = ["" if name == "source_span" else ESTREE_NAMES.get(name, name) for name in names]
    assert [name for name, _ in SHAPES[node_class]] == expected


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_unions_are_closed(family: type[Node]) -> None:
    assert set(nodes.members(FAMILIES[family])) == leaves(family)


def test_nodes_are_compared_by_identity() -> None:
    span = nodes.Program.__dataclass_fields__["span"]
    assert span is not None
    first, second = (nodes.ThisExpression(None) for _ in range(2))  # type: ignore[arg-type]
    assert first != second
    assert len({first, second}) == 2
