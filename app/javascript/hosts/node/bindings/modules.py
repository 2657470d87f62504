"""CommonJS modules for the library."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.globals import host_of
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def create_require(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``createRequire(path)``: a ``require`` as the file at that path has it"""
    return host_of(realm).modules.create_require(to_string(argument(arguments, 0)))


FUNCTIONS: Final[dict[str, Behaviour]] = {"createRequire": create_require}
