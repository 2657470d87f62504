"""``import()``: https://tc39.es/ecma262/#sec-import-calls"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.modules.namespace import get_module_namespace
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.modules.requests import ModuleRequest
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.promise_operations import perform_promise_then
from app.javascript.runtime.promise_resolving import resolve_promise
from app.javascript.runtime.promise_settling import reject_promise
from app.javascript.runtime.values import UNDEFINED, Symbol, Value
from app.trace.source import Span

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


def evaluate_import_call(
    realm: Realm, referrer: str, specifier: Value, options: Value, span: Span
) -> PromiseObject:
    """https://tc39.es/ecma262/#sec-evaluate-import-call

    ``referrer`` is what the host knows the importing script or module by.
    """
    promise = PromiseObject(realm.promise_prototype)
    try:
        text = to_string(specifier)
        attributes = _import_attributes(options)
    except ThrowCompletion as thrown:
        reject_promise(realm, promise, thrown.value_in(realm))
        return promise
    request = ModuleRequest(text, attributes, span, is_dynamic=True)

    def finish(result: ModuleRecord | ThrowCompletion) -> None:
        _continue_dynamic_import(realm, promise, result)

    realm.agent.hooks.host_load_imported_module(realm, referrer, request, finish)
    return promise


def _import_attributes(options: Value) -> tuple[tuple[str, str], ...]:
    """Step 10 of EvaluateImportCall."""
    if options is UNDEFINED:
        return ()
    if not isinstance(options, JSObject):
        raise type_error("The second argument of import() must be an object")
    given = options.get("with", options)
    if given is UNDEFINED:
        return ()
    if not isinstance(given, JSObject):
        raise type_error("The 'options' argument of import() must be an object")
    attributes: list[tuple[str, str]] = []
    for key in given.own_property_keys():
        if isinstance(key, Symbol):
            continue
        found = given.get_own_property(key)
        if found is None or not found.enumerable:
            continue
        value = given.get(key, given)
        if not isinstance(value, str):
            raise type_error("Import attribute value must be a string")
        attributes.append((key, value))
    return tuple(sorted(attributes))


def _continue_dynamic_import(
    realm: Realm, promise: PromiseObject, result: ModuleRecord | ThrowCompletion
) -> None:
    """https://tc39.es/ecma262/#sec-ContinueDynamicImport"""
    if isinstance(result, ThrowCompletion):
        reject_promise(realm, promise, result.value_in(realm))
        return
    module = result

    def rejected(reason: Value) -> Value:
        reject_promise(realm, promise, reason)
        return UNDEFINED

    def fulfilled(_value: Value) -> Value:
        resolve_promise(realm, promise, get_module_namespace(module))
        return UNDEFINED

    def link_and_evaluate(_value: Value) -> Value:
        try:
            module.link()
        except ThrowCompletion as thrown:
            return rejected(thrown.value_in(realm))
        perform_promise_then(realm, module.evaluate(), fulfilled, rejected, None, "import()")
        return UNDEFINED

    loaded = module.load_requested_modules()
    perform_promise_then(realm, loaded, link_and_evaluate, rejected, None, "import()")
