"""Whether a module waits at its top level: https://tc39.es/ecma262/#sec-static-semantics-hasasync"""

from dataclasses import fields
from functools import lru_cache

from app.javascript.syntax.nodes import (
    AnyFunction,
    AwaitExpression,
    ForOfStatement,
    Node,
    Program,
    StaticBlock,
)


@lru_cache(maxsize=64)
def has_top_level_await(program: Program) -> bool:
    """Whether an ``await`` or ``for await`` stands outside of all functions."""
    pending: list[Node] = [program]
    while pending:
        node = pending.pop()
        if isinstance(node, AwaitExpression) or (
            isinstance(node, ForOfStatement) and node.is_await
        ):
            return True
        if isinstance(node, AnyFunction | StaticBlock):
            continue
        for field in fields(node):
            child = getattr(node, field.name)
            if isinstance(child, Node):
                pending.append(child)
            elif isinstance(child, list):
                pending += [one for one in child if isinstance(one, Node)]
    return False
