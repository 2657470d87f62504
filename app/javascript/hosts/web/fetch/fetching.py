"""fetch: https://fetch.spec.whatwg.org/#fetch-method"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.javascript.hosts.web.events.abort_signal import AbortSignalObject
from app.javascript.hosts.web.fetch import redirects
from app.javascript.hosts.web.fetch.arrival import NETWORK_HOPS
from app.javascript.hosts.web.fetch.bad_ports import has_bad_port
from app.javascript.hosts.web.fetch.body import Body
from app.javascript.hosts.web.fetch.byte_range import blob_answer
from app.javascript.hosts.web.fetch.data_url import process_data_url
from app.javascript.hosts.web.fetch.headers import new_headers
from app.javascript.hosts.web.fetch.network import Answer, answer_to, is_specified
from app.javascript.hosts.web.fetch.request import RequestObject, make_request
from app.javascript.hosts.web.fetch.response import ResponseObject
from app.javascript.hosts.web.fetch.server_answer import AskServer, ServerAnswer, is_loopback
from app.javascript.hosts.web.files.object_urls import blob_at
from app.javascript.hosts.web.global_members import scope_name
from app.javascript.hosts.web.platform import Work, web_platform
from app.javascript.hosts.web.streams.promises import Deferred
from app.javascript.hosts.web.ticks import after_microtasks
from app.javascript.hosts.web.url.url_object import parse_url
from app.javascript.hosts.web.webidl import code_units, is_missing, missing_arguments, promising
from app.javascript.runtime.completion import PendingError, ThrowCompletion, type_error
from app.javascript.runtime.global_object import GlobalObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

#: What Chromium takes to answer from a data: and a blob: URL (ms), and Node (microtasks).
DATA_MS: Final = 0.0
BLOB_MS: Final = 3.0
_NODE_TICKS: Final = 4
#: The slot of a realm that can go: its fetches, which end with it.
BEGUN: Final = "fetches"


def fetch(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://fetch.spec.whatwg.org/#dom-global-fetch"""
    doing = f"execute 'fetch' on '{scope_name(realm)}'"
    prototype = realm.intrinsics["%Request.prototype%"]
    if not arguments and not web_platform(realm).is_node:
        raise missing_arguments(realm, doing, 1, arguments)
    is_global = isinstance(this, GlobalObject) or is_missing(this)
    if not is_global and not web_platform(realm).is_node:
        raise type_error(f"Failed to {doing}: Illegal invocation")
    try:
        request = make_request(realm, prototype, arguments, doing)
    except PendingError as error:
        return _refused(realm, error.of_operation(realm, doing))
    except ThrowCompletion as thrown:
        return _refused(realm, thrown.value_in(realm))
    fetching = Fetching(realm, request)
    begun: list[Fetching] | None = realm.slots.get(BEGUN)
    if begun is not None:
        begun.append(fetching)
    return fetching.promise


FETCH: Final = promising(fetch, "execute 'fetch' on 'Window'")


def _refused(realm: Realm, reason: Value) -> Value:
    """No request came of it; Node's fetch is an async function around the real one."""
    answer = Deferred(realm)
    ticks = 1 if web_platform(realm).is_node else 0
    after_microtasks(realm, ticks, "fetch", lambda: answer.reject(reason))
    return answer.promise


#: What Node says of schemes that it knows and does not fetch from.
_WHY_NOT: Final = {
    "about": "about scheme is not supported",
    "file": "not implemented... yet...",
}


