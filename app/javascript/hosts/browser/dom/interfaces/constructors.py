"""Image, Option and Audio, which make elements; DOMParser and XMLSerializer.

https://html.spec.whatwg.org/multipage/embedded-content.html#dom-image
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.javascript.hosts.browser.dom.attributes import set_attribute
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import must_be_new
from app.javascript.hosts.browser.dom.interfaces.document import create_html_document
from app.javascript.hosts.browser.dom.links import unlink
from app.javascript.hosts.browser.dom.mutation import append
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_factory import create_element, create_text
from app.javascript.hosts.browser.dom.parsing import build_children, is_quirky, parse_html
from app.javascript.hosts.browser.dom.xml_serialization import xml_text
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean, to_int32, to_string
from app.javascript.runtime.describe import Constant, Constructor, Method
from app.javascript.runtime.function import ConstructorBehaviour, NativeConstructor
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol
from app.javascript.syntax.text import from_code_units

Fill = Callable[[ElementObject, list[Value]], None]


def _image(element: ElementObject, arguments: list[Value]) -> None:
    for name, value in zip(("width", "height"), arguments, strict=False):
        set_attribute(element, name, str(to_int32(value)))


def _option(element: ElementObject, arguments: list[Value]) -> None:
    """https://html.spec.whatwg.org/multipage/form-elements.html#dom-option"""
    text, value = argument(arguments, 0), argument(arguments, 1)
    if text is not UNDEFINED and to_string(text):
        append(create_text(element.node_document, to_string(text)), element)
    if value is not UNDEFINED:
        set_attribute(element, "value", to_string(value))
    if to_boolean(argument(arguments, 2)):
        set_attribute(element, "selected", "")
    element.state["selected"] = to_boolean(argument(arguments, 3))


def _audio(element: ElementObject, arguments: list[Value]) -> None:
    set_attribute(element, "preload", "auto")
    if arguments:
        set_attribute(element, "src", to_string(arguments[0]))


def _named(name: str, tag: str, interface: str, fill: Fill) -> Callable[[Realm], Value]:
    """https://webidl.spec.whatwg.org/#LegacyFactoryFunction"""

    def construct(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
        must_be_new(name, new_target)
        element = create_element(dom_agent(realm).document, tag)
        fill(element, arguments)
        return element

    def make(realm: Realm) -> Value:
        made = NativeConstructor(realm, name, 0, construct)
        made.properties["prototype"] = DataProperty(realm.intrinsics[f"%{interface}.prototype%"])
        return made

    return make


NAMED: Final = {
    "Image": _named("Image", "img", "HTMLImageElement", _image),
    "Option": _named("Option", "option", "HTMLOptionElement", _option),
    "Audio": _named("Audio", "audio", "HTMLAudioElement", _audio),
}


def _construct_plain(name: str) -> ConstructorBehaviour:
    def construct(_realm: Realm, _arguments: list[Value], new_target: JSObject | None) -> Value:
        target = must_be_new(name, new_target)
        return JSObject(get_prototype_from_constructor(target, f"%{name}.prototype%"))

    return construct


#: https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#domparsersupportedtype
_PARSED_TYPES: Final = (
    "text/html",
    "text/xml",
    "application/xml",
    "application/xhtml+xml",
    "image/svg+xml",
)


def parsed_document(realm: Realm, text: str) -> DocumentObject:
    """A document of its own, whose scripts do not run."""
    document = create_html_document(realm, None)
    document.url = dom_agent(realm).document.url
    for child in list(document.child_nodes()):
        unlink(child)
    root = parse_html(from_code_units(text))
    document.quirks = is_quirky(root)
    build_children(root, document, document)
    return document


def _parse_from_string(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-domparser-parsefromstring"""
    if len(arguments) < 2:
        raise type_error(
            "Failed to execute 'parseFromString' on 'DOMParser': "
            f"2 arguments required, but only {len(arguments)} present."
        )
    kind = to_string(arguments[1])
    if kind not in _PARSED_TYPES:
        raise type_error(
            "Failed to execute 'parseFromString' on 'DOMParser': The provided value "
            f"'{kind}' is not a valid enum value of type SupportedType."
        )
    if kind != "text/html":
        raise UnsupportedApi(f"DOMParser for {kind}", "Parse text/html.")
    return parsed_document(realm, to_string(arguments[0]))


def _serialize_to_string(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://w3c.github.io/DOM-Parsing/#dom-xmlserializer-serializetostring"""
    node = argument(arguments, 0)
    if not isinstance(node, NodeObject):
        raise type_error(
            "Failed to execute 'serializeToString' on 'XMLSerializer': "
            "parameter 1 is not of type 'Node'."
        )
    return xml_text(node)


DESCRIPTIONS = (
    Constructor(
        "DOMParser",
        0,
        _construct_plain("DOMParser"),
        prototype=(
            Method("parseFromString", _parse_from_string, 2, enumerable=True),
            Constant(WellKnownSymbol.TO_STRING_TAG, "DOMParser", configurable=True),
        ),
    ),
    Constructor(
        "XMLSerializer",
        0,
        _construct_plain("XMLSerializer"),
        prototype=(
            Method("serializeToString", _serialize_to_string, 1, enumerable=True),
            Constant(WellKnownSymbol.TO_STRING_TAG, "XMLSerializer", configurable=True),
        ),
    ),
)
