"""Builds the tree from the flat list that `tree.js` writes."""

from collections.abc import Callable
from typing import Any, cast

from app.javascript.syntax.nodes import BigIntLiteral, Goal, Node, Program, Statement
from app.javascript.syntax.shapes import SHAPES
from app.javascript.syntax.text import SourceText, to_code_units
from app.trace.source import Span

_NULL, _BOOLEAN, _NUMBER, _STRING = range(4)

_Next = Callable[[], int]
_Reader = Callable[["_Tables", _Next], object]
_Maker = Callable[..., Node]


class _Tables:
    """What the numbers of the list refer to: nodes and strings by number, spans by offsets."""

    __slots__ = ("nodes", "span", "strings")

    def __init__(self, strings: list[str | None], span: Callable[[int, int], Span]) -> None:
        self.nodes: list[Node | None] = [None]
        self.strings = strings
        self.span = span


def _read_node(tables: _Tables, take: _Next) -> Node | None:
    return tables.nodes[take()]


def _read_nodes(tables: _Tables, take: _Next) -> list[Node | None]:
    nodes = tables.nodes
    return [nodes[take()] for _ in range(take())]


def _read_text(tables: _Tables, take: _Next) -> str | None:
    return tables.strings[take()]


def _read_flag(_tables: _Tables, take: _Next) -> bool:
    return take() == 1


def _read_range(tables: _Tables, take: _Next) -> Span:
    return tables.span(take(), take())


def _read_value(tables: _Tables, take: _Next) -> str | float | bool | None:
    kind, content = take(), take()
    if kind == _NULL:
        return None
    if kind == _BOOLEAN:
        return content == 1
    text = tables.strings[content]
    assert text is not None
    return float(text) if kind == _NUMBER else text


_READERS: dict[str, _Reader] = {
    "node": _read_node,
    "nodes": _read_nodes,
    "text": _read_text,
    "flag": _read_flag,
    "range": _read_range,
    "value": _read_value,
}


def _make_big_int(span: Span, raw: str) -> BigIntLiteral:
    return BigIntLiteral(span, int(raw[:-1].replace("_", ""), 0), raw)


_LAYOUT: list[tuple[_Maker, tuple[_Reader, ...]]] = [
    (
        _make_big_int if node_class is BigIntLiteral else node_class,
        tuple(_READERS[kind] for _, kind in fields),
    )
    for node_class, fields in SHAPES.items()
]


def decode_program(
    answer: dict[str, Any], source: SourceText, goal: Goal, file_name: str
) -> Program:
    """The program that the adapter's answer describes; a list of nodes, the root last."""
    strings = [None if text is None else to_code_units(text) for text in answer["strings"]]
    tables = _Tables(strings, source.span)
    take = iter(cast("list[int]", answer["flat"])).__next__
    nodes = tables.nodes
    for _ in range(answer["count"] - 1):
        make, readers = _LAYOUT[take()]
        span = source.span(take(), take())
        nodes.append(make(span, *[read(tables, take) for read in readers]))
    take()  # the type of the root is always Program
    span = source.span(take(), take())
    body = cast("list[Statement]", _read_nodes(tables, take))
    return Program(span, list(body), goal, source.units, file_name)
