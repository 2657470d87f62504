"""The interfaces that both hosts make when they are asked for, those that others need first."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.web import crypto_interfaces
from app.javascript.hosts.web.encoding import base64, text_decoder, text_encoder
from app.javascript.hosts.web.fetch import fetching, headers, network, request, response
from app.javascript.hosts.web.fetch.inspected import (
    headers_fields,
    request_fields,
    response_fields,
)
from app.javascript.hosts.web.files import blob, form_data
from app.javascript.hosts.web.files.file_members import FILE_MEMBERS
from app.javascript.hosts.web.files.inspected import blob_fields, file_fields, form_fields
from app.javascript.hosts.web.files.object_urls import add_object_urls
from app.javascript.hosts.web.inspected import Deep, show_as, show_fields
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.hosts.web.pairs_iterator import PairsIterator
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams import (
    byob_interfaces,
    byob_reader,
    compression,
    controller_interfaces,
    queuing,
    readable,
    readable_interfaces,
    transform,
    transform_interfaces,
    writable,
    writable_interfaces,
    writable_writer,
)
from app.javascript.hosts.web.streams.inspected import (
    reader_fields,
    strategy_fields,
    stream_fields,
    transform_stream_fields,
    writer_fields,
)
from app.javascript.hosts.web.url import search_params, url_object
from app.javascript.hosts.web.url.inspected import params_iterator_text, params_text, url_fields
from app.javascript.runtime.describe import define_properties
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

_ENCODER = "{ encoding: 'utf-8' }"


def _finish_urls(realm: Realm) -> None:
    add_object_urls(realm)
    show_fields(realm, "URL", url_object.URLObject, url_fields, one_deeper=False)
    params = search_params.URLSearchParamsObject
    show_as(realm, "URLSearchParams", params, params_text, Deep.OBJECT)
    show_as(realm, "URLSearchParamsIterator", PairsIterator, params_iterator_text, Deep.OBJECT)


URLS: Final = Group(
    "urls",
    ("URL", "URLSearchParams"),
    (*search_params.DESCRIPTIONS, *url_object.DESCRIPTIONS),
    after=_finish_urls,
)


def _show_coders(realm: Realm) -> None:
    encoder = text_encoder.TextEncoderObject
    show_as(realm, "TextEncoder", encoder, lambda _realm, _this: _ENCODER, Deep.BRACKETS)
    show_fields(
        realm,
        "TextDecoder",
        text_decoder.TextDecoderObject,
        lambda _realm, this: (
            ("encoding", this.encoding),
            ("fatal", this.fatal),
            ("ignoreBOM", this.ignore_bom),
        ),
        Deep.BRACKETS,
        one_deeper=False,
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
    deep = Deep.UNDEFINED
    show_fields(realm, "ReadableStream", readable.ReadableStreamObject, stream_fields, deep)
    show_fields(realm, "WritableStream", writable.WritableStreamObject, stream_fields, deep)
    kind = transform.TransformStreamObject
    show_fields(realm, "TransformStream", kind, transform_stream_fields, deep)
    for reader in (readable.ReadableReaderObject, byob_reader.ByobReaderObject):
        show_fields(realm, reader.class_name, reader, reader_fields, deep)
    writer = writable_writer.WritableWriterObject
    show_fields(realm, writer.class_name, writer, writer_fields, deep)
    for strategy in (queuing.CountStrategyObject, queuing.ByteLengthStrategyObject):
        show_fields(realm, strategy.class_name, strategy, strategy_fields, deep)
    if not web_platform(realm).is_node:
        del realm.intrinsics["%ReadableStream%"].properties["from"]


STREAMS: Final = Group(
    "streams",
    (
        "ReadableStream",
        "ReadableStreamDefaultReader",
        "ReadableStreamBYOBReader",
        "ReadableStreamBYOBRequest",
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
        *byob_interfaces.DESCRIPTIONS,
        *controller_interfaces.DESCRIPTIONS,
        *writable_interfaces.DESCRIPTIONS,
        *transform_interfaces.DESCRIPTIONS,
    ),
    after=_finish_streams,
)

COMPRESSION: Final = Group(
    "compression",
    ("CompressionStream", "DecompressionStream"),
    compression.DESCRIPTIONS,
    (STREAMS,),
)


def _finish_files(realm: Realm) -> None:
    show_fields(realm, "Blob", blob.BlobObject, blob_fields, Deep.BRACKETS)
    show_fields(realm, "File", blob.FileObject, file_fields, Deep.BRACKETS)
    kind = form_data.FormDataObject
    show_fields(realm, "FormData", kind, form_fields, Deep.SHOWN, one_deeper=False)
    if not web_platform(realm).is_node:
        define_properties(realm, realm.intrinsics["%File.prototype%"], FILE_MEMBERS)


FILES: Final = Group(
    "files",
    ("Blob", "File", "FormData"),
    (*blob.DESCRIPTIONS, *form_data.DESCRIPTIONS),
    needs=(URLS, STREAMS),
    after=_finish_files,
)


def _finish_fetch(realm: Realm) -> None:
    for name, kind, fields in (
        ("Response", response.ResponseObject, response_fields),
        ("Request", request.RequestObject, request_fields),
        ("Headers", headers.HeadersObject, headers_fields),
    ):
        show_fields(realm, name, kind, fields, Deep.SHOWN, one_deeper=False)


FETCH: Final = Group(
    "fetch",
    ("Headers", "Request", "Response"),
    (*headers.DESCRIPTIONS, *request.DESCRIPTIONS, *response.DESCRIPTIONS),
    needs=(URLS, ENCODING, STREAMS, FILES),
    extra={"fetch": lambda realm: NativeFunction(realm, "fetch", 1, fetching.FETCH)},
    rejecting=("fetch",),
    after=_finish_fetch,
)


def _loopscope(realm: Realm) -> Value:
    """What only the model has: the program's word about the simulated network."""
    made = JSObject(realm.object_prototype)
    answers = realm.slots.get("set answers")
    if answers is not None:
        made.properties["answers"] = NativeFunction(realm, "answers", 1, answers)
    made.properties["network"] = NativeFunction(realm, "network", 1, network.set_network)
    return made


CRYPTO: Final = Group(
    "crypto",
    ("Crypto", "SubtleCrypto"),
    crypto_interfaces.DESCRIPTIONS,
    extra={"crypto": crypto_interfaces.make_crypto},
    read_only=("crypto",),
)
MODEL: Final = Group(
    "model", extra={"loopscope": _loopscope}, needs=(URLS, FETCH), is_of_the_model=True
)

#: What every host has.
COMMON: Final = (URLS, ENCODING, BASE64, STREAMS, FILES, FETCH, CRYPTO, MODEL)
