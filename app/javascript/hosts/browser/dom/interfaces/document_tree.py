"""What a document answers about itself and its tree.

https://html.spec.whatwg.org/multipage/dom.html#the-document-object
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from app.javascript.hosts.browser.dom.attributes import set_attribute
from app.javascript.hosts.browser.dom.collections import live_collection
from app.javascript.hosts.browser.dom.control_state import child_text
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.document_domain import set_domain
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fresh_layout import lay_out_for
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import ANY, or_null
from app.javascript.hosts.browser.dom.mutation import append, string_replace_all
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_factory import create_element
from app.javascript.hosts.browser.dom.problems import hierarchy_problem
from app.javascript.hosts.browser.dom.validity import pre_insert, replace
from app.javascript.runtime.describe import define_properties
from app.javascript.runtime.property import AccessorProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value


def _has_focus(document: DocumentObject) -> bool:
    """https://html.spec.whatwg.org/multipage/interaction.html#dom-document-hasfocus"""
    asked = document.page.get("has focus")
    return document.window is not None and (asked is None or bool(asked()))


def _visibility(document: DocumentObject) -> str:
    """https://html.spec.whatwg.org/multipage/interaction.html#dom-document-visibilitystate"""
    return str(document.page.get("visibility", "visible"))


def _title_element(document: DocumentObject) -> ElementObject | None:
    for node in document.descendants():
        if isinstance(node, ElementObject) and node.is_named("title"):
            return node
    return None


def _title(_realm: Realm, document: DocumentObject) -> Value:
    """https://html.spec.whatwg.org/multipage/dom.html#document.title"""
    element = _title_element(document)
    return "" if element is None else " ".join(child_text(element).split())


def _set_title(_realm: Realm, document: DocumentObject, title: str) -> None:
    element = _title_element(document)
    if element is None:
        head = document.head
        if head is None:
            return
        element = create_element(document, "title")
        append(element, head)
    string_replace_all(title, element)


def _body(_realm: Realm, document: DocumentObject) -> Value:
    return or_null(document.body)


def _set_body(_realm: Realm, document: DocumentObject, body: Value) -> None:
    """https://html.spec.whatwg.org/multipage/dom.html#dom-document-body"""
    if not isinstance(body, ElementObject):
        raise hierarchy_problem("The provided value is not of type 'HTMLElement'.")
    if not body.is_named("body", "frameset"):
        raise hierarchy_problem(
            f"The new body element is of type '{body.node_name}'. It must be either a 'BODY' "
            "or 'FRAMESET' element."
        )
    present, html = document.body, document.document_element
    if present is body:
        return
    if present is not None and present.parent is not None:
        replace(present, body, present.parent)
    elif html is None:
        raise hierarchy_problem("No document element exists.")
    else:
        pre_insert(body, html, None)


def _collection(cache: str, fits: Callable[[ElementObject], bool]) -> Any:
    """A live collection of the document's descendants, always the same object."""

    def read(_realm: Realm, document: DocumentObject) -> Value:
        if cache not in document.caches:

            def find() -> Iterator[NodeObject]:
                for node in document.descendants():
                    if isinstance(node, ElementObject) and node.is_html and fits(node):
                        yield node

            document.caches[cache] = live_collection(document, find)
        return document.caches[cache]

    return read


def _dir(_realm: Realm, document: DocumentObject) -> Value:
    html = document.document_element
    value = "" if html is None else (html.attribute("dir") or "").lower()
    return value if value in ("ltr", "rtl", "auto") else ""


def _scrolling_element(_realm: Realm, document: DocumentObject) -> Value:
    """https://drafts.csswg.org/cssom-view/#dom-document-scrollingelement"""
    if not document.quirks:
        return or_null(document.document_element)
    lay_out_for(document, "scrollingElement")
    return or_null(document.body)


def _default_view(realm: Realm, document: DocumentObject) -> Value:
    return realm.global_object if document.window is not None else NULL


def _current_script(_realm: Realm, document: DocumentObject) -> Value:
    return or_null(document.current_script)


def _active_element(_realm: Realm, document: DocumentObject) -> Value:
    """https://html.spec.whatwg.org/multipage/interaction.html#dom-documentorshadowroot-activeelement"""
    focused = document.page.get("focused")
    if isinstance(focused, NodeObject) and focused.connected:
        node: NodeObject = focused
        while (host := node.root().shadow_host()) is not None:
            node = host
        return node
    return or_null(document.body or document.document_element)


