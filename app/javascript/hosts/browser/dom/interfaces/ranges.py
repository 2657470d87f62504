"""Range: https://dom.spec.whatwg.org/#interface-range"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.character_data import CharacterDataObject, TextObject
from app.javascript.hosts.browser.dom.cloning import clone
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.document_type import DocumentTypeObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fragment import DocumentFragmentObject
from app.javascript.hosts.browser.dom.idl import Members, interface, must_be_new
from app.javascript.hosts.browser.dom.idl_types import (
    BOOLEAN,
    NODE,
    STRING,
    UNSIGNED_LONG,
    Instance,
    Optional,
)
from app.javascript.hosts.browser.dom.interfaces.character_data import split_text
from app.javascript.hosts.browser.dom.mutation import append, remove, replace_data
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_comparison import precedes
from app.javascript.hosts.browser.dom.node_factory import create_element, create_fragment
from app.javascript.hosts.browser.dom.parsing import parse_fragment
from app.javascript.hosts.browser.dom.problems import DomProblem, hierarchy_problem
from app.javascript.hosts.browser.dom.ranges import RangeObject
from app.javascript.hosts.browser.dom.validity import pre_insert
from app.javascript.runtime.describe import Constant
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

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


def _check(node: NodeObject, offset: int) -> None:
    if isinstance(node, DocumentTypeObject):
        raise DomProblem("InvalidNodeTypeError", "The node provided is of type 'DocumentType'.")
    length = node.length()
    if offset > length:
        if isinstance(node, CharacterDataObject):
            words = f"The offset {offset} is larger than the node's length ({length})."
        else:
            words = f"There is no child at offset {offset}."
        raise DomProblem("IndexSizeError", words)


def _place(range_: RangeObject, boundary: Boundary, *, start: bool) -> None:
    """https://dom.spec.whatwg.org/#concept-range-bp-set"""
    _check(*boundary)
    node, offset = boundary
    other_root = range_.start.root()
    if start:
        range_.start, range_.start_offset = node, offset
        past = compare_boundaries(boundary, (range_.end, range_.end_offset)) > 0
        if node.root() is not range_.end.root() or past:
            range_.end, range_.end_offset = node, offset
    else:
        range_.end, range_.end_offset = node, offset
        past = compare_boundaries(boundary, (range_.start, range_.start_offset)) < 0
        if node.root() is not other_root or past:
            range_.start, range_.start_offset = node, offset


