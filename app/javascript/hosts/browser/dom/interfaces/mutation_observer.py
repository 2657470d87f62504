"""MutationObserver and MutationRecord: https://dom.spec.whatwg.org/#interface-mutationobserver"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.collections import static_list
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.idl import Members, interface, must_be_new
from app.javascript.hosts.browser.dom.idl_types import ANY, NODE, Optional, member, or_null
from app.javascript.hosts.browser.dom.mutation_observer import (
    MutationObserverObject,
    MutationRecordObject,
    ObserverOptions,
)
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.web.sequences import sequence
from app.javascript.hosts.web.webidl import (
    is_missing,
)
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import PendingError, type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.running_realm import passed_code_of_the_program
from app.javascript.runtime.values import UNDEFINED, Value

_READING = (
    "Failed to execute 'observe' on 'MutationObserver': Failed to read the 'attributeFilter' "
    "property from 'MutationObserverInit': "
)
_OBSERVING = "Failed to execute 'observe' on 'MutationObserver': The options object "


def _construct(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://dom.spec.whatwg.org/#dom-mutationobserver-mutationobserver"""
    target = must_be_new("MutationObserver", new_target)
    doing = "Failed to construct 'MutationObserver': "
    if not arguments:
        raise type_error(f"{doing}1 argument required, but only 0 present.")
    callback = arguments[0]
    if not is_callable(callback):
        raise type_error(f"{doing}parameter 1 is not of type 'Function'.")
    prototype = get_prototype_from_constructor(target, "%MutationObserver.prototype%")
    made = MutationObserverObject(prototype, callback)
    dom_agent(realm).queues.mutation_observers.append(made)
    return made


def _flag(options: Value, name: str) -> bool | None:
    value = member(options, name)
    return None if value is UNDEFINED else to_boolean(value)


def _sequence(realm: Realm, names: Value) -> list[Value]:
    try:
        return sequence(realm, names)
    except PendingError as error:
        if not passed_code_of_the_program(error.__traceback__):
            error.message = f"{_READING}{error.message}"
        raise


def _options(realm: Realm, given: Value) -> ObserverOptions:
    """Steps 1 to 6 of https://dom.spec.whatwg.org/#dom-mutationobserver-observe"""
    names = member(given, "attributeFilter")
    filter_ = None
    if names is not UNDEFINED:
        filter_ = [to_string(name) for name in _sequence(realm, names)]
    attribute_old = _flag(given, "attributeOldValue")
    attributes = _flag(given, "attributes")
    data, data_old = _flag(given, "characterData"), _flag(given, "characterDataOldValue")
    child_list, subtree = _flag(given, "childList"), _flag(given, "subtree")
    if attributes is None:
        attributes = attribute_old is not None or filter_ is not None
    if data is None:
        data = data_old is not None
    only = "may only set '{}' to true when '{}' is true or not present."
    if attribute_old and not attributes:
        raise type_error(_OBSERVING + only.format("attributeOldValue", "attributes"))
    if filter_ is not None and not attributes:
        words = "may only set 'attributeFilter' when 'attributes' is true or not present."
        raise type_error(_OBSERVING + words)
    if data_old and not data:
        raise type_error(_OBSERVING + only.format("characterDataOldValue", "characterData"))
    if not (child_list or attributes or data):
        raise type_error(
            f"{_OBSERVING}must set at least one of 'attributes', 'characterData', "
            "or 'childList' to true."
        )
    return ObserverOptions(
        bool(child_list),
        bool(attributes),
        bool(data),
        bool(subtree),
        bool(attribute_old),
        bool(data_old),
        filter_,
    )


def observe(realm: Realm, observer: MutationObserverObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-mutationobserver-observe"""
    given = arguments[1]
    if not isinstance(given, JSObject) and not is_missing(given):
        problem = "The provided value is not of type 'MutationObserverInit'."
        raise type_error(f"Failed to execute 'observe' on 'MutationObserver': {problem}")
    observer.observe(arguments[0], _options(realm, given))
    return UNDEFINED


def disconnect(_realm: Realm, observer: MutationObserverObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-mutationobserver-disconnect"""
    observer.disconnect()
    return UNDEFINED


def take_records(realm: Realm, observer: MutationObserverObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-mutationobserver-takerecords"""
    records, observer.records = observer.records, []
    return create_array_from_list(realm, list(records))


def _nodes(record: MutationRecordObject, nodes: list[NodeObject]) -> JSObject:
    return static_list(record.mutation.target, nodes)


def _added(_realm: Realm, record: MutationRecordObject) -> Value:
    if record.added is None:
        record.added = _nodes(record, record.mutation.added)
    return record.added


def _removed(_realm: Realm, record: MutationRecordObject) -> Value:
    if record.removed is None:
        record.removed = _nodes(record, record.mutation.removed)
    return record.removed


_OBSERVER = Members("MutationObserver", MutationObserverObject)
_R = Members("MutationRecord", MutationRecordObject)

DESCRIPTIONS = (
    interface(
        "MutationObserver",
        None,
        (
            _OBSERVER.operation("observe", observe, NODE, Optional(ANY)),
            _OBSERVER.operation("disconnect", disconnect),
            _OBSERVER.operation("takeRecords", take_records),
        ),
        construct=_construct,
        length=1,
    ),
    interface(
        "MutationRecord",
        None,
        (
            _R.attribute("type", lambda _realm, record: record.mutation.type),
            _R.attribute("target", lambda _realm, record: record.mutation.target),
            _R.attribute("addedNodes", _added),
            _R.attribute("removedNodes", _removed),
            _R.attribute(
                "previousSibling", lambda _realm, record: or_null(record.mutation.previous_sibling)
            ),
            _R.attribute(
                "nextSibling", lambda _realm, record: or_null(record.mutation.next_sibling)
            ),
            _R.attribute(
                "attributeName", lambda _realm, record: or_null(record.mutation.attribute_name)
            ),
            _R.attribute(
                "attributeNamespace",
                lambda _realm, record: or_null(record.mutation.attribute_namespace),
            ),
            _R.attribute("oldValue", lambda _realm, record: record.old_value),
        ),
    ),
)
