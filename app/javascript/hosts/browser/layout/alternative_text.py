"""The boxes of what stands for an image that is not there: an icon and its text."""

from __future__ import annotations

from typing import cast

from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.missing_images import alternative_text
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.generated import GeneratedElement

_ICON = {"display": "block", "width": "16px", "height": "16px"}


def stand_ins(box: Box, image: ElementObject) -> list[Box]:
    """The icon and the text in the box of a missing image.

    What stood for nothing when it was first shown stays empty, whatever text it is given then.
    """
    text = alternative_text(image)
    is_nothing = not text and (image.has("alt") or not image.attribute("src"))
    if not image.state.setdefault("shows what is missing", not is_nothing):
        return []
    side = "right" if box.style.get("direction") == "rtl" else "left"
    stand_in = cast("ElementObject", GeneratedElement("icon"))
    style = ComputedStyle({**_ICON, "float": side}, {}, box.style, box.style.viewport)
    icon = stand_in.layout = Box(stand_in, style, "block", parent=box)
    return [icon, Box(None, box.style, "text", text, parent=box)] if text else [icon]
