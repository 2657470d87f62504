"""What a window has beside the document, made when it is asked for."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.string_list import STRING_LISTS
from app.javascript.hosts.browser.indexed_db.interfaces import INDEXED_DB
from app.javascript.hosts.browser.network import (
    broadcast_channel,
    file_reader,
    xml_http_request_interface,
)
from app.javascript.hosts.browser.scheduling import scheduler, task_signal
from app.javascript.hosts.browser.session import (
    dialogs,
    history,
    location,
    lock_requests,
    navigator,
)
from app.javascript.hosts.browser.storage import storage_area
from app.javascript.hosts.browser.transfer import data_transfer, item_list
from app.javascript.hosts.web.groups import COMPRESSION, FETCH, FILES, STREAMS, URLS
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.runtime.function import Behaviour, NativeFunction
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def _function(name: str, length: int, behaviour: Behaviour) -> Group:
    return Group(name, extra={name: lambda realm: NativeFunction(realm, name, length, behaviour)})


def _history(realm: Realm) -> Value:
    return history.HistoryObject(realm.intrinsics["%History.prototype%"])


def _location(realm: Realm) -> Value:
    return location.LocationObject(realm)


SCHEDULER: Final = Group(
    "scheduler",
    ("Scheduler", "TaskController", "TaskPriorityChangeEvent", "TaskSignal"),
    (*scheduler.DESCRIPTIONS, *task_signal.DESCRIPTIONS),
    extra={"scheduler": scheduler.make_scheduler},
)
STORAGE: Final = Group(
    "storage",
    ("Storage",),
    storage_area.DESCRIPTIONS,
    extra={
        "localStorage": lambda realm: storage_area.StorageObject(realm, "localStorage"),
        "sessionStorage": lambda realm: storage_area.StorageObject(realm, "sessionStorage"),
    },
    read_only=("localStorage", "sessionStorage"),
)
LOCATION: Final = Group(
    "location",
    ("Location",),
    location.DESCRIPTIONS,
    (URLS, STRING_LISTS),
    {"location": _location},
    location.make_location_unforgeable,
    put_forwards=True,
    unforgeable=("location",),
)
HISTORY: Final = Group(
    "history",
    ("History",),
    history.DESCRIPTIONS,
    (URLS,),
    {"history": _history},
    read_only=("history",),
)
NAVIGATOR: Final = Group(
    "navigator",
    ("Lock", "LockManager", "Navigator"),
    (*lock_requests.DESCRIPTIONS, *navigator.DESCRIPTIONS),
    (URLS,),
    {"navigator": navigator.make_navigator},
    read_only=("navigator",),
)
FILE_READER: Final = Group("file reader", ("FileReader",), file_reader.DESCRIPTIONS, (FILES,))
XHR: Final = Group(
    "XMLHttpRequest",
    ("XMLHttpRequest", "XMLHttpRequestEventTarget", "XMLHttpRequestUpload"),
    xml_http_request_interface.DESCRIPTIONS,
    (URLS, STREAMS, FILES, FETCH),
)
DATA_TRANSFER: Final = Group(
    "data transfer",
    ("DataTransfer", "DataTransferItem", "DataTransferItemList"),
    (*data_transfer.DESCRIPTIONS, *item_list.DESCRIPTIONS),
    (FILES,),
    after=item_list.make_iterable,
)
CHANNELS: Final = Group("channels", ("BroadcastChannel",), broadcast_channel.DESCRIPTIONS)

WINDOW_GROUPS: Final = (
    COMPRESSION,
    SCHEDULER,
    STORAGE,
    INDEXED_DB,
    STRING_LISTS,
    LOCATION,
    HISTORY,
    NAVIGATOR,
    FILE_READER,
    XHR,
    CHANNELS,
    DATA_TRANSFER,
    _function("alert", 0, dialogs.alert),
    _function("confirm", 0, dialogs.confirm),
    _function("prompt", 0, dialogs.prompt),
)
