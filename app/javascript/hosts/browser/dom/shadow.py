"""Attaching shadow roots: https://dom.spec.whatwg.org/#concept-attach-a-shadow-root"""

from __future__ import annotations

from collections.abc import Mapping

from app.javascript.hosts.browser.dom.custom_elements import is_valid_custom_element_name
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.fragment import ShadowRootObject
from app.javascript.hosts.browser.dom.mutation import replace_all
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.problems import DomProblem

_HOSTS = frozenset({
    "article", "aside", "blockquote", "body", "div", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "main", "nav", "p", "section", "span",
})  # fmt: skip


def attach_shadow(element: ElementObject, mode: str) -> ShadowRootObject:
    """https://dom.spec.whatwg.org/#concept-attach-a-shadow-root"""
    name = element.local_name
    if not element.is_html or not (name in _HOSTS or is_valid_custom_element_name(name)):
        raise DomProblem("NotSupportedError", "This element does not support attachShadow")
    document = element.node_document
    realm = document.realm
    registry = dom_agent(realm).registry
    definition = registry.look_up(element.namespace, name, element.is_value)
    if definition is not None and definition.disable_shadow:
        raise DomProblem(
            "NotSupportedError", "attachShadow() is disabled by disabledFeatures static field."
        )
    present = element.shadow_root
    if present is not None and present.declarative and present.mode == mode:
        present.declarative = False
        replace_all(None, present)
        return present
    if present is not None:
        message = "Shadow root cannot be created on a host which already hosts a shadow tree."
        if present.declarative:
            message = (
                "The requested mode does not match the existing declarative shadow root's mode"
            )
        raise DomProblem("NotSupportedError", message)
    shadow = ShadowRootObject(realm.intrinsics["%ShadowRoot.prototype%"], element, mode)
    element.shadow_root = shadow
    document.version += 1
    if element.connected:
        for observer in document.hooks.observers:
            observer.shadow_attached(element)
    return shadow


def attach_declarative(
    host: NodeObject, attributes: Mapping[str, str | None]
) -> ShadowRootObject | None:
    """The shadow root that a template in a page's text stands for, or None for an ordinary one.

    https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inhead, template
    """
    mode = ascii_lower(attributes.get("shadowrootmode") or "")
    if mode not in ("open", "closed") or not isinstance(host, ElementObject):
        return None
    if host.shadow_root is not None:
        return None
    try:
        shadow = attach_shadow(host, mode)
    except DomProblem:
        return None
    shadow.declarative = True
    shadow.delegates_focus = "shadowrootdelegatesfocus" in attributes
    if ascii_lower(attributes.get("shadowrootslotassignment") or "") == "manual":
        shadow.slot_assignment = "manual"
    shadow.clonable = "shadowrootclonable" in attributes
    shadow.serializable = "shadowrootserializable" in attributes
    return shadow
