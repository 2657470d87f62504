"""What Node prints about an error that ends the process."""

from __future__ import annotations

from app.javascript.hosts.inspection import inspect
from app.javascript.hosts.node.process_object import NODE_VERSION
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

_NO_ERROR = (
    "UnhandledPromiseRejection: This error originated either by throwing inside of an async "
    "function without a catch block, or by rejecting a promise which was not handled with "
    '.catch(). The promise rejected with the reason "{reason}".'
)

_HINT = "(Use `node --trace-uncaught ...` to show where the exception was thrown)"


def uncaught_text(realm: Realm, error: Value) -> str:
    """The place, the error as inspected, and Node's version."""
    shown = inspect(realm, error)
    if isinstance(error, ErrorObject):
        place = _place(error)
        body = f"{place}\n{shown}" if place else shown
    else:
        body = f"Uncaught:\n{shown}\n{_HINT}"
    return f"{body}\n\nNode.js {NODE_VERSION}"


def rejection_text(realm: Realm, reason: Value) -> str:
    """The reason as an uncaught error; what is no error is wrapped into one."""
    if isinstance(reason, ErrorObject):
        return uncaught_text(realm, reason)
    shown = reason if isinstance(reason, str) else inspect(realm, reason)
    wrapped = _NO_ERROR.format(reason=shown)
    code = "{\n  code: 'ERR_UNHANDLED_REJECTION'\n}"
    return f"{wrapped} {code}\n\nNode.js {NODE_VERSION}"


def _place(error: ErrorObject) -> str:
    if not error.call_sites:
        return ""
    site = error.call_sites[0]
    return f"{site.file_name}:{site.span.start_line}\n"
