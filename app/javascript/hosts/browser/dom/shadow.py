"""Attaching shadow roots: https://dom.spec.whatwg.org/#concept-attach-a-shadow-root"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.custom_elements import is_valid_custom_element_name
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fragment import ShadowRootObject
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
    if element.shadow_root is not None:
        message = "Shadow root cannot be created on a host which already hosts a shadow tree."
        raise DomProblem("NotSupportedError", message)
    shadow = ShadowRootObject(realm.intrinsics["%ShadowRoot.prototype%"], element, mode)
    element.shadow_root = shadow
    document.version += 1
    if element.connected:
        for observer in document.hooks.observers:
            observer.shadow_attached(element)
    return shadow
