"""What leads elsewhere: https://html.spec.whatwg.org/multipage/links.html#hyperlink"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.namespaces import Namespace


def is_hyperlink(element: ElementObject) -> bool:
    """Also in an svg: https://svgwg.org/svg2-draft/linking.html#Links"""
    return address_of(element) is not None


def address_of(element: ElementObject) -> str | None:
    """As it is written; None for what is no link."""
    if element.is_named("a", "area"):
        return element.attribute("href")
    if element.local_name != "a" or element.namespace != Namespace.SVG:
        return None
    own = element.attribute("href")
    return element.attribute("xlink:href") if own is None else own
