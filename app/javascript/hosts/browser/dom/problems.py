"""DOMExceptions that algorithms throw, before they know in whose words they are reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.values import Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


class DomProblem(ThrowCompletion):
    """A DOMException called ``name``; who calls the algorithm puts its own name before it."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__()
        self.name = name
        self.message = message

    def worded(self, realm: Realm, doing: str) -> ThrowCompletion:
        """https://webidl.spec.whatwg.org/#dfn-throw"""
        return dom_exception(realm, self.name, f"{doing}: {self.message}")

    def value_in(self, realm: Realm) -> Value:
        return dom_exception(realm, self.name, self.message).value_in(realm)


def hierarchy_problem(message: str) -> DomProblem:
    """A node cannot stand there."""
    return DomProblem("HierarchyRequestError", message)


def not_found(message: str) -> DomProblem:
    """A node is not where it is said to be."""
    return DomProblem("NotFoundError", message)
