"""Prefixes and the namespaces they stand for: https://dom.spec.whatwg.org/#locate-a-namespace"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.attribute import AttrObject
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fragment import DocumentFragmentObject
from app.javascript.hosts.browser.dom.namespaces import Namespace
from app.javascript.hosts.browser.dom.node import NodeObject


def _element_for(node: NodeObject) -> ElementObject | None:
    if isinstance(node, ElementObject):
        return node
    if isinstance(node, DocumentObject):
        return node.document_element
    if isinstance(node, AttrObject):
        return node.attribute.element
    if isinstance(node, DocumentFragmentObject):
        return None
    return node.parent if isinstance(node.parent, ElementObject) else None


def locate_namespace(node: NodeObject, prefix: str | None) -> str | None:
    """https://dom.spec.whatwg.org/#locate-a-namespace"""
    element = _element_for(node)
    if prefix == "xml" and element is not None:
        return Namespace.XML
    if prefix == "xmlns" and element is not None:
        return Namespace.XMLNS
    while element is not None:
        if element.namespace is not None and element.prefix == prefix:
            return element.namespace
        declared = element.attribute("xmlns" if prefix is None else f"xmlns:{prefix}")
        if declared is not None:
            return declared or None
        element = element.parent_element
    return None


def locate_prefix(node: NodeObject, namespace: str | None) -> str | None:
    """https://dom.spec.whatwg.org/#locate-a-namespace-prefix"""
    element = _element_for(node) if namespace else None
    while element is not None:
        if element.namespace == namespace and element.prefix is not None:
            return element.prefix
        for attribute in element.attributes.values():
            if attribute.prefix == "xmlns" and attribute.value == namespace:
                return attribute.local_name
        element = element.parent_element
    return None
