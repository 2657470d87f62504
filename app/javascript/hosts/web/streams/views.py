"""Views as arguments of byte streams: https://webidl.spec.whatwg.org/#ArrayBufferView"""

from __future__ import annotations

from app.javascript.hosts.web.streams.pull_into import View
from app.javascript.hosts.web.streams.words import wrong_type
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import Value

_IN_NODE = "an instance of Buffer, TypedArray, or DataView"


def required_view(realm: Realm, arguments: list[Value], doing: str, name: str) -> View:
    """The first argument; ``doing`` like ``execute 'read' on ...``, ``name`` is Node's for it."""
    view = argument(arguments, 0)
    if not isinstance(view, TypedArrayObject | DataViewObject):
        words = f"Failed to {doing}: parameter 1 is not of type 'ArrayBufferView'."
        raise wrong_type(realm, words, name, _IN_NODE, view)
    return view
