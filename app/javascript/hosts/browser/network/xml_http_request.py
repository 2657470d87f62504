"""How an XMLHttpRequest is sent and answered: https://xhr.spec.whatwg.org/#states"""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum

from app.javascript.hosts.browser.blocking import block
from app.javascript.hosts.browser.network.progress import fire_progress
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.fetch.arrival import Part
from app.javascript.hosts.web.fetch.byte_range import blob_answer
from app.javascript.hosts.web.fetch.data_url import process_data_url
from app.javascript.hosts.web.fetch.fetching import BLOB_MS, DATA_MS
from app.javascript.hosts.web.fetch.network import Answer, answer_to
from app.javascript.hosts.web.files.object_urls import blob_at
from app.javascript.hosts.web.platform import Work, web_platform
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

#: The part of the latency that sending the body takes.
UPLOAD_SHARE = 0.5


class XhrState(IntEnum):
    """https://xhr.spec.whatwg.org/#dom-xmlhttprequest-readystate"""

    UNSENT = 0
    OPENED = 1
    HEADERS_RECEIVED = 2
    LOADING = 3
    DONE = 4


class XMLHttpRequestObject(EventTargetObject):
    """One request after the other; ``sent`` while one is under way."""

    __slots__ = (
        "_left", "answer", "come", "headers", "made", "method", "mime", "realm", "response_type",
        "sent", "state", "synchronous", "timeout", "timer", "upload", "upload_work", "url",
        "with_credentials", "work",
    )  # fmt: skip

    class_name = "XMLHttpRequest"

    def __init__(self, realm: Realm, prototype: JSObject) -> None:
        super().__init__(prototype, "XMLHttpRequest")
        self.realm = realm
        self.state = XhrState.UNSENT
        self.method, self.url, self.response_type, self.mime = "GET", "", "", ""
        self.headers: list[tuple[str, str]] = []
        self.answer: Answer | None = None
        self.made: Value = UNDEFINED
        self.sent = self.synchronous = self.with_credentials = False
        self.timeout = 0.0
        self.work: Work | None = None
        self.timer: Work | None = None
        self.upload_work: Work | None = None
        self.come = b""
        self._left: list[Part] = []
        self.upload = EventTargetObject(realm.intrinsics["%XMLHttpRequestUpload.prototype%"])

    def change(self, state: XhrState) -> None:
        """A new state, and its event."""
        self.state = state
        event = create_event(self.realm, "Event", "readystatechange", {}, EventInit())
        platform_of(self.realm).fire(event, self)

    def stop(self) -> None:
        """Nothing comes back any more."""
        self.sent = False
        for work in (self.work, self.timer, self.upload_work):
            if work is not None:
                work.cancel()
        self.work = self.timer = self.upload_work = None

    @property
    def body(self) -> bytes:
        """What has come so far."""
        return self.come if self.state in (XhrState.LOADING, XhrState.DONE) else b""

    # -- sending ---------------------------------------------------------------------------------

    def send(self, body: bytes | None) -> None:
        """https://xhr.spec.whatwg.org/#dom-xmlhttprequest-send"""
        self.sent, self.come = True, b""
        scheme = self.url.partition(":")[0]
        if scheme not in ("http", "https"):
            body = None  # As in Chromium: what no server hears is not sent.
        if self.synchronous:
            self._send_and_wait(body)
            return
        if scheme == "blob" and self.method != "GET":
            self._fail("error", uploads=True)
            return
        fire_progress(self.realm, self, "loadstart")
        if body and self.upload.listeners:
            fire_progress(self.realm, self.upload, "loadstart", 0, len(body))
        if self.state is not XhrState.OPENED or not self.sent:
            return
        answer = self._answer(body)
        platform = web_platform(self.realm)
        self.work = platform.start_work(
            "network", self._label, answer.latency, "networking", lambda: self._receive(answer)
        )
        if body and self.upload.listeners:
            self._upload(body, answer.latency * UPLOAD_SHARE)
        if self.timeout > 0:
            self.timer = platform.start_work(
                "network", "timeout", self.timeout, "timer", lambda: self._fail("timeout")
            )

    @property
    def _label(self) -> str:
        return f"{self.method} {self.url[:60]}"

    def _send_and_wait(self, body: bytes | None) -> None:
        """The thread stands still until all has come; few events tell of it."""
        answer = self._answer(body)
        fails = answer.fails or (self.url.startswith("blob:") and self.method != "GET")
        milliseconds = answer.latency + sum(wait for wait, _part in answer.parts)
        fails = fails or 0 < self.timeout < milliseconds
        if 0 < self.timeout < milliseconds:
            milliseconds = self.timeout
        block(self.realm, "network", self._label, milliseconds, "failed" if fails else "answered")
        self.sent = False
        if fails:
            self.state = XhrState.DONE
            words = f"Failed to execute 'send' on 'XMLHttpRequest': Failed to load '{self.url}'."
            raise dom_exception(self.realm, "NetworkError", words)
        self.answer, self.come = answer, answer.body
        self.change(XhrState.DONE)
        size = len(answer.body)
        for type_ in ("load", "loadend"):
            fire_progress(self.realm, self, type_, size, size)

    def _upload(self, body: bytes, milliseconds: float) -> None:
        """The body is there before the answer comes."""
        size = len(body)

        def steps() -> None:
            self.upload_work = None
            for type_ in ("progress", "load", "loadend"):
                fire_progress(self.realm, self.upload, type_, size, size)

        self.upload_work = web_platform(self.realm).start_work(
            "network", "send the body", milliseconds, "networking", steps
        )

    def _answer(self, body: bytes | None) -> Answer:
        scheme = self.url.partition(":")[0]
        found, latency = None, DATA_MS
        if scheme in ("http", "https"):
            answer = answer_to(self.realm, self.method, self.url, body)
            return replace(answer, body=b"", parts=()) if self.method == "HEAD" else answer
        if scheme == "data":
            found = process_data_url(self.url)
        elif scheme == "blob":
            blob, latency = blob_at(self.realm, self.url.partition("#")[0]), BLOB_MS
            found = None if blob is None else (blob.type, blob.data)
        if found is None:
            return Answer(latency, fails=True)
        kind, data = found
        if scheme == "blob":
            return self._part_of(kind, data, latency)
        headers = [("content-type", kind)]
        body = b"" if self.method == "HEAD" else data
        return Answer(latency, headers=headers, body=body, status_text="OK")

    def _part_of(self, kind: str, data: bytes, latency: float) -> Answer:
        """Of a blob, or of the part of it that the request names."""
        wanted = next((value for name, value in self.headers if name.lower() == "range"), None)
        found = blob_answer(kind, data, wanted)
        if found is None:
            return Answer(latency, fails=True)
        headers = [each for each in found.headers if kind or each[0] != "content-type"]
        text = "OK" if wanted is None else "Partial Content"
        body = b"" if self.method == "HEAD" else found.body
        return replace(found, latency=latency, headers=headers, status_text=text, body=body)

    def _receive(self, answer: Answer) -> None:
        """https://xhr.spec.whatwg.org/#handle-response-end-of-body"""
        self.work = None
        if answer.fails:
            self._fail("error")
            return
        self.answer = answer
        self._left = list(answer.parts)
        self.change(XhrState.HEADERS_RECEIVED)
        if not self._left:
            self._got(answer.body)
        elif self.sent:
            self._wait()

    def _wait(self) -> None:
        """For the next part of the body."""
        milliseconds, part = self._left.pop(0)
        self.work = web_platform(self.realm).start_work(
            "network", "body", milliseconds, "networking", lambda: self._got(part)
        )

    def _got(self, part: bytes) -> None:
        """https://xhr.spec.whatwg.org/#handle-response-end-of-body"""
        self.work = None
        self.come += part
        size = len(self.answer.body) if self.answer else 0
        if self.sent and part:
            self.change(XhrState.LOADING)
            if self.sent:
                fire_progress(self.realm, self, "progress", len(self.come), size)
        if not self.sent:
            return
        if self._left:
            self._wait()
            return
        self._settle()
        self.change(XhrState.DONE)
        fire_progress(self.realm, self, "load", size, size)
        fire_progress(self.realm, self, "loadend", size, size)

    def _settle(self) -> None:
        self.sent = False
        if self.timer is not None:
            self.timer.cancel()

    def _fail(self, type_: str, *, uploads: bool = False) -> None:
        """https://xhr.spec.whatwg.org/#request-error-steps"""
        uploads = uploads or self.upload_work is not None
        self.stop()
        self.answer, self.come = None, b""
        self.change(XhrState.DONE)
        if uploads:
            fire_progress(self.realm, self.upload, type_)
            fire_progress(self.realm, self.upload, "loadend")
        fire_progress(self.realm, self, type_)
        fire_progress(self.realm, self, "loadend")

    def abort(self) -> None:
        """https://xhr.spec.whatwg.org/#dom-xmlhttprequest-abort"""
        under_way = self.sent or self.state in (XhrState.HEADERS_RECEIVED, XhrState.LOADING)
        if under_way:
            self._fail("abort")
        if self.state is XhrState.DONE:
            self.state = XhrState.UNSENT
            self.answer = None
