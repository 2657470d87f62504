"""The interfaces of Indexed Database, made when the program first asks for one."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.string_list import STRING_LISTS
from app.javascript.hosts.browser.indexed_db import (
    connection_members,
    cursor_members,
    factory,
    index_members,
    key_ranges,
    object_store_members,
    records_of_programs,
    request,
)
from app.javascript.hosts.web.events.event_init import (
    EVENT_INIT,
    EventInterface,
    InitDictionary,
    Member,
    nullable_unsigned_long_long,
    text,
    unsigned_long_long,
)
from app.javascript.hosts.web.events.event_interfaces import attribute, event_constructor
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.runtime.values import NULL

#: https://w3c.github.io/IndexedDB/#idbversionchangeevent
_VERSION_CHANGE: Final = EventInterface(
    "IDBVersionChangeEvent",
    InitDictionary(
        "IDBVersionChangeEventInit",
        (
            Member("dataLoss", text, "none"),
            Member("newVersion", nullable_unsigned_long_long, NULL),
            Member("oldVersion", unsigned_long_long, 0.0),
        ),
        EVENT_INIT,
    ),
    order=("oldVersion", "newVersion", "dataLoss"),
)

#: No member of the dictionary.
_LOSS: Final = Member("dataLossMessage", text, "")

INDEXED_DB: Final = Group(
    "indexedDB",
    (
        "IDBCursor",
        "IDBCursorWithValue",
        "IDBDatabase",
        "IDBFactory",
        "IDBIndex",
        "IDBKeyRange",
        "IDBObjectStore",
        "IDBOpenDBRequest",
        "IDBRecord",
        "IDBRequest",
        "IDBTransaction",
        "IDBVersionChangeEvent",
    ),
    (
        *factory.DESCRIPTIONS,
        *key_ranges.DESCRIPTIONS,
        *request.DESCRIPTIONS,
        *connection_members.DESCRIPTIONS,
        *records_of_programs.DESCRIPTIONS,
        *object_store_members.DESCRIPTIONS,
        *index_members.DESCRIPTIONS,
        *cursor_members.DESCRIPTIONS,
        event_constructor(
            _VERSION_CHANGE,
            (*(attribute(each) for each in _VERSION_CHANGE.attributes), attribute(_LOSS)),
        ),
    ),
    (STRING_LISTS,),
    {"indexedDB": factory.IDBFactoryObject},
    read_only=("indexedDB",),
)
