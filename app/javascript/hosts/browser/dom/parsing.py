"""From HTML to nodes, by the parser of the ``justhtml`` package.

https://html.spec.whatwg.org/multipage/parsing.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from app.javascript.hosts.browser.dom.attribute import Attribute
from app.javascript.hosts.browser.dom.character_data import ProcessingInstructionObject
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.document_type import DocumentTypeObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fragment import DocumentFragmentObject
from app.javascript.hosts.browser.dom.links import link
from app.javascript.hosts.browser.dom.namespaces import Namespace
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_factory import (
    create_comment,
    create_element,
    create_fragment,
    create_text,
    prototype_of,
    share_steps,
    template_contents_owner,
)
from app.javascript.hosts.browser.dom.shadow import attach_declarative
from app.javascript.hosts.browser.dom.toggle_events import details_parsed
from app.javascript.syntax.text import from_code_units, to_code_units

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

#: A node of the parser's own tree.
ParsedNode = Any

NAMESPACES: Final[dict[str | None, str]] = {
    None: Namespace.HTML,
    "html": Namespace.HTML,
    "svg": Namespace.SVG,
    "math": Namespace.MATHML,
    "mathml": Namespace.MATHML,
}
_SHORT: Final = {Namespace.SVG: "svg", Namespace.MATHML: "math"}
_FOREIGN_ATTRIBUTES: Final = {
    "xlink": Namespace.XLINK,
    "xml": Namespace.XML,
    "xmlns": Namespace.XMLNS,
}


#: What the parser takes for text when it keeps places in mind: comments that are none, doctypes
#: that come late, behind more than comments.
_TAKEN_FOR_TEXT: Final = re.compile(
    r"<\?|<!(?!--|doctype)|</(?![a-z])|(?:[^>\s\ufeff]|(?<!--)>)\s*<!doctype", re.IGNORECASE
)
#: Where an element stands.
_PLACE: Final = ("_origin_pos", "_start_tag_end", "_end_tag_start", "_end_tag_end")


def parse_html(text: str) -> ParsedNode:
    """A whole document, in the parser's own tree."""
    from app.javascript.hosts.browser.dom.markup_engine import (  # noqa: PLC0415 - it takes long
        parse_document,
    )

    placed: ParsedNode = parse_document(text, tracks_places=True)
    if not _TAKEN_FOR_TEXT.search(text):
        return placed
    root: ParsedNode = parse_document(text, tracks_places=False)
    elements, places = ([*_with_programs(each)] for each in (root, placed))
    if [each.name for each in elements] != [each.name for each in places]:
        return placed
    for element, place in zip(elements, places, strict=True):
        for name in _PLACE:
            setattr(element, name, getattr(place, name))
    return root


def _with_programs(root: ParsedNode) -> Iterator[ParsedNode]:
    """The elements whose places are asked for: scripts, and what has handlers."""
    stack = [root]
    while stack:
        node = stack.pop()
        attributes = getattr(node, "attrs", None) or {}
        if node.name == "script" or any(key.startswith("on") for key in attributes):
            yield node
        stack.extend(reversed(getattr(node, "children", None) or ()))
        contents = getattr(node, "template_content", None)
        stack.extend([contents] if contents is not None else [])


def is_quirky(root: ParsedNode) -> bool:
    """https://html.spec.whatwg.org/multipage/parsing.html#the-initial-insertion-mode"""
    doctype = next((each for each in root.children if each.name == "!doctype"), None)
    if doctype is None:
        return True
    data = doctype.data
    public = (data.public_id or "").lower()
    return bool(
        data.force_quirks
        or (data.name or "").lower() != "html"
        or public.startswith(("-//w3c//dtd html 3", "-//ietf//", "-//w3c//dtd html 4.0 trans"))
    )


def parse_fragment(
    text: str, context: ElementObject, *, shadows: bool = False
) -> DocumentFragmentObject:
    """With ``shadows`` templates can stand for shadow roots.

    https://html.spec.whatwg.org/multipage/parsing.html#html-fragment-parsing-algorithm
    """
    from app.javascript.hosts.browser.dom.markup_engine import (  # noqa: PLC0415
        parse_in_context,
    )

    namespace = _SHORT.get(context.namespace or "")
    local_name, markup = context.local_name, from_code_units(text)
    owner = context.node_document
    if "content" in context.state:
        owner = template_contents_owner(owner)
    wrapped = local_name == "template" and "</template" not in markup.lower()
    if wrapped:  # NOTE: the parser knows contents of templates only inside of their tags
        local_name, markup = "body", f"<template>{markup}</template>"
    in_form = not wrapped and any(_is_form(each) for each in context.inclusive_ancestors())
    root: ParsedNode = parse_in_context(markup, local_name, namespace, in_form=in_form)
    if wrapped:
        root = root.children[0].template_content
    fragment = create_fragment(owner)
    build_children(root, fragment, owner, shadows=shadows)
    return fragment


