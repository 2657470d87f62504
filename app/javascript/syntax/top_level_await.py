"""Whether a module waits at its top level: https://tc39.es/ecma262/#sec-static-semantics-hasasync"""

from functools import lru_cache

from app.javascript.syntax.nodes import (
    AnyFunction,
    AwaitExpression,
    ForOfStatement,
    Node,
    Program,
    StaticBlock,
)
from app.javascript.syntax.traversal import nodes_of


@lru_cache(maxsize=64)
def has_top_level_await(program: Program) -> bool:
    """Whether an ``await`` or ``for await`` stands outside of all functions."""
    return any(
        isinstance(node, AwaitExpression) or (isinstance(node, ForOfStatement) and node.is_await)
        for node in nodes_of(program, enters=_belongs_to_the_top_level)
    )


def _belongs_to_the_top_level(node: Node) -> bool:
    return not isinstance(node, AnyFunction | StaticBlock)
