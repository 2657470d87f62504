"""What the rest of the browser hangs on a document: steps that run when the tree changes.

A family of elements registers its steps by local name; ``EVERY`` stands for all elements.
Observers (rendering, the recorder) are told of every change of a connected tree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.character_data import CharacterDataObject
    from app.javascript.hosts.browser.dom.element import ElementObject
    from app.javascript.hosts.browser.dom.node import NodeObject

EVERY: Final = "*"

ElementSteps: TypeAlias = "Callable[[ElementObject], None]"
RemovingSteps: TypeAlias = "Callable[[ElementObject, NodeObject], None]"
#: ``(element, name, old value, new value)``; None for no attribute.
AttributeSteps: TypeAlias = "Callable[[ElementObject, str, str | None, str | None], None]"


class TreeObserver(Protocol):
    """Is told after each change; nodes that are not in the document are not reported."""

    def nodes_inserted(self, nodes: Sequence[NodeObject]) -> None:
        """These siblings and what they hold are in the tree now, all by one insertion."""

    def node_removed(self, node: NodeObject, parent: NodeObject) -> None:
        """``node`` was a child of ``parent``, which is in the tree."""

    def attribute_changed(self, element: ElementObject, name: str, value: str | None) -> None:
        """``value`` is None when the attribute is gone."""

    def data_changed(self, node: CharacterDataObject) -> None:
        """The text of a text node or comment changed."""

    def shadow_attached(self, host: ElementObject) -> None:
        """``host`` has a shadow root now."""

    def states_changed(self, *, lays_out: bool = True) -> None:
        """What selectors see beside attributes changed."""


class DocumentHooks:
    """The steps of one document's elements, and who is told of its changes."""

    __slots__ = (
        "attribute_steps",
        "children_changed_steps",
        "insertion_steps",
        "observers",
        "post_connection_steps",
        "removing_steps",
        "upgraded",
        "will_remove",
    )

    def __init__(self) -> None:
        self.observers: list[TreeObserver] = []
        self.upgraded: list[ElementSteps] = []
        self.will_remove: list[Callable[[NodeObject], None]] = []
        self.insertion_steps: defaultdict[str, list[ElementSteps]] = defaultdict(list)
        self.post_connection_steps: defaultdict[str, list[ElementSteps]] = defaultdict(list)
        self.children_changed_steps: defaultdict[str, list[ElementSteps]] = defaultdict(list)
        self.removing_steps: defaultdict[str, list[RemovingSteps]] = defaultdict(list)
        self.attribute_steps: defaultdict[str, list[AttributeSteps]] = defaultdict(list)

    def inserted(self, element: ElementObject) -> None:
        """https://dom.spec.whatwg.org/#concept-node-insert-ext"""
        _run(self.insertion_steps, element)

    def connected(self, element: ElementObject) -> None:
        """https://dom.spec.whatwg.org/#concept-node-post-connection-ext"""
        _run(self.post_connection_steps, element)

    def children_changed(self, element: ElementObject) -> None:
        """https://dom.spec.whatwg.org/#concept-node-children-changed-ext"""
        _run(self.children_changed_steps, element)

    def removed(self, element: ElementObject, old_parent: NodeObject) -> None:
        """https://dom.spec.whatwg.org/#concept-node-remove-ext"""
        for name in (element.local_name, EVERY):
            for steps in self.removing_steps.get(name, ()):
                steps(element, old_parent)

    def attribute_changed(
        self, element: ElementObject, name: str, old: str | None, new: str | None
    ) -> None:
        """https://dom.spec.whatwg.org/#concept-element-attributes-change-ext"""
        for key in (element.local_name, EVERY):
            for steps in self.attribute_steps.get(key, ()):
                steps(element, name, old, new)


def _run(table: defaultdict[str, list[ElementSteps]], element: ElementObject) -> None:
    for name in (element.local_name, EVERY):
        for steps in table.get(name, ()):
            steps(element)