def _last_modified(realm: Realm, _document: DocumentObject) -> Value:
    """NOTE: The page of a run is as old as the run."""
    del realm
    return "01/01/2025 00:00:00"


def _location(realm: Realm, document: DocumentObject) -> Value:
    """https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-document-location"""
    if document is not dom_agent(realm).document:
        return NULL
    return realm.global_object.get("location", realm.global_object)


def _set_location(realm: Realm, _document: DocumentObject, address: Value) -> None:
    realm.global_object.set("location", address, realm.global_object)


def give_location(realm: Realm, document: DocumentObject) -> None:
    """Its own property: https://webidl.spec.whatwg.org/#LegacyUnforgeable"""
    location = Members("Document", DocumentObject).attribute("location", _location, _set_location)
    define_properties(realm, document, [location])
    found = document.properties["location"]
    assert isinstance(found, AccessorProperty)
    found.configurable = False


def members(d: Members) -> tuple[Member, ...]:
    """For Document."""
    return (*_facts(d), *_parts(d), *_states(d))


def _facts(d: Members) -> tuple[Member, ...]:
    """What the document is."""
    return (
        d.attribute("URL", lambda _realm, document: document.url),
        d.attribute("documentURI", lambda _realm, document: document.url),
        d.attribute(
            "compatMode", lambda _realm, document: "BackCompat" if document.quirks else "CSS1Compat"
        ),
        *(
            d.attribute(name, lambda _realm, document: document.page.get("encoding", "UTF-8"))
            for name in ("characterSet", "charset", "inputEncoding")
        ),
        d.attribute("contentType", lambda _realm, document: document.content_type),
        d.attribute("doctype", lambda _realm, document: or_null(document.doctype)),
        d.attribute("documentElement", lambda _realm, document: or_null(document.document_element)),
        d.attribute("readyState", lambda _realm, document: document.ready_state.value),
        d.attribute("currentScript", _current_script),
        d.attribute("defaultView", _default_view),
    )


def _parts(d: Members) -> tuple[Member, ...]:
    """What is in the document: https://html.spec.whatwg.org/multipage/dom.html#dom-tree-accessors"""
    return (
        d.attribute("title", _title, _set_title),
        d.attribute("body", _body, _set_body, ANY),
        d.attribute("head", lambda _realm, document: or_null(document.head)),
        d.attribute("forms", _collection("forms", lambda each: each.local_name == "form")),
        d.attribute("images", _collection("images", lambda each: each.local_name == "img")),
        d.attribute("scripts", _collection("scripts", lambda each: each.local_name == "script")),
        d.attribute(
            "links",
            _collection(
                "links", lambda each: each.local_name in ("a", "area") and each.has("href")
            ),
        ),
        d.attribute(
            "anchors",
            _collection("anchors", lambda each: each.local_name == "a" and each.has("name")),
        ),
        d.attribute("embeds", _collection("embeds", lambda each: each.local_name == "embed")),
        d.attribute("plugins", _collection("embeds", lambda each: each.local_name == "embed")),
    )


def _states(d: Members) -> tuple[Member, ...]:
    """How the document is doing."""
    return (
        d.attribute("dir", _dir, _set_dir),
        d.attribute("hidden", lambda _realm, document: _visibility(document) == "hidden"),
        d.attribute("visibilityState", lambda _realm, document: _visibility(document)),
        d.attribute("activeElement", _active_element),
        d.operation("hasFocus", lambda _realm, document, _args: _has_focus(document)),
        d.attribute("scrollingElement", _scrolling_element),
        d.attribute("referrer", lambda _realm, _document: ""),
        d.attribute("domain", lambda _realm, _document: "", set_domain),
        d.attribute("lastModified", _last_modified),
        d.attribute("designMode", lambda _realm, _document: "off"),
        d.attribute("fullscreenElement", lambda _realm, _document: NULL),
        d.attribute("pictureInPictureElement", lambda _realm, _document: NULL),
        d.attribute("pointerLockElement", lambda _realm, _document: NULL),
    )


def _set_dir(_realm: Realm, document: DocumentObject, value: str) -> None:
    html = document.document_element
    if html is not None:
        set_attribute(html, "dir", value)
