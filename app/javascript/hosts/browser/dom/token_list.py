"""Token lists: https://dom.spec.whatwg.org/#interface-domtokenlist"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.attributes import set_attribute
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.indexed import IndexedObject
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import Value

#: https://html.spec.whatwg.org/multipage/links.html#linkTypes, of links that are followed.
FOLLOWED_LINK_TYPES: Final = frozenset({"noopener", "noreferrer", "opener"})


class DOMTokenListObject(IndexedObject):
    """The tokens of ``element``'s attribute ``name``."""

    __slots__ = ("element", "name", "supported")

    class_name = "DOMTokenList"

    def __init__(
        self,
        prototype: JSObject | None,
        element: ElementObject,
        name: str,
        supported: frozenset[str] | None = None,
    ) -> None:
        super().__init__(prototype)
        self.element = element
        self.name = name
        self.supported = supported

    def tokens(self) -> list[str]:
        """https://dom.spec.whatwg.org/#concept-ordered-set-parser"""
        value = self.element.attribute(self.name)
        return list(dict.fromkeys(value.split())) if value else []

    def items(self) -> list[Value]:
        return list(self.tokens())

    def update(self, tokens: list[str]) -> None:
        """https://dom.spec.whatwg.org/#concept-dtl-update"""
        if tokens or self.element.has(self.name):
            set_attribute(self.element, self.name, " ".join(tokens))


def check_token(token: str) -> None:
    """https://dom.spec.whatwg.org/#dom-domtokenlist-add, steps 1 and 2"""
    if not token:
        raise DomProblem("SyntaxError", "The token provided must not be empty.")
    if any(char in "\t\n\f\r " for char in token):
        raise DomProblem(
            "InvalidCharacterError",
            f"The token provided ('{token}') contains HTML space characters, "
            "which are not valid in tokens.",
        )


def token_list(
    element: ElementObject, attribute: str, supported: frozenset[str] | None = None
) -> DOMTokenListObject:
    """The one of an attribute, always the same."""
    found = element.caches.get(f"tokens {attribute}")
    if isinstance(found, DOMTokenListObject):
        return found
    prototype = element.node_document.realm.intrinsics["%DOMTokenList.prototype%"]
    made = DOMTokenListObject(prototype, element, attribute, supported)
    element.caches[f"tokens {attribute}"] = made
    return made
