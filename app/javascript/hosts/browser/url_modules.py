"""The modules of a page or worker: files of the run, and what ``data:`` and blob URLs hold.

https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.scripts import JAVASCRIPT_TYPES
from app.javascript.hosts.module_map import ModuleMap
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.encoding.decoding import utf_8_decode
from app.javascript.hosts.web.fetch.data_url import process_data_url
from app.javascript.hosts.web.fetch.fetching import BLOB_MS, DATA_MS
from app.javascript.hosts.web.files.object_urls import blob_at
from app.javascript.hosts.web.url.url_object import parse_url
from app.javascript.hosts.web.webidl import code_units
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.modules.requests import ModuleRequest
from app.javascript.runtime.realm import Realm
from app.javascript.sources import Sources, is_relative

ADVICE = "Give the module's code a media type of JavaScript, or put it into this program."

#: How long Chromium was seen to take to find out that there is no such module.
ABSENT_MS: Final = 4.0


def has_its_bytes(key: str) -> bool:
    """Whether it is a URL that no server answers."""
    return key.startswith(("data:", "blob:"))


def _is_address(specifier: str) -> bool:
    """https://html.spec.whatwg.org/multipage/webappapis.html#resolve-a-url-like-module-specifier"""
    return is_relative(specifier) or parse_url(specifier) is not None


class UrlModules(ModuleMap):
    """Knows modules of such URLs by the URL.

    A worker of an opaque origin may load those of ``data:`` alone; others are refused.
    """

    def __init__(self, realm: Realm, sources: Sources) -> None:
        super().__init__(realm, sources, lambda _specifier: None)
        self.in_worker = False

    def key(self, referrer: str, request: ModuleRequest) -> str:
        key = super().key(referrer, request)
        url = parse_url(key) if has_its_bytes(key) else None
        return key if url is None else url.href

    def _make(self, key: str, request: ModuleRequest) -> ModuleRecord | ThrowCompletion:
        if not has_its_bytes(key):
            if request.is_dynamic and self._sources.text(key) is None:
                return self._absent(key, request)
            return super()._make(key, request)
        if self.in_worker and not key.startswith("data:"):
            raise UnsupportedApi(f"import of '{key[:60]}' in a worker", ADVICE)
        try:
            text = self._text(key, request.type)
            if text is None and not request.is_dynamic:
                raise UnsupportedApi(f"a static import that fails, of '{key[:60]}'", ADVICE)
            if text is None:
                raise type_error(f"Failed to fetch dynamically imported module: {key}")
            return self.parse(key, text, request)
        except ThrowCompletion as thrown:
            thrown.value_in(self._realm)
            return thrown

    def milliseconds(self, referrer: str, request: ModuleRequest) -> float | None:
        """What fetching the module takes; None where nothing is fetched."""
        key = self.key(referrer, request)
        if not request.is_dynamic or self._sources.text(key) is not None:
            return None
        if has_its_bytes(key):
            known = self.has(referrer, request)
            return 0.0 if known else BLOB_MS if key.startswith("blob:") else DATA_MS
        return ABSENT_MS if _is_address(request.specifier) else None

    def _absent(self, key: str, request: ModuleRequest) -> ThrowCompletion:
        """https://html.spec.whatwg.org/multipage/webappapis.html#hostloadimportedmodule"""
        message = f"Failed to fetch dynamically imported module: {key}"
        if not _is_address(request.specifier):
            message = f"Failed to resolve module specifier '{request.specifier}'"
        thrown = type_error(message)
        thrown.value_in(self._realm)
        return thrown

    def _text(self, key: str, type_: str) -> str | None:
        """Only of the media type that was asked for."""
        if key.startswith("data:"):
            found = process_data_url(key)
        else:
            blob = blob_at(self._realm, key.partition("#")[0])
            found = None if blob is None else (blob.type, blob.data)
        if found is None:
            return None
        essence = found[0].partition(";")[0].strip().lower()
        is_json = essence.endswith("+json") or essence in ("application/json", "text/json")
        if not (is_json if type_ == "json" else essence in JAVASCRIPT_TYPES):
            return None
        return code_units(utf_8_decode(found[1]))