def _is_form(node: NodeObject) -> bool:
    return isinstance(node, ElementObject) and node.is_named("form")


def build_children(
    parsed: ParsedNode, parent: NodeObject, document: DocumentObject, *, shadows: bool = False
) -> None:
    """Iteratively; nobody watches a tree that is not in use yet, so links are all it needs."""
    stack: list[tuple[ParsedNode, NodeObject, DocumentObject]] = [(parsed, parent, document)]
    has_details = False
    while stack:
        source, target, owner = stack.pop()
        for child in source.children or ():
            if shadows and child.name == "template":
                shadow = attach_declarative(target, child.attrs or {})
                if shadow is not None:
                    stack.append((child.template_content, shadow, owner))
                    continue
            node = create_parsed(child, owner)
            if node is None:
                continue
            link(node, target, None)
            if isinstance(node, ElementObject):
                mark_parsed(node)
                contents = getattr(child, "template_content", None)
                if contents is not None:
                    inner: DocumentFragmentObject = node.state["content"]
                    stack.append((contents, inner, inner.node_document))
                stack.append((child, node, owner))
                has_details = has_details or node.local_name == "details"
    if has_details:
        details_parsed(parent)


def mark_parsed(element: ElementObject) -> None:
    """What a fragment parser made: a script never runs, handlers and images begin.

    https://html.spec.whatwg.org/multipage/scripting.html#already-started
    """
    if element.local_name == "script":
        element.state["already started"] = True
        element.state["force async"] = False
    if element.attributes:
        hooks = element.node_document.hooks
        for name, attribute in list(element.attributes.items()):
            if name.startswith("on") or name == "src":
                hooks.attribute_changed(element, name, None, attribute.value)


def create_parsed(parsed: ParsedNode, document: DocumentObject) -> NodeObject | None:
    """One node without its children; None for what has no node."""
    name: str = parsed.name
    if name == "#text":
        return create_text(document, to_code_units(parsed.data or ""))
    if name == "#comment":
        return create_comment(document, to_code_units(parsed.data or ""))
    if name == "#processing-instruction":
        target, _, data = to_code_units(parsed.data or "").partition(" ")
        prototype = prototype_of(document.realm, "ProcessingInstruction")
        return ProcessingInstructionObject(prototype, document, target, data)
    if name == "!doctype":
        return create_doctype(document, parsed.data)
    if name.startswith("#"):
        return None
    element = create_element(
        document,
        to_code_units(name),
        NAMESPACES.get(parsed.namespace, Namespace.HTML),
        is_value=(parsed.attrs or {}).get("is"),
    )
    add_parsed_attributes(element, parsed.attrs or {})
    return element


def add_parsed_attributes(element: ElementObject, attributes: dict[str, str | None]) -> None:
    """As a parser does it: nobody is told."""
    for key, value in attributes.items():
        made = parsed_attribute(element, to_code_units(key), to_code_units(value or ""))
        made.element = element
        element.attributes[made.name] = made


def parsed_attribute(element: ElementObject, name: str, value: str) -> Attribute:
    """https://html.spec.whatwg.org/multipage/parsing.html#adjust-foreign-attributes"""
    prefix, colon, _local = name.partition(":")
    if not element.is_html and name == "xmlns":
        return Attribute(name, value, Namespace.XMLNS)
    if not element.is_html and colon and prefix in _FOREIGN_ATTRIBUTES:
        return Attribute(name, value, _FOREIGN_ATTRIBUTES[prefix], prefix)
    return Attribute(name, value)


def create_doctype(document: DocumentObject, facts: Any) -> DocumentTypeObject:
    """A document type as the parser found it."""
    made = DocumentTypeObject(
        prototype_of(document.realm, "DocumentType"), document, facts.name or ""
    )
    made.public_id = facts.public_id or ""
    made.system_id = facts.system_id or ""
    return made


def new_document(realm: Realm) -> DocumentObject:
    """An empty HTML document without a window."""
    made = DocumentObject(prototype_of(realm, "HTMLDocument"), realm)
    share_steps(made, dom_agent(realm).document)
    return made
