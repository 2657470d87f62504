"""Specifiers of modules that are not there, as Node's resolver refuses them.

https://nodejs.org/docs/latest-v20.x/api/esm.html#resolution-algorithm-specification
"""

from __future__ import annotations

import re
from typing import Final

from app.javascript.hosts.node.data_modules import media_type_of
from app.javascript.hosts.node_errors import node_error
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.realm import Realm

_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_LOADABLE: Final = (
    "Only URLs with a scheme in: file, data, and node are supported by the default ESM loader."
)


def is_url(specifier: str) -> bool:
    """Whether the loader refuses it, when the resolver has let it pass."""
    return _SCHEME.match(specifier) is not None


def refusal_of(realm: Realm, specifier: str, importer: str) -> ThrowCompletion:
    """Why a specifier that names neither a file nor a module of Node's own is none.

    Raises:
        UnsupportedApi: a real Node loads it, the model does not.
    """
    scheme = _SCHEME.match(specifier)
    if scheme is not None and scheme[0].lower() == "data:":
        told = f"Unknown module format: {media_type_of(specifier)} for URL {specifier}"
        return node_error(realm, "RangeError", "ERR_UNKNOWN_MODULE_FORMAT", told)
    if scheme is not None and scheme[0] == "node:":
        message = f"No such built-in module: {specifier}"
        return node_error(realm, "Error", "ERR_UNKNOWN_BUILTIN_MODULE", message)
    if scheme is not None:
        message = f"{_LOADABLE} Received protocol '{scheme[0].lower()}'"
        return node_error(realm, "Error", "ERR_UNSUPPORTED_ESM_URL_SCHEME", message)
    if specifier.startswith("#"):
        message = f'Package import specifier "{specifier}" is not defined imported from {importer}'
        return node_error(realm, "TypeError", "ERR_PACKAGE_IMPORT_NOT_DEFINED", message)
    parts = 2 if specifier.startswith("@") else 1
    name = "/".join(specifier.split("/")[:parts])
    if specifier == "" or (parts == 2 and "/" not in name):
        told = f'Invalid module "{specifier}" is not a valid package name imported from {importer}'
        return node_error(realm, "TypeError", "ERR_INVALID_MODULE_SPECIFIER", told)
    message = f"Cannot find package '{name}' imported from {importer}"
    return node_error(realm, "Error", "ERR_MODULE_NOT_FOUND", message)
