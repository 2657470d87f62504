"""The object by which the library's JavaScript reaches the host: ``require('binding')``."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.bindings import (
    bytes_binding,
    call_text,
    compression,
    contexts,
    crypto,
    errors,
    files,
    handles,
    messages,
    modules,
    process,
    text,
    types,
    watching,
    web_streams,
)
from app.javascript.hosts.node.globals import host_of
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm

_TABLES: Final = (
    bytes_binding.FUNCTIONS,
    call_text.FUNCTIONS,
    compression.FUNCTIONS,
    contexts.FUNCTIONS,
    crypto.FUNCTIONS,
    errors.FUNCTIONS,
    files.FUNCTIONS,
    handles.FUNCTIONS,
    messages.FUNCTIONS,
    modules.FUNCTIONS,
    process.FUNCTIONS,
    text.FUNCTIONS,
    types.FUNCTIONS,
    watching.FUNCTIONS,
    web_streams.FUNCTIONS,
)


def create_binding(realm: Realm) -> JSObject:
    """All functions of all tables, on one object; the program never sees it."""
    made = JSObject(None)
    for table in (*_TABLES, *host_of(realm).further):
        for name, behaviour in table.items():
            made.properties[name] = NativeFunction(realm, name, 0, behaviour)
    for name, intrinsic in (
        ("EventEmitter", "%EventEmitter%"),
        ("inspect", "%inspect%"),
        ("DOMException", "%DOMException%"),
    ):
        made.properties[name] = realm.intrinsics[intrinsic]
    made.properties["primordial"] = realm.global_object
    return made
