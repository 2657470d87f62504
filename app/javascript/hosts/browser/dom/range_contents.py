"""What stands in a range: https://dom.spec.whatwg.org/#concept-range-extract"""

from __future__ import annotations

from itertools import islice

from app.javascript.hosts.browser.dom.character_data import CharacterDataObject, TextObject
from app.javascript.hosts.browser.dom.cloning import clone
from app.javascript.hosts.browser.dom.fragment import DocumentFragmentObject
from app.javascript.hosts.browser.dom.mutation import append, remove, replace_data
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_comparison import precedes
from app.javascript.hosts.browser.dom.node_factory import create_fragment
from app.javascript.hosts.browser.dom.problems import hierarchy_problem
from app.javascript.hosts.browser.dom.ranges import RangeObject
from app.javascript.hosts.browser.dom.text_splitting import split
from app.javascript.hosts.browser.dom.validity import pre_insert

Boundary = tuple[NodeObject, int]


def child_at(node: NodeObject, offset: int) -> NodeObject | None:
    """The child behind a boundary; None at the end."""
    return next(islice(node.child_nodes(), offset, None), None)


def compare_boundaries(one: Boundary, other: Boundary) -> int:
    """-1, 0 or 1: https://dom.spec.whatwg.org/#concept-range-bp-position"""
    (node, offset), (other_node, other_offset) = one, other
    if node is other_node:
        return (offset > other_offset) - (offset < other_offset)
    if node.is_inclusive_ancestor_of(other_node):
        child = other_node
        while child.parent is not node:
            assert child.parent is not None
            child = child.parent
        return 1 if child.index() < offset else -1
    if other_node.is_inclusive_ancestor_of(node):
        return -compare_boundaries(other, one)
    return -1 if precedes(node, other_node) else 1


def common_ancestor(range_: RangeObject) -> NodeObject:
    """https://dom.spec.whatwg.org/#dom-range-commonancestorcontainer"""
    node = range_.start
    while not node.is_inclusive_ancestor_of(range_.end):
        assert node.parent is not None
        node = node.parent
    return node


def _contained(range_: RangeObject, node: NodeObject) -> bool:
    """https://dom.spec.whatwg.org/#contained"""
    after_start = compare_boundaries((node, 0), (range_.start, range_.start_offset)) > 0
    return after_start and (
        compare_boundaries((node, node.length()), (range_.end, range_.end_offset)) < 0
    )


def range_text(range_: RangeObject) -> str:
    """https://dom.spec.whatwg.org/#dom-range-stringifier"""
    start, end = range_.start, range_.end
    if start is end and isinstance(start, TextObject):
        return start.data[range_.start_offset : range_.end_offset]
    parts: list[str] = []
    for node in common_ancestor(range_).inclusive_descendants():
        if not isinstance(node, TextObject):
            continue
        if node is start:
            parts.append(node.data[range_.start_offset :])
        elif node is end:
            parts.append(node.data[: range_.end_offset])
        elif _contained(range_, node):
            parts.append(node.data)
    return "".join(parts)


def delete_contents(range_: RangeObject) -> None:
    """https://dom.spec.whatwg.org/#dom-range-deletecontents"""
    start, end = range_.start, range_.end
    first, last = range_.start_offset, range_.end_offset
    if start is end and isinstance(start, CharacterDataObject):
        replace_data(start, first, last - first, "")
        return
    removed = [
        node
        for node in common_ancestor(range_).inclusive_descendants()
        if _contained(range_, node)
        and not (node.parent is not None and _contained(range_, node.parent))
    ]
    left = _boundary_left(range_)
    if isinstance(start, CharacterDataObject):
        replace_data(start, first, len(start.data) - first, "")
    for node in removed:
        remove(node)
    if isinstance(end, CharacterDataObject):
        replace_data(end, 0, last, "")
    range_.start, range_.start_offset = range_.end, range_.end_offset = left


def _boundary_left(range_: RangeObject) -> Boundary:
    """Where a range stands when its contents are gone."""
    node = range_.start
    if node.is_inclusive_ancestor_of(range_.end):
        return node, range_.start_offset
    while node.parent is not None and not node.parent.is_inclusive_ancestor_of(range_.end):
        node = node.parent
    assert node.parent is not None
    return node.parent, node.index() + 1


