"""How high the text of a text area is: what it scrolls over."""

from __future__ import annotations

from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.dom.control_state import value_of
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.flow import lay_out
from app.javascript.hosts.browser.layout.sizes import Room


def text_height(box: Box) -> float:
    """Of its value, or of the placeholder, in its lines: with the padding, CSS px."""
    area = box.element
    assert area is not None
    text = value_of(area) or area.attribute("placeholder") or ""
    around = box.around.across
    style = _style_of_text(box.style)
    inner = Box(None, style, "block")
    shown = f"{text}x" if text.endswith("\n") else text  # the line behind the break counts
    inner.children = [Box(None, style, "text", shown, parent=inner)] if shown else []
    width = max(0.0, box.width - around)
    lay_out(inner, Room(width, None), width=width)
    return inner.height + box.padding.down


def _style_of_text(style: ComputedStyle) -> ComputedStyle:
    """That of the text inside: it inherits, and has no sides of its own."""
    breaks = {"overflow-wrap": "break-word"}
    return ComputedStyle(breaks, {}, style, style.viewport)
