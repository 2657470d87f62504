"""What Node says of methods and attributes whose ``this`` is not one of theirs.

Node's own classes check it with an error that has a code, those of undici with another one, and
some only by what they are made of.

https://nodejs.org/docs/latest-v20.x/api/errors.html#err_invalid_this
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node_errors import invalid_argument_type, node_error, received
from app.javascript.runtime.completion import PendingError
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.function import FunctionObject
from app.javascript.runtime.property import AccessorProperty, DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_ILLEGAL: Final = "Illegal invocation"
_OF_UNDICI: Final = frozenset({"FormData", "Headers", "Request", "Response"})
#: The private member that is asked for first.
_PRIVATE: Final = {"AbortController": "signal", "URL": "context"}
#: What is read of the receiver first, and the words where that is not there.
_BY_WHAT_IT_READS: Final = {
    "URL": ("URL", "Receiver must be an instance of class URL"),
    "ReadableStreamDefaultController": (
        "Symbol(kState)",
        "Cannot destructure property 'stream' of 'controller[kState]' as it is undefined.",
    ),
}
_CHECKED_BY_URL: Final = frozenset({"href", "search", "toJSON", "toString"})


class ReceiverWords:
    """Of one realm; it knows the functions that it was asked of before."""

    def __init__(self, realm: Realm) -> None:
        self._realm = realm
        self._known: dict[FunctionObject, tuple[str, str, bool]] = {}

    def of_function(self, function: FunctionObject, error: PendingError, this: Value) -> str:
        """The message of an error that ``function`` lets out."""
        if error.message != _ILLEGAL:
            return error.message
        if function not in self._known:
            self._known[function] = self._place(function)
        return self._worded(*self._known[function], error, this)

    def of_operation(self, doing: str, error: PendingError, this: Value) -> str:
        """The same of one that rejects a promise: ``execute 'digest' on 'SubtleCrypto'``."""
        if error.message != _ILLEGAL:
            return error.message
        _, member, _, interface, *_ = (*doing.split("'"), "", "", "")
        return self._worded(interface, member, False, error, this)

    def _place(self, function: FunctionObject) -> tuple[str, str, bool]:
        """The interface and the member, and whether it is an attribute; or empty names."""
        for name, holder in self._realm.intrinsics.items():
            for key, found in holder.properties.items():
                if name.endswith(".prototype%") and isinstance(key, str) and key != "constructor":
                    is_attribute = isinstance(found, AccessorProperty)
                    here = found.value if isinstance(found, DataProperty) else found
                    if here is function or (
                        isinstance(found, AccessorProperty) and function in (found.get, found.set)
                    ):
                        return name.removesuffix(".prototype%").strip("%"), key, is_attribute
        return "", "", False

    def _worded(
        self, interface: str, member: str, is_attribute: bool, error: PendingError, this: Value
    ) -> str:
        realm = self._realm
        if interface == "" or interface.startswith("MessageP"):
            return _ILLEGAL  # native ones
        if interface == "File" or (interface in _PRIVATE and member not in _CHECKED_BY_URL):
            name = member if member == "searchParams" else _PRIVATE.get(interface, member)
            return _without_private(f"#{name}", this)
        if interface in _BY_WHAT_IT_READS:
            read, otherwise = _BY_WHAT_IT_READS[interface]
            return _unreadable(read, this) or otherwise
        code, words = "ERR_INVALID_THIS", _ILLEGAL
        if is_attribute and member.startswith("on"):
            code = "ERR_INVALID_ARG_TYPE"
            told = received(realm, this)
            words = f'The "this" argument must be an instance of EventTarget. Received {told}'
        elif interface not in _OF_UNDICI:
            article = "" if interface == "DOMException" else "type "
            words = f'Value of "this" must be of {article}{interface}'
        error.become(node_error(realm, "TypeError", code, words).value_in(realm))
        return words


def _without_private(private: str, this: Value) -> str:
    return _unreadable(private, this) or (
        f"Cannot read private member {private} from an object whose class did not declare it"
    )


def _unreadable(key: str, this: Value) -> str:
    """What reading ``key`` of nothing throws; empty where ``this`` is something."""
    if this is UNDEFINED or this is NULL:
        return f"Cannot read properties of {describe(this)} (reading '{key}')"
    return ""


def require_performance(realm: Realm, this: Value) -> None:
    """The receiver of a method of ``performance``."""
    if this is not realm.intrinsics["%performance%"]:
        raise invalid_argument_type(realm, "this", "an instance of Performance", this)
