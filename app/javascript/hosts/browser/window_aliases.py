"""Further names of what a window has, and ``chrome``, by which pages tell the browser.

https://html.spec.whatwg.org/multipage/obsolete.html#other-elements,-attributes-and-apis
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.page.group import DOM
from app.javascript.hosts.browser.window_groups import NAVIGATOR
from app.javascript.hosts.unsupported import refuse
from app.javascript.hosts.web.global_members import global_members
from app.javascript.hosts.web.groups import URLS
from app.javascript.hosts.web.lazy_globals import Group, MakeGlobal
from app.javascript.runtime.describe import Constant, Method, define_properties
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

_NO_EXTENSION: Final = "This is a model of a browser, which tells nothing about itself."


def _alias(name: str) -> MakeGlobal:
    def make(realm: Realm) -> Value:
        return realm.global_object.get(name, realm.global_object)

    return make


def _chrome(realm: Realm) -> Value:
    made = JSObject(realm.object_prototype)
    for name in ("loadTimes", "csi"):
        refuse(realm, made, {name: _NO_EXTENSION}, "chrome.")
    made.properties["app"] = JSObject(realm.object_prototype)
    return made


ALIASES: Final = (
    Group(
        "navigator's alias", needs=(NAVIGATOR,), extra={"clientInformation": _alias("navigator")}
    ),
    Group("URL's alias", needs=(URLS,), extra={"webkitURL": _alias("URL")}),
    Group(
        "MutationObserver's alias",
        needs=(DOM,),
        extra={"WebKitMutationObserver": _alias("MutationObserver")},
    ),
)


def _nothing(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    return UNDEFINED


MEMBERS: Final = global_members(
    tuple(Method(name, _nothing, enumerable=True) for name in ("captureEvents", "releaseEvents"))
)
_KINDS: Final = (
    Constant("TEMPORARY", 0.0, enumerable=True),
    Constant("PERSISTENT", 1.0, enumerable=True),
)


def install_aliases(realm: Realm) -> None:
    """What is there from the start."""
    window = realm.global_object
    define_properties(realm, window, MEMBERS)
    window.properties["chrome"] = DataProperty(_chrome(realm), True, True, True)
    for holder in ("%Window%", "%Window.prototype%"):
        define_properties(realm, realm.intrinsics[holder], _KINDS)
