"""What animations move: https://drafts.csswg.org/web-animations-1/#effect-target"""

from __future__ import annotations

from typing import Final, NamedTuple

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.selectors.pseudo_classes import (
    LEGACY_PSEUDO_ELEMENTS,
    PSEUDO_ELEMENTS,
)
from app.javascript.hosts.web.webidl import is_missing
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.values import Value

_WITH_ARGUMENTS: Final = frozenset({"part", "slotted"})


class Target(NamedTuple):
    """An element, or the pseudo-element of it that has this name without its colons."""

    element: ElementObject
    pseudo_element: str = ""


def targets_of(element: ElementObject) -> tuple[Target, ...]:
    """All of which style sheets start motion, in their order."""
    return Target(element), Target(element, "before"), Target(element, "after")


def pseudo_element_of(value: Value) -> str:
    """The name in ``::before``; nothing for null.

    https://drafts.csswg.org/web-animations-1/#dom-keyframeeffect-pseudoelement. Raises a
    SyntaxError for what is no pseudo-element.
    """
    if is_missing(value):
        return ""
    text = to_string(value)
    name = text.lower().lstrip(":")
    colons = len(text) - len(name)
    is_known = name in PSEUDO_ELEMENTS and name not in _WITH_ARGUMENTS
    if not is_known or (colons != 2 and (colons != 1 or name not in LEGACY_PSEUDO_ELEMENTS)):
        raise DomProblem("SyntaxError", f"{text} is a syntactically invalid pseudo-element")
    return name
