"""CharacterData, Text, Comment and their like: https://dom.spec.whatwg.org/#interface-characterdata"""

from __future__ import annotations

import re
from typing import Any, Final

from app.javascript.hosts.browser.dom.character_data import (
    CharacterDataObject,
    CommentObject,
    ProcessingInstructionObject,
    TextObject,
)
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.idl import Members, interface, must_be_new
from app.javascript.hosts.browser.dom.idl_types import NULL_IS_EMPTY, STRING, UNSIGNED_LONG, or_null
from app.javascript.hosts.browser.dom.interfaces.parent_node import (
    child_node_members,
    sibling_members,
)
from app.javascript.hosts.browser.dom.mutation import replace_data
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.slots import find_slot
from app.javascript.hosts.browser.dom.text_splitting import split
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.function import ConstructorBehaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

#: https://www.w3.org/TR/xml/#NT-Name
_NAME: Final = re.compile(
    "[:A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\udfff\uf900-\ufdcf\ufdf0-\ufffd]"
    "[-.0-9:A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c\u200d"
    "\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\udfff\uf900-\ufdcf\ufdf0-\ufffd]*"
)


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
    """https://dom.spec.whatwg.org/#dom-text-splittext"""
    return split(node, arguments[0])


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


def create_processing_instruction(
    _realm: Realm, document: DocumentObject, arguments: list[Any]
) -> Value:
    """https://dom.spec.whatwg.org/#dom-document-createprocessinginstruction"""
    target, data = arguments
    problem = ""
    if not _NAME.fullmatch(target):
        problem = f"The target provided ('{target}') is not a valid name."
    elif "?>" in data:
        problem = f"The data provided ('{data}') contains '?>'."
    if problem:
        raise DomProblem("InvalidCharacterError", problem)
    prototype = document.realm.intrinsics["%ProcessingInstruction.prototype%"]
    return ProcessingInstructionObject(prototype, document, target, data)


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
