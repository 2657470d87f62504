"""The permissions that new files do not get.

https://nodejs.org/docs/latest-v20.x/api/process.html#processumaskmask
"""

from __future__ import annotations

import re
from typing import Final

from app.javascript.hosts.inspection import inspect
from app.javascript.hosts.inspection.options import InspectOptions
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node_errors import node_error, require_integer
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_OCTAL: Final = re.compile("[0-7]+")
_LARGEST: Final = 2**32 - 1
_PERMISSIONS: Final = 0o777


def umask(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """The mask until now; the argument is the next one."""
    files, mask = host_of(realm).files, argument(arguments, 0)
    before = files.mask
    if mask is not UNDEFINED:
        files.mask = _mode_of(realm, mask) & _PERMISSIONS
    return float(before)


def _mode_of(realm: Realm, mask: Value) -> int:
    if isinstance(mask, str):
        if not _OCTAL.fullmatch(mask):
            message = (
                "The argument 'mask' must be a 32-bit unsigned integer or an octal string. "
                f"Received {inspect(realm, mask, InspectOptions())}"
            )
            raise node_error(realm, "TypeError", "ERR_INVALID_ARG_VALUE", message)
        mask = float(int(mask, 8))
    if mask is NULL:
        mask = UNDEFINED
    return require_integer(realm, "mask", mask, 0, _LARGEST)
