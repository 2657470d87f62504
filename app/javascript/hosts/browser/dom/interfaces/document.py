"""Document: https://dom.spec.whatwg.org/#interface-document"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.javascript.hosts.browser.dom.attribute import Attribute, AttrObject
from app.javascript.hosts.browser.dom.cloning import clone
from app.javascript.hosts.browser.dom.collections import NodeListObject
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.fragment import ShadowRootObject
from app.javascript.hosts.browser.dom.idl import Members, interface, must_be_new
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    NODE,
    NULLABLE_STRING,
    STRING,
    Optional,
    member,
)
from app.javascript.hosts.browser.dom.interfaces import (
    document_events,
    document_tree,
    ranges,
    selection,
    traversal,
)
from app.javascript.hosts.browser.dom.interfaces.character_data import (
    create_processing_instruction,
)
from app.javascript.hosts.browser.dom.interfaces.element import (
    elements_by_class_name,
    elements_by_tag_name,
    elements_by_tag_name_ns,
)
from app.javascript.hosts.browser.dom.interfaces.fragment import get_element_by_id
from app.javascript.hosts.browser.dom.interfaces.parent_node import parent_node_members
from app.javascript.hosts.browser.dom.mutation import adopt
from app.javascript.hosts.browser.dom.names import (
    is_valid_attribute_local_name,
    is_valid_element_local_name,
    validate_and_extract,
)
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_factory import (
    create_comment,
    create_element,
    create_fragment,
    create_text,
    prototype_of,
)
from app.javascript.hosts.browser.dom.parsing import new_document
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def _is_option(options: Value) -> str | None:
    """``{is: name}``, or the name alone as it once was."""
    if isinstance(options, JSObject):
        given = member(options, "is")
        return None if given is UNDEFINED else to_string(given)
    return None


def create_element_by_name(_realm: Realm, document: DocumentObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-document-createelement"""
    name, options = arguments
    if not is_valid_element_local_name(name):
        words = f"The tag name provided ('{name}') is not a valid name."
        raise DomProblem("InvalidCharacterError", words)
    if document.is_html_document:
        name = ascii_lower(name)
    return create_element(
        document, name, is_value=_is_option(options), synchronous_custom_elements=True
    )


