"""``import.meta`` of a page's modules.

https://html.spec.whatwg.org/multipage/webappapis.html#hostgetimportmetaproperties
"""

from __future__ import annotations

from posixpath import dirname, join, normpath, relpath

from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value
from app.javascript.sources import Sources, is_relative

#: The name of a script that a program put into the page.
_OF_THE_PAGE = "script"


def fill_import_meta(realm: Realm, sources: Sources, meta: JSObject, path: str) -> None:
    """Give it the module's URL, beside that of the page, and ``resolve``."""

    def url_of(path: str) -> str:
        if path.startswith(("data:", "blob:")):
            return path
        page = _location(realm)
        if path in (sources.main, _OF_THE_PAGE):
            return page
        return f"{page.rpartition('/')[0]}/{relpath(path, dirname(sources.main) or '.')}"

    def resolve(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        specifier = to_string(argument(arguments, 0))
        if "://" in specifier:
            return specifier
        if not is_relative(specifier):
            raise type_error(f"Failed to resolve module specifier '{specifier}'")
        return url_of(normpath(join(dirname(path), specifier)))

    meta.properties["url"] = url_of(path)
    meta.properties["resolve"] = NativeFunction(realm, "resolve", 1, resolve)


def _location(realm: Realm) -> str:
    location = realm.global_object.get("location", realm.global_object)
    href = location.get("href", location) if isinstance(location, JSObject) else ""
    if isinstance(href, str) and href.startswith("about:"):  # a frame has the URL around it
        return web_platform(realm).base_url or href
    return href if isinstance(href, str) else ""
