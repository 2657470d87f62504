"""Node iterators: https://dom.spec.whatwg.org/#interface-nodeiterator"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.runtime.objects import JSObject


class NodeIteratorObject(JSObject):
    """Walks all nodes under ``root``; ``callback`` is its filter, None for none."""

    __slots__ = ("active", "before_reference", "callback", "reference", "root", "what_to_show")

    class_name = "NodeIterator"

    def __init__(
        self, prototype: JSObject | None, root: NodeObject, show: int, callback: JSObject | None
    ) -> None:
        super().__init__(prototype)
        self.root = root
        self.reference = root
        self.before_reference = True
        self.what_to_show = show
        self.callback = callback
        self.active = False

    def pre_removing_steps(self, node: NodeObject) -> None:
        """https://dom.spec.whatwg.org/#nodeiterator-pre-removing-steps"""
        is_inside = self.root is not node and self.root.is_inclusive_ancestor_of(node)
        if not is_inside or not node.is_inclusive_ancestor_of(self.reference):
            return
        if self.before_reference:
            following = node.following_outside(self.root)
            if following is not None:
                self.reference = following
                return
            self.before_reference = False
        previous = node.previous_sibling
        if previous is None:
            assert node.parent is not None
            self.reference = node.parent
            return
        while previous.last_child is not None:
            previous = previous.last_child
        self.reference = previous


class TreeWalkerObject(JSObject):
    """https://dom.spec.whatwg.org/#interface-treewalker"""

    __slots__ = ("active", "callback", "current", "root", "what_to_show")

    class_name = "TreeWalker"

    def __init__(
        self, prototype: JSObject | None, root: NodeObject, show: int, callback: JSObject | None
    ) -> None:
        super().__init__(prototype)
        self.root = root
        self.current = root
        self.what_to_show = show
        self.callback = callback
        self.active = False
