"""Decoding images: https://html.spec.whatwg.org/multipage/embedded-content.html#dom-img-decode

NOTE: Nothing is decoded; it takes as long as Chromium was seen to take for small images.
"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.image_sizes import image_at
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.promise_settling import fulfill_promise, reject_promise
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED

_DECODE_MS = 0.3
_WAITING = "decodings"


def decode(realm: Realm, image: ElementObject, _arguments: list[Any]) -> PromiseObject:
    """A promise that is fulfilled when the image is there and decoded."""
    promise = PromiseObject(realm.promise_prototype)
    load = image.state.get("image load")

    def look() -> None:
        source = image.attribute("src")
        is_same = image.state.get("image load") is load
        if not source or not is_same or image_at(realm, source.strip()) is None:
            _refuse(realm, promise)
        elif image.state.get("complete"):
            _begin(realm, image, promise)
        else:
            image.state.setdefault(_WAITING, []).append(promise)

    here = realm.agent.recorder.here
    dom_agent(realm).services.queue_microtask(Job(look, "decode an image", here))
    return promise


def decode_loaded(realm: Realm, image: ElementObject) -> None:
    """What was asked for before the image was there."""
    for promise in image.state.pop(_WAITING, []):
        _begin(realm, image, promise)


def forget_decoding(realm: Realm, image: ElementObject) -> None:
    """The image is to be another one."""
    for promise in image.state.pop(_WAITING, []):
        _refuse(realm, promise)


def _begin(realm: Realm, image: ElementObject, promise: PromiseObject) -> None:
    load = image.state.get("image load")

    def decoded() -> None:
        if image.state.get("image load") is load:
            fulfill_promise(realm, promise, UNDEFINED)
        else:
            _refuse(realm, promise)

    start_work = web_platform(realm).start_work
    start_work("images", "decode an image", _DECODE_MS, "DOM manipulation", decoded)


def _refuse(realm: Realm, promise: PromiseObject) -> None:
    words = "The source image cannot be decoded."
    problem = dom_exception(realm, "EncodingError", words)
    reject_promise(realm, promise, problem.value_in(realm))
