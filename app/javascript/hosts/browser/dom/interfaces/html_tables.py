"""Which content attributes the interfaces of HTML's elements reflect.

https://html.spec.whatwg.org/multipage/indices.html#element-interfaces
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.autofill import autofill_text
from app.javascript.hosts.browser.dom.reflection import (
    Reflected,
    derived,
    enumerated,
    flag,
    integer,
    legacy_text,
    nullable_enumerated,
    text,
    text_length,
    unsigned,
    url,
    url_or_own,
)
from app.javascript.hosts.browser.dom.submit_buttons import button_type

_AUTOCOMPLETE = derived("autocomplete", autofill_text)
_METHODS = ("get", "post", "dialog")
_ENCODINGS = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")
_FORM_ENCODING = {"missing": _ENCODINGS[0], "invalid": _ENCODINGS[0]}
_LOADING = enumerated("loading", ("lazy", "eager"), missing="auto", invalid="auto")
_PRIORITY = enumerated("fetchPriority", ("high", "low", "auto"), missing="auto", invalid="auto")
_CROSS_ORIGIN = nullable_enumerated(
    "crossOrigin", ("anonymous", "use-credentials"), invalid="anonymous"
)
_REFERRER = enumerated(
    "referrerPolicy",
    (
        "no-referrer", "no-referrer-when-downgrade", "same-origin", "origin", "strict-origin",
        "origin-when-cross-origin", "strict-origin-when-cross-origin", "unsafe-url",
    ),
)  # fmt: skip
_POPOVER_ACTION = enumerated(
    "popoverTargetAction", ("toggle", "show", "hide"), missing="toggle", invalid="toggle"
)
_ALIGN = text("align")
_CELLS = (_ALIGN, text("ch", "char"), text("chOff", "charoff"), text("vAlign"))
_COMPACT = flag("compact")
_SUBMITTER = (
    enumerated("formEnctype", _ENCODINGS, invalid=_ENCODINGS[0]),
    enumerated("formMethod", _METHODS, invalid="get"),
    flag("formNoValidate"),
    text("formTarget"),
)

HTML_ELEMENT: Final[tuple[Reflected, ...]] = (
    text("title"),
    text("lang"),
    enumerated("dir", ("ltr", "rtl", "auto")),
    text("accessKey"),
    flag("autofocus"),
    flag("inert"),
    enumerated("enterKeyHint", ("enter", "done", "go", "next", "previous", "search", "send")),
    enumerated(
        "inputMode", ("none", "text", "tel", "url", "email", "numeric", "decimal", "search")
    ),
    enumerated("writingSuggestions", ("true", "false"), missing="true", invalid="true"),
)

#: By interface; those that are missing reflect nothing of their own.
REFLECTED: Final[dict[str, tuple[Reflected, ...]]] = {
    "HTMLAnchorElement": (
        text("target"), text("download"), text("ping"), text("rel"), text("hreflang"),
        text("type"), text("name"), _REFERRER, text("charset"), text("coords"), text("rev"),
        text("shape"),
    ),
    "HTMLAreaElement": (
        text("alt"), text("coords"), text("shape"), text("target"), text("rel"), text("download"),
        text("ping"), _REFERRER, flag("noHref"),
    ),
    "HTMLBaseElement": (url_or_own("href"), text("target")),
    "HTMLBodyElement": (
        legacy_text("text"), legacy_text("link"), legacy_text("vLink"), legacy_text("aLink"),
        legacy_text("bgColor"), text("background"),
    ),
    "HTMLBRElement": (text("clear"),),
    "HTMLButtonElement": (
        flag("disabled"), text("name"), text("value"), url_or_own("formAction"), *_SUBMITTER,
        derived("type", button_type), _POPOVER_ACTION,
    ),
    "HTMLCanvasElement": (
        unsigned("width", default=300), unsigned("height", default=150),
    ),
    "HTMLDataElement": (text("value"),),
    "HTMLDetailsElement": (flag("open"), text("name")),
    "HTMLDialogElement": (flag("open"),),
    "HTMLDirectoryElement": (_COMPACT,),
    "HTMLDivElement": (_ALIGN,),
    "HTMLDListElement": (_COMPACT,),
    "HTMLEmbedElement": (
        url("src"), text("type"), text("width"), text("height"), _ALIGN, text("name"),
    ),
    "HTMLFieldSetElement": (flag("disabled"), text("name")),
    "HTMLFontElement": (legacy_text("color"), text("face"), text("size")),
    "HTMLHeadingElement": (_ALIGN,),
    "HTMLHRElement": (_ALIGN, text("color"), flag("noShade"), text("size"), text("width")),
    "HTMLHtmlElement": (text("version"),),
    "HTMLFormElement": (
        text("acceptCharset", "accept-charset"), text("name"), text("target"), text("rel"),
        flag("noValidate"),
        enumerated("autocomplete", ("on", "off"), missing="on", invalid="on"),
        enumerated("enctype", _ENCODINGS, **_FORM_ENCODING),
        enumerated("encoding", _ENCODINGS, "enctype", **_FORM_ENCODING),
        enumerated("method", _METHODS, missing="get", invalid="get"),
    ),
    "HTMLIFrameElement": (
        url("src"), text("srcdoc"), text("name"), text("allow"), flag("allowFullscreen"),
        text("width"), text("height"), _REFERRER, _LOADING, _ALIGN, text("scrolling"),
        text("frameBorder"), legacy_text("marginHeight"), legacy_text("marginWidth"),
        url("longDesc"),
    ),
    "HTMLImageElement": (
        text("alt"), url("src"), text("srcset"), text("sizes"), text("useMap"), flag("isMap"),
        _CROSS_ORIGIN, _REFERRER, _LOADING, text("name"),
        enumerated("decoding", ("sync", "async", "auto"), missing="auto", invalid="auto"),
        _PRIORITY, url("lowsrc"), _ALIGN, unsigned("hspace"), unsigned("vspace"), url("longDesc"),
        legacy_text("border"),
    ),
    "HTMLInputElement": (
        text("accept"), text("alt"), _AUTOCOMPLETE, unsigned("width"), unsigned("height"),
        flag("defaultChecked", "checked"),
        text("dirName"), flag("disabled"), text("max"), text_length("maxLength", "minlength"),
        text("min"), text_length("minLength", "maxlength"), flag("multiple"), text("name"),
        text("pattern"), text("placeholder"), flag("readOnly"), flag("required"),
        unsigned("size", default=20, at_least=1, throws=True), url("src"), text("step"),
        text("defaultValue", "value"), url_or_own("formAction"), *_SUBMITTER,
        _POPOVER_ACTION, _ALIGN, text("useMap"),
    ),
    "HTMLLabelElement": (text("htmlFor", "for"),),
    "HTMLLIElement": (integer("value"), text("type")),
    "HTMLLinkElement": (
        url("href"), _CROSS_ORIGIN, text("rel"),
        enumerated("as", ("fetch", "font", "image", "script", "style", "track")),
        text("media"), text("hreflang"),
        text("type"), _REFERRER, flag("disabled"), text("integrity"), _PRIORITY, text("charset"),
        text("rev"), text("target"), text("imageSrcset"), text("imageSizes"),
    ),
    "HTMLLegendElement": (_ALIGN,),
    "HTMLMapElement": (text("name"),),
    "HTMLMenuElement": (_COMPACT,),
    "HTMLMetaElement": (
        text("name"), text("httpEquiv", "http-equiv"), text("content"), text("media"),
        text("scheme"),
    ),
    "HTMLModElement": (url("cite"), text("dateTime")),
    "HTMLObjectElement": (
        url("data"), text("type"), text("name"), text("useMap"), text("width"), text("height"),
        _ALIGN, text("archive"), text("code"), flag("declare"), unsigned("hspace"),
        unsigned("vspace"), text("standby"), url("codeBase"), text("codeType"),
        legacy_text("border"),
    ),
    "HTMLOListElement": (flag("reversed"), integer("start", default=1), text("type"), _COMPACT),
    "HTMLOptGroupElement": (flag("disabled"), text("label")),
    "HTMLOptionElement": (flag("disabled"), flag("defaultSelected", "selected")),
    "HTMLOutputElement": (text("name"),),
    "HTMLParagraphElement": (_ALIGN,),
    "HTMLParamElement": (text("name"), text("value"), text("type"), text("valueType")),
    "HTMLPreElement": (integer("width"),),
    "HTMLQuoteElement": (url("cite"),),
    "HTMLScriptElement": (
        url("src"), text("type"), flag("noModule"), flag("defer"), _CROSS_ORIGIN, _REFERRER,
        text("integrity"), text("charset"), _PRIORITY, text("event"), text("htmlFor", "for"),
    ),
    "HTMLSelectElement": (
        _AUTOCOMPLETE, flag("disabled"), flag("multiple"), text("name"), flag("required"),
        unsigned("size"),
    ),
    "HTMLSlotElement": (text("name"),),
    "HTMLSourceElement": (
        url("src"), text("type"), text("srcset"), text("sizes"), text("media"),
        unsigned("width"), unsigned("height"),
    ),
    "HTMLStyleElement": (text("media"), text("type")),
    "HTMLTableCellElement": (
        unsigned("colSpan", default=1, at_least=1, at_most=1000),
        unsigned("rowSpan", default=1, at_most=65534),
        text("headers"), text("abbr"),
        enumerated("scope", ("row", "col", "rowgroup", "colgroup")),
        *_CELLS, text("axis"), text("height"), text("width"), flag("noWrap"),
        legacy_text("bgColor"),
    ),
    "HTMLTableCaptionElement": (_ALIGN,),
    "HTMLTableColElement": (
        unsigned("span", default=1, at_least=1, at_most=1000), *_CELLS, text("width"),
    ),
    "HTMLTableElement": (
        _ALIGN, text("border"), text("frame"), text("rules"), text("summary"), text("width"),
        legacy_text("bgColor"), legacy_text("cellPadding"), legacy_text("cellSpacing"),
    ),
    "HTMLTableRowElement": (*_CELLS, legacy_text("bgColor")),
    "HTMLTableSectionElement": _CELLS,
    "HTMLTemplateElement": (
        enumerated("shadowRootMode", ("open", "closed")), flag("shadowRootDelegatesFocus"),
        flag("shadowRootClonable"), flag("shadowRootSerializable"),
    ),
    "HTMLTextAreaElement": (
        _AUTOCOMPLETE, unsigned("cols", default=20, at_least=1), text("dirName"), flag("disabled"),
        text_length("maxLength", "minlength"), text_length("minLength", "maxlength"),
        text("name"), text("placeholder"), flag("readOnly"), flag("required"),
        unsigned("rows", default=2, at_least=1), text("wrap"),
    ),
    "HTMLTimeElement": (text("dateTime"),),
    "HTMLTrackElement": (
        enumerated(
            "kind", ("subtitles", "captions", "descriptions", "chapters", "metadata"),
            missing="subtitles", invalid="metadata",
        ),
        url("src"), text("srclang"), text("label"), flag("default"),
    ),
    "HTMLUListElement": (_COMPACT, text("type")),
    "HTMLAudioElement": (),
    "HTMLVideoElement": (
        unsigned("width"), unsigned("height"), url("poster"), flag("playsInline"),
    ),
}  # fmt: skip

MEDIA: Final = (
    url("src"), _CROSS_ORIGIN, text("preload"), flag("autoplay"), flag("loop"), flag("controls"),
    flag("defaultMuted", "muted"),
)  # fmt: skip
