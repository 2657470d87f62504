"""Which content attributes the interfaces of HTML's elements reflect.

https://html.spec.whatwg.org/multipage/indices.html#element-interfaces
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.reflection import (
    Reflected,
    enumerated,
    flag,
    integer,
    text,
    url,
)

_METHODS = ("get", "post", "dialog")
_ENCODINGS = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")
_FORM_ENCODING = {"missing": _ENCODINGS[0], "invalid": _ENCODINGS[0]}
_LOADING = enumerated("loading", ("lazy", "eager"), missing="eager", invalid="eager")
_CROSS_ORIGIN = text("crossOrigin")
_REFERRER = text("referrerPolicy")
_SUBMITTER = (
    text("formEnctype"),
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
    text("nonce"),
    enumerated("enterKeyHint", ("enter", "done", "go", "next", "previous", "search", "send")),
    enumerated(
        "inputMode", ("none", "text", "tel", "url", "email", "numeric", "decimal", "search")
    ),
)

#: By interface; those that are missing reflect nothing of their own.
REFLECTED: Final[dict[str, tuple[Reflected, ...]]] = {
    "HTMLAnchorElement": (
        text("target"), text("download"), text("ping"), text("rel"), text("hreflang"),
        text("type"), text("name"), _REFERRER,
    ),
    "HTMLAreaElement": (text("alt"), text("coords"), text("shape"), text("target"), text("rel")),
    "HTMLBaseElement": (url("href"), text("target")),
    "HTMLButtonElement": (
        flag("disabled"), text("name"), text("value"), url("formAction"), *_SUBMITTER,
        enumerated("type", ("submit", "reset", "button"), missing="submit", invalid="submit"),
        text("popoverTargetAction"), text("command"),
    ),
    "HTMLCanvasElement": (
        integer("width", default=300, at_least=0), integer("height", default=150, at_least=0),
    ),
    "HTMLDataElement": (text("value"),),
    "HTMLDetailsElement": (flag("open"), text("name")),
    "HTMLDialogElement": (flag("open"),),
    "HTMLEmbedElement": (url("src"), text("type"), text("width"), text("height")),
    "HTMLFieldSetElement": (flag("disabled"), text("name")),
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
        text("width"), text("height"), _REFERRER, _LOADING,
    ),
    "HTMLImageElement": (
        text("alt"), url("src"), text("srcset"), text("sizes"), text("useMap"), flag("isMap"),
        _CROSS_ORIGIN, _REFERRER, _LOADING, text("name"),
        enumerated("decoding", ("sync", "async", "auto"), missing="auto", invalid="auto"),
        integer("width", at_least=0), integer("height", at_least=0),
    ),
    "HTMLInputElement": (
        text("accept"), text("alt"), text("autocomplete"), flag("defaultChecked", "checked"),
        text("dirName"), flag("disabled"), text("max"), integer("maxLength", default=-1),
        text("min"), integer("minLength", default=-1), flag("multiple"), text("name"),
        text("pattern"), text("placeholder"), flag("readOnly"), flag("required"),
        integer("size", default=20, at_least=1), url("src"), text("step"),
        text("defaultValue", "value"), url("formAction"), *_SUBMITTER,
        text("popoverTargetAction"),
    ),
    "HTMLLabelElement": (text("htmlFor", "for"),),
    "HTMLLIElement": (integer("value"), text("type")),
    "HTMLLinkElement": (
        url("href"), _CROSS_ORIGIN, text("rel"), text("as"), text("media"), text("hreflang"),
        text("type"), _REFERRER, flag("disabled"), text("integrity"),
    ),
    "HTMLMapElement": (text("name"),),
    "HTMLMetaElement": (
        text("name"), text("httpEquiv", "http-equiv"), text("content"), text("media"),
    ),
    "HTMLModElement": (url("cite"), text("dateTime")),
    "HTMLObjectElement": (url("data"), text("type"), text("name")),
    "HTMLOListElement": (flag("reversed"), integer("start", default=1), text("type")),
    "HTMLOptGroupElement": (flag("disabled"), text("label")),
    "HTMLOptionElement": (flag("disabled"), flag("defaultSelected", "selected")),
    "HTMLOutputElement": (text("name"),),
    "HTMLParamElement": (text("name"), text("value")),
    "HTMLQuoteElement": (url("cite"),),
    "HTMLScriptElement": (
        url("src"), text("type"), flag("noModule"), flag("defer"), _CROSS_ORIGIN, _REFERRER,
        text("integrity"), text("charset"),
    ),
    "HTMLSelectElement": (
        text("autocomplete"), flag("disabled"), flag("multiple"), text("name"), flag("required"),
        integer("size", at_least=0),
    ),
    "HTMLSlotElement": (text("name"),),
    "HTMLSourceElement": (url("src"), text("type"), text("srcset"), text("sizes"), text("media")),
    "HTMLStyleElement": (text("media"), text("type")),
    "HTMLTableCellElement": (
        integer("colSpan", default=1, at_least=1), integer("rowSpan", default=1, at_least=0),
        text("headers"), text("abbr"), text("scope"),
    ),
    "HTMLTableColElement": (integer("span", default=1, at_least=1),),
    "HTMLTemplateElement": (
        text("shadowRootMode"), flag("shadowRootDelegatesFocus"), flag("shadowRootClonable"),
        flag("shadowRootSerializable"),
    ),
    "HTMLTextAreaElement": (
        text("autocomplete"), integer("cols", default=20, at_least=1), text("dirName"),
        flag("disabled"), integer("maxLength", default=-1), integer("minLength", default=-1),
        text("name"), text("placeholder"), flag("readOnly"), flag("required"),
        integer("rows", default=2, at_least=1), text("wrap"),
    ),
    "HTMLTimeElement": (text("dateTime"),),
    "HTMLTrackElement": (text("kind"), url("src"), text("srclang"), text("label"), flag("default")),
    "HTMLAudioElement": (),
    "HTMLVideoElement": (
        integer("width", at_least=0), integer("height", at_least=0), url("poster"),
    ),
}  # fmt: skip

MEDIA: Final = (
    url("src"), _CROSS_ORIGIN, text("preload"), flag("autoplay"), flag("loop"), flag("controls"),
    flag("defaultMuted", "muted"),
)  # fmt: skip
