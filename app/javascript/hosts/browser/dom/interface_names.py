"""Which interface an element has: https://html.spec.whatwg.org/multipage/dom.html#elements-in-the-dom"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.custom_elements import is_valid_custom_element_name
from app.javascript.hosts.browser.dom.namespaces import Namespace
from app.javascript.hosts.browser.dom.svg_interface_names import SVG_INTERFACES

#: Elements with interfaces of their own, by local name.
HTML_INTERFACES: Final[dict[str, str]] = {
    "a": "HTMLAnchorElement",
    "area": "HTMLAreaElement",
    "audio": "HTMLAudioElement",
    "base": "HTMLBaseElement",
    "blockquote": "HTMLQuoteElement",
    "body": "HTMLBodyElement",
    "br": "HTMLBRElement",
    "button": "HTMLButtonElement",
    "canvas": "HTMLCanvasElement",
    "caption": "HTMLTableCaptionElement",
    "col": "HTMLTableColElement",
    "colgroup": "HTMLTableColElement",
    "data": "HTMLDataElement",
    "datalist": "HTMLDataListElement",
    "del": "HTMLModElement",
    "details": "HTMLDetailsElement",
    "dialog": "HTMLDialogElement",
    "dir": "HTMLDirectoryElement",
    "div": "HTMLDivElement",
    "dl": "HTMLDListElement",
    "embed": "HTMLEmbedElement",
    "fieldset": "HTMLFieldSetElement",
    "font": "HTMLFontElement",
    "form": "HTMLFormElement",
    "frame": "HTMLFrameElement",
    "frameset": "HTMLFrameSetElement",
    "h1": "HTMLHeadingElement",
    "h2": "HTMLHeadingElement",
    "h3": "HTMLHeadingElement",
    "h4": "HTMLHeadingElement",
    "h5": "HTMLHeadingElement",
    "h6": "HTMLHeadingElement",
    "head": "HTMLHeadElement",
    "hr": "HTMLHRElement",
    "html": "HTMLHtmlElement",
    "iframe": "HTMLIFrameElement",
    "img": "HTMLImageElement",
    "input": "HTMLInputElement",
    "ins": "HTMLModElement",
    "label": "HTMLLabelElement",
    "legend": "HTMLLegendElement",
    "li": "HTMLLIElement",
    "link": "HTMLLinkElement",
    "listing": "HTMLPreElement",
    "map": "HTMLMapElement",
    "marquee": "HTMLMarqueeElement",
    "menu": "HTMLMenuElement",
    "meta": "HTMLMetaElement",
    "meter": "HTMLMeterElement",
    "object": "HTMLObjectElement",
    "ol": "HTMLOListElement",
    "optgroup": "HTMLOptGroupElement",
    "option": "HTMLOptionElement",
    "output": "HTMLOutputElement",
    "p": "HTMLParagraphElement",
    "param": "HTMLParamElement",
    "picture": "HTMLPictureElement",
    "pre": "HTMLPreElement",
    "progress": "HTMLProgressElement",
    "q": "HTMLQuoteElement",
    "script": "HTMLScriptElement",
    "select": "HTMLSelectElement",
    "slot": "HTMLSlotElement",
    "source": "HTMLSourceElement",
    "span": "HTMLSpanElement",
    "style": "HTMLStyleElement",
    "table": "HTMLTableElement",
    "tbody": "HTMLTableSectionElement",
    "td": "HTMLTableCellElement",
    "template": "HTMLTemplateElement",
    "textarea": "HTMLTextAreaElement",
    "tfoot": "HTMLTableSectionElement",
    "th": "HTMLTableCellElement",
    "thead": "HTMLTableSectionElement",
    "time": "HTMLTimeElement",
    "title": "HTMLTitleElement",
    "tr": "HTMLTableRowElement",
    "track": "HTMLTrackElement",
    "ul": "HTMLUListElement",
    "video": "HTMLVideoElement",
    "xmp": "HTMLPreElement",
}

#: Elements that are plain HTMLElements.
PLAIN_ELEMENTS: Final = frozenset({
    "abbr", "acronym", "address", "article", "aside", "b", "basefont", "bdi", "bdo", "big",
    "center", "cite", "code", "dd", "dfn", "dt", "em", "figcaption", "figure", "footer", "header",
    "hgroup", "i", "kbd", "main", "mark", "nav", "nobr", "noembed", "noframes", "noscript",
    "plaintext", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "search", "section", "small",
    "strike", "strong", "sub", "summary", "sup", "tt", "u", "var", "wbr",
})  # fmt: skip


def interface_of(local_name: str, namespace: str | None) -> str:
    """https://dom.spec.whatwg.org/#concept-element-interface"""
    if namespace == Namespace.HTML:
        found = HTML_INTERFACES.get(local_name)
        if found is not None:
            return found
        if local_name in PLAIN_ELEMENTS or is_valid_custom_element_name(local_name):
            return "HTMLElement"
        return "HTMLUnknownElement"
    if namespace == Namespace.SVG:
        return SVG_INTERFACES.get(local_name, "SVGElement")
    return "MathMLElement" if namespace == Namespace.MATHML else "Element"
