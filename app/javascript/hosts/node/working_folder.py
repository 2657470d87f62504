"""The folder that relative paths begin in: ``process.cwd()`` and ``process.chdir()``.

https://nodejs.org/docs/latest-v20.x/api/process.html#processchdirdirectory
"""

from __future__ import annotations

from app.javascript.hosts.node.file_problem import ERRORS, FileProblem
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node_errors import invalid_argument_type
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def cwd(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/process.html#processcwd"""
    return host_of(realm).files.folder


def chdir(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """The path of the folder without links is the new one."""
    files, directory = host_of(realm).files, argument(arguments, 0)
    if not isinstance(directory, str):
        raise invalid_argument_type(realm, "directory", "of type string", directory)
    try:
        found = files.find(directory)
        if found.entries is None:
            raise FileProblem("ENOTDIR")
    except FileProblem as problem:
        raise _failed(realm, problem.code, files.folder, directory) from None
    files.folder = files.path_of(found)
    return UNDEFINED


def _failed(realm: Realm, code: str, before: str, directory: str) -> ThrowCompletion:
    number, words = ERRORS[code]
    error = realm.make_error("Error", f"{code}: {words}, chdir '{before}' -> '{directory}'")
    error.properties["errno"] = float(number)
    error.properties["code"] = code
    error.properties["syscall"] = "chdir"
    error.properties["path"] = before
    error.properties["dest"] = directory
    return ThrowCompletion(error)
