"""From nodes to HTML: https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.javascript.hosts.browser.dom.character_data import (
    CommentObject,
    ProcessingInstructionObject,
    TextObject,
)
from app.javascript.hosts.browser.dom.document_type import DocumentTypeObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fragment import ShadowRootObject
from app.javascript.hosts.browser.dom.late_style import synchronize_all_attributes
from app.javascript.hosts.browser.dom.node import NodeObject

VOID_ELEMENTS: Final = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "basefont", "bgsound", "frame", "keygen", "param",
})  # fmt: skip
_RAW_TEXT = frozenset({
    "style", "script", "xmp", "iframe", "noembed", "noframes", "plaintext", "noscript",
})  # fmt: skip


def escape_text(text: str) -> str:
    """https://html.spec.whatwg.org/multipage/parsing.html#escapingString"""
    text = text.replace("&", "&amp;").replace("\xa0", "&nbsp;")
    return text.replace("<", "&lt;").replace(">", "&gt;")


def escape_attribute(text: str) -> str:
    """The same in attribute mode."""
    return escape_text(text).replace('"', "&quot;")


def serialize_children(
    node: NodeObject, shows: Callable[[ShadowRootObject], bool] | None = None
) -> str:
    """With the shadow roots that ``shows`` wants to see.

    https://html.spec.whatwg.org/multipage/parsing.html#html-fragment-serialisation-algorithm
    """
    parts: list[str] = []
    if shows is not None and isinstance(node, ElementObject):
        _serialize_shadow(node, parts, shows)
    first = contents_of(node).first_child
    if first is not None:
        _serialize(first, parts, siblings=True, shows=shows)
    return _joined(node, parts)


def _serialize_shadow(
    host: ElementObject, parts: list[str], shows: Callable[[ShadowRootObject], bool]
) -> None:
    shadow = host.shadow_root
    if shadow is None or not shows(shadow):
        return
    parts.append(f'<template shadowrootmode="{shadow.mode}"')
    for is_set, attribute in (
        (shadow.delegates_focus, 'delegatesfocus=""'),
        (shadow.serializable, 'serializable=""'),
        (shadow.slot_assignment == "manual", 'slotassignment="manual"'),
        (shadow.clonable, 'clonable=""'),
    ):
        parts.extend([f" shadowroot{attribute}"] if is_set else [])
    parts.append(f">{serialize_children(shadow, shows)}</template>")


def serialize_node(node: NodeObject) -> str:
    """The node itself with what is in it: ``outerHTML``."""
    parts: list[str] = []
    _serialize(node, parts, siblings=False)
    return _joined(node, parts)


def _joined(node: NodeObject, parts: list[str]) -> str:
    node.node_document.realm.agent.budget.check_string_length(sum(map(len, parts)))
    return "".join(parts)


def contents_of(node: NodeObject) -> NodeObject:
    """A template's contents stand for the template."""
    if isinstance(node, ElementObject) and node.is_named("template"):
        contents: NodeObject = node.state["content"]
        return contents
    return node


def _serialize(
    first: NodeObject,
    parts: list[str],
    *,
    siblings: bool,
    shows: Callable[[ShadowRootObject], bool] | None = None,
) -> None:
    """Iteratively: a tree can be deeper than a stack. Closing tags wait as text."""
    stack: list[NodeObject | str] = [first]
    top = first
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            parts.append(node)
            continue
        if node.next_sibling is not None and (siblings or node is not top):
            stack.append(node.next_sibling)
        if isinstance(node, ElementObject):
            _open(node, parts)
            if node.local_name in VOID_ELEMENTS and node.is_html:
                continue
            stack.append(f"</{node.qualified_name}>")
            if shows is not None:
                _serialize_shadow(node, parts, shows)
        else:
            _leaf(node, parts)
        child = contents_of(node).first_child
        if child is not None:
            stack.append(child)


def _open(element: ElementObject, parts: list[str]) -> None:
    parts.append(f"<{element.qualified_name}")
    if element.is_value is not None and not element.has("is"):
        parts.append(f' is="{escape_attribute(element.is_value)}"')
    synchronize_all_attributes(element)
    parts.extend(
        f' {attribute.name}="{escape_attribute(attribute.value)}"'
        for attribute in element.attributes.values()
    )
    parts.append(">")


def _leaf(node: NodeObject, parts: list[str]) -> None:
    match node:
        case TextObject():
            parent = node.parent
            raw = isinstance(parent, ElementObject) and parent.is_named(*_RAW_TEXT)
            parts.append(node.data if raw else escape_text(node.data))
        case _:
            parts.append(markup_of(node))


def markup_of(node: NodeObject) -> str:
    """Of what has neither a tag nor text, in HTML as in XML; empty for a document and its parts."""
    match node:
        case CommentObject():
            return f"<!--{node.data}-->"
        case ProcessingInstructionObject():
            return f"<?{node.target_name} {node.data}?>"
        case DocumentTypeObject():
            return f"<!DOCTYPE {node.type_name}>"
        case _:
            return ""


def text_content(node: NodeObject) -> str:
    """https://dom.spec.whatwg.org/#concept-descendant-text-content"""
    return "".join([each.data for each in node.descendants() if isinstance(each, TextObject)])