def create_element_ns(_realm: Realm, document: DocumentObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-document-createelementns"""
    namespace, prefix, local = validate_and_extract(arguments[0], arguments[1])
    return create_element(
        document,
        local,
        namespace,
        prefix,
        _is_option(arguments[2]),
        synchronous_custom_elements=True,
    )


def _create_cdata_section(_realm: Realm, _document: DocumentObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-document-createcdatasection"""
    words = "This operation is not supported for HTML documents."
    raise DomProblem("NotSupportedError", words)


def create_attribute(_realm: Realm, document: DocumentObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-document-createattribute"""
    name = ascii_lower(arguments[0])
    if not is_valid_attribute_local_name(name):
        words = f"The localName provided ('{arguments[0]}') contains an invalid character."
        raise DomProblem("InvalidCharacterError", words)
    return AttrObject(prototype_of(document.realm, "Attr"), document, Attribute(name, ""))


def import_node(_realm: Realm, document: DocumentObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-document-importnode"""
    node, options = arguments
    if isinstance(node, DocumentObject):
        words = "The node provided is a document, which may not be imported."
        raise DomProblem("NotSupportedError", words)
    if isinstance(node, ShadowRootObject):
        words = "The node provided is a shadow root, which may not be imported."
        raise DomProblem("NotSupportedError", words)
    if isinstance(options, JSObject):
        deep = not to_boolean(member(options, "selfOnly"))
    else:
        deep = to_boolean(options)
    return clone(node, document, subtree=deep)


def adopt_node(_realm: Realm, document: DocumentObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-document-adoptnode"""
    node: NodeObject = arguments[0]
    if isinstance(node, DocumentObject):
        words = "The node provided is of type '#document', which may not be adopted."
        raise DomProblem("NotSupportedError", words)
    if isinstance(node, ShadowRootObject):
        words = "The node provided is a shadow root, which may not be adopted."
        raise DomProblem("HierarchyRequestError", words)
    adopt(node, document)
    return node


def elements_by_name(_realm: Realm, document: DocumentObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/dom.html#dom-document-getelementsbyname"""
    wanted = arguments[0]

    def find() -> Iterator[NodeObject]:
        for node in document.descendants():
            if (
                isinstance(node, ElementObject)
                and node.is_html
                and node.attribute("name") == wanted
            ):
                yield node

    cached = document.caches.get(f"by name {wanted}")
    if cached is None:
        cached = NodeListObject(prototype_of(document.realm, "NodeList"), document, find)
        document.caches[f"by name {wanted}"] = cached
    return cached


def _construct(realm: Realm, _arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://dom.spec.whatwg.org/#dom-document-document"""
    target = must_be_new("Document", new_target)
    made = new_document(realm)
    document_tree.give_location(realm, made)
    made.prototype = get_prototype_from_constructor(target, "%Document.prototype%")
    made.is_html_document = False
    made.content_type = "application/xml"
    return made


def create_html_document(realm: Realm, title: str | None) -> DocumentObject:
    """https://dom.spec.whatwg.org/#dom-domimplementation-createhtmldocument"""
    from app.javascript.hosts.browser.dom.links import link  # noqa: PLC0415
    from app.javascript.hosts.browser.dom.parsing import create_doctype  # noqa: PLC0415

    document = new_document(realm)
    document_tree.give_location(realm, document)
    facts = _Doctype()
    link(create_doctype(document, facts), document, None)
    html = create_element(document, "html")
    link(html, document, None)
    head = create_element(document, "head")
    link(head, html, None)
    if title is not None:
        element = create_element(document, "title")
        link(element, head, None)
        link(create_text(document, title), element, None)
    link(create_element(document, "body"), html, None)
    return document


class _Doctype:
    """``<!doctype html>``"""

    name = "html"
    public_id = ""
    system_id = ""


class DOMImplementationObject(JSObject):
    """https://dom.spec.whatwg.org/#interface-domimplementation"""

    __slots__ = ()

    class_name = "DOMImplementation"


def _implementation(realm: Realm, document: DocumentObject) -> Value:
    if "implementation" not in document.caches:
        prototype = prototype_of(realm, "DOMImplementation")
        document.caches["implementation"] = DOMImplementationObject(prototype)
    return document.caches["implementation"]


_DOCUMENT = Members("Document", DocumentObject)
_D = _DOCUMENT
_IMPLEMENTATION = Members("DOMImplementation", DOMImplementationObject)

_MEMBERS = (
    _D.attribute("implementation", _implementation),
    *document_tree.members(_D),
    _D.operation(
        "getElementsByTagName",
        lambda _realm, document, args: elements_by_tag_name(document, args[0]),
        STRING,
    ),
    _D.operation(
        "getElementsByTagNameNS",
        lambda _realm, document, args: elements_by_tag_name_ns(document, args[0] or "", args[1]),
        NULLABLE_STRING,
        STRING,
    ),
    _D.operation(
        "getElementsByClassName",
        lambda _realm, document, args: elements_by_class_name(document, args[0]),
        STRING,
    ),
    _D.operation("getElementById", get_element_by_id, STRING),
    _D.operation("getElementsByName", elements_by_name, STRING),
    _D.operation("createElement", create_element_by_name, STRING, Optional(ANY), reactions=True),
    _D.operation(
        "createElementNS",
        create_element_ns,
        NULLABLE_STRING,
        STRING,
        Optional(ANY),
        reactions=True,
    ),
    _D.operation(
        "createDocumentFragment", lambda _realm, document, _args: create_fragment(document)
    ),
    _D.operation(
        "createTextNode", lambda _realm, document, args: create_text(document, args[0]), STRING
    ),
    _D.operation(
        "createComment", lambda _realm, document, args: create_comment(document, args[0]), STRING
    ),
    _D.operation("createCDATASection", _create_cdata_section, STRING),
    _D.operation("createProcessingInstruction", create_processing_instruction, STRING, STRING),
    _D.operation("createAttribute", create_attribute, STRING),
    _D.operation("importNode", import_node, NODE, Optional(ANY), reactions=True),
    _D.operation("adoptNode", adopt_node, NODE, reactions=True),
    *document_events.MEMBERS,
    *traversal.DOCUMENT_MEMBERS,
    *ranges.DOCUMENT_MEMBERS,
    *selection.DOCUMENT_MEMBERS,
    *parent_node_members(_D),
    event_handler("readystatechange"),
)


def _new_html_document(realm: Realm, _this: Any, arguments: list[Any]) -> Value:
    return create_html_document(realm, arguments[0])


DESCRIPTIONS = (
    interface("Document", "Node", _MEMBERS, construct=_construct),
    interface("HTMLDocument", "Document"),
    interface("XMLDocument", "Document"),
    interface(
        "DOMImplementation",
        None,
        (
            _IMPLEMENTATION.operation("createHTMLDocument", _new_html_document, Optional(STRING)),
            _IMPLEMENTATION.operation("hasFeature", lambda _realm, _this, _args: True),
        ),
    ),
)