def _set(*, start: bool) -> Any:
    def body(_realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
        _place(range_, (arguments[0], arguments[1]), start=start)
        return UNDEFINED

    return body


def _set_beside(*, start: bool, after: bool) -> Any:
    def body(_realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
        node: NodeObject = arguments[0]
        if node.parent is None:
            raise DomProblem("InvalidNodeTypeError", "the given Node has no parent.")
        _place(range_, (node.parent, node.index() + after), start=start)
        return UNDEFINED

    return body


def _select(_realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#concept-range-select"""
    node: NodeObject = arguments[0]
    if node.parent is None:
        raise DomProblem("InvalidNodeTypeError", "the given Node has no parent.")
    index = node.index()
    range_.start = range_.end = node.parent
    range_.start_offset, range_.end_offset = index, index + 1
    return UNDEFINED


def _select_contents(_realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-range-selectnodecontents"""
    node: NodeObject = arguments[0]
    range_.start = range_.end = node
    range_.start_offset, range_.end_offset = 0, node.length()
    return UNDEFINED


def _collapse(_realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-range-collapse"""
    if arguments[0]:
        range_.end, range_.end_offset = range_.start, range_.start_offset
    else:
        range_.start, range_.start_offset = range_.end, range_.end_offset
    return UNDEFINED


def _collapsed(_realm: Realm, range_: RangeObject) -> bool:
    return range_.start is range_.end and range_.start_offset == range_.end_offset


def _common_ancestor(range_: RangeObject) -> NodeObject:
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
    for node in _common_ancestor(range_).inclusive_descendants():
        if not isinstance(node, TextObject):
            continue
        if node is start:
            parts.append(node.data[range_.start_offset :])
        elif node is end:
            parts.append(node.data[: range_.end_offset])
        elif _contained(range_, node):
            parts.append(node.data)
    return "".join(parts)


def _take(range_: RangeObject, *, copy: bool, delete: bool) -> DocumentFragmentObject:
    """Clone, extract or delete: https://dom.spec.whatwg.org/#concept-range-extract"""
    fragment = create_fragment(range_.start.node_document)
    first = (range_.start, range_.start_offset)
    last = (range_.end, range_.end_offset)
    common = _common_ancestor(range_)
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


def _clone_contents(_realm: Realm, range_: RangeObject, _arguments: list[Any]) -> Value:
    return _take(range_, copy=True, delete=False)


def _extract_contents(_realm: Realm, range_: RangeObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-range-extractcontents"""
    return _extract(range_)


def _extract(range_: RangeObject) -> DocumentFragmentObject:
    return _take(range_, copy=False, delete=True)


def _delete_contents(_realm: Realm, range_: RangeObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-range-deletecontents"""
    _extract(range_)
    return UNDEFINED


def _insert_node(realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#concept-range-insert"""
    _insert(realm, range_, arguments[0])
    return UNDEFINED


def _insert(realm: Realm, range_: RangeObject, node: NodeObject) -> None:
    start = range_.start
    if isinstance(start, CharacterDataObject) and (
        not isinstance(start, TextObject) or start.parent is None
    ):
        raise hierarchy_problem("This node type does not support this method.")
    was_collapsed = _collapsed(realm, range_)
    reference: NodeObject | None
    if isinstance(start, TextObject):
        assert start.parent is not None
        parent: NodeObject = start.parent
        split = split_text(realm, start, [range_.start_offset])
        assert isinstance(split, NodeObject)
        reference = split
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


def _surround(realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-range-surroundcontents"""
    wrapper: NodeObject = arguments[0]
    for boundary, other in ((range_.start, range_.end), (range_.end, range_.start)):
        for node in boundary.inclusive_ancestors():
            if node is _common_ancestor(range_):
                break
            if not isinstance(node, TextObject) and not node.is_inclusive_ancestor_of(other):
                words = "The Range has partially selected a non-Text node."
                raise DomProblem("InvalidStateError", words)
    fragment = _extract(range_)
    for child in list(wrapper.child_nodes()):
        remove(child)
    _insert(realm, range_, wrapper)
    append(fragment, wrapper)
    _select(realm, range_, [wrapper])
    return UNDEFINED


def _clone_range(_realm: Realm, range_: RangeObject, _arguments: list[Any]) -> Value:
    made = RangeObject(range_.prototype, range_.start)
    made.start, made.start_offset = range_.start, range_.start_offset
    made.end, made.end_offset = range_.end, range_.end_offset
    range_.start.node_document.ranges.add(made)
    return made


def _contextual_fragment(_realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-range-createcontextualfragment"""
    node: NodeObject | None = range_.start
    if not isinstance(node, ElementObject):
        node = range_.start.parent
    document = range_.start.node_document
    if not isinstance(node, ElementObject) or node.is_named("html"):
        node = create_element(document, "body")
    fragment = parse_fragment(arguments[0], node)
    for each in fragment.inclusive_descendants():
        if isinstance(each, ElementObject):
            each.state.pop("already started", None)
    return fragment


def _contains_point(_realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-range-ispointinrange"""
    node, offset = arguments
    if node.root() is not range_.start.root():
        return False
    _check(node, offset)
    return (
        compare_boundaries((node, offset), (range_.start, range_.start_offset)) >= 0
        and compare_boundaries((node, offset), (range_.end, range_.end_offset)) <= 0
    )


def _intersects(_realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-range-intersectsnode"""
    node: NodeObject = arguments[0]
    if node.root() is not range_.start.root():
        return False
    if node.parent is None:
        return True
    index = node.index()
    return (
        compare_boundaries((node.parent, index), (range_.end, range_.end_offset)) < 0
        and compare_boundaries((node.parent, index + 1), (range_.start, range_.start_offset)) > 0
    )


def _compare(_realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-range-compareboundarypoints"""
    how, other = arguments
    if how not in (0, 1, 2, 3):
        raise DomProblem(
            "NotSupportedError",
            "The comparison method provided must be one of 'START_TO_START', 'START_TO_END', "
            "'END_TO_END', or 'END_TO_START'.",
        )
    mine = (range_.start, range_.start_offset) if how in (0, 3) else (range_.end, range_.end_offset)
    theirs = (other.start, other.start_offset) if how in (0, 1) else (other.end, other.end_offset)
    return float(compare_boundaries(mine, theirs))


def _construct(realm: Realm, _arguments: list[Value], new_target: JSObject | None) -> Value:
    target = must_be_new("Range", new_target)
    document = dom_agent(realm).document
    made = RangeObject(get_prototype_from_constructor(target, "%Range.prototype%"), document)
    document.ranges.add(made)
    return made


def create_range(realm: Realm, document: DocumentObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-document-createrange"""
    made = RangeObject(realm.intrinsics["%Range.prototype%"], document)
    document.ranges.add(made)
    return made


_RANGE = Instance(RangeObject, "Range")
_A = Members("AbstractRange", RangeObject)
_R = Members("Range", RangeObject)
DOCUMENT_MEMBERS = (Members("Document", DocumentObject).operation("createRange", create_range),)
_CONSTANTS = tuple(
    Constant(name, float(value), enumerable=True)
    for value, name in enumerate(("START_TO_START", "START_TO_END", "END_TO_END", "END_TO_START"))
)

DESCRIPTIONS = (
    interface(
        "AbstractRange",
        None,
        (
            _A.attribute("startContainer", lambda _realm, each: each.start),
            _A.attribute("startOffset", lambda _realm, each: float(each.start_offset)),
            _A.attribute("endContainer", lambda _realm, each: each.end),
            _A.attribute("endOffset", lambda _realm, each: float(each.end_offset)),
            _A.attribute("collapsed", _collapsed),
        ),
    ),
    interface(
        "Range",
        "AbstractRange",
        (
            _R.attribute("commonAncestorContainer", lambda _realm, each: _common_ancestor(each)),
            _R.operation("setStart", _set(start=True), NODE, UNSIGNED_LONG),
            _R.operation("setEnd", _set(start=False), NODE, UNSIGNED_LONG),
            _R.operation("setStartBefore", _set_beside(start=True, after=False), NODE),
            _R.operation("setStartAfter", _set_beside(start=True, after=True), NODE),
            _R.operation("setEndBefore", _set_beside(start=False, after=False), NODE),
            _R.operation("setEndAfter", _set_beside(start=False, after=True), NODE),
            _R.operation("collapse", _collapse, Optional(BOOLEAN, False)),
            _R.operation("selectNode", _select, NODE),
            _R.operation("selectNodeContents", _select_contents, NODE),
            _R.operation("compareBoundaryPoints", _compare, UNSIGNED_LONG, _RANGE),
            _R.operation("deleteContents", _delete_contents, reactions=True),
            _R.operation("extractContents", _extract_contents, reactions=True),
            _R.operation("cloneContents", _clone_contents, reactions=True),
            _R.operation("insertNode", _insert_node, NODE, reactions=True),
            _R.operation("surroundContents", _surround, NODE, reactions=True),
            _R.operation("cloneRange", _clone_range),
            _R.operation("detach", lambda _realm, _each, _args: UNDEFINED),
            _R.operation("isPointInRange", _contains_point, NODE, UNSIGNED_LONG),
            _R.operation("intersectsNode", _intersects, NODE),
            _R.operation("createContextualFragment", _contextual_fragment, STRING, reactions=True),
            _R.operation("toString", lambda _realm, each, _args: range_text(each)),
        ),
        construct=_construct,
        constants=_CONSTANTS,
    ),
)
