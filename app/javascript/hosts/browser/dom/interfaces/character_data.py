"""CharacterData, Text, Comment and their like: https://dom.spec.whatwg.org/#interface-characterdata"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.character_data import (
    CharacterDataObject,
    CommentObject,
    ProcessingInstructionObject,
    TextObject,
)
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.idl import Members, interface, must_be_new
from app.javascript.hosts.browser.dom.idl_types import NULL_IS_EMPTY, STRING, UNSIGNED_LONG, or_null
from app.javascript.hosts.browser.dom.interfaces.parent_node import (
    child_node_members,
    sibling_members,
)
from app.javascript.hosts.browser.dom.mutation import insert, replace_data
from app.javascript.hosts.browser.dom.node_factory import create_text
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.slots import find_slot
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.function import ConstructorBehaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def _check_offset(node: CharacterDataObject, offset: int) -> None:
    if offset > len(node.data):
        words = f"The offset {offset} is greater than the node's length ({len(node.data)})."
        raise DomProblem("IndexSizeError", words)


def _set_data(_realm: Realm, node: CharacterDataObject, data: str) -> None:
    replace_data(node, 0, len(node.data), data)


def substring_data(_realm: Realm, node: CharacterDataObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-characterdata-substringdata"""
    offset, count = arguments
    _check_offset(node, offset)
    return node.data[offset : offset + count]


def append_data(_realm: Realm, node: CharacterDataObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-characterdata-appenddata"""
    replace_data(node, len(node.data), 0, arguments[0])
    return UNDEFINED


def insert_data(_realm: Realm, node: CharacterDataObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-characterdata-insertdata"""
    _check_offset(node, arguments[0])
    replace_data(node, arguments[0], 0, arguments[1])
    return UNDEFINED


def delete_data(_realm: Realm, node: CharacterDataObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-characterdata-deletedata"""
    _check_offset(node, arguments[0])
    replace_data(node, arguments[0], arguments[1], "")
    return UNDEFINED


def replace_data_with(_realm: Realm, node: CharacterDataObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-characterdata-replacedata"""
    _check_offset(node, arguments[0])
    replace_data(node, *arguments)
    return UNDEFINED


def split_text(_realm: Realm, node: TextObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#concept-text-split"""
    offset = arguments[0]
    if offset > len(node.data):
        words = f"The offset {offset} is larger than the Text node's length."
        raise DomProblem("IndexSizeError", words)
    made = create_text(node.node_document, node.data[offset:])
    parent = node.parent
    if parent is not None:
        _move_ranges(node, made, offset)
    replace_data(node, offset, len(node.data) - offset, "")
    if parent is not None:
        insert(made, parent, node.next_sibling)
    return made


def _move_ranges(node: TextObject, made: TextObject, offset: int) -> None:
    """Steps 7.2 to 7.5 of https://dom.spec.whatwg.org/#concept-text-split

    NOTE: As in Chromium, the text is cut before the other half comes in.
    """
    parent, index = node.parent, node.index()
    for each in list(node.node_document.ranges):
        if each.start is node and each.start_offset > offset:
            each.start, each.start_offset = made, each.start_offset - offset
        if each.end is node and each.end_offset > offset:
            each.end, each.end_offset = made, each.end_offset - offset
        if each.start is parent and each.start_offset == index + 1:
            each.start_offset += 1
        if each.end is parent and each.end_offset == index + 1:
            each.end_offset += 1


def whole_text(_realm: Realm, node: TextObject) -> Value:
    """https://dom.spec.whatwg.org/#dom-text-wholetext"""
    first = node
    while isinstance(first.previous_sibling, TextObject):
        first = first.previous_sibling
    parts = [first.data]
    while isinstance(first.next_sibling, TextObject):
        first = first.next_sibling
        parts.append(first.data)
    return "".join(parts)


def _constructor(kind: type[TextObject | CommentObject]) -> ConstructorBehaviour:
    name = kind.class_name

    def construct(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
        target = must_be_new(name, new_target)
        given = argument(arguments, 0)
        data = "" if given is UNDEFINED else to_string(given)
        prototype = get_prototype_from_constructor(target, f"%{name}.prototype%")
        return kind(prototype, dom_agent(realm).document, data)

    return construct


_DATA = Members("CharacterData", CharacterDataObject)
_TEXT = Members("Text", TextObject)
_INSTRUCTION = Members("ProcessingInstruction", ProcessingInstructionObject)

DESCRIPTIONS = (
    interface(
        "CharacterData",
        "Node",
        (
            _DATA.attribute("data", lambda _realm, node: node.data, _set_data, NULL_IS_EMPTY),
            _DATA.attribute("length", lambda _realm, node: float(len(node.data))),
            _DATA.operation("substringData", substring_data, UNSIGNED_LONG, UNSIGNED_LONG),
            _DATA.operation("appendData", append_data, STRING),
            _DATA.operation("insertData", insert_data, UNSIGNED_LONG, STRING),
            _DATA.operation("deleteData", delete_data, UNSIGNED_LONG, UNSIGNED_LONG),
            _DATA.operation("replaceData", replace_data_with, UNSIGNED_LONG, UNSIGNED_LONG, STRING),
            *child_node_members(_DATA),
            *sibling_members(_DATA),
        ),
    ),
    interface(
        "Text",
        "CharacterData",
        (
            _TEXT.operation("splitText", split_text, UNSIGNED_LONG),
            _TEXT.attribute("wholeText", whole_text),
            _TEXT.attribute(
                "assignedSlot", lambda _realm, text: or_null(find_slot(text, open_only=True))
            ),
        ),
        construct=_constructor(TextObject),
    ),
    interface("CDATASection", "Text"),
    interface("Comment", "CharacterData", construct=_constructor(CommentObject)),
    interface(
        "ProcessingInstruction",
        "CharacterData",
        (_INSTRUCTION.attribute("target", lambda _realm, node: node.target_name),),
    ),
)
