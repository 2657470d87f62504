"""Blob URLs: https://w3c.github.io/FileAPI/#url"""

from __future__ import annotations

from app.javascript.hosts.node_errors import invalid_argument_type
from app.javascript.hosts.web.files.blob import BlobObject
from app.javascript.hosts.web.platform import OPAQUE_ORIGIN, web_platform
from app.javascript.hosts.web.webidl import missing_arguments
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def random_uuid(realm: Realm) -> str:
    """https://w3c.github.io/webcrypto/#Crypto-method-randomUUID, by the run's seed."""
    bits = (realm.agent.chance.bits() << 64) | realm.agent.chance.bits()
    bits = bits & ~(0xF << 76) | (4 << 76)
    bits = bits & ~(3 << 62) | (2 << 62)
    text = f"{bits:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def _urls(realm: Realm) -> dict[str, BlobObject]:
    """https://w3c.github.io/FileAPI/#BlobURLStore"""
    store: dict[str, BlobObject] = web_platform(realm).origin.setdefault("blob urls", {})
    return store


def blob_at(realm: Realm, href: str) -> BlobObject | None:
    """https://w3c.github.io/FileAPI/#blob-url-resolve"""
    return _urls(realm).get(href)


def create_object_url(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://w3c.github.io/FileAPI/#dfn-createObjectURL"""
    blob = argument(arguments, 0)
    platform = web_platform(realm)
    if not isinstance(blob, BlobObject):
        if platform.is_node:
            raise invalid_argument_type(realm, "obj", "an instance of Blob", blob)
        doing = "execute 'createObjectURL' on 'URL'"
        if not arguments:
            raise missing_arguments(realm, doing, 1, arguments)
        raise type_error(f"Failed to {doing}: Overload resolution failed.")
    origin = "nodedata:" if platform.is_node else f"{OPAQUE_ORIGIN}/"
    href = f"blob:{origin}{random_uuid(realm)}"
    _urls(realm)[href] = blob
    return href


def revoke_object_url(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://w3c.github.io/FileAPI/#dfn-revokeObjectURL"""
    if not arguments and not web_platform(realm).is_node:
        raise missing_arguments(realm, "execute 'revokeObjectURL' on 'URL'", 1, arguments)
    _urls(realm).pop(to_string(argument(arguments, 0)), None)
    return UNDEFINED


def add_object_urls(realm: Realm) -> None:
    """Give URL its two functions."""
    constructor: JSObject = realm.intrinsics["%URL%"]
    for name, behaviour in (
        ("createObjectURL", create_object_url),
        ("revokeObjectURL", revoke_object_url),
    ):
        function = NativeFunction(realm, name, 1, behaviour)
        constructor.properties[name] = DataProperty(function, True, True, True)
