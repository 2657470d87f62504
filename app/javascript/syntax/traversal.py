"""Through a tree without recursion: a text can nest deeper than a stack."""

from collections.abc import Callable, Iterator
from dataclasses import fields

from app.javascript.syntax.nodes import Node


def nodes_of(root: Node, *, enters: Callable[[Node], bool] = lambda _node: True) -> Iterator[Node]:
    """The root and what is below it, in the text's order; not what is below nodes not entered."""
    pending = [root]
    while pending:
        node = pending.pop()
        yield node
        if not enters(node):
            continue
        for field in reversed(fields(node)):
            child = getattr(node, field.name)
            if isinstance(child, Node):
                pending.append(child)
            elif isinstance(child, list):
                pending += [one for one in reversed(child) if isinstance(one, Node)]
