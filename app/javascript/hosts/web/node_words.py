"""What Node says of arguments that are missing: its own classes and those of undici differ.

https://nodejs.org/docs/latest-v20.x/api/errors.html#err_missing_args
"""

from __future__ import annotations

import re
from typing import Final

from app.javascript.hosts.node_errors import node_error
from app.javascript.hosts.web.bytes import bytes_of
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.shared_array_buffer import SharedArrayBufferObject
from app.javascript.runtime.values import UNDEFINED, Symbol, Value

_METHOD: Final = re.compile(r"execute '(\w+)' on '(\w+)'")
_CONSTRUCTOR: Final = re.compile(r"construct '(\w+)'")
_OF_UNDICI: Final = ("FormData", "Headers", "Request", "Response")
#: The names of the first arguments.
_NAMES: Final = {
    "URLSearchParams": ("name", "value"),
    "File": ("fileBits", "fileName"),
    "Event": ("type",),
}


def called_in_node(interface: str) -> str:
    """A class that is called without ``new``."""
    own = f"_{interface}" if interface in _OF_UNDICI else interface
    return f"Class constructor {own} cannot be invoked without 'new'"


def missing_in_node(realm: Realm, doing: str, required: int, given: int) -> ThrowCompletion:
    """``doing`` like ``construct 'URL'`` or ``execute 'append' on 'URLSearchParams'``."""
    method = _METHOD.fullmatch(doing)
    constructor = _CONSTRUCTOR.fullmatch(doing)
    interface = method[2] if method else constructor[1] if constructor else ""
    plural = "s" if required > 1 else ""
    if interface in _OF_UNDICI or doing == "execute 'fetch' on 'Window'":
        where = f"{interface}.{method[1]}" if method else f"{interface} constructor"
        only = " only" if given else ""
        told = f"{required} argument{plural} required, but{only} {given} found."
        return type_error(f"{where}: {told}")
    if interface in ("Crypto", "SubtleCrypto"):
        message = (
            f"Failed to {doing}: {required} argument{plural} required, but only {given} present."
        )
        return node_error(realm, "TypeError", "ERR_MISSING_ARGS", message)
    names = _NAMES.get(interface, ())[:required]
    if len(names) == required:
        listed = " and ".join(f'"{name}"' for name in names)
        message = f"The {listed} argument{plural} must be specified"
        return node_error(realm, "TypeError", "ERR_MISSING_ARGS", message)
    return type_error(f"{required} argument{plural} required, but only {given} present.")


def check_digest(realm: Realm, arguments: list[Value]) -> None:
    """https://nodejs.org/docs/latest-v20.x/api/webcrypto.html#subtledigestalgorithm-data"""
    doing = "Failed to execute 'digest' on 'SubtleCrypto'"
    algorithm, data = arguments[:2]
    if isinstance(algorithm, Symbol):
        message = f"{doing}: 1st argument is a Symbol and cannot be converted to a string."
        raise node_error(realm, "TypeError", "ERR_INVALID_ARG_TYPE", message)
    if bytes_of(data) is None or isinstance(data, SharedArrayBufferObject):
        expected = "ArrayBuffer, Buffer, TypedArray, or DataView"
        message = f"{doing}: 2nd argument is not instance of {expected}."
        raise node_error(realm, "TypeError", "ERR_INVALID_ARG_TYPE", message)
    if isinstance(algorithm, JSObject) and algorithm.get("name", algorithm) is UNDEFINED:
        message = (
            "Failed to normalize algorithm: passed algorithm can not be converted to 'Algorithm' "
            "because 'name' is required in 'Algorithm'."
        )
        raise node_error(realm, "TypeError", "ERR_MISSING_OPTION", message)
