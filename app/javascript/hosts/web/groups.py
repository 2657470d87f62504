"""The interfaces that both hosts make when they are asked for, those that others need first."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.web.encoding import base64, text_decoder, text_encoder
from app.javascript.hosts.web.inspected import show_as, show_fields
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams import (
    queuing,
    readable_interfaces,
    transform_interfaces,
    writable_interfaces,
)
from app.javascript.hosts.web.url import search_params, url_object
from app.javascript.hosts.web.url.inspected import params_text, url_fields
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.realm import Realm

_ENCODER = "{ encoding: 'utf-8' }"


def _show_urls(realm: Realm) -> None:
    show_fields(realm, "URL", url_object.URLObject, url_fields)
    show_as(realm, "URLSearchParams", search_params.URLSearchParamsObject, params_text)


URLS: Final = Group(
    "urls",
    ("URL", "URLSearchParams"),
    (*search_params.DESCRIPTIONS, *url_object.DESCRIPTIONS),
    after=_show_urls,
)


def _show_coders(realm: Realm) -> None:
    show_as(realm, "TextEncoder", text_encoder.TextEncoderObject, lambda _realm, _this: _ENCODER)
    show_fields(
        realm,
        "TextDecoder",
        text_decoder.TextDecoderObject,
        lambda _realm, this: (
            ("encoding", this.encoding),
            ("fatal", this.fatal),
            ("ignoreBOM", this.ignore_bom),
        ),
    )


ENCODING: Final = Group(
    "encoding",
    ("TextEncoder", "TextDecoder"),
    (*text_encoder.DESCRIPTIONS, *text_decoder.DESCRIPTIONS),
    after=_show_coders,
)
BASE64: Final = Group(
    "base64",
    extra={
        "atob": lambda realm: NativeFunction(realm, "atob", 1, base64.atob),
        "btoa": lambda realm: NativeFunction(realm, "btoa", 1, base64.btoa),
    },
)


def _finish_streams(realm: Realm) -> None:
    """Chromium has no ReadableStream.from."""
    if not web_platform(realm).is_node:
        del realm.intrinsics["%ReadableStream%"].properties["from"]


STREAMS: Final = Group(
    "streams",
    (
        "ReadableStream",
        "ReadableStreamDefaultReader",
        "ReadableStreamDefaultController",
        "ReadableByteStreamController",
        "WritableStream",
        "WritableStreamDefaultWriter",
        "WritableStreamDefaultController",
        "TransformStream",
        "TransformStreamDefaultController",
        "TextDecoderStream",
        "TextEncoderStream",
        "CountQueuingStrategy",
        "ByteLengthQueuingStrategy",
    ),
    (
        *queuing.DESCRIPTIONS,
        *readable_interfaces.DESCRIPTIONS,
        *writable_interfaces.DESCRIPTIONS,
        *transform_interfaces.DESCRIPTIONS,
    ),
    after=_finish_streams,
)

#: What every host has.
COMMON: Final = (URLS, ENCODING, BASE64, STREAMS)
