"""What changed in a document since its boxes were made and laid out."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject


@dataclass(slots=True)
class Changes:
    """``elements`` may have other styles, with all that is in them; ``inserted`` are new here.

    ``children`` are the elements that have other children, with those that were inserted when
    that is all besides elements that left; None when there is more to it. ``removed`` went out of
    the document; ``bereft`` are the elements that they were children of.
    """

    elements: dict[ElementObject, None] = field(default_factory=dict)
    inserted: dict[ElementObject, None] = field(default_factory=dict)
    removed: list[NodeObject] = field(default_factory=list)
    bereft: dict[ElementObject, None] = field(default_factory=dict)
    children: dict[ElementObject, list[ElementObject] | None] = field(default_factory=dict)

    def insert(self, node: NodeObject, parent: ElementObject) -> None:
        """The node has become a child."""
        if isinstance(node, ElementObject):
            self.inserted[node] = None
            known = self.children.setdefault(parent, [])
            if known is not None:
                known.append(node)
        elif isinstance(node, TextObject):
            self.children[parent] = None

    def remove(self, node: NodeObject, parent: ElementObject) -> None:
        """The node was a child."""
        if isinstance(node, ElementObject):
            self.removed.append(node)
            self.bereft[parent] = None
            self.children.setdefault(parent, [])
        elif isinstance(node, TextObject):
            self.children[parent] = None

    def roots(self) -> list[ElementObject]:
        """Whose styles may be others, with all that is in them; not in tree order."""
        return [*self.elements, *(each for each in self.inserted if each not in self.elements)]
