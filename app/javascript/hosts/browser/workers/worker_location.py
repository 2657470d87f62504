"""location in a worker: https://html.spec.whatwg.org/multipage/workers.html#worker-locations"""

from __future__ import annotations

from app.javascript.hosts.web.groups import URLS
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.url.url_object import parse_url
from app.javascript.hosts.web.webidl import Getter, Interface, code_units, described
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm

_PARTS = (
    "href", "origin", "protocol", "host", "hostname", "port", "pathname", "search", "hash",
)  # fmt: skip


class WorkerLocationObject(JSObject):
    """It says where the worker's script is from."""

    __slots__ = ()

    class_name = "WorkerLocation"


def _reader(name: str) -> Getter:
    def read(realm: Realm, _location: WorkerLocationObject) -> str:
        url = parse_url(web_platform(realm).base_url or "")
        return "" if url is None else code_units(str(getattr(url, name)))

    return read


LOCATION = Group(
    "worker location",
    ("WorkerLocation",),
    (
        described(
            Interface(
                "WorkerLocation",
                WorkerLocationObject,
                attributes={name: _reader(name) for name in _PARTS},
                operations={
                    "toString": (0, lambda realm, location, _: _reader("href")(realm, location))
                },
            )
        ),
    ),
    (URLS,),
    {
        "location": lambda realm: WorkerLocationObject(
            realm.intrinsics["%WorkerLocation.prototype%"]
        )
    },
    read_only=("location",),
)
