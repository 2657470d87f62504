"""The digests and the names that OpenSSL knows them by.

https://nodejs.org/docs/latest-v20.x/api/crypto.html#cryptogethashes
"""

from __future__ import annotations

import hashlib
from typing import Final

from app.javascript.hosts.unsupported import UnsupportedApi

#: In the order in which Node lists them.
NAMES: Final = (
    "RSA-MD5", "RSA-RIPEMD160", "RSA-SHA1", "RSA-SHA1-2", "RSA-SHA224", "RSA-SHA256",
    "RSA-SHA3-224", "RSA-SHA3-256", "RSA-SHA3-384", "RSA-SHA3-512", "RSA-SHA384", "RSA-SHA512",
    "RSA-SHA512/224", "RSA-SHA512/256", "RSA-SM3", "blake2b512", "blake2s256",
    "id-rsassa-pkcs1-v1_5-with-sha3-224", "id-rsassa-pkcs1-v1_5-with-sha3-256",
    "id-rsassa-pkcs1-v1_5-with-sha3-384", "id-rsassa-pkcs1-v1_5-with-sha3-512", "md5", "md5-sha1",
    "md5WithRSAEncryption", "ripemd", "ripemd160", "ripemd160WithRSA", "rmd160", "sha1",
    "sha1WithRSAEncryption", "sha224", "sha224WithRSAEncryption", "sha256",
    "sha256WithRSAEncryption", "sha3-224", "sha3-256", "sha3-384", "sha3-512", "sha384",
    "sha384WithRSAEncryption", "sha512", "sha512-224", "sha512-224WithRSAEncryption", "sha512-256",
    "sha512-256WithRSAEncryption", "sha512WithRSAEncryption", "shake128", "shake256", "sm3",
    "sm3WithRSAEncryption", "ssl3-md5", "ssl3-sha1",
)  # fmt: skip
#: Other spellings that OpenSSL takes, but that are not listed.
_UNLISTED: Final = {
    "sha-1": "sha1",
    **{f"sha{form}{size}": f"sha{size}" for form in ("-", "2-") for size in (224, 256, 384, 512)},
    "sha2-512/224": "sha512-224",
    "sha2-512/256": "sha512-256",
    "blake2b-512": "blake2b512",
    "blake2s-256": "blake2s256",
    "ripemd-160": "ripemd160",
}
_PREFIXES: Final = ("rsa-", "ssl3-", "id-rsassa-pkcs1-v1_5-with-")
_SUFFIXES: Final = ("withrsaencryption", "withrsa")
_HASHLIB: Final = {
    "blake2b512": "blake2b",
    "blake2s256": "blake2s",
    "md5-sha1": "md5-sha1",
    "ripemd": "ripemd160",
    "rmd160": "ripemd160",
    "sha1-2": "sha1",
    "sha512/224": "sha512_224",
    "sha512/256": "sha512_256",
}
_KNOWN: Final = frozenset(name.lower() for name in NAMES)


def algorithm_of(name: str) -> str | None:
    """The digest's name in hashlib; None for an unknown one.

    Raises:
        UnsupportedApi: a digest that is not modelled.
    """
    lower = name.lower()
    lower = _UNLISTED.get(lower, lower)
    if lower not in _KNOWN:
        return None
    for prefix in _PREFIXES:
        lower = lower.removeprefix(prefix)
    for suffix in _SUFFIXES:
        lower = lower.removesuffix(suffix)
    found = _HASHLIB.get(lower, lower.replace("-", "_"))
    if found.startswith("shake") or found not in hashlib.algorithms_available:
        raise UnsupportedApi(f"the digest {name}", "Use sha256 or sha512.")
    return found
