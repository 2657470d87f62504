"""Records what happens to a document: the steps of ``app.trace.steps.dom``.

Nodes that the parser puts in are told together, when a script runs or the page is through.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from app.javascript.hosts.browser.dom.character_data import CharacterDataObject, TextObject
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.document_type import DocumentTypeObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fragment import ShadowRootObject
from app.javascript.hosts.browser.dom.node import NodeObject
from app.kernel.recorder import Recorder
from app.trace.spec import SpecRef, Standard
from app.trace.steps import (
    AttributeChanged,
    DocumentMade,
    NodeFacts,
    NodeRemoved,
    NodesInserted,
    TextChanged,
)

#: So many nodes of one insertion are told, so much text of one node.
MOST_NODES: Final = 1_000
LONGEST_TEXT: Final = 2_000
_MOST_ATTRIBUTES: Final = 50

INSERT = SpecRef(Standard.DOM, "#concept-node-insert")
REMOVE = SpecRef(Standard.DOM, "#concept-node-remove")
CHANGE = SpecRef(Standard.DOM, "#concept-element-attributes-change")
REPLACE_DATA = SpecRef(Standard.DOM, "#concept-cd-replace")


def label_of(node: NodeObject) -> str:
    """A node as people know it: ``<div#a.b>``, a text in quotes."""
    if isinstance(node, ElementObject):
        identifier = f"#{node.identifier}" if node.identifier else ""
        classes = "".join(f".{name}" for name in node.class_names()[:3])
        return f"<{node.local_name}{identifier}{classes}>"
    if isinstance(node, TextObject):
        return f'"{node.data[:40]}"'
    return node.node_name


class DocumentTrace:
    """Tells the recorder of one document; it implements ``TreeObserver``.

    ``container`` is the element of the frame that shows it.
    """

    def __init__(
        self, document: DocumentObject, recorder: Recorder, container: ElementObject | None
    ) -> None:
        self._recorder = recorder
        self._parsed: list[NodeObject] | None = None
        self._pending: set[NodeObject] = set()
        frame = ""
        if container is not None:
            outer: DocumentTrace | None = container.node_document.page.get("trace")
            if outer is not None:
                outer.tell_what_is_parsed()
            frame = self._id(container)
        recorder.record(DocumentMade, document=self._id(document), frame=frame)

    def _id(self, node: NodeObject) -> str:
        if not node.id:
            node.id = self._recorder.new_id("node")
        return node.id

    # -- the parser --------------------------------------------------------------------------------

    def parser_started(self) -> None:
        """What comes in from now on is the parser's."""
        self._parsed = []
        self._pending = set()

    def tell_what_is_parsed(self) -> None:
        """So far; the parser goes on."""
        if self._parsed is not None:
            self.parser_paused()
            self.parser_started()

    def parser_paused(self) -> None:
        """Tell of what the parser put in."""
        parsed, self._parsed, self._pending = self._parsed or [], None, set()
        siblings: list[NodeObject] = []
        for node in parsed:
            if siblings and siblings[-1].next_sibling is not node:
                self._record_inserted(siblings, parsed=True)
                siblings = []
            if node.parent is not None:
                siblings.append(node)
        self._record_inserted(siblings, parsed=True)

    # -- TreeObserver ------------------------------------------------------------------------------

    def nodes_inserted(self, nodes: Sequence[NodeObject]) -> None:
        if self._parsed is None:
            self._record_inserted(nodes, parsed=False)
            return
        if nodes[0].parent not in self._pending:
            self._parsed += nodes
        self._pending.update(nodes)

    def node_removed(self, node: NodeObject, parent: NodeObject) -> None:
        self._recorder.record(
            NodeRemoved,
            node=self._id(node),
            parent=self._id(parent),
            label=label_of(node),
            spec=REMOVE,
        )

    def attribute_changed(self, element: ElementObject, name: str, value: str | None) -> None:
        if self._parsed is None:
            self._recorder.record(
                AttributeChanged,
                node=self._id(element),
                label=label_of(element),
                name=name,
                value=value if value is None else value[:LONGEST_TEXT],
                spec=CHANGE,
            )

    def data_changed(self, node: CharacterDataObject) -> None:
        if self._parsed is None:
            text = node.data[:LONGEST_TEXT]
            self._recorder.record(TextChanged, node=self._id(node), text=text, spec=REPLACE_DATA)

    def states_changed(self, *, lays_out: bool = True) -> None:
        """Nothing of the tree."""

    def shadow_attached(self, host: ElementObject) -> None:
        shadow = host.shadow_root
        if shadow is not None:
            facts = NodeFacts(0, self._id(shadow), "shadow-root", "", shadow.mode, ())
            self._recorder.record(NodesInserted, parent=self._id(host), nodes=(facts,), spec=INSERT)

    # -- facts -------------------------------------------------------------------------------------

    def _record_inserted(self, nodes: Sequence[NodeObject], *, parsed: bool) -> None:
        """Tell of siblings that came in together."""
        parent = nodes[0].parent if nodes else None
        if parent is None:
            return
        before = nodes[-1].next_sibling
        facts: list[NodeFacts] = []
        left_out = 0
        stack: list[tuple[int, NodeObject]] = [(0, node) for node in reversed(nodes)]
        while stack:
            depth, each = stack.pop()
            if len(facts) >= MOST_NODES:
                left_out += 1
            else:
                facts.append(self._facts(each, depth))
            stack.extend((depth + 1, child) for child in reversed(list(each.child_nodes())))
            shadow = each.own_shadow_root()
            if shadow is not None:
                stack.append((depth + 1, shadow))
        self._recorder.record(
            NodesInserted,
            parent=self._id(parent),
            before=self._id(before) if before is not None else "",
            nodes=tuple(facts),
            left_out=left_out,
            parsed=parsed,
            spec=INSERT,
        )

    def _facts(self, node: NodeObject, depth: int) -> NodeFacts:
        identifier = self._id(node)
        match node:
            case ElementObject():
                pairs: list[str] = []
                for attribute in list(node.attributes.values())[:_MOST_ATTRIBUTES]:
                    pairs += (attribute.name, attribute.value[:LONGEST_TEXT])
                return NodeFacts(
                    depth, identifier, "element", node.qualified_name, "", tuple(pairs)
                )
            case CharacterDataObject():
                kind = "text" if isinstance(node, TextObject) else "comment"
                return NodeFacts(depth, identifier, kind, "", node.data[:LONGEST_TEXT], ())
            case DocumentTypeObject():
                return NodeFacts(depth, identifier, "doctype", node.type_name, "", ())
            case ShadowRootObject():
                return NodeFacts(depth, identifier, "shadow-root", "", node.mode, ())
            case _:
                return NodeFacts(depth, identifier, "comment", "", node.node_name, ())
