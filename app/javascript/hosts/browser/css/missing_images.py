"""Images that are not there: whether text stands in their place, and how large it may be.

https://html.spec.whatwg.org/multipage/rendering.html#images-3
"""

from __future__ import annotations

from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject

_SIZES = ("width", "height")


def alternative_text(image: ElementObject) -> str:
    """What is shown for the image."""
    alternative = image.attribute("alt")
    return (image.attribute("title") or "") if alternative is None else alternative


def note_text(image: ElementObject) -> None:
    """An image without a source that had no text when it came into the document stays without."""
    image.state["stands for something"] = bool(alternative_text(image))


def install_missing_images(document: DocumentObject) -> None:
    """Whether there is text is looked at when an image comes, and when its source changes."""

    def source_changed(image: ElementObject, name: str, _old: str | None, _new: str | None) -> None:
        if name == "src":
            image.state.pop("shows what is missing", None)
            note_text(image)

    document.hooks.insertion_steps["img"].append(note_text)
    document.hooks.attribute_steps["img"].append(source_changed)


def is_text_instead(image: ElementObject, style: ComputedStyle) -> bool:
    """Whether text stands in the place of an image, and no replaced element.

    One that has both sizes and no text, or is in a page in quirks mode, keeps its room.
    """
    state = image.state
    is_missing = state.get("loaded image") is None and state.get("complete", True)
    if not is_missing:  # it is there or on its way
        return False
    if not image.has("src") and not state.get("stands for something"):
        return False
    has_sizes = all(style.get(name) != "auto" for name in _SIZES)
    return not (has_sizes and (image.node_document.quirks or not alternative_text(image)))


def style_of_missing(image: ElementObject, style: ComputedStyle) -> ComputedStyle:
    """The style of an image: on a line, text in its place is as large as it is.

    In quirks mode one size is both.
    """
    given = [style.get(name) for name in _SIZES]
    if image.node_document.quirks and is_text_instead(image, style) and set(given) != {"auto"}:
        side = next(each for each in given if each != "auto")
        return _changed(style, dict.fromkeys(_SIZES, side))
    if style.get("display") != "inline" or not is_text_instead(image, style):
        return style
    return _changed(style, {"aspect-ratio": "auto"} | dict.fromkeys(_SIZES, "auto"))


def _changed(style: ComputedStyle, declarations: dict[str, str]) -> ComputedStyle:
    cascaded = {**style.cascaded, **declarations}
    return ComputedStyle(cascaded, style.user_agent, style.parent, style.viewport)
