"""The ``style`` attribute and the block of declarations behind it.

https://drafts.csswg.org/cssom/#the-elementcssinlinestyle-mixin
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, cast

from app.javascript.hosts.browser.css.declaration_block import DeclarationBlock
from app.javascript.hosts.browser.css.style_declaration import StyleDeclarationObject
from app.javascript.hosts.browser.dom.attribute import Attribute
from app.javascript.hosts.browser.dom.attributes import append_attribute, set_attribute
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.late_style import STYLE
from app.javascript.hosts.browser.dom.reactions import observes_attribute, with_reactions

_STATE = "inline style"


@dataclass(slots=True, eq=False)
class _InlineStyle:
    """``text`` is the attribute's value that ``block`` was read from."""

    text: str | None = None
    block: DeclarationBlock = field(default_factory=DeclarationBlock)


def inline_style(element: ElementObject) -> DeclarationBlock | None:
    """The declarations of the ``style`` attribute; None when there never was one."""
    found: _InlineStyle | None = element.state.get(_STATE)
    attribute = element.attributes.get(STYLE)
    text = None if attribute is None else attribute.value
    if found is None:
        if text is None:
            return None
        found = _made(element)
    if found.text != text:
        found.text = text
        found.block.replace(text or "")
    return found.block


def _made(element: ElementObject) -> _InlineStyle:
    found = element.state[_STATE] = _InlineStyle()
    found.block.quirks = element.node_document.quirks

    def changed() -> None:
        """https://drafts.csswg.org/cssom/#update-style-attribute-for"""
        text = found.block.css_text
        if text == found.text:
            return
        found.text = text
        with_reactions(element.node_document.realm, _write, element, text)

    found.block.changed = changed
    return found


def _write(element: ElementObject, text: str) -> None:
    if element.has(STYLE):
        set_attribute(element, STYLE, text)
        return
    attribute = Attribute(STYLE, text)
    attribute.is_late = not observes_attribute(element, STYLE)
    append_attribute(element, attribute)


def editable_style(element: ElementObject) -> DeclarationBlock:
    """The declarations of its ``style`` attribute, which is written again when they change."""
    block = inline_style(element)
    return _made(element).block if block is None else block


def style_of(element: ElementObject) -> StyleDeclarationObject:
    """The object that ``element.style`` answers with, always the same."""
    found = element.caches.get("style")
    if found is None:

        def declarations() -> DeclarationBlock:
            return editable_style(element)

        realm = element.node_document.realm
        found = element.caches["style"] = StyleDeclarationObject(realm, declarations)
    return cast("StyleDeclarationObject", found)


def _style(name: str) -> tuple[Member, ...]:
    members = Members(name, ElementObject)
    return (members.forwarding("style", "cssText", lambda _realm, element: style_of(element)),)


INLINE_STYLE_MEMBERS: Final = {
    name: _style(name) for name in ("HTMLElement", "SVGElement", "MathMLElement")
}
"""What the mixin ElementCSSInlineStyle adds to interfaces."""
