"""Interfaces of SVG's elements, without what is special to one of them."""

from __future__ import annotations

from app.javascript.hosts.browser.dom.dataset import dataset_of
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.svg_interface_names import CHILDREN
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value

_SVG = Members("SVGElement", ElementObject)


def _nearest(element: ElementObject) -> ElementObject | None:
    outer = element.parent_element
    while outer is not None and outer.namespace == element.namespace:
        if outer.local_name == "svg":
            return outer
        outer = outer.parent_element
    return None


def _owner(_realm: Realm, element: ElementObject) -> Value:
    """https://svgwg.org/svg2-draft/types.html#__svg__SVGElement__ownerSVGElement"""
    found = _nearest(element)
    return NULL if found is None else found


DESCRIPTIONS = (
    interface(
        "SVGElement",
        "Element",
        (
            _SVG.attribute("ownerSVGElement", _owner),
            _SVG.attribute("viewportElement", _owner),
            _SVG.attribute("dataset", lambda _realm, element: dataset_of(element)),
        ),
    ),
    *(interface(name, parent) for parent, names in CHILDREN.items() for name in names.split()),
)
