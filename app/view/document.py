"""The document as it is, folded from its changes."""

from collections.abc import Mapping
from dataclasses import replace

from app.trace.steps import (
    AttributeChanged,
    CanvasShown,
    DocumentMade,
    NodeRemoved,
    NodesInserted,
    ReadinessChanged,
    Scrolled,
    TextChanged,
)
from app.view.document_view import DocumentView, NodeView
from app.view.families import DomStep


def document_moved(view: DocumentView, step: DomStep) -> DocumentView:
    """The document after one change more."""
    match step:
        case DocumentMade():
            made = NodeView(step.document, "document", "", "", parent=step.frame)
            if step.frame:
                return replace(view, nodes=_with_document(view.nodes, made))
            return DocumentView(step.document, {step.document: made})
        case NodesInserted():
            return replace(view, nodes=_with_nodes(view.nodes, step))
        case NodeRemoved():
            return replace(view, nodes=_without(view.nodes, step.node))
        case AttributeChanged():
            return replace(view, nodes=_with_attribute(view.nodes, step))
        case TextChanged():
            node = view.nodes.get(step.node)
            changed = {} if node is None else {node.id: replace(node, text=step.text)}
            return replace(view, nodes={**view.nodes, **changed})
        case Scrolled():
            node = view.nodes.get(step.node)
            moved = {} if node is None else {node.id: replace(node, scrolled=(step.x, step.y))}
            return replace(view, nodes={**view.nodes, **moved})
        case CanvasShown():
            node = view.nodes.get(step.node)
            drawn = {} if node is None else {node.id: replace(node, picture=step.picture)}
            return replace(view, nodes={**view.nodes, **drawn})
        case ReadinessChanged():
            return view


def _with_nodes(nodes: Mapping[str, NodeView], step: NodesInserted) -> dict[str, NodeView]:
    """The told tree, in tree order with depths, under its parent."""
    found = dict(nodes)
    path = [step.parent]
    for facts in step.nodes:
        if facts.id in found:
            found = _without(found, facts.id)
        del path[facts.depth + 1 :]
        pairs = tuple(zip(facts.attributes[::2], facts.attributes[1::2], strict=False))
        parent = path[-1]
        made = NodeView(facts.id, facts.kind, facts.name, facts.text, pairs, parent)
        found[facts.id] = made
        before = step.before if facts.depth == 0 else ""
        _adopt(found, parent, facts.id, before)
        path.append(facts.id)
    return found


def _with_document(nodes: Mapping[str, NodeView], made: NodeView) -> dict[str, NodeView]:
    """Another document in a frame, in the place of the one before."""
    found = dict(nodes)
    holder = nodes.get(made.parent)
    for child in () if holder is None else holder.children:
        if nodes[child].kind == "document":
            found = _without(found, child)
    found[made.id] = made
    _adopt(found, made.parent, made.id, "")
    return found


def _adopt(nodes: dict[str, NodeView], parent: str, child: str, before: str) -> None:
    holder = nodes.get(parent)
    if holder is None:
        return
    children = list(holder.children)
    place = children.index(before) if before in children else len(children)
    children.insert(place, child)
    nodes[parent] = replace(holder, children=tuple(children))


def _without(nodes: Mapping[str, NodeView], node: str) -> dict[str, NodeView]:
    found = dict(nodes)
    gone = found.get(node)
    if gone is None:
        return found
    holder = found.get(gone.parent)
    if holder is not None:
        left = tuple(child for child in holder.children if child != node)
        found[holder.id] = replace(holder, children=left)
    stack = [node]
    while stack:
        each = found.pop(stack.pop(), None)
        if each is not None:
            stack.extend(each.children)
    return found


def _with_attribute(
    nodes: Mapping[str, NodeView], step: AttributeChanged
) -> Mapping[str, NodeView]:
    node = nodes.get(step.node)
    if node is None:
        return nodes
    attributes = dict(node.attributes)
    attributes.pop(step.name, None) if step.value is None else attributes.update(
        {step.name: step.value}
    )
    return {**nodes, node.id: replace(node, attributes=tuple(attributes.items()))}
