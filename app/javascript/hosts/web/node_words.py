"""What Node says of arguments that are missing: its own classes and those of undici differ.

https://nodejs.org/docs/latest-v20.x/api/errors.html#err_missing_args
"""

from __future__ import annotations

import re
from typing import Final

from app.javascript.hosts.node_errors import node_error
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.realm import Realm

_METHOD: Final = re.compile(r"execute '(\w+)' on '(\w+)'")
_CONSTRUCTOR: Final = re.compile(r"construct '(\w+)'")
_OF_UNDICI: Final = ("FormData", "Headers", "Request", "Response")
#: The names of the first arguments.
_NAMES: Final = {
    "URLSearchParams": ("name", "value"),
    "File": ("fileBits", "fileName"),
    "Event": ("type",),
}


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
    names = _NAMES.get(interface, ())[:required]
    if len(names) == required:
        listed = " and ".join(f'"{name}"' for name in names)
        message = f"The {listed} argument{plural} must be specified"
        return node_error(realm, "TypeError", "ERR_MISSING_ARGS", message)
    return type_error(f"{required} argument{plural} required, but only {given} present.")
