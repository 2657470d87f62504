"""The links of the tree, and nothing else: who changes the tree calls ``mutation``."""

from __future__ import annotations

from app.javascript.hosts.browser.dom.node import NodeObject


def link(node: NodeObject, parent: NodeObject, child: NodeObject | None) -> None:
    """Make ``node``, which has no parent, the sibling before ``child``, the last one for None."""
    previous = parent.last_child if child is None else child.previous_sibling
    node.parent = parent
    node.previous_sibling = previous
    node.next_sibling = child
    if previous is None:
        parent.first_child = node
    else:
        previous.next_sibling = node
    if child is None:
        parent.last_child = node
    else:
        child.previous_sibling = node


def unlink(node: NodeObject) -> None:
    """Take ``node`` out of its parent."""
    parent, previous, following = node.parent, node.previous_sibling, node.next_sibling
    assert parent is not None
    if previous is None:
        parent.first_child = following
    else:
        previous.next_sibling = following
    if following is None:
        parent.last_child = previous
    else:
        following.previous_sibling = previous
    node.parent = node.previous_sibling = node.next_sibling = None
