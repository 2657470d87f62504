"""Capturing a pointer: https://w3c.github.io/pointerevents/#pointer-capture

The document's page keeps the element that wants the mouse, and the one that has it.
"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import LONG
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

MOUSE = 1
_WANTED, _PRESSED = "pointer capture wanted", "pressed"


def wanted_capture(document: DocumentObject) -> ElementObject | None:
    """The element that is to get the pointer's events from now on."""
    found = document.page.get(_WANTED)
    return found if isinstance(found, ElementObject) and found.connected else None


def release_capture(document: DocumentObject) -> None:
    """Nobody asks for the pointer any more."""
    document.page[_WANTED] = None


def _check(pointer: int) -> None:
    if pointer != MOUSE:
        raise DomProblem("NotFoundError", "No active pointer with the given id is found.")


def _set(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    _check(arguments[0])
    if not element.connected:
        raise DomProblem("InvalidStateError", "InvalidStateError")
    page = element.node_document.page
    if page.get(_PRESSED) is not None:
        page[_WANTED] = element
    return UNDEFINED


def _release(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    _check(arguments[0])
    if wanted_capture(element.node_document) is element:
        release_capture(element.node_document)
    return UNDEFINED


def _has(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    return arguments[0] == MOUSE and wanted_capture(element.node_document) is element


_E = Members("Element", ElementObject)
CAPTURE: tuple[Member, ...] = (
    _E.operation("setPointerCapture", _set, LONG),
    _E.operation("releasePointerCapture", _release, LONG),
    _E.operation("hasPointerCapture", _has, LONG),
)
