"""Where a worker's script can come from: a Blob, a ``data:`` URL, a named source of the run."""

from __future__ import annotations

from base64 import b64decode
from urllib.parse import unquote_to_bytes

from app.javascript.hosts.web.files.object_urls import blob_at
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.text import to_code_units
from app.javascript.sources import Sources


def script_at(realm: Realm, sources: Sources, url: str) -> str | None:
    """The text, or None: https://fetch.spec.whatwg.org/#scheme-fetch"""
    if url.startswith("data:"):
        return _data(url)
    if url.startswith("blob:"):
        blob = blob_at(realm, url)
        return None if blob is None else _decoded(blob.data)
    path = sources.resolve(sources.main, url if url.startswith((".", "/")) else f"./{url}")
    return None if path is None else sources.text(path)


def _decoded(data: bytes) -> str:
    return to_code_units(data.decode("utf-8", "replace"))


def _data(url: str) -> str | None:
    """https://fetch.spec.whatwg.org/#data-url-processor"""
    kind, comma, body = url.removeprefix("data:").partition(",")
    if not comma:
        return None
    data = unquote_to_bytes(body.partition("#")[0])
    if kind.lower().endswith(";base64"):
        data = b64decode(data)
    return _decoded(data)
