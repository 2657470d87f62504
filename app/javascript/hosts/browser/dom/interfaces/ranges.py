"""Range: https://dom.spec.whatwg.org/#interface-range"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Members, interface, must_be_new
from app.javascript.hosts.browser.dom.idl_types import (
    BOOLEAN,
    NODE,
    STRING,
    UNSIGNED_LONG,
    Dictionary,
    Instance,
    Optional,
    member,
)
from app.javascript.hosts.browser.dom.interfaces.range_points import (
    check_boundary,
    compare_point,
    contains_point,
    intersects,
)
from app.javascript.hosts.browser.dom.mutation import append, remove
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_factory import create_element
from app.javascript.hosts.browser.dom.parsing import parse_fragment
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.range_contents import (
    Boundary,
    clone_contents,
    common_ancestor,
    compare_boundaries,
    delete_contents,
    extract_contents,
    insert_into,
    range_text,
)
from app.javascript.hosts.browser.dom.ranges import RangeObject, StaticRangeObject
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.describe import Constant
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def _place(range_: RangeObject, boundary: Boundary, *, start: bool) -> None:
    """https://dom.spec.whatwg.org/#concept-range-bp-set"""
    check_boundary(*boundary)
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


def _clone_contents(_realm: Realm, range_: RangeObject, _arguments: list[Any]) -> Value:
    return clone_contents(range_)


def _extract_contents(_realm: Realm, range_: RangeObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-range-extractcontents"""
    return extract_contents(range_)


def _delete_contents(_realm: Realm, range_: RangeObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-range-deletecontents"""
    delete_contents(range_)
    return UNDEFINED


def _insert_node(realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#concept-range-insert"""
    insert_into(range_, arguments[0])
    return UNDEFINED


def _surround(realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-range-surroundcontents"""
    wrapper: NodeObject = arguments[0]
    for boundary, other in ((range_.start, range_.end), (range_.end, range_.start)):
        for node in boundary.inclusive_ancestors():
            if node is common_ancestor(range_):
                break
            if not isinstance(node, TextObject) and not node.is_inclusive_ancestor_of(other):
                words = "The Range has partially selected a non-Text node."
                raise DomProblem("InvalidStateError", words)
    fragment = extract_contents(range_)
    for child in list(wrapper.child_nodes()):
        remove(child)
    insert_into(range_, wrapper)
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


def _construct_static(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://dom.spec.whatwg.org/#dom-staticrange-staticrange"""
    target = must_be_new("StaticRange", new_target)
    doing = "Failed to construct 'StaticRange'"
    if not arguments:
        raise type_error(f"{doing}: 1 argument required, but only 0 present.")
    init = Dictionary("StaticRangeInit", required=True)(realm, arguments[0], f"{doing}: ")
    prototype = get_prototype_from_constructor(target, "%StaticRange.prototype%")
    read: dict[str, Any] = {}
    for name in ("endContainer", "endOffset", "startContainer", "startOffset"):
        value = member(init, name)
        if value is UNDEFINED:
            raise type_error(
                f"{doing}: Failed to read the '{name}' property from 'StaticRangeInit': "
                "Required member is undefined."
            )
        type_ = NODE if name.endswith("Container") else UNSIGNED_LONG
        read[name] = type_(realm, value, f"{doing}: ")
    start, end = ((read[f"{side}Container"], read[f"{side}Offset"]) for side in ("start", "end"))
    return StaticRangeObject(prototype, start, end)


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
    interface("StaticRange", "AbstractRange", construct=_construct_static, length=1),
    interface(
        "Range",
        "AbstractRange",
        (
            _R.attribute("commonAncestorContainer", lambda _realm, each: common_ancestor(each)),
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
            _R.operation("isPointInRange", contains_point, NODE, UNSIGNED_LONG),
            _R.operation("comparePoint", compare_point, NODE, UNSIGNED_LONG),
            _R.operation("intersectsNode", intersects, NODE),
            _R.operation("createContextualFragment", _contextual_fragment, STRING, reactions=True),
            _R.operation("toString", lambda _realm, each, _args: range_text(each)),
        ),
        construct=_construct,
        constants=_CONSTANTS,
    ),
)
