"""What stands behind the object that ``getComputedStyle`` gives: always up to date.

https://drafts.csswg.org/cssom/#dom-window-getcomputedstyle
"""

from __future__ import annotations

import re

from app.javascript.hosts.browser.css.declaration_block import property_name
from app.javascript.hosts.browser.css.properties import PROPERTIES
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.reflection import resolve_url
from app.javascript.hosts.browser.dom.slots import is_in_flat_tree
from app.javascript.hosts.browser.layout.generated import generated_box
from app.javascript.hosts.browser.rendering.geometry import box_of
from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
from app.javascript.hosts.browser.rendering.resolved_values import resolved_value
from app.javascript.hosts.browser.shapes.matrices import matrix_text
from app.javascript.hosts.browser.svg.places import drawn

#: Properties whose value layout decides: reading one needs layout, others need style alone.
_BY_LAYOUT = (
    "width", "height", "margin", "padding", "inset", "transform", "grid-template-columns",
    "grid-template-rows", "inline-size", "block-size", "perspective-origin",
)  # fmt: skip
#: Addresses as they are serialized, without what would have to be escaped.
_URL_BEGINS = 'url("'
_URL = re.compile(r'url\("([^"\\]+)"\)')
_SIDES = frozenset({"top", "right", "bottom", "left"})


class ComputedDeclarations:
    """Implements ``Declarations`` for reading."""

    def __init__(
        self, rendering: PageRendering, element: ElementObject, pseudo_element: str
    ) -> None:
        self._rendering = rendering
        self._element = element
        self._pseudo_element = pseudo_element

    def names(self) -> list[str]:
        self._rendering.calculate_style("getComputedStyle().length")
        return sorted(PROPERTIES) if self._has_style() else []

    def _has_style(self) -> bool:
        """https://drafts.csswg.org/cssom/#dom-window-getcomputedstyle, step 5"""
        element, rendering = self._element, self._rendering
        if not element.connected or element.node_document is not rendering.document:
            return False
        return not rendering.resolver.has_shadow_trees or is_in_flat_tree(element)

    def get_property_value(self, name: str) -> str:
        if not self._has_style():
            return ""
        name = property_name(name)
        value = self._resolved(name)
        if _URL_BEGINS not in value or name.startswith("--"):
            return value
        return _URL.sub(self._absolute, value)

    def _absolute(self, found: re.Match[str]) -> str:
        """https://drafts.csswg.org/css-values/#relative-urls"""
        text = found[1]
        return found[0] if text.startswith("#") else f'url("{resolve_url(self._element, text)}")'

    def _resolved(self, name: str) -> str:
        element, rendering = self._element, self._rendering
        reading = f"getComputedStyle().{name}"
        if self._pseudo_element:
            return self._of_pseudo_element(name, reading)
        if name in _SIDES or name.startswith(_BY_LAYOUT):
            rendering.update_for(reading)
            style, box = rendering.resolver.style_of(element), box_of(element)
            if name == "transform" and box is None and drawn(element, rendering.geometry.style_of):
                text = style.get("transform")
                return text if text == "none" else matrix_text(text, 0.0, 0.0)
            return resolved_value(style, box, name)
        return resolved_value(rendering.style_for(element, reading), None, name)

    def _of_pseudo_element(self, name: str, reading: str) -> str:
        element, rendering, pseudo = self._element, self._rendering, self._pseudo_element
        box = None
        if name in _SIDES or name.startswith(_BY_LAYOUT):
            rendering.update_for(reading)
            owner = box_of(element)
            box = None if owner is None else generated_box(owner, pseudo)
        else:
            rendering.style_for(element, reading)
        style = rendering.resolver.pseudo_style(element, pseudo)
        value = resolved_value(style, box, name)
        is_none = name == "content" and value == "normal" and pseudo in {"before", "after"}
        return "none" if is_none else value

    def get_property_priority(self, _name: str) -> str:
        return ""

    def set_property(self, _name: str, _text: str, *, important: bool = False) -> bool:
        raise NotImplementedError

    def remove_property(self, _name: str) -> str:
        raise NotImplementedError

    @property
    def css_text(self) -> str:
        return ""

    def set_css_text(self, _text: str) -> None:
        raise NotImplementedError