class Fetching:
    """One fetch, until its response is there."""

    def __init__(self, realm: Realm, request: RequestObject) -> None:
        self._realm = realm
        self._platform = web_platform(realm)
        self._request = request
        self._answer = Deferred(realm)
        self.promise: JSObject = self._answer.promise
        self._work: Work | None = None
        #: Headers that were lost on the way, by redirections.
        self._dropped: frozenset[str] = frozenset()
        self._response: ResponseObject | None = None
        signal = request.followed_signal
        if signal is None:
            self._start()
        elif signal.aborted:
            self._reject_soon(signal.reason)
        else:
            signal.algorithms.append(lambda: self._abort(signal))
            self._start()

    def end(self) -> None:
        """The document that asked is gone; nothing happens once there is a response."""
        if self._response is None:
            self._fail("")

    def _reject_soon(self, reason: Value) -> None:
        ticks = 1 if self._platform.is_node else 0
        after_microtasks(self._realm, ticks, "fetch", lambda: self._answer.reject(reason))

    def _abort(self, signal: AbortSignalObject) -> None:
        """https://fetch.spec.whatwg.org/#abort-fetch"""
        if self._work is not None:
            self._work.cancel()
        self._reject_soon(signal.reason)
        if self._response is not None and self._response.body is not None:
            self._response.body.fail(self._realm, signal.reason)

    def _start(self) -> None:
        """https://fetch.spec.whatwg.org/#scheme-fetch"""
        href = self._request.url
        scheme = href.partition(":")[0]
        if scheme == "data":
            self._answer_at_once(process_data_url(href), DATA_MS)
        elif scheme == "blob":
            blob = blob_at(self._realm, href.partition("#")[0])
            if self._request.method != "GET":
                blob = None
            if blob is None and not self._platform.is_node:
                self._fail("")
                return
            self._answer_at_once(None if blob is None else (blob.type, blob.data), BLOB_MS)
        elif scheme in ("http", "https") and has_bad_port(href):
            self._later(lambda: self._fail("bad port"), "bad port", 2)
        elif scheme in ("http", "https"):
            self._send(self._request.method, href, 0)
        elif self._platform.is_node:
            why = _WHY_NOT.get(scheme, "unknown scheme")
            self._later(lambda: self._fail(why), "unknown scheme")
        else:
            self._fail("")

    def _later(self, steps: Callable[[], None], label: str, node_ticks: int = _NODE_TICKS) -> None:
        """In Node after some microtasks; in Chromium another process has a look at it first."""
        if self._platform.is_node:
            after_microtasks(self._realm, node_ticks, label, steps)
        else:
            self._work = self._platform.start_work("network", label, DATA_MS, "networking", steps)

    def _fail(self, cause: str) -> None:
        """A network error; ``cause`` is what Node tells of it."""
        message = "fetch failed" if self._platform.is_node else "Failed to fetch"
        error = type_error(message).value_in(self._realm)
        if cause and isinstance(error, JSObject):
            error.properties["cause"] = self._realm.make_error("Error", cause)
        self._answer.reject(error)

    def _answer_at_once(self, found: tuple[str, bytes] | None, milliseconds: float) -> None:
        """From a URL that has its bytes itself."""

        def steps() -> None:
            if found is None:
                self._fail("invalid method")
                return
            type_, data = found
            headers = [("content-type", type_)]
            answer: Answer | None = Answer(0.0, headers=headers, body=data, status_text="OK")
            if milliseconds == BLOB_MS:
                wanted = None if self._platform.is_node else self._request.headers.value("range")
                answer = blob_answer(type_, data, wanted)
            if answer is None:
                self._fail("")
                return
            self._respond(self._request.url, answer, redirected=False, type_="basic")

        if self._platform.is_node:
            after_microtasks(self._realm, _NODE_TICKS, "fetch", steps)
        else:
            label = f"fetch {self._request.url[:40]}"
            self._work = self._platform.start_work(
                "network", label, milliseconds, "networking", steps
            )

    # -- the simulated network -------------------------------------------------------------------

    def _send(self, method: str, href: str, count: int) -> None:
        """https://fetch.spec.whatwg.org/#http-fetch"""
        body = None if self._dropped >= redirects.OF_THE_BODY else self._request.body
        data = None if body is None else body.source
        ask = self._platform.state.get("ask server")
        if ask is not None and is_loopback(href) and not is_specified(self._realm, method, href):
            self._ask_server(ask, method, href, count, data)
            return
        answer = answer_to(self._realm, method, href, data)

        def steps() -> None:
            self._work = None
            if answer.fails:
                self._fail(f"connect ECONNREFUSED {parse_host(href)}")
            else:
                self._take(answer, method, href, count)

        label = f"{method} {code_units(href)[:60]}"
        self._work = self._platform.start_work(
            "network", label, answer.latency, "networking", steps
        )

    def _ask_server(
        self, ask: AskServer, method: str, href: str, count: int, body: bytes | None
    ) -> None:
        """A server of the same process."""

        def failed(cause: Value) -> None:
            self._work = None
            error = type_error("fetch failed").value_in(self._realm)
            assert isinstance(error, JSObject)
            error.properties["cause"] = DataProperty(cause, True, False, True)
            self._answer.reject(error)

        def came(answer: Answer, content: Body) -> None:
            self._take(answer, method, href, count, content)

        sent = redirects.kept_headers(self._request.headers, self._dropped)
        told = ServerAnswer(self._realm, came, failed)
        self._work = ask(method, href, sent, body, told)

    def _take(
        self, answer: Answer, method: str, href: str, count: int, body: Body | None = None
    ) -> None:
        """What came back: the response, or where to ask instead."""
        if answer.status in redirects.STATUSES and self._location(answer) is not None:
            self._redirect(answer, method, href, count)
        else:
            self._respond(href, answer, redirected=count > 0, type_=self._type(href))
            if body is not None and self._response is not None and self._response.body is not None:
                self._response.body = body

    def _location(self, answer: Answer) -> str | None:
        return {name.lower(): value for name, value in answer.headers}.get("location")

    def _redirect(self, answer: Answer, method: str, href: str, count: int) -> None:
        """https://fetch.spec.whatwg.org/#http-redirect-fetch"""
        mode = self._request.options["redirect"]
        target = parse_url(self._location(answer) or "", href)
        if mode == "manual" and self._platform.is_node:
            self._respond(href, answer, redirected=False, type_=self._type(href))
        elif mode == "manual":
            opaque = Answer(0.0, status=0)
            self._respond(href, opaque, redirected=False, type_="opaqueredirect")
        elif mode == "error" or target is None or count >= redirects.MOST:
            self._fail("unexpected redirect")
        else:
            to_get = redirects.becomes_get(answer.status, method)
            self._dropped |= redirects.dropped_headers(to_get, parse_url(href), target)
            self._send("GET" if to_get else method, target.href, count + 1)

    def _type(self, href: str) -> str:
        base = self._platform.base_url
        if base is None:
            return "basic"
        target, page = parse_url(href), parse_url(base)
        same = target is not None and page is not None and target.origin == page.origin
        return "basic" if same else "cors"

    def _respond(self, href: str, answer: Answer, *, redirected: bool, type_: str) -> None:
        response = ResponseObject(self._realm)
        opaque = type_ == "cors" and self._request.options["mode"] == "no-cors"
        if opaque or type_ == "opaqueredirect":
            response.type, response.status = "opaque" if opaque else type_, 0
            self._answer.resolve(response)
            return
        response.type, response.url, response.redirected = type_, href, redirected
        response.status, response.status_text = answer.status, answer.status_text
        response.headers = new_headers(self._realm, answer.headers)
        response.headers.immutable = True
        empty = answer.status in (101, 204, 205, 304) or self._request.method == "HEAD"
        response.body = None if empty else Body(answer.body, hops=NETWORK_HOPS, parts=answer.parts)
        self._response = response
        if response.body is not None and answer.parts:
            response.body.coming(self._realm)
        self._answer.resolve(response)


def parse_host(href: str) -> str:
    """The host of an address, for people."""
    url = parse_url(href)
    return "" if url is None else url.host
