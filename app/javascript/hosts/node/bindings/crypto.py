"""Hashes, derived keys and chance.

https://nodejs.org/docs/latest-v20.x/api/crypto.html
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Final

from app.javascript.hosts.node.bindings.bytes_binding import bytes_of, new_bytes
from app.javascript.hosts.node.bindings.digests import NAMES, algorithm_of
from app.javascript.hosts.node.bindings.integers import integer
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

#: Beyond so much computing (rounds times bytes) the real work would take too long here.
_MOST_ROUNDS: Final = 1_000_000
_MOST_SCRYPT: Final = 2_000_000
_SCRYPT_MEMORY: Final = 64 * 1024 * 1024


def hashes(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """``hashes()``: the names of the digests"""
    return create_array_from_list(realm, [*NAMES])


def digest(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``digest(algorithm, bytes)``: undefined for an unknown algorithm"""
    name = algorithm_of(to_string(argument(arguments, 0)))
    if name is None:
        return UNDEFINED
    return new_bytes(realm, hashlib.new(name, bytes_of(argument(arguments, 1))).digest())


def hmac_digest(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``hmac(algorithm, key, bytes)``"""
    name = algorithm_of(to_string(argument(arguments, 0)))
    if name is None:
        return UNDEFINED
    key, data = bytes_of(argument(arguments, 1)), bytes_of(argument(arguments, 2))
    return new_bytes(realm, hmac.new(key, data, name).digest())


def pbkdf2(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``pbkdf2(password, salt, iterations, length, algorithm)``"""
    name = algorithm_of(to_string(argument(arguments, 4)))
    if name is None:
        return UNDEFINED
    rounds, length = max(1, integer(arguments, 2)), max(0, integer(arguments, 3))
    if rounds > _MOST_ROUNDS or length > _MOST_ROUNDS:
        raise UnsupportedApi("crypto.pbkdf2 of so many rounds", "Use 1,000,000 at the most.")
    realm.agent.budget.charge()
    password, salt = bytes_of(argument(arguments, 0)), bytes_of(argument(arguments, 1))
    made = hashlib.pbkdf2_hmac(name, password, salt, rounds, length) if length else b""
    return new_bytes(realm, made)


def scrypt(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``scrypt(password, salt, length, N, r, p)``: undefined for invalid parameters"""
    length, cost, block, parallel = (integer(arguments, at) for at in range(2, 6))
    password, salt = bytes_of(argument(arguments, 0)), bytes_of(argument(arguments, 1))
    power_of_two = cost > 1 and cost & (cost - 1) == 0
    if not power_of_two or block < 1 or parallel < 1 or block * parallel >= 1 << 30:
        return UNDEFINED
    too_long = cost * block * parallel > _MOST_SCRYPT or length > _MOST_ROUNDS
    if too_long or 128 * block * (cost + parallel) > _SCRYPT_MEMORY:
        raise UnsupportedApi("crypto.scrypt with so much work", "Use a smaller N.")
    realm.agent.budget.charge()
    if length <= 0:
        return new_bytes(realm, b"")
    made = hashlib.scrypt(
        password, salt=salt, n=cost, r=block, p=parallel, dklen=length, maxmem=2 * _SCRYPT_MEMORY
    )
    return new_bytes(realm, made)


def random_bytes(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``randomBytes(size)``: by the run's seed"""
    size = max(0, integer(arguments, 0))
    realm.agent.budget.check_array_length(size // 8)
    chance = realm.agent.chance
    words = b"".join(chance.bits().to_bytes(8, "little") for _ in range((size + 7) // 8))
    return new_bytes(realm, words[:size])


FUNCTIONS: Final[dict[str, Behaviour]] = {
    "hashes": hashes,
    "digest": digest,
    "hmac": hmac_digest,
    "pbkdf2": pbkdf2,
    "scrypt": scrypt,
    "randomBytes": random_bytes,
}
