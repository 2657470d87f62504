"""Boxes of ``::before`` and ``::after``: https://drafts.csswg.org/css-pseudo-4/#generated-content"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.css.tokens import component_values, split_at, words

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle
    from app.javascript.hosts.browser.layout.box import Box

_QUOTES = {"open-quote": "\u201c", "close-quote": "\u201d"}


class GeneratedElement:
    """Stands for an element in a box that no element has: it has no name and no attributes."""

    __slots__ = ("layout", "local_name")

    is_html = False

    def __init__(self, name: str) -> None:
        self.local_name = name
        self.layout: Box | None = None

    def is_named(self, *_names: str) -> bool:
        return False

    def attribute(self, _name: str) -> str | None:
        return None

    def has(self, _name: str) -> bool:
        return False


def is_generated(box: Box) -> bool:
    """Whether it is a box of ``::before`` or ``::after``."""
    element: object = box.element
    return isinstance(element, GeneratedElement)


def generated_box(owner: Box, name: str) -> Box | None:
    """The box of ``::before`` or ``::after``; None when there is none."""
    stack = list(owner.children)
    while stack:
        child = stack.pop()
        if is_generated(child) and child.element is not None and child.element.local_name == name:
            return child
        if child.element is None:
            stack.extend(child.children)
    return None


def generated_text(style: ComputedStyle) -> str | None:
    """What ``content`` says; None when there is to be no box.

    NOTE: A counter is taken to be one figure, and images have no size.
    """
    content = style.get("content")
    if content in {"none", "normal", ""} or style.get("display") == "none":
        return None
    parts: list[str] = []
    for token in words(split_at(component_values(content), "/")[0]):
        if token.type == "string":
            parts.append(token.value)
        elif token.type == "function" and token.lower_name in {"counter", "counters"}:
            parts.append("1")
        elif token.type == "ident":
            parts.append(_QUOTES.get(token.lower_value, ""))
    return "".join(parts)
