"""The global scope of a dedicated worker.

https://html.spec.whatwg.org/multipage/workers.html#dedicated-workers-and-the-dedicatedworkerglobalscope-interface
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from app.javascript.hosts.browser import window, window_groups
from app.javascript.hosts.browser.rendering.performance_object import PERFORMANCE
from app.javascript.hosts.browser.unsupported_apis import WORKER_INTERFACES
from app.javascript.hosts.browser.workers.file_reader_sync import FILE_READER_SYNC
from app.javascript.hosts.browser.workers.worker_location import LOCATION
from app.javascript.hosts.browser.workers.worker_navigator import NAVIGATOR
from app.javascript.hosts.unsupported import refuse
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.descriptions import DESCRIPTIONS as EVENT_DESCRIPTIONS
from app.javascript.hosts.web.globals import DESCRIPTIONS as WEB_DESCRIPTIONS
from app.javascript.hosts.web.groups import COMMON, COMPRESSION
from app.javascript.hosts.web.lazy_globals import install_groups
from app.javascript.hosts.web.message_ports import DESCRIPTIONS as MESSAGE_DESCRIPTIONS
from app.javascript.hosts.web.posting import Posting
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import (
    Constant,
    Constructor,
    Globals,
    Method,
    build,
    define_global,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol
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
        if source is None:
            message = (
                "Failed to execute 'importScripts' on 'WorkerGlobalScope': "
                f"The script at '{url}' failed to load."
            )
            raise dom_exception(realm, "NetworkError", message)
        host.import_script(source)
    return UNDEFINED


def _illegal(_realm: Realm, _arguments: list[Value], _new_target: JSObject | None) -> Value:
    raise type_error("Illegal constructor")


def _interface(name: str, parent: str) -> Constructor:
    return Constructor(
        name,
        0,
        _illegal,
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
        Method("postMessage", post_message, 1),
        Method("close", close),
        Method("importScripts", import_scripts),
    )
)


WORKER_GROUPS = (
    *COMMON,
    COMPRESSION,
    LOCATION,
    NAVIGATOR,
    FILE_READER_SYNC,
    window_groups.FILE_READER,
    window_groups.XHR,
    window_groups.CHANNELS,
    window_groups.SCHEDULER,
    PERFORMANCE,
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
    define_global(realm, "self", scope)
    facts: dict[str, Value] = {
        "name": name,
        "origin": "null",
        "isSecureContext": True,
        "crossOriginIsolated": False,
    }
    for key, value in facts.items():
        scope.properties[key] = DataProperty(value, True, True, True)
    refuse(realm, scope, WORKER_INTERFACES)
    install_groups(realm, WORKER_GROUPS)
