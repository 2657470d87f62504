"""Web Cryptography, as far as digests and random values: https://w3c.github.io/webcrypto/"""

from __future__ import annotations

import hashlib
from typing import Final

from app.javascript.hosts.unsupported import refuse
from app.javascript.hosts.web.bytes import bytes_of
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.files.object_urls import random_uuid
from app.javascript.hosts.web.node_words import check_digest
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.promises import Deferred
from app.javascript.hosts.web.webidl import Interface, described, member
from app.javascript.runtime.array_buffer import new_array_buffer
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import UNDEFINED, Value

_DIGESTS: Final = {"SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}
#: What another thread takes for a small digest, and for every megabyte.
_DIGEST_MS: Final = 0.3
_DIGEST_MS_A_MEGABYTE: Final = 3.0
_MAX_RANDOM_BYTES: Final = 65_536
_REFUSED: Final = dict.fromkeys(
    (
        "decrypt",
        "deriveBits",
        "deriveKey",
        "encrypt",
        "exportKey",
        "generateKey",
        "importKey",
        "sign",
        "unwrapKey",
        "verify",
        "wrapKey",
    ),
    "Of crypto.subtle there is digest alone: stand in for the rest with a promise.",
)


class CryptoObject(JSObject):
    """https://w3c.github.io/webcrypto/#crypto-interface"""

    __slots__ = ("subtle",)

    class_name = "Crypto"

    def __init__(self, realm: Realm) -> None:
        super().__init__(realm.intrinsics["%Crypto.prototype%"])
        self.subtle = SubtleCryptoObject(realm.intrinsics["%SubtleCrypto.prototype%"])


class SubtleCryptoObject(JSObject):
    """https://w3c.github.io/webcrypto/#subtlecrypto-interface"""

    __slots__ = ()

    class_name = "SubtleCrypto"


def _get_random_values(realm: Realm, _crypto: CryptoObject, arguments: list[Value]) -> Value:
    """By the run's seed: https://w3c.github.io/webcrypto/#Crypto-method-getRandomValues"""
    array = arguments[0]
    doing = "Failed to execute 'getRandomValues' on 'Crypto'"
    node = web_platform(realm).is_node
    if not isinstance(array, TypedArrayObject | DataViewObject):
        if node:
            raise dom_exception(realm, "TypeMismatchError", _NO_INTEGERS)
        raise type_error(f"{doing}: parameter 1 is not of type 'ArrayBufferView'.")
    kind = "DataView" if isinstance(array, DataViewObject) else array.element_type.name
    if kind == "DataView" or kind.startswith("Float"):
        said = f"The provided ArrayBufferView is of type '{kind}', which is not an integer array"
        message = _NO_INTEGERS if node else f"{doing}: {said} type."
        raise dom_exception(realm, "TypeMismatchError", message)
    assert isinstance(array, TypedArrayObject)
    size = array.length * array.element_type.size
    if size > _MAX_RANDOM_BYTES:
        said = f"byte length ({size}) exceeds the number of bytes of entropy available"
        plain = f"The requested length exceeds {_MAX_RANDOM_BYTES:,} bytes"
        chromium = f"{doing}: The ArrayBufferView's {said} via this API ({_MAX_RANDOM_BYTES})."
        raise dom_exception(realm, "QuotaExceededError", plain if node else chromium)
    data, chance = array.buffer.data, realm.agent.chance
    if data is not None:
        random = b"".join(chance.bits().to_bytes(8, "little") for _ in range(-(-size // 8)))
        data[array.byte_offset : array.byte_offset + size] = random[:size]
    return array


_NO_INTEGERS: Final = "The data argument must be an integer-type TypedArray"


def _digest(realm: Realm, _subtle: SubtleCryptoObject, arguments: list[Value]) -> Value:
    """https://w3c.github.io/webcrypto/#SubtleCrypto-method-digest"""
    doing = "Failed to execute 'digest' on 'SubtleCrypto'"
    given = arguments[0]
    if web_platform(realm).is_node:
        check_digest(realm, arguments)
    if isinstance(given, JSObject):
        given = member(given, "name")
        if given is UNDEFINED and not web_platform(realm).is_node:
            raise type_error(f"{doing}: Algorithm: name: Missing or not a string")
    name = to_string(given).upper()
    data = bytes_of(arguments[1])
    if data is None:
        raise type_error(
            f"{doing}: The provided value is not of type '(ArrayBuffer or ArrayBufferView)'."
        )
    if name not in _DIGESTS:
        message = "Unrecognized algorithm name"
        if not web_platform(realm).is_node:
            message = f"{doing}: Algorithm: Unrecognized name"
        raise dom_exception(realm, "NotSupportedError", message)
    answer = Deferred(realm)
    computed = bytearray(hashlib.new(_DIGESTS[name], data).digest())
    if not web_platform(realm).is_node:  # Chromium computes at once
        answer.resolve(new_array_buffer(realm, computed))
        return answer.promise
    cost = _DIGEST_MS + _DIGEST_MS_A_MEGABYTE * len(data) / 1_000_000
    web_platform(realm).start_work(
        "cryptography", f"digest {name}", cost, "crypto",
        lambda: answer.resolve(new_array_buffer(realm, computed)),
    )  # fmt: skip
    return answer.promise


DESCRIPTIONS = (
    described(
        Interface(
            "Crypto",
            CryptoObject,
            attributes={"subtle": lambda _realm, crypto: crypto.subtle},
            operations={
                "getRandomValues": (1, _get_random_values),
                "randomUUID": (0, lambda realm, _crypto, _arguments: random_uuid(realm)),
            },
        )
    ),
    described(Interface("SubtleCrypto", SubtleCryptoObject, promises={"digest": (2, _digest)})),
)


def make_crypto(realm: Realm) -> Value:
    """The global scope's one."""
    refuse(realm, realm.intrinsics["%SubtleCrypto.prototype%"], _REFUSED, "crypto.subtle.")
    return CryptoObject(realm)