def _is_collapsed(range_: RangeObject) -> bool:
    return range_.start is range_.end and range_.start_offset == range_.end_offset


def extract_contents(range_: RangeObject) -> DocumentFragmentObject:
    """https://dom.spec.whatwg.org/#concept-range-extract"""
    if _is_collapsed(range_):
        return create_fragment(range_.start.node_document)
    left = _boundary_left(range_)
    first, last = (range_.start, range_.start_offset), (range_.end, range_.end_offset)
    fragment = _taken(first, last, take=True)
    range_.start, range_.start_offset = range_.end, range_.end_offset = left
    return fragment


def clone_contents(range_: RangeObject) -> DocumentFragmentObject:
    """https://dom.spec.whatwg.org/#concept-range-clone"""
    if _is_collapsed(range_):
        return create_fragment(range_.start.node_document)
    first, last = (range_.start, range_.start_offset), (range_.end, range_.end_offset)
    return _taken(first, last, take=False)


def _taken(first: Boundary, last: Boundary, *, take: bool) -> DocumentFragmentObject:
    """What lies between two boundaries: the nodes themselves with ``take``, else copies."""
    (start, start_offset), (end, end_offset) = first, last
    fragment = create_fragment(start.node_document)
    if start is end and isinstance(start, CharacterDataObject):
        append(_piece(start, start_offset, end_offset, take=take), fragment)
        return fragment
    common = start
    while not common.is_inclusive_ancestor_of(end):
        assert common.parent is not None
        common = common.parent
    children = list(common.child_nodes())
    partly_first = next((each for each in children if each.is_inclusive_ancestor_of(start)), None)
    partly_last = next((each for each in children if each.is_inclusive_ancestor_of(end)), None)
    low = start_offset if partly_first is None else partly_first.index() + 1
    high = end_offset if partly_last is None else partly_last.index()
    if partly_first is not None:
        _append_part(partly_first, first, None, fragment, take=take)
    for child in children[low:high]:
        append(child if take else clone(child, subtree=True), fragment)
    if partly_last is not None:
        _append_part(partly_last, None, last, fragment, take=take)
    return fragment


def _append_part(
    child: NodeObject,
    first: Boundary | None,
    last: Boundary | None,
    fragment: DocumentFragmentObject,
    *,
    take: bool,
) -> None:
    """A child that stands only partly between the boundaries; None for its own first or last."""
    if isinstance(child, CharacterDataObject):
        start = 0 if first is None else first[1]
        end = len(child.data) if last is None else last[1]
        append(_piece(child, start, end, take=take), fragment)
        return
    shell = clone(child)
    append(shell, fragment)
    inside = _taken(first or (child, 0), last or (child, child.length()), take=take)
    append(inside, shell)


def _piece(node: CharacterDataObject, start: int, end: int, *, take: bool) -> CharacterDataObject:
    made = clone(node)
    assert isinstance(made, CharacterDataObject)
    made.data = node.data[start:end]
    if take:
        replace_data(node, start, end - start, "")
    return made


def insert_into(range_: RangeObject, node: NodeObject) -> None:
    """https://dom.spec.whatwg.org/#concept-range-insert"""
    start = range_.start
    if isinstance(start, CharacterDataObject) and (
        not isinstance(start, TextObject) or start.parent is None
    ):
        raise hierarchy_problem("This node type does not support this method.")
    reference: NodeObject | None
    if isinstance(start, TextObject):
        assert start.parent is not None
        parent: NodeObject = start.parent
        reference = split(start, range_.start_offset)
    else:
        parent = start
        children = list(start.child_nodes())
        reference = children[range_.start_offset] if range_.start_offset < len(children) else None
    if reference is node:
        reference = node.next_sibling
    if node.parent is not None:
        remove(node)
    pre_insert(node, parent, reference)
    if range_.start is range_.end and range_.start_offset == range_.end_offset:
        range_.end = parent
        range_.end_offset = parent.length() if reference is None else reference.index()
