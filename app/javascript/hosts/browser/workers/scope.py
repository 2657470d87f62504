"""The global scope of a dedicated worker.

https://html.spec.whatwg.org/multipage/workers.html#dedicated-workers-and-the-dedicatedworkerglobalscope-interface
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from app.javascript.hosts.browser import window, window_groups
from app.javascript.hosts.browser.atomics_group import ATOMICS
from app.javascript.hosts.browser.dom.idl import illegal_constructor
from app.javascript.hosts.browser.missing_interfaces import missing_function, refuse_globals
from app.javascript.hosts.browser.newer.install import install_newer
from app.javascript.hosts.browser.refused_members import LANGUAGE, refuse_members
from app.javascript.hosts.browser.rendering.matrix_objects import MATRICES
from app.javascript.hosts.browser.rendering.performance_interfaces import PERFORMANCE_TIMELINE
from app.javascript.hosts.browser.rendering.performance_object import PERFORMANCE
from app.javascript.hosts.browser.rendering.rects import RECTS
from app.javascript.hosts.browser.restricted_functions import install_restricted_functions
from app.javascript.hosts.browser.unsupported_apis import WORKER_INTERFACES
from app.javascript.hosts.browser.workers.file_reader_sync import FILE_READER_SYNC
from app.javascript.hosts.browser.workers.worker_location import LOCATION
from app.javascript.hosts.browser.workers.worker_names import FUNCTIONS
from app.javascript.hosts.browser.workers.worker_navigator import NAVIGATOR
from app.javascript.hosts.intl.group import INTL
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.descriptions import DESCRIPTIONS as EVENT_DESCRIPTIONS
from app.javascript.hosts.web.global_members import global_members, of_the_global
from app.javascript.hosts.web.globals import DESCRIPTIONS as WEB_DESCRIPTIONS
from app.javascript.hosts.web.groups import COMMON, COMPRESSION
from app.javascript.hosts.web.lazy_globals import install_groups
from app.javascript.hosts.web.message_ports import DESCRIPTIONS as MESSAGE_DESCRIPTIONS
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.posting import Posting, structured_clone
from app.javascript.hosts.web.url.url_object import parse_url
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import (
    Accessor,
    Constant,
    Constructor,
    Globals,
    Method,
    build,
    define_properties,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, PropertyKey, Value, WellKnownSymbol
from app.javascript.syntax.nodes import Goal

if TYPE_CHECKING:
    from app.javascript.hosts.browser.workers.worker_host import WorkerHost


def _host(realm: Realm) -> WorkerHost:
    return cast("WorkerHost", realm.slots["host"])


def post_message(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/workers.html#dom-dedicatedworkerglobalscope-postmessage"""
    outside = _host(realm).inside_port.entangled
    receiver = realm if outside is None else outside.realm
    doing = "execute 'postMessage' on 'DedicatedWorkerGlobalScope'"
    message = Posting(realm, receiver, doing).message(arguments)
    if outside is not None:
        outside.receive(message)
    return UNDEFINED


def close(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/workers.html#dom-dedicatedworkerglobalscope-close"""
    _host(realm).close()
    return UNDEFINED


def import_scripts(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/workers.html#import-scripts-into-worker-global-scope"""
    host = _host(realm)
    if host.goal is Goal.MODULE:
        raise type_error(
            "Failed to execute 'importScripts' on 'WorkerGlobalScope': "
            "Module scripts don't support importScripts()."
        )
    for argument in arguments:
        url = to_string(argument)
        source = host.script_at(url)
        if source is None and parse_url(url, web_platform(realm).base_url) is None:
            doing = "Failed to execute 'importScripts' on 'WorkerGlobalScope'"
            raise dom_exception(realm, "SyntaxError", f"{doing}: The URL '{url}' is invalid.")
        if source is None:
            message = (
                "Failed to execute 'importScripts' on 'WorkerGlobalScope': "
                f"The script at '{url}' failed to load."
            )
            raise dom_exception(realm, "NetworkError", message)
        host.import_script(source)
    return UNDEFINED


def _interface(name: str, parent: str) -> Constructor:
    return Constructor(
        name,
        0,
        illegal_constructor(name),
        prototype=(Constant(WellKnownSymbol.TO_STRING_TAG, name, configurable=True),),
        parent=f"%{parent}%",
        prototype_parent=f"%{parent}.prototype%",
    )


INTERFACES = (
    _interface("WorkerGlobalScope", "EventTarget"),
    _interface("DedicatedWorkerGlobalScope", "WorkerGlobalScope"),
)

GLOBALS = Globals(
    (
        *window.SHARED_FUNCTIONS,
        *global_members(
            (
                Method("structuredClone", structured_clone, 1, enumerable=True),
                Method("postMessage", post_message, 1, enumerable=True),
                Method("close", close, enumerable=True),
                Method("importScripts", import_scripts, enumerable=True),
            )
        ),
    )
)


class MissingNamesObject(JSObject):
    """Stands above the scope's prototypes, and has the names that only a real worker has."""

    __slots__ = ("_realm",)

    exotic = True

    def __init__(self, realm: Realm, prototype: JSObject | None) -> None:
        super().__init__(prototype)
        self._realm = realm

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        if isinstance(key, str) and key in FUNCTIONS:
            return missing_function(self._realm, key)
        return super().get(key, receiver)

    def has_property(self, key: PropertyKey) -> bool:
        return key in FUNCTIONS or super().has_property(key)


WORKER_GROUPS = (
    *COMMON,
    INTL,
    ATOMICS,
    COMPRESSION,
    LOCATION,
    NAVIGATOR,
    FILE_READER_SYNC,
    window_groups.FILE_READER,
    window_groups.XHR,
    window_groups.CHANNELS,
    window_groups.SCHEDULER,
    PERFORMANCE,
    PERFORMANCE_TIMELINE,
    RECTS,
    MATRICES,
)


def install_scope(realm: Realm, name: str) -> None:
    """Make the realm's global object that of a worker called ``name``."""
    scope = realm.global_object
    build(
        realm,
        (
            *WEB_DESCRIPTIONS,
            *EVENT_DESCRIPTIONS,
            *MESSAGE_DESCRIPTIONS,
            *INTERFACES,
            GLOBALS,
        ),
    )
    own = of_the_global(lambda _realm, _this, _arguments: scope)
    define_properties(realm, scope, (Accessor("self", own, enumerable=True),))
    facts: dict[str, Value] = {
        "name": name,
        "origin": "null",
        "isSecureContext": True,
        "crossOriginIsolated": False,
    }
    for key, value in facts.items():
        scope.properties[key] = DataProperty(value, True, True, True)
    refuse_globals(realm, WORKER_INTERFACES)
    install_newer(realm)
    refuse_members(realm, LANGUAGE)
    install_restricted_functions(realm)
    above = realm.intrinsics["%WorkerGlobalScope.prototype%"]
    above.prototype = MissingNamesObject(realm, above.prototype)
    install_groups(realm, WORKER_GROUPS)
