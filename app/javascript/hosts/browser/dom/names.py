"""Which names the DOM accepts: https://dom.spec.whatwg.org/#namespaces"""

from __future__ import annotations

import re

from app.javascript.hosts.browser.dom.namespaces import Namespace
from app.javascript.hosts.browser.dom.problems import DomProblem

_ASCII_LETTER_NAME = re.compile(r"[A-Za-z][^\t\n\f\r \0/>]*")
_OTHER_NAME = re.compile(r"[:_\u0080-\uffff][-A-Za-z0-9.:_\u0080-\uffff]*")
_ATTRIBUTE_NAME = re.compile(r"[^\t\n\f\r \0/=>]+")


def is_valid_element_local_name(name: str) -> bool:
    """https://dom.spec.whatwg.org/#valid-element-local-name"""
    return bool(_ASCII_LETTER_NAME.fullmatch(name) or _OTHER_NAME.fullmatch(name))


def is_valid_attribute_local_name(name: str) -> bool:
    """https://dom.spec.whatwg.org/#valid-attribute-local-name"""
    return _ATTRIBUTE_NAME.fullmatch(name) is not None


def validate_and_extract(
    namespace: str | None, qualified_name: str, *, attribute: bool = False
) -> tuple[str | None, str | None, str]:
    """Namespace, prefix and local name: https://dom.spec.whatwg.org/#validate-and-extract"""
    namespace = namespace or None
    prefix, colon, local = qualified_name.partition(":")
    found_prefix: str | None = prefix if colon else None
    local_name = local if colon else qualified_name
    valid = is_valid_attribute_local_name if attribute else is_valid_element_local_name
    if not valid(local_name) or (colon and not prefix):
        raise DomProblem(
            "InvalidCharacterError",
            f"The qualified name provided ('{qualified_name}') contains an invalid name-start "
            "character."
            if qualified_name
            else "The qualified name provided is empty.",
        )
    if not _prefix_fits(namespace, found_prefix, qualified_name):
        raise DomProblem(
            "NamespaceError",
            f"The namespace URI provided ('{namespace or ''}') is not valid for the qualified "
            f"name provided ('{qualified_name}').",
        )
    return namespace, found_prefix, local_name


def _prefix_fits(namespace: str | None, prefix: str | None, qualified_name: str) -> bool:
    if prefix is not None and namespace is None:
        return False
    if prefix == "xml" and namespace != Namespace.XML:
        return False
    is_xmlns = qualified_name == "xmlns" or prefix == "xmlns"
    return is_xmlns == (namespace == Namespace.XMLNS)
