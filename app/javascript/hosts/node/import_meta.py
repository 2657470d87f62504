"""``import.meta`` in Node: https://nodejs.org/docs/latest-v20.x/api/esm.html#importmeta"""

from __future__ import annotations

from posixpath import dirname, join, normpath

from app.javascript.hosts.node.built_in_modules import built_in_name
from app.javascript.hosts.node.data_modules import is_data_url
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value
from app.javascript.sources import file_of, is_relative


def fill_import_meta(realm: Realm, meta: JSObject, path: str) -> None:
    """Give it the place of the module's file, which is ``path``, with its query."""

    def resolve(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        """https://nodejs.org/docs/latest-v20.x/api/esm.html#importmetaresolvespecifier"""
        specifier = to_string(argument(arguments, 0))
        if is_relative(specifier):
            target = specifier.removeprefix("file://")
            return f"file://{normpath(join(dirname(file_of(path)), target))}"
        name = built_in_name(specifier)
        if name is None:
            raise UnsupportedApi(f"import.meta.resolve('{specifier}')", "No packages are here.")
        return f"node:{name}"

    if is_data_url(path):
        meta.properties["resolve"] = NativeFunction(realm, "resolve", 1, resolve)
        meta.properties["url"] = path
        return
    meta.properties["dirname"] = dirname(file_of(path))
    meta.properties["filename"] = file_of(path)
    meta.properties["resolve"] = NativeFunction(realm, "resolve", 1, resolve)
    meta.properties["url"] = f"file://{path}"
