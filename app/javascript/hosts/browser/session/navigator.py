"""navigator: https://html.spec.whatwg.org/multipage/system-state.html#the-navigator-object"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.session.lock_manager import LockManagerObject
from app.javascript.hosts.browser.session.missing_parts import ADVICE, INTERFACES, MissingPart
from app.javascript.hosts.browser.session.session_history import resolve
from app.javascript.hosts.unsupported import refuse
from app.javascript.hosts.web.fetch.network import DEFAULT_LATENCY_MS
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.webidl import Getter, Interface, described
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.integrity import set_integrity_level
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value

_AGENT: Final = (
    "5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{0} Safari/537.36"
)
_VERSION: Final = "156.0.0.0"

#: What is the same in every run.
_CONSTANTS: Final[dict[str, Value]] = {
    "appCodeName": "Mozilla",
    "appName": "Netscape",
    "appVersion": _AGENT.format(_VERSION),
    "cookieEnabled": True,
    "deviceMemory": 8.0,
    "doNotTrack": NULL,
    "hardwareConcurrency": 4.0,
    "language": "en-US",
    "maxTouchPoints": 0.0,
    "onLine": True,
    "pdfViewerEnabled": True,
    "platform": "Linux x86_64",
    "product": "Gecko",
    "productSub": "20030107",
    "userAgent": f"Mozilla/{_AGENT.format(_VERSION)}",
    "vendor": "Google Inc.",
    "vendorSub": "",
    "webdriver": False,
}
REFUSED: Final = {"userActivation": ADVICE}


class NavigatorObject(JSObject):
    """``parts`` are the objects that hang on it, made once."""

    __slots__ = ("parts",)

    class_name = "Navigator"

    def __init__(self, prototype: JSObject) -> None:
        super().__init__(prototype)
        self.parts: dict[str, JSObject] = {}


def _languages(realm: Realm, navigator: NavigatorObject) -> Value:
    if "languages" not in navigator.parts:
        languages = navigator.parts["languages"] = create_array_from_list(realm, ["en-US"])
        set_integrity_level(languages, "frozen")
    return navigator.parts["languages"]


def _locks(realm: Realm, navigator: NavigatorObject) -> Value:
    if "locks" not in navigator.parts:
        navigator.parts["locks"] = LockManagerObject(realm)
    return navigator.parts["locks"]


def _send_beacon(realm: Realm, _navigator: NavigatorObject, arguments: list[Value]) -> Value:
    """Nobody hears the answer: https://w3c.github.io/beacon/#sendbeacon-method"""
    address = to_string(arguments[0])
    url = resolve(realm, address)
    doing = "Failed to execute 'sendBeacon' on 'Navigator': "
    if url is None:
        raise type_error(f"{doing}The URL argument is ill-formed or unsupported.")
    if url.protocol not in ("http:", "https:"):
        raise type_error(f"{doing}Beacons are only supported over HTTP(S).")
    label = f"beacon to {address}"
    web_platform(realm).start_work("network", label, DEFAULT_LATENCY_MS, "networking", lambda: None)
    return True


def _missing(name: str) -> Getter:
    def part(realm: Realm, navigator: NavigatorObject) -> Value:
        if name not in navigator.parts:
            navigator.parts[name] = MissingPart(realm, name)
        return navigator.parts[name]

    return part


def _constant(value: Value) -> Getter:
    return lambda _realm, _navigator: value


ATTRIBUTES: Final[dict[str, Getter]] = {
    **{name: _constant(value) for name, value in _CONSTANTS.items()},
    "languages": _languages,
    "locks": _locks,
    **{name: _missing(name) for name in INTERFACES},
}

DESCRIPTIONS = (
    described(
        Interface(
            "Navigator",
            NavigatorObject,
            attributes=ATTRIBUTES,
            operations={
                "sendBeacon": (1, _send_beacon),
                "javaEnabled": (0, lambda _realm, _navigator, _arguments: False),
            },
        )
    ),
)


def make_navigator(realm: Realm) -> Value:
    """The window's one."""
    prototype = realm.intrinsics["%Navigator.prototype%"]
    refuse(realm, prototype, REFUSED, "navigator.")
    return NavigatorObject(prototype)
