"""What stands in a range: https://dom.spec.whatwg.org/#concept-range-extract"""

from __future__ import annotations

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


def take_contents(range_: RangeObject, *, copy: bool, delete: bool) -> DocumentFragmentObject:
    """Clone, extract or delete: https://dom.spec.whatwg.org/#concept-range-extract"""
    fragment = create_fragment(range_.start.node_document)
    first = (range_.start, range_.start_offset)
    last = (range_.end, range_.end_offset)
    common = common_ancestor(range_)
    reset = first
    if delete and not first[0].is_inclusive_ancestor_of(last[0]):
        node = first[0]
        while node.parent is not None and not node.parent.is_inclusive_ancestor_of(last[0]):
            node = node.parent
        if node.parent is not None:
            reset = (node.parent, node.index() + 1)
    _take_inside(common, first, last, fragment, (copy, delete))
    if delete:
        range_.start = range_.end = reset[0]
        range_.start_offset = range_.end_offset = reset[1]
    return fragment


def _take_inside(
    node: NodeObject,
    first: Boundary,
    last: Boundary,
    target: NodeObject,
    how: tuple[bool, bool],
) -> None:
    """What of ``node``'s inside lies between the two boundaries."""
    copy, delete = how
    if isinstance(node, CharacterDataObject):
        start = first[1] if node is first[0] else 0
        end = last[1] if node is last[0] else len(node.data)
        made = clone(node)
        assert isinstance(made, CharacterDataObject)
        made.data = node.data[start:end]
        append(made, target)
        if delete:
            replace_data(node, start, end - start, "")
        return
    children = list(node.child_nodes())
    low = first[1] if node is first[0] else 0
    high = last[1] if node is last[0] else len(children)
    for place, child in enumerate(children):
        holds_first = child.is_inclusive_ancestor_of(first[0])
        holds_last = child.is_inclusive_ancestor_of(last[0])
        if holds_first or holds_last:
            if isinstance(child, CharacterDataObject):
                _take_inside(child, first, last, target, how)
            else:
                shell = clone(child)
                append(shell, target)
                _take_inside(child, first, last, shell, how)
            continue
        after_first = place >= low and compare_boundaries((node, place), first) >= 0
        before_last = place < high and compare_boundaries((node, place + 1), last) <= 0
        if _between(node, child, first, last) and after_first and before_last:
            append(clone(child, subtree=True) if copy else child, target)
            if delete and copy:
                remove(child)


def _between(node: NodeObject, child: NodeObject, first: Boundary, last: Boundary) -> bool:
    del node
    return (
        compare_boundaries((child, 0), first) > 0
        and compare_boundaries((child, child.length()), last) < 0
    )


def insert_into(range_: RangeObject, node: NodeObject) -> None:
    """https://dom.spec.whatwg.org/#concept-range-insert"""
    start = range_.start
    if isinstance(start, CharacterDataObject) and (
        not isinstance(start, TextObject) or start.parent is None
    ):
        raise hierarchy_problem("This node type does not support this method.")
    was_collapsed = start is range_.end and range_.start_offset == range_.end_offset
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
    count = node.length() if isinstance(node, DocumentFragmentObject) else 1
    pre_insert(node, parent, reference)
    index = parent.length() if reference is None else reference.index()
    if was_collapsed:
        range_.end, range_.end_offset = parent, index
        if not isinstance(start, TextObject):
            range_.start, range_.start_offset = parent, index - count
