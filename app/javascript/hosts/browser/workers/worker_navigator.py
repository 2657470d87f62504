"""navigator in a worker: https://html.spec.whatwg.org/multipage/workers.html#the-workernavigator-object"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.session import lock_requests, navigator
from app.javascript.hosts.web.groups import URLS
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.hosts.web.webidl import Interface, described
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

#: What a window's navigator says too.
_SHARED: Final = (
    "appCodeName", "appName", "appVersion", "deviceMemory", "hardwareConcurrency", "language",
    "languages", "locks", "onLine", "platform", "product", "userAgent",
    "gpu", "permissions", "storage",
)  # fmt: skip


class WorkerNavigatorObject(navigator.NavigatorObject):
    """A worker's own."""

    __slots__ = ()

    class_name = "WorkerNavigator"


def _make(realm: Realm) -> Value:
    prototype = realm.intrinsics["%WorkerNavigator.prototype%"]
    return WorkerNavigatorObject(prototype)


NAVIGATOR = Group(
    "worker navigator",
    ("Lock", "LockManager", "WorkerNavigator"),
    (
        *lock_requests.DESCRIPTIONS,
        described(
            Interface(
                "WorkerNavigator",
                WorkerNavigatorObject,
                attributes={name: navigator.ATTRIBUTES[name] for name in _SHARED},
            )
        ),
    ),
    (URLS,),
    {"navigator": _make},
    read_only=("navigator",),
)
